//! The models that need no file: the OTA operations of AWS IoT managed integrations and AWS IoT
//! Wireless. `cargo xtask regen` writes them here from `model/shapes`.

use shapewright_codegen::Model;
use shapewright_codegen::load::Loader;

use crate::failure::Failure;
use crate::models::{self, Role};

const MODELS: [(&str, &str); 2] = [
    ("iot-managed-integrations.smithy", include_str!("../builtin/iot-managed-integrations.smithy")),
    ("iot-wireless.smithy", include_str!("../builtin/iot-wireless.smithy")),
];

/// Reads them.
pub(crate) fn load() -> Result<Model, Failure> {
    let loader =
        MODELS.iter().fold(Loader::new(), |loader, (name, text)| loader.text(*name, *text));
    models::settle(loader.load(), Role::Needed, true)
}
