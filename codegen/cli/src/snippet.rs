//! The look of diagnostics, of models and of documents: a margin with numbers of lines, lines, marks
//! under them, and what to do.

use std::fmt::{self, Write as _};

use anstyle::{AnsiColor, Style};
use shapewright_smithy::Diagnostic;
use shapewright_smithy::diagnostic::{Row, Severity};
use shapewright_smithy::source::Sources;

use crate::pages;
use crate::text::Text;

/// The style of a severity.
pub(crate) fn style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(color.into()))
}

/// That of the margin, and of places that are not the main one.
fn blue() -> Style {
    Style::new().bold().fg_color(Some(AnsiColor::Blue.into()))
}

/// Appends rows beside a margin that is as wide as the numbers of lines.
pub(crate) struct Snippet<'t> {
    text: &'t mut Text,
    width: usize,
}

impl<'t> Snippet<'t> {
    pub(crate) fn new(text: &'t mut Text, width: usize) -> Self {
        Self { text, width }
    }

    /// ` --> file:1:2`.
    pub(crate) fn place(&mut self, place: impl fmt::Display) {
        let _ = self.text.write_str(&" ".repeat(self.width));
        self.text.styled(blue(), "-->");
        self.text.line(format_args!(" {place}"));
    }

    /// The margin alone.
    pub(crate) fn margin(&mut self) {
        self.sign("|");
        self.text.end_line();
    }

    /// A line with its number.
    pub(crate) fn source(&mut self, number: usize, line: &str) {
        let width = self.width;
        self.text.styled(blue(), format_args!("{number:>width$} |"));
        self.text.line(format_args!(" {line}"));
    }

    /// Marks under the line above: those of another place with what is there.
    pub(crate) fn marks(&mut self, padding: &str, width: usize, main: Style, label: Option<&str>) {
        self.sign("|");
        let _ = write!(self.text, " {padding}");
        match label {
            None => self.text.styled(main, "^".repeat(width)),
            Some(label) => {
                self.text.styled(blue(), format_args!("{} {label}", "-".repeat(width)));
            }
        }
        self.text.end_line();
    }

    /// ` = help: …`.
    pub(crate) fn note(&mut self, word: &str, about: impl fmt::Display) {
        self.sign("=");
        self.text.line(format_args!(" {word}: {about}"));
    }

    fn sign(&mut self, sign: &str) {
        let _ = self.text.write_str(&" ".repeat(self.width + 1));
        self.text.styled(blue(), sign);
    }
}

/// A diagnostic of a model as people read it.
pub(crate) fn of_model(diagnostic: &Diagnostic, sources: &Sources) -> Text {
    let mut text = Text::default();
    let rows = diagnostic.rows(sources);
    let style = style(diagnostic.severity);
    for row in &rows.rows {
        let mut snippet = Snippet::new(&mut text, rows.gutter);
        match row {
            Row::Head { place, severity, message, id } => {
                if let Some(place) = place {
                    let _ = write!(text, "{place}: ");
                }
                text.styled(style, severity);
                // What is wrong with the command line has an identifier that nobody can look up.
                if place.is_some() || pages::page(id).is_some() {
                    text.line(format_args!(": {message} [{id}]"));
                } else {
                    text.line(format_args!(": {message}"));
                }
            }
            Row::Place(place) => snippet.place(place),
            Row::Margin => snippet.margin(),
            Row::Source { number, text } => snippet.source(*number, text),
            Row::Marks { padding, width, label } => {
                snippet.marks(padding, *width, style, label.as_deref());
            }
            Row::Help(help) => snippet.note("help", help),
        }
    }
    text
}
