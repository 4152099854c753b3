//! What an answer is if it is not an output.

use std::error::Error;
use std::fmt;

use shapewright_validate::Violations;

pub use crate::answer::Unmodelled;

/// Why an answer holds no output.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure<E> {
    /// An error that the model names.
    Service(E),
    /// An error that the model does not name for the operation.
    Unmodelled(Unmodelled),
    /// An answer that is not of its shape.
    Unreadable(Unreadable),
}

/// An answer that is not of its shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unreadable {
    /// The status.
    pub status: u16,
    /// What is wrong with it.
    pub violations: Violations,
}

impl Unreadable {
    pub(crate) fn new(status: u16, violations: Violations) -> Self {
        Self { status, violations }
    }
}

impl<E: fmt::Display> fmt::Display for Failure<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service(error) => error.fmt(formatter),
            Self::Unmodelled(Unmodelled { status, code, message, .. }) => {
                write!(formatter, "status {status}")?;
                if let Some(code) = code {
                    write!(formatter, ", {code}")?;
                }
                message.iter().try_for_each(|message| write!(formatter, ": {message}"))
            }
            Self::Unreadable(Unreadable { status, violations }) => {
                write!(formatter, "status {status}, and an unreadable answer: {violations}")
            }
        }
    }
}

impl<E: Error> Error for Failure<E> {}
