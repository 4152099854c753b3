//! Problems of a model: what, where, and how to mend it.
//!
//! Identifiers are Smithy's, with two liberties: values that its Java classes refuse under `Model`
//! are `TraitValue`, and an unquoted name that means nothing is an error. `DANGER` is a warning.
//! Suppressions and overrides of severities are obeyed.

mod rows;

use std::borrow::Cow;
use std::fmt;

pub use rows::{Row, Rows};

use crate::budget::{MAX_MESSAGE, MAX_PROBLEMS};
use crate::shape_id::ShapeId;
use crate::source::{Sources, Span};

/// How bad a problem is. Smithy's severities, with the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably a mistake; the model can be used.
    Warning,
    /// The model cannot be used.
    Error,
}

impl Severity {
    /// The word that is printed: `note`, `warning` or `error`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// A stable identifier in Smithy's manner: `Model` (syntax), `Target`, `TraitValue`,
    /// `TraitConflict`…, or the one that a model gives to a rule of its own.
    pub id: Cow<'static, str>,
    /// How bad it is.
    pub severity: Severity,
    /// One sentence in Smithy's terms, without a final full stop.
    pub message: String,
    /// How to mend it: "did you mean `S3Url`?".
    pub help: Option<String>,
    /// Where it is, if it has a place.
    pub span: Option<Span>,
    /// The shape that it concerns.
    pub shape: Option<ShapeId>,
    /// Another place that belongs to it.
    pub related: Option<Box<Related>>,
}

/// Another place that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where it is.
    pub span: Span,
    /// What is there: "the first definition".
    pub label: String,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(id: impl Into<Cow<'static, str>>, span: Span, message: impl Into<String>) -> Self {
        Self::new(id, Severity::Error, Some(span), message)
    }

    /// A warning at a place.
    pub fn warning(
        id: impl Into<Cow<'static, str>>,
        span: Span,
        message: impl Into<String>,
    ) -> Self {
        Self::new(id, Severity::Warning, Some(span), message)
    }

    /// A problem of any severity, with or without a place.
    pub fn new(
        id: impl Into<Cow<'static, str>>,
        severity: Severity,
        span: Option<Span>,
        message: impl Into<String>,
    ) -> Self {
        let message = shortened(message.into());
        Self { id: id.into(), severity, message, help: None, span, shape: None, related: None }
    }

    /// The same with a suggestion.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether an identifier is its own or that of a group that it belongs to: `Foo` is the group of
    /// `Foo.Bar`.
    pub fn is_of(&self, id: &str) -> bool {
        is_in(&self.id, id)
    }

    /// The same with another place that belongs to it.
    #[must_use]
    pub fn with_related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related = Some(Box::new(Related { span, label: label.into() }));
        self
    }

    /// The same, concerning a shape.
    #[must_use]
    pub fn with_shape(mut self, shape: ShapeId) -> Self {
        self.shape = Some(shape);
        self
    }

    /// The problem as `FILE:LINE:COLUMN: error: MESSAGE`, the source line with the place
    /// underlined, the other places that belong to it, and the suggestion. All of it is harmless to
    /// print.
    pub fn render(&self, sources: &Sources) -> String {
        self.rows(sources).to_string()
    }

    /// The same as rows.
    pub fn rows(&self, sources: &Sources) -> Rows {
        Rows::of(self, sources)
    }
}

/// Whether an identifier is `group`, or in it: `Foo.Bar` is in `Foo`.
pub fn is_in(id: &str, group: &str) -> bool {
    id.strip_prefix(group).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The beginning of a text that is put into many messages, with all of it that a message can show:
/// long ones are not copied into each. What stands at its end and is replaced is cut beyond that.
pub(crate) fn shown(text: &str) -> &str {
    let end = (MAX_MESSAGE + 16..text.len()).find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(text.len())]
}

/// A message that is no longer than [`MAX_MESSAGE`].
fn shortened(mut message: String) -> String {
    if message.len() > MAX_MESSAGE {
        let end = (0..=MAX_MESSAGE).rev().find(|end| message.is_char_boundary(*end));
        message.truncate(end.unwrap_or_default());
        message.push('…');
        message.shrink_to_fit();
    }
    message
}

/// Every problem that was found, in the order in which it was found: the first [`MAX_PROBLEMS`]
/// errors and as many others. Those beyond are counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    errors: usize,
    left_out: LeftOut,
}

/// How many problems were not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Errors.
    pub errors: usize,
    /// Warnings and notes.
    pub others: usize,
}

impl LeftOut {
    /// Some problems of one severity.
    pub(crate) fn of(severity: Severity, count: usize) -> Self {
        match severity {
            Severity::Error => Self { errors: count, others: 0 },
            _ => Self { errors: 0, others: count },
        }
    }
}

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let severity = diagnostic.severity;
        if self.is_full(severity) {
            return self.leave_out(LeftOut::of(severity, 1));
        }
        self.errors += usize::from(severity == Severity::Error);
        self.list.push(diagnostic);
    }

    /// Whether no more problems of a severity are kept.
    pub(crate) fn is_full(&self, severity: Severity) -> bool {
        let others = self.list.len() - self.errors;
        let kept = if severity == Severity::Error { self.errors } else { others };
        kept >= MAX_PROBLEMS
    }

    /// Says how to mend the last one, unless that or another place says so already.
    pub(crate) fn help_with_last(&mut self, help: &str) {
        if let Some(last) = self.list.last_mut().filter(|it| it.related.is_none()) {
            last.help.get_or_insert_with(|| help.to_owned());
        }
    }

    /// Keeps what fits. Those that were only counted stay counted.
    pub fn retain(&mut self, keep: impl Fn(&Diagnostic) -> bool) {
        self.retain_from(0, keep);
    }

    /// Keeps, of those from a position on, what fits.
    pub(crate) fn retain_from(&mut self, first: usize, keep: impl Fn(&Diagnostic) -> bool) {
        let later = self.list.split_off(first.min(self.list.len()));
        self.list.extend(later.into_iter().filter(keep));
        self.errors = self.list.iter().filter(|it| it.severity == Severity::Error).count();
    }

    /// How many problems were found and not kept.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// Counts problems that were found and not kept.
    pub(crate) fn leave_out(&mut self, more: LeftOut) {
        self.left_out.errors += more.errors;
        self.left_out.others += more.others;
    }

    /// Adds all of `other`.
    pub fn append(&mut self, other: Self) {
        self.leave_out(other.left_out);
        self.extend(other.list);
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// All of them as text, a blank line between two.
    pub fn render(&self, sources: &Sources) -> String {
        let texts: Vec<_> = self.list.iter().map(|diagnostic| diagnostic.render(sources)).collect();
        texts.join("\n\n")
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, more: T) {
        more.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Diagnostic;
    use crate::source::{Sources, Span};

    #[test]
    fn what_is_rendered_is_harmless_and_marks_stand_under_what_they_mean() {
        let mut sources = Sources::new();
        let file = sources.add("a\n::error::b", "\t\u{1b} \u{202e}x é\n");
        let span = Span { file, start: 3, end: 7 };
        let diagnostic = Diagnostic::error("Model\r", span, "c\u{7}\nd").with_help("\u{9b}");
        assert_eq!(
            diagnostic.render(&sources),
            "a\\u{a}::error::b:1:4: error: c\\u{7}\\u{a}d [Model\\u{d}]\n\x20 |\n1 | \t\\u{1b} \\u{202e}x é\n  | \t       ^^^^^^^^^\n  = help: \\u{9b}"
        );
    }
}
