// @generated from model/shapes/iot-managed-integrations
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 73ef1f63ce89bbd8

$version: "2.0"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.iotmanagedintegrations

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use shapewright.rules#recommendations
use shapewright.rust#newtype

/// The over-the-air (OTA) update operations of managed integrations for AWS IoT Device Management.
///
/// An OTA task delivers an object in Amazon S3, usually a firmware image, to a set of managed
/// things. How fast it is rolled out, when it gives up and how long a device may take is kept
/// apart from the task in an OTA task configuration, which many tasks can share. What happens on a
/// single device is an OTA task execution.
@title("Managed integrations for AWS IoT Device Management")
@restJson1
@service(
    sdkId: "IoT Managed Integrations"
    arnNamespace: "iotmanagedintegrations"
    endpointPrefix: "api.iotmanagedintegrations"
)
@sigv4(name: "iotmanagedintegrations")
service IotManagedIntegrations {
    version: "2025-03-03"
    resources: [
        OtaTask
        OtaTaskConfiguration
    ]
}

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

/// An over-the-air (OTA) task configuration: how fast tasks are rolled out, when they give up and
/// how long a device may take. Made once, then named by any number of tasks.
resource OtaTaskConfiguration {
    identifiers: {
        TaskConfigurationId: OtaTaskConfigurationId
    }
    create: CreateOtaTaskConfiguration
    read: GetOtaTaskConfiguration
    delete: DeleteOtaTaskConfiguration
    list: ListOtaTaskConfigurations
}

/// Creates an over-the-air (OTA) task that updates managed things.
///
/// The object must be in Amazon S3 before. The task begins at once, or at the start time of its
/// schedule. `GetOtaTask` tells how far it is, `ListOtaTaskExecutions` what each device did.
@examples([
    {
        title: "Update every thermostat that runs an old firmware"
        documentation: """
            A continuous task: things that match the query later are updated too. The rollout \
            starts at a given time, works on Sunday nights only, and repeats what fails."""
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
                MaintenanceWindows: [{ DurationInMinutes: 240, StartTime: "cron(0 2 ? * SUN *)" }]
                StartTime: "2026-12-01T02:00:00Z"
            }
            OtaTaskExecutionRetryConfig: {
                RetryConfigCriteria: [
                    { FailureType: "TIMED_OUT", MinNumberOfRetries: 3 }
                    { FailureType: "FAILED", MinNumberOfRetries: 1 }
                ]
            }
            Tags: { fleet: "thermostats", release: "2.4.1" }
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
    input :=
        /// What `CreateOtaTask` needs to know. Only `S3Url` and `OtaType` are required.
        {
            /// A description for people, such as `Thermostat firmware 2-4-1`. Optional. Letters,
            /// digits,
            /// spaces, `_` and `-` only.
            Description: OtaDescription

            /// Where the object to deliver lies in Amazon S3, such as
            /// `https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin`.
            @required
            S3Url: S3Url

            /// How the devices fetch the object. `HTTP` is the only protocol so far.
            Protocol: OtaProtocol

            /// The things to update, such as the ARNs of managed things. `OtaTargetQueryString`
            /// picks
            /// things by what they are instead of by name.
            Target: Target

            /// The configuration that says how fast to roll out, when to give up and how long a
            /// device may
            /// take: an id that `CreateOtaTaskConfiguration` returned, such as `b47d0e5c92fa41d8`.
            /// A
            /// configuration may serve many tasks.
            TaskConfigurationId: OtaTaskConfigurationId

            /// How the update reaches the devices. `PUSH` is the only mechanism so far.
            OtaMechanism: OtaMechanism

            /// Whether the task ends once its things are updated (`ONE_TIME`) or goes on to update
            /// things
            /// that come to match later (`CONTINUOUS`).
            @required
            OtaType: OtaType

            /// The query that picks the things to update, such as
            /// `attributes.model:thermostat AND attributes.firmware:2.3.0`.
            OtaTargetQueryString: OtaTargetQueryString

            /// A token that makes it safe to repeat this request: with the same token and
            /// parameters, only
            /// one task is created. The AWS SDKs and the AWS CLI fill it in where it is left out.
            @idempotencyToken
            ClientToken: ClientToken

            /// When the task starts and ends, and in which hours it may work. Left out, the task
            /// starts at
            /// once and has no end time.
            OtaSchedulingConfig: OtaTaskSchedulingConfig

            /// How often a device may try again after which kind of failure.
            OtaTaskExecutionRetryConfig: OtaTaskExecutionRetryConfig

            /// Tags for the new task: 1 to 50, or leave it out. For example `fleet` =
            /// `thermostats`.
            Tags: TagsMap
        }
    output :=
        /// What `CreateOtaTask` returns.
        {
            /// The id of the new task, by which the other operations name it, such as
            /// `a8e2f6047c1b4d93`.
            TaskId: OtaTaskId

            /// The Amazon Resource Name (ARN) of the new task, for IAM policies and tags.
            TaskArn: OtaTaskArn

            /// The description, as it was given.
            Description: OtaDescription
        }
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

/// Creates an over-the-air (OTA) task configuration.
///
/// There is no operation that changes a configuration: create another one, and let tasks follow it
/// with `UpdateOtaTask`.
@examples([
    {
        title: "A careful rollout"
        documentation: """
            Begins with 5 things per minute, goes one and a half times as fast whenever 20 more \
            things have succeeded, at most 50 per minute. Gives up when a tenth of at least 30 \
            things failed. A device has two hours."""
        input: {
            Description: "Slow start - stops early"
            Name: "careful-rollout"
            PushConfig: {
                AbortConfig: {
                    AbortConfigCriteriaList: [
                        {
                            Action: "CANCEL"
                            FailureType: "FAILED"
                            MinNumberOfExecutedThings: 30
                            ThresholdPercentage: 10.0
                        }
                        {
                            Action: "CANCEL"
                            FailureType: "ALL"
                            MinNumberOfExecutedThings: 50
                            ThresholdPercentage: 12.5
                        }
                    ]
                }
                RolloutConfig: {
                    ExponentialRolloutRate: {
                        BaseRatePerMinute: 5
                        IncrementFactor: 1.5
                        RateIncreaseCriteria: { numberOfSucceededThings: 20 }
                    }
                    MaximumPerMinute: 50
                }
                TimeoutConfig: { InProgressTimeoutInMinutes: 120 }
            }
            ClientToken: "0b6f6c1e-4a37-4df1-8c0e-51a1c1a8e9d2"
        }
        output: { TaskConfigurationId: "b47d0e5c92fa41d8" }
    }
])
@http(method: "POST", uri: "/ota-task-configurations", code: 201)
operation CreateOtaTaskConfiguration {
    input :=
        /// What `CreateOtaTaskConfiguration` needs to know. Nothing is required.
        {
            /// A description for people, such as `Slow start - stops early`. Letters, digits,
            /// spaces, `_`
            /// and `-` only.
            Description: OtaDescription

            /// The name of the configuration, such as `careful-rollout`. Letters, digits, spaces,
            /// `_` and
            /// `-` only.
            Name: OtaTaskConfigurationName

            /// How tasks that push updates to devices go about it.
            PushConfig: PushConfig

            /// A token that makes it safe to repeat this request: with the same token and
            /// parameters, only
            /// one configuration is created. The AWS SDKs and the AWS CLI fill it in where it is
            /// left out.
            @idempotencyToken
            ClientToken: ClientToken
        }
    output :=
        /// What `CreateOtaTaskConfiguration` returns.
        {
            /// The id of the new configuration, by which tasks name it, such as `b47d0e5c92fa41d8`.
            TaskConfigurationId: OtaTaskConfigurationId
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ConflictException
        ThrottlingException
    ]
}

/// Deletes an over-the-air (OTA) task.
///
/// The deletion takes a while; meanwhile the status of the task is `DELETION_IN_PROGRESS`.
@examples([
    {
        title: "Delete a task"
        documentation: "The answer has no body."
        input: { Identifier: "f3a1c9d27b6e4805b1d0c4e8a95f7362" }
    }
])
@http(method: "DELETE", uri: "/ota-tasks/{Identifier}", code: 200)
@idempotent
operation DeleteOtaTask {
    input :=
        /// Which task `DeleteOtaTask` deletes.
        {
            /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
            @httpLabel
            @required
            @resourceIdentifier("TaskId")
            Identifier: OtaTaskId
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
        LimitExceededException
    ]
}

/// Deletes an over-the-air (OTA) task configuration.
@examples([
    {
        title: "Delete a configuration"
        documentation: "The answer has no body."
        input: { Identifier: "b47d0e5c92fa41d8" }
    }
])
@http(method: "DELETE", uri: "/ota-task-configurations/{Identifier}", code: 204)
@idempotent
operation DeleteOtaTaskConfiguration {
    input :=
        /// Which configuration `DeleteOtaTaskConfiguration` deletes.
        {
            /// The id of the configuration, such as `b47d0e5c92fa41d8`.
            @httpLabel
            @required
            @resourceIdentifier("TaskConfigurationId")
            Identifier: OtaTaskConfigurationId
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Tells everything about one over-the-air (OTA) task: what was asked for when it was created, its
/// status, and how many things are in which state.
@examples([
    {
        title: "Look at a task that is under way"
        documentation: "A task for two things, given by name: one is done, the other at work."
        input: { Identifier: "a8e2f6047c1b4d93" }
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
                RetryConfigCriteria: [{ FailureType: "ALL", MinNumberOfRetries: 2 }]
            }
            Status: "IN_PROGRESS"
            Tags: { fleet: "thermostats" }
        }
    }
])
@http(method: "GET", uri: "/ota-tasks/{Identifier}", code: 200)
@readonly
operation GetOtaTask {
    input :=
        /// Which task `GetOtaTask` looks at.
        {
            /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
            @httpLabel
            @required
            @resourceIdentifier("TaskId")
            Identifier: OtaTaskId
        }
    output :=
        /// What `GetOtaTask` returns: the task as it was created, its status and its progress.
        {
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
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Tells everything about one over-the-air (OTA) task configuration.
@examples([
    {
        title: "Look at a configuration"
        documentation: "As it was created."
        input: { Identifier: "b47d0e5c92fa41d8" }
        output: {
            TaskConfigurationId: "b47d0e5c92fa41d8"
            Name: "careful-rollout"
            PushConfig: {
                AbortConfig: {
                    AbortConfigCriteriaList: [
                        {
                            Action: "CANCEL"
                            FailureType: "FAILED"
                            MinNumberOfExecutedThings: 30
                            ThresholdPercentage: 10.0
                        }
                    ]
                }
                RolloutConfig: {
                    ExponentialRolloutRate: {
                        BaseRatePerMinute: 5
                        IncrementFactor: 1.5
                        RateIncreaseCriteria: { numberOfNotifiedThings: 40 }
                    }
                    MaximumPerMinute: 50
                }
                TimeoutConfig: { InProgressTimeoutInMinutes: 120 }
            }
            Description: "Slow start - stops early"
            CreatedAt: 1795425300
        }
    }
])
@http(method: "GET", uri: "/ota-task-configurations/{Identifier}", code: 200)
@readonly
operation GetOtaTaskConfiguration {
    input :=
        /// Which configuration `GetOtaTaskConfiguration` looks at.
        {
            /// The id of the configuration, such as `b47d0e5c92fa41d8`.
            @httpLabel
            @required
            @resourceIdentifier("TaskConfigurationId")
            Identifier: OtaTaskConfigurationId
        }
    output :=
        /// What `GetOtaTaskConfiguration` returns: the configuration as it was created.
        {
            /// The id of the configuration, such as `b47d0e5c92fa41d8`.
            TaskConfigurationId: OtaTaskConfigurationId

            /// The name of the configuration, if it has one.
            Name: OtaTaskConfigurationName

            /// How tasks that push updates to devices go about it.
            PushConfig: PushConfig

            /// The description of the configuration, if it has one.
            Description: OtaDescription

            /// When the configuration was created, in seconds since 1970-01-01T00:00:00Z.
            CreatedAt: CreatedAt
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// Lists the over-the-air (OTA) task configurations of the account in this region, a page at a
/// time.
@examples([
    {
        title: "List the configurations, two to a page"
        documentation: "The token in the answer asks for the next page."
        input: { NextToken: "eyJhZnRlciI6IjFhMDQifQ==", MaxResults: 2 }
        output: {
            Items: [
                {
                    TaskConfigurationId: "2c6e81f0d35b47a9"
                    Name: "overnight"
                    CreatedAt: 1795425000
                }
                {
                    TaskConfigurationId: "b47d0e5c92fa41d8"
                    Name: "careful-rollout"
                    CreatedAt: 1795425300
                }
            ]
            NextToken: "eyJhZnRlciI6ImI0N2QifQ=="
        }
    }
])
@http(method: "GET", uri: "/ota-task-configurations", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "Items"
)
@readonly
operation ListOtaTaskConfigurations {
    input :=
        /// Which page of the configurations `ListOtaTaskConfigurations` returns.
        {
            /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
            @httpQuery("NextToken")
            NextToken: NextToken

            /// How many configurations the page may hold at most, 1 to 1000.
            @httpQuery("MaxResults")
            MaxResults: MaxResults
        }
    output :=
        /// What `ListOtaTaskConfigurations` returns: one page of configurations.
        {
            /// The configurations of this page, in short. `GetOtaTaskConfiguration` tells the rest.
            Items: OtaTaskConfigurationListDefinition

            /// Where the next page begins; missing on the last page.
            NextToken: NextToken
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ThrottlingException
    ]
}

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
    input :=
        /// Of which task, and which page of its executions, `ListOtaTaskExecutions` returns.
        {
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
    output :=
        /// What `ListOtaTaskExecutions` returns: one page of executions.
        {
            /// The executions of this page, each with its device.
            ExecutionSummaries: OtaTaskExecutionSummariesListDefinition

            /// Where the next page begins; missing on the last page.
            NextToken: OtaNextToken
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ThrottlingException
        ResourceNotFoundException
    ]
}

/// Lists the over-the-air (OTA) tasks of the account in this region, a page at a time.
@examples([
    {
        title: "List the tasks, two to a page"
        documentation: "The token in the answer asks for the next page."
        input: { NextToken: "eyJhZnRlciI6Ijc3YzAifQ==", MaxResults: 2 }
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
    input :=
        /// Which page of the tasks `ListOtaTasks` returns.
        {
            /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
            @httpQuery("NextToken")
            NextToken: OtaNextToken

            /// How many tasks the page may hold at most, 1 to 1000.
            @httpQuery("MaxResults")
            MaxResults: MaxResults
        }
    output :=
        /// What `ListOtaTasks` returns: one page of tasks.
        {
            /// The tasks of this page, in short. `GetOtaTask` tells the rest.
            Tasks: OtaTaskListDefinition

            /// Where the next page begins; missing on the last page.
            NextToken: OtaNextToken
        }
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
    input :=
        /// Which task `UpdateOtaTask` changes, and to what.
        {
            /// The id of the task, such as `a8e2f6047c1b4d93`; not its ARN.
            @httpLabel
            @required
            @resourceIdentifier("TaskId")
            Identifier: OtaTaskId

            /// The new description, such as `Thermostat firmware 2-4-1 - slower`. Letters, digits,
            /// spaces,
            /// `_` and `-` only.
            Description: OtaDescription

            /// The id of the configuration to follow from now on, such as `2c6e81f0d35b47a9`.
            TaskConfigurationId: OtaTaskConfigurationId
        }
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

/// When a task gives up: after enough executions, if enough of them failed in one way.
structure AbortConfigCriteria {
    /// What is done then. `CANCEL` is the only action so far.
    Action: AbortCriteriaAction

    /// The kind of failure that counts.
    FailureType: AbortCriteriaFailureType

    /// How many things must have been notified before this rule applies, 1 to 100. For example
    /// `30`. It keeps one early failure from stopping a whole rollout.
    MinNumberOfExecutedThings: MinNumberOfExecutedThings

    /// The percentage of executions that must have failed in this way, up to 100. For example
    /// `12.5`.
    ThresholdPercentage: ThresholdPercentage
}

/// Rules for giving up. Any one of them is enough.
list AbortConfigCriteriaList {
    /// One rule.
    member: AbortConfigCriteria
}

/// What is done when a rule for giving up applies.
enum AbortCriteriaAction {
    /// The task is canceled.
    CANCEL
}

/// A kind of failure that counts towards giving up.
enum AbortCriteriaFailureType {
    /// The device reported that the update failed.
    FAILED

    /// The device refused the update.
    REJECTED

    /// The device did not finish within `InProgressTimeoutInMinutes`.
    TIMED_OUT

    /// All of these.
    ALL
}

/// The caller is known, but its IAM policies do not allow this operation on this resource.
/// Repeating the request does not help before the permissions are changed.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What was refused, in a sentence for people.
    Message: ErrorMessage
}

/// How many things are notified per minute when a rollout begins: 1 to 100.
@range(min: 1, max: 100)
integer BaseRatePerMinute

/// A token, chosen by the caller, that makes a create request safe to repeat: a second request
/// with the same token and the same parameters succeeds without creating anything.
///
/// 1 to 64 letters, digits, `=`, `_` and `-`. A UUID such as `7c9e6679-7425-40de-944b-e07fc1f90ae7`
/// is a good choice, and what the AWS SDKs and the AWS CLI fill in where it is left out.
@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9=_-]+$")
string ClientToken

/// The request conflicts with the present state of a resource: it exists already, or another
/// request is changing it, or the same client token came with other parameters. Read the resource
/// again before repeating.
@error("client")
@httpError(409)
structure ConflictException {
    /// What the request conflicts with, in a sentence for people.
    Message: ErrorMessage
}

/// When a resource was created. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may
/// have a fraction: `1796083200.25`.
timestamp CreatedAt

/// How long a maintenance window is open, in minutes: 1 to 1430, ten minutes short of a day. For
/// example `240` for four hours.
@range(min: 1, max: 1430)
integer DurationInMinutes

/// When a task ends, as text.
///
/// The model gives no format. Write a date and time of ISO 8601 in UTC, such as
/// `2027-02-28T06:00:00Z`; in YAML, quote it, as it is a string.
string EndTime

/// What went wrong, in a sentence for people. Its wording may change: tell errors apart by their
/// shape, never by this text.
string ErrorMessage

/// The identifier of the resource that an error is about, such as an OTA task id.
string ErrorResourceId

/// The kind of the resource that an error is about.
string ErrorResourceType

/// Tells the executions of a task on one device apart, such as `1`.
long ExecutionNumber

/// A rollout that begins slowly and goes faster as it succeeds.
///
/// It begins with `BaseRatePerMinute`. Each time that `RateIncreaseCriteria` is met, the rate is
/// multiplied by `IncrementFactor`, up to the `MaximumPerMinute` beside this structure. With 5, 1.5
/// and 50 the rates are 5, 7.5, 11.25 and so on up to 50 things per minute.
structure ExponentialRolloutRate {
    /// How many things are notified per minute at first, 1 to 100. For example `5`.
    BaseRatePerMinute: BaseRatePerMinute

    /// By how much the rate is multiplied at each step, 1.1 to 5. For example `1.5`.
    IncrementFactor: IncrementFactor

    /// When the next step is taken.
    RateIncreaseCriteria: RolloutRateIncreaseCriteria
}

/// How long a device may be in progress, in minutes: 1 to 10080, which is 1 minute to 7 days.
///
/// The clock starts when the device begins to work on the update. If it has not come to an end by
/// then, the execution becomes `TIMED_OUT`.
@range(min: 1, max: 10080)
long InProgressTimeoutInMinutes

/// By how much a rollout rate is multiplied at each step: 1.1 to 5. For example `1.5`.
@range(min: 1.1, max: 5)
double IncrementFactor

/// Something failed inside the service. The request may be repeated after a while, with the same
/// client token where it has one.
@error("server")
@httpError(500)
structure InternalServerException {
    /// What failed, in a sentence for people.
    Message: ErrorMessage
}

/// When a resource was last changed. In JSON, seconds since 1970-01-01T00:00:00Z as a number,
/// which may have a fraction: `1796083200.25`.
timestamp LastUpdatedAt

/// A quota of the account would be exceeded. Its HTTP status is 410, which
/// elsewhere means that a resource is gone.
@error("client")
@httpError(410)
structure LimitExceededException {
    /// Which limit was met, in a sentence for people.
    Message: ErrorMessage
}

/// The id of a managed thing: 1 to 64 letters, digits, `:`, `_` and `-`, such as `3fd1a7c2e94b`.
@length(min: 1, max: 64)
@newtype
@pattern("^[a-zA-Z0-9:_-]*$")
string ManagedThingId

/// How many items a page of a list may hold at most: 1 to 1000. A page may hold fewer, even where
/// more items follow; only a missing `NextToken` marks the last page.
@range(min: 1, max: 1000)
integer MaxResults

/// How many things are notified per minute at most: at least 1.
@range(min: 1)
integer MaximumPerMinute

/// How many things must have been notified before a rule for giving up applies: 1 to 100.
@range(min: 1, max: 100)
integer MinNumberOfExecutedThings

/// How many further attempts a device has: 0 to 10. `0` means none.
@range(min: 0, max: 10)
integer MinNumberOfRetries

/// The place in a list where the next page begins: opaque text of 1 to 65535 letters, digits, `=`,
/// `_` and `-`. Pass it back exactly as it came.
@length(min: 1, max: 65535)
@pattern("^[a-zA-Z0-9=_-]+$")
string NextToken

/// After how many notified things a rollout goes faster: 1 to 100.
@range(min: 1, max: 100)
integer NumberOfNotifiedThings

/// After how many updated things a rollout goes faster: 1 to 100.
@range(min: 1, max: 100)
integer NumberOfSucceededThings

/// A description for people: 1 to 256 letters, digits, spaces, `_` and `-`.
///
/// No other punctuation is allowed, not even a full stop, so write version 2.4.1 as `2-4-1`:
/// `Thermostat firmware 2-4-1`.
@length(min: 1, max: 256)
@pattern("^[0-9A-Za-z_\\- ]+$")
string OtaDescription

/// How an update reaches the devices.
enum OtaMechanism {
    /// The service notifies each device that an update is pending.
    PUSH
}

/// The place in a list of tasks or of executions where the next page begins: opaque text of 1 to
/// 65535 letters, digits, `=`, `_`, `+`, `/` and `-`. Pass it back exactly as it came.
@length(min: 1, max: 65535)
@pattern("^[a-zA-Z0-9=_+/-]+$")
string OtaNextToken

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

/// When tasks give up.
structure OtaTaskAbortConfig {
    /// The rules. Any one of them is enough.
    AbortConfigCriteriaList: AbortConfigCriteriaList
}

/// The Amazon Resource Name (ARN) of a task, 32 to 1011 characters, such as
/// `arn:aws:iotmanagedintegrations:us-east-1:123456789012:ota-task/a8e2f6047c1b4d93`.
@length(min: 32, max: 1011)
@newtype
@pattern("^arn:aws:iotmanagedintegrations:[0-9a-zA-Z-]+:[0-9]+:ota-task/[0-9a-zA-Z]+$")
string OtaTaskArn

/// The id of a configuration: 1 to 64 letters and digits, such as `b47d0e5c92fa41d8`. The service
/// chooses it.
@length(min: 1, max: 64)
@newtype
@pattern("^[a-zA-Z0-9]*$")
string OtaTaskConfigurationId

/// Configurations in short.
list OtaTaskConfigurationListDefinition {
    /// One configuration.
    member: OtaTaskConfigurationSummary
}

/// The name of a configuration: 1 to 128 letters, digits, spaces, `_` and `-`, such as
/// `careful-rollout`. It counts as sensitive: it is kept out of messages and logs.
@length(min: 1, max: 128)
@pattern("^[A-Za-z0-9-_ ]+$")
@sensitive
string OtaTaskConfigurationName

/// A configuration in short, as lists show it.
structure OtaTaskConfigurationSummary {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    TaskConfigurationId: OtaTaskConfigurationId

    /// The name of the configuration, if it has one.
    Name: OtaTaskConfigurationName

    /// When the configuration was created, in seconds since 1970-01-01T00:00:00Z.
    CreatedAt: CreatedAt
}

/// How often devices may try again, by kind of failure. What happens without it is not documented.
structure OtaTaskExecutionRetryConfig {
    /// The rules, one for each kind of failure.
    RetryConfigCriteria: RetryConfigCriteriaList
}

/// How fast tasks go from device to device.
structure OtaTaskExecutionRolloutConfig {
    /// A rate that grows as the rollout succeeds, instead of a constant one.
    ExponentialRolloutRate: ExponentialRolloutRate

    /// How many things are notified per minute at most, at least 1. For example `50`.
    MaximumPerMinute: MaximumPerMinute
}

/// How far a device is with a task.
///
/// An execution is `QUEUED` until the rollout reaches the device, then `IN_PROGRESS` until the
/// device
/// reports `SUCCEEDED`, `FAILED` or `REJECTED`, or is `TIMED_OUT`. After `FAILED` and `TIMED_OUT`
/// it
/// is `IN_PROGRESS` again as often as the task allows. With the task, or at its end, it is
/// `CANCELED`.
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

/// When a task works: its start, its end, and the hours in between.
@recommendations([
    {
        rule: "end-behavior-without-end-time"
        message: "`EndBehavior` does nothing unless `EndTime` is given."
        test: { needs: { member: "EndBehavior", needs: "EndTime" } }
    }
    {
        rule: "end-time-before-start-time"
        message: "`EndTime` should be later than `StartTime`."
        test: { after: { member: "EndTime", after: "StartTime" } }
    }
])
structure OtaTaskSchedulingConfig {
    /// What happens at `EndTime` to executions that are not finished. Without an `EndTime` it has
    /// no effect.
    EndBehavior: SchedulingConfigEndBehavior

    /// When the rollout ends, later than `StartTime`, such as `2027-02-28T06:00:00Z`. Left out,
    /// the task has no end time, and `EndBehavior` has no effect.
    EndTime: EndTime

    /// The hours in which the rollout may work. Left out, it may work at any time between start and
    /// end.
    MaintenanceWindows: ScheduleMaintenanceWindowList

    /// When the rollout begins, such as `2026-12-01T02:00:00Z`. Until then the task is `SCHEDULED`.
    /// Left out, it begins at once.
    StartTime: ScheduleStartTime
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

/// How long devices may take.
structure OtaTaskTimeoutConfig {
    /// How many minutes a device may be in progress: 1 to 10080, which is 1 minute to 7 days. For
    /// example `120` for two hours.
    InProgressTimeoutInMinutes: InProgressTimeoutInMinutes
}

/// Whether a task ends once its things are updated.
enum OtaType {
    /// Updates the things that it was created for, once each, and is then complete.
    ONE_TIME

    /// Goes on: things that come to belong to the target later are updated as well.
    CONTINUOUS
}

/// How tasks that push updates to devices go about it. Each part is optional.
structure PushConfig {
    /// When to give up because too many devices fail.
    AbortConfig: OtaTaskAbortConfig

    /// How fast to go from device to device.
    RolloutConfig: OtaTaskExecutionRolloutConfig

    /// How long a device may take.
    TimeoutConfig: OtaTaskTimeoutConfig
}

/// When an execution was queued. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may
/// have a fraction: `1796090400`.
timestamp QueuedAt

/// A resource that the request names does not exist in this account and region, or not any more.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What was not found, in a sentence for people.
    Message: ErrorMessage

    /// The identifier that was looked for.
    ResourceId: ErrorResourceId

    /// The kind of resource that was looked for.
    ResourceType: ErrorResourceType
}

/// How many retries went before: `0` for the first try.
integer RetryAttempt

/// How often a device may try again after one kind of failure.
structure RetryConfigCriteria {
    /// The kind of failure that this is about.
    FailureType: RetryCriteriaFailureType

    /// How many further attempts a device has after such a failure, 0 to 10. For example `3`.
    MinNumberOfRetries: MinNumberOfRetries
}

/// Rules for trying again.
list RetryConfigCriteriaList {
    /// One rule.
    member: RetryConfigCriteria
}

/// A kind of failure after which a device may try again. A device that refused the update is not
/// asked again, so there is no `REJECTED` here.
enum RetryCriteriaFailureType {
    /// The device reported that the update failed.
    FAILED

    /// The device did not finish within the timeout of the configuration.
    TIMED_OUT

    /// Both of these.
    ALL
}

/// When a rollout goes faster: after so many notified things, or after so many updated ones. One of
/// the two is enough.
///
/// Note that the names of these members begin with small letters. They are spelled so on the wire.
structure RolloutRateIncreaseCriteria {
    /// Goes faster each time that so many things have been notified, 1 to 100. For example `40`.
    numberOfNotifiedThings: NumberOfNotifiedThings

    /// Goes faster each time that so many things have been updated, 1 to 100. For example `20`.
    numberOfSucceededThings: NumberOfSucceededThings
}

/// Where an object lies in Amazon S3: 1 to 1000 characters.
///
/// For example
/// `https://example-firmware.s3.us-east-1.amazonaws.com/thermostat/2.4.1/firmware.bin`.
@recommendations([
    {
        rule: "s3-url"
        message: "The URL points to an object in Amazon S3."
        test: {
            pattern: "^(s3://[^/]+/.+|https://([^/]+[.])?s3([.-][^/]+)?[.]amazonaws[.]com([.]cn)?/.+)"
        }
    }
])
@length(min: 1, max: 1000)
string S3Url

/// A recurring span of time in which a rollout may work.
structure ScheduleMaintenanceWindow {
    /// How long the window is open, in minutes, 1 to 1430. For example `240`.
    DurationInMinutes: DurationInMinutes

    /// When the window opens, such as `cron(0 2 ? * SUN *)` for Sundays at two.
    StartTime: StartTime
}

/// Maintenance windows of a task.
list ScheduleMaintenanceWindowList {
    /// One window.
    member: ScheduleMaintenanceWindow
}

/// When a task starts, as text.
///
/// The model gives no format. Write a date and time of ISO 8601 in UTC, such as
/// `2026-12-01T02:00:00Z`; in YAML, quote it, as it is a string.
string ScheduleStartTime

/// What happens to executions that are not finished when a task reaches its end time.
enum SchedulingConfigEndBehavior {
    /// No further device is told about the task. Executions that exist already run to their end.
    STOP_ROLLOUT

    /// Executions that have not begun are canceled as well; those in progress run to their end.
    CANCEL

    /// All unfinished executions are canceled, those in progress too, which may leave a device in
    /// the middle of an update.
    FORCE_CANCEL
}

/// When a maintenance window opens, as text.
///
/// The model gives no format. AWS IoT Jobs writes such a recurring time as a cron expression with
/// the fields minute, hour, day of month, month, day of week and year: `cron(0 2 ? * SUN *)` is
/// every Sunday at two.
string StartTime

/// When a device began. In JSON, seconds since 1970-01-01T00:00:00Z as a number, which may have a
/// fraction: `1796090405`.
timestamp StartedAt

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

/// The value of a tag: up to 256 characters, may be empty. For example `thermostats`.
@length(min: 0, max: 256)
string TagValue

/// Tags of a resource, key to value: 1 to 50 of them. To set none, leave the map out: an empty one
/// is not accepted.
///
/// Tags serve to find resources, to split costs and to grant permissions. They count as sensitive
/// here: their keys and values are kept out of messages and logs.
@length(min: 1, max: 50)
@sensitive
map TagsMap {
    /// The key, such as `fleet`.
    key: TagKey

    /// The value, such as `thermostats`.
    value: TagValue
}

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

/// The percentage of executions that must fail before a task gives up: up to 100, with decimals,
/// such as `12.5`. The model gives no lower bound.
@range(max: 100)
double ThresholdPercentage

/// Requests come faster than the account's rate allows. Wait and repeat, with growing pauses.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    /// Which rate was exceeded, in a sentence for people.
    Message: ErrorMessage
}

/// The caller could not be authenticated: credentials are missing, wrong or expired. Unlike
/// `AccessDeniedException`, it is not about permissions.
@error("client")
@httpError(401)
structure UnauthorizedException {
    /// Why the caller was turned away, in a sentence for people.
    Message: ErrorMessage
}

/// The request breaks a constraint: a required member is missing, or a value is too long, out of
/// range or malformed. Repeating it unchanged cannot succeed.
@error("client")
@httpError(400)
structure ValidationException {
    /// Which constraint was broken, in a sentence for people.
    Message: ErrorMessage
}
