//! Rules that only documentation states.

use super::{Data, Matcher};

/// A rule that the documentation of an API states, but not its model: breaking it is worth a
/// warning.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Recommendation {
    /// Its name, stable: `s3-uri`.
    pub rule: Data<str>,
    /// What the documentation says, in a sentence.
    pub message: Data<str>,
    /// When it is followed.
    pub test: Test,
}

/// When a recommendation is followed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Test {
    /// The text matches.
    Pattern(Data<dyn Matcher>),
    /// The text does not begin with this prefix.
    ReservedPrefix(Data<str>),
    /// The integer is a multiple.
    MultipleOf(u32),
    /// A member of the structure is there only together with another one.
    Needs {
        /// The member.
        member: Data<str>,
        /// The one that it needs.
        needs: Data<str>,
    },
    /// A member of the structure is a later date and time than another one, where both are dates
    /// and times.
    After {
        /// The later member.
        member: Data<str>,
        /// The earlier one.
        after: Data<str>,
    },
}

impl Recommendation {
    /// Recommendation on a value or a structure.
    pub const fn new(rule: &'static str, message: &'static str, test: Test) -> Self {
        Self { rule: Data::Static(rule), message: Data::Static(message), test }
    }
}

impl Test {
    /// The text matches.
    pub const fn pattern(pattern: &'static dyn Matcher) -> Self {
        Self::Pattern(Data::Static(pattern))
    }

    /// The text does not begin with this prefix.
    pub const fn reserved_prefix(prefix: &'static str) -> Self {
        Self::ReservedPrefix(Data::Static(prefix))
    }

    /// The member is there only together with another one.
    pub const fn needs(member: &'static str, needs: &'static str) -> Self {
        Self::Needs { member: Data::Static(member), needs: Data::Static(needs) }
    }

    /// The member is a later date and time than another one.
    pub const fn after(member: &'static str, after: &'static str) -> Self {
        Self::After { member: Data::Static(member), after: Data::Static(after) }
    }
}
