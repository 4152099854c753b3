//! Computes everything that is generated, in memory.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use shapewright_codegen::emit::open_api::{self, Version};
use shapewright_codegen::emit::{json_schema, rust};
use shapewright_smithy::resolve::resolve_all;
use shapewright_smithy::write::idl;

use super::outputs::{Outputs, header};
use super::services::{Loaded, options};
use super::{configuration, corpus, editor, prose, services, snapshots, targets};
use crate::canonical::{self, failure};
use crate::failure::Failure;
use crate::workspace;

/// Computes every generated file from the shape files.
pub(crate) fn generate() -> Result<Outputs, Failure> {
    let mut outputs = Outputs::default();
    outputs.owned_directories.extend(targets::OWNED_DIRECTORIES.map(str::to_owned));
    let modules = workspace::folders_in(&workspace::root().join(targets::MODEL))?;
    let modules = modules.iter().map(|name| format!("{}/{name}", targets::MODEL));
    outputs.owned_directories.extend(modules);
    let services = services::load(&mut outputs.warnings)?;
    services::add(&mut outputs, &services)?;
    add_builtin(&mut outputs, &services);
    add_schemas(&mut outputs, &services)?;
    add_open_api(&mut outputs, &services)?;
    configuration::add(&mut outputs)?;
    editor::add(&mut outputs)?;
    snapshots::add(&mut outputs, &services)?;
    corpus::add(&mut outputs, &services)?;
    add_goldens(&mut outputs)?;
    outputs.seal();
    Ok(outputs)
}

/// The models that the command `shapewright` has built in: a file per service, and the list of
/// them.
fn add_builtin(outputs: &mut Outputs, services: &[Loaded]) {
    let mut list = String::new();
    for service in services {
        let files = idl::emit(&service.model, &idl::Options::default());
        let text: String = files.into_values().collect();
        let header = header(&service.folder.shapes());
        let name = format!("{}.smithy", service.folder.name);
        let _ = writeln!(list, "    (\"{name}\", include_str!(\"{name}\")),");
        outputs.files.insert(format!("{}/{name}", targets::BUILTIN), header + &text);
    }
    let list = format!("{}&[\n{list}]\n", header("model/shapes/*"));
    outputs.files.insert(format!("{}/models.rs", targets::BUILTIN), list);
}

/// The schemas of all services, their examples and the catalog.
fn add_schemas(outputs: &mut Outputs, services: &[Loaded]) -> Result<(), Failure> {
    let model = canonical::load()?;
    let failed = |found| failure(&found, &model.sources);
    let directory = |service: &Loaded| (service.id.clone(), service.folder.name.clone());
    let options = json_schema::Options {
        base: targets::SCHEMA_BASE.to_owned(),
        directories: services.iter().map(directory).collect(),
        ..json_schema::Options::default()
    };
    let api = resolve_all(&model).api;
    outputs.warnings.extend(prose::check(&api, &model));
    outputs.extend("schemas", json_schema::emit(&api, &options).map_err(failed)?);
    outputs.extend("schemas", json_schema::examples(&api, &options));
    let catalog = json_schema::catalog(&api, &options);
    outputs.files.insert("schemas/catalog.json".to_owned(), catalog);
    Ok(())
}

/// The OpenAPI documents of all services.
fn add_open_api(outputs: &mut Outputs, services: &[Loaded]) -> Result<(), Failure> {
    for loaded in services {
        let failed = |found| failure(&found, &loaded.model.sources);
        let api = resolve_all(&loaded.model).api;
        let Some(service) = api.services.iter().find(|it| *it.id == loaded.id) else { continue };
        for version in [Version::V3_1, Version::V3_0] {
            let license = Some(env!("CARGO_PKG_LICENSE").to_owned());
            let options = open_api::Options { version, license, ..open_api::Options::default() };
            let document = open_api::emit(&api, service, &options).map_err(failed)?;
            let sources = &loaded.model.sources;
            outputs.warnings.extend(document.warnings.iter().map(|it| it.render(sources)));
            let path =
                format!("{}/{}.{}.json", targets::OPEN_API, loaded.folder.name, version.name());
            outputs.files.insert(path, document.text());
        }
    }
    Ok(())
}

/// The Rust of the models that the tests of the emitter compile: of a file in the standard layout,
/// of a folder with a module per file.
fn add_goldens(outputs: &mut Outputs) -> Result<(), Failure> {
    for path in golden_models()? {
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let layout = if path.is_dir() { rust::Layout::ByFile } else { rust::Layout::Standard };
        let model = canonical::read(&workspace::relative(&path), &mut Vec::new())?;
        let root = format!("{}/{stem}", targets::GOLDENS);
        let options = rust::Options { layout, ..options(root, rust::Arbitrary::Always) };
        let files = rust::emit(&resolve_all(&model).api, &options)
            .map_err(|found| failure(&found, &model.sources))?;
        outputs.extend("", files);
    }
    Ok(())
}

/// The files and folders of models that have goldens.
fn golden_models() -> Result<BTreeSet<PathBuf>, Failure> {
    let folder = workspace::root().join(targets::GOLDEN_MODELS);
    let files = workspace::files_below(&folder)?;
    let first = |file: &PathBuf| {
        let name = file.strip_prefix(&folder).ok()?.components().next()?;
        Some(folder.join(name))
    };
    Ok(files.iter().filter_map(first).collect())
}
