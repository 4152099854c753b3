//! Diagnostics for people: what is wrong, the line, and what would be right.

use std::fmt::{Display, Write as _};

use anstyle::Style;
use shapewright_smithy::diagnostic;
use shapewright_validate::{Printable, Violation, ViolationKind};
use unicode_width::UnicodeWidthChar as _;

use super::document::{Document, Place};
use super::hidden::Masks;
use crate::snippet::{self, Snippet};
use crate::text::Text;

/// The most characters of a line that are shown; what is wide counts for one.
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
        snippet::style(match self {
            Self::Error => diagnostic::Severity::Error,
            Self::Warning => diagnostic::Severity::Warning,
        })
    }
}

/// One finding, with its place in a document.
pub(super) struct Finding<'a> {
    pub(super) severity: Severity,
    pub(super) violation: &'a Violation,
    pub(super) file: &'a str,
    pub(super) place: Option<Place>,
    /// Where the shape is documented, if people can look there: `model.smithy:12:5`.
    pub(super) documentation: Option<String>,
    /// The part of an HTTP message: `query:maxResults`.
    pub(super) part: Option<String>,
}

impl Finding<'_> {
    /// A message with the part of the message that it is about, and with what would be right.
    pub(super) fn said(&self, message: impl Display) -> String {
        let mut said = message.to_string();
        if let Some(part) = &self.part {
            let _ = write!(said, " (in {part})");
        }
        if let Some(help) = help(&self.violation.kind) {
            let _ = write!(said, " ({help})");
        }
        said
    }
}

/// That more was found than is described.
pub(super) fn more(more: usize) -> String {
    format!("and {more} more; see `--max`")
}

/// Appends a finding as people read it.
pub(super) fn render(
    text: &mut Text,
    finding: &Finding<'_>,
    document: &Document<'_>,
    masks: &Masks,
) {
    let style = finding.severity.style();
    let (word, code) = (finding.severity.word(), finding.violation.code());
    text.styled(style, format_args!("{word}[{code}]"));
    text.line(format_args!(": {}", finding.violation.brief()));
    let width = finding.place.as_ref().map_or(0, |place| place.line.to_string().len());
    let mut snippet = Snippet::new(text, width);
    match &finding.place {
        None => snippet.place(finding.file),
        Some(place) => {
            let Place { line, column, .. } = place;
            snippet.place(format_args!("{}:{line}:{column}", finding.file));
            let (shown, indent, marked) = excerpt(document, place, masks);
            snippet.margin();
            snippet.source(*line, &shown);
            snippet.marks(&" ".repeat(indent), marked, style, None);
        }
    }
    if let Some(help) = help(&finding.violation.kind) {
        snippet.note("help", &help);
    }
    if let Some(documentation) = &finding.documentation {
        snippet.note("note", format_args!("documented at {documentation}"));
    }
    text.end_line();
}

/// Appends a finding without its line: the file may hold secrets that are not known to be some.
pub(super) fn brief(text: &mut Text, finding: &Finding<'_>) {
    let style = finding.severity.style();
    let (word, code) = (finding.severity.word(), finding.violation.code());
    text.styled(style, format_args!("{word}[{code}]"));
    text.line(format_args!(": {}", finding.violation.brief()));
    let file = finding.file;
    match &finding.place {
        Some(Place { line, column, .. }) => text.line(format_args!(" --> {file}:{line}:{column}")),
        None => text.line(format_args!(" --> {file}")),
    }
    if let Some(part) = &finding.part {
        text.line(format_args!("  = note: in {part}"));
    }
    if let Some(help) = help(&finding.violation.kind) {
        text.line(format_args!("  = help: {help}"));
    }
    text.end_line();
}

/// What was probably meant.
pub(super) fn suggestion(kind: &ViolationKind) -> Option<&str> {
    match kind {
        ViolationKind::Enum { suggestion, .. } | ViolationKind::UnknownMember { suggestion } => {
            suggestion.as_deref()
        }
        _ => None,
    }
}

/// What would be right, where that is known.
pub(super) fn help(kind: &ViolationKind) -> Option<String> {
    match kind {
        ViolationKind::Enum { .. } | ViolationKind::UnknownMember { .. } => {
            suggestion(kind).map(|suggestion| format!("did you mean `{suggestion}`?"))
        }
        // In YAML, `1.20` and `true` are no text, and `yes` and `no` are.
        ViolationKind::Type { expected: "string", found: "number" | "boolean" } => {
            Some("write text in double quotes".to_owned())
        }
        ViolationKind::Type { expected: "boolean", found: "string" } => {
            Some("write `true` or `false`, without quotes".to_owned())
        }
        _ => None,
    }
}

/// The part of the line around a place, and how many columns stand before the marks under it and are
/// marked.
fn excerpt(document: &Document<'_>, place: &Place, masks: &Masks) -> (String, usize, usize) {
    let window = document.window(place, WIDTH / 2, WIDTH);
    let (mut shown, mut indent, mut marked) = (String::new(), 0, 0);
    for (index, (offset, character)) in characters(window.text).take(WIDTH).enumerate() {
        let offset = window.begin + offset;
        let is_hidden = masks.hides(offset, character);
        // A tab that is the mistake itself is not to be taken for a space.
        let is_wrong_tab = character == '\t' && place.bytes.start == offset;
        let character = if is_wrong_tab { '→' } else { character };
        let columns = show(&mut shown, if is_hidden { '*' } else { character });
        if index < window.before {
            indent += columns;
        } else if place.bytes.contains(&offset) {
            marked += columns;
        }
    }
    (shown.trim_end().to_owned(), indent, marked.max(1))
}

/// The characters of a text with their offsets; what is no UTF-8 stands as one.
fn characters(text: &[u8]) -> impl Iterator<Item = (usize, char)> {
    let mut start = 0;
    text.utf8_chunks().flat_map(move |chunk| {
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        let begin = start;
        start += valid.len() + invalid.len();
        let broken = (begin + valid.len(), char::REPLACEMENT_CHARACTER);
        let broken = (!invalid.is_empty()).then_some(broken);
        valid.char_indices().map(move |(offset, it)| (begin + offset, it)).chain(broken)
    })
}

/// Adds a character as it is shown, and returns how many columns that takes.
fn show(shown: &mut String, character: char) -> usize {
    match character {
        // As wide as a space, so that marks stand under what they mean.
        '\t' | '\r' => shown.push(' '),
        _ if Printable::is_harmless(character) => {
            shown.push(character);
            return character.width().unwrap_or(0);
        }
        _ => {
            shown.extend(character.escape_unicode());
            return character.escape_unicode().len();
        }
    }
    1
}
