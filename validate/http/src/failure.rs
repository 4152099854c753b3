//! What an answer is if it is not an output.

use std::error::Error;
use std::fmt;

use shapewright_validate::Violations;
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::Direction;

use crate::place::Place;

/// Why an answer holds no output.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure<E> {
    /// An error of the service. If the model names it, and the answer is not of its type, it is one
    /// of the unknown ones, with what is wrong.
    Service(E),
    /// An output that is not of its shape.
    Unreadable(Unreadable),
}

/// An output that is not of its shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unreadable {
    /// The status.
    pub status: u16,
    /// What is wrong with it.
    pub violations: Violations,
    /// For each described violation, the part of the message.
    pub places: Vec<Place>,
}

impl Unreadable {
    pub(crate) fn new(status: u16, violations: Violations, shape: &Shape) -> Self {
        let places = Place::all_of(&violations, shape, Direction::Output);
        Self { status, violations, places }
    }
}

impl<E: fmt::Display> fmt::Display for Failure<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service(error) => error.fmt(formatter),
            Self::Unreadable(Unreadable { status, violations, .. }) => {
                write!(formatter, "status {status}, and an unreadable answer: {violations}")
            }
        }
    }
}

impl<E: Error> Error for Failure<E> {}
