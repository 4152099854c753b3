// @generated from model/shapes/iot-managed-integrations/push-config.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 99ea175c3b249185

//! The shapes of `push-config.smithy`.

use shapewright_validate::{Serde, Setters, StringEnum, Validate};

/// When a task gives up: after enough executions, if enough of them failed in one way.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AbortConfigCriteria {
    /// What is done then. `CANCEL` is the only action so far.
    #[validate(nested)]
    pub action: Option<AbortCriteriaAction>,
    /// The kind of failure that counts.
    #[validate(nested)]
    pub failure_type: Option<AbortCriteriaFailureType>,
    /// How many things must have been notified before this rule applies, 1 to 100. For example
    /// `30`. It keeps one early failure from stopping a whole rollout.
    #[validate(range(min = 1, max = 100))]
    pub min_number_of_executed_things: Option<i32>,
    /// The percentage of executions that must have failed in this way, up to 100. For example
    /// `12.5`.
    #[serde(with = "shapewright_validate::float")]
    #[validate(range(max = 100))]
    pub threshold_percentage: Option<f64>,
}

/// What is done when a rule for giving up applies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum AbortCriteriaAction {
    /// The task is canceled.
    #[validate(value = "CANCEL")]
    Cancel,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// A kind of failure that counts towards giving up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum AbortCriteriaFailureType {
    /// The device reported that the update failed.
    #[validate(value = "FAILED")]
    Failed,
    /// The device refused the update.
    #[validate(value = "REJECTED")]
    Rejected,
    /// The device did not finish within `InProgressTimeoutInMinutes`.
    #[validate(value = "TIMED_OUT")]
    TimedOut,
    /// All of these.
    #[validate(value = "ALL")]
    All,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// A rollout that begins slowly and goes faster as it succeeds.
///
/// It begins with `BaseRatePerMinute`. Each time that `RateIncreaseCriteria` is met, the rate is
/// multiplied by `IncrementFactor`, up to the `MaximumPerMinute` beside this structure. With 5, 1.5
/// and 50 the rates are 5, 7.5, 11.25 and so on up to 50 things per minute.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ExponentialRolloutRate {
    /// How many things are notified per minute at first, 1 to 100. For example `5`.
    #[validate(range(min = 1, max = 100))]
    pub base_rate_per_minute: Option<i32>,
    /// By how much the rate is multiplied at each step, 1.1 to 5. For example `1.5`.
    #[serde(with = "shapewright_validate::float")]
    #[validate(range(min = 1.1, max = 5))]
    pub increment_factor: Option<f64>,
    /// When the next step is taken.
    #[validate(nested)]
    pub rate_increase_criteria: Option<RolloutRateIncreaseCriteria>,
}

/// When tasks give up.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct OtaTaskAbortConfig {
    /// The rules. Any one of them is enough.
    #[serde(rename = "AbortConfigCriteriaList")]
    #[validate(each(nested))]
    pub abort_config_criteria_list: Option<Vec<AbortConfigCriteria>>,
}

/// How fast tasks go from device to device.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OtaTaskExecutionRolloutConfig {
    /// A rate that grows as the rollout succeeds, instead of a constant one.
    #[validate(nested)]
    pub exponential_rollout_rate: Option<ExponentialRolloutRate>,
    /// How many things are notified per minute at most, at least 1. For example `50`.
    #[validate(range(min = 1))]
    pub maximum_per_minute: Option<i32>,
}

/// How long devices may take.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct OtaTaskTimeoutConfig {
    /// How many minutes a device may be in progress: 1 to 10080, which is 1 minute to 7 days. For
    /// example `120` for two hours.
    #[serde(rename = "InProgressTimeoutInMinutes")]
    #[validate(range(min = 1, max = 10_080))]
    pub in_progress_timeout_in_minutes: Option<i64>,
}

/// How tasks that push updates to devices go about it. Each part is optional.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PushConfig {
    /// When to give up because too many devices fail.
    #[validate(nested)]
    pub abort_config: Option<OtaTaskAbortConfig>,
    /// How fast to go from device to device.
    #[validate(nested)]
    pub rollout_config: Option<OtaTaskExecutionRolloutConfig>,
    /// How long a device may take.
    #[validate(nested)]
    pub timeout_config: Option<OtaTaskTimeoutConfig>,
}

/// When a rollout goes faster: after so many notified things, or after so many updated ones. One of
/// the two is enough.
///
/// Note that the names of these members begin with small letters. They are spelled so on the wire.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RolloutRateIncreaseCriteria {
    /// Goes faster each time that so many things have been notified, 1 to 100. For example `40`.
    #[validate(range(min = 1, max = 100))]
    pub number_of_notified_things: Option<i32>,
    /// Goes faster each time that so many things have been updated, 1 to 100. For example `20`.
    #[validate(range(min = 1, max = 100))]
    pub number_of_succeeded_things: Option<i32>,
}
