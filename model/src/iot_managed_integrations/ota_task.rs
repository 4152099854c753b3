// @generated from model/shapes/iot-managed-integrations/ota-task.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 5866aba04c4f5572

//! The shapes of `ota-task.smithy`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use shapewright_validate::operation::{
    Operation, OperationError, Pagination, UnknownError,
};
use shapewright_validate::{RedactedDebug, Serde, Setters, Unit, Validate};

use super::{
    AccessDeniedException, ConflictException, InternalServerException,
    IoTManagedIntegrations, LimitExceededException, OtaMechanism, OtaProtocol, OtaStatus,
    OtaTaskArn, OtaTaskConfigurationId, OtaTaskExecutionRetryConfig, OtaTaskId,
    OtaTaskSchedulingConfig, OtaTaskSummary, OtaType, ResourceNotFoundException,
    TaskProcessingDetails, ThrottlingException, UnauthorizedException,
    ValidationException, patterns,
};

/// Creates an over-the-air (OTA) task that updates managed things.
///
/// The object must be in Amazon S3 before. The task begins at once, or at the start time of its
/// schedule. `GetOtaTask` tells how far it is, `ListOtaTaskExecutions` what each device did.
#[derive(Clone, Copy, Debug, Default)]
pub struct CreateOtaTask;

impl Operation for CreateOtaTask {
    type Input = CreateOtaTaskRequest;
    type Output = CreateOtaTaskResponse;
    type Error = CreateOtaTaskError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "CreateOtaTask";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/ota-tasks";
    const HTTP_STATUS: u16 = 201;
}

/// What `CreateOtaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum CreateOtaTaskError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `UnauthorizedException`.
    UnauthorizedException(UnauthorizedException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Deletes an over-the-air (OTA) task.
///
/// The deletion takes a while; meanwhile the status of the task is `DELETION_IN_PROGRESS`.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeleteOtaTask;

impl Operation for DeleteOtaTask {
    type Input = DeleteOtaTaskRequest;
    type Output = Unit;
    type Error = DeleteOtaTaskError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "DeleteOtaTask";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/ota-tasks/{Identifier}";
    const IDEMPOTENT: bool = true;
}

/// What `DeleteOtaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum DeleteOtaTaskError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// `LimitExceededException`.
    LimitExceededException(LimitExceededException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Tells everything about one over-the-air (OTA) task: what was asked for when it was created, its
/// status, and how many things are in which state.
#[derive(Clone, Copy, Debug, Default)]
pub struct GetOtaTask;

impl Operation for GetOtaTask {
    type Input = GetOtaTaskRequest;
    type Output = GetOtaTaskResponse;
    type Error = GetOtaTaskError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "GetOtaTask";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-tasks/{Identifier}";
    const READONLY: bool = true;
}

/// What `GetOtaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum GetOtaTaskError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Lists the over-the-air (OTA) tasks of the account in this region, a page at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListOtaTasks;

impl Operation for ListOtaTasks {
    type Input = ListOtaTasksRequest;
    type Output = ListOtaTasksResponse;
    type Error = ListOtaTasksError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "ListOtaTasks";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-tasks";
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("Tasks"),
        page_size: Some("MaxResults"),
    });
}

/// What `ListOtaTasks` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum ListOtaTasksError {
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

/// Changes the description of an over-the-air (OTA) task, or the configuration that it follows.
///
/// Everything else about a task is fixed when it is created.
#[derive(Clone, Copy, Debug, Default)]
pub struct UpdateOtaTask;

impl Operation for UpdateOtaTask {
    type Input = UpdateOtaTaskRequest;
    type Output = Unit;
    type Error = UpdateOtaTaskError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "UpdateOtaTask";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/ota-tasks/{Identifier}";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `UpdateOtaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum UpdateOtaTaskError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// What `CreateOtaTask` needs to know. Only `S3Url` and `OtaType` are required.
#[derive(Clone, RedactedDebug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct CreateOtaTaskRequest {
    /// A description for people, such as `Thermostat firmware 2-4-1`. Optional. Letters, digits,
    /// spaces, `_` and `-` only.
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// Where the object to deliver lies in Amazon S3, such as
    /// `https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin`.
    #[validate(
        length(min = 1, max = 1000),
        recommendation(
            rule = "s3-url",
            message = "The URL points to an object in Amazon S3.",
            pattern = patterns::S3_URL
        )
    )]
    pub s3_url: String,
    /// How the devices fetch the object. `HTTP` is the only protocol so far.
    #[validate(nested)]
    pub protocol: Option<OtaProtocol>,
    /// The things to update, such as the ARNs of managed things. `OtaTargetQueryString` picks
    /// things by what they are instead of by name.
    pub target: Option<Vec<String>>,
    /// The configuration that says how fast to roll out, when to give up and how long a device may
    /// take: an id that `CreateOtaTaskConfiguration` returned, such as `b47d0e5c92fa41d8`. A
    /// configuration may serve many tasks.
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// How the update reaches the devices. `PUSH` is the only mechanism so far.
    #[validate(nested)]
    pub ota_mechanism: Option<OtaMechanism>,
    /// Whether the task ends once its things are updated (`ONE_TIME`) or goes on to update things
    /// that come to match later (`CONTINUOUS`).
    #[validate(nested)]
    pub ota_type: OtaType,
    /// The query that picks the things to update, such as
    /// `attributes.model:thermostat AND attributes.firmware:2.3.0`.
    pub ota_target_query_string: Option<String>,
    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one task is created. The AWS SDKs and the AWS CLI fill it in where it is left out.
    #[validate(
        length(min = 1, max = 64),
        pattern = patterns::CLIENT_TOKEN,
        idempotency_token
    )]
    pub client_token: Option<String>,
    /// When the task starts and ends, and in which hours it may work. Left out, the task starts at
    /// once and has no end time.
    #[validate(nested)]
    pub ota_scheduling_config: Option<OtaTaskSchedulingConfig>,
    /// How often a device may try again after which kind of failure.
    #[validate(nested)]
    pub ota_task_execution_retry_config: Option<OtaTaskExecutionRetryConfig>,
    /// Tags for the new task: 1 to 50, or leave it out. For example `fleet` = `thermostats`.
    #[validate(
        length(min = 1, max = 50),
        keys(
            length(min = 1, max = 128),
            recommendation(
                rule = "reserved-tag-key",
                message = "Tag keys that begin with `aws:` are reserved for AWS.",
                reserved_prefix = "aws:"
            )
        ),
        values(length(min = 0, max = 256)),
        sensitive
    )]
    pub tags: Option<BTreeMap<String, String>>,
}

/// What `CreateOtaTask` returns.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct CreateOtaTaskResponse {
    /// The id of the new task, by which the other operations name it, such as `a8e2f6047c1b4d93`.
    #[validate(nested)]
    pub task_id: Option<OtaTaskId>,
    /// The Amazon Resource Name (ARN) of the new task, for IAM policies and tags.
    #[validate(nested)]
    pub task_arn: Option<OtaTaskArn>,
    /// The description, as it was given.
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
}

/// Which task `DeleteOtaTask` deletes.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct DeleteOtaTaskRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskId,
}

/// Which task `GetOtaTask` looks at.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct GetOtaTaskRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskId,
}

/// What `GetOtaTask` returns: the task as it was created, its status and its progress.
#[derive(Clone, RedactedDebug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct GetOtaTaskResponse {
    /// The id of the task, such as `a8e2f6047c1b4d93`.
    #[validate(nested)]
    pub task_id: Option<OtaTaskId>,
    /// The Amazon Resource Name (ARN) of the task.
    #[validate(nested)]
    pub task_arn: Option<OtaTaskArn>,
    /// The description of the task, if it has one.
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// Where the object that the task delivers lies in Amazon S3.
    #[validate(
        length(min = 1, max = 1000),
        recommendation(
            rule = "s3-url",
            message = "The URL points to an object in Amazon S3.",
            pattern = patterns::S3_URL
        )
    )]
    pub s3_url: Option<String>,
    /// How the devices fetch the object.
    #[validate(nested)]
    pub protocol: Option<OtaProtocol>,
    /// Whether the task ends once its things are updated, or goes on.
    #[validate(nested)]
    pub ota_type: Option<OtaType>,
    /// The query that picks the things to update, if the task was created with one.
    pub ota_target_query_string: Option<String>,
    /// How the update reaches the devices.
    #[validate(nested)]
    pub ota_mechanism: Option<OtaMechanism>,
    /// The things to update, if the task was created with a list of them.
    pub target: Option<Vec<String>>,
    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
    /// When the task was last changed, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub last_updated_at: Option<Timestamp>,
    /// The configuration that the task follows. `GetOtaTaskConfiguration` shows it.
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// How many things are in which state.
    #[validate(nested)]
    pub task_processing_details: Option<TaskProcessingDetails>,
    /// When the task starts and ends, and in which hours it may work.
    #[validate(nested)]
    pub ota_scheduling_config: Option<OtaTaskSchedulingConfig>,
    /// How often a device may try again after which kind of failure.
    #[validate(nested)]
    pub ota_task_execution_retry_config: Option<OtaTaskExecutionRetryConfig>,
    /// How far the task is as a whole.
    #[validate(nested)]
    pub status: Option<OtaStatus>,
    /// The tags of the task.
    #[validate(
        length(min = 1, max = 50),
        keys(
            length(min = 1, max = 128),
            recommendation(
                rule = "reserved-tag-key",
                message = "Tag keys that begin with `aws:` are reserved for AWS.",
                reserved_prefix = "aws:"
            )
        ),
        values(length(min = 0, max = 256)),
        sensitive
    )]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Which page of the tasks `ListOtaTasks` returns.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct ListOtaTasksRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[validate(
        length(min = 1, max = 65_535),
        pattern = patterns::OTA_NEXT_TOKEN,
        binding = "query"
    )]
    pub next_token: Option<String>,
    /// How many tasks the page may hold at most, 1 to 1000.
    #[validate(range(min = 1, max = 1000), binding = "query")]
    pub max_results: Option<i32>,
}

/// What `ListOtaTasks` returns: one page of tasks.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct ListOtaTasksResponse {
    /// The tasks of this page, in short. `GetOtaTask` tells the rest.
    #[validate(each(nested))]
    pub tasks: Option<Vec<OtaTaskSummary>>,
    /// Where the next page begins; missing on the last page.
    #[validate(length(min = 1, max = 65_535), pattern = patterns::OTA_NEXT_TOKEN)]
    pub next_token: Option<String>,
}

/// Which task `UpdateOtaTask` changes, and to what.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct UpdateOtaTaskRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskId,
    /// The new description, such as `Thermostat firmware 2-4-1 - slower`. Letters, digits, spaces,
    /// `_` and `-` only.
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// The id of the configuration to follow from now on, such as `2c6e81f0d35b47a9`.
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
}
