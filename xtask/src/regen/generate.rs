//! Computes everything that is generated, in memory.

use std::collections::BTreeSet;
use std::path::PathBuf;

use shapewright_codegen::emit::{json_schema, rust};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;
use shapewright_smithy::source::Sources;
use shapewright_smithy::write::idl;
use shapewright_smithy::{Diagnostics, Model, Severity, ShapeId};

use super::outputs::Outputs;
use super::targets::{self, Service};
use super::{corpus, editor, snapshots};
use crate::failure::Failure;
use crate::workspace;

/// The command that the headers of generated files name.
const COMMAND: &str = "cargo xtask regen";

/// Computes every generated file from the shape files.
pub(crate) fn generate() -> Result<Outputs, Failure> {
    let mut outputs = Outputs::default();
    outputs.owned_directories.extend(targets::OWNED_DIRECTORIES.map(str::to_owned));
    let mut models = Vec::new();
    for service in &targets::SERVICES {
        let model = load(service.shapes, &mut outputs.warnings)?;
        add_rust(&mut outputs, service, &model)?;
        models.push(model);
    }
    add_builtin(&mut outputs, &models);
    add_schemas(&mut outputs)?;
    editor::add(&mut outputs)?;
    snapshots::add(&mut outputs, &models)?;
    corpus::add(&mut outputs, &models)?;
    add_goldens(&mut outputs)?;
    Ok(outputs)
}

/// Reads and assembles every shape file below a directory or, if it is one, a single file.
pub(crate) fn load(path: &str, warnings: &mut Vec<String>) -> Result<Model, Failure> {
    let path = workspace::root().join(path);
    let files = if path.is_file() { vec![path] } else { workspace::files_below(&path)? };
    let mut loader = Loader::new();
    for file in files {
        if file.extension().is_some_and(|extension| extension == "smithy" || extension == "json") {
            loader = loader.text(workspace::relative(&file), workspace::read(&file)?);
        }
    }
    let outcome = loader.load();
    let found = outcome.diagnostics.iter().filter(|found| found.severity < Severity::Error);
    warnings.extend(found.map(|warning| warning.render(&outcome.sources)));
    outcome.model.ok_or_else(|| failure(&outcome.diagnostics, &outcome.sources))
}

/// The Rust of one service, one module per shape file.
fn add_rust(outputs: &mut Outputs, service: &Service, model: &Model) -> Result<(), Failure> {
    let options = rust::Options {
        layout: rust::Layout::ByFile,
        command: COMMAND.to_owned(),
        root: format!("model/src/{}", service.module),
        arbitrary: rust::Arbitrary::Feature,
    };
    let files = rust::emit(&resolve_all(model).api, &options)
        .map_err(|found| failure(&found, &model.sources))?;
    outputs.extend("", files);
    Ok(())
}

/// The models that the command `shapewright` has built in: one file per service.
fn add_builtin(outputs: &mut Outputs, models: &[Model]) {
    for (service, model) in targets::SERVICES.iter().zip(models) {
        let files = idl::emit(model, &idl::Options::default());
        let text: String = files.into_values().collect();
        let header = format!(
            "// @generated from {}\n// by `{COMMAND}`: change the shapes, not this file.\n\n",
            service.shapes
        );
        let path = format!("{}/{}.smithy", targets::BUILTIN, service.schemas);
        outputs.files.insert(path, header + &text);
    }
}

/// The schemas of all services, their examples and the catalog.
fn add_schemas(outputs: &mut Outputs) -> Result<(), Failure> {
    let model = load("model/shapes", &mut Vec::new())?;
    let failed = |found| failure(&found, &model.sources);
    let options = json_schema::Options {
        base: targets::SCHEMA_BASE.to_owned(),
        directories: targets::SERVICES
            .iter()
            .filter_map(|service| Some((ShapeId::parse(service.id)?, service.schemas.to_owned())))
            .collect(),
        ..json_schema::Options::default()
    };
    let api = resolve_all(&model).api;
    outputs.extend("schemas", json_schema::emit(&api, &options).map_err(failed)?);
    outputs.extend("schemas", json_schema::examples(&api, &options));
    let catalog = json_schema::catalog(&api, &options);
    outputs.files.insert("schemas/catalog.json".to_owned(), catalog);
    Ok(())
}

/// The Rust of the models that the tests of the emitter compile: of a file in the standard layout,
/// of a folder with a module per file.
fn add_goldens(outputs: &mut Outputs) -> Result<(), Failure> {
    for path in golden_models()? {
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let layout = if path.is_dir() { rust::Layout::ByFile } else { rust::Layout::Standard };
        let model = load(&workspace::relative(&path), &mut Vec::new())?;
        let options = rust::Options {
            layout,
            command: COMMAND.to_owned(),
            root: format!("{}/{stem}", targets::GOLDENS),
            arbitrary: rust::Arbitrary::Always,
        };
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

fn failure(diagnostics: &Diagnostics, sources: &Sources) -> Failure {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let texts: Vec<_> = errors.map(|error| error.render(sources)).collect();
    Failure::Model(texts.join("\n\n"))
}
