//! JUnit XML: a test suite per document, a failed test case per violation. Warnings fail nothing:
//! they are told in `system-out`.

use std::fmt::{self, Display, Write as _};

use shapewright_validate::Printable;

use super::human::{self, Finding, Severity};
use super::machine::sentence;
use crate::failure::Refused;
use crate::text::Text;

/// What stands before the suites.
pub(super) const BEGIN: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"shapewright\">\n";

/// Appends a document. `index` tells it from others of its file.
pub(super) fn append(
    text: &mut Text,
    file: &str,
    index: Option<usize>,
    findings: &[Finding<'_>],
    more: usize,
) {
    let (violations, warnings): (Vec<_>, Vec<_>) =
        findings.iter().partition(|it| it.severity == Severity::Error);
    let mut name = Printable(file).to_string();
    if let Some(index) = index {
        let _ = write!(name, ":{index}");
    }
    let (tests, failures) = (violations.len().max(1), violations.len());
    text.line(format_args!(
        "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">",
        Escaped(&name)
    ));
    if violations.is_empty() {
        text.line(format_args!("    <testcase name=\"valid\" classname=\"{}\"/>", Escaped(&name)));
    }
    for finding in violations {
        let violation = finding.violation;
        text.line(format_args!(
            "    <testcase name=\"{}: {}\" classname=\"{}\">",
            violation.code(),
            Escaped(&Printable(&violation.path).to_string()),
            Escaped(&name)
        ));
        text.line(format_args!(
            "      <failure type=\"{}\" message=\"{}\">{}</failure>",
            violation.code(),
            Escaped(&violation.brief().to_string()),
            Escaped(&told(finding))
        ));
        text.line(format_args!("    </testcase>"));
    }
    for finding in warnings {
        let warning = format!("warning: {}", told(finding));
        text.line(format_args!("    <system-out>{}</system-out>", Escaped(&warning)));
    }
    if more > 0 {
        text.line(format_args!("    <system-out>{}</system-out>", human::more(more)));
    }
    text.line(format_args!("  </testsuite>"));
}

/// Appends a file that could not be checked.
pub(super) fn fail(text: &mut Text, Refused { file, failure }: &Refused) {
    let reason = failure.text().plain();
    let reason = reason.trim_end().replace('\n', " ");
    let reason = Escaped(&reason);
    // Readers take cases of one name for one.
    let file = file.as_deref().unwrap_or("shapewright");
    let file = Printable(file).to_string();
    let name = Escaped(&file);
    text.line(format_args!(
        "  <testsuite name=\"{name}\" tests=\"1\" failures=\"0\" errors=\"1\">"
    ));
    text.line(format_args!("    <testcase name=\"run\" classname=\"{name}\">"));
    text.line(format_args!("      <error type=\"run\" message=\"{reason}\"/>"));
    text.line(format_args!("    </testcase>"));
    text.line(format_args!("  </testsuite>"));
}

/// `a.json:3:14: Value at '/OtaType' … (did you mean …?)`.
fn told(finding: &Finding<'_>) -> String {
    let place = finding.place.as_ref();
    let place = place.map_or_else(String::new, |it| format!(":{}:{}", it.line, it.column));
    format!("{}{place}: {}", Printable(finding.file), finding.said(sentence(finding.violation)))
}

/// Text of XML. What XML cannot hold at all is escaped by [`Text`].
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\t' => formatter.write_str("&#9;")?,
                other => write!(formatter, "{other}")?,
            }
        }
        Ok(())
    }
}
