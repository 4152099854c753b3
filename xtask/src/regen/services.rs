//! What is generated for every folder of `model/shapes`: its Rust, one module per shape file; its
//! line in the list of modules; and what tests and fuzzers know of it.

use std::collections::BTreeSet;
use std::fmt::{Display, Write as _};

use shapewright_codegen::emit::rust::plan::{self, ItemKind, Plan, Type};
use shapewright_codegen::emit::rust::{self, Arbitrary};
use shapewright_smithy::resolve::resolve_all;
use shapewright_smithy::{Model, ShapeId};

use super::outputs::{self, COMMAND, Outputs};
use super::targets;
use crate::canonical::{self, Service, failure};
use crate::failure::Failure;

/// A service with its model.
pub(super) struct Loaded {
    pub(super) folder: Service,
    pub(super) model: Model,
    pub(super) id: ShapeId,
    version: String,
}

/// Reads every service.
///
/// # Errors
/// Shapes that are wrong, and folders that do not define exactly one service.
pub(super) fn load(warnings: &mut Vec<String>) -> Result<Vec<Loaded>, Failure> {
    let loaded = |folder: Service| {
        let model = folder.load(warnings)?;
        let api = resolve_all(&model).api;
        let [service] = api.services.as_slice() else {
            let (shapes, count) = (folder.shapes(), api.services.len());
            let message = format!("error: {shapes} has {count} services: it must define one");
            return Err(Failure::Model(message));
        };
        let (id, version) = (service.id.clone(), service.version.to_owned());
        Ok(Loaded { folder, model, id, version })
    };
    canonical::services()?.into_iter().map(loaded).collect()
}

/// Adds the Rust of every service, the list of modules and that of the tests.
pub(super) fn add(outputs: &mut Outputs, services: &[Loaded]) -> Result<(), Failure> {
    let (mut modules, mut tested) = (String::new(), String::new());
    for service in services {
        let module = service.folder.module();
        let root = format!("{}/{module}", targets::MODEL);
        let feature = Some("aws-sdk".to_owned());
        let aws_sdk = service.folder.sdk_crate()?.map(|krate| rust::AwsSdk { krate, feature });
        let options = rust::Options { aws_sdk, ..options(root, Arbitrary::Feature) };
        let failed = |found| failure(&found, &service.model.sources);
        let plan = plan::plan(&resolve_all(&service.model).api, &options).map_err(failed)?;
        outputs.extend("", rust::print(&plan, &options).map_err(failed)?);
        let _ = writeln!(modules, "pub mod {module};");
        tested += &entry(service, &plan);
    }
    let header = outputs::header("model/shapes/*");
    outputs.files.insert(targets::MODULES.to_owned(), format!("{header}{modules}"));
    let macro_of_tests = format!("{header}{TESTED_HEAD}{tested}{TESTED_TAIL}");
    outputs.files.insert(targets::TESTED.to_owned(), macro_of_tests);
    Ok(())
}

/// How the types of a folder are printed.
pub(super) fn options(root: String, arbitrary: rust::Arbitrary) -> rust::Options {
    let layout = rust::Layout::ByFile;
    rust::Options { layout, command: COMMAND.to_owned(), root, arbitrary, aws_sdk: None }
}

const TESTED_HEAD: &str = "\
//! The services of the model, for tests and fuzzers.

/// Gives a macro every service: its module, its folders below `schemas`, its operations with their
/// inputs and outputs, what travels as a document, and all its types.
macro_rules! services {
    ($callback:ident) => {
        $callback! {
";

const TESTED_TAIL: &str = "        \
        }
    };
}
";

/// What tests know of a service.
fn entry(service: &Loaded, plan: &Plan) -> String {
    let (mut operations, mut documents, mut types) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for item in plan.modules.iter().flat_map(|module| &module.items) {
        if let ItemKind::Operation(operation) = &item.kind {
            let (input, output) = (body(&operation.input), body(&operation.output));
            operations.insert(format!("{}({input}) -> ({output})", item.name));
            documents.extend([input, output].into_iter().filter(|name| !name.is_empty()));
            continue;
        }
        if matches!(&item.kind, ItemKind::Structure(structure) if structure.error.is_some()) {
            documents.insert(item.name.as_str());
        }
        if item.kind.is_data() {
            types.insert(item.name.as_str());
        }
    }
    format!(
        "            {} \"{}\" \"{}\" {{\n{}{}{}            }}\n",
        service.folder.module(),
        service.folder.name,
        service.version,
        list("operations", &operations),
        list("documents", &documents),
        list("types", &types)
    )
}

/// The type that travels; empty if nothing does.
fn body(ty: &Type) -> &str {
    match ty {
        Type::Named(name) => name,
        _ => "",
    }
}

/// Lines in braces.
fn list(name: &str, lines: &BTreeSet<impl Display>) -> String {
    let mut text = format!("                {name} {{\n");
    for line in lines {
        let _ = writeln!(text, "                    {line}");
    }
    text + "                }\n"
}
