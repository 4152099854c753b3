//! The models that need no file: the OTA operations of AWS IoT services. `cargo xtask regen` writes
//! them here from `model/shapes`, with the list of them.

use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::source::SourceFile;

use crate::failure::Failure;

const MODELS: &[(&str, &str)] = include!("../builtin/models.rs");

/// What reads them.
pub(crate) fn loader() -> Loader {
    MODELS.iter().fold(Loader::new(), |loader, (name, text)| loader.text(*name, *text))
}

/// That something is not in a model, with how to name another if the model is one of ours.
pub(crate) fn hint(failure: Failure, model: &Model) -> Failure {
    let shapes = model.shapes.values().filter(|it| !it.id.is_built_in());
    let mut files: Vec<_> = shapes.map(|it| it.span.file).collect();
    files.sort_unstable();
    files.dedup();
    // A model of the user may have no shapes, and files that are called as ours.
    let is_ours = |file: &SourceFile| MODELS.contains(&(file.name(), file.text()));
    if !files.is_empty() && files.into_iter().all(|id| is_ours(model.sources.file(id))) {
        failure.helped("these are the built-in models: `--model` names others")
    } else {
        failure
    }
}
