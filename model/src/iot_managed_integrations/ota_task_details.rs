// @generated from model/shapes/iot-managed-integrations/ota-task-details.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `ota-task-details.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::Validate;
use shapewright_validate::__private::string_enum;

use super::{OtaTaskConfigurationId, patterns};

/// How an update reaches the devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum OtaMechanism {
    /// The service notifies each device that an update is pending.
    #[validate(value = "PUSH")]
    Push,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl OtaMechanism {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["PUSH"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Push => "PUSH",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OtaMechanism {
    fn from(value: &str) -> Self {
        match value {
            "PUSH" => Self::Push,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for OtaMechanism {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for OtaMechanism {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaMechanism {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaMechanism {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OtaMechanism {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OtaMechanism {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// How devices fetch the object of a task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum OtaProtocol {
    /// Over HTTP.
    #[validate(value = "HTTP")]
    Http,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl OtaProtocol {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["HTTP"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OtaProtocol {
    fn from(value: &str) -> Self {
        match value {
            "HTTP" => Self::Http,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for OtaProtocol {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for OtaProtocol {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaProtocol {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaProtocol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OtaProtocol {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OtaProtocol {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// How far a task is as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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

impl OtaStatus {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "IN_PROGRESS",
        "CANCELED",
        "COMPLETED",
        "DELETION_IN_PROGRESS",
        "SCHEDULED",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::Canceled => "CANCELED",
            Self::Completed => "COMPLETED",
            Self::DeletionInProgress => "DELETION_IN_PROGRESS",
            Self::Scheduled => "SCHEDULED",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OtaStatus {
    fn from(value: &str) -> Self {
        match value {
            "IN_PROGRESS" => Self::InProgress,
            "CANCELED" => Self::Canceled,
            "COMPLETED" => Self::Completed,
            "DELETION_IN_PROGRESS" => Self::DeletionInProgress,
            "SCHEDULED" => Self::Scheduled,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for OtaStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for OtaStatus {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaStatus {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OtaStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OtaStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// The Amazon Resource Name (ARN) of a task, 32 to 1011 characters, such as
/// `arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/a8e2f6047c1b4d93`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct OtaTaskArn(
    #[validate(length(min = 32, max = 1011), pattern = patterns::OTA_TASK_ARN)]
    String,
);

impl OtaTaskArn {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl From<&str> for OtaTaskArn {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for OtaTaskArn {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<OtaTaskArn> for String {
    fn from(value: OtaTaskArn) -> Self {
        value.0
    }
}

impl FromStr for OtaTaskArn {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaTaskArn {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaTaskArn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The id of a task: 1 to 200 letters and digits, such as `a8e2f6047c1b4d93`. The service chooses
/// it.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct OtaTaskId(
    #[validate(length(min = 1, max = 200), pattern = patterns::OTA_TASK_ID)]
    String,
);

impl OtaTaskId {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl From<&str> for OtaTaskId {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for OtaTaskId {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<OtaTaskId> for String {
    fn from(value: OtaTaskId) -> Self {
        value.0
    }
}

impl FromStr for OtaTaskId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaTaskId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaTaskId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A task in short, as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskSummary {
    /// The id of the task, such as `a8e2f6047c1b4d93`.
    #[serde(rename = "TaskId", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_id: Option<OtaTaskId>,
    /// The Amazon Resource Name (ARN) of the task.
    #[serde(rename = "TaskArn", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_arn: Option<OtaTaskArn>,
    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(
        rename = "CreatedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
    /// When the task was last changed, in seconds since 1970-01-01T00:00:00Z.
    #[serde(
        rename = "LastUpdatedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub last_updated_at: Option<Timestamp>,
    /// The configuration that the task follows.
    #[serde(rename = "TaskConfigurationId", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// How far the task is as a whole.
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub status: Option<OtaStatus>,
}

impl OtaTaskSummary {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `task_id`.
    #[must_use]
    pub fn task_id(mut self, task_id: impl Into<OtaTaskId>) -> Self {
        self.task_id = Some(task_id.into());
        self
    }

    /// Sets `task_arn`.
    #[must_use]
    pub fn task_arn(mut self, task_arn: impl Into<OtaTaskArn>) -> Self {
        self.task_arn = Some(task_arn.into());
        self
    }

    /// Sets `created_at`.
    #[must_use]
    pub fn created_at(mut self, created_at: Timestamp) -> Self {
        self.created_at = Some(created_at);
        self
    }

    /// Sets `last_updated_at`.
    #[must_use]
    pub fn last_updated_at(mut self, last_updated_at: Timestamp) -> Self {
        self.last_updated_at = Some(last_updated_at);
        self
    }

    /// Sets `task_configuration_id`.
    #[must_use]
    pub fn task_configuration_id(
        mut self,
        task_configuration_id: impl Into<OtaTaskConfigurationId>,
    ) -> Self {
        self.task_configuration_id = Some(task_configuration_id.into());
        self
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: impl Into<OtaStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}

/// Whether a task ends once its things are updated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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

impl OtaType {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["ONE_TIME", "CONTINUOUS"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::OneTime => "ONE_TIME",
            Self::Continuous => "CONTINUOUS",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OtaType {
    fn from(value: &str) -> Self {
        match value {
            "ONE_TIME" => Self::OneTime,
            "CONTINUOUS" => Self::Continuous,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for OtaType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for OtaType {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OtaType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OtaType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// The progress of a task, counted in things: each thing of the task is in one of these states.
///
/// Note that the names of the members begin with capital letters in some cases and with small ones
/// in others. They are spelled so on the wire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct TaskProcessingDetails {
    /// How many things had their execution canceled.
    #[serde(rename = "NumberOfCanceledThings", skip_serializing_if = "Option::is_none")]
    pub number_of_canceled_things: Option<i32>,
    /// How many things reported that the update failed.
    #[serde(rename = "NumberOfFailedThings", skip_serializing_if = "Option::is_none")]
    pub number_of_failed_things: Option<i32>,
    /// How many things are working on the update now.
    #[serde(
        rename = "NumberOfInProgressThings",
        skip_serializing_if = "Option::is_none"
    )]
    pub number_of_in_progress_things: Option<i32>,
    /// How many things have not begun yet.
    #[serde(rename = "numberOfQueuedThings", skip_serializing_if = "Option::is_none")]
    pub number_of_queued_things: Option<i32>,
    /// How many things refused the update.
    #[serde(rename = "numberOfRejectedThings", skip_serializing_if = "Option::is_none")]
    pub number_of_rejected_things: Option<i32>,
    /// How many things left the task, for instance because they no longer belong to its target.
    #[serde(rename = "numberOfRemovedThings", skip_serializing_if = "Option::is_none")]
    pub number_of_removed_things: Option<i32>,
    /// How many things reported success.
    #[serde(rename = "numberOfSucceededThings", skip_serializing_if = "Option::is_none")]
    pub number_of_succeeded_things: Option<i32>,
    /// How many things did not finish within the timeout of the configuration.
    #[serde(rename = "numberOfTimedOutThings", skip_serializing_if = "Option::is_none")]
    pub number_of_timed_out_things: Option<i32>,
    /// The targets that the task is being rolled out to at present.
    #[serde(rename = "processingTargets", skip_serializing_if = "Option::is_none")]
    pub processing_targets: Option<Vec<String>>,
}

impl TaskProcessingDetails {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `number_of_canceled_things`.
    #[must_use]
    pub fn number_of_canceled_things(mut self, number_of_canceled_things: i32) -> Self {
        self.number_of_canceled_things = Some(number_of_canceled_things);
        self
    }

    /// Sets `number_of_failed_things`.
    #[must_use]
    pub fn number_of_failed_things(mut self, number_of_failed_things: i32) -> Self {
        self.number_of_failed_things = Some(number_of_failed_things);
        self
    }

    /// Sets `number_of_in_progress_things`.
    #[must_use]
    pub fn number_of_in_progress_things(
        mut self,
        number_of_in_progress_things: i32,
    ) -> Self {
        self.number_of_in_progress_things = Some(number_of_in_progress_things);
        self
    }

    /// Sets `number_of_queued_things`.
    #[must_use]
    pub fn number_of_queued_things(mut self, number_of_queued_things: i32) -> Self {
        self.number_of_queued_things = Some(number_of_queued_things);
        self
    }

    /// Sets `number_of_rejected_things`.
    #[must_use]
    pub fn number_of_rejected_things(mut self, number_of_rejected_things: i32) -> Self {
        self.number_of_rejected_things = Some(number_of_rejected_things);
        self
    }

    /// Sets `number_of_removed_things`.
    #[must_use]
    pub fn number_of_removed_things(mut self, number_of_removed_things: i32) -> Self {
        self.number_of_removed_things = Some(number_of_removed_things);
        self
    }

    /// Sets `number_of_succeeded_things`.
    #[must_use]
    pub fn number_of_succeeded_things(
        mut self,
        number_of_succeeded_things: i32,
    ) -> Self {
        self.number_of_succeeded_things = Some(number_of_succeeded_things);
        self
    }

    /// Sets `number_of_timed_out_things`.
    #[must_use]
    pub fn number_of_timed_out_things(
        mut self,
        number_of_timed_out_things: i32,
    ) -> Self {
        self.number_of_timed_out_things = Some(number_of_timed_out_things);
        self
    }

    /// Sets `processing_targets`.
    #[must_use]
    pub fn processing_targets(
        mut self,
        processing_targets: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.processing_targets = Some(
            processing_targets.into_iter().map(Into::into).collect(),
        );
        self
    }
}
