//! The models that need no file: the OTA operations of AWS IoT services. `cargo xtask regen` writes
//! them here from `model/shapes`, with the list of them.

use shapewright_smithy::load::Loader;

const MODELS: &[(&str, &str)] = include!("../builtin/models.rs");

/// What reads them.
pub(crate) fn loader() -> Loader {
    MODELS.iter().fold(Loader::new(), |loader, (name, text)| loader.text(*name, *text))
}
