$version: "2"

// The parts of an OTA task: its names, its kinds and its progress.
namespace com.amazonaws.iotmanagedintegrations

use shapewright.rules#recommendations
use shapewright.rust#newtype

/// How an update reaches the devices.
enum OtaMechanism {
    /// The service notifies each device that an update is pending.
    PUSH
}

/// How devices fetch the object of a task.
enum OtaProtocol {
    /// Over HTTP.
    HTTP
}

/// How far a task is as a whole.
///
/// A task is `SCHEDULED` until its start time, then `IN_PROGRESS`. A `ONE_TIME` task is `COMPLETED`
/// when all its executions have come to an end. A task is `CANCELED` when a rule for giving up
/// applies, or at its end time if its `EndBehavior` is `CANCEL` or `FORCE_CANCEL`.
enum OtaStatus {
    /// Under way: things are being notified and updated. A `CONTINUOUS` task stays so until it
    /// ends.
    IN_PROGRESS

    /// Stopped before its end, for instance by the abort rules of its configuration.
    CANCELED

    /// Over: every execution has come to an end.
    COMPLETED

    /// Being deleted.
    DELETION_IN_PROGRESS

    /// Waiting for the start time of its schedule.
    SCHEDULED
}

/// A query that picks the things that a task updates: the service adds those that match to the
/// thing group of the task.
///
/// For example `attributes.model:thermostat AND attributes.firmware:2.3.0`.
string OtaTargetQueryString

/// The Amazon Resource Name (ARN) of a task, 32 to 1011 characters, such as
/// `arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/a8e2f6047c1b4d93`.
@length(min: 32, max: 1011)
@newtype
@pattern("^arn:aws:iotmanagedintegrations:[0-9a-zA-Z-]+:[0-9]+:ota-task/[0-9a-zA-Z]+$")
string OtaTaskArn

/// The id of a task: 1 to 200 letters and digits, such as `a8e2f6047c1b4d93`. The service chooses
/// it.
@length(min: 1, max: 200)
@newtype
@pattern("^[A-Za-z0-9]+$")
string OtaTaskId

/// Tasks in short.
list OtaTaskListDefinition {
    /// One task.
    member: OtaTaskSummary
}

/// A task in short, as lists show it.
structure OtaTaskSummary {
    /// The id of the task, such as `a8e2f6047c1b4d93`.
    TaskId: OtaTaskId

    /// The Amazon Resource Name (ARN) of the task.
    TaskArn: OtaTaskArn

    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    CreatedAt: CreatedAt

    /// When the task was last changed, in seconds since 1970-01-01T00:00:00Z.
    LastUpdatedAt: LastUpdatedAt

    /// The configuration that the task follows.
    TaskConfigurationId: OtaTaskConfigurationId

    /// How far the task is as a whole.
    Status: OtaStatus
}

/// Whether a task ends once its things are updated.
enum OtaType {
    /// Updates the things that it was created for, once each, and is then complete.
    ONE_TIME

    /// Goes on: things that come to belong to the target later are updated as well.
    CONTINUOUS
}

/// Where an object lies in Amazon S3: 1 to 1000 characters.
///
/// For example
/// `https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin`.
@recommendations([
    {
        rule: "s3-url"
        message: "The URL points to an object in Amazon S3."
        test: { pattern: "^(s3://[^/]+/.+|https://([^/]+[.])?s3([.-][^/]+)?[.]amazonaws[.]com([.]cn)?/.+)" }
    }
])
@length(min: 1, max: 1000)
string S3Url

/// Names of things that a task is for, such as the ARNs of managed things.
list Target {
    /// One thing, such as
    /// `arn:aws:iotmanagedintegrations:us-east-1:123456789012:managed-thing/3fd1a7c2e94b`.
    member: String
}

/// The progress of a task, counted in things: each thing of the task is in one of these states.
///
/// Note that the names of the members begin with capital letters in some cases and with small ones
/// in others. They are spelled so on the wire.
structure TaskProcessingDetails {
    /// How many things had their execution canceled.
    NumberOfCanceledThings: Integer

    /// How many things reported that the update failed.
    NumberOfFailedThings: Integer

    /// How many things are working on the update now.
    NumberOfInProgressThings: Integer

    /// How many things have not begun yet.
    numberOfQueuedThings: Integer

    /// How many things refused the update.
    numberOfRejectedThings: Integer

    /// How many things left the task, for instance because they no longer belong to its target.
    numberOfRemovedThings: Integer

    /// How many things reported success.
    numberOfSucceededThings: Integer

    /// How many things did not finish within the timeout of the configuration.
    numberOfTimedOutThings: Integer

    /// The targets that the task is being rolled out to at present.
    processingTargets: Target
}
