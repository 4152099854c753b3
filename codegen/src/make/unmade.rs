//! Why there is no value, and how large values may be.

use serde_json::Value;
use shapewright_smithy::api::Type;

/// A document of more values than this is not made.
pub const MAX_VALUES: usize = 100_000;

/// A document that is longer than this when it is printed is not made, in bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unmade {
    /// There is none, and why.
    Impossible(String),
    /// The document would be too long.
    TooLong,
}

impl Unmade {
    pub(super) fn into_reason(self) -> String {
        match self {
            Self::Impossible(reason) => reason,
            Self::TooLong => too_long(),
        }
    }
}

/// That a document is too long.
pub(super) fn too_long() -> String {
    format!("it has more than {MAX_VALUES} values, or is longer than {} MiB", MAX_BYTES >> 20)
}

impl From<String> for Unmade {
    fn from(reason: String) -> Self {
        Self::Impossible(reason)
    }
}

pub(super) type Made = Result<Value, Unmade>;

pub(super) fn too_few(ty: &Type<'_>) -> Unmade {
    Unmade::Impossible(format!("`{}` has too few unlike values", ty.id))
}

pub(super) fn too_few_numbers(ty: &Type<'_>, is_first: bool) -> Unmade {
    Unmade::Impossible(if is_first {
        format!("no number of `{}` that 64 bits hold is in its range", ty.id)
    } else {
        format!("`{}` has too few unlike values that 64 bits hold", ty.id)
    })
}
