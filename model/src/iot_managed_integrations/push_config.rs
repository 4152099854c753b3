// @generated from model/shapes/iot-managed-integrations/push-config.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `push-config.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::Validate;
use shapewright_validate::__private::string_enum;

/// When a task gives up: after enough executions, if enough of them failed in one way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct AbortConfigCriteria {
    /// What is done then. `CANCEL` is the only action so far.
    #[serde(rename = "Action", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub action: Option<AbortCriteriaAction>,
    /// The kind of failure that counts.
    #[serde(rename = "FailureType", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub failure_type: Option<AbortCriteriaFailureType>,
    /// How many things must have been notified before this rule applies, 1 to 100. For example
    /// `30`. It keeps one early failure from stopping a whole rollout.
    #[serde(
        rename = "MinNumberOfExecutedThings",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 1, max = 100))]
    pub min_number_of_executed_things: Option<i32>,
    /// The percentage of executions that must have failed in this way, up to 100. For example
    /// `12.5`.
    #[serde(
        rename = "ThresholdPercentage",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::float"
    )]
    #[validate(range(max = 100))]
    pub threshold_percentage: Option<f64>,
}

impl AbortConfigCriteria {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `action`.
    #[must_use]
    pub fn action(mut self, action: impl Into<AbortCriteriaAction>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Sets `failure_type`.
    #[must_use]
    pub fn failure_type(
        mut self,
        failure_type: impl Into<AbortCriteriaFailureType>,
    ) -> Self {
        self.failure_type = Some(failure_type.into());
        self
    }

    /// Sets `min_number_of_executed_things`.
    #[must_use]
    pub fn min_number_of_executed_things(
        mut self,
        min_number_of_executed_things: i32,
    ) -> Self {
        self.min_number_of_executed_things = Some(min_number_of_executed_things);
        self
    }

    /// Sets `threshold_percentage`.
    #[must_use]
    pub fn threshold_percentage(mut self, threshold_percentage: f64) -> Self {
        self.threshold_percentage = Some(threshold_percentage);
        self
    }
}

/// What is done when a rule for giving up applies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum AbortCriteriaAction {
    /// The task is canceled.
    #[validate(value = "CANCEL")]
    Cancel,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl AbortCriteriaAction {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["CANCEL"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cancel => "CANCEL",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AbortCriteriaAction {
    fn from(value: &str) -> Self {
        match value {
            "CANCEL" => Self::Cancel,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for AbortCriteriaAction {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for AbortCriteriaAction {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for AbortCriteriaAction {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for AbortCriteriaAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AbortCriteriaAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AbortCriteriaAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// A kind of failure that counts towards giving up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
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

impl AbortCriteriaFailureType {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &[
        "FAILED",
        "REJECTED",
        "TIMED_OUT",
        "ALL",
    ];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Failed => "FAILED",
            Self::Rejected => "REJECTED",
            Self::TimedOut => "TIMED_OUT",
            Self::All => "ALL",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AbortCriteriaFailureType {
    fn from(value: &str) -> Self {
        match value {
            "FAILED" => Self::Failed,
            "REJECTED" => Self::Rejected,
            "TIMED_OUT" => Self::TimedOut,
            "ALL" => Self::All,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for AbortCriteriaFailureType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for AbortCriteriaFailureType {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for AbortCriteriaFailureType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for AbortCriteriaFailureType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AbortCriteriaFailureType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AbortCriteriaFailureType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}

/// A rollout that begins slowly and goes faster as it succeeds.
///
/// It begins with `BaseRatePerMinute`. Each time that `RateIncreaseCriteria` is met, the rate is
/// multiplied by `IncrementFactor`, up to the `MaximumPerMinute` beside this structure. With 5, 1.5
/// and 50 the rates are 5, 7.5, 11.25 and so on up to 50 things per minute.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ExponentialRolloutRate {
    /// How many things are notified per minute at first, 1 to 100. For example `5`.
    #[serde(rename = "BaseRatePerMinute", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 100))]
    pub base_rate_per_minute: Option<i32>,
    /// By how much the rate is multiplied at each step, 1.1 to 5. For example `1.5`.
    #[serde(
        rename = "IncrementFactor",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::float"
    )]
    #[validate(range(min = 1.1, max = 5))]
    pub increment_factor: Option<f64>,
    /// When the next step is taken.
    #[serde(rename = "RateIncreaseCriteria", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub rate_increase_criteria: Option<RolloutRateIncreaseCriteria>,
}

impl ExponentialRolloutRate {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `base_rate_per_minute`.
    #[must_use]
    pub fn base_rate_per_minute(mut self, base_rate_per_minute: i32) -> Self {
        self.base_rate_per_minute = Some(base_rate_per_minute);
        self
    }

    /// Sets `increment_factor`.
    #[must_use]
    pub fn increment_factor(mut self, increment_factor: f64) -> Self {
        self.increment_factor = Some(increment_factor);
        self
    }

    /// Sets `rate_increase_criteria`.
    #[must_use]
    pub fn rate_increase_criteria(
        mut self,
        rate_increase_criteria: impl Into<RolloutRateIncreaseCriteria>,
    ) -> Self {
        self.rate_increase_criteria = Some(rate_increase_criteria.into());
        self
    }
}

/// When tasks give up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskAbortConfig {
    /// The rules. Any one of them is enough.
    #[serde(rename = "AbortConfigCriteriaList", skip_serializing_if = "Option::is_none")]
    #[validate(each(nested))]
    pub abort_config_criteria_list: Option<Vec<AbortConfigCriteria>>,
}

impl OtaTaskAbortConfig {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `abort_config_criteria_list`.
    #[must_use]
    pub fn abort_config_criteria_list(
        mut self,
        abort_config_criteria_list: impl IntoIterator<
            Item = impl Into<AbortConfigCriteria>,
        >,
    ) -> Self {
        self.abort_config_criteria_list = Some(
            abort_config_criteria_list.into_iter().map(Into::into).collect(),
        );
        self
    }
}

/// How fast tasks go from device to device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskExecutionRolloutConfig {
    /// A rate that grows as the rollout succeeds, instead of a constant one.
    #[serde(rename = "ExponentialRolloutRate", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub exponential_rollout_rate: Option<ExponentialRolloutRate>,
    /// How many things are notified per minute at most, at least 1. For example `50`.
    #[serde(rename = "MaximumPerMinute", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1))]
    pub maximum_per_minute: Option<i32>,
}

impl OtaTaskExecutionRolloutConfig {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `exponential_rollout_rate`.
    #[must_use]
    pub fn exponential_rollout_rate(
        mut self,
        exponential_rollout_rate: impl Into<ExponentialRolloutRate>,
    ) -> Self {
        self.exponential_rollout_rate = Some(exponential_rollout_rate.into());
        self
    }

    /// Sets `maximum_per_minute`.
    #[must_use]
    pub fn maximum_per_minute(mut self, maximum_per_minute: i32) -> Self {
        self.maximum_per_minute = Some(maximum_per_minute);
        self
    }
}

/// How long devices may take.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskTimeoutConfig {
    /// How many minutes a device may be in progress: 1 to 10080, which is 1 minute to 7 days. For
    /// example `120` for two hours.
    #[serde(
        rename = "InProgressTimeoutInMinutes",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 1, max = 10_080))]
    pub in_progress_timeout_in_minutes: Option<i64>,
}

impl OtaTaskTimeoutConfig {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `in_progress_timeout_in_minutes`.
    #[must_use]
    pub fn in_progress_timeout_in_minutes(
        mut self,
        in_progress_timeout_in_minutes: i64,
    ) -> Self {
        self.in_progress_timeout_in_minutes = Some(in_progress_timeout_in_minutes);
        self
    }
}

/// How tasks that push updates to devices go about it. Each part is optional.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct PushConfig {
    /// When to give up because too many devices fail.
    #[serde(rename = "AbortConfig", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub abort_config: Option<OtaTaskAbortConfig>,
    /// How fast to go from device to device.
    #[serde(rename = "RolloutConfig", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub rollout_config: Option<OtaTaskExecutionRolloutConfig>,
    /// How long a device may take.
    #[serde(rename = "TimeoutConfig", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub timeout_config: Option<OtaTaskTimeoutConfig>,
}

impl PushConfig {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `abort_config`.
    #[must_use]
    pub fn abort_config(mut self, abort_config: impl Into<OtaTaskAbortConfig>) -> Self {
        self.abort_config = Some(abort_config.into());
        self
    }

    /// Sets `rollout_config`.
    #[must_use]
    pub fn rollout_config(
        mut self,
        rollout_config: impl Into<OtaTaskExecutionRolloutConfig>,
    ) -> Self {
        self.rollout_config = Some(rollout_config.into());
        self
    }

    /// Sets `timeout_config`.
    #[must_use]
    pub fn timeout_config(
        mut self,
        timeout_config: impl Into<OtaTaskTimeoutConfig>,
    ) -> Self {
        self.timeout_config = Some(timeout_config.into());
        self
    }
}

/// When a rollout goes faster: after so many notified things, or after so many updated ones. One of
/// the two is enough.
///
/// Note that the names of these members begin with small letters. They are spelled so on the wire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct RolloutRateIncreaseCriteria {
    /// Goes faster each time that so many things have been notified, 1 to 100. For example `40`.
    #[serde(rename = "numberOfNotifiedThings", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 100))]
    pub number_of_notified_things: Option<i32>,
    /// Goes faster each time that so many things have been updated, 1 to 100. For example `20`.
    #[serde(rename = "numberOfSucceededThings", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 100))]
    pub number_of_succeeded_things: Option<i32>,
}

impl RolloutRateIncreaseCriteria {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `number_of_notified_things`.
    #[must_use]
    pub fn number_of_notified_things(mut self, number_of_notified_things: i32) -> Self {
        self.number_of_notified_things = Some(number_of_notified_things);
        self
    }

    /// Sets `number_of_succeeded_things`.
    #[must_use]
    pub fn number_of_succeeded_things(
        mut self,
        number_of_succeeded_things: i32,
    ) -> Self {
        self.number_of_succeeded_things = Some(number_of_succeeded_things);
        self
    }
}
