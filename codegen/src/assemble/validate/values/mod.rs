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

use super::graph::{Graph, NodeId, NodeSet};
use super::selector::{Selector, parse, select, select_from};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::model::{Member, Shape, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

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
    selectors: HashMap<String, Option<Selector>>,
    selections: HashMap<String, NodeSet>,
    pub(super) diagnostics: Diagnostics,
}

impl<'g, 'm> Values<'g, 'm> {
    pub(super) fn new(graph: &'g Graph<'m>) -> Self {
        Self {
            graph,
            selectors: HashMap::default(),
            selections: HashMap::default(),
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

    /// Which of some shapes a selector means; all of them if it is none: that is reported where
    /// it is written.
    pub(super) fn selected(&mut self, text: &str, nodes: &[NodeId]) -> NodeSet {
        let all = || nodes.iter().copied().collect();
        if !self.selectors.contains_key(text) {
            self.selectors.insert(text.to_owned(), parse(text).ok());
        }
        let Some(Some(selector)) = self.selectors.get(text) else { return all() };
        // Filters need only look at what they are asked about.
        if selector.is_filter() {
            return select_from(self.graph, selector, all());
        }
        let graph = self.graph;
        let selection =
            self.selections.entry(text.to_owned()).or_insert_with(|| select(graph, selector));
        nodes.iter().copied().filter(|node| selection.contains(*node)).collect()
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
