//! Documents that messages carry.

use std::error::Error;
use std::fmt;

use shapewright_validate::Violations;
use shapewright_validate::operation::UnknownError;

use crate::place::Place;

/// A document that a message carries, in the whole view: with names as modelled.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// The document, a JSON object.
    pub text: String,
    /// What is worth knowing of it.
    pub warnings: Option<Violations>,
    /// For each described warning, the part of the message.
    pub places: Vec<Place>,
    /// Whether the body of the message is a stream, and so no part of the document.
    pub has_stream: bool,
}

impl Document {
    /// That of a message without one.
    pub(crate) fn empty() -> Self {
        Self { text: "{}".to_owned(), warnings: None, places: Vec::new(), has_stream: false }
    }
}

/// An error that a service answers with, as a document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorDocument {
    /// One that the model names.
    Modelled {
        /// The name of its shape.
        name: String,
        /// The document.
        document: Document,
    },
    /// One that the model names, in an answer that is not of its shape.
    Unreadable {
        /// Its name, what the model says of it, and why it is unreadable.
        error: UnknownError,
        /// For each described violation of the error, the part of the message.
        places: Vec<Place>,
    },
    /// One that the model does not name for the operation.
    Unknown(UnknownError),
}

impl fmt::Display for ErrorDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Modelled { name, .. } => formatter.write_str(name),
            Self::Unreadable { error, .. } | Self::Unknown(error) => error.fmt(formatter),
        }
    }
}

impl Error for ErrorDocument {}
