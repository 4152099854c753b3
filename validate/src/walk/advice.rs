//! Advice: what documentation asks beyond the model. It is worth a warning.

use super::Walker;
use super::rules::Rules;
use super::site::Site;
use super::tape::Value;
use crate::check::{moment_of_text, uneven};
use crate::shape::{Advice, Kind, Member, Test};
use crate::violation::ViolationKind;

impl<'g> Walker<'g> {
    /// What is asked of a value; nothing of what a service answers.
    fn advice(&self, rules: Rules<'g>) -> &'g [Advice] {
        if self.advises { rules.advice() } else { &[] }
    }

    /// Advice on text.
    pub(super) fn advise_text(
        &mut self,
        value: Value<'_>,
        text: &str,
        rules: Rules<'g>,
        site: &Site<'_>,
    ) {
        for advice in self.advice(rules) {
            let followed = match &advice.test {
                Test::Pattern(pattern) => pattern.is_match(text),
                Test::ReservedPrefix(prefix) => !text.starts_with(&**prefix),
                Test::MultipleOf(_) | Test::Needs { .. } | Test::After { .. } => true,
            };
            if !followed {
                self.warning(site, value.span(), || not_followed(advice));
            }
        }
    }

    /// Advice on an integer.
    pub(super) fn advise_integer(&mut self, value: Value<'_>, rules: Rules<'g>, site: &Site<'_>) {
        for advice in self.advice(rules) {
            let Test::MultipleOf(unit) = advice.test else { continue };
            if value.raw().parse::<i64>().is_ok_and(|number| uneven(&number, unit)) {
                self.warning(site, value.span(), || not_followed(advice));
            }
        }
    }

    /// Advice on a structure's members together; `find` gives the value of a member that is there.
    pub(super) fn advise_structure<'t>(
        &mut self,
        members: &'g [Member],
        find: impl Fn(usize) -> Option<Value<'t>>,
        rules: Rules<'g>,
        site: &Site<'_>,
    ) {
        let find = |name: &str| {
            let index = members.iter().position(|member| *member.name == *name)?;
            Some((&members[index], find(index)?))
        };
        for advice in self.advice(rules) {
            let (name, other) = match &advice.test {
                Test::Needs { member, needs } => (member, needs),
                Test::After { member, after } => (member, after),
                Test::Pattern(_) | Test::ReservedPrefix(_) | Test::MultipleOf(_) => continue,
            };
            let Some(found) = find(name) else { continue };
            let followed = match &advice.test {
                Test::Needs { .. } => find(other).is_some(),
                _ => find(other).is_none_or(|other| !self.is_not_after(found, other)),
            };
            if !followed {
                self.warning(&site.member(name), found.1.span(), || not_followed(advice));
            }
        }
    }

    fn is_not_after(
        &self,
        later: (&'g Member, Value<'_>),
        earlier: (&'g Member, Value<'_>),
    ) -> bool {
        let moment = |(member, value): (&'g Member, Value<'_>)| {
            let shape = self.graph.resolve(&member.value.target)?;
            match shape.kind {
                Kind::Timestamp => self.instant(value, Rules::new(Some(&member.value), shape)),
                Kind::String if value.is_string() => moment_of_text(&value.text()),
                _ => None,
            }
        };
        moment(later).zip(moment(earlier)).is_some_and(|(later, earlier)| later <= earlier)
    }
}

fn not_followed(advice: &Advice) -> ViolationKind {
    ViolationKind::Advice { rule: advice.rule.to_cow(), gist: advice.gist.to_cow() }
}
