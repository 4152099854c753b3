//! Node values against shapes: those of traits, and defaults.
//!
//! | file | what it checks |
//! |---|---|
//! | `shape` | the form: types, members, what is required |
//! | `constraint` | `length`, `range`, `pattern`, `uniqueItems`, `idRef`, enums, timestamps |
//!
//! Constraints of a member and of its target must both hold, as in Smithy.

mod constraint;
mod shape;

use std::collections::{BTreeSet, HashMap};

use super::graph::{Graph, NodeId};
use super::selector::{parse, select};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Shape, Traits};
use crate::node::Node;
use crate::pattern;
use crate::shape_id::ShapeId;
use crate::source::Span;
use shapewright_validate::pattern::{Anchoring, Pattern};

/// What a value is for: goes into messages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purpose<'a> {
    /// The identifier of errors.
    pub(super) id: &'static str,
    /// The shape or member that has the value.
    pub(super) owner: &'a ShapeId,
    /// What comes before messages: "`@range` of `a#B`".
    pub(super) label: &'a str,
    /// Whether a zero outside of a range is only worth a warning: 1.0 implied it.
    pub(super) zero_may_be_out_of_range: bool,
}

/// Checks values; keeps what is costly to make.
pub(super) struct Values<'g, 'm> {
    graph: &'g Graph<'m>,
    patterns: HashMap<&'m str, Option<Pattern>>,
    selections: HashMap<String, Result<BTreeSet<NodeId>, String>>,
    pub(super) diagnostics: Diagnostics,
}

impl<'g, 'm> Values<'g, 'm> {
    pub(super) fn new(graph: &'g Graph<'m>) -> Self {
        Self {
            graph,
            patterns: HashMap::new(),
            selections: HashMap::new(),
            diagnostics: Diagnostics::new(),
        }
    }

    /// Checks a value of a shape.
    pub(super) fn check(&mut self, purpose: Purpose<'_>, node: &Node, shape: &'m Shape) {
        Checker { values: self, purpose }.shape(node, shape, None);
    }

    /// Checks a value of a member: its own constraints and those of its target.
    pub(super) fn check_member(&mut self, purpose: Purpose<'_>, node: &Node, member: &'m Member) {
        Checker { values: self, purpose }.member(node, member);
    }

    /// What a selector means, or what is wrong with it.
    pub(super) fn selection(&mut self, text: &str) -> Result<&BTreeSet<NodeId>, String> {
        if !self.selections.contains_key(text) {
            let found = parse(text).map(|selector| select(self.graph, &selector));
            self.selections.insert(text.to_owned(), found);
        }
        match self.selections.get(text) {
            Some(Ok(found)) => Ok(found),
            Some(Err(error)) => Err(error.clone()),
            None => Err(String::new()),
        }
    }

    /// A pattern; `None` if it is none or cannot be enforced.
    fn pattern(&mut self, text: &'m str) -> Option<&Pattern> {
        let compile = || Some(pattern::compile(text, Anchoring::Search).ok()?.to_pattern());
        self.patterns.entry(text).or_insert_with(compile).as_ref()
    }
}

/// Checks one value.
struct Checker<'c, 'g, 'm> {
    values: &'c mut Values<'g, 'm>,
    purpose: Purpose<'c>,
}

impl Checker<'_, '_, '_> {
    fn error(&mut self, span: Span, message: &str) {
        let message = format!("{}: {message}", self.purpose.label);
        let found = Diagnostic::error(self.purpose.id, span, message);
        self.values.diagnostics.push(found.with_shape(self.purpose.owner.clone()));
    }

    fn warning(&mut self, span: Span, message: &str) {
        let message = format!("{}: {message}", self.purpose.label);
        let found = Diagnostic::warning(self.purpose.id, span, message);
        self.values.diagnostics.push(found.with_shape(self.purpose.owner.clone()));
    }
}

/// Whose traits constrain a value, and what messages call it.
#[derive(Clone, Copy)]
struct Owner<'m> {
    id: &'m ShapeId,
    traits: &'m Traits,
}
