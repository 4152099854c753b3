// @generated from codegen/tests/models/defaults.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 777423863c487aa9

//! The operations.

use shapewright_validate::operation::{Operation, Service, UnmodeledError};
use shapewright_validate::shape;

use super::{StartJobInput, StartJobOutput};

/// Runs jobs: defaults of every kind, and who fills them in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Jobs;

impl Service for Jobs {
    const SHAPE: &'static shape::Service = &shape::Service::new("example.defaults#Jobs");
    const PROTOCOL: shape::Protocol = shape::Protocol::RestJson1;
    const VERSION: &'static str = "2026-01-01";
    const OPERATIONS: &'static [shape::Operation] = &[
        shape::Operation::of::<StartJob>(),
    ];
}

/// The operation `StartJob`.
#[derive(Clone, Copy, Debug, Default)]
pub struct StartJob;

impl Operation for StartJob {
    type Input = StartJobInput;
    type Output = StartJobOutput;
    type Error = StartJobError;
    type Service = Jobs;

    const NAME: &'static str = "StartJob";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/jobs";
    const OPTIONAL_DEFAULTS: bool = true;
}

/// What `StartJob` may answer instead of its output.
pub type StartJobError = UnmodeledError;
