// @generated from model/shapes/iot-managed-integrations/ota-task-details.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum a4d0f47a51cb814f

//! The shapes of `ota-task-details.smithy`.

use jiff::Timestamp;
use shapewright_validate::{Newtype, Serde, Setters, StringEnum, Validate};

use super::{OtaTaskConfigurationId, patterns};

/// How an update reaches the devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum OtaMechanism {
    /// The service notifies each device that an update is pending.
    #[validate(value = "PUSH")]
    Push,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// How devices fetch the object of a task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum OtaProtocol {
    /// Over HTTP.
    #[validate(value = "HTTP")]
    Http,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// How far a task is as a whole.
///
/// A task is `SCHEDULED` until its start time, then `IN_PROGRESS`. A `ONE_TIME` task is `COMPLETED`
/// when all its executions have come to an end. A task is `CANCELED` when a rule for giving up
/// applies, or at its end time if its `EndBehavior` is `CANCEL` or `FORCE_CANCEL`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum OtaStatus {
    /// Under way: things are being notified and updated. A `CONTINUOUS` task stays so until it
    /// ends.
    #[validate(value = "IN_PROGRESS")]
    InProgress,
    /// Stopped before its end, for instance by the abort rules of its configuration.
    #[validate(value = "CANCELED")]
    Canceled,
    /// Over: every execution has come to an end.
    #[validate(value = "COMPLETED")]
    Completed,
    /// Being deleted.
    #[validate(value = "DELETION_IN_PROGRESS")]
    DeletionInProgress,
    /// Waiting for the start time of its schedule.
    #[validate(value = "SCHEDULED")]
    Scheduled,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// The Amazon Resource Name (ARN) of a task, 32 to 1011 characters, such as
/// `arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/a8e2f6047c1b4d93`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct OtaTaskArn(
    #[validate(length(min = 32, max = 1011), pattern = patterns::OTA_TASK_ARN)]
    String,
);

/// The id of a task: 1 to 200 letters and digits, such as `a8e2f6047c1b4d93`. The service chooses
/// it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct OtaTaskId(
    #[validate(length(min = 1, max = 200), pattern = patterns::OTA_TASK_ID)]
    String,
);

/// A task in short, as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OtaTaskSummary {
    /// The id of the task, such as `a8e2f6047c1b4d93`.
    #[validate(nested)]
    pub task_id: Option<OtaTaskId>,
    /// The Amazon Resource Name (ARN) of the task.
    #[validate(nested)]
    pub task_arn: Option<OtaTaskArn>,
    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
    /// When the task was last changed, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub last_updated_at: Option<Timestamp>,
    /// The configuration that the task follows.
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// How far the task is as a whole.
    #[validate(nested)]
    pub status: Option<OtaStatus>,
}

/// Whether a task ends once its things are updated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum OtaType {
    /// Updates the things that it was created for, once each, and is then complete.
    #[validate(value = "ONE_TIME")]
    OneTime,
    /// Goes on: things that come to belong to the target later are updated as well.
    #[validate(value = "CONTINUOUS")]
    Continuous,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// The progress of a task, counted in things: each thing of the task is in one of these states.
///
/// Note that the names of the members begin with capital letters in some cases and with small ones
/// in others. They are spelled so on the wire.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TaskProcessingDetails {
    /// How many things had their execution canceled.
    #[serde(rename = "NumberOfCanceledThings")]
    pub number_of_canceled_things: Option<i32>,
    /// How many things reported that the update failed.
    #[serde(rename = "NumberOfFailedThings")]
    pub number_of_failed_things: Option<i32>,
    /// How many things are working on the update now.
    #[serde(rename = "NumberOfInProgressThings")]
    pub number_of_in_progress_things: Option<i32>,
    /// How many things have not begun yet.
    pub number_of_queued_things: Option<i32>,
    /// How many things refused the update.
    pub number_of_rejected_things: Option<i32>,
    /// How many things left the task, for instance because they no longer belong to its target.
    pub number_of_removed_things: Option<i32>,
    /// How many things reported success.
    pub number_of_succeeded_things: Option<i32>,
    /// How many things did not finish within the timeout of the configuration.
    pub number_of_timed_out_things: Option<i32>,
    /// The targets that the task is being rolled out to at present.
    pub processing_targets: Option<Vec<String>>,
}
