//! Messages as JSON objects.

use http::Response;
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use shapewright_http::Place;
use shapewright_validate::{BriefMessage, Violations};

use super::verdict::{Located, Verdict};
use crate::budget::MAX_ENUM_VALUES;
use crate::check::machine::sentence;
use crate::operations;

/// A message as a JSON object.
#[derive(Serialize)]
struct Object<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    valid: bool,
    error: Option<&'a str>,
    violations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<Value>,
    #[serde(skip_serializing_if = "is_zero")]
    more: usize,
    #[serde(rename = "moreWarnings", skip_serializing_if = "is_zero")]
    more_warnings: usize,
    exception: Option<BriefMessage<'a>>,
    operation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<Value>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

pub(super) fn object(file: &str, index: Option<usize>, verdict: &Verdict) -> String {
    let list = |level: &'static str, located: &[Located]| {
        located.iter().map(|it| entry(level, it)).collect::<Vec<_>>()
    };
    let violations = verdict.violations.iter();
    let is_syntax = violations.clone().any(|it| it.violation.code() == "syntax");
    let exception = violations.map(|it| it.violation.clone()).collect();
    let exception = Violations::with_more(exception, verdict.more[0]);
    let document = verdict.document.clone();
    let object = Object {
        file,
        index,
        valid: verdict.violations.is_empty(),
        error: is_syntax.then_some("syntax"),
        violations: list("error", &verdict.violations),
        warnings: list("warning", &verdict.warnings),
        more: verdict.more[0],
        more_warnings: verdict.more[1],
        exception: exception.as_ref().map(|it| it.brief_beyond(MAX_ENUM_VALUES)),
        operation: verdict.operation.as_deref(),
        document: document.and_then(|text| RawValue::from_string(text).ok()),
        response: verdict.response.as_ref().map(response),
    };
    serde_json::to_string(&object).unwrap_or_default()
}

fn entry(level: &str, located: &Located) -> Value {
    json!({
        "path": located.violation.path,
        "code": located.violation.code(),
        "message": sentence(&located.violation).to_string(),
        "line": located.line,
        "column": located.column,
        "level": level,
        "place": located.part.as_ref().map(Place::to_string),
    })
}

fn response(response: &Response<Vec<u8>>) -> Value {
    json!({
        "status": response.status().as_u16(),
        "headers": operations::headers(response.headers()),
        "body": String::from_utf8_lossy(response.body()),
    })
}
