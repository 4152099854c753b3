//! Logs of SARIF 2.1.0.
//!
//! A log is one JSON object; its results come first and its tool last, so that nothing has to be
//! kept. A run in which a file could not be checked is closed as unsuccessful, with the reasons: what
//! was found stays a log that tools can read.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};
use shapewright_validate::Code;

use super::document::Place;
use super::human::{self, Finding, Severity};
use super::machine::sentence;
use crate::failure::{FilePlace, Refused};
use crate::text::Text;

/// What stands before the results.
pub(super) const BEGIN: &str = "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \
    \"version\": \"2.1.0\",\n  \"runs\": [{\n    \"columnKind\": \"unicodeCodePoints\",\n    \
    \"results\": [";

/// Appends a finding as a result (section 3.27).
pub(super) fn append(text: &mut Text, finding: &Finding<'_>) {
    text.json(&format!(",\n      {}", result(finding)));
}

fn result(finding: &Finding<'_>) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(finding.file) } });
    if let Some(Place { line, column, .. }) = &finding.place {
        physical["region"] = json!({ "startLine": line, "startColumn": column });
    }
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let code = finding.violation.code();
    let message = finding.said(sentence(finding.violation));
    let mut result = json!({
        "ruleId": code,
        "level": level,
        "message": { "text": message },
        "locations": [{
            "physicalLocation": physical,
            "logicalLocations": [{ "fullyQualifiedName": finding.violation.path }],
        }],
    });
    // Results refer to rules by their place in the list of the tool.
    if let Some(index) = rules().position(|(rule, _)| rule == code) {
        result["ruleIndex"] = json!(index);
    }
    result
}

/// Appends that more was found in a file than is described.
pub(super) fn more(text: &mut Text, file: &str, more: usize) {
    let physical = json!({ "artifactLocation": { "uri": uri(file) } });
    let result = json!({
        "level": "note",
        "message": { "text": human::more(more) },
        "locations": [{ "physicalLocation": physical }],
    });
    text.json(&format!(",\n      {result}"));
}

/// Codes and what they mean: those of documents, then those of messages.
fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    Code::ALL.iter().map(|code| (code.as_str(), code.summary())).chain(MESSAGES)
}

/// The codes that messages have beside those of documents.
const MESSAGES: [(&str, &str); 6] = [
    ("checksum", "a request has the checksum that its operation asks for"),
    ("not_acceptable", "a client accepts the media type of the answer"),
    ("unknown_error", "an answer is an output or an error of its operation"),
    ("unknown_operation", "a request is for an operation of the model"),
    ("unsupported_encoding", "a body has an encoding that its operation supports"),
    ("unsupported_media_type", "a body has the media type of its operation"),
];

/// A file name as a URI reference (RFC 3986): relative, or of the scheme `file` if it is absolute.
fn uri(file: &str) -> String {
    let mut uri = String::new();
    if Path::new(file).is_absolute() {
        uri.push_str(if file.starts_with('/') { "file://" } else { "file:///" });
    }
    for byte in file.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

/// What stands after the results.
pub(super) fn end(failures: &[Refused]) -> String {
    let rules = rules().map(|(id, text)| json!({ "id": id, "shortDescription": { "text": text } }));
    let tool = json!({
        "driver": {
            "name": "shapewright",
            "version": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": rules.collect::<Vec<_>>(),
        }
    });
    let mut invocation = json!({ "executionSuccessful": failures.is_empty() });
    if !failures.is_empty() {
        let notifications = failures.iter().map(|Refused { file, failure }| {
            let text = failure.text().plain();
            let mut notification =
                json!({ "level": "error", "message": { "text": text.trim_end() } });
            let place = failure.place();
            if let Some(file) = place.map(|place| &place.file).or(file.as_ref()) {
                let mut location = json!({ "artifactLocation": { "uri": uri(file) } });
                if let Some(FilePlace { line, column, .. }) = place {
                    location["region"] = json!({ "startLine": line, "startColumn": column });
                }
                notification["locations"] = json!([{ "physicalLocation": location }]);
            }
            notification
        });
        invocation["toolExecutionNotifications"] = notifications.collect();
    }
    format!("\n    ],\n    \"invocations\": [{invocation}],\n    \"tool\": {tool}\n  }}]\n}}\n")
}

#[cfg(test)]
mod tests {
    use super::rules;
    use crate::explain::PAGES;

    #[test]
    fn rules_are_what_check_has_pages_of() {
        for (index, (rule, _)) in rules().enumerate() {
            assert!(PAGES.iter().any(|(code, _)| *code == rule), "{rule}");
            assert_eq!(rules().position(|(other, _)| other == rule), Some(index), "{rule}");
        }
        let of_check = PAGES.iter().filter(|(code, _)| code.starts_with(char::is_lowercase));
        assert_eq!(rules().count(), of_check.count());
    }
}
