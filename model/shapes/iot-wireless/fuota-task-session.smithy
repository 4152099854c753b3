$version: "2"

// The firmware update session: sending the image.
namespace com.amazonaws.iotwireless

use shapewright.rust#name

/// Starts a FUOTA task: schedules the firmware update session in which the image is sent to the
/// devices and multicast groups of the task.
///
/// From then on the task cannot be changed, and nothing more can be associated with it.
@examples([
    {
        title: "Start a task at night"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            LoRaWAN: {
                StartTime: "2026-12-01T02:00:00Z"
            }
        }
        output: {}
    }
])
@http(method: "PUT", uri: "/fuota-tasks/{Id}", code: 204)
@idempotent
operation StartFuotaTask {
    input: StartFuotaTaskRequest
    output: StartFuotaTaskResponse
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

/// Which task `StartFuotaTask` starts, and when.
@input
structure StartFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// What is particular to LoRaWAN: the start time.
    @name("lorawan")
    LoRaWAN: LoRaWANStartFuotaTask
}

/// What `StartFuotaTask` returns: nothing.
@output
structure StartFuotaTaskResponse {}

/// What is particular to LoRaWAN when a task is started.
structure LoRaWANStartFuotaTask {
    /// When the session begins, such as `2026-12-01T02:00:00Z`.
    StartTime: StartTime
}

/// When a firmware update session begins: a date and time of RFC 3339 in UTC, with seconds, such as
/// `2026-12-01T02:00:00Z`.
@timestampFormat("date-time")
timestamp StartTime
