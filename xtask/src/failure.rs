//! Why a task could not run.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a task could not run.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is not one that we know.
    Usage { given: String, usage: &'static str },
    /// A file could not be read or written.
    Io { action: &'static str, path: PathBuf, error: io::Error },
    /// The shapes are wrong; the text is ready to print.
    Model(String),
}

impl Failure {
    pub(crate) fn io(action: &'static str, path: impl Into<PathBuf>, error: io::Error) -> Self {
        Self::Io { action, path: path.into(), error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { given, usage } => {
                write!(formatter, "error: unknown task `{given}`\n\n{usage}")
            }
            Self::Io { action, path, error } => {
                write!(formatter, "error: cannot {action} {}: {error}", path.display())
            }
            Self::Model(text) => formatter.write_str(text),
        }
    }
}
