//! What can be wrong with a value, as data: a stable code and the rule's parameters.
//!
//! Wording is presentation: [`ViolationKind`]'s `Display` writes Smithy's phrases (SEMANTICS of the
//! validation protocol tests), and other wordings can be made of [`ViolationKind::code`] and the
//! parameters.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Serialize;

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The model of the API: a constraint trait, or what a shape is.
    Model,
    /// The documentation of the API, which may say more than its model.
    Documentation,
}

/// What is wrong with a value: the rule that it breaks, with the parameters of the rule.
///
/// It serializes as its code and its parameters: `{"code": "length", "actual": 0, "min": 1}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
        allowed: Cow<'static, [Cow<'static, str>]>,
        /// The value that was probably meant.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// The integer is none of an `intEnum`'s values.
    #[serde(rename = "enum")]
    IntEnum {
        /// The values, in model order; internal ones are left out.
        allowed: Cow<'static, [i32]>,
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
    },
    /// The list holds a value twice.
    UniqueItems,
    /// The text or number is not in the form that its kind has on the wire.
    Format {
        /// `date-time`, `http-date`, `epoch-seconds`, `base64`…
        format: &'static str,
    },
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
    /// The value is not what the documentation asks for.
    Advice {
        /// The name of the rule: `s3-uri`.
        rule: Cow<'static, str>,
        /// What the documentation says, in a sentence.
        gist: Cow<'static, str>,
    },
    /// The text is not JSON, or not JSON that every reader understands alike.
    Syntax {
        /// What is wrong, as a phrase after `Member`.
        problem: Cow<'static, str>,
    },
}

impl ViolationKind {
    /// The stable name of the rule: `required`, `type`, `enum`, `length`, `range`, `pattern`,
    /// `unique_items`, `format`, `union`, `unknown_member`, `advice` or `syntax`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type { .. } => "type",
            Self::Enum { .. } | Self::IntEnum { .. } => "enum",
            Self::Length { .. } => "length",
            Self::Range { .. } => "range",
            Self::Pattern { .. } => "pattern",
            Self::UniqueItems => "unique_items",
            Self::Format { .. } => "format",
            Self::Union { .. } => "union",
            Self::UnknownMember { .. } => "unknown_member",
            Self::Advice { .. } => "advice",
            Self::Syntax { .. } => "syntax",
        }
    }

    /// Where the rule comes from.
    pub fn origin(&self) -> Origin {
        match self {
            Self::Advice { .. } => Origin::Documentation,
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
    /// Smithy's phrase after `Member`; of advice, what the documentation says.
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
            Self::Pattern { pattern } => {
                write!(formatter, "must satisfy regular expression pattern: {pattern}")
            }
            Self::UniqueItems => formatter.write_str("must have unique values"),
            Self::Format { format } => write!(formatter, "must be in the format {format}"),
            Self::Union { set } => {
                write!(formatter, "must have exactly one of its members set, not {set}")
            }
            Self::UnknownMember { .. } => formatter.write_str("must be a known member"),
            Self::Advice { gist, .. } => formatter.write_str(gist),
            Self::Syntax { problem } => formatter.write_str(problem),
        }
    }
}

fn write_set<T: fmt::Display>(formatter: &mut fmt::Formatter<'_>, values: &[T]) -> fmt::Result {
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
        (None, None) => formatter.write_str("unbounded"),
    }
}

/// Allowed values as the list that [`ViolationKind::Enum`] holds.
pub fn allowed_values<'a>(
    values: impl IntoIterator<Item = &'a str>,
) -> Cow<'static, [Cow<'static, str>]> {
    let values: Vec<Cow<'static, str>> =
        values.into_iter().map(|value| Cow::Owned(value.into())).collect();
    Cow::Owned(values)
}
