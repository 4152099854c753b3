//! `recommendation(…)`: what only documentation asks, of a value or of the members of a structure.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Path;

use super::length::natural;
use crate::errors::{Errors, unknown};
use crate::place::Place;
use crate::raw::Item;
use crate::read;

/// A recommendation.
pub(crate) struct Recommendation {
    /// Its name.
    rule: String,
    /// What the documentation says.
    message: String,
    test: Test,
}

/// When a recommendation is followed.
enum Test {
    /// The text matches.
    Pattern(Path),
    /// The text does not begin with this prefix.
    ReservedPrefix(String),
    /// The integer is a multiple.
    MultipleOf(u32),
    /// Two members of a structure, by index, are related.
    Members { relation: Relation, member: usize, other: usize },
}

/// How one member depends on another.
#[derive(Clone, Copy)]
enum Relation {
    /// It is there only together with the other.
    Needs,
    /// It is a later point in time than the other.
    After,
}

impl Relation {
    /// The function of the rule and the constructor of the test.
    fn name(self) -> Ident {
        match self {
            Self::Needs => format_ident!("needs"),
            Self::After => format_ident!("after"),
        }
    }
}

const VALUE_TESTS: [&str; 3] = ["pattern", "reserved_prefix", "multiple_of"];

const MEMBER_TESTS: [&str; 2] = ["needs", "after"];

impl Recommendation {
    /// A recommendation for a value.
    pub(super) fn of_value(item: &Item, errors: &mut Errors) -> Option<Self> {
        let example = "rule = \"s3-uri\", message = \"…\", pattern = patterns::S3_URI";
        let items = read::list(item, example, errors)?;
        let (mut words, mut test) = (Words::default(), None);
        for inner in items {
            let found = match inner.name.to_string().as_str() {
                "pattern" => read::path(inner, errors).map(Test::Pattern),
                "reserved_prefix" => read::text(inner, errors).map(Test::ReservedPrefix),
                "multiple_of" => unit(inner, errors).map(Test::MultipleOf),
                _ => {
                    words.add(inner, &VALUE_TESTS, errors);
                    continue;
                }
            };
            one_test(&mut test, found?, inner, errors);
        }
        words.check(test.is_some(), item.name.span(), &VALUE_TESTS, errors);
        Some(Self { rule: words.rule?, message: words.message?, test: test? })
    }

    /// A recommendation for the members of a structure that has members of these names.
    pub(crate) fn of_members(item: &Item, names: &[&str], errors: &mut Errors) -> Option<Self> {
        let example = "rule = \"end\", message = \"…\", member = \"End\", after = \"Start\"";
        let items = read::list(item, example, errors)?;
        let (mut words, mut member, mut relation) = (Words::default(), None, None);
        for inner in items {
            let found = match inner.name.to_string().as_str() {
                "member" => {
                    read::once(&mut member, member_of(inner, names, errors), inner, errors);
                    continue;
                }
                "needs" => Relation::Needs,
                "after" => Relation::After,
                _ => {
                    words.add(inner, &["member", "needs", "after"], errors);
                    continue;
                }
            };
            let other = member_of(inner, names, errors);
            one_test(&mut relation, (found, other), inner, errors);
        }
        let span = item.name.span();
        if member.is_none() {
            errors.push(span, "expected the member that it is about: `member = \"End\"`");
        }
        words.check(relation.is_some(), span, &MEMBER_TESTS, errors);
        let (relation, other) = relation?;
        let test = Test::Members { relation, member: member??, other: other? };
        Some(Self { rule: words.rule?, message: words.message?, test })
    }

    /// The statement that checks a value.
    pub(super) fn statement(&self, runtime: &Path, place: &Place) -> TokenStream {
        let function = match &self.test {
            Test::Pattern(_) | Test::ReservedPrefix(_) => quote!(text),
            Test::MultipleOf(_) => quote!(integer),
            Test::Members { .. } => return TokenStream::new(),
        };
        let (value, data, report) = (&place.value, self.data(runtime, &[]), place.report());
        let module = quote!(#runtime::__private::rules::recommendation);
        quote!(#module::#function(#value, const { &#data }, #report);)
    }

    /// The statement that checks the members of a structure together.
    pub(crate) fn member_statement(
        &self,
        runtime: &Path,
        names: &[&str],
        place: impl Fn(usize) -> Place,
    ) -> TokenStream {
        let Test::Members { relation, member, other } = self.test else {
            return TokenStream::new();
        };
        let (member, other, data) = (place(member), place(other), self.data(runtime, names));
        let (value, other, report) = (&member.value, &other.value, member.report());
        let function = relation.name();
        let module = quote!(#runtime::__private::rules::recommendation);
        quote!(#module::#function(#value, #other, const { &#data }, #report);)
    }

    /// An expression of the runtime's type; `names` are those of the members.
    fn data(&self, runtime: &Path, names: &[&str]) -> TokenStream {
        let Self { rule, message, test } = self;
        let test = match test {
            Test::Pattern(path) => quote!(pattern(&#path)),
            Test::ReservedPrefix(text) => quote!(reserved_prefix(#text)),
            Test::MultipleOf(unit) => quote!(MultipleOf(#unit)),
            Test::Members { relation, member, other } => {
                let (relation, member, other) = (relation.name(), names[*member], names[*other]);
                quote!(#relation(#member, #other))
            }
        };
        let shape = quote!(#runtime::shape);
        quote!(#shape::Recommendation::new(#rule, #message, #shape::Test::#test))
    }
}

/// A builder call on `Constraints`; `None` if there are no recommendations.
pub(crate) fn builder_call(
    runtime: &Path,
    recommendations: &[Recommendation],
    names: &[&str],
) -> Option<TokenStream> {
    let data = recommendations.iter().map(|it| it.data(runtime, names));
    let any = !recommendations.is_empty();
    any.then(|| quote!(.recommendations(const { &[#(#data),*] })))
}

/// What a number must be a multiple of.
fn unit(item: &Item, errors: &mut Errors) -> Option<u32> {
    let unit = natural(item, errors)?;
    let unit = u32::try_from(unit).ok().filter(|unit| *unit > 0);
    if unit.is_none() {
        errors.push(item.value_span(), "expected a positive number of 32 bits");
    }
    unit
}

/// The index of the member that an item names.
fn member_of(item: &Item, names: &[&str], errors: &mut Errors) -> Option<usize> {
    let name = read::text(item, errors)?;
    let index = names.iter().position(|it| *it == name);
    if index.is_none() {
        errors.push(item.value_span(), unknown("member", &name, names));
    }
    index
}

/// The texts of a recommendation.
#[derive(Default)]
struct Words {
    rule: Option<String>,
    message: Option<String>,
}

impl Words {
    fn add(&mut self, item: &Item, others: &[&str], errors: &mut Errors) {
        let slot = match item.name.to_string().as_str() {
            "rule" => &mut self.rule,
            "message" => &mut self.message,
            name => {
                let all: Vec<&str> = ["rule", "message"].iter().chain(others).copied().collect();
                let message = unknown("part of a recommendation", name, &all);
                return errors.push(item.name.span(), message);
            }
        };
        if let Some(text) = read::text(item, errors) {
            read::once(slot, text, item, errors);
        }
    }

    /// Reports texts that are missing, and a test if that is missing.
    fn check(&self, has_test: bool, span: Span, tests: &[&str], errors: &mut Errors) {
        let missing = [("rule", self.rule.is_none()), ("message", self.message.is_none())];
        for (name, _) in missing.iter().filter(|(_, missing)| *missing) {
            errors.push(span, format_args!("expected `{name} = \"…\"`"));
        }
        if !has_test {
            errors.push(span, format_args!("expected a test, one of: {}", tests.join(", ")));
        }
    }
}

fn one_test<T>(slot: &mut Option<T>, test: T, item: &Item, errors: &mut Errors) {
    if slot.is_some() {
        let message = "a recommendation has one test: write another recommendation for the other";
        errors.push(item.name.span(), message);
    }
    *slot = Some(test);
}
