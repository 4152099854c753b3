//! Where what is generated goes.

/// The Rust of the model: a folder per service, in which every file is generated.
pub(crate) const MODEL: &str = "model/src";

/// The other directories in which every file is generated.
pub(crate) const OWNED_DIRECTORIES: [&str; 8] = [
    "model/tests/corpus",
    "model/tests/snapshots",
    BUILTIN,
    GOLDENS,
    "schemas/2020-12",
    "schemas/draft-07",
    "schemas/examples",
    OPEN_API,
];

/// Where the OpenAPI documents go.
pub(crate) const OPEN_API: &str = "schemas/openapi";

/// The modules of the model.
pub(crate) const MODULES: &str = "model/src/services.rs";

/// What tests and fuzzers know of the services.
pub(crate) const TESTED: &str = "model/tests/support/services.rs";

/// Where the published schemas are served from; the `$id` of a schema is this and its path.
pub(crate) const SCHEMA_BASE: &str =
    "https://raw.githubusercontent.com/shapewright/shapewright/main/schemas";

/// Where the command's built-in models go.
pub(crate) const BUILTIN: &str = "codegen/cli/builtin";

/// The models that the tests of the Rust emitter compile.
pub(crate) const GOLDEN_MODELS: &str = "codegen/tests/models";

/// Where their Rust goes.
pub(crate) const GOLDENS: &str = "codegen/tests/golden";

/// The shapes of the configuration of `shapewright check`.
pub(crate) const CONFIGURATION_SHAPES: &str = "codegen/cli/src/check/config";

/// Its schema.
pub(crate) const CONFIGURATION: &str = "schemas/shapewright.toml.json";
