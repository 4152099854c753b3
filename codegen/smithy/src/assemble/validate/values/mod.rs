//! Node values against shapes: those of traits, and defaults.
//!
//! | file | what it checks |
//! |---|---|
//! | `shape` | the form: types, members, what is required |
//! | `constraint` | the constraint traits, `idRef`, enums, timestamps |
//!
//! Constraints of a member and of its target must both hold, as in Smithy.

mod constraint;
mod shape;

use super::graph::{Graph, NodeId, NodeSet};
use super::selector::{Selector, parse, select, select_from};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::map::{HashMap, HashSet};
use crate::model::{Member, Shape, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

/// The most members that are looked at one by one.
const MAX_SCANNED: usize = 16;

/// What a value is for: goes into messages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purpose<'a> {
    /// The identifier of errors.
    pub(super) id: &'a str,
    /// The shape or member that has the value; none has that of metadata.
    pub(super) owner: Option<&'a ShapeId>,
    /// What comes before messages: "`@range` of `a#B`".
    pub(super) label: &'a str,
    /// What is only worth a warning.
    pub(super) leniency: Leniency,
}

/// What is only worth a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leniency {
    /// Nothing that is wrong.
    None,
    /// A zero out of a range: 1.0 implied it.
    Zero,
    /// What constraints forbid, and what is missing: it is meant to show just that.
    Constraints,
}

/// Checks values; keeps what is costly to make.
pub(super) struct Values<'g, 'm> {
    graph: &'g Graph<'m>,
    selectors: HashMap<String, Option<Selector>>,
    selections: HashMap<String, NodeSet>,
    /// The members of large shapes by name.
    members: HashMap<&'m ShapeId, HashMap<&'m str, &'m Member>>,
    /// The values of enums.
    enums: HashMap<&'m ShapeId, HashSet<&'m str>>,
    pub(super) diagnostics: Diagnostics,
}

impl<'g, 'm> Values<'g, 'm> {
    pub(super) fn new(graph: &'g Graph<'m>) -> Self {
        Self {
            graph,
            selectors: HashMap::default(),
            selections: HashMap::default(),
            members: HashMap::default(),
            enums: HashMap::default(),
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

    /// The member of that name, without looking at all members of a large shape.
    fn member_of(&mut self, shape: &'m Shape, name: &str) -> Option<&'m Member> {
        if shape.members.len() <= MAX_SCANNED {
            return shape.member(name);
        }
        let index = || shape.members.iter().map(|member| (member.name(), member)).collect();
        self.members.entry(&shape.id).or_insert_with(index).get(name).copied()
    }

    /// Whether a text is a value of an enum.
    fn is_value_of(&mut self, shape: &'m Shape, text: &str) -> bool {
        let value = |member: &'m Member| {
            let value = member.traits.get("smithy.api#enumValue").and_then(Node::as_str);
            value.unwrap_or(member.name())
        };
        let values = || shape.members.iter().map(value).collect();
        self.enums.entry(&shape.id).or_insert_with(values).contains(text)
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
        self.push(Severity::Error, span, message);
    }

    /// Reports what a constraint forbids.
    fn forbidden(&mut self, span: Span, message: &str) {
        if self.purpose.leniency == Leniency::Constraints {
            self.warning(span, message);
        } else {
            self.error(span, message);
        }
    }

    fn warning(&mut self, span: Span, message: &str) {
        let message = format!("{}: {message}", self.purpose.label);
        self.push(Severity::Warning, span, message);
    }

    fn push(&mut self, severity: Severity, span: Span, message: String) {
        let Purpose { id, owner, .. } = self.purpose;
        let mut found = Diagnostic::new(id.to_owned(), severity, Some(span), message);
        found.shape = owner.cloned();
        self.values.diagnostics.push(found);
    }
}

/// Whose traits constrain a value, and what messages call it.
#[derive(Clone, Copy)]
struct Owner<'m> {
    id: &'m ShapeId,
    traits: &'m Traits,
}
