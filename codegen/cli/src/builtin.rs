//! The models that need no file: the OTA operations of AWS IoT services. `cargo xtask regen` writes
//! them here from `model/shapes`, with the list of them.

use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;

use crate::failure::Failure;

const MODELS: &[(&str, &str)] = include!("../builtin/models.rs");

/// What reads them.
pub(crate) fn loader() -> Loader {
    MODELS.iter().fold(Loader::new(), |loader, (name, text)| loader.text(*name, *text))
}

/// That something is not in a model, with how to name another if the model is one of ours.
pub(crate) fn hint(failure: Failure, model: &Model) -> Failure {
    let name = |id| model.sources.file(id).name();
    let mut files = model.shapes.values().filter(|it| !it.id.is_built_in()).map(|it| it.span.file);
    let is_ours = files.all(|file| MODELS.iter().any(|(ours, _)| *ours == name(file)));
    if is_ours {
        failure.helped("these are the built-in models: `--model` names others")
    } else {
        failure
    }
}
