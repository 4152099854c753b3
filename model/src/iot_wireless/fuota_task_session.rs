// @generated from model/shapes/iot-wireless/fuota-task-session.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `fuota-task-session.smithy`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use shapewright_validate::Validate;
use shapewright_validate::operation::Operation;

use super::FuotaTaskId;

/// Starts a FUOTA task: schedules the firmware update session in which the image is sent to the
/// devices and multicast groups of the task.
///
/// From then on the task cannot be changed, and nothing more can be associated with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct StartFuotaTask;

impl Operation for StartFuotaTask {
    type Input = StartFuotaTaskRequest;
    type Output = StartFuotaTaskResponse;

    const NAME: &'static str = "StartFuotaTask";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/fuota-tasks/{Id}";
    const ERRORS: &'static [&'static str] = &[
        "ValidationException",
        "AccessDeniedException",
        "ResourceNotFoundException",
        "ConflictException",
        "ThrottlingException",
        "InternalServerException",
    ];
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// Which task `StartFuotaTask` starts, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct StartFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[serde(rename = "Id")]
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// What is particular to LoRaWAN: the start time.
    #[serde(rename = "LoRaWAN", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub lorawan: Option<LoRaWANStartFuotaTask>,
}

impl StartFuotaTaskRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(id: impl Into<FuotaTaskId>) -> Self {
        Self {
            id: id.into(),
            lorawan: None,
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<FuotaTaskId>) -> Self {
        self.id = id.into();
        self
    }

    /// Sets `lorawan`.
    #[must_use]
    pub fn lorawan(mut self, lorawan: impl Into<LoRaWANStartFuotaTask>) -> Self {
        self.lorawan = Some(lorawan.into());
        self
    }
}

/// What `StartFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct StartFuotaTaskResponse {}

impl StartFuotaTaskResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// What is particular to LoRaWAN when a task is started.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct LoRaWANStartFuotaTask {
    /// When the session begins, such as `2026-12-01T02:00:00Z`.
    #[serde(
        rename = "StartTime",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::date_time"
    )]
    #[validate(format = "date-time")]
    pub start_time: Option<Timestamp>,
}

impl LoRaWANStartFuotaTask {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `start_time`.
    #[must_use]
    pub fn start_time(mut self, start_time: Timestamp) -> Self {
        self.start_time = Some(start_time);
        self
    }
}
