//! A problem as rows: what is shown of it, for those who print it in colours.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use shapewright_validate::Printable;

use super::{Diagnostic, Severity};
use crate::source::{Sources, Span};

/// A problem as rows. All of it is harmless to print: what a terminal would obey or could not show is
/// escaped, line breaks in names and messages too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// How wide the numbers of lines are.
    pub gutter: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What is wrong.
    Head {
        /// `FILE:LINE:COLUMN`, if it has a place.
        place: Option<String>,
        /// How bad it is.
        severity: Severity,
        /// The message.
        message: String,
        /// The identifier.
        id: String,
    },
    /// Another place that belongs to it: `FILE:LINE:COLUMN`.
    Place(String),
    /// The margin before a line.
    Margin,
    /// A line of a source.
    Source {
        /// Its number.
        number: usize,
        /// It.
        text: String,
    },
    /// What is marked in the line above.
    Marks {
        /// What stands before the marks.
        padding: String,
        /// How many columns are marked.
        width: usize,
        /// What is there, if it is another place.
        label: Option<String>,
    },
    /// How to mend it.
    Help(String),
}

/// The longest source line that is shown whole, in characters.
const MAX_WHOLE_LINE: usize = 200;

/// How much of a longer line is shown before a place, and how much from there on, in characters.
const SHOWN_BEFORE: usize = 40;
const SHOWN_FROM: usize = 80;

impl Rows {
    pub(super) fn of(diagnostic: &Diagnostic, sources: &Sources) -> Self {
        let place = |span: Span| {
            let file = sources.file(span.file);
            format!("{}:{}", Printable(file.name()), file.position(span.start))
        };
        let mut rows = vec![Row::Head {
            place: diagnostic.span.map(place),
            severity: diagnostic.severity,
            message: Printable(&diagnostic.message).to_string(),
            id: Printable(&diagnostic.id).to_string(),
        }];
        if let Some(span) = diagnostic.span {
            rows.extend(excerpt(sources, span, None));
        }
        if let Some(related) = &diagnostic.related {
            let label = Printable(&related.label).to_string();
            rows.push(Row::Place(place(related.span)));
            rows.extend(excerpt(sources, related.span, Some(label)));
        }
        rows.extend(diagnostic.help.as_ref().map(|help| Row::Help(Printable(help).to_string())));
        let numbers = rows.iter().map(|row| match row {
            Row::Source { number, .. } => number.to_string().len(),
            _ => 1,
        });
        Self { gutter: numbers.max().unwrap_or(1), rows }
    }
}

impl fmt::Display for Rows {
    /// The rows as lines, without a line break at the end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (gutter, mut is_first) = (self.gutter, true);
        let margin = " ".repeat(gutter);
        for row in &self.rows {
            if !is_first {
                formatter.write_char('\n')?;
            }
            is_first = false;
            match row {
                Row::Head { place, severity, message, id } => {
                    if let Some(place) = place {
                        write!(formatter, "{place}: ")?;
                    }
                    write!(formatter, "{severity}: {message} [{id}]")?;
                }
                Row::Place(place) => write!(formatter, "{margin}--> {place}")?,
                Row::Margin => write!(formatter, "{margin} |")?,
                Row::Source { number, text } => write!(formatter, "{number:>gutter$} | {text}")?,
                Row::Marks { padding, width, label } => {
                    let (mark, label) = match label {
                        Some(label) => ("-", format!(" {label}")),
                        None => ("^", String::new()),
                    };
                    write!(formatter, "{margin} | {padding}{}{label}", mark.repeat(*width))?;
                }
                Row::Help(help) => write!(formatter, "{margin} = help: {help}")?,
            }
        }
        Ok(())
    }
}

/// The line of a place, or the part of a long one around the place, with marks under it.
fn excerpt(sources: &Sources, span: Span, label: Option<String>) -> Vec<Row> {
    let file = sources.file(span.file);
    let position = file.position(span.start);
    let (line, column) = around(file.line(position.line), position.column - 1);
    let padding = line.chars().take(column);
    let padding: String = padding
        .map(|it| if it == '\t' { "\t".to_owned() } else { " ".repeat(columns(it)) })
        .collect();
    let shown_to = line.chars().count().saturating_sub(column).max(1);
    let marked = sources.text(span).chars().count().clamp(1, shown_to);
    let width: usize = line.chars().skip(column).take(marked).map(columns).sum();
    vec![
        Row::Margin,
        Row::Source { number: position.line, text: shown(&line) },
        Row::Marks { padding, width: width.max(1), label },
    ]
}

/// What is shown of a line around a column, and the column in it: long lines are cut at both ends.
fn around(line: &str, column: usize) -> (Cow<'_, str>, usize) {
    if line.chars().nth(MAX_WHOLE_LINE).is_none() {
        return (line.into(), column);
    }
    let start = column.saturating_sub(SHOWN_BEFORE);
    let mut rest = line.chars().skip(start);
    let mut part = String::from(if start > 0 { "…" } else { "" });
    part.extend(rest.by_ref().take(column - start + SHOWN_FROM));
    if rest.next().is_some() {
        part.push('…');
    }
    (part.into(), column - start + usize::from(start > 0))
}

/// A line of a source as it is shown: harmless, with its tabs.
fn shown(line: &str) -> String {
    let parts: Vec<_> = line.split('\t').map(|part| Printable(part).to_string()).collect();
    parts.join("\t")
}

/// How many columns a character of a source takes as it is shown.
fn columns(character: char) -> usize {
    if character == '\t' || Printable::is_harmless(character) {
        1
    } else {
        character.escape_unicode().len()
    }
}
