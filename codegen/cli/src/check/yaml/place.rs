//! Places in YAML, and what is wrong there.

use std::borrow::Cow;
use std::ops::Range;

use super::scalar::Refused;

/// Where an event is in the YAML.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) bytes: Range<u32>,
    /// From 1.
    pub(super) line: usize,
    /// From 1.
    pub(super) column: usize,
}

impl Place {
    pub(super) fn problem(&self, message: impl Into<Refused>) -> Problem {
        let Refused { message, quoting } = message.into();
        let offset = self.bytes.start as usize;
        let (line, column) = (self.line, self.column);
        Problem { offset, line, column, message, quoting, deep: None }
    }
}

/// What cannot be converted, and where.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::check) struct Problem {
    /// In bytes, from 0.
    pub(in crate::check) offset: usize,
    pub(in crate::check) line: usize,
    pub(in crate::check) column: usize,
    /// What is wrong.
    pub(super) message: Cow<'static, str>,
    /// The same with what it quotes of the document, which may be meant to be a secret.
    pub(super) quoting: Option<String>,
    /// Of a value that is nested too deeply, the JSON up to it.
    pub(in crate::check) deep: Option<String>,
}

impl Problem {
    /// What is wrong; if nothing in the document is sensitive, with what it is about.
    pub(in crate::check) fn message(&self, has_secrets: bool) -> &str {
        self.quoting.as_deref().filter(|_| !has_secrets).unwrap_or(&self.message)
    }
}
