//! Why a command could not run.

use std::fmt;
use std::io;
use std::path::Path;

use shapewright_smithy::source::{Position, Sources, Span};
use shapewright_smithy::{Diagnostic, Severity};

use crate::snippet;
use crate::text::Text;

/// A place in a file: `shapewright.toml:2:5`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FilePlace {
    pub(crate) file: String,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
}

impl fmt::Display for FilePlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// What is wrong with a file, as it is printed.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) text: Text,
    /// Where the first of it is.
    pub(crate) place: Option<FilePlace>,
}

impl Drawn {
    /// Diagnostics of a model, with an empty line between them.
    pub(crate) fn of<'d>(
        found: impl IntoIterator<Item = &'d Diagnostic>,
        sources: &Sources,
    ) -> Self {
        let mut drawn = Self { text: Text::default(), place: None };
        for (index, diagnostic) in found.into_iter().enumerate() {
            if index > 0 {
                drawn.text.end_line();
            } else {
                drawn.place = diagnostic.span.map(|span| FilePlace::of_model(span, sources));
            }
            drawn.text.append(&snippet::of_model(diagnostic, sources));
        }
        drawn
    }
}

impl FilePlace {
    /// That of a part of a model.
    pub(crate) fn of_model(span: Span, sources: &Sources) -> Self {
        let Position { line, column } = sources.position(span);
        let file = sources.file(span.file).name().to_owned();
        Self { file, line, column }
    }
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
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// Something about the arguments or the files; a sentence.
    Message {
        place: Option<FilePlace>,
        /// The file that it is about as a whole.
        file: Option<String>,
        message: String,
        help: Option<String>,
    },
    /// A model that is the input of the command is wrong; what is.
    InvalidModel(Drawn),
    /// A model or another file that the command needs is wrong; what is.
    Unusable(Drawn),
    /// Nobody reads the output any more, and what was asked is not yet known.
    BrokenPipe,
}

/// Why something that was asked for cannot be checked.
pub(crate) struct Refused {
    /// What the file is called in what is printed, if it is known which.
    pub(crate) file: Option<String>,
    pub(crate) failure: Failure,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Message { place: None, file: None, message: message.into(), help: None }
    }

    pub(crate) fn with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(message).helped(help)
    }

    /// A name that there is not, with the one that was perhaps meant.
    pub(crate) fn unknown(message: impl Into<String>, meant: Option<&str>) -> Self {
        match meant {
            Some(name) => Self::with_help(message, format!("did you mean `{name}`?")),
            None => Self::new(message),
        }
    }

    /// The same, with the place of the mistake before the message.
    pub(crate) fn at(mut self, mistake: FilePlace) -> Self {
        if let Self::Message { place, .. } = &mut self {
            *place = Some(mistake);
        }
        self
    }

    /// The same, about a file as a whole.
    pub(crate) fn about(mut self, name: impl fmt::Display) -> Self {
        if let Self::Message { file, .. } = &mut self {
            *file = Some(name.to_string());
        }
        self
    }

    /// The same, with the place if it is known.
    pub(crate) fn maybe_at(self, place: Option<&FilePlace>) -> Self {
        match place {
            Some(place) => self.at(place.clone()),
            None => self,
        }
    }

    /// The same, with another name for the file that the mistake is in.
    pub(crate) fn renamed(mut self, name: impl Fn(&Path) -> String) -> Self {
        let file = match &mut self {
            Self::Message { place: Some(place), .. }
            | Self::InvalidModel(Drawn { place: Some(place), .. })
            | Self::Unusable(Drawn { place: Some(place), .. }) => Some(&mut place.file),
            Self::Message { file, .. } => file.as_mut(),
            _ => None,
        };
        if let Some(file) = file {
            *file = name(Path::new(file));
        }
        self
    }

    /// Where the mistake is, if it has a place.
    pub(crate) fn place(&self) -> Option<&FilePlace> {
        match self {
            Self::Message { place, .. }
            | Self::InvalidModel(Drawn { place, .. })
            | Self::Unusable(Drawn { place, .. }) => place.as_ref(),
            Self::BrokenPipe => None,
        }
    }

    /// The file that it is in or about, if it is known.
    pub(crate) fn file(&self) -> Option<&str> {
        let about = match self {
            Self::Message { file, .. } => file.as_deref(),
            _ => None,
        };
        self.place().map(|place| &*place.file).or(about)
    }

    /// The same, if it is in the file that the failure is about, as far as that is known.
    pub(crate) fn place_in(&self, file: Option<&str>) -> Option<&FilePlace> {
        self.place().filter(|place| file.is_none_or(|file| file == place.file))
    }

    /// What is printed, without colours and the word that all of them begin with.
    pub(crate) fn plain(&self) -> String {
        let text = self.text().plain();
        text.strip_prefix("error: ").unwrap_or(&text).trim_end().to_owned()
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
    pub(crate) fn helped(mut self, text: impl Into<String>) -> Self {
        if let Self::Message { help: help @ None, .. } = &mut self {
            *help = Some(text.into());
        }
        self
    }

    /// `cannot read x.json: No such file or directory`.
    pub(crate) fn io(action: &str, name: impl fmt::Display, error: &io::Error) -> Self {
        let text = error.to_string();
        // The number of the error is of no use to people.
        let reason = text.split(" (os error").next().unwrap_or_default();
        Self::new(format!("cannot {action} {name}: {reason}")).about(name)
    }

    /// The same, about a model that the command only needs.
    pub(crate) fn into_unusable(self) -> Self {
        match self {
            Self::InvalidModel(drawn) => Self::Unusable(drawn),
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
            Self::Message { place, message, help, .. } => {
                let mut text = Text::default();
                text.styled(snippet::style(severity), severity.to_string());
                match place {
                    Some(place) => text.line(format_args!(": {place}: {message}")),
                    None => text.line(format_args!(": {message}")),
                }
                if let Some(help) = help {
                    text.line(format_args!("  help: {help}"));
                }
                text
            }
            Self::InvalidModel(drawn) | Self::Unusable(drawn) => drawn.text.clone(),
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
