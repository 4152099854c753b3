//! Recommendations: what documentation asks beyond the model. They are worth a warning.

use jiff::Timestamp;

use super::site::Site;
use super::tape::Value;
use super::{Context, Walker};
use crate::rules::recommendation::{self, moment_of_text};
use crate::shape::{Effective, Kind, Member, Test};

impl<'g> Walker<'g> {
    /// Checks the recommendations for a text.
    pub(super) fn recommend_text(
        &mut self,
        value: Value<'_>,
        text: &str,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        for it in constraints.recommendations() {
            recommendation::text(text, it, &mut self.recommended_at(value.span(), site));
        }
    }

    /// Checks the recommendations for an integer.
    pub(super) fn recommend_integer(
        &mut self,
        value: Value<'_>,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        for it in constraints.recommendations() {
            let number = value.raw().parse::<i64>().ok();
            recommendation::integer(&number, it, &mut self.recommended_at(value.span(), site));
        }
    }

    /// Checks the recommendations for the members of a structure together; `find` gives the value of
    /// a member that is there.
    pub(super) fn recommend_members<'t>(
        &mut self,
        members: &'g [Member],
        find: impl Fn(usize) -> Option<Value<'t>>,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        let find = |name: &str| {
            let is_it = |index: &usize| *members[*index].name == *name;
            let index = match self.context.graph.index_of_members(members) {
                Some(wide) => wide.called(name).find(is_it)?,
                None => (0..members.len()).find(is_it)?,
            };
            Some((&members[index], find(index)?))
        };
        for it in constraints.recommendations() {
            let (name, other) = match &it.test {
                Test::Needs { member, needs } => (member, needs),
                Test::After { member, after } => (member, after),
                Test::Pattern(_) | Test::ReservedPrefix(_) | Test::MultipleOf(_) => continue,
            };
            let (Some(found), other) = (find(name), find(other)) else { continue };
            let (site, context) = (site.member(name), self.context);
            let report = &mut self.recommended_at(found.1.span(), &site);
            match &it.test {
                Test::Needs { .. } => recommendation::needs(&Some(found), &other, it, report),
                _ => {
                    let earlier = other.and_then(|other| context.moment(other));
                    recommendation::after(&context.moment(found), &earlier, it, report);
                }
            }
        }
    }
}

impl<'g> Context<'g> {
    fn moment(self, (member, value): (&'g Member, Value<'_>)) -> Option<Timestamp> {
        let shape = self.graph.resolve(&member.value.target)?;
        match shape.kind {
            Kind::Timestamp => self.instant(value, Effective::new(Some(&member.value), shape)),
            Kind::String if value.is_string() => moment_of_text(&value.text()),
            _ => None,
        }
    }
}
