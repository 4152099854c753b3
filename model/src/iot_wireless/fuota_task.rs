// @generated from model/shapes/iot-wireless/fuota-task.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 16a4abc61d3c976c

//! The shapes of `fuota-task.smithy`.

use jiff::Timestamp;
use shapewright_validate::operation::{
    Operation, OperationError, Pagination, UnknownError,
};
use shapewright_validate::{Serde, Setters, Validate};

use super::{
    AccessDeniedException, ConflictException, FirmwareUpdateRole, FuotaTask,
    FuotaTaskArn, FuotaTaskId, FuotaTaskStatus, InternalServerException, IoTWireless,
    LoRaWANFuotaTask, LoRaWANFuotaTaskGetInfo, ResourceNotFoundException, Tag,
    ThrottlingException, ValidationException, patterns,
};

/// Creates a FUOTA task.
///
/// The task is `Pending` and does nothing yet: associate devices or multicast groups with it, then
/// start it with `StartFuotaTask`.
#[derive(Clone, Copy, Debug, Default)]
pub struct CreateFuotaTask;

impl Operation for CreateFuotaTask {
    type Input = CreateFuotaTaskRequest;
    type Output = CreateFuotaTaskResponse;
    type Error = CreateFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "CreateFuotaTask";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/fuota-tasks";
    const HTTP_STATUS: u16 = 201;
}

/// What `CreateFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum CreateFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Deletes a FUOTA task.
///
/// A task that cannot go at once has the status `Delete_Waiting` until it is gone.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeleteFuotaTask;

impl Operation for DeleteFuotaTask {
    type Input = DeleteFuotaTaskRequest;
    type Output = DeleteFuotaTaskResponse;
    type Error = DeleteFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "DeleteFuotaTask";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/fuota-tasks/{Id}";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `DeleteFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum DeleteFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Tells everything about one FUOTA task: what was asked for, its status and its start time.
#[derive(Clone, Copy, Debug, Default)]
pub struct GetFuotaTask;

impl Operation for GetFuotaTask {
    type Input = GetFuotaTaskRequest;
    type Output = GetFuotaTaskResponse;
    type Error = GetFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "GetFuotaTask";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/fuota-tasks/{Id}";
    const READONLY: bool = true;
}

/// What `GetFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum GetFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Lists the FUOTA tasks of the account in this region, a page at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListFuotaTasks;

impl Operation for ListFuotaTasks {
    type Input = ListFuotaTasksRequest;
    type Output = ListFuotaTasksResponse;
    type Error = ListFuotaTasksError;
    type Service = IoTWireless;

    const NAME: &'static str = "ListFuotaTasks";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/fuota-tasks";
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("FuotaTaskList"),
        page_size: Some("MaxResults"),
    });
}

/// What `ListFuotaTasks` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum ListFuotaTasksError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Changes a FUOTA task that has not been started. Members that are left out stay as they are.
#[derive(Clone, Copy, Debug, Default)]
pub struct UpdateFuotaTask;

impl Operation for UpdateFuotaTask {
    type Input = UpdateFuotaTaskRequest;
    type Output = UpdateFuotaTaskResponse;
    type Error = UpdateFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "UpdateFuotaTask";
    const HTTP_METHOD: &'static str = "PATCH";
    const URI: &'static str = "/fuota-tasks/{Id}";
    const HTTP_STATUS: u16 = 204;
}

/// What `UpdateFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum UpdateFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// What `CreateFuotaTask` needs to know. Only the image and the role are required.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct CreateFuotaTaskRequest {
    /// The name of the task, such as `soil-sensors-2.4.1`.
    #[validate(length(max = 256))]
    pub name: Option<String>,
    /// A description for people, such as `Version 2.4.1 for the soil sensors`.
    #[validate(length(max = 2048))]
    pub description: Option<String>,
    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one task is created; with other parameters, the request fails with a `ConflictException`.
    /// The AWS SDKs and the AWS CLI fill it in where it is left out.
    #[validate(
        length(min = 1, max = 64),
        pattern = patterns::CLIENT_REQUEST_TOKEN,
        idempotency_token
    )]
    pub client_request_token: Option<String>,
    /// What is particular to LoRaWAN: the frequency region of the devices.
    #[serde(rename = "LoRaWAN")]
    #[validate(nested)]
    pub lorawan: Option<LoRaWANFuotaTask>,
    /// The firmware image to send: an S3 URI, such as
    /// `s3://example-firmware/soil-sensor/2.4.1/firmware.bin`.
    #[validate(
        length(min = 1, max = 4096),
        recommendation(
            rule = "s3-uri",
            message = "The firmware image is given as an S3 URI, `s3://bucket/key`.",
            pattern = patterns::S3_URI
        )
    )]
    pub firmware_update_image: String,
    /// The IAM role that lets the service read the image, such as
    /// `arn:aws:iam::123456789012:role/FuotaFirmwareReader`.
    #[validate(nested)]
    pub firmware_update_role: FirmwareUpdateRole,
    /// Tags for the new task, up to 200. For example the key `fleet` with the value `soil-sensors`.
    #[validate(length(min = 0, max = 200), each(nested))]
    pub tags: Option<Vec<Tag>>,
    /// How many redundant fragments to add, in percent of the fragments of the image, 0 to 100. An
    /// image of 100 bytes in fragments of 10 bytes has 10 fragments; with `50`, 10 + 5 = 15 are
    /// sent.
    #[validate(range(min = 0, max = 100))]
    pub redundancy_percent: Option<i32>,
    /// How large a fragment is, in bytes, such as `48`. Only for tasks with multicast groups.
    #[validate(range(min = 1))]
    pub fragment_size_bytes: Option<i32>,
    /// How much time the service leaves between two fragments, in milliseconds, rounded to whole
    /// seconds. For example `10000` for ten seconds.
    #[serde(rename = "FragmentIntervalMS")]
    #[validate(
        range(min = 1),
        recommendation(
            rule = "whole-seconds",
            message = "The interval is rounded to whole seconds, so a value should be a multiple of 1000.",
            multiple_of = 1000
        )
    )]
    pub fragment_interval_ms: Option<i32>,
    /// Data about the image for the devices, such as its version: any bytes, written in base64. For
    /// example `AgQBAA==`, the bytes 2, 4, 1 and 0.
    #[validate(length(max = 332), pattern = patterns::FILE_DESCRIPTOR)]
    pub descriptor: Option<String>,
}

/// What `CreateFuotaTask` returns.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct CreateFuotaTaskResponse {
    /// The Amazon Resource Name (ARN) of the new task, for IAM policies and tags.
    #[validate(nested)]
    pub arn: Option<FuotaTaskArn>,
    /// The id of the new task, by which the other operations name it.
    #[validate(nested)]
    pub id: Option<FuotaTaskId>,
}

/// Which task `DeleteFuotaTask` deletes.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct DeleteFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[serde(rename = "Id")]
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
}

/// What `DeleteFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct DeleteFuotaTaskResponse {}

/// Which task `GetFuotaTask` looks at.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct GetFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[serde(rename = "Id")]
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
}

/// What `GetFuotaTask` returns: the task as it was created or last changed, its status and its
/// start time.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct GetFuotaTaskResponse {
    /// The Amazon Resource Name (ARN) of the task.
    #[validate(nested)]
    pub arn: Option<FuotaTaskArn>,
    /// The id of the task.
    #[validate(nested)]
    pub id: Option<FuotaTaskId>,
    /// How far the task is.
    #[validate(nested)]
    pub status: Option<FuotaTaskStatus>,
    /// The name of the task, if it has one.
    #[validate(length(max = 256))]
    pub name: Option<String>,
    /// The description of the task, if it has one.
    #[validate(length(max = 2048))]
    pub description: Option<String>,
    /// What is particular to LoRaWAN: the frequency region and the start time.
    #[serde(rename = "LoRaWAN")]
    #[validate(nested)]
    pub lorawan: Option<LoRaWANFuotaTaskGetInfo>,
    /// The S3 URI of the firmware image.
    #[validate(
        length(min = 1, max = 4096),
        recommendation(
            rule = "s3-uri",
            message = "The firmware image is given as an S3 URI, `s3://bucket/key`.",
            pattern = patterns::S3_URI
        )
    )]
    pub firmware_update_image: Option<String>,
    /// The IAM role that lets the service read the image.
    #[validate(nested)]
    pub firmware_update_role: Option<FirmwareUpdateRole>,
    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
    /// How many redundant fragments are added, in percent of the fragments of the image.
    #[validate(range(min = 0, max = 100))]
    pub redundancy_percent: Option<i32>,
    /// How large a fragment is, in bytes. Only for tasks with multicast groups.
    #[validate(range(min = 1))]
    pub fragment_size_bytes: Option<i32>,
    /// How much time the service leaves between two fragments, in milliseconds, rounded to whole
    /// seconds.
    #[serde(rename = "FragmentIntervalMS")]
    #[validate(
        range(min = 1),
        recommendation(
            rule = "whole-seconds",
            message = "The interval is rounded to whole seconds, so a value should be a multiple of 1000.",
            multiple_of = 1000
        )
    )]
    pub fragment_interval_ms: Option<i32>,
    /// Data about the image for the devices, in base64.
    #[validate(length(max = 332), pattern = patterns::FILE_DESCRIPTOR)]
    pub descriptor: Option<String>,
}

/// Which page of the tasks `ListFuotaTasks` returns.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct ListFuotaTasksRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[validate(length(max = 4096), binding = "query:nextToken")]
    pub next_token: Option<String>,
    /// How many tasks the page may hold at most, 0 to 250.
    #[validate(range(min = 0, max = 250), binding = "query:maxResults")]
    pub max_results: Option<i32>,
}

/// What `ListFuotaTasks` returns: one page of tasks.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct ListFuotaTasksResponse {
    /// Where the next page begins; missing on the last page.
    #[validate(length(max = 4096))]
    pub next_token: Option<String>,
    /// The tasks of this page, in short. `GetFuotaTask` tells the rest.
    #[validate(each(nested))]
    pub fuota_task_list: Option<Vec<FuotaTask>>,
}

/// Which task `UpdateFuotaTask` changes, and to what.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct UpdateFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The new name.
    #[validate(length(max = 256))]
    pub name: Option<String>,
    /// The new description.
    #[validate(length(max = 2048))]
    pub description: Option<String>,
    /// What is particular to LoRaWAN: the frequency region of the devices.
    #[serde(rename = "LoRaWAN")]
    #[validate(nested)]
    pub lorawan: Option<LoRaWANFuotaTask>,
    /// Another firmware image: an S3 URI, such as
    /// `s3://example-firmware/soil-sensor/2.4.2/firmware.bin`.
    #[validate(
        length(min = 1, max = 4096),
        recommendation(
            rule = "s3-uri",
            message = "The firmware image is given as an S3 URI, `s3://bucket/key`.",
            pattern = patterns::S3_URI
        )
    )]
    pub firmware_update_image: Option<String>,
    /// Another IAM role that lets the service read the image.
    #[validate(nested)]
    pub firmware_update_role: Option<FirmwareUpdateRole>,
    /// How many redundant fragments to add, in percent of the fragments of the image, 0 to 100.
    #[validate(range(min = 0, max = 100))]
    pub redundancy_percent: Option<i32>,
    /// How large a fragment is, in bytes, such as `48`. Only for tasks with multicast groups.
    #[validate(range(min = 1))]
    pub fragment_size_bytes: Option<i32>,
    /// How much time the service leaves between two fragments, in milliseconds, rounded to whole
    /// seconds. For example `30000` for half a minute.
    #[serde(rename = "FragmentIntervalMS")]
    #[validate(
        range(min = 1),
        recommendation(
            rule = "whole-seconds",
            message = "The interval is rounded to whole seconds, so a value should be a multiple of 1000.",
            multiple_of = 1000
        )
    )]
    pub fragment_interval_ms: Option<i32>,
    /// Data about the image for the devices, in base64, such as `AgQCAA==`.
    #[validate(length(max = 332), pattern = patterns::FILE_DESCRIPTOR)]
    pub descriptor: Option<String>,
}

/// What `UpdateFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct UpdateFuotaTaskResponse {}
