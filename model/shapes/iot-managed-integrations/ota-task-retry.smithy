$version: "2"

// What happens after a device failed.
namespace com.amazonaws.iotmanagedintegrations

/// How many further attempts a device has: 0 to 10. `0` means none.
@range(min: 0, max: 10)
integer MinNumberOfRetries

/// How often devices may try again, by kind of failure. What happens without it is not documented.
structure OtaTaskExecutionRetryConfig {
    /// The rules, one for each kind of failure.
    RetryConfigCriteria: RetryConfigCriteriaList
}

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
