// @generated from model/shapes/iot-managed-integrations/ota-task-execution.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `ota-task-execution.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::Validate;
use shapewright_validate::__private::string_enum;
use shapewright_validate::operation::{Operation, Pagination};

use super::{OtaTaskId, patterns};

/// Lists what an over-the-air (OTA) task did on each device, a page at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListOtaTaskExecutions;

impl Operation for ListOtaTaskExecutions {
    type Input = ListOtaTaskExecutionsRequest;
    type Output = ListOtaTaskExecutionsResponse;

    const NAME: &'static str = "ListOtaTaskExecutions";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-tasks/{Identifier}/devices";
    const ERRORS: &'static [&'static str] = &[
        "AccessDeniedException",
        "ValidationException",
        "InternalServerException",
        "ThrottlingException",
        "ResourceNotFoundException",
    ];
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("ExecutionSummaries"),
        page_size: Some("MaxResults"),
    });
}

/// Of which task, and which page of its executions, `ListOtaTaskExecutions` returns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ListOtaTaskExecutionsRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskId,
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 65_535),
        pattern = patterns::OTA_NEXT_TOKEN,
        binding = "query"
    )]
    pub next_token: Option<String>,
    /// How many executions the page may hold at most, 1 to 1000.
    #[serde(rename = "MaxResults", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 1000), binding = "query")]
    pub max_results: Option<i32>,
}

impl ListOtaTaskExecutionsRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(identifier: impl Into<OtaTaskId>) -> Self {
        Self {
            identifier: identifier.into(),
            next_token: None,
            max_results: None,
        }
    }

    /// Sets `identifier`.
    #[must_use]
    pub fn identifier(mut self, identifier: impl Into<OtaTaskId>) -> Self {
        self.identifier = identifier.into();
        self
    }

    /// Sets `next_token`.
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }

    /// Sets `max_results`.
    #[must_use]
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.max_results = Some(max_results);
        self
    }
}

/// What `ListOtaTaskExecutions` returns: one page of executions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ListOtaTaskExecutionsResponse {
    /// The executions of this page, each with its device.
    #[serde(rename = "ExecutionSummaries", skip_serializing_if = "Option::is_none")]
    #[validate(each(nested))]
    pub execution_summaries: Option<Vec<OtaTaskExecutionSummaries>>,
    /// Where the next page begins; missing on the last page.
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 65_535), pattern = patterns::OTA_NEXT_TOKEN)]
    pub next_token: Option<String>,
}

impl ListOtaTaskExecutionsResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `execution_summaries`.
    #[must_use]
    pub fn execution_summaries(
        mut self,
        execution_summaries: impl IntoIterator<
            Item = impl Into<OtaTaskExecutionSummaries>,
        >,
    ) -> Self {
        self.execution_summaries = Some(
            execution_summaries.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Sets `next_token`.
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }
}

/// The id of a managed thing: 1 to 64 letters, digits, `:`, `_` and `-`, such as `3fd1a7c2e94b`.
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
pub struct ManagedThingId(
    #[validate(length(min = 1, max = 64), pattern = patterns::MANAGED_THING_ID)]
    String,
);

impl ManagedThingId {
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

impl From<&str> for ManagedThingId {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for ManagedThingId {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<ManagedThingId> for String {
    fn from(value: ManagedThingId) -> Self {
        value.0
    }
}

impl FromStr for ManagedThingId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for ManagedThingId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for ManagedThingId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How far a device is with a task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum OtaTaskExecutionStatus {
    /// Waiting: the device has not begun.
    #[validate(value = "QUEUED")]
    Queued,
    /// The device is working on the update. Its timeout is running.
    #[validate(value = "IN_PROGRESS")]
    InProgress,
    /// Done: the device reported success.
    #[validate(value = "SUCCEEDED")]
    Succeeded,
    /// The device reported that the update failed.
    #[validate(value = "FAILED")]
    Failed,
    /// The device did not finish within the timeout of the configuration.
    #[validate(value = "TIMED_OUT")]
    TimedOut,
    /// The device refused the update.
    #[validate(value = "REJECTED")]
    Rejected,
    /// The device left the task, for instance because it no longer belongs to its target.
    #[validate(value = "REMOVED")]
    Removed,
    /// Called off, with the whole task or at its end time.
    #[validate(value = "CANCELED")]
    Canceled,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl OtaTaskExecutionStatus {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "QUEUED",
        "IN_PROGRESS",
        "SUCCEEDED",
        "FAILED",
        "TIMED_OUT",
        "REJECTED",
        "REMOVED",
        "CANCELED",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Queued => "QUEUED",
            Self::InProgress => "IN_PROGRESS",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::TimedOut => "TIMED_OUT",
            Self::Rejected => "REJECTED",
            Self::Removed => "REMOVED",
            Self::Canceled => "CANCELED",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OtaTaskExecutionStatus {
    fn from(value: &str) -> Self {
        match value {
            "QUEUED" => Self::Queued,
            "IN_PROGRESS" => Self::InProgress,
            "SUCCEEDED" => Self::Succeeded,
            "FAILED" => Self::Failed,
            "TIMED_OUT" => Self::TimedOut,
            "REJECTED" => Self::Rejected,
            "REMOVED" => Self::Removed,
            "CANCELED" => Self::Canceled,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for OtaTaskExecutionStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for OtaTaskExecutionStatus {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaTaskExecutionStatus {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaTaskExecutionStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OtaTaskExecutionStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OtaTaskExecutionStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// What a task did on one device: the device, and how far it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskExecutionSummaries {
    /// How far the device is.
    #[serde(rename = "TaskExecutionSummary", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_execution_summary: Option<OtaTaskExecutionSummary>,
    /// The id of the device, a managed thing.
    #[serde(rename = "ManagedThingId", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub managed_thing_id: Option<ManagedThingId>,
}

impl OtaTaskExecutionSummaries {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `task_execution_summary`.
    #[must_use]
    pub fn task_execution_summary(
        mut self,
        task_execution_summary: impl Into<OtaTaskExecutionSummary>,
    ) -> Self {
        self.task_execution_summary = Some(task_execution_summary.into());
        self
    }

    /// Sets `managed_thing_id`.
    #[must_use]
    pub fn managed_thing_id(
        mut self,
        managed_thing_id: impl Into<ManagedThingId>,
    ) -> Self {
        self.managed_thing_id = Some(managed_thing_id.into());
        self
    }
}

/// How far one device is with a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskExecutionSummary {
    /// Tells the executions of the task on this device apart, such as `1`.
    #[serde(rename = "ExecutionNumber", skip_serializing_if = "Option::is_none")]
    pub execution_number: Option<i64>,
    /// When the execution was last changed, in seconds since 1970-01-01T00:00:00Z.
    #[serde(
        rename = "LastUpdatedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub last_updated_at: Option<Timestamp>,
    /// When the execution was queued, in seconds since 1970-01-01T00:00:00Z.
    #[serde(
        rename = "QueuedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub queued_at: Option<Timestamp>,
    /// Which further attempt this is: `0` for the first try, `1` for the first retry.
    #[serde(rename = "RetryAttempt", skip_serializing_if = "Option::is_none")]
    pub retry_attempt: Option<i32>,
    /// When the device began, in seconds since 1970-01-01T00:00:00Z; missing before.
    #[serde(
        rename = "StartedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub started_at: Option<Timestamp>,
    /// How far the device is.
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub status: Option<OtaTaskExecutionStatus>,
}

impl OtaTaskExecutionSummary {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `execution_number`.
    #[must_use]
    pub fn execution_number(mut self, execution_number: i64) -> Self {
        self.execution_number = Some(execution_number);
        self
    }

    /// Sets `last_updated_at`.
    #[must_use]
    pub fn last_updated_at(mut self, last_updated_at: Timestamp) -> Self {
        self.last_updated_at = Some(last_updated_at);
        self
    }

    /// Sets `queued_at`.
    #[must_use]
    pub fn queued_at(mut self, queued_at: Timestamp) -> Self {
        self.queued_at = Some(queued_at);
        self
    }

    /// Sets `retry_attempt`.
    #[must_use]
    pub fn retry_attempt(mut self, retry_attempt: i32) -> Self {
        self.retry_attempt = Some(retry_attempt);
        self
    }

    /// Sets `started_at`.
    #[must_use]
    pub fn started_at(mut self, started_at: Timestamp) -> Self {
        self.started_at = Some(started_at);
        self
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: impl Into<OtaTaskExecutionStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}
