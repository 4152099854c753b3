//! What machines read: JSON objects and annotations of GitHub Actions.

use serde_json::{Value, json};
use shapewright_validate::walk::Outcome;
use shapewright_validate::{Brief, Violation, Violations};

use super::document::{Document, Element, Origin};
use super::human::{self, Finding, Severity, suggestion};
use crate::budget::MAX_ENUM_VALUES;
use crate::failure::{Failure, FilePlace, in_one_line};
use crate::text::Text;

/// One document as a JSON object.
pub(super) fn object(file: &str, document: &Document<'_>, outcome: &Outcome) -> Value {
    let list = |found: Option<&Violations>, severity: Severity| -> Vec<Value> {
        found.into_iter().flatten().map(|it| violation(document, it, severity)).collect()
    };
    let violations = outcome.violations.as_ref();
    let is_syntax = violations.into_iter().flatten().any(|it| it.code() == "syntax");
    let mut object = json!({
        "file": file,
        "valid": violations.is_none(),
        "error": is_syntax.then_some("syntax"),
        "violations": list(violations, Severity::Error),
        "exception": violations.map(|it| it.brief_beyond(MAX_ENUM_VALUES)),
    });
    let more = violations.map_or(0, Violations::more);
    if more > 0 {
        object["more"] = json!(more);
    }
    if outcome.warnings.is_some() {
        object["warnings"] = list(outcome.warnings.as_ref(), Severity::Warning).into();
    }
    let more = outcome.warnings.as_ref().map_or(0, Violations::more);
    if more > 0 {
        object["moreWarnings"] = json!(more);
    }
    match document.origin {
        Origin::Line { number } => object["line"] = json!(number),
        Origin::Part { index, .. } | Origin::Yaml { element: Some(Element { index, .. }), .. } => {
            object["index"] = json!(index);
        }
        _ => {}
    }
    object
}

/// The sentence of a violation as machines read it.
pub(super) fn sentence(violation: &Violation) -> Brief<'_> {
    violation.brief_beyond(MAX_ENUM_VALUES)
}

fn violation(document: &Document<'_>, violation: &Violation, severity: Severity) -> Value {
    let place = violation.span.map(|span| document.place(span));
    let mut object = json!({
        "path": violation.path,
        "code": violation.code(),
        "message": sentence(violation).to_string(),
        "line": place.as_ref().map(|place| place.line),
        "column": place.as_ref().map(|place| place.column),
        "level": severity.word(),
    });
    // What editors offer as a quick fix.
    if let Some(suggestion) = suggestion(&violation.kind) {
        object["suggestion"] = json!(suggestion);
    }
    object
}

/// Adds a finding as a workflow command of GitHub Actions.
pub(super) fn annotate(text: &mut Text, finding: &Finding<'_>) {
    let message = finding.said(finding.violation.brief());
    let place = finding.place.as_ref();
    let place = place.map(|place| [place.line, place.column].map(|number| number.to_string()));
    let mut properties = vec![("file", finding.file)];
    if let Some([line, column]) = &place {
        properties.extend([("line", line.as_str()), ("col", column)]);
    }
    properties.push(("title", finding.violation.code()));
    text.command(finding.severity.word(), &properties, &message);
}

/// Adds why a file could not be checked as a JSON object, as [`object`] of a document.
pub(super) fn failed(text: &mut Text, file: Option<&str>, failure: &Failure) {
    let place = failure.place_in(file);
    let mut object = json!({
        "file": file,
        "valid": false,
        "error": "failed",
        "message": failure.plain(),
        "violations": [],
        "exception": null,
    });
    if let Some(FilePlace { line, column, .. }) = place {
        object["line"] = json!(line);
        object["column"] = json!(column);
    }
    text.json(&format!("{object}\n"));
}

/// Adds why a file could not be checked as a workflow command.
pub(super) fn annotate_failure(text: &mut Text, file: Option<&str>, failure: &Failure) {
    let place = failure.place_in(file);
    let place = place.map(|it| (&*it.file, [it.line, it.column].map(|number| number.to_string())));
    let mut properties = Vec::new();
    match &place {
        Some((file, [line, column])) => {
            properties.extend([("file", *file), ("line", line), ("col", column)]);
        }
        None => properties.extend(file.map(|file| ("file", file))),
    }
    properties.push(("title", "not checked"));
    text.command("error", &properties, &in_one_line(&failure.plain()));
}

/// Adds, as a workflow command, that more was found in a file than is printed.
pub(super) fn more(text: &mut Text, file: &str, more: usize) {
    text.command("notice", &[("file", file)], &human::more(more));
}
