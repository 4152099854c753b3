//! The rules of a value, one per file: its keyword, what contradicts it, the statement that checks
//! it, and the call that puts it into the shape.
//!
//! To add a rule: a file here with a [`Keyword`], and its place in [`KEYWORDS`].

mod bounds;
pub(crate) mod custom;
mod length;
mod parts;
mod pattern;
mod range;
pub(crate) mod recommendation;
mod textual;
pub(crate) mod timestamp_format;
mod unique_items;

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned as _;
use syn::{Path, Type};

use crate::errors::{Errors, unknown_or};
use crate::place::Place;
use crate::raw::Item;
use crate::{read, types};
pub(crate) use parts::Parts;
use recommendation::Recommendation;

/// The keywords of rules, in the order in which violations are reported.
const KEYWORDS: [Keyword; 7] = [
    length::KEYWORD,
    pattern::KEYWORD,
    range::KEYWORD,
    unique_items::KEYWORD,
    timestamp_format::KEYWORD,
    textual::KEYWORD,
    custom::KEYWORD,
];

/// The keywords of rules that are flags, may be repeated, or have rules inside, and words that other
/// libraries use for them.
const OTHERS: [(&str, &[&str]); 6] = [
    ("nested", &["dive"]),
    ("sensitive", &["secret"]),
    ("each", &["inner"]),
    ("keys", &[]),
    ("values", &[]),
    ("recommendation", &["advice"]),
];

/// One keyword of rules.
struct Keyword {
    name: &'static str,
    /// Words that other libraries use for it.
    synonyms: &'static [&'static str],
    read: fn(&Item, &mut Errors) -> Option<Box<dyn Rule>>,
}

/// One rule of a value.
pub(crate) trait Rule {
    /// The statement that checks a value; `None` if reading the value checks it.
    fn statement(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream>;

    /// The statement that checks a list of timestamps.
    fn statement_of_instants(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        self.statement(rules, place)
    }

    /// The call on `Constraints` that adds the rule.
    fn builder_call(&self, runtime: &Path) -> TokenStream;

    /// Why the rule has no meaning for values of a type, as far as its spelling tells.
    fn refusal(&self, _ty: &Type) -> Option<&'static str> {
        None
    }

    /// The form that a timestamp has, if it says that.
    fn timestamp_format(&self) -> Option<&'static str> {
        None
    }

    /// Whether there is a statement.
    fn is_checked(&self) -> bool {
        true
    }
}

/// The rules of a value.
#[derive(Default)]
pub(crate) struct Rules {
    /// Per keyword, its rule.
    own: [Option<Box<dyn Rule>>; KEYWORDS.len()],
    pub(crate) nested: bool,
    pub(crate) sensitive: bool,
    pub(crate) recommendations: Vec<Recommendation>,
    pub(crate) parts: Parts,
}

impl Rules {
    /// Adds an item's rule; `false` if the item is not one of rules.
    pub(crate) fn add(&mut self, item: &Item, errors: &mut Errors) -> bool {
        self.add_at(item, 0, errors)
    }

    fn add_at(&mut self, item: &Item, depth: usize, errors: &mut Errors) -> bool {
        if let Some(index) = KEYWORDS.iter().position(|keyword| item.name == keyword.name) {
            if let Some(rule) = (KEYWORDS[index].read)(item, errors) {
                read::once(&mut self.own[index], rule, item, errors);
            }
            return true;
        }
        match item.name.to_string().as_str() {
            "recommendation" => {
                self.recommendations.extend(Recommendation::of_value(item, errors));
            }
            "nested" => read::flag(&mut self.nested, item, errors),
            "sensitive" => read::flag(&mut self.sensitive, item, errors),
            _ => return self.parts.add(item, depth, errors),
        }
        true
    }

    /// Whether the value is a timestamp.
    fn is_of_instant(&self) -> bool {
        self.own.iter().flatten().any(|rule| rule.timestamp_format().is_some())
    }

    /// The forms that timestamps have in the value.
    pub(crate) fn timestamp_formats(&self) -> Vec<&'static str> {
        let own = self.own.iter().flatten().filter_map(|rule| rule.timestamp_format());
        own.chain(self.parts.iter().flat_map(Self::timestamp_formats)).collect()
    }

    /// Refuses rules that have no meaning for values of the type.
    pub(crate) fn refuse_for(&self, ty: &Type, errors: &mut Errors) {
        let held = types::held(ty);
        for message in self.own.iter().flatten().filter_map(|rule| rule.refusal(held)) {
            errors.push(ty.span(), message);
        }
        if let (Some(rules), Some(element)) = (&self.parts.each, types::element(held)) {
            rules.refuse_for(element, errors);
        }
        if let (Some(rules), Some([_, value])) = (&self.parts.values, types::map(held)) {
            rules.refuse_for(value, errors);
        }
    }

    /// Whether a value can break them at all, apart from being read.
    pub(crate) fn checks_something(&self) -> bool {
        self.nested
            || self.own.iter().flatten().any(|rule| rule.is_checked())
            || !self.recommendations.is_empty()
            || self.parts.checks_something()
    }

    /// Whether they are those of the type alone.
    pub(crate) fn are_nested_alone(&self) -> bool {
        self.nested
            && !self.sensitive
            && self.own.iter().all(Option::is_none)
            && self.recommendations.is_empty()
            && self.parts.iter().next().is_none()
    }

    /// The statements that check a value: its own rules, then those of its parts.
    pub(crate) fn statements(&self, runtime: &Path, place: &Place) -> TokenStream {
        let concealed = self.sensitive.then(|| place.sensitive());
        let place = concealed.as_ref().unwrap_or(place);
        let rules = &quote!(#runtime::__private::rules);
        let (value, report) = (&place.value, place.report());
        let nested = self.nested.then(|| quote!(#rules::nested::check(#value, #report);));
        let holds_instants = self.parts.each.as_deref().is_some_and(Self::is_of_instant);
        let own = self.own.iter().flatten().filter_map(|rule| {
            if holds_instants {
                rule.statement_of_instants(rules, place)
            } else {
                rule.statement(rules, place)
            }
        });
        let recommended = self.recommendations.iter().map(|it| it.statement(runtime, place));
        let parts = self.parts.statements(runtime, place);
        quote!(#nested #(#own)* #(#recommended)* #parts)
    }

    /// Builder calls on `Constraints` for the rules of a value itself; empty if it has none.
    pub(crate) fn builder_calls(&self, runtime: &Path) -> TokenStream {
        let own = self.own.iter().flatten().map(|rule| rule.builder_call(runtime));
        let sensitive = self.sensitive.then(|| quote!(.sensitive()));
        let recommendations = recommendation::builder_call(runtime, &self.recommendations, &[]);
        quote!(#(#own)* #sensitive #recommendations)
    }
}

/// Whether a word is a keyword of rules.
pub(crate) fn is_keyword(word: &str) -> bool {
    names().any(|name| name == word)
}

/// The message for a word that is not one of rules and not one of `others`.
pub(crate) fn unknown(written: &str, others: &[&str]) -> String {
    let synonyms = KEYWORDS.iter().map(|keyword| (keyword.name, keyword.synonyms)).chain(OTHERS);
    let mut meant = synonyms.filter(|(_, synonyms)| synonyms.contains(&written));
    let all: Vec<&str> = names().chain(others.iter().copied()).collect();
    unknown_or("rule", written, meant.next().map(|(name, _)| name), &all)
}

fn names<'k>() -> impl Iterator<Item = &'k str> {
    KEYWORDS.iter().map(|keyword| keyword.name).chain(OTHERS.iter().map(|(name, _)| *name))
}

/// Refuses rules that no value can have at once: those of a list and of a map.
pub(crate) fn refuse_contradictions(rules: &Rules, item: &Item, errors: &mut Errors) {
    if rules.parts.each.is_some() && (rules.parts.keys.is_some() || rules.parts.values.is_some()) {
        let message = "`each` is for lists, `keys` and `values` are for maps: no value is both";
        errors.push(item.name.span(), message);
    }
}
