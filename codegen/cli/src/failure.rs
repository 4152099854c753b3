//! Why a command could not run.

use std::fmt;
use std::io;

use anstyle::{AnsiColor, Style};

/// Why a command could not run.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something about the arguments or the files; a sentence.
    Message { message: String, help: Option<String> },
    /// A model that is the input of the command is wrong; the text is ready to print.
    InvalidModel(String),
    /// A model or another file that the command needs is wrong; the text is ready to print.
    Unusable(String),
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

    /// The same, with the place of the mistake before the message.
    pub(crate) fn at(self, place: &str) -> Self {
        match self {
            Self::Message { message, help } => {
                Self::Message { message: format!("{place}: {message}"), help }
            }
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

    pub(crate) fn exit_status(&self) -> u8 {
        match self {
            Self::InvalidModel(_) => 1,
            // As shells have it for a program that the signal SIGPIPE ended: 128 + 13.
            Self::BrokenPipe => 141,
            Self::Message { .. } | Self::Unusable(_) => 2,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message { message, help } => {
                let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
                write!(formatter, "{red}error{red:#}: {message}")?;
                help.iter().try_for_each(|help| write!(formatter, "\n  help: {help}"))
            }
            Self::InvalidModel(text) | Self::Unusable(text) => formatter.write_str(text.trim_end()),
            Self::BrokenPipe => formatter.write_str("nobody reads the output"),
        }
    }
}
