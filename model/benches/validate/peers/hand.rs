//! The constraints of `CreateOtaTaskRequest` as one would write them by hand, each at most once and
//! without a word about what is wrong.

use std::collections::BTreeMap;

use ota_model::iot_managed_integrations::{
    CreateOtaTaskRequest, OtaMechanism, OtaProtocol, OtaTaskExecutionRetryConfig,
    OtaTaskSchedulingConfig, OtaType, RetryCriteriaFailureType, SchedulingConfigEndBehavior,
};

/// Whether the request keeps all its constraints.
pub(crate) fn is_valid(request: &CreateOtaTaskRequest) -> bool {
    request.description.as_deref().is_none_or(is_description)
        && has_length(&request.s3_url, 1, 1000)
        && !matches!(request.protocol, Some(OtaProtocol::Unknown(_)))
        && request.task_configuration_id.as_ref().is_none_or(|id| is_configuration_id(id.as_str()))
        && !matches!(request.ota_mechanism, Some(OtaMechanism::Unknown(_)))
        && !matches!(request.ota_type, OtaType::Unknown(_))
        && request.client_token.as_deref().is_none_or(is_client_token)
        && request.ota_scheduling_config.as_ref().is_none_or(is_scheduling)
        && request.ota_task_execution_retry_config.as_ref().is_none_or(is_retry)
        && request.tags.as_ref().is_none_or(are_tags)
}

fn has_length(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.chars().count())
}

fn is_description(text: &str) -> bool {
    has_length(text, 1, 256)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_- ".contains(&byte))
}

fn is_configuration_id(text: &str) -> bool {
    has_length(text, 1, 200) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_client_token(text: &str) -> bool {
    has_length(text, 1, 64)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=_-".contains(&byte))
}

fn is_scheduling(config: &OtaTaskSchedulingConfig) -> bool {
    let windows = config.maintenance_windows.iter().flatten();
    !matches!(config.end_behavior, Some(SchedulingConfigEndBehavior::Unknown(_)))
        && windows
            .filter_map(|window| window.duration_in_minutes)
            .all(|minutes| (1..=1430).contains(&minutes))
}

fn is_retry(config: &OtaTaskExecutionRetryConfig) -> bool {
    config.retry_config_criteria.iter().flatten().all(|criteria| {
        !matches!(criteria.failure_type, Some(RetryCriteriaFailureType::Unknown(_)))
            && criteria.min_number_of_retries.is_none_or(|retries| (0..=10).contains(&retries))
    })
}

fn are_tags(tags: &BTreeMap<String, String>) -> bool {
    (1..=50).contains(&tags.len())
        && tags.iter().all(|(key, value)| has_length(key, 1, 128) && has_length(value, 0, 256))
}
