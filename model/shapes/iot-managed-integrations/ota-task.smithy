$version: "2"

namespace com.amazonaws.iotmanagedintegrations

/// An over-the-air (OTA) task: one object in Amazon S3 on its way to a set of managed things.
resource OtaTask {
    identifiers: {
        TaskId: OtaTaskId
    }
    create: CreateOtaTask
    read: GetOtaTask
    update: UpdateOtaTask
    delete: DeleteOtaTask
    list: ListOtaTasks
    operations: [
        ListOtaTaskExecutions
    ]
}

/// Creates an over-the-air (OTA) task that updates managed things.
///
/// The object must be in Amazon S3 before. The task begins at once, or at the start time of its
/// schedule. `GetOtaTask` tells how far it is, `ListOtaTaskExecutions` what each device did.
@examples([
    {
        title: "Update every thermostat that runs an old firmware"
        documentation: "A continuous task: things that match the query later are updated too. The rollout starts at a given time, works on Sunday nights only, and repeats what fails."
        input: {
            Description: "Thermostat firmware 2-4-1"
            S3Url: "https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin"
            Protocol: "HTTP"
            TaskConfigurationId: "b47d0e5c92fa41d8"
            OtaMechanism: "PUSH"
            OtaType: "CONTINUOUS"
            OtaTargetQueryString: "attributes.model:thermostat AND attributes.firmware:2.3.0"
            ClientToken: "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            OtaSchedulingConfig: {
                EndBehavior: "STOP_ROLLOUT"
                EndTime: "2027-02-28T06:00:00Z"
                MaintenanceWindows: [
                    {
                        DurationInMinutes: 240
                        StartTime: "cron(0 2 ? * SUN *)"
                    }
                ]
                StartTime: "2026-12-01T02:00:00Z"
            }
            OtaTaskExecutionRetryConfig: {
                RetryConfigCriteria: [
                    {
                        FailureType: "TIMED_OUT"
                        MinNumberOfRetries: 3
                    }
                    {
                        FailureType: "FAILED"
                        MinNumberOfRetries: 1
                    }
                ]
            }
            Tags: {
                fleet: "thermostats"
                release: "2.4.1"
            }
        }
        output: {
            TaskId: "f3a1c9d27b6e4805b1d0c4e8a95f7362"
            TaskArn: "arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/f3a1c9d27b6e4805b1d0c4e8a95f7362"
            Description: "Thermostat firmware 2-4-1"
        }
    }
])
@http(method: "POST", uri: "/ota-tasks", code: 201)
operation CreateOtaTask {
    input: CreateOtaTaskRequest
    output: CreateOtaTaskResponse
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        UnauthorizedException
        ConflictException
        ThrottlingException
        ResourceNotFoundException
    ]
}

/// Deletes an over-the-air (OTA) task.
///
/// The deletion takes a while; meanwhile the status of the task is `DELETION_IN_PROGRESS`.
@examples([
    {
        title: "Delete a task"
        documentation: "The answer has no body."
        input: {
            Identifier: "f3a1c9d27b6e4805b1d0c4e8a95f7362"
        }
    }
])
@http(method: "DELETE", uri: "/ota-tasks/{Identifier}", code: 200)
@idempotent
operation DeleteOtaTask {
    input: DeleteOtaTaskRequest
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        LimitExceededException
    ]
}

/// Tells everything about one over-the-air (OTA) task: what was asked for when it was created, its
/// status, and how many things are in which state.
@examples([
    {
        title: "Look at a task that is under way"
        documentation: "A task for two things, given by name: one is done, the other at work."
        input: {
            Identifier: "a8e2f6047c1b4d93"
        }
        output: {
            TaskId: "a8e2f6047c1b4d93"
            TaskArn: "arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/a8e2f6047c1b4d93"
            Description: "Thermostat firmware 2-4-1 for the test room"
            S3Url: "https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin"
            Protocol: "HTTP"
            OtaType: "ONE_TIME"
            OtaMechanism: "PUSH"
            Target: [
                "arn:aws:iotmanagedintegrations:us-east-1:123456789012:managed-thing/3fd1a7c2e94b"
                "arn:aws:iotmanagedintegrations:us-east-1:123456789012:managed-thing/90b6d3e81f5a"
            ]
            CreatedAt: 1795511412.25
            LastUpdatedAt: 1796090405
            TaskConfigurationId: "b47d0e5c92fa41d8"
            TaskProcessingDetails: {
                NumberOfCanceledThings: 0
                NumberOfFailedThings: 0
                NumberOfInProgressThings: 1
                numberOfQueuedThings: 0
                numberOfRejectedThings: 0
                numberOfRemovedThings: 0
                numberOfSucceededThings: 1
                numberOfTimedOutThings: 0
                processingTargets: [
                    "arn:aws:iotmanagedintegrations:us-east-1:123456789012:managed-thing/90b6d3e81f5a"
                ]
            }
            OtaSchedulingConfig: {
                EndBehavior: "CANCEL"
                EndTime: "2026-12-02T02:00:00Z"
                StartTime: "2026-12-01T02:00:00Z"
            }
            OtaTaskExecutionRetryConfig: {
                RetryConfigCriteria: [
                    {
                        FailureType: "ALL"
                        MinNumberOfRetries: 2
                    }
                ]
            }
            Status: "IN_PROGRESS"
            Tags: {
                fleet: "thermostats"
            }
        }
    }
])
@http(method: "GET", uri: "/ota-tasks/{Identifier}", code: 200)
@readonly
operation GetOtaTask {
    input: GetOtaTaskRequest
    output: GetOtaTaskResponse
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Lists the over-the-air (OTA) tasks of the account in this region, a page at a time.
@examples([
    {
        title: "List the tasks, two to a page"
        documentation: "The token in the answer asks for the next page."
        input: {
            NextToken: "eyJhZnRlciI6Ijc3YzAifQ=="
            MaxResults: 2
        }
        output: {
            Tasks: [
                {
                    TaskId: "f3a1c9d27b6e4805b1d0c4e8a95f7362"
                    TaskArn: "arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/f3a1c9d27b6e4805b1d0c4e8a95f7362"
                    CreatedAt: 1795425300
                    LastUpdatedAt: 1795425300
                    TaskConfigurationId: "b47d0e5c92fa41d8"
                    Status: "SCHEDULED"
                }
                {
                    TaskId: "a8e2f6047c1b4d93"
                    TaskArn: "arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/a8e2f6047c1b4d93"
                    CreatedAt: 1795511412.25
                    LastUpdatedAt: 1796090405
                    TaskConfigurationId: "b47d0e5c92fa41d8"
                    Status: "IN_PROGRESS"
                }
            ]
            NextToken: "eyJhZnRlciI6ImE4ZTIifQ=="
        }
    }
])
@http(method: "GET", uri: "/ota-tasks", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "Tasks"
)
@readonly
operation ListOtaTasks {
    input: ListOtaTasksRequest
    output: ListOtaTasksResponse
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ThrottlingException
        ResourceNotFoundException
    ]
}

/// Changes the description of an over-the-air (OTA) task, or the configuration that it follows.
///
/// Everything else about a task is fixed when it is created.
@examples([
    {
        title: "Let a task follow another configuration"
        documentation: "The answer has no body."
        input: {
            Identifier: "f3a1c9d27b6e4805b1d0c4e8a95f7362"
            Description: "Thermostat firmware 2-4-1 - slower"
            TaskConfigurationId: "2c6e81f0d35b47a9"
        }
    }
])
@http(method: "PUT", uri: "/ota-tasks/{Identifier}", code: 204)
@idempotent
operation UpdateOtaTask {
    input: UpdateOtaTaskRequest
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// What `CreateOtaTask` needs to know. Only `S3Url` and `OtaType` are required.
@input
structure CreateOtaTaskRequest {
    /// A description for people, such as `Thermostat firmware 2-4-1`. Optional. Letters, digits,
    /// spaces, `_` and `-` only.
    Description: OtaDescription

    /// Where the object to deliver lies in Amazon S3, such as
    /// `https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin`.
    @required
    S3Url: S3Url

    /// How the devices fetch the object. `HTTP` is the only protocol so far.
    Protocol: OtaProtocol

    /// The things to update, such as the ARNs of managed things. `OtaTargetQueryString` picks
    /// things by what they are instead of by name.
    Target: Target

    /// The configuration that says how fast to roll out, when to give up and how long a device may
    /// take: an id that `CreateOtaTaskConfiguration` returned, such as `b47d0e5c92fa41d8`. A
    /// configuration may serve many tasks.
    TaskConfigurationId: OtaTaskConfigurationId

    /// How the update reaches the devices. `PUSH` is the only mechanism so far.
    OtaMechanism: OtaMechanism

    /// Whether the task ends once its things are updated (`ONE_TIME`) or goes on to update things
    /// that come to match later (`CONTINUOUS`).
    @required
    OtaType: OtaType

    /// The query that picks the things to update, such as
    /// `attributes.model:thermostat AND attributes.firmware:2.3.0`.
    OtaTargetQueryString: OtaTargetQueryString

    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one task is created. The AWS SDKs and the AWS CLI fill it in where it is left out.
    @idempotencyToken
    ClientToken: ClientToken

    /// When the task starts and ends, and in which hours it may work. Left out, the task starts at
    /// once and has no end time.
    OtaSchedulingConfig: OtaTaskSchedulingConfig

    /// How often a device may try again after which kind of failure.
    OtaTaskExecutionRetryConfig: OtaTaskExecutionRetryConfig

    /// Tags for the new task: 1 to 50, or leave it out. For example `fleet` = `thermostats`.
    Tags: TagsMap
}

/// What `CreateOtaTask` returns.
@output
structure CreateOtaTaskResponse {
    /// The id of the new task, by which the other operations name it, such as `a8e2f6047c1b4d93`.
    TaskId: OtaTaskId

    /// The Amazon Resource Name (ARN) of the new task, for IAM policies and tags.
    TaskArn: OtaTaskArn

    /// The description, as it was given.
    Description: OtaDescription
}

/// Which task `DeleteOtaTask` deletes.
@input
structure DeleteOtaTaskRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    @httpLabel
    @required
    @resourceIdentifier("TaskId")
    Identifier: OtaTaskId
}

/// Which task `GetOtaTask` looks at.
@input
structure GetOtaTaskRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    @httpLabel
    @required
    @resourceIdentifier("TaskId")
    Identifier: OtaTaskId
}

/// What `GetOtaTask` returns: the task as it was created, its status and its progress.
@output
structure GetOtaTaskResponse {
    /// The id of the task, such as `a8e2f6047c1b4d93`.
    TaskId: OtaTaskId

    /// The Amazon Resource Name (ARN) of the task.
    TaskArn: OtaTaskArn

    /// The description of the task, if it has one.
    Description: OtaDescription

    /// Where the object that the task delivers lies in Amazon S3.
    S3Url: S3Url

    /// How the devices fetch the object.
    Protocol: OtaProtocol

    /// Whether the task ends once its things are updated, or goes on.
    OtaType: OtaType

    /// The query that picks the things to update, if the task was created with one.
    OtaTargetQueryString: OtaTargetQueryString

    /// How the update reaches the devices.
    OtaMechanism: OtaMechanism

    /// The things to update, if the task was created with a list of them.
    Target: Target

    /// When the task was created, in seconds since 1970-01-01T00:00:00Z.
    CreatedAt: CreatedAt

    /// When the task was last changed, in seconds since 1970-01-01T00:00:00Z.
    LastUpdatedAt: LastUpdatedAt

    /// The configuration that the task follows. `GetOtaTaskConfiguration` shows it.
    TaskConfigurationId: OtaTaskConfigurationId

    /// How many things are in which state.
    TaskProcessingDetails: TaskProcessingDetails

    /// When the task starts and ends, and in which hours it may work.
    OtaSchedulingConfig: OtaTaskSchedulingConfig

    /// How often a device may try again after which kind of failure.
    OtaTaskExecutionRetryConfig: OtaTaskExecutionRetryConfig

    /// How far the task is as a whole.
    Status: OtaStatus

    /// The tags of the task.
    Tags: TagsMap
}

/// Which page of the tasks `ListOtaTasks` returns.
@input
structure ListOtaTasksRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    @httpQuery("NextToken")
    NextToken: OtaNextToken

    /// How many tasks the page may hold at most, 1 to 1000.
    @httpQuery("MaxResults")
    MaxResults: MaxResults
}

/// What `ListOtaTasks` returns: one page of tasks.
@output
structure ListOtaTasksResponse {
    /// The tasks of this page, in short. `GetOtaTask` tells the rest.
    Tasks: OtaTaskListDefinition

    /// Where the next page begins; missing on the last page.
    NextToken: OtaNextToken
}

/// Which task `UpdateOtaTask` changes, and to what.
@input
structure UpdateOtaTaskRequest {
    /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
    @httpLabel
    @required
    @resourceIdentifier("TaskId")
    Identifier: OtaTaskId

    /// The new description, such as `Thermostat firmware 2-4-1 - slower`. Letters, digits, spaces,
    /// `_` and `-` only.
    Description: OtaDescription

    /// The id of the configuration to follow from now on, such as `2c6e81f0d35b47a9`.
    TaskConfigurationId: OtaTaskConfigurationId
}
