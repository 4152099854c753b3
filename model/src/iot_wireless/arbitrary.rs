// @generated from model/shapes/iot-wireless/errors.smithy and 7 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 51e1befc68d4dc93

//! `Arbitrary` for every type: random values, all of them valid.

use shapewright_validate::implement_arbitrary;

use super::{
    AccessDeniedException, AssociateMulticastGroupWithFuotaTaskRequest,
    AssociateMulticastGroupWithFuotaTaskResponse,
    AssociateWirelessDeviceWithFuotaTaskRequest,
    AssociateWirelessDeviceWithFuotaTaskResponse, ConflictException,
    CreateFuotaTaskRequest, CreateFuotaTaskResponse, DeleteFuotaTaskRequest,
    DeleteFuotaTaskResponse, DisassociateMulticastGroupFromFuotaTaskRequest,
    DisassociateMulticastGroupFromFuotaTaskResponse,
    DisassociateWirelessDeviceFromFuotaTaskRequest,
    DisassociateWirelessDeviceFromFuotaTaskResponse, FirmwareUpdateRole, FuotaTask,
    FuotaTaskArn, FuotaTaskId, FuotaTaskStatus, GetFuotaTaskRequest,
    GetFuotaTaskResponse, InternalServerException, ListFuotaTasksRequest,
    ListFuotaTasksResponse, ListMulticastGroupsByFuotaTaskRequest,
    ListMulticastGroupsByFuotaTaskResponse, LoRaWANFuotaTask, LoRaWANFuotaTaskGetInfo,
    LoRaWANStartFuotaTask, MulticastGroupByFuotaTask, MulticastGroupId,
    ResourceNotFoundException, StartFuotaTaskRequest, StartFuotaTaskResponse,
    SupportedRfRegion, Tag, ThrottlingException, UpdateFuotaTaskRequest,
    UpdateFuotaTaskResponse, ValidationException, WirelessDeviceId,
};

implement_arbitrary!(AccessDeniedException);
implement_arbitrary!(AssociateMulticastGroupWithFuotaTaskRequest);
implement_arbitrary!(AssociateMulticastGroupWithFuotaTaskResponse);
implement_arbitrary!(AssociateWirelessDeviceWithFuotaTaskRequest);
implement_arbitrary!(AssociateWirelessDeviceWithFuotaTaskResponse);
implement_arbitrary!(ConflictException);
implement_arbitrary!(CreateFuotaTaskRequest);
implement_arbitrary!(CreateFuotaTaskResponse);
implement_arbitrary!(DeleteFuotaTaskRequest);
implement_arbitrary!(DeleteFuotaTaskResponse);
implement_arbitrary!(DisassociateMulticastGroupFromFuotaTaskRequest);
implement_arbitrary!(DisassociateMulticastGroupFromFuotaTaskResponse);
implement_arbitrary!(DisassociateWirelessDeviceFromFuotaTaskRequest);
implement_arbitrary!(DisassociateWirelessDeviceFromFuotaTaskResponse);
implement_arbitrary!(FirmwareUpdateRole);
implement_arbitrary!(FuotaTask);
implement_arbitrary!(FuotaTaskArn);
implement_arbitrary!(FuotaTaskId);
implement_arbitrary!(FuotaTaskStatus);
implement_arbitrary!(GetFuotaTaskRequest);
implement_arbitrary!(GetFuotaTaskResponse);
implement_arbitrary!(InternalServerException);
implement_arbitrary!(ListFuotaTasksRequest);
implement_arbitrary!(ListFuotaTasksResponse);
implement_arbitrary!(ListMulticastGroupsByFuotaTaskRequest);
implement_arbitrary!(ListMulticastGroupsByFuotaTaskResponse);
implement_arbitrary!(LoRaWANFuotaTask);
implement_arbitrary!(LoRaWANFuotaTaskGetInfo);
implement_arbitrary!(LoRaWANStartFuotaTask);
implement_arbitrary!(MulticastGroupByFuotaTask);
implement_arbitrary!(MulticastGroupId);
implement_arbitrary!(ResourceNotFoundException);
implement_arbitrary!(StartFuotaTaskRequest);
implement_arbitrary!(StartFuotaTaskResponse);
implement_arbitrary!(SupportedRfRegion);
implement_arbitrary!(Tag);
implement_arbitrary!(ThrottlingException);
implement_arbitrary!(UpdateFuotaTaskRequest);
implement_arbitrary!(UpdateFuotaTaskResponse);
implement_arbitrary!(ValidationException);
implement_arbitrary!(WirelessDeviceId);
