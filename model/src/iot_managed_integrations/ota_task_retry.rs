// @generated from model/shapes/iot-managed-integrations/ota-task-retry.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `ota-task-retry.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use shapewright_validate::Validate;
use shapewright_validate::__private::string_enum;

/// How often devices may try again, by kind of failure. What happens without it is not documented.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskExecutionRetryConfig {
    /// The rules, one for each kind of failure.
    #[serde(rename = "RetryConfigCriteria", skip_serializing_if = "Option::is_none")]
    #[validate(each(nested))]
    pub retry_config_criteria: Option<Vec<RetryConfigCriteria>>,
}

impl OtaTaskExecutionRetryConfig {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `retry_config_criteria`.
    #[must_use]
    pub fn retry_config_criteria(
        mut self,
        retry_config_criteria: impl IntoIterator<Item = impl Into<RetryConfigCriteria>>,
    ) -> Self {
        self.retry_config_criteria = Some(
            retry_config_criteria.into_iter().map(Into::into).collect(),
        );
        self
    }
}

/// How often a device may try again after one kind of failure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct RetryConfigCriteria {
    /// The kind of failure that this is about.
    #[serde(rename = "FailureType", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub failure_type: Option<RetryCriteriaFailureType>,
    /// How many further attempts a device has after such a failure, 0 to 10. For example `3`.
    #[serde(rename = "MinNumberOfRetries", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 10))]
    pub min_number_of_retries: Option<i32>,
}

impl RetryConfigCriteria {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `failure_type`.
    #[must_use]
    pub fn failure_type(
        mut self,
        failure_type: impl Into<RetryCriteriaFailureType>,
    ) -> Self {
        self.failure_type = Some(failure_type.into());
        self
    }

    /// Sets `min_number_of_retries`.
    #[must_use]
    pub fn min_number_of_retries(mut self, min_number_of_retries: i32) -> Self {
        self.min_number_of_retries = Some(min_number_of_retries);
        self
    }
}

/// A kind of failure after which a device may try again. A device that refused the update is not
/// asked again, so there is no `REJECTED` here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Validate)]
#[non_exhaustive]
pub enum RetryCriteriaFailureType {
    /// The device reported that the update failed.
    #[validate(value = "FAILED")]
    Failed,
    /// The device did not finish within the timeout of the configuration.
    #[validate(value = "TIMED_OUT")]
    TimedOut,
    /// Both of these.
    #[validate(value = "ALL")]
    All,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

impl RetryCriteriaFailureType {
    /// Every value that this model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["FAILED", "TIMED_OUT", "ALL"];

    /// The value as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Failed => "FAILED",
            Self::TimedOut => "TIMED_OUT",
            Self::All => "ALL",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for RetryCriteriaFailureType {
    fn from(value: &str) -> Self {
        match value {
            "FAILED" => Self::Failed,
            "TIMED_OUT" => Self::TimedOut,
            "ALL" => Self::All,
            _ => Self::Unknown(value.into()),
        }
    }
}

impl From<String> for RetryCriteriaFailureType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for RetryCriteriaFailureType {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for RetryCriteriaFailureType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for RetryCriteriaFailureType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for RetryCriteriaFailureType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RetryCriteriaFailureType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string_enum::deserialize(deserializer, |text| Self::from(text))
    }
}
