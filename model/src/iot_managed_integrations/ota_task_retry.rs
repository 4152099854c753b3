// @generated from model/shapes/iot-managed-integrations/ota-task-retry.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 4f55ef6ecd1e8b13

//! The shapes of `ota-task-retry.smithy`.

use shapewright_validate::{Serde, Setters, StringEnum, Validate};

/// How often devices may try again, by kind of failure. What happens without it is not documented.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct OtaTaskExecutionRetryConfig {
    /// The rules, one for each kind of failure.
    #[serde(rename = "RetryConfigCriteria")]
    #[validate(each(nested))]
    pub retry_config_criteria: Option<Vec<RetryConfigCriteria>>,
}

/// How often a device may try again after one kind of failure.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct RetryConfigCriteria {
    /// The kind of failure that this is about.
    #[validate(nested)]
    pub failure_type: Option<RetryCriteriaFailureType>,
    /// How many further attempts a device has after such a failure, 0 to 10. For example `3`.
    #[validate(range(min = 0, max = 10))]
    pub min_number_of_retries: Option<i32>,
}

/// A kind of failure after which a device may try again. A device that refused the update is not
/// asked again, so there is no `REJECTED` here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
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
