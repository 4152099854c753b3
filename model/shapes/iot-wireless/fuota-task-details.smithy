$version: "2"

// The parts of a FUOTA task: its names, its image, how it is sent, its status.
namespace com.amazonaws.iotwireless

use shapewright.rules#recommendations
use shapewright.rust#newtype

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
        message: "The interval is rounded to whole seconds, so a value should be a multiple of 1000."
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
/// A task is `Pending` until `StartFuotaTask`, then `FuotaSession_Waiting` until the start time that
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

/// How many redundant fragments are added, in percent of the fragments of the image: 0 to 100.
///
/// An image of 100 bytes in fragments of 10 bytes has 100 / 10 = 10 fragments. With `50`, half as
/// many are added: 10 + 5 = 15 are sent. More redundancy lets devices lose more fragments, and
/// takes more air time.
@range(min: 0, max: 100)
integer RedundancyPercent

/// A frequency region as the service reports it: up to 64 characters, such as `US915`. What a task
/// can be created with is `SupportedRfRegion`.
@length(max: 64)
string RfRegion

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
