$version: "2"

namespace com.amazonaws.iotmanagedintegrations

use shapewright.rust#newtype

/// Lists what an over-the-air (OTA) task did on each device, a page at a time.
@examples([
    {
        title: "See how each device of a task fares"
        documentation: "One device is done; the other is at its second attempt."
        input: {
            Identifier: "a8e2f6047c1b4d93"
            NextToken: "eyJhZnRlciI6IjAwMDAifQ=="
            MaxResults: 2
        }
        output: {
            ExecutionSummaries: [
                {
                    TaskExecutionSummary: {
                        ExecutionNumber: 1
                        LastUpdatedAt: 1796091280
                        QueuedAt: 1796090400
                        RetryAttempt: 0
                        StartedAt: 1796090405
                        Status: "SUCCEEDED"
                    }
                    ManagedThingId: "3fd1a7c2e94b"
                }
                {
                    TaskExecutionSummary: {
                        ExecutionNumber: 2
                        LastUpdatedAt: 1796094100.5
                        QueuedAt: 1796094000
                        RetryAttempt: 1
                        StartedAt: 1796094100.5
                        Status: "IN_PROGRESS"
                    }
                    ManagedThingId: "90b6d3e81f5a"
                }
            ]
            NextToken: "eyJhZnRlciI6IjkwYjYifQ=="
        }
    }
])
@http(method: "GET", uri: "/ota-tasks/{Identifier}/devices", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "ExecutionSummaries"
)
@readonly
operation ListOtaTaskExecutions {
    input: ListOtaTaskExecutionsRequest
    output: ListOtaTaskExecutionsResponse
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ThrottlingException
        ResourceNotFoundException
    ]
}

/// Of which task, and which page of its executions, `ListOtaTaskExecutions` returns.
@input
structure ListOtaTaskExecutionsRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    @httpLabel
    @required
    @resourceIdentifier("TaskId")
    Identifier: OtaTaskId

    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    @httpQuery("NextToken")
    NextToken: OtaNextToken

    /// How many executions the page may hold at most, 1 to 1000.
    @httpQuery("MaxResults")
    MaxResults: MaxResults
}

/// What `ListOtaTaskExecutions` returns: one page of executions.
@output
structure ListOtaTaskExecutionsResponse {
    /// The executions of this page, each with its device.
    ExecutionSummaries: OtaTaskExecutionSummariesListDefinition

    /// Where the next page begins; missing on the last page.
    NextToken: OtaNextToken
}

/// Tells the executions of a task on one device apart, such as `1`.
long ExecutionNumber

/// The id of a managed thing: 1 to 64 letters, digits, `:`, `_` and `-`, such as `3fd1a7c2e94b`.
@length(min: 1, max: 64)
@newtype
@pattern("^[a-zA-Z0-9:_-]*$")
string ManagedThingId

/// How far a device is with a task.
///
/// An execution is `QUEUED` until the rollout reaches the device, then `IN_PROGRESS` until the device
/// reports `SUCCEEDED`, `FAILED` or `REJECTED`, or is `TIMED_OUT`. After `FAILED` and `TIMED_OUT` it
/// is `IN_PROGRESS` again as often as the task allows. With the task, or at its end, it is `CANCELED`.
enum OtaTaskExecutionStatus {
    /// Waiting: the device has not begun.
    QUEUED

    /// The device is working on the update. Its timeout is running.
    IN_PROGRESS

    /// Done: the device reported success.
    SUCCEEDED

    /// The device reported that the update failed.
    FAILED

    /// The device did not finish within the timeout of the configuration.
    TIMED_OUT

    /// The device refused the update.
    REJECTED

    /// The device left the task, for instance because it no longer belongs to its target.
    REMOVED

    /// Called off, with the whole task or at its end time.
    CANCELED
}

/// What a task did on one device: the device, and how far it is.
structure OtaTaskExecutionSummaries {
    /// How far the device is.
    TaskExecutionSummary: OtaTaskExecutionSummary

    /// The id of the device, a managed thing.
    ManagedThingId: ManagedThingId
}

/// Executions of a task.
list OtaTaskExecutionSummariesListDefinition {
    /// One execution.
    member: OtaTaskExecutionSummaries
}

/// How far one device is with a task.
structure OtaTaskExecutionSummary {
    /// Tells the executions of the task on this device apart, such as `1`.
    ExecutionNumber: ExecutionNumber

    /// When the execution was last changed, in seconds since 1970-01-01T00:00:00Z.
    LastUpdatedAt: LastUpdatedAt

    /// When the execution was queued, in seconds since 1970-01-01T00:00:00Z.
    QueuedAt: QueuedAt

    /// Which further attempt this is: `0` for the first try, `1` for the first retry.
    RetryAttempt: RetryAttempt

    /// When the device began, in seconds since 1970-01-01T00:00:00Z; missing before.
    StartedAt: StartedAt

    /// How far the device is.
    Status: OtaTaskExecutionStatus
}

/// When an execution was queued. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may
/// have a fraction: `1796090400`.
timestamp QueuedAt

/// How many retries went before: `0` for the first try.
integer RetryAttempt

/// When a device began. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may have a
/// fraction: `1796090405`.
timestamp StartedAt
