//! Builds a request in code and prints its JSON; then reads the JSON file given as argument and
//! prints everything that is wrong with it.
//!
//! ```sh
//! cargo run -p ota-model --example create_ota_task -- request.json
//! ```

use std::process::ExitCode;
use std::{env, fs};

use ota_model::iot_managed_integrations::{
    CreateOtaTaskRequest, OtaTaskExecutionRetryConfig, OtaTaskSchedulingConfig, OtaType,
    RetryConfigCriteria, RetryCriteriaFailureType, ScheduleMaintenanceWindow,
};
use shapewright_validate::{Validate, json};

fn main() -> ExitCode {
    let request = request();
    if let Err(violations) = request.validate() {
        eprintln!("{violations}");
        return ExitCode::FAILURE;
    }
    match serde_json::to_string_pretty(&request) {
        Ok(text) => println!("{text}"),
        Err(error) => {
            eprintln!("cannot write the request: {error}");
            return ExitCode::FAILURE;
        }
    }
    env::args().nth(1).map_or(ExitCode::SUCCESS, |path| check(&path))
}

/// A request that uses most of what there is.
fn request() -> CreateOtaTaskRequest {
    CreateOtaTaskRequest::new("s3://firmware/hub-2.1.0.bin", OtaType::OneTime)
        .description("Hub firmware 2-1-0")
        .target(["arn:aws:iotmanagedintegrations:us-east-1:123456789012:managed-thing/hub"])
        .ota_scheduling_config(
            OtaTaskSchedulingConfig::new().start_time("2026-12-01T02:00:00Z").maintenance_windows(
                [ScheduleMaintenanceWindow::new()
                    .duration_in_minutes(120)
                    .start_time("cron(0 2 ? * SUN *)")],
            ),
        )
        .ota_task_execution_retry_config(
            OtaTaskExecutionRetryConfig::new().retry_config_criteria([RetryConfigCriteria::new()
                .failure_type(RetryCriteriaFailureType::TimedOut)
                .min_number_of_retries(3)]),
        )
}

/// Reads a file as a request and prints every violation as `FILE:LINE:COLUMN: SENTENCE`.
fn check(path: &str) -> ExitCode {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("cannot read {path}: {error}");
            return ExitCode::from(2);
        }
    };
    match json::from_slice::<CreateOtaTaskRequest>(&text) {
        Ok(request) => {
            println!("{path}: valid, a task from {}", request.s3_url);
            ExitCode::SUCCESS
        }
        Err(violations) => {
            for violation in &violations {
                match violation.span {
                    Some(span) => eprintln!("{path}:{}:{}: {violation}", span.line, span.column),
                    None => eprintln!("{path}: {violation}"),
                }
            }
            ExitCode::FAILURE
        }
    }
}
