//! Reports of GitLab's Code Quality: an array of issues.

use serde_json::json;

use super::human::{self, Finding, Severity};
use super::machine::sentence;
use crate::failure::{Failure, in_one_line};
use crate::text::Text;

/// Appends a finding as an issue. `index` tells the document from others of its file.
pub(super) fn append(text: &mut Text, finding: &Finding<'_>, index: Option<usize>) {
    let violation = finding.violation;
    let description = finding.said(sentence(violation));
    let code = violation.code();
    // GitLab compares two reports by it: lines that move make no new issue.
    let identity = json!([finding.file, index, violation.path, code, description]).to_string();
    let issue = json!({
        "description": description,
        "check_name": code,
        "fingerprint": format!("{:x}", md5::compute(identity)),
        "severity": match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
        },
        "location": {
            "path": finding.file,
            "lines": { "begin": finding.place.as_ref().map_or(1, |place| place.line) },
        },
    });
    text.json(&format!(",\n  {issue}"));
}

/// Appends why a file could not be checked. GitLab wants a file of every issue: without one, it is the
/// folder.
pub(super) fn failed(text: &mut Text, file: Option<&str>, failure: &Failure, index: usize) {
    let place = failure.place_in(file).map(|place| (place.file.as_str(), place.line));
    let (file, line) = place.unwrap_or((file.unwrap_or("."), 1));
    let reason = in_one_line(&failure.plain());
    let issue = json!({
        "description": reason,
        "check_name": "not_checked",
        "fingerprint": format!("{:x}", md5::compute(json!([file, reason, index]).to_string())),
        "severity": "blocker",
        "location": { "path": file, "lines": { "begin": line } },
    });
    text.json(&format!(",\n  {issue}"));
}

/// Appends that more was found in a file than is described.
pub(super) fn more(
    text: &mut Text,
    file: &str,
    index: Option<usize>,
    severity: Severity,
    more: usize,
) {
    let identity = json!([file, index, severity.word(), "more"]).to_string();
    let issue = json!({
        "description": human::more(more),
        "check_name": "more",
        "fingerprint": format!("{:x}", md5::compute(identity)),
        "severity": "info",
        "location": { "path": file, "lines": { "begin": 1 } },
    });
    text.json(&format!(",\n  {issue}"));
}
