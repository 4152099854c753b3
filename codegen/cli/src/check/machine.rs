//! What machines read: JSON objects and annotations of GitHub Actions.

use serde_json::{Value, json};
use shapewright_validate::walk::Outcome;
use shapewright_validate::{Violation, Violations};

use super::document::{Document, Origin};
use super::human::{Finding, help};

/// One document as a JSON object.
pub(super) fn object(file: &str, document: &Document<'_>, outcome: &Outcome) -> Value {
    let list = |found: Option<&Violations>| -> Vec<Value> {
        found.into_iter().flatten().map(|it| violation(document, it)).collect()
    };
    let violations = outcome.violations.as_ref();
    let is_syntax = violations.into_iter().flatten().any(|it| it.code() == "syntax");
    let mut object = json!({
        "file": file,
        "valid": violations.is_none(),
        "error": is_syntax.then_some("syntax"),
        "violations": list(violations),
        "exception": violations,
    });
    let more = violations.map_or(0, Violations::more);
    if more > 0 {
        object["more"] = json!(more);
    }
    if outcome.warnings.is_some() {
        object["warnings"] = list(outcome.warnings.as_ref()).into();
    }
    match document.origin {
        Origin::Line { number } => object["line"] = json!(number),
        Origin::Part { index, .. } => object["index"] = json!(index),
        _ => {}
    }
    object
}

fn violation(document: &Document<'_>, violation: &Violation) -> Value {
    let place = violation.span.map(|span| document.place(span));
    json!({
        "path": violation.path,
        "code": violation.code(),
        "message": violation.to_string(),
        "line": place.as_ref().map(|place| place.line),
        "column": place.as_ref().map(|place| place.column),
    })
}

/// A finding as a workflow command of GitHub Actions.
pub(super) fn annotation(finding: &Finding<'_>) -> String {
    let word = finding.severity.word();
    let place = finding
        .place
        .as_ref()
        .map_or_else(String::new, |place| format!(",line={},col={}", place.line, place.column));
    let mut message = finding.violation.to_string();
    if let Some(help) = help(&finding.violation.kind) {
        message = format!("{message} ({help})");
    }
    let (file, code) = (property(finding.file), property(finding.violation.code()));
    format!("::{word} file={file}{place},title={code}::{}\n", data(&message))
}

/// That more was found in a file than is told, as a workflow command.
pub(super) fn more(file: &str, more: usize) -> String {
    format!("::notice file={}::and {more} more; see `--max`\n", property(file))
}

/// Text of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
