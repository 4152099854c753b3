//! A value that was read or checked, with warnings.

use crate::violation::Violations;

/// A value, and what is worth knowing of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// Of an answer: what the type does not know, and bounds that it breaks. Of anything else:
    /// recommendations that it does not follow, and what a [`Policy`](crate::Policy) makes a
    /// warning.
    pub warnings: Option<Violations>,
}

impl<T> Checked<T> {
    pub(crate) fn new(value: T, warnings: Option<Violations>) -> Self {
        Self { value, warnings: warnings.map(Violations::into_warnings) }
    }
}
