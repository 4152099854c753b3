$version: "2"

// Which devices a FUOTA task updates.
namespace com.amazonaws.iotwireless

use shapewright.rust#newtype

/// Adds a wireless device to a FUOTA task that has not been started.
@examples([
    {
        title: "Add a device to a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            WirelessDeviceId: "d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa"
        }
        output: {}
    }
])
@http(method: "PUT", uri: "/fuota-tasks/{Id}/wireless-device", code: 204)
@idempotent
operation AssociateWirelessDeviceWithFuotaTask {
    input: AssociateWirelessDeviceWithFuotaTaskRequest
    output: AssociateWirelessDeviceWithFuotaTaskResponse
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

/// Takes a wireless device out of a FUOTA task that has not been started. The device itself stays.
@examples([
    {
        title: "Take a device out of a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            WirelessDeviceId: "d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa"
        }
        output: {}
    }
])
@http(method: "DELETE", uri: "/fuota-tasks/{Id}/wireless-devices/{WirelessDeviceId}", code: 204)
@idempotent
operation DisassociateWirelessDeviceFromFuotaTask {
    input: DisassociateWirelessDeviceFromFuotaTaskRequest
    output: DisassociateWirelessDeviceFromFuotaTaskResponse
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

/// Which device `AssociateWirelessDeviceWithFuotaTask` adds to which task.
@input
structure AssociateWirelessDeviceWithFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its DevEUI.
    @required
    WirelessDeviceId: WirelessDeviceId
}

/// What `AssociateWirelessDeviceWithFuotaTask` returns: nothing.
@output
structure AssociateWirelessDeviceWithFuotaTaskResponse {}

/// Which device `DisassociateWirelessDeviceFromFuotaTask` takes out of which task.
@input
structure DisassociateWirelessDeviceFromFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its DevEUI.
    @httpLabel
    @required
    WirelessDeviceId: WirelessDeviceId
}

/// What `DisassociateWirelessDeviceFromFuotaTask` returns: nothing.
@output
structure DisassociateWirelessDeviceFromFuotaTaskResponse {}

/// The id of a wireless device, up to 256 characters, such as
/// `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`. The service chose it when the device was added.
@length(max: 256)
@newtype
string WirelessDeviceId
