$version: "2"

namespace com.amazonaws.iotmanagedintegrations

use shapewright.rust#newtype

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

/// Creates an over-the-air (OTA) task configuration.
///
/// There is no operation that changes a configuration: create another one, and let tasks follow it
/// with `UpdateOtaTask`.
@examples([
    {
        title: "A careful rollout"
        documentation: "Begins with 5 things per minute, goes one and a half times as fast whenever 20 more things have succeeded, at most 50 per minute. Gives up when a tenth of at least 30 things failed. A device has two hours."
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
                        RateIncreaseCriteria: {
                            numberOfSucceededThings: 20
                        }
                    }
                    MaximumPerMinute: 50
                }
                TimeoutConfig: {
                    InProgressTimeoutInMinutes: 120
                }
            }
            ClientToken: "0b6f6c1e-4a37-4df1-8c0e-51a1c1a8e9d2"
        }
        output: {
            TaskConfigurationId: "b47d0e5c92fa41d8"
        }
    }
])
@http(method: "POST", uri: "/ota-task-configurations", code: 201)
operation CreateOtaTaskConfiguration {
    input: CreateOtaTaskConfigurationRequest
    output: CreateOtaTaskConfigurationResponse
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ConflictException
        ThrottlingException
    ]
}

/// Deletes an over-the-air (OTA) task configuration.
@examples([
    {
        title: "Delete a configuration"
        documentation: "The answer has no body."
        input: {
            Identifier: "b47d0e5c92fa41d8"
        }
    }
])
@http(method: "DELETE", uri: "/ota-task-configurations/{Identifier}", code: 204)
@idempotent
operation DeleteOtaTaskConfiguration {
    input: DeleteOtaTaskConfigurationRequest
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
        input: {
            Identifier: "b47d0e5c92fa41d8"
        }
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
                        RateIncreaseCriteria: {
                            numberOfNotifiedThings: 40
                        }
                    }
                    MaximumPerMinute: 50
                }
                TimeoutConfig: {
                    InProgressTimeoutInMinutes: 120
                }
            }
            Description: "Slow start - stops early"
            CreatedAt: 1795425300
        }
    }
])
@http(method: "GET", uri: "/ota-task-configurations/{Identifier}", code: 200)
@readonly
operation GetOtaTaskConfiguration {
    input: GetOtaTaskConfigurationRequest
    output: GetOtaTaskConfigurationResponse
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
        input: {
            NextToken: "eyJhZnRlciI6IjFhMDQifQ=="
            MaxResults: 2
        }
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
    input: ListOtaTaskConfigurationsRequest
    output: ListOtaTaskConfigurationsResponse
    errors: [
        AccessDeniedException
        ValidationException
        InternalServerException
        ThrottlingException
    ]
}

/// What `CreateOtaTaskConfiguration` needs to know. Nothing is required.
@input
structure CreateOtaTaskConfigurationRequest {
    /// A description for people, such as `Slow start - stops early`. Letters, digits, spaces, `_`
    /// and `-` only.
    Description: OtaDescription

    /// The name of the configuration, such as `careful-rollout`. Letters, digits, spaces, `_` and
    /// `-` only.
    Name: OtaTaskConfigurationName

    /// How tasks that push updates to devices go about it.
    PushConfig: PushConfig

    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one configuration is created. The AWS SDKs and the AWS CLI fill it in where it is left out.
    @idempotencyToken
    ClientToken: ClientToken
}

/// What `CreateOtaTaskConfiguration` returns.
@output
structure CreateOtaTaskConfigurationResponse {
    /// The id of the new configuration, by which tasks name it, such as `b47d0e5c92fa41d8`.
    TaskConfigurationId: OtaTaskConfigurationId
}

/// Which configuration `DeleteOtaTaskConfiguration` deletes.
@input
structure DeleteOtaTaskConfigurationRequest {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    @httpLabel
    @required
    @resourceIdentifier("TaskConfigurationId")
    Identifier: OtaTaskConfigurationId
}

/// Which configuration `GetOtaTaskConfiguration` looks at.
@input
structure GetOtaTaskConfigurationRequest {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    @httpLabel
    @required
    @resourceIdentifier("TaskConfigurationId")
    Identifier: OtaTaskConfigurationId
}

/// What `GetOtaTaskConfiguration` returns: the configuration as it was created.
@output
structure GetOtaTaskConfigurationResponse {
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

/// Which page of the configurations `ListOtaTaskConfigurations` returns.
@input
structure ListOtaTaskConfigurationsRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    @httpQuery("NextToken")
    NextToken: NextToken

    /// How many configurations the page may hold at most, 1 to 1000.
    @httpQuery("MaxResults")
    MaxResults: MaxResults
}

/// What `ListOtaTaskConfigurations` returns: one page of configurations.
@output
structure ListOtaTaskConfigurationsResponse {
    /// The configurations of this page, in short. `GetOtaTaskConfiguration` tells the rest.
    Items: OtaTaskConfigurationListDefinition

    /// Where the next page begins; missing on the last page.
    NextToken: NextToken
}

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
