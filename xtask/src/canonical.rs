//! The canonical model: each folder of `model/shapes` is a service.

use shapewright_smithy::load::Loader;
use shapewright_smithy::source::Sources;
use shapewright_smithy::{Diagnostics, Model, Severity};

use crate::failure::Failure;
use crate::workspace;

/// Where the shape files are, in a folder per service.
const SHAPES: &str = "model/shapes";

/// The manifest of the crate that is generated from them.
const MANIFEST: &str = "model/Cargo.toml";

/// A folder of `model/shapes`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Service {
    /// The folder's name, and that of the service wherever files are named after it:
    /// `iot-wireless`.
    pub(crate) name: String,
}

impl Service {
    /// The path of its shape files.
    pub(crate) fn shapes(&self) -> String {
        format!("{SHAPES}/{}", self.name)
    }

    /// Its Rust module below `model/src`.
    pub(crate) fn module(&self) -> String {
        self.name.replace('-', "_")
    }

    /// The crate that the AWS SDK for Rust has for it, if the model converts to and from its types: then
    /// it is among the dependencies of `ota-model`.
    ///
    /// # Errors
    /// A manifest that cannot be read.
    pub(crate) fn sdk_crate(&self) -> Result<Option<String>, Failure> {
        let manifest = workspace::read(&workspace::root().join(MANIFEST))?;
        let name = format!("aws-sdk-{}", self.name.replace('-', ""));
        let is_dependency = manifest.lines().any(|line| {
            line.strip_prefix(&name).is_some_and(|rest| rest.starts_with([' ', '.', '=']))
        });
        Ok(is_dependency.then_some(name))
    }

    /// Reads its shapes.
    pub(crate) fn load(&self, warnings: &mut Vec<String>) -> Result<Model, Failure> {
        read(&self.shapes(), warnings)
    }
}

/// Every service, by name.
///
/// # Errors
/// Folders whose names are no names of Rust modules.
pub(crate) fn services() -> Result<Vec<Service>, Failure> {
    let names = workspace::folders_in(&workspace::root().join(SHAPES))?;
    let services: Vec<_> = names.into_iter().map(|name| Service { name }).collect();
    match services.iter().find(|service| syn::parse_str::<syn::Ident>(&service.module()).is_err()) {
        None => Ok(services),
        Some(service) => Err(Failure::Model(format!(
            "error: {}: the folder's name must make the name of a Rust module: lowercase letters, \
             digits and hyphens",
            service.shapes()
        ))),
    }
}

/// Reads all services as one model.
pub(crate) fn load() -> Result<Model, Failure> {
    read(SHAPES, &mut Vec::new())
}

/// Reads and assembles every shape file below a directory or, if it is one, a single file.
pub(crate) fn read(path: &str, warnings: &mut Vec<String>) -> Result<Model, Failure> {
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

/// The errors among what was found.
pub(crate) fn failure(diagnostics: &Diagnostics, sources: &Sources) -> Failure {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let texts: Vec<_> = errors.map(|error| error.render(sources)).collect();
    Failure::Model(texts.join("\n\n"))
}
