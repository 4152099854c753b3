// @generated from model/shapes/iot-managed-integrations/ota-task-execution.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum f8b374a3f64abad3

//! The shapes of `ota-task-execution.smithy`.

use jiff::Timestamp;
use shapewright_validate::operation::{
    Operation, OperationError, Pagination, UnknownError,
};
use shapewright_validate::{Newtype, Serde, Setters, StringEnum, Validate};

use super::{
    AccessDeniedException, InternalServerException, IoTManagedIntegrations, OtaTaskId,
    ResourceNotFoundException, ThrottlingException, ValidationException, patterns,
};

/// Lists what an over-the-air (OTA) task did on each device, a page at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListOtaTaskExecutions;

impl Operation for ListOtaTaskExecutions {
    type Input = ListOtaTaskExecutionsRequest;
    type Output = ListOtaTaskExecutionsResponse;
    type Error = ListOtaTaskExecutionsError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "ListOtaTaskExecutions";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-tasks/{Identifier}/devices";
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("ExecutionSummaries"),
        page_size: Some("MaxResults"),
    });
}

/// What `ListOtaTaskExecutions` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum ListOtaTaskExecutionsError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Of which task, and which page of its executions, `ListOtaTaskExecutions` returns.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct ListOtaTaskExecutionsRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskId,
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[validate(
        length(min = 1, max = 65_535),
        pattern = patterns::OTA_NEXT_TOKEN,
        binding = "query"
    )]
    pub next_token: Option<String>,
    /// How many executions the page may hold at most, 1 to 1000.
    #[validate(range(min = 1, max = 1000), binding = "query")]
    pub max_results: Option<i32>,
}

/// What `ListOtaTaskExecutions` returns: one page of executions.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct ListOtaTaskExecutionsResponse {
    /// The executions of this page, each with its device.
    #[validate(each(nested))]
    pub execution_summaries: Option<Vec<OtaTaskExecutionSummaries>>,
    /// Where the next page begins; missing on the last page.
    #[validate(length(min = 1, max = 65_535), pattern = patterns::OTA_NEXT_TOKEN)]
    pub next_token: Option<String>,
}

/// The id of a managed thing: 1 to 64 letters, digits, `:`, `_` and `-`, such as `3fd1a7c2e94b`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct ManagedThingId(
    #[validate(length(min = 1, max = 64), pattern = patterns::MANAGED_THING_ID)]
    String,
);

/// How far a device is with a task.
///
/// An execution is `QUEUED` until the rollout reaches the device, then `IN_PROGRESS` until the
/// device
/// reports `SUCCEEDED`, `FAILED` or `REJECTED`, or is `TIMED_OUT`. After `FAILED` and
/// `TIMED_OUT` it
/// is `IN_PROGRESS` again as often as the task allows. With the task, or at its end, it is
/// `CANCELED`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
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

/// What a task did on one device: the device, and how far it is.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OtaTaskExecutionSummaries {
    /// How far the device is.
    #[validate(nested)]
    pub task_execution_summary: Option<OtaTaskExecutionSummary>,
    /// The id of the device, a managed thing.
    #[validate(nested)]
    pub managed_thing_id: Option<ManagedThingId>,
}

/// How far one device is with a task.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OtaTaskExecutionSummary {
    /// Tells the executions of the task on this device apart, such as `1`.
    pub execution_number: Option<i64>,
    /// When the execution was last changed, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub last_updated_at: Option<Timestamp>,
    /// When the execution was queued, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub queued_at: Option<Timestamp>,
    /// Which further attempt this is: `0` for the first try, `1` for the first retry.
    pub retry_attempt: Option<i32>,
    /// When the device began, in seconds since 1970-01-01T00:00:00Z; missing before.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub started_at: Option<Timestamp>,
    /// How far the device is.
    #[validate(nested)]
    pub status: Option<OtaTaskExecutionStatus>,
}
