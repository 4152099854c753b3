// @generated from model/shapes/iot-managed-integrations/ota-task-retry.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 1f857b17315cd4cf

//! Conversions of the types of `ota_task_retry`.

use aws_sdk_iotmanagedintegrations::types;

use super::super::{
    OtaTaskExecutionRetryConfig, RetryConfigCriteria, RetryCriteriaFailureType,
};

impl From<OtaTaskExecutionRetryConfig> for types::OtaTaskExecutionRetryConfig {
    fn from(value: OtaTaskExecutionRetryConfig) -> Self {
        let OtaTaskExecutionRetryConfig { retry_config_criteria } = value;
        Self::builder()
            .set_retry_config_criteria(
                retry_config_criteria.map(|it| it.into_iter().map(Into::into).collect()),
            )
            .build()
    }
}

impl From<types::OtaTaskExecutionRetryConfig> for OtaTaskExecutionRetryConfig {
    fn from(value: types::OtaTaskExecutionRetryConfig) -> Self {
        Self {
            retry_config_criteria: value
                .retry_config_criteria
                .map(|it| it.into_iter().map(Into::into).collect()),
        }
    }
}

impl From<RetryConfigCriteria> for types::RetryConfigCriteria {
    fn from(value: RetryConfigCriteria) -> Self {
        let RetryConfigCriteria { failure_type, min_number_of_retries } = value;
        Self::builder()
            .set_failure_type(failure_type.map(Into::into))
            .set_min_number_of_retries(min_number_of_retries)
            .build()
    }
}

impl From<types::RetryConfigCriteria> for RetryConfigCriteria {
    fn from(value: types::RetryConfigCriteria) -> Self {
        Self {
            failure_type: value.failure_type.map(Into::into),
            min_number_of_retries: value.min_number_of_retries,
        }
    }
}

impl From<RetryCriteriaFailureType> for types::RetryCriteriaFailureType {
    fn from(value: RetryCriteriaFailureType) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::RetryCriteriaFailureType> for RetryCriteriaFailureType {
    fn from(value: types::RetryCriteriaFailureType) -> Self {
        Self::from(value.as_str())
    }
}
