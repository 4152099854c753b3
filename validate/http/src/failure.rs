//! What an answer is if it is not an output.

use std::error::Error;
use std::fmt;

use shapewright_validate::Violations;

/// Why an answer holds no output.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure<E> {
    /// An error of the service.
    Service(E),
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
            Self::Unreadable(Unreadable { status, violations }) => {
                write!(formatter, "status {status}, and an unreadable answer: {violations}")
            }
        }
    }
}

impl<E: Error> Error for Failure<E> {}
