//! Selectors: which shapes of a model an expression means (Smithy 2.0, section "Selectors").
//!
//! | file | what it does |
//! |---|---|
//! | `parse` | text → [`Selector`] |
//! | `select` | `Selector` and graph → the shapes it means |
//! | `template` | texts with values of shapes in them |
//! | `words` | simple selectors in words, for messages |
//! | `attribute` | `[…]`: the values of shapes and their traits, and comparing them |
//!
//! Relationships and functions that Smithy does not know select nothing and everything, as in
//! Smithy.

mod attribute;
mod parse;
mod select;
mod template;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::graph::NodeSet;
pub(super) use parse::parse;
pub(super) use select::{select, select_from};
pub(super) use template::template;
pub(super) use words::described;

/// Sets of nodes by the names of variables.
type Variables = BTreeMap<String, NodeSet>;

/// An expression: each step takes what the one before it let through.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Selector(Vec<Step>);

#[derive(Clone, Debug, PartialEq)]
enum Step {
    /// `structure`, `number`, `simpleType`…
    Type(Type),
    /// `>` and `-[a, b]->`, `<` and `<-[a, b]-`; no relations are all of them.
    Neighbors { forward: bool, relations: Vec<String> },
    /// `~>`
    Reachable,
    /// `[path = values i]`
    Attribute(attribute::Test),
    /// `[@path: a = b && …]`
    Scoped(Vec<String>, Vec<attribute::Assertion>),
    /// `:is(…)`
    Is(Vec<Selector>),
    /// `:test(…)`
    Test(Vec<Selector>),
    /// `:not(…)`
    Not(Selector),
    /// `:in(…)`
    In(Selector),
    /// `:root(…)`
    Root(Selector),
    /// `:topdown(…)` with what qualifies and what disqualifies.
    TopDown(Selector, Option<Selector>),
    /// `:recursive(…)`
    Recursive(Selector),
    /// `$name(…)`
    Store(String, Selector),
    /// `${name}`
    Load(String),
}

/// The types that a word means.
#[derive(Clone, Debug, PartialEq)]
enum Type {
    Number,
    Simple,
    Aggregate,
    Collection,
    Service,
    Data,
    One(&'static str),
}
