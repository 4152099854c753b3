//! Everything that is generated, computed in memory.

use std::collections::BTreeMap;

use shapewright_codegen::emit::{json_schema, rust};
use shapewright_codegen::load::Loader;
use shapewright_codegen::{Diagnostics, Model, Severity, source::Sources};

use super::{snapshots, targets};
use crate::failure::Failure;
use crate::workspace;

/// The generated files of the workspace.
#[derive(Debug, Default)]
pub(crate) struct Outputs {
    /// Text by path from the workspace's root.
    pub(crate) files: BTreeMap<String, String>,
    /// Directories in which every file is generated: others are removed.
    pub(crate) owned_directories: Vec<String>,
    /// What the model's authors should know; ready to print.
    pub(crate) warnings: Vec<String>,
}

/// Computes every generated file from the shape files.
pub(crate) fn generate() -> Result<Outputs, Failure> {
    let mut outputs = Outputs::default();
    outputs.owned_directories.extend(targets::OWNED_DIRECTORIES.map(str::to_owned));
    let mut models = Vec::new();
    for service in &targets::SERVICES {
        models.push((service, load(service.shapes, &mut outputs)?));
    }
    for (service, model) in &models {
        add_rust(&mut outputs, service, model)?;
    }
    add_schemas(&mut outputs, &models)?;
    snapshots::add(&mut outputs, &models)?;
    add_goldens(&mut outputs)?;
    Ok(outputs)
}

/// Reads and assembles every shape file below a directory.
fn load(directory: &str, outputs: &mut Outputs) -> Result<Model, Failure> {
    let mut loader = Loader::new();
    for path in workspace::files_below(&workspace::root().join(directory))? {
        if path.extension().is_some_and(|extension| extension == "smithy") {
            loader = loader.text(workspace::relative(&path), workspace::read(&path)?);
        }
    }
    let loaded = loader.load();
    let warnings = loaded.diagnostics.iter().filter(|found| found.severity < Severity::Error);
    outputs.warnings.extend(warnings.map(|warning| warning.render(&loaded.sources)));
    loaded.model.ok_or_else(|| failure(&loaded.diagnostics, &loaded.sources))
}

fn failure(diagnostics: &Diagnostics, sources: &Sources) -> Failure {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let texts: Vec<_> = errors.map(|error| error.render(sources)).collect();
    Failure::Model(texts.join("\n\n"))
}
