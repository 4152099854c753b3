//! Violations of something sensitive: what the program holds may be shown, nothing else.

use alloc::borrow::Cow;

use super::ViolationKind;
use crate::shape::Data;

/// Stands for a text that is withheld.
const SENSITIVE: &str = "(sensitive)";

impl ViolationKind {
    /// The same without anything that may quote the value or resemble it: what was made at run time may
    /// have been made of the value.
    pub(crate) fn concealed(self) -> Self {
        const RULE: &str = "must keep a rule of the program";
        match self {
            Self::Enum { allowed, .. } => {
                Self::Enum { allowed: held_values(allowed), suggestion: None }
            }
            Self::IntEnum { allowed: Data::Shared(_) } => {
                Self::IntEnum { allowed: Data::Static(&[]) }
            }
            Self::Range { min, max } => {
                let held = |bound: &Cow<'static, str>| matches!(bound, Cow::Borrowed(_));
                Self::Range { min: min.filter(held), max: max.filter(held) }
            }
            Self::Pattern { pattern, undecided } => {
                Self::Pattern { pattern: held(pattern, SENSITIVE), undecided }
            }
            Self::UnknownMember { .. } => Self::UnknownMember { suggestion: None },
            Self::Recommendation { rule, message } => Self::Recommendation {
                rule: held(rule, SENSITIVE),
                message: held(message, SENSITIVE),
            },
            Self::Syntax { problem } => Self::Syntax { problem: held(problem, RULE) },
            Self::Custom { code, message, .. } => Self::custom(code, held(message, RULE), []),
            other => other,
        }
    }
}

/// A text that the program holds; instead of one that was made at run time, another.
fn held(text: Cow<'static, str>, other: &'static str) -> Cow<'static, str> {
    match text {
        Cow::Borrowed(_) => text,
        Cow::Owned(_) => other.into(),
    }
}

/// The values that the program holds.
fn held_values(allowed: Data<[Data<str>]>) -> Data<[Data<str>]> {
    match &allowed {
        Data::Static(_) => allowed,
        Data::Shared(values) => {
            values.iter().filter(|value| matches!(value, Data::Static(_))).cloned().collect()
        }
    }
}
