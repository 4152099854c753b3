//! What was called, and what went wrong.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Debug, Display};

use aws_sdk_iotwireless::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use ota_model::iot_managed_integrations::IoTManagedIntegrations;
use ota_model::iot_wireless::IoTWireless;
use shapewright_validate::Validate;
use shapewright_validate::operation::Service;

/// The calls of each operation: what was expected, and what was wrong.
#[derive(Default)]
pub struct Table(BTreeMap<String, Vec<(String, Option<String>)>>);

impl Table {
    /// Notes that a call of an operation must succeed with an answer that passes a check, and gives
    /// the answer.
    pub fn works<T: Debug, E: Error + 'static, R: Debug + 'static>(
        &mut self,
        operation: &str,
        answer: Result<T, SdkError<E, R>>,
        is_right: impl FnOnce(&T) -> bool,
    ) -> T {
        let answer = answer.unwrap_or_else(|error| {
            panic!("{operation}: {}", DisplayErrorContext(&error));
        });
        let problem = (!is_right(&answer)).then(|| format!("unexpected: {answer:?}"));
        self.note(operation, "done", problem);
        answer
    }

    /// Notes that a call of an operation must fail with an error of its own, and gives the error.
    pub fn fails<T: Debug, E: Error + ProvideErrorMetadata, R: Debug>(
        &mut self,
        operation: &str,
        answer: Result<T, SdkError<E, R>>,
        expected: &str,
        is_right: impl FnOnce(&E) -> bool,
    ) -> E {
        let error = match answer {
            Ok(answer) => panic!("{operation} does not fail with {expected}: {answer:?}"),
            Err(SdkError::ServiceError(error)) => error.into_err(),
            Err(error) => panic!("{operation} does not fail with {expected}: {error:?}"),
        };
        let is_right = error.code() == Some(expected) && is_right(&error);
        self.note(operation, expected, (!is_right).then(|| format!("unexpected: {error:?}")));
        error
    }

    fn note(&mut self, operation: &str, expected: &str, problem: Option<String>) {
        self.0.entry(operation.to_owned()).or_default().push((expected.to_owned(), problem));
    }

    /// Everything that was wrong.
    pub fn problems(&self) -> Vec<String> {
        let calls = self
            .0
            .iter()
            .flat_map(|(operation, calls)| calls.iter().map(move |it| (operation, it)));
        calls
            .filter_map(|(operation, (expected, problem))| {
                Some(format!("{operation} ({expected}): {}", problem.as_ref()?))
            })
            .collect()
    }

    /// The operations that were called.
    pub fn operations(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}

impl Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "| operation | the SDK for Rust |\n|---|---|")?;
        for (operation, calls) in &self.0 {
            let right = calls.iter().filter(|(_, problem)| problem.is_none()).count();
            let expected: Vec<&str> = calls.iter().map(|(expected, _)| expected.as_str()).collect();
            writeln!(
                formatter,
                "| {operation} | {right} of {}: {} |",
                calls.len(),
                expected.join(", ")
            )?;
        }
        Ok(())
    }
}

/// Our sentence about a request that is wrong, as the exception has it.
pub fn refusal(request: &impl Validate) -> String {
    let violations = request.validate().expect_err("a violation");
    let exception = serde_json::to_value(&violations).expect("JSON");
    exception["message"].as_str().expect("a message").to_owned()
}

/// The names of all operations of both services.
pub fn every_operation() -> Vec<String> {
    let all = IoTWireless::OPERATIONS.iter().chain(IoTManagedIntegrations::OPERATIONS);
    let mut names: Vec<String> = all.map(|operation| operation.name.to_string()).collect();
    names.sort();
    names
}
