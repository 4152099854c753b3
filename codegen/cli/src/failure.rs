//! Why a command could not run.

use std::fmt;
use std::io;

use shapewright_smithy::Severity;

use crate::snippet;
use crate::text::Text;

/// The place that a reason begins with, or that stands below it: of `model.smithy:2:5: error: …` or
/// `--> model.toml:2:5`, the file, line and column.
pub(crate) fn place(reason: &str) -> Option<(&str, usize, usize)> {
    let below = || reason.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    if reason.starts_with("error[") {
        let mut parts = below()?.rsplitn(3, ':');
        let (column, line, file) = (parts.next()?, parts.next()?, parts.next()?);
        return Some((file, line.parse().ok()?, column.parse().ok()?));
    }
    let line = reason.lines().next()?;
    let line = line.strip_prefix("error: ").unwrap_or(line);
    line.match_indices(':').find_map(|(end, _)| {
        let mut numbers = line[end + 1..].splitn(3, ':');
        let (row, column, _) = (numbers.next()?, numbers.next()?, numbers.next()?);
        Some((&line[..end], row.parse().ok()?, column.parse().ok()?))
    })
}

/// The same, if it is in the file that the reason is about, as far as that is known.
pub(crate) fn place_in<'r>(reason: &'r str, file: Option<&str>) -> Option<(&'r str, usize, usize)> {
    place(reason).filter(|(found, ..)| file.is_none_or(|file| file == *found))
}

/// A reason in one line, without the source lines in it.
pub(crate) fn in_one_line(reason: &str) -> String {
    let is_drawn = |line: &str| {
        let line = line.trim_start().trim_start_matches(|it: char| it.is_ascii_digit());
        line.trim_start().starts_with('|')
    };
    let lines = reason.lines().filter(|line| !is_drawn(line) && !line.trim().is_empty());
    lines.map(|line| line.trim().trim_start_matches("= ")).collect::<Vec<_>>().join(" ")
}

/// Why a command could not run.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something about the arguments or the files; a sentence.
    Message { message: String, help: Option<String> },
    /// A model that is the input of the command is wrong; what is.
    InvalidModel(Text),
    /// A model or another file that the command needs is wrong; what is.
    Unusable(Text),
    /// Nobody reads the output any more, and what was asked is not yet known.
    BrokenPipe,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Message { message: message.into(), help: None }
    }

    pub(crate) fn with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Message { message: message.into(), help: Some(help.into()) }
    }

    /// A name that there is not, with the one that was perhaps meant.
    pub(crate) fn unknown(message: impl Into<String>, meant: Option<&str>) -> Self {
        match meant {
            Some(name) => Self::with_help(message, format!("did you mean `{name}`?")),
            None => Self::new(message),
        }
    }

    /// The same, with the place of the mistake before the message.
    pub(crate) fn at(self, place: &str) -> Self {
        match self {
            Self::Message { message, help } => {
                Self::Message { message: format!("{place}: {message}"), help }
            }
            other => other,
        }
    }

    /// The same, with the place if it is known.
    pub(crate) fn maybe_at(self, place: Option<&str>) -> Self {
        match place {
            Some(place) => self.at(place),
            None => self,
        }
    }

    /// The same with help about a file that is too long, if that is what it is about.
    pub(crate) fn or_help(self, help: &str) -> Self {
        match &self {
            Self::Message { message, .. } if message.contains(" is longer than ") => {
                self.helped(help)
            }
            _ => self,
        }
    }

    /// The same with help, unless it has some.
    pub(crate) fn helped(self, help: &str) -> Self {
        match self {
            Self::Message { message, help: None } => Self::with_help(message, help),
            other => other,
        }
    }

    /// `cannot read x.json: No such file or directory`.
    pub(crate) fn io(action: &str, name: impl fmt::Display, error: &io::Error) -> Self {
        let text = error.to_string();
        // The number of the error is of no use to people.
        let reason = text.split(" (os error").next().unwrap_or_default();
        Self::new(format!("cannot {action} {name}: {reason}"))
    }

    /// The same, about a model that the command only needs.
    pub(crate) fn into_unusable(self) -> Self {
        match self {
            Self::InvalidModel(text) => Self::Unusable(text),
            other => other,
        }
    }

    /// What is printed.
    pub(crate) fn text(&self) -> Text {
        self.text_as(Severity::Error)
    }

    /// What is printed of something that is not more than that.
    pub(crate) fn text_as(&self, severity: Severity) -> Text {
        match self {
            Self::Message { message, help } => {
                let mut text = Text::default();
                text.styled(snippet::style(severity), severity.to_string());
                text.line(format_args!(": {message}"));
                if let Some(help) = help {
                    text.line(format_args!("  help: {help}"));
                }
                text
            }
            Self::InvalidModel(text) | Self::Unusable(text) => text.clone(),
            Self::BrokenPipe => Text::of_line("nobody reads the output"),
        }
    }

    pub(crate) fn exit_status(&self) -> u8 {
        match self {
            Self::InvalidModel(_) => 1,
            // As shells have it for a program that the signal SIGPIPE ended: 128 + 13.
            Self::BrokenPipe => 141,
            Self::Message { .. } | Self::Unusable(_) => 2,
        }
    }
}
