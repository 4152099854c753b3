// @generated from model/shapes/iot-managed-integrations/push-config.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum d853f2ccb1b195f7

//! Conversions of the types of `push_config`.

use aws_sdk_iotmanagedintegrations::types;

use super::super::{
    AbortConfigCriteria, AbortCriteriaAction, AbortCriteriaFailureType,
    ExponentialRolloutRate, OtaTaskAbortConfig, OtaTaskExecutionRolloutConfig,
    OtaTaskTimeoutConfig, PushConfig, RolloutRateIncreaseCriteria,
};

impl From<AbortConfigCriteria> for types::AbortConfigCriteria {
    fn from(value: AbortConfigCriteria) -> Self {
        let AbortConfigCriteria {
            action,
            failure_type,
            min_number_of_executed_things,
            threshold_percentage,
        } = value;
        Self::builder()
            .set_action(action.map(Into::into))
            .set_failure_type(failure_type.map(Into::into))
            .set_min_number_of_executed_things(min_number_of_executed_things)
            .set_threshold_percentage(threshold_percentage)
            .build()
    }
}

impl From<types::AbortConfigCriteria> for AbortConfigCriteria {
    fn from(value: types::AbortConfigCriteria) -> Self {
        Self {
            action: value.action.map(Into::into),
            failure_type: value.failure_type.map(Into::into),
            min_number_of_executed_things: value.min_number_of_executed_things,
            threshold_percentage: value.threshold_percentage,
        }
    }
}

impl From<AbortCriteriaAction> for types::AbortCriteriaAction {
    fn from(value: AbortCriteriaAction) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::AbortCriteriaAction> for AbortCriteriaAction {
    fn from(value: types::AbortCriteriaAction) -> Self {
        Self::from(value.as_str())
    }
}

impl From<AbortCriteriaFailureType> for types::AbortCriteriaFailureType {
    fn from(value: AbortCriteriaFailureType) -> Self {
        Self::from(value.as_str())
    }
}

impl From<types::AbortCriteriaFailureType> for AbortCriteriaFailureType {
    fn from(value: types::AbortCriteriaFailureType) -> Self {
        Self::from(value.as_str())
    }
}

impl From<ExponentialRolloutRate> for types::ExponentialRolloutRate {
    fn from(value: ExponentialRolloutRate) -> Self {
        let ExponentialRolloutRate {
            base_rate_per_minute,
            increment_factor,
            rate_increase_criteria,
        } = value;
        Self::builder()
            .set_base_rate_per_minute(base_rate_per_minute)
            .set_increment_factor(increment_factor)
            .set_rate_increase_criteria(rate_increase_criteria.map(Into::into))
            .build()
    }
}

impl From<types::ExponentialRolloutRate> for ExponentialRolloutRate {
    fn from(value: types::ExponentialRolloutRate) -> Self {
        Self {
            base_rate_per_minute: value.base_rate_per_minute,
            increment_factor: value.increment_factor,
            rate_increase_criteria: value.rate_increase_criteria.map(Into::into),
        }
    }
}

impl From<OtaTaskAbortConfig> for types::OtaTaskAbortConfig {
    fn from(value: OtaTaskAbortConfig) -> Self {
        let OtaTaskAbortConfig { abort_config_criteria_list } = value;
        Self::builder()
            .set_abort_config_criteria_list(
                abort_config_criteria_list
                    .map(|it| it.into_iter().map(Into::into).collect()),
            )
            .build()
    }
}

impl From<types::OtaTaskAbortConfig> for OtaTaskAbortConfig {
    fn from(value: types::OtaTaskAbortConfig) -> Self {
        Self {
            abort_config_criteria_list: value
                .abort_config_criteria_list
                .map(|it| it.into_iter().map(Into::into).collect()),
        }
    }
}

impl From<OtaTaskExecutionRolloutConfig> for types::OtaTaskExecutionRolloutConfig {
    fn from(value: OtaTaskExecutionRolloutConfig) -> Self {
        let OtaTaskExecutionRolloutConfig {
            exponential_rollout_rate,
            maximum_per_minute,
        } = value;
        Self::builder()
            .set_exponential_rollout_rate(exponential_rollout_rate.map(Into::into))
            .set_maximum_per_minute(maximum_per_minute)
            .build()
    }
}

impl From<types::OtaTaskExecutionRolloutConfig> for OtaTaskExecutionRolloutConfig {
    fn from(value: types::OtaTaskExecutionRolloutConfig) -> Self {
        Self {
            exponential_rollout_rate: value.exponential_rollout_rate.map(Into::into),
            maximum_per_minute: value.maximum_per_minute,
        }
    }
}

impl From<OtaTaskTimeoutConfig> for types::OtaTaskTimeoutConfig {
    fn from(value: OtaTaskTimeoutConfig) -> Self {
        let OtaTaskTimeoutConfig { in_progress_timeout_in_minutes } = value;
        Self::builder()
            .set_in_progress_timeout_in_minutes(in_progress_timeout_in_minutes)
            .build()
    }
}

impl From<types::OtaTaskTimeoutConfig> for OtaTaskTimeoutConfig {
    fn from(value: types::OtaTaskTimeoutConfig) -> Self {
        Self {
            in_progress_timeout_in_minutes: value.in_progress_timeout_in_minutes,
        }
    }
}

impl From<PushConfig> for types::PushConfig {
    fn from(value: PushConfig) -> Self {
        let PushConfig { abort_config, rollout_config, timeout_config } = value;
        Self::builder()
            .set_abort_config(abort_config.map(Into::into))
            .set_rollout_config(rollout_config.map(Into::into))
            .set_timeout_config(timeout_config.map(Into::into))
            .build()
    }
}

impl From<types::PushConfig> for PushConfig {
    fn from(value: types::PushConfig) -> Self {
        Self {
            abort_config: value.abort_config.map(Into::into),
            rollout_config: value.rollout_config.map(Into::into),
            timeout_config: value.timeout_config.map(Into::into),
        }
    }
}

impl From<RolloutRateIncreaseCriteria> for types::RolloutRateIncreaseCriteria {
    fn from(value: RolloutRateIncreaseCriteria) -> Self {
        let RolloutRateIncreaseCriteria {
            number_of_notified_things,
            number_of_succeeded_things,
        } = value;
        Self::builder()
            .set_number_of_notified_things(number_of_notified_things)
            .set_number_of_succeeded_things(number_of_succeeded_things)
            .build()
    }
}

impl From<types::RolloutRateIncreaseCriteria> for RolloutRateIncreaseCriteria {
    fn from(value: types::RolloutRateIncreaseCriteria) -> Self {
        Self {
            number_of_notified_things: value.number_of_notified_things,
            number_of_succeeded_things: value.number_of_succeeded_things,
        }
    }
}
