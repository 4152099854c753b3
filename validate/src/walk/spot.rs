//! A place in the text at which a rule is checked.

use core::ops::Range;

use super::options::Profile;
use super::site::Site;
use super::{Purpose, Walker};
use crate::policy::Level;
use crate::report::Found;
use crate::violation::ViolationKind;

/// Reports rules that the value at a place breaks.
pub(super) struct Spot<'s, 'g> {
    walker: &'s mut Walker<'g>,
    site: &'s Site<'s>,
    span: Range<usize>,
    /// What a broken rule is unless a policy decides otherwise.
    usual: Level,
}

impl<'g> Walker<'g> {
    /// A place at which a broken rule is an error; of an answer a warning, since services change
    /// their rules.
    pub(super) fn at<'s>(&'s mut self, span: Range<usize>, site: &'s Site<'s>) -> Spot<'s, 'g> {
        let is_reading = self.context.options.profile == Profile::Reading;
        let usual = if is_reading { Level::Warning } else { Level::Error };
        Spot { walker: self, site, span, usual }
    }

    /// A place at which a document may have what its shape does not know, if the shape is open: a
    /// warning of an answer, and an error otherwise.
    pub(super) fn at_unknown<'s>(
        &'s mut self,
        span: Range<usize>,
        site: &'s Site<'s>,
        open: bool,
    ) -> Spot<'s, 'g> {
        let spot = self.at(span, site);
        if open { spot } else { Spot { usual: Level::Error, ..spot } }
    }

    /// A place at which a recommendation is checked.
    pub(super) fn recommended_at<'s>(
        &'s mut self,
        span: Range<usize>,
        site: &'s Site<'s>,
    ) -> Spot<'s, 'g> {
        Spot { walker: self, site, span, usual: Level::Warning }
    }
}

impl Found for Spot<'_, '_> {
    fn found(&mut self, kind: impl FnOnce() -> ViolationKind) {
        if self.walker.purpose == Purpose::Whole {
            return self.report(kind);
        }
        let kind = kind();
        if !is_of_value(&kind) {
            self.report(|| kind);
        }
    }

    fn wants_recommendations(&self) -> bool {
        self.walker.recommends
    }
}

/// Whether a value knows that it breaks such a rule.
fn is_of_value(rule: &ViolationKind) -> bool {
    use ViolationKind::{
        Custom, Enum, IntEnum, Length, Pattern, Range, Recommendation, UniqueItems,
    };
    matches!(
        rule,
        Custom { .. }
            | Enum { .. }
            | IntEnum { .. }
            | Length { .. }
            | Pattern { .. }
            | Range { .. }
            | Recommendation { .. }
            | UniqueItems
    )
}

impl Spot<'_, '_> {
    fn report(&mut self, kind: impl FnOnce() -> ViolationKind) {
        if self.usual == Level::Error {
            self.walker.violation(self.site, self.span.clone(), kind);
        } else {
            self.walker.warning(self.site, self.span.clone(), kind);
        }
    }
}
