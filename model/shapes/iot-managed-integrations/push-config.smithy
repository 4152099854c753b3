$version: "2"

// What an OTA task configuration says: when to give up, how fast to go, how long to wait.
namespace com.amazonaws.iotmanagedintegrations

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

/// How many things are notified per minute when a rollout begins: 1 to 100.
@range(min: 1, max: 100)
integer BaseRatePerMinute

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

/// How many things are notified per minute at most: at least 1.
@range(min: 1)
integer MaximumPerMinute

/// How many things must have been notified before a rule for giving up applies: 1 to 100.
@range(min: 1, max: 100)
integer MinNumberOfExecutedThings

/// After how many notified things a rollout goes faster: 1 to 100.
@range(min: 1, max: 100)
integer NumberOfNotifiedThings

/// After how many updated things a rollout goes faster: 1 to 100.
@range(min: 1, max: 100)
integer NumberOfSucceededThings

/// When tasks give up.
structure OtaTaskAbortConfig {
    /// The rules. Any one of them is enough.
    AbortConfigCriteriaList: AbortConfigCriteriaList
}

/// How fast tasks go from device to device.
structure OtaTaskExecutionRolloutConfig {
    /// A rate that grows as the rollout succeeds, instead of a constant one.
    ExponentialRolloutRate: ExponentialRolloutRate

    /// How many things are notified per minute at most, at least 1. For example `50`.
    MaximumPerMinute: MaximumPerMinute
}

/// How long devices may take.
structure OtaTaskTimeoutConfig {
    /// How many minutes a device may be in progress: 1 to 10080, which is 1 minute to 7 days. For
    /// example `120` for two hours.
    InProgressTimeoutInMinutes: InProgressTimeoutInMinutes
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

/// The percentage of executions that must fail before a task gives up: up to 100, with decimals,
/// such as `12.5`. The model gives no lower bound.
@range(max: 100)
double ThresholdPercentage
