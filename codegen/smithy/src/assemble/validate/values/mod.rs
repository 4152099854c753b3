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

use std::rc::Rc;

use super::graph::{Graph, NodeId, NodeSet};
use super::selector::{Selector, parse, select, select_from};
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics, LeftOut, Severity, shown};
use crate::map::{HashMap, HashSet};
use crate::model::{Member, Shape, Traits};
use crate::node::{Node, Number, NumberKey};
use crate::shape_id::ShapeId;
use crate::source::Span;
use crate::suggest;

const ENUM_VALUE: &str = "smithy.api#enumValue";

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
    /// The members of structures that are required.
    required: HashMap<&'m ShapeId, Rc<[&'m Member]>>,
    /// The values of enums.
    enums: HashMap<&'m ShapeId, HashSet<&'m str>>,
    int_enums: HashMap<&'m ShapeId, HashSet<NumberKey>>,
    pub(super) diagnostics: Diagnostics,
}

impl<'g, 'm> Values<'g, 'm> {
    pub(super) fn new(graph: &'g Graph<'m>) -> Self {
        Self {
            graph,
            selectors: HashMap::default(),
            selections: HashMap::default(),
            required: HashMap::default(),
            enums: HashMap::default(),
            int_enums: HashMap::default(),
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

    /// The required members, found once: a shape may have many members and many values.
    fn required_of(&mut self, shape: &'m Shape) -> Rc<[&'m Member]> {
        let required = || {
            budget::step(shape.members.len());
            shape.members.iter().filter(|member| is_required(member)).collect()
        };
        Rc::clone(self.required.entry(&shape.id).or_insert_with(required))
    }

    /// Whether one more problem may come with a suggestion, which looks at so many names.
    fn may_suggest(&self, names: usize) -> bool {
        let may = suggest::is_affordable(self.diagnostics.len(), names);
        budget::step(if may { names } else { 0 });
        may
    }

    /// Whether a number is a value of an enum.
    fn is_number_of(&mut self, shape: &'m Shape, number: &Number) -> bool {
        let value = |member: &'m Member| {
            budget::step(1);
            member.traits.get(ENUM_VALUE).and_then(Node::as_number).map(Number::key)
        };
        let values = || shape.members.iter().filter_map(value).collect();
        self.int_enums.entry(&shape.id).or_insert_with(values).contains(&number.key())
    }

    /// Whether a text is a value of an enum.
    fn is_value_of(&mut self, shape: &'m Shape, text: &str) -> bool {
        let value = |member: &'m Member| {
            budget::step(1);
            member.traits.get(ENUM_VALUE).and_then(Node::as_str).unwrap_or(member.name())
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

fn is_required(member: &Member) -> bool {
    member.traits.has("smithy.api#required")
}

/// Checks one value.
struct Checker<'c, 'g, 'm> {
    values: &'c mut Values<'g, 'm>,
    purpose: Purpose<'c>,
}

impl Checker<'_, '_, '_> {
    fn error(&mut self, span: Span, message: &str) {
        self.push(Severity::Error, span, message);
    }

    /// How bad that is what a constraint forbids.
    fn severity_of_forbidden(&self) -> Severity {
        match self.purpose.leniency {
            Leniency::Constraints => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Reports what a constraint forbids.
    fn forbidden(&mut self, span: Span, message: &str) {
        self.push(self.severity_of_forbidden(), span, message);
    }

    fn warning(&mut self, span: Span, message: &str) {
        self.push(Severity::Warning, span, message);
    }

    fn push(&mut self, severity: Severity, span: Span, message: &str) {
        if self.values.diagnostics.is_full(severity) {
            return self.leave_out(severity, 1);
        }
        let Purpose { id, owner, label, .. } = self.purpose;
        let message = format!("{}: {}", shown(label), shown(message));
        let mut found = Diagnostic::new(id.to_owned(), severity, Some(span), message);
        found.shape = owner.cloned();
        self.values.diagnostics.push(found);
    }

    /// Counts problems that are not kept.
    fn leave_out(&mut self, severity: Severity, count: usize) {
        self.values.diagnostics.leave_out(LeftOut::of(severity, count));
    }
}

/// Whose traits constrain a value, and what messages call it.
#[derive(Clone, Copy)]
struct Owner<'m> {
    id: &'m ShapeId,
    traits: &'m Traits,
}
