//! What can be wrong with a value, as data: a stable code and the rule's parameters.
//!
//! Wording is presentation: [`ViolationKind`]'s `Display` writes Smithy's phrases (SEMANTICS of the
//! validation protocol tests), and other wordings can be made of [`ViolationKind::code`] and the
//! parameters.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use serde::Serialize;

use crate::printable::Printable;
use crate::shape::Data;

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Origin {
    /// The model of the API: a constraint trait, or what a shape is.
    Model,
    /// The documentation of the API, which may ask more than its model.
    Documentation,
    /// The program that checks the value: a rule of one's own.
    Program,
}

/// What is wrong with a value: the rule that it breaks, with the parameters of the rule.
///
/// It serializes as its code and its parameters: `{"code": "length", "actual": 0, "min": 1}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ViolationKind {
    /// The value must be present and not null.
    Required,
    /// The value is of another JSON type.
    Type {
        /// What it should be: `string`, `integer`…
        expected: &'static str,
        /// What it is; of a number that is none of the expected kind, why: `number with a
        /// fraction`…
        found: &'static str,
    },
    /// The text is none of an enum's values.
    Enum {
        /// The values, in model order; internal ones are left out.
        allowed: Data<[Data<str>]>,
        /// The value that was probably meant.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// The integer is none of an `intEnum`'s values.
    #[serde(rename = "enum")]
    IntEnum {
        /// The values, in model order; internal ones are left out.
        allowed: Data<[i32]>,
    },
    /// The length is out of bounds.
    Length {
        /// The length that was found, in the unit of the kind of value.
        actual: u64,
        /// The least length.
        #[serde(skip_serializing_if = "Option::is_none")]
        min: Option<u64>,
        /// The greatest length.
        #[serde(skip_serializing_if = "Option::is_none")]
        max: Option<u64>,
    },
    /// The number is out of bounds.
    Range {
        /// The least value, as modelled.
        #[serde(skip_serializing_if = "Option::is_none")]
        min: Option<Cow<'static, str>>,
        /// The greatest value, as modelled.
        #[serde(skip_serializing_if = "Option::is_none")]
        max: Option<Cow<'static, str>>,
    },
    /// The text does not match.
    Pattern {
        /// The pattern, as modelled.
        pattern: Cow<'static, str>,
        /// It may match: it takes too many steps to say.
        #[serde(skip_serializing_if = "core::ops::Not::not")]
        undecided: bool,
    },
    /// The list holds a value twice.
    UniqueItems,
    /// The text or number is not in the form that its kind has on the wire.
    Format {
        /// `date-time`, `http-date`, `epoch-seconds`, `base64`…
        format: &'static str,
    },
    /// The date or date-time that a person wrote says nothing of its zone: it is read as UTC.
    #[serde(rename = "format")]
    NoOffset,
    /// Not exactly one member of a union is set.
    Union {
        /// How many are set.
        set: usize,
    },
    /// The structure or union has no such member.
    UnknownMember {
        /// The member that was probably meant.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// The object has had this key before: readers differ about which of the two counts.
    DuplicateKey,
    /// The value is nested too deeply.
    Depth {
        /// How many arrays and objects may be around a value.
        max: usize,
    },
    /// The value is not what the documentation recommends.
    Recommendation {
        /// The name of the recommendation: `s3-uri`.
        rule: Cow<'static, str>,
        /// What the documentation says, in a sentence.
        #[serde(rename = "text")]
        message: Cow<'static, str>,
    },
    /// The text is not JSON.
    Syntax {
        /// What is wrong, as a phrase after `Member`.
        problem: Cow<'static, str>,
    },
    /// The value breaks a rule of one's own; see [`ViolationKind::custom`].
    #[serde(untagged)]
    #[non_exhaustive]
    Custom {
        /// The stable name of the rule: `end-after-start`.
        code: &'static str,
        /// What is wrong, as a phrase after `Member`: "must be after `Start`".
        #[serde(rename = "text")]
        message: Cow<'static, str>,
        /// The parameters of the rule by name, for other wordings.
        #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        params: BTreeMap<&'static str, String>,
    },
}

/// Declares the codes with their texts.
macro_rules! codes {
    ($(#[doc = $doc:literal] $code:ident = $text:literal,)*) => {
        /// The stable name of what is wrong, without parameters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $doc] $code,)*
            /// A rule of one's own is broken: that of this code. Keep the code in a constant, so that
            /// the compiler finds a typo in it.
            Custom(&'static str),
        }

        impl Code {
            /// Every code but those of one's own.
            pub const ALL: &'static [Self] = &[$(Self::$code),*];

            /// The text of the code in every format.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$code => $text,)*
                    Self::Custom(code) => code,
                }
            }

            /// What is wrong with any value of the code, in a sentence.
            pub const fn summary(self) -> &'static str {
                match self {
                    $(Self::$code => $doc.trim_ascii(),)*
                    Self::Custom(_) => "A rule of one's own is broken.",
                }
            }
        }
    };
}

codes! {
    /// A member that must be there is missing.
    Required = "required",
    /// A value has another type than its shape.
    Type = "type",
    /// A value is not one of those that its shape lists.
    Enum = "enum",
    /// A text, blob, list or map is too short or too long.
    Length = "length",
    /// A number is too small or too large.
    Range = "range",
    /// A text does not match the pattern of its shape.
    Pattern = "pattern",
    /// A list holds a value twice.
    UniqueItems = "unique_items",
    /// A text is not a timestamp, base64 or number in the form that its shape wants.
    Format = "format",
    /// A union does not have exactly one member.
    Union = "union",
    /// A member is not in the model.
    UnknownMember = "unknown_member",
    /// An object has a key twice.
    DuplicateKey = "duplicate_key",
    /// A value is nested too deeply.
    Depth = "depth",
    /// A value is allowed, but unlikely to be what is meant.
    Recommendation = "recommendation",
    /// The text is not JSON or YAML.
    Syntax = "syntax",
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text).ok_or(UnknownCode)
    }
}

/// A text is not a [`Code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl fmt::Display for UnknownCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("unknown code; expected one of: ")?;
        for (index, code) in Code::ALL.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(formatter, "{separator}{code}")?;
        }
        Ok(())
    }
}

impl core::error::Error for UnknownCode {}

impl ViolationKind {
    /// A rule of one's own that a value breaks, with the rule's parameters.
    ///
    /// `code` is the stable name of the rule, which no constant of [`Code::ALL`] has. `message` is
    /// a phrase after `Member`: "must be even". Neither it nor a parameter may quote a value that
    /// may be sensitive: [`Report::is_sensitive`](crate::Report::is_sensitive).
    ///
    /// ```
    /// use shapewright_validate::{Code, Violation, ViolationKind};
    ///
    /// let kind = ViolationKind::custom("multiple", "must be a multiple of 8", [("of", "8".into())]);
    /// assert_eq!(kind.code(), Code::Custom("multiple"));
    /// assert_eq!(
    ///     Violation::new("/size", kind).to_string(),
    ///     "Value at '/size' failed to satisfy constraint: Member must be a multiple of 8"
    /// );
    /// ```
    pub fn custom(
        code: &'static str,
        message: impl Into<Cow<'static, str>>,
        params: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Self {
        Self::Custom { code, message: message.into(), params: params.into_iter().collect() }
    }

    /// The stable name of what is wrong.
    pub fn code(&self) -> Code {
        match self {
            Self::Required => Code::Required,
            Self::Type { .. } => Code::Type,
            Self::Enum { .. } | Self::IntEnum { .. } => Code::Enum,
            Self::Length { .. } => Code::Length,
            Self::Range { .. } => Code::Range,
            Self::Pattern { .. } => Code::Pattern,
            Self::UniqueItems => Code::UniqueItems,
            Self::Format { .. } | Self::NoOffset => Code::Format,
            Self::Union { .. } => Code::Union,
            Self::UnknownMember { .. } => Code::UnknownMember,
            Self::DuplicateKey => Code::DuplicateKey,
            Self::Depth { .. } => Code::Depth,
            Self::Recommendation { .. } => Code::Recommendation,
            Self::Syntax { .. } => Code::Syntax,
            Self::Custom { code, .. } => Code::Custom(code),
        }
    }

    /// Where the rule comes from.
    pub fn origin(&self) -> Origin {
        match self {
            Self::Recommendation { .. } => Origin::Documentation,
            Self::Custom { .. } => Origin::Program,
            _ => Origin::Model,
        }
    }

    /// Whether the value could not even be read (Smithy's `SerializationException`), rather than
    /// being read and found wrong (`ValidationException`).
    pub fn is_parse_failure(&self) -> bool {
        matches!(
            self,
            Self::Type { .. }
                | Self::Format { .. }
                | Self::Union { .. }
                | Self::UnknownMember { .. }
                | Self::DuplicateKey
                | Self::Depth { .. }
                | Self::Syntax { .. }
        )
    }

    /// The value that was probably meant, if the rule knows one.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::Enum { suggestion, .. } | Self::UnknownMember { suggestion } => {
                suggestion.as_deref()
            }
            _ => None,
        }
    }
}

impl fmt::Display for ViolationKind {
    /// Smithy's phrase after `Member`; the message of a recommendation.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => formatter.write_str("must not be null"),
            Self::Type { expected, found } => {
                write!(formatter, "must be of type {expected}, not {found}")
            }
            Self::Enum { allowed, .. } => write_set(formatter, allowed),
            Self::IntEnum { allowed } => write_set(formatter, allowed),
            Self::Length { min, max, .. } => {
                write_bounds(formatter, "must have length ", min.as_ref(), max.as_ref())
            }
            Self::Range { min, max } => {
                write_bounds(formatter, "must be ", min.as_ref(), max.as_ref())
            }
            Self::Pattern { pattern, undecided } => {
                write!(formatter, "must satisfy regular expression pattern: {pattern}")?;
                let doubt = " (it takes too many steps to say whether it does)";
                formatter.write_str(if *undecided { doubt } else { "" })
            }
            Self::UniqueItems => formatter.write_str("must have unique values"),
            Self::Format { format } => write!(formatter, "must be in the format {format}"),
            Self::NoOffset => formatter.write_str("must have an offset (no offset: read as UTC)"),
            Self::Union { set } => {
                write!(formatter, "must have exactly one of its members set, not {set}")
            }
            Self::UnknownMember { .. } => formatter.write_str("must be a known member"),
            Self::DuplicateKey => formatter.write_str("must not be given twice"),
            Self::Depth { max } => {
                write!(formatter, "must not be nested more than {max} levels deep")
            }
            Self::Recommendation { message, .. } => formatter.write_str(message),
            Self::Syntax { problem } => formatter.write_str(problem),
            Self::Custom { message, .. } => Printable(message).fmt(formatter),
        }
    }
}

pub(super) fn write_set<T: fmt::Display>(
    formatter: &mut fmt::Formatter<'_>,
    values: &[T],
) -> fmt::Result {
    formatter.write_str("must satisfy enum value set: [")?;
    for (index, value) in values.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(formatter, "{separator}{value}")?;
    }
    formatter.write_str("]")
}

fn write_bounds<T: fmt::Display>(
    formatter: &mut fmt::Formatter<'_>,
    before: &str,
    min: Option<&T>,
    max: Option<&T>,
) -> fmt::Result {
    formatter.write_str(before)?;
    match (min, max) {
        (Some(min), Some(max)) => write!(formatter, "between {min} and {max}, inclusive"),
        (Some(min), None) => write!(formatter, "greater than or equal to {min}"),
        (None, Some(max)) => write!(formatter, "less than or equal to {max}"),
        (None, None) => formatter.write_str("within bounds"),
    }
}
