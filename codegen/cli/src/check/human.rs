//! Diagnostics for people: what is wrong, the line, and what would be right.

use std::fmt::Write as _;
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use shapewright_validate::{Constraint, Violation};

use super::document::{Document, Place};

/// The most characters of a line that are shown.
const WIDTH: usize = 120;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Severity {
    Error,
    Warning,
}

impl Severity {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    fn style(self) -> Style {
        let color = match self {
            Self::Error => AnsiColor::Red,
            Self::Warning => AnsiColor::Yellow,
        };
        Style::new().bold().fg_color(Some(color.into()))
    }
}

/// One finding, with its place in a document.
pub(super) struct Finding<'a> {
    pub(super) severity: Severity,
    pub(super) violation: &'a Violation,
    pub(super) file: &'a str,
    pub(super) place: Option<Place>,
    /// Where the shape is documented: `model.smithy:12:5`.
    pub(super) documentation: String,
}

/// Appends a finding as people read it.
pub(super) fn render(
    text: &mut String,
    finding: &Finding<'_>,
    document: &Document<'_>,
    masks: &[Range<usize>],
) {
    let (style, blue) =
        (finding.severity.style(), Style::new().bold().fg_color(Some(AnsiColor::Blue.into())));
    let (word, code) = (finding.severity.word(), finding.violation.code());
    let _ = writeln!(text, "{style}{word}[{code}]{style:#}: {}", finding.violation);
    let number = finding.place.map_or_else(String::new, |place| place.line.to_string());
    let indent = " ".repeat(number.len());
    match finding.place {
        None => {
            let _ = writeln!(text, "{blue}-->{blue:#} {}", finding.file);
        }
        Some(place) => {
            let Place { line, column, .. } = place;
            let _ = writeln!(text, "{indent}{blue}-->{blue:#} {}:{line}:{column}", finding.file);
            if let Some((shown, underline)) = excerpt(document, place, masks) {
                let _ = writeln!(text, "{indent} {blue}|{blue:#}");
                let _ = writeln!(text, "{blue}{number} |{blue:#} {shown}");
                let _ = writeln!(text, "{indent} {blue}|{blue:#} {style}{underline}{style:#}");
            }
        }
    }
    if let Some(help) = help(&finding.violation.constraint) {
        let _ = writeln!(text, "{indent} {blue}={blue:#} help: {help}");
    }
    let documentation = &finding.documentation;
    let _ = writeln!(text, "{indent} {blue}={blue:#} note: documented at {documentation}");
    text.push('\n');
}

/// What would be right, where that is known.
pub(super) fn help(constraint: &Constraint) -> Option<String> {
    let (Constraint::Enum { suggestion, .. } | Constraint::UnknownMember { suggestion }) =
        constraint
    else {
        return None;
    };
    suggestion.as_ref().map(|suggestion| format!("did you mean `{suggestion}`?"))
}

/// The part of the line around a place, and a line of marks under it.
fn excerpt(
    document: &Document<'_>,
    place: Place,
    masks: &[Range<usize>],
) -> Option<(String, String)> {
    if place.start.is_none() && !masks.is_empty() {
        // Where YAML holds a secret is not known.
        return None;
    }
    let window = document.window(place, WIDTH / 2, WIDTH)?;
    let (mut shown, mut marked, mut offset) = (String::new(), 0, window.begin);
    for character in String::from_utf8_lossy(window.text).chars().take(WIDTH) {
        let is_masked = masks.iter().any(|mask| mask.contains(&offset));
        shown.push(match character {
            _ if is_masked => '*',
            character if character.is_control() => ' ',
            character => character,
        });
        if place.start.is_some_and(|start| (start..place.end).contains(&offset)) {
            marked += 1;
        }
        offset += character.len_utf8();
    }
    let marked = marked.clamp(1, WIDTH - window.before);
    let underline = format!("{}{}", " ".repeat(window.before), "^".repeat(marked));
    Some((shown.trim_end().to_owned(), underline))
}
