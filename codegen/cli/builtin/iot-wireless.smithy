// @generated from model/shapes/iot-wireless
// by `cargo xtask regen`: change the shapes, not this file.
// checksum c5939b49269effeb

$version: "2.0"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.iotwireless

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use shapewright.rules#recommendations
use shapewright.rust#name
use shapewright.rust#newtype

/// The firmware update (FUOTA) operations of AWS IoT Wireless, for LoRaWAN devices.
///
/// A FUOTA task takes one firmware image from Amazon S3 to LoRaWAN devices, given one by one or as
/// multicast groups. Create the task, associate devices or groups with it, then start it. The image
/// is cut into fragments and sent with redundant ones, so that a device that misses some can still
/// put it together.
@title("AWS IoT Wireless")
@restJson1
@service(sdkId: "IoT Wireless", arnNamespace: "iotwireless", endpointPrefix: "api.iotwireless")
@sigv4(name: "iotwireless")
service IotWireless {
    version: "2020-11-22"
    resources: [
        FuotaTaskResource
    ]
}

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

/// Adds a multicast group to a FUOTA task that has not been started: the task then updates all
/// devices of the group at once.
@examples([
    {
        title: "Add a multicast group to a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            MulticastGroupId: "9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94"
        }
        output: {}
    }
])
@http(method: "PUT", uri: "/fuota-tasks/{Id}/multicast-group", code: 204)
@idempotent
operation AssociateMulticastGroupWithFuotaTask {
    input :=
        /// Which group `AssociateMulticastGroupWithFuotaTask` adds to which task.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId

            /// The id of the multicast group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`. It
            /// should
            /// have the frequency region of the task.
            @required
            MulticastGroupId: MulticastGroupId
        }
    output :=
        /// What `AssociateMulticastGroupWithFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

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
    input :=
        /// Which device `AssociateWirelessDeviceWithFuotaTask` adds to which task.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId

            /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its
            /// DevEUI.
            @required
            WirelessDeviceId: WirelessDeviceId
        }
    output :=
        /// What `AssociateWirelessDeviceWithFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

/// Creates a FUOTA task.
///
/// The task is `Pending` and does nothing yet: associate devices or multicast groups with it, then
/// start it with `StartFuotaTask`.
@examples([
    {
        title: "Prepare an update of soil sensors"
        documentation: """
            Fragments of 48 bytes, one every ten seconds, half as many again for redundancy."""
        input: {
            Name: "soil-sensors-2.4.1"
            Description: "Version 2.4.1 for the soil sensors"
            ClientRequestToken: "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            LoRaWAN: { RfRegion: "US915" }
            FirmwareUpdateImage: "s3://example-firmware/soil-sensor/2.4.1/firmware.bin"
            FirmwareUpdateRole: "arn:aws:iam::123456789012:role/FuotaFirmwareReader"
            Tags: [{ Key: "fleet", Value: "soil-sensors" }, { Key: "release", Value: "2.4.1" }]
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
    input :=
        /// What `CreateFuotaTask` needs to know. Only the image and the role are required.
        {
            /// The name of the task, such as `soil-sensors-2.4.1`.
            Name: FuotaTaskName

            /// A description for people, such as `Version 2.4.1 for the soil sensors`.
            Description: Description

            /// A token that makes it safe to repeat this request: with the same token and
            /// parameters, only
            /// one task is created; with other parameters, the request fails with a
            /// `ConflictException`.
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

            /// Tags for the new task, up to 200. For example the key `fleet` with the value
            /// `soil-sensors`.
            Tags: TagList

            /// How many redundant fragments to add, in percent of the fragments of the image, 0
            /// to 100. An
            /// image of 100 bytes in fragments of 10 bytes has 10 fragments; with `50`, 10 + 5 = 15
            /// are
            /// sent.
            RedundancyPercent: RedundancyPercent

            /// How large a fragment is, in bytes, such as `48`. Only for tasks with multicast
            /// groups.
            FragmentSizeBytes: FragmentSizeBytes

            /// How much time the service leaves between two fragments, in milliseconds, rounded to
            /// whole
            /// seconds. For example `10000` for ten seconds.
            FragmentIntervalMS: FragmentIntervalMS

            /// Data about the image for the devices, such as its version: any bytes, written in
            /// base64. For
            /// example `AgQBAA==`, the bytes 2, 4, 1 and 0.
            Descriptor: FileDescriptor
        }
    output :=
        /// What `CreateFuotaTask` returns.
        {
            /// The Amazon Resource Name (ARN) of the new task, for IAM policies and tags.
            Arn: FuotaTaskArn

            /// The id of the new task, by which the other operations name it.
            Id: FuotaTaskId
        }
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
        input: { Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d" }
        output: {}
    }
])
@http(method: "DELETE", uri: "/fuota-tasks/{Id}", code: 204)
@idempotent
operation DeleteFuotaTask {
    input :=
        /// Which task `DeleteFuotaTask` deletes.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId
        }
    output :=
        /// What `DeleteFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        ResourceNotFoundException
        AccessDeniedException
        InternalServerException
        ThrottlingException
    ]
}

/// Takes a multicast group out of a FUOTA task that has not been started. The group itself stays.
@examples([
    {
        title: "Take a multicast group out of a task"
        documentation: "The answer is empty."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            MulticastGroupId: "9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94"
        }
        output: {}
    }
])
@http(method: "DELETE", uri: "/fuota-tasks/{Id}/multicast-groups/{MulticastGroupId}", code: 204)
@idempotent
operation DisassociateMulticastGroupFromFuotaTask {
    input :=
        /// Which group `DisassociateMulticastGroupFromFuotaTask` takes out of which task.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId

            /// The id of the multicast group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`.
            @httpLabel
            @required
            MulticastGroupId: MulticastGroupId
        }
    output :=
        /// What `DisassociateMulticastGroupFromFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
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
    input :=
        /// Which device `DisassociateWirelessDeviceFromFuotaTask` takes out of which task.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId

            /// The id of the device, such as `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`; not its
            /// DevEUI.
            @httpLabel
            @required
            WirelessDeviceId: WirelessDeviceId
        }
    output :=
        /// What `DisassociateWirelessDeviceFromFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
    ]
}

/// Tells everything about one FUOTA task: what was asked for, its status and its start time.
@examples([
    {
        title: "Look at a task that is about to start"
        documentation: "The session has a start time; the task can no longer be changed."
        input: { Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d" }
        output: {
            Arn: "arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            Status: "FuotaSession_Waiting"
            Name: "soil-sensors-2.4.1"
            Description: "Version 2.4.1 for the soil sensors"
            LoRaWAN: { RfRegion: "US915", StartTime: "2026-12-01T02:00:00Z" }
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
    input :=
        /// Which task `GetFuotaTask` looks at.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId
        }
    output :=
        /// What `GetFuotaTask` returns: the task as it was created or last changed, its status and
        /// its
        /// start time.
        {
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

            /// How much time the service leaves between two fragments, in milliseconds, rounded to
            /// whole
            /// seconds.
            FragmentIntervalMS: FragmentIntervalMS

            /// Data about the image for the devices, in base64.
            Descriptor: FileDescriptor
        }
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
        input: { NextToken: "eyJhZnRlciI6IjAwIn0=", MaxResults: 2 }
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
    input :=
        /// Which page of the tasks `ListFuotaTasks` returns.
        {
            /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
            @httpQuery("nextToken")
            NextToken: NextToken

            /// How many tasks the page may hold at most, 0 to 250.
            @httpQuery("maxResults")
            MaxResults: MaxResults
        }
    output :=
        /// What `ListFuotaTasks` returns: one page of tasks.
        {
            /// Where the next page begins; missing on the last page.
            NextToken: NextToken

            /// The tasks of this page, in short. `GetFuotaTask` tells the rest.
            FuotaTaskList: FuotaTaskList
        }
    errors: [
        ValidationException
        AccessDeniedException
        InternalServerException
        ThrottlingException
    ]
}

/// Lists the multicast groups of a FUOTA task, a page at a time.
@examples([
    {
        title: "List the multicast groups of a task"
        documentation: "The token in the answer asks for the next page."
        input: {
            Id: "5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d"
            NextToken: "eyJhZnRlciI6IjAwIn0="
            MaxResults: 2
        }
        output: {
            NextToken: "eyJhZnRlciI6IjljIn0="
            MulticastGroupList: [
                { Id: "1e8d3b57-c06a-4f92-a7d4-5b90c2e6f138" }
                { Id: "9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94" }
            ]
        }
    }
])
@http(method: "GET", uri: "/fuota-tasks/{Id}/multicast-groups", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "MulticastGroupList"
)
@readonly
operation ListMulticastGroupsByFuotaTask {
    input :=
        /// Of which task, and which page of its multicast groups, `ListMulticastGroupsByFuotaTask`
        /// returns.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId

            /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
            @httpQuery("nextToken")
            NextToken: NextToken

            /// How many groups the page may hold at most, 0 to 250.
            @httpQuery("maxResults")
            MaxResults: MaxResults
        }
    output :=
        /// What `ListMulticastGroupsByFuotaTask` returns: one page of multicast groups.
        {
            /// Where the next page begins; missing on the last page.
            NextToken: NextToken

            /// The multicast groups of this page.
            MulticastGroupList: MulticastGroupListByFuotaTask
        }
    errors: [
        ValidationException
        AccessDeniedException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

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
            LoRaWAN: { StartTime: "2026-12-01T02:00:00Z" }
        }
        output: {}
    }
])
@http(method: "PUT", uri: "/fuota-tasks/{Id}", code: 204)
@idempotent
operation StartFuotaTask {
    input :=
        /// Which task `StartFuotaTask` starts, and when.
        {
            /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`; not its ARN.
            @httpLabel
            @required
            Id: FuotaTaskId

            /// What is particular to LoRaWAN: the start time.
            @name("lorawan")
            LoRaWAN: LoRaWANStartFuotaTask
        }
    output :=
        /// What `StartFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        AccessDeniedException
        ResourceNotFoundException
        ConflictException
        ThrottlingException
        InternalServerException
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
            LoRaWAN: { RfRegion: "EU868" }
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
    input :=
        /// Which task `UpdateFuotaTask` changes, and to what.
        {
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

            /// How many redundant fragments to add, in percent of the fragments of the image, 0
            /// to 100.
            RedundancyPercent: RedundancyPercent

            /// How large a fragment is, in bytes, such as `48`. Only for tasks with multicast
            /// groups.
            FragmentSizeBytes: FragmentSizeBytes

            /// How much time the service leaves between two fragments, in milliseconds, rounded to
            /// whole
            /// seconds. For example `30000` for half a minute.
            FragmentIntervalMS: FragmentIntervalMS

            /// Data about the image for the devices, in base64, such as `AgQCAA==`.
            Descriptor: FileDescriptor
        }
    output :=
        /// What `UpdateFuotaTask` returns: nothing.
        {}
    errors: [
        ValidationException
        ResourceNotFoundException
        AccessDeniedException
        ConflictException
        InternalServerException
        ThrottlingException
    ]
}

/// The caller is known, but its IAM policies do not allow this operation on this resource.
/// Repeating the request does not help before the permissions are changed.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What was refused, in a sentence for people.
    Message: Message
}

/// A token, chosen by the caller, that makes a create request safe to repeat: a second request
/// with the same token and the same parameters succeeds without creating anything, and one with
/// other parameters is a `ConflictException`.
///
/// 1 to 64 letters, digits, `-` and `_`. A UUID such as `7c9e6679-7425-40de-944b-e07fc1f90ae7` is a
/// good choice, and what the AWS SDKs and the AWS CLI fill in where it is left out.
@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9-_]+$")
string ClientRequestToken

/// The request conflicts with the present state of a resource: it exists already, or its status
/// does not allow the change, or the same client request token came with other parameters. Read
/// the resource again before repeating.
@error("client")
@httpError(409)
structure ConflictException {
    /// What the request conflicts with, in a sentence for people.
    Message: Message

    /// The identifier of the resource in the way.
    ResourceId: ResourceId

    /// The kind of the resource in the way.
    ResourceType: ResourceType
}

/// When a resource was created. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may
/// have a fraction: `1796083200.25`.
timestamp CreatedAt

/// A description for people: up to 2048 characters, such as `Version 2.4.1 for the soil sensors`.
@length(max: 2048)
string Description

/// Data about a firmware image for the devices, such as its version: any bytes, written in standard
/// base64 with padding, up to 332 characters, which hold 249 bytes. May be empty.
///
/// What the bytes mean is between you and your devices. For example `AgQBAA==`, the bytes 2, 4, 1
/// and 0.
@length(max: 332)
@pattern("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$")
string FileDescriptor

/// Where a firmware image lies in Amazon S3: an S3 URI of 1 to 4096 characters, such as
/// `s3://example-firmware/soil-sensor/2.4.1/firmware.bin`.
///
/// The role in `FirmwareUpdateRole` must be allowed to read the object. Sign the image: devices can
/// then make sure that it comes from you.
@recommendations([
    {
        rule: "s3-uri"
        message: "The firmware image is given as an S3 URI, `s3://bucket/key`."
        test: { pattern: "^s3://[^/]+/.+" }
    }
])
@length(min: 1, max: 4096)
string FirmwareUpdateImage

/// The IAM role that lets the service read a firmware image: its Amazon Resource Name (ARN), 1 to
/// 2048 characters, such as `arn:aws:iam::123456789012:role/FuotaFirmwareReader`.
@recommendations([
    {
        rule: "iam-role-arn"
        message: "The role is given as the ARN of an IAM role."
        test: { pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+" }
    }
])
@length(min: 1, max: 2048)
@newtype
string FirmwareUpdateRole

/// How much time the service leaves between two fragments, in milliseconds: at least 1, rounded to
/// whole seconds by the service. For example `10000` for ten seconds.
///
/// It says when the service sends, not when a device receives: that also depends on the class of
/// the device and on the delay between the service and the device.
@recommendations([
    {
        rule: "whole-seconds"
        message: """
            The interval is rounded to whole seconds, so a value should be a multiple of 1000."""
        test: { multipleOf: 1000 }
    }
])
@range(min: 1)
integer FragmentIntervalMS

/// How large a fragment is, in bytes: at least 1. For example `48`. It has an effect only in tasks
/// with multicast groups.
///
/// How much fits into one message depends on the frequency region and on the data rate.
@recommendations([
    {
        rule: "only-with-multicast-groups"
        message: "The fragment size is supported only for tasks with multicast groups."
    }
])
@range(min: 1)
integer FragmentSizeBytes

/// A FUOTA task in short, as lists show it.
structure FuotaTask {
    /// The id of the task, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
    Id: FuotaTaskId

    /// The Amazon Resource Name (ARN) of the task.
    Arn: FuotaTaskArn

    /// The name of the task, if it has one.
    Name: FuotaTaskName
}

/// The Amazon Resource Name (ARN) of a FUOTA task, up to 128 characters, such as
/// `arn:aws:iotwireless:us-east-1:123456789012:FuotaTask/5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
@length(max: 128)
@newtype
string FuotaTaskArn

/// The id of a FUOTA task, up to 256 characters, such as `5f9d1c2e-7b34-4a6f-9d0e-3c8b1a2f4e6d`.
/// The service chooses it.
@length(max: 256)
@newtype
string FuotaTaskId

/// FUOTA tasks in short.
list FuotaTaskList {
    /// One task.
    member: FuotaTask
}

/// The name of a FUOTA task: up to 256 characters, such as `soil-sensors-2.4.1`.
@length(max: 256)
string FuotaTaskName

/// How far a FUOTA task is.
///
/// A task is `Pending` until `StartFuotaTask`, then `FuotaSession_Waiting` until the start time
/// that
/// was given, `In_FuotaSession` while it lasts, and `FuotaDone`. A task that cannot be deleted at
/// once is `Delete_Waiting`.
enum FuotaTaskStatus {
    /// Created, but not started. Only now can the task be changed, and devices and multicast groups
    /// be associated with it.
    PENDING = "Pending"

    /// Started: waiting for the start time of its session.
    FUOTA_SESSION_WAITING = "FuotaSession_Waiting"

    /// The session is on: fragments are being sent, and devices put the image together and apply
    /// it.
    IN_FUOTA_SESSION = "In_FuotaSession"

    /// The session is over: all devices have reported, or the time is up. It does not say that
    /// every device was updated.
    FUOTA_DONE = "FuotaDone"

    /// To be deleted, as soon as what is still under way allows.
    DELETE_WAITING = "Delete_Waiting"
}

/// Something failed inside the service. The request may be repeated after a while, with the same
/// client request token where it has one.
@error("server")
@httpError(500)
structure InternalServerException {
    /// What failed, in a sentence for people.
    Message: Message
}

/// What is particular to LoRaWAN when a task is created or changed.
structure LoRaWANFuotaTask {
    /// The frequency region of the devices, such as `US915`.
    RfRegion: SupportedRfRegion
}

/// What is particular to LoRaWAN about a task that exists.
structure LoRaWANFuotaTaskGetInfo {
    /// The frequency region of the devices, such as `US915`.
    RfRegion: RfRegion

    /// When the session begins, such as `2026-12-01T02:00:00Z`; missing while the task has not been
    /// started.
    StartTime: StartTime
}

/// What is particular to LoRaWAN when a task is started.
structure LoRaWANStartFuotaTask {
    /// When the session begins, such as `2026-12-01T02:00:00Z`.
    StartTime: StartTime
}

/// How many items a page of a list may hold at most: 0 to 250. A page may hold fewer, even where
/// more items follow; only a missing `NextToken` marks the last page.
@range(min: 0, max: 250)
integer MaxResults

/// What went wrong, in a sentence for people, up to 2048 characters. Its wording may change: tell
/// errors apart by their shape, never by this text.
@length(max: 2048)
string Message

/// A multicast group of a task.
structure MulticastGroupByFuotaTask {
    /// The id of the group, such as `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`.
    Id: MulticastGroupId
}

/// The id of a multicast group, up to 256 characters, such as
/// `9c41e6f2-08bd-4a75-b3c6-2d7f10e58a94`. The service chose it when the group was created.
@length(max: 256)
@newtype
string MulticastGroupId

/// Multicast groups of a task.
list MulticastGroupListByFuotaTask {
    /// One group.
    member: MulticastGroupByFuotaTask
}

/// The place in a list where the next page begins: opaque text of up to 4096 characters. Pass it
/// back exactly as it came.
@length(max: 4096)
string NextToken

/// How many redundant fragments are added, in percent of the fragments of the image: 0 to 100.
///
/// An image of 100 bytes in fragments of 10 bytes has 100 / 10 = 10 fragments. With `50`, half as
/// many are added: 10 + 5 = 15 are sent. More redundancy lets devices lose more fragments, and
/// takes more air time.
@range(min: 0, max: 100)
integer RedundancyPercent

/// The identifier of the resource that an error is about, such as the id of a FUOTA task.
string ResourceId

/// A resource that the request names does not exist in this account and region, or not any more.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What was not found, in a sentence for people.
    Message: Message

    /// The identifier that was looked for.
    ResourceId: ResourceId

    /// The kind of resource that was looked for.
    ResourceType: ResourceType
}

/// The kind of the resource that an error is about.
string ResourceType

/// A frequency region as the service reports it: up to 64 characters, such as `US915`. What a task
/// can be created with is `SupportedRfRegion`.
@length(max: 64)
string RfRegion

/// When a firmware update session begins: a date and time of RFC 3339 in UTC, with seconds, such as
/// `2026-12-01T02:00:00Z`.
@timestampFormat("date-time")
timestamp StartTime

/// A frequency region of LoRaWAN: the band and channels that devices of a part of the world use.
/// All devices of a task must use the same.
enum SupportedRfRegion {
    /// Europe, 863 to 870 MHz.
    EU868

    /// North America, 902 to 928 MHz.
    US915

    /// Australia and parts of South America, 915 to 928 MHz.
    AU915

    /// Asia and Pacific, 923 MHz, group 1: the first channels are 923.2 and 923.4 MHz.
    AS923_1 = "AS923-1"

    /// As `AS923-1`, with channels 1.8 MHz lower.
    AS923_2 = "AS923-2"

    /// As `AS923-1`, with channels 6.6 MHz lower.
    AS923_3 = "AS923-3"

    /// As `AS923-1`, with channels 5.9 MHz lower.
    AS923_4 = "AS923-4"

    /// Europe, 433 MHz.
    EU433

    /// China, 470 to 510 MHz.
    CN470

    /// China, 779 to 787 MHz.
    CN779

    /// Russia, 864 to 870 MHz.
    RU864

    /// South Korea, 920 to 923 MHz.
    KR920

    /// India, 865 to 867 MHz.
    IN865
}

/// A label of a resource: a key with a value. Both are required; the value may be empty.
structure Tag {
    /// The key, unique within a resource, such as `fleet`.
    @required
    Key: TagKey

    /// The value, such as `soil-sensors`.
    @required
    Value: TagValue
}

/// The key of a tag: 1 to 128 characters, unique within a resource, such as `fleet`.
///
/// Keys that begin with `aws:` are reserved for AWS: they can be read, but not set.
@recommendations([
    {
        rule: "reserved-tag-key"
        message: "Tag keys that begin with `aws:` are reserved for AWS."
        test: { reservedPrefix: "aws:" }
    }
])
@length(min: 1, max: 128)
string TagKey

/// Tags of a resource: up to 200. Tags serve to find resources, to split costs and to grant
/// permissions.
@length(min: 0, max: 200)
list TagList {
    /// One tag.
    member: Tag
}

/// The value of a tag: up to 256 characters, may be empty. For example `soil-sensors`.
@length(min: 0, max: 256)
string TagValue

/// Requests come faster than the account's rate allows. Wait and repeat, with growing pauses.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    /// Which rate was exceeded, in a sentence for people.
    Message: Message
}

/// The request breaks a constraint: a required member is missing, or a value is too long, out of
/// range or malformed. Repeating it unchanged cannot succeed.
@error("client")
@httpError(400)
structure ValidationException {
    /// Which constraint was broken, in a sentence for people.
    Message: Message
}

/// The id of a wireless device, up to 256 characters, such as
/// `d3b07384-d113-4ec6-a4b1-9f0e5c27b8aa`. The service chose it when the device was added.
@length(max: 256)
@newtype
string WirelessDeviceId
