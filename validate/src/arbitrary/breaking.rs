//! Values that break one rule, and no other.

use arbitrary::{Error, Result};

use super::maker::Maker;
use super::tree::Tree;
use crate::rules::BREAKABLE;
use crate::shape::{Effective, Kind};
use crate::violation::Code;

/// How one rule is broken.
pub(crate) struct Breakable {
    pub(crate) code: Code,
    /// Whether values of the kind have the rule.
    pub(crate) applies: fn(&Kind, Effective<'_>) -> bool,
    /// Makes a value that breaks the rule.
    pub(crate) broken: for<'g> fn(&mut Maker<'g, '_, '_>, &'g Kind, Effective<'g>) -> Result<Tree>,
}

impl<'g> Maker<'g, '_, '_> {
    /// A value of that kind that breaks one rule.
    pub(super) fn broken(
        &mut self,
        code: Code,
        kind: &'g Kind,
        constraints: Effective<'g>,
    ) -> Result<Tree> {
        let rule = BREAKABLE.iter().find(|rule| rule.code == code);
        let rule = rule.ok_or(Error::IncorrectFormat)?;
        (rule.broken)(self, kind, constraints)
    }
}
