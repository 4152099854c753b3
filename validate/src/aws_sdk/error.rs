//! Why a value cannot be converted, and which.

use std::fmt;

use aws_smithy_types::error::operation::BuildError;

use crate::path::{Path, Segment, pointer};

/// A value that cannot be converted between the SDK and generated types.
///
/// It never shows the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversionError {
    path: String,
    kind: ConversionErrorKind,
}

/// Why a value cannot be converted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConversionErrorKind {
    /// A member that is required is missing.
    Missing,
    /// A timestamp is before the year -9999 or after 9999.
    Timestamp {
        /// Its seconds from 1970.
        seconds: i64,
    },
    /// A union holds a member that the other side does not know.
    UnknownVariant,
    /// A number of any size is no number of the other type, or a number of a document not finite.
    Number,
    /// A document is nested deeper than [`MAX_DEPTH`](crate::walk::MAX_DEPTH).
    Depth,
    /// The SDK's builder refused: it requires a member that the model does not.
    Build {
        /// The SDK's reason, which names the member.
        reason: Box<str>,
    },
}

impl ConversionError {
    /// An error of the converted value itself.
    pub fn new(kind: ConversionErrorKind) -> Self {
        Self { path: String::new(), kind }
    }

    /// The same error, seen from the value whose member has that name.
    #[must_use]
    pub fn within(self, member: &str) -> Self {
        let path = pointer(&Path::ROOT.join(Segment::Member(member))) + &self.path;
        Self { path, ..self }
    }

    /// Where the value is, as a JSON Pointer (RFC 6901) of members as modelled; empty for the converted
    /// value itself. `*` stands for a key of a map.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Why it cannot be converted.
    pub fn kind(&self) -> &ConversionErrorKind {
        &self.kind
    }
}

impl fmt::Display for ConversionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(formatter, "{}: ", self.path)?;
        }
        self.kind.fmt(formatter)
    }
}

impl fmt::Display for ConversionErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("the member is required, and missing"),
            Self::Timestamp { seconds } => {
                write!(formatter, "{seconds} seconds from 1970 is out of range")
            }
            Self::UnknownVariant => {
                formatter.write_str("the union holds a member that the other side does not know")
            }
            Self::Number => formatter.write_str("the number does not fit the other type"),
            Self::Depth => formatter.write_str("the document is nested too deeply"),
            Self::Build { reason } => write!(formatter, "the SDK refused the value: {reason}"),
        }
    }
}

impl std::error::Error for ConversionError {}

impl From<BuildError> for ConversionError {
    fn from(error: BuildError) -> Self {
        Self::new(ConversionErrorKind::Build { reason: error.to_string().into() })
    }
}

/// So that code for any type can take `TryFrom`, also of those that always convert.
impl From<std::convert::Infallible> for ConversionError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
