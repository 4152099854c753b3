$version: "2"

namespace com.amazonaws.iotwireless

use shapewright.rust#name

/// A FUOTA task: one firmware image on its way to LoRaWAN devices. The plain name `FuotaTask`
/// belongs to the structure that shows one in a list.
resource FuotaTaskResource {
    identifiers: {
        Id: FuotaTaskId
    }
    create: CreateFuotaTask
    read: GetFuotaTask
    update: UpdateFuotaTask
    delete: DeleteFuotaTask
    list: ListFuotaTasks
    operations: [
        StartFuotaTask
        AssociateWirelessDeviceWithFuotaTask
        DisassociateWirelessDeviceFromFuotaTask
        AssociateMulticastGroupWithFuotaTask
        DisassociateMulticastGroupFromFuotaTask
        ListMulticastGroupsByFuotaTask
    ]
}

/// Creates a FUOTA task.
///
/// The task is `Pending` and does nothing yet: associate devices or multicast groups with it, then
/// start it with `StartFuotaTask`.
@examples([
    {
        title: "Prepare an update of soil sensors"
        documentation: "Fragments of 48 bytes, one every ten seconds, half as many again for redundancy."
        input: {
            Name: "soil-sensors-2.4.1"
            Description: "Version 2.4.1 for the soil sensors"
            ClientRequestToken: "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            LoRaWAN: {
                RfRegion: "US915"
            }
            FirmwareUpdateImage: "s3://example-firmware/soil-sensor/2.4.1/firmware.bin"
            FirmwareUpdateRole: "arn:aws:iam::123456789012:role/FuotaFirmwareReader"
            Tags: [
                {
                    Key: "fleet"
                    Value: "soil-sensors"
                }
                {
                    Key: "release"
                    Value: "2.4.1"
                }
            ]
            RedundancyPercent: 50
            FragmentSizeBytes: 48
            FragmentIntervalMS: 10000
            Descriptor: "AgQBAA=="
        }
        output: {
            Arn: "arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
        }
    }
])
@http(method: "POST", uri: "/fuota-tasks", code: 201)
operation CreateFuotaTask {
    input: CreateFuotaTaskRequest
    output: CreateFuotaTaskResponse
    errors: [
        ValidationException
        ResourceNotFoundException
        AccessDeniedException
        ConflictException
        InternalServerException
        ThrottlingException
    ]
}

/// Deletes a FUOTA task.
///
/// A task that cannot go at once has the status `Delete_Waiting` until it is gone.
@examples([
    {
        title: "Delete a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
        }
        output: {}
    }
])
@http(method: "DELETE", uri: "/fuota-tasks/{Id}", code: 204)
@idempotent
operation DeleteFuotaTask {
    input: DeleteFuotaTaskRequest
    output: DeleteFuotaTaskResponse
    errors: [
        ValidationException
        ResourceNotFoundException
        AccessDeniedException
        InternalServerException
        ThrottlingException
    ]
}

/// Tells everything about one FUOTA task: what was asked for, its status and its start time.
@examples([
    {
        title: "Look at a task that is about to start"
        documentation: "The session has a start time; the task can no longer be changed."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
        }
        output: {
            Arn: "arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            Status: "FuotaSession_Waiting"
            Name: "soil-sensors-2.4.1"
            Description: "Version 2.4.1 for the soil sensors"
            LoRaWAN: {
                RfRegion: "US915"
                StartTime: "2026-12-01T02:00:00Z"
            }
            FirmwareUpdateImage: "s3://example-firmware/soil-sensor/2.4.1/firmware.bin"
            FirmwareUpdateRole: "arn:aws:iam::123456789012:role/FuotaFirmwareReader"
            CreatedAt: 1795516212.75
            RedundancyPercent: 50
            FragmentSizeBytes: 48
            FragmentIntervalMS: 10000
            Descriptor: "AgQBAA=="
        }
    }
])
@http(method: "GET", uri: "/fuota-tasks/{Id}", code: 200)
@readonly
operation GetFuotaTask {
    input: GetFuotaTaskRequest
    output: GetFuotaTaskResponse
    errors: [
        ValidationException
        ResourceNotFoundException
        AccessDeniedException
        InternalServerException
        ThrottlingException
    ]
}

/// Lists the FUOTA tasks of the account in this region, a page at a time.
@examples([
    {
        title: "List the tasks, two to a page"
        documentation: "The token in the answer asks for the next page."
        input: {
            NextToken: "eyJhZnRlciI6IjAwIn0="
            MaxResults: 2
        }
        output: {
            NextToken: "eyJhZnRlciI6ImMxIn0="
            FuotaTaskList: [
                {
                    Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
                    Arn: "arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
                    Name: "soil-sensors-2.4.1"
                }
                {
                    Id: "c1a7e0b3-52d8-49f6-8e14-6b9d3f0a7c25"
                    Arn: "arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/c1a7e0b3-52d8-49f6-8e14-6b9d3f0a7c25"
                    Name: "water-meters-1.9.0"
                }
            ]
        }
    }
])
@http(method: "GET", uri: "/fuota-tasks", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "FuotaTaskList"
)
@readonly
operation ListFuotaTasks {
    input: ListFuotaTasksRequest
    output: ListFuotaTasksResponse
    errors: [
        ValidationException
        AccessDeniedException
        InternalServerException
        ThrottlingException
    ]
}

/// Changes a FUOTA task that has not been started. Members that are left out stay as they are.
@examples([
    {
        title: "Send another image, more slowly"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            Name: "soil-sensors-2.4.2"
            Description: "Version 2.4.2 for the soil sensors"
            LoRaWAN: {
                RfRegion: "EU868"
            }
            FirmwareUpdateImage: "s3://example-firmware/soil-sensor/2.4.2/firmware.bin"
            FirmwareUpdateRole: "arn:aws:iam::123456789012:role/FuotaFirmwareReader"
            RedundancyPercent: 30
            FragmentSizeBytes: 48
            FragmentIntervalMS: 30000
            Descriptor: "AgQCAA=="
        }
        output: {}
    }
])
@http(method: "PATCH", uri: "/fuota-tasks/{Id}", code: 204)
operation UpdateFuotaTask {
    input: UpdateFuotaTaskRequest
    output: UpdateFuotaTaskResponse
    errors: [
        ValidationException
        ResourceNotFoundException
        AccessDeniedException
        ConflictException
        InternalServerException
        ThrottlingException
    ]
}

/// What `CreateFuotaTask` needs to know. Only the image and the role are required.
@input
structure CreateFuotaTaskRequest {
    /// The name of the task, such as `soil-sensors-2.4.1`.
    Name: FuotaTaskName

    /// A description for people, such as `Version 2.4.1 for the soil sensors`.
    Description: Description

    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one task is created; with other parameters, the request fails with a `ConflictException`.
    /// The AWS SDKs and the AWS CLI fill it in where it is left out.
    @idempotencyToken
    ClientRequestToken: ClientRequestToken

    /// What is particular to LoRaWAN: the frequency region of the devices.
    @name("lorawan")
    LoRaWAN: LoRaWANFuotaTask

    /// The firmware image to send: an S3 URI, such as
    /// `s3://example-firmware/soil-sensor/2.4.1/firmware.bin`.
    @required
    FirmwareUpdateImage: FirmwareUpdateImage

    /// The IAM role that lets the service read the image, such as
    /// `arn:aws:iam::123456789012:role/FuotaFirmwareReader`.
    @required
    FirmwareUpdateRole: FirmwareUpdateRole

    /// Tags for the new task, up to 200. For example the key `fleet` with the value `soil-sensors`.
    Tags: TagList

    /// How many redundant fragments to add, in percent of the fragments of the image, 0 to 100. An
    /// image of 100 bytes in fragments of 10 bytes has 10 fragments; with `50`, 10 + 5 = 15 are
    /// sent.
    RedundancyPercent: RedundancyPercent

    /// How large a fragment is, in bytes, such as `48`. Only for tasks with multicast groups.
    FragmentSizeBytes: FragmentSizeBytes

    /// How much time the service leaves between two fragments, in milliseconds, rounded to whole
    /// seconds. For example `10000` for ten seconds.
    FragmentIntervalMS: FragmentIntervalMS

    /// Data about the image for the devices, such as its version: any bytes, written in base64. For
    /// example `AgQBAA==`, the bytes 2, 4, 1 and 0.
    Descriptor: FileDescriptor
}

/// What `CreateFuotaTask` returns.
@output
structure CreateFuotaTaskResponse {
    /// The Amazon Resource Name (ARN) of the new task, for IAM policies and tags.
    Arn: FuotaTaskArn

    /// The id of the new task, by which the other operations name it.
    Id: FuotaTaskId
}

/// Which task `DeleteFuotaTask` deletes.
@input
structure DeleteFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId
}

/// What `DeleteFuotaTask` returns: nothing.
@output
structure DeleteFuotaTaskResponse {}

/// Which task `GetFuotaTask` looks at.
@input
structure GetFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId
}

/// What `GetFuotaTask` returns: the task as it was created or last changed, its status and its
/// start time.
@output
structure GetFuotaTaskResponse {
    /// The Amazon Resource Name (ARN) of the task.
    Arn: FuotaTaskArn

    /// The id of the task.
    Id: FuotaTaskId

    /// How far the task is.
    Status: FuotaTaskStatus

    /// The name of the task, if it has one.
    Name: FuotaTaskName

    /// The description of the task, if it has one.
    Description: Description

    /// What is particular to LoRaWAN: the frequency region and the start time.
    @name("lorawan")
    LoRaWAN: LoRaWANFuotaTaskGetInfo

    /// The S3 URI of the firmware image.
    FirmwareUpdateImage: FirmwareUpdateImage

    /// The IAM role that lets the service read the image.
    FirmwareUpdateRole: FirmwareUpdateRole

    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    CreatedAt: CreatedAt

    /// How many redundant fragments are added, in percent of the fragments of the image.
    RedundancyPercent: RedundancyPercent

    /// How large a fragment is, in bytes. Only for tasks with multicast groups.
    FragmentSizeBytes: FragmentSizeBytes

    /// How much time the service leaves between two fragments, in milliseconds, rounded to whole
    /// seconds.
    FragmentIntervalMS: FragmentIntervalMS

    /// Data about the image for the devices, in base64.
    Descriptor: FileDescriptor
}

/// Which page of the tasks `ListFuotaTasks` returns.
@input
structure ListFuotaTasksRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    @httpQuery("nextToken")
    NextToken: NextToken

    /// How many tasks the page may hold at most, 0 to 250.
    @httpQuery("maxResults")
    MaxResults: MaxResults
}

/// What `ListFuotaTasks` returns: one page of tasks.
@output
structure ListFuotaTasksResponse {
    /// Where the next page begins; missing on the last page.
    NextToken: NextToken

    /// The tasks of this page, in short. `GetFuotaTask` tells the rest.
    FuotaTaskList: FuotaTaskList
}

/// Which task `UpdateFuotaTask` changes, and to what.
@input
structure UpdateFuotaTaskRequest {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
    @httpLabel
    @required
    Id: FuotaTaskId

    /// The new name.
    Name: FuotaTaskName

    /// The new description.
    Description: Description

    /// What is particular to LoRaWAN: the frequency region of the devices.
    @name("lorawan")
    LoRaWAN: LoRaWANFuotaTask

    /// Another firmware image: an S3 URI, such as
    /// `s3://example-firmware/soil-sensor/2.4.2/firmware.bin`.
    FirmwareUpdateImage: FirmwareUpdateImage

    /// Another IAM role that lets the service read the image.
    FirmwareUpdateRole: FirmwareUpdateRole

    /// How many redundant fragments to add, in percent of the fragments of the image, 0 to 100.
    RedundancyPercent: RedundancyPercent

    /// How large a fragment is, in bytes, such as `48`. Only for tasks with multicast groups.
    FragmentSizeBytes: FragmentSizeBytes

    /// How much time the service leaves between two fragments, in milliseconds, rounded to whole
    /// seconds. For example `30000` for half a minute.
    FragmentIntervalMS: FragmentIntervalMS

    /// Data about the image for the devices, in base64, such as `AgQCAA==`.
    Descriptor: FileDescriptor
}

/// What `UpdateFuotaTask` returns: nothing.
@output
structure UpdateFuotaTaskResponse {}
