//! What is generated from what, and where it goes.

/// One service of the canonical model.
#[derive(Debug)]
pub(crate) struct Service {
    /// The directory of its shape files.
    pub(crate) shapes: &'static str,
    /// Its shape ID.
    pub(crate) id: &'static str,
    /// Its Rust module below `model/src`.
    pub(crate) module: &'static str,
    /// Its directory below `schemas/<draft>`.
    pub(crate) schemas: &'static str,
}

/// The services of the canonical model.
pub(crate) const SERVICES: [Service; 2] = [
    Service {
        shapes: "model/shapes/iot-managed-integrations",
        id: "com.amazonaws.iotmanagedintegrations#IotManagedIntegrations",
        module: "iot_managed_integrations",
        schemas: "iot-managed-integrations",
    },
    Service {
        shapes: "model/shapes/iot-wireless",
        id: "com.amazonaws.iotwireless#IotWireless",
        module: "iot_wireless",
        schemas: "iot-wireless",
    },
];

/// Directories in which every file is generated.
pub(crate) const OWNED_DIRECTORIES: [&str; 9] = [
    "model/src/iot_managed_integrations",
    "model/src/iot_wireless",
    "model/tests/corpus",
    "model/tests/snapshots",
    "codegen/cli/builtin",
    "codegen/tests/golden",
    "schemas/2020-12",
    "schemas/draft-07",
    "schemas/examples",
];

/// Where the published schemas are served from; the `$id` of a schema is this and its path.
pub(crate) const SCHEMA_BASE: &str =
    "https://raw.githubusercontent.com/shapewright/shapewright/main/schemas";

/// Where the command's built-in models go.
pub(crate) const BUILTIN: &str = "codegen/cli/builtin";

/// The models that the tests of the Rust emitter compile.
pub(crate) const GOLDEN_MODELS: &str = "codegen/tests/models";

/// Where their Rust goes.
pub(crate) const GOLDENS: &str = "codegen/tests/golden";
