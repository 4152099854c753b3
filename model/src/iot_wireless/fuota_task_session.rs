// @generated from model/shapes/iot-wireless/fuota-task-session.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 9ec434a5228903b2

//! The shapes of `fuota-task-session.smithy`.

use jiff::Timestamp;
use shapewright_validate::operation::{Operation, OperationError, UnknownError};
use shapewright_validate::{Serde, Setters, Validate};

use super::{
    AccessDeniedException, ConflictException, FuotaTaskId, InternalServerException,
    IoTWireless, ResourceNotFoundException, ThrottlingException, ValidationException,
};

/// Starts a FUOTA task: schedules the firmware update session in which the image is sent to the
/// devices and multicast groups of the task.
///
/// From then on the task cannot be changed, and nothing more can be associated with it.
#[derive(Clone, Copy, Debug, Default)]
pub struct StartFuotaTask;

impl Operation for StartFuotaTask {
    type Input = StartFuotaTaskRequest;
    type Output = StartFuotaTaskResponse;
    type Error = StartFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "StartFuotaTask";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/fuota-tasks/{Id}";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `StartFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum StartFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Which task `StartFuotaTask` starts, and when.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct StartFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[serde(rename = "Id")]
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// What is particular to LoRaWAN: the start time.
    #[serde(rename = "LoRaWAN")]
    #[validate(nested)]
    pub lorawan: Option<LoRaWANStartFuotaTask>,
}

/// What `StartFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct StartFuotaTaskResponse {}

/// What is particular to LoRaWAN when a task is started.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct LoRaWANStartFuotaTask {
    /// When the session begins, such as `2026-12-01T02:00:00Z`.
    #[serde(rename = "StartTime", with = "shapewright_validate::datetime::date_time")]
    #[validate(format = "date-time")]
    pub start_time: Option<Timestamp>,
}
