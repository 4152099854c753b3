//! Documents that messages carry.

use std::error::Error;
use std::fmt;

use shapewright_validate::Violations;

/// A document that a message carries, in the whole view: with names as modelled.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// The document, a JSON object.
    pub text: String,
    /// What is worth knowing of it.
    pub warnings: Option<Violations>,
    /// Whether the body of the message is a stream, and so no part of the document.
    pub has_stream: bool,
}

/// An error of the model as a document.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorDocument {
    /// The name of its shape.
    pub name: String,
    /// The document.
    pub document: Document,
}

impl fmt::Display for ErrorDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name)
    }
}

impl Error for ErrorDocument {}
