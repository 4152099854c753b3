//! What only documentation states, in the form of the derive's attributes.

use crate::emit::rust::plan::build::Builder;
use crate::emit::rust::plan::{Advice, AdviceTest, Field, Type};
use shapewright_pattern::Anchoring;
use shapewright_smithy::advice::{self, Pair, Test};
use shapewright_smithy::diagnostic::Diagnostic;
use shapewright_smithy::model::{Member, Shape};

impl Builder<'_> {
    /// Advice on the values of a member of that type: the member's, else its target's.
    pub(super) fn advice_of(&mut self, member: &Member, ty: &Type) -> Vec<Advice> {
        let model = self.model;
        let Some(node) = model.trait_of(member, advice::TRAIT) else { return Vec::new() };
        let applies = |test: &Test<'_>| match test {
            Test::Pattern(..) | Test::ReservedPrefix(_) => *ty == Type::String,
            Test::MultipleOf(_) => matches!(ty, Type::I8 | Type::I16 | Type::I32 | Type::I64),
            Test::Needs(_) | Test::After(_) => false,
        };
        let advice = advice::of_node(node).into_iter().filter(|advice| applies(&advice.test));
        advice.filter_map(|advice| self.advice(advice)).collect()
    }

    /// Advice on the values of a string with a type of its own.
    pub(super) fn advice_of_newtype(&mut self, shape: &Shape) -> Vec<Advice> {
        let advice = advice::of(&shape.traits).into_iter();
        let of_text = |advice: &advice::Advice<'_>| {
            matches!(advice.test, Test::Pattern(..) | Test::ReservedPrefix(_))
        };
        advice.filter(of_text).filter_map(|it| self.advice(it)).collect()
    }

    /// Advice on the members of a structure together.
    pub(super) fn advice_of_structure(&mut self, shape: &Shape, fields: &[Field]) -> Vec<Advice> {
        let mut all = Vec::new();
        for advice in advice::of(&shape.traits) {
            let (pair, optional) = match advice.test {
                Test::Needs(pair) => (pair, true),
                Test::After(pair) => (pair, false),
                _ => continue,
            };
            let field = |name: &str| fields.iter().find(|field| field.member == name);
            let fits = |name: &str| field(name).is_some_and(|it| !(optional && it.required));
            if fits(pair.member) && fits(pair.other) {
                all.extend(self.advice(advice));
            } else {
                self.refuse_pair(shape, pair, optional);
            }
        }
        all
    }

    fn refuse_pair(&mut self, shape: &Shape, pair: Pair<'_>, optional: bool) {
        let Pair { member, other } = pair;
        let kind = if optional { "optional members" } else { "members" };
        let message =
            format!("`{}` has no {kind} `{member}` and `{other}` to give advice on", shape.id);
        let span = shape.traits.get(advice::TRAIT).map_or(shape.span, |node| node.span);
        self.diagnostics
            .push(Diagnostic::warning("Advice", span, message).with_shape(shape.id.clone()));
    }

    /// `None` where a pattern cannot be checked, which is said.
    fn advice(&mut self, advice: advice::Advice<'_>) -> Option<Advice> {
        let advice::Advice { rule, gist, test } = advice;
        let pair = |pair: Pair<'_>| (pair.member.to_owned(), pair.other.to_owned());
        let test = match test {
            Test::Pattern(text, node) => AdviceTest::Pattern(self.pattern_static(
                text,
                Anchoring::Search,
                node.span,
                rule,
            )?),
            Test::ReservedPrefix(prefix) => AdviceTest::ReservedPrefix(prefix.to_owned()),
            Test::MultipleOf(unit) => AdviceTest::MultipleOf(unit),
            Test::Needs(both) => {
                let (member, needs) = pair(both);
                AdviceTest::Needs(member, needs)
            }
            Test::After(both) => {
                let (member, after) = pair(both);
                AdviceTest::After(member, after)
            }
        };
        Some(Advice { rule: rule.to_owned(), gist: gist.to_owned(), test })
    }
}
