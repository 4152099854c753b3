// @generated from model/shapes/iot-wireless/multicast-groups.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 1dc8fac1e8616238

//! The shapes of `multicast-groups.smithy`.

use shapewright_validate::operation::{
    Operation, OperationError, Pagination, UnknownError,
};
use shapewright_validate::{Newtype, Serde, Setters, Validate};

use super::{
    AccessDeniedException, ConflictException, FuotaTaskId, InternalServerException,
    IoTWireless, ResourceNotFoundException, ThrottlingException, ValidationException,
};

/// Adds a multicast group to a FUOTA task that has not been started: the task then updates all
/// devices of the group at once.
#[derive(Clone, Copy, Debug, Default)]
pub struct AssociateMulticastGroupWithFuotaTask;

impl Operation for AssociateMulticastGroupWithFuotaTask {
    type Input = AssociateMulticastGroupWithFuotaTaskRequest;
    type Output = AssociateMulticastGroupWithFuotaTaskResponse;
    type Error = AssociateMulticastGroupWithFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "AssociateMulticastGroupWithFuotaTask";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/fuota-tasks/{Id}/multicast-group";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `AssociateMulticastGroupWithFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum AssociateMulticastGroupWithFuotaTaskError {
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

/// Takes a multicast group out of a FUOTA task that has not been started. The group itself stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct DisassociateMulticastGroupFromFuotaTask;

impl Operation for DisassociateMulticastGroupFromFuotaTask {
    type Input = DisassociateMulticastGroupFromFuotaTaskRequest;
    type Output = DisassociateMulticastGroupFromFuotaTaskResponse;
    type Error = DisassociateMulticastGroupFromFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "DisassociateMulticastGroupFromFuotaTask";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/fuota-tasks/{Id}/multicast-groups/{MulticastGroupId}";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `DisassociateMulticastGroupFromFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum DisassociateMulticastGroupFromFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Lists the multicast groups of a FUOTA task, a page at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListMulticastGroupsByFuotaTask;

impl Operation for ListMulticastGroupsByFuotaTask {
    type Input = ListMulticastGroupsByFuotaTaskRequest;
    type Output = ListMulticastGroupsByFuotaTaskResponse;
    type Error = ListMulticastGroupsByFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "ListMulticastGroupsByFuotaTask";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/fuota-tasks/{Id}/multicast-groups";
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("MulticastGroupList"),
        page_size: Some("MaxResults"),
    });
}

/// What `ListMulticastGroupsByFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum ListMulticastGroupsByFuotaTaskError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Which group `AssociateMulticastGroupWithFuotaTask` adds to which task.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct AssociateMulticastGroupWithFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The id of the multicast group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`. It should
    /// have the frequency region of the task.
    #[validate(nested)]
    pub multicast_group_id: MulticastGroupId,
}

/// What `AssociateMulticastGroupWithFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct AssociateMulticastGroupWithFuotaTaskResponse {}

/// Which group `DisassociateMulticastGroupFromFuotaTask` takes out of which task.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct DisassociateMulticastGroupFromFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The id of the multicast group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`.
    #[validate(nested, binding = "label")]
    pub multicast_group_id: MulticastGroupId,
}

/// What `DisassociateMulticastGroupFromFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct DisassociateMulticastGroupFromFuotaTaskResponse {}

/// Of which task, and which page of its multicast groups, `ListMulticastGroupsByFuotaTask` returns.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct ListMulticastGroupsByFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[validate(length(max = 4096), binding = "query:nextToken")]
    pub next_token: Option<String>,
    /// How many groups the page may hold at most, 0 to 250.
    #[validate(range(min = 0, max = 250), binding = "query:maxResults")]
    pub max_results: Option<i32>,
}

/// What `ListMulticastGroupsByFuotaTask` returns: one page of multicast groups.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct ListMulticastGroupsByFuotaTaskResponse {
    /// Where the next page begins; missing on the last page.
    #[validate(length(max = 4096))]
    pub next_token: Option<String>,
    /// The multicast groups of this page.
    #[validate(each(nested))]
    pub multicast_group_list: Option<Vec<MulticastGroupByFuotaTask>>,
}

/// A multicast group of a task.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct MulticastGroupByFuotaTask {
    /// The id of the group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`.
    #[serde(rename = "Id")]
    #[validate(nested)]
    pub id: Option<MulticastGroupId>,
}

/// The id of a multicast group, up to 256 characters, such as
/// `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`. The service chose it when the group was created.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct MulticastGroupId(#[validate(length(max = 256))] String);
