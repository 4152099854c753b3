// @generated from model/shapes/iot-wireless/fuota-task-devices.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 01dec200cc0c8da2

//! The shapes of `fuota-task-devices.smithy`.

use shapewright_validate::operation::{Operation, OperationError, UnknownError};
use shapewright_validate::{Newtype, Serde, Setters, Validate};

use super::{
    AccessDeniedException, ConflictException, FuotaTaskId, InternalServerException,
    IoTWireless, ResourceNotFoundException, ThrottlingException, ValidationException,
};

/// Adds a wireless device to a FUOTA task that has not been started.
#[derive(Clone, Copy, Debug, Default)]
pub struct AssociateWirelessDeviceWithFuotaTask;

impl Operation for AssociateWirelessDeviceWithFuotaTask {
    type Input = AssociateWirelessDeviceWithFuotaTaskRequest;
    type Output = AssociateWirelessDeviceWithFuotaTaskResponse;
    type Error = AssociateWirelessDeviceWithFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "AssociateWirelessDeviceWithFuotaTask";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/fuota-tasks/{Id}/wireless-device";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `AssociateWirelessDeviceWithFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum AssociateWirelessDeviceWithFuotaTaskError {
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

/// Takes a wireless device out of a FUOTA task that has not been started. The device itself stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct DisassociateWirelessDeviceFromFuotaTask;

impl Operation for DisassociateWirelessDeviceFromFuotaTask {
    type Input = DisassociateWirelessDeviceFromFuotaTaskRequest;
    type Output = DisassociateWirelessDeviceFromFuotaTaskResponse;
    type Error = DisassociateWirelessDeviceFromFuotaTaskError;
    type Service = IoTWireless;

    const NAME: &'static str = "DisassociateWirelessDeviceFromFuotaTask";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/fuota-tasks/{Id}/wireless-devices/{WirelessDeviceId}";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `DisassociateWirelessDeviceFromFuotaTask` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum DisassociateWirelessDeviceFromFuotaTaskError {
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

/// Which device `AssociateWirelessDeviceWithFuotaTask` adds to which task.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct AssociateWirelessDeviceWithFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its DevEUI.
    #[validate(nested)]
    pub wireless_device_id: WirelessDeviceId,
}

/// What `AssociateWirelessDeviceWithFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct AssociateWirelessDeviceWithFuotaTaskResponse {}

/// Which device `DisassociateWirelessDeviceFromFuotaTask` takes out of which task.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct DisassociateWirelessDeviceFromFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    #[validate(nested, binding = "label")]
    pub id: FuotaTaskId,
    /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its DevEUI.
    #[validate(nested, binding = "label")]
    pub wireless_device_id: WirelessDeviceId,
}

/// What `DisassociateWirelessDeviceFromFuotaTask` returns: nothing.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct DisassociateWirelessDeviceFromFuotaTaskResponse {}

/// The id of a wireless device, up to 256 characters, such as
/// `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`. The service chose it when the device was added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct WirelessDeviceId(#[validate(length(max = 256))] String);
