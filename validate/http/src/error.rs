//! Why a message cannot be made.

use std::error::Error;
use std::fmt;

use shapewright_validate::Violations;

use crate::call::Unsupported;
use crate::place::Place;

/// The longest URI that the crate `http` reads, in bytes.
pub const MAX_URI: usize = 65_534;

/// The most headers of a message that is made here: the crate `http` holds 24,576, and protocols add
/// some.
pub const MAX_HEADERS: usize = 16_384;

/// Why no message can be made of a document or value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Unsendable {
    /// The protocol is not supported.
    Unsupported(Unsupported),
    /// The document is not valid.
    Invalid(Violations),
    /// The document is not a JSON object.
    NotAnObject,
    /// A label of the URI or the host is absent or empty.
    Label {
        /// The label.
        place: Place,
    },
    /// A label of the host holds what no name of a host has.
    HostLabel {
        /// The label.
        place: Place,
    },
    /// No header can have this name, or hold this value: it has control characters, or white space
    /// around it, which is no part of a header.
    Header {
        /// The header.
        place: Place,
    },
    /// A key of a map is a header that whoever sends the message decides: of its host, length or connection.
    Connection {
        /// The header.
        place: Place,
    },
    /// Two keys of a map are the same header: the case of names does not count.
    SameHeader {
        /// The header.
        place: Place,
    },
    /// A list or map that must be there has nothing, and so nothing of it can be carried.
    Empty {
        /// The parameters or headers.
        place: Place,
    },
    /// The URI is longer than HTTP's implementations read: more than 65,534 bytes.
    TooLong {
        /// What is the longest of it.
        place: Place,
    },
    /// There are more headers than a message holds here: 16,384.
    TooManyHeaders,
    /// The method or URI of the model is none that HTTP allows.
    Target(String),
}

impl fmt::Display for Unsendable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsupported(reason) => reason.fmt(formatter),
            Self::Invalid(violations) => violations.fmt(formatter),
            Self::NotAnObject => formatter.write_str("the document is not a JSON object"),
            Self::Label { place } | Self::Empty { place } => {
                write!(formatter, "{place} must not be empty")
            }
            Self::TooLong { place } => {
                write!(formatter, "the URI has more than {MAX_URI} bytes, most of them of {place}")
            }
            Self::TooManyHeaders => {
                write!(formatter, "a message has at most {MAX_HEADERS} headers")
            }
            Self::HostLabel { place } => write!(
                formatter,
                "{place} must be a label of a host name: 1 to 63 letters, digits and hyphens, with no \
                 hyphen at its start or end"
            ),
            Self::Header { place } => {
                write!(
                    formatter,
                    "{place} has characters that no header can hold, or white space around it"
                )
            }
            Self::Connection { place } => {
                write!(
                    formatter,
                    "{place} is for whoever sends the message, and no map can have it"
                )
            }
            Self::SameHeader { place } => {
                write!(formatter, "{place} is of two keys: names of headers ignore case")
            }
            Self::Target(target) => write!(formatter, "`{target}` is no target of a request"),
        }
    }
}

impl Error for Unsendable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unsupported(reason) => Some(reason),
            Self::Invalid(violations) => Some(violations),
            _ => None,
        }
    }
}

impl From<Unsupported> for Unsendable {
    fn from(reason: Unsupported) -> Self {
        Self::Unsupported(reason)
    }
}
