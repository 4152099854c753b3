//! Steps from a value into its parts.

use alloc::string::String;

/// A step from a value into what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The member of that name, as modelled.
    Member(String),
    /// Some element.
    Element,
    /// Some key.
    Key,
    /// The value of some key.
    Value,
}

impl Step {
    /// What remains after that step, if it comes next.
    pub(crate) fn into<'r>(steps: &'r [Self], step: &Self) -> Option<&'r [Self]> {
        steps.split_first().filter(|(first, _)| *first == step).map(|(_, rest)| rest)
    }

    /// What remains after the step into that member, if it comes next.
    pub(crate) fn into_member<'r>(steps: &'r [Self], name: &str) -> Option<&'r [Self]> {
        let is_next = |first: &Self| matches!(first, Self::Member(member) if member == name);
        steps.split_first().filter(|(first, _)| is_next(first)).map(|(_, rest)| rest)
    }
}
