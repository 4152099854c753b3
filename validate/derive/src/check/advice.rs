//! `advice(…)`: rules that only documentation states.

use proc_macro2::Span;

use super::{number, read};
use crate::errors::{Errors, unknown};
use crate::model::{Advice, Field, MemberTest, Relation, ValueTest};
use crate::raw::Item;

const VALUE_TESTS: [&str; 3] = ["pattern", "reserved_prefix", "multiple_of"];

/// Advice on a value.
pub(super) fn of_value(item: &Item, errors: &mut Errors) -> Option<Advice<ValueTest>> {
    let example = "rule = \"s3-uri\", gist = \"…\", pattern = patterns::S3_URI";
    let items = read::list(item, example, errors)?;
    let (mut said, mut test) = (Said::default(), None);
    for inner in items {
        let name = inner.name.to_string();
        let found = match name.as_str() {
            "pattern" => read::path(inner, errors).map(ValueTest::Pattern),
            "reserved_prefix" => read::text(inner, errors).map(ValueTest::ReservedPrefix),
            "multiple_of" => number::unit(inner, errors).map(ValueTest::MultipleOf),
            _ => {
                said.take(inner, &VALUE_TESTS, errors);
                continue;
            }
        };
        one_test(&mut test, found?, inner, errors);
    }
    said.finish(test, item.name.span(), &VALUE_TESTS, errors)
}

const MEMBER_TESTS: [&str; 2] = ["needs", "after"];

/// Advice on the members of a structure, by their names.
pub(super) struct OfMembers {
    advice: Advice<Relation>,
    member: (String, Span),
    other: (String, Span),
}

/// Advice on a structure.
pub(super) fn of_structure(item: &Item, errors: &mut Errors) -> Option<OfMembers> {
    let example = "rule = \"end\", gist = \"…\", member = \"End\", after = \"Start\"";
    let items = read::list(item, example, errors)?;
    let (mut said, mut member, mut test) = (Said::default(), None, None);
    for inner in items {
        let relation = match inner.name.to_string().as_str() {
            "member" => {
                let name = read::text(inner, errors)?;
                read::once(&mut member, (name, inner.value_span()), inner, errors);
                continue;
            }
            "needs" => Relation::Needs,
            "after" => Relation::After,
            _ => {
                said.take(inner, &["member", "needs", "after"], errors);
                continue;
            }
        };
        let other = (read::text(inner, errors)?, inner.value_span());
        one_test(&mut test, (relation, other), inner, errors);
    }
    let span = item.name.span();
    if member.is_none() {
        errors.push(span, "expected the member that it is about: `member = \"End\"`");
    }
    let said = said.finish(test, span, &MEMBER_TESTS, errors)?;
    let (relation, other) = said.test;
    let advice = Advice { rule: said.rule, gist: said.gist, test: relation };
    Some(OfMembers { advice, member: member?, other })
}

impl OfMembers {
    /// Finds the members among the fields.
    pub(super) fn resolve(
        self,
        fields: &[Field],
        errors: &mut Errors,
    ) -> Option<Advice<MemberTest>> {
        let names: Vec<&str> = fields.iter().map(|field| field.names.member.as_str()).collect();
        let mut find = |(name, span): (String, Span)| {
            let index = names.iter().position(|it| *it == name);
            if index.is_none() {
                errors.push(span, unknown("member", &name, &names));
            }
            index
        };
        let (member, other) = (find(self.member), find(self.other));
        let Advice { rule, gist, test: relation } = self.advice;
        Some(Advice { rule, gist, test: MemberTest { relation, member: member?, other: other? } })
    }
}

/// What all advice says.
#[derive(Default)]
struct Said {
    rule: Option<String>,
    gist: Option<String>,
}

impl Said {
    fn take(&mut self, item: &Item, others: &[&str], errors: &mut Errors) {
        let slot = match item.name.to_string().as_str() {
            "rule" => &mut self.rule,
            "gist" => &mut self.gist,
            name => {
                let all: Vec<&str> = ["rule", "gist"].iter().chain(others).copied().collect();
                return errors.push(item.name.span(), unknown("part of advice", name, &all));
            }
        };
        if let Some(text) = read::text(item, errors) {
            read::once(slot, text, item, errors);
        }
    }

    fn finish<T>(
        self,
        test: Option<T>,
        span: Span,
        tests: &[&str],
        errors: &mut Errors,
    ) -> Option<Advice<T>> {
        let missing = [("rule", self.rule.is_none()), ("gist", self.gist.is_none())];
        for (name, _) in missing.iter().filter(|(_, missing)| *missing) {
            errors.push(span, format_args!("expected `{name} = \"…\"`"));
        }
        if test.is_none() {
            errors.push(span, format_args!("expected a test, one of: {}", tests.join(", ")));
        }
        Some(Advice { rule: self.rule?, gist: self.gist?, test: test? })
    }
}

fn one_test<T>(slot: &mut Option<T>, test: T, item: &Item, errors: &mut Errors) {
    if slot.is_some() {
        errors
            .push(item.name.span(), "advice has one test: say the other one in advice of its own");
    }
    *slot = Some(test);
}
