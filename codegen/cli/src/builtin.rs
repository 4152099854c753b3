//! The models that need no file: the OTA operations of AWS IoT managed integrations and AWS IoT
//! Wireless. `cargo xtask regen` writes them here from `model/shapes`.

use shapewright_smithy::load::Loader;

const MODELS: [(&str, &str); 2] = [
    ("iot-managed-integrations.smithy", include_str!("../builtin/iot-managed-integrations.smithy")),
    ("iot-wireless.smithy", include_str!("../builtin/iot-wireless.smithy")),
];

/// What reads them.
pub(crate) fn loader() -> Loader {
    MODELS.iter().fold(Loader::new(), |loader, (name, text)| loader.text(*name, *text))
}
