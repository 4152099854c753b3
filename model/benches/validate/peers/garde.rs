//! `CreateOtaTaskRequest` with the constraints that `garde` can say.

use std::collections::BTreeMap;

use garde::Validate;
use serde::Deserialize;

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    #[garde(length(chars, min = 1, max = 256), pattern(r"^[0-9A-Za-z_\- ]+$"))]
    description: Option<String>,
    #[garde(length(chars, min = 1, max = 1000))]
    s3_url: String,
    #[garde(skip)]
    #[serde(rename = "Protocol")]
    _protocol: Option<Protocol>,
    #[garde(skip)]
    #[serde(rename = "Target")]
    _target: Option<Vec<String>>,
    #[garde(length(chars, min = 1, max = 200), pattern("^[a-zA-Z0-9]*$"))]
    task_configuration_id: Option<String>,
    #[garde(skip)]
    #[serde(rename = "OtaMechanism")]
    _ota_mechanism: Option<Mechanism>,
    #[garde(skip)]
    #[serde(rename = "OtaType")]
    _ota_type: Type,
    #[garde(skip)]
    #[serde(rename = "OtaTargetQueryString")]
    _ota_target_query_string: Option<String>,
    #[garde(length(chars, min = 1, max = 64), pattern("^[a-zA-Z0-9=_-]+$"))]
    client_token: Option<String>,
    #[garde(dive)]
    ota_scheduling_config: Option<Scheduling>,
    #[garde(dive)]
    ota_task_execution_retry_config: Option<Retry>,
    #[garde(custom(are_tags))]
    tags: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Protocol {
    Http,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Mechanism {
    Push,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Type {
    OneTime,
    Continuous,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Scheduling {
    #[garde(skip)]
    #[serde(rename = "EndBehavior")]
    _end_behavior: Option<EndBehavior>,
    #[garde(dive)]
    maintenance_windows: Option<Vec<Window>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum EndBehavior {
    StopRollout,
    Cancel,
    ForceCancel,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Window {
    #[garde(range(min = 1, max = 1430))]
    duration_in_minutes: Option<i32>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Retry {
    #[garde(dive)]
    retry_config_criteria: Option<Vec<Criteria>>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Criteria {
    #[garde(skip)]
    #[serde(rename = "FailureType")]
    _failure_type: Option<FailureType>,
    #[garde(range(min = 0, max = 10))]
    min_number_of_retries: Option<i32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum FailureType {
    Failed,
    TimedOut,
    All,
}

/// `garde` has no rule for the keys of a map.
#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature of garde")]
fn are_tags(tags: &Option<BTreeMap<String, String>>, _: &()) -> garde::Result {
    let has_length = |text: &str, min, max| (min..=max).contains(&text.chars().count());
    let are_valid = tags.as_ref().is_none_or(|tags| {
        (1..=50).contains(&tags.len())
            && tags.iter().all(|(key, value)| has_length(key, 1, 128) && has_length(value, 0, 256))
    });
    if are_valid { Ok(()) } else { Err(garde::Error::new("not tags")) }
}
