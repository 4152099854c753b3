//! What selectors mean in a model.

use std::collections::BTreeSet;

use super::super::graph::{Graph, Item, NodeId, NodeSet};
use super::attribute;
use super::{Selector, Step, Type, Variables};
use crate::model::ShapeKind;

/// The shapes and members that a selector means.
pub(in crate::assemble::validate) fn select(graph: &Graph<'_>, selector: &Selector) -> NodeSet {
    select_from(graph, selector, graph.nodes().collect())
}

/// What a selector lets through of some shapes, or leads to from them.
pub(in crate::assemble::validate) fn select_from(
    graph: &Graph<'_>,
    selector: &Selector,
    start: NodeSet,
) -> NodeSet {
    let mut selection = Selection { graph, variables: Variables::new() };
    if !selector.has_variables() {
        return selection.run(selector, start);
    }
    // Variables are those of one start: each shape is taken by itself.
    let mut found = Vec::new();
    for node in start.iter() {
        selection.variables.clear();
        found.extend(selection.run(selector, NodeSet::one(node)).iter());
        if graph.spent_at().is_some() {
            break;
        }
    }
    found.into_iter().collect()
}

impl Selector {
    /// Whether it only lets through what it is given and leads nowhere else.
    pub(in crate::assemble::validate) fn is_filter(&self) -> bool {
        self.0.iter().all(|step| match step {
            Step::Type(_)
            | Step::Attribute(_)
            | Step::Scoped(..)
            | Step::Test(_)
            | Step::Not(_)
            | Step::In(_)
            | Step::Store(..) => true,
            Step::Is(inner) => inner.iter().all(Self::is_filter),
            Step::Neighbors { .. }
            | Step::Reachable
            | Step::Root(_)
            | Step::TopDown(..)
            | Step::Recursive(_)
            | Step::Load(_) => false,
        })
    }

    fn has_variables(&self) -> bool {
        self.0.iter().any(|step| match step {
            Step::Store(..) | Step::Load(_) => true,
            Step::Is(inner) | Step::Test(inner) => inner.iter().any(Self::has_variables),
            Step::Not(inner) | Step::In(inner) | Step::Root(inner) | Step::Recursive(inner) => {
                inner.has_variables()
            }
            Step::TopDown(inner, other) => {
                inner.has_variables() || other.as_ref().is_some_and(Self::has_variables)
            }
            Step::Scoped(path, _) => path.first().is_some_and(|key| key == "var"),
            Step::Attribute(test) => test.path.first().is_some_and(|key| key == "var"),
            Step::Type(_) | Step::Neighbors { .. } | Step::Reachable => false,
        })
    }
}

impl Step {
    /// What it looks at in each node: long paths, and all values that it compares.
    fn length(&self) -> usize {
        let (path, values) = match self {
            Self::Attribute(test) => {
                (&test.path, test.comparison.as_ref().map_or(0, |(_, values, _)| values.len()))
            }
            Self::Scoped(path, assertions) => {
                (path, assertions.iter().map(|it| it.right.len()).sum())
            }
            _ => return 1,
        };
        values.max(1) + path.len() / KEYS_OF_A_STEP
    }
}

/// How many keys of a path are looked up in a step.
const KEYS_OF_A_STEP: usize = 8;

struct Selection<'g, 'm> {
    graph: &'g Graph<'m>,
    variables: Variables,
}

impl Selection<'_, '_> {
    fn run(&mut self, selector: &Selector, start: NodeSet) -> NodeSet {
        let mut current = start;
        for step in &selector.0 {
            // Each step looks at all that it is given; those that lead elsewhere count what they find.
            let Some(first) = current.iter().next() else { break };
            if !self.graph.step(1 + current.len().saturating_mul(step.length()), first) {
                return NodeSet::default();
            }
            current = self.step(step, current);
        }
        current
    }

    fn matches(&mut self, selector: &Selector, node: NodeId) -> bool {
        !self.run(selector, NodeSet::one(node)).is_empty()
    }

    fn step(&mut self, step: &Step, mut current: NodeSet) -> NodeSet {
        let graph = self.graph;
        match step {
            Step::Type(it) => current.retain(|node| is_of_type(graph.item(*node), it)),
            Step::Neighbors { forward, relations } => {
                return self.union(&current, |it| self.near(it, *forward, relations));
            }
            Step::Reachable => return self.union(&current, |it| self.reachable(it)),
            Step::Attribute(test) => {
                current.retain(|node| attribute::holds(graph, *node, &self.variables, test));
            }
            Step::Scoped(path, assertions) => current.retain(|node| {
                attribute::all_hold(graph, *node, &self.variables, path, assertions)
            }),
            Step::Is(inner) => {
                let mut found = Vec::new();
                for selector in inner {
                    found.extend(self.run(selector, current.clone()).iter());
                }
                return found.into_iter().collect();
            }
            Step::Test(inner) => {
                current.retain(|node| inner.iter().any(|it| self.matches(it, *node)));
            }
            Step::Not(inner) => current.retain(|node| !self.matches(inner, *node)),
            Step::In(inner) => {
                current.retain(|node| self.run(inner, NodeSet::one(*node)).contains(*node));
            }
            Step::Root(inner) => return self.run(inner, graph.nodes().collect()),
            Step::TopDown(qualifier, disqualifier) => {
                return self.top_down(&current, qualifier, disqualifier.as_ref());
            }
            Step::Recursive(inner) => return self.repeat(inner, &current),
            Step::Store(name, inner) => {
                let found = self.run(inner, current.clone());
                self.variables.insert(name.clone(), found);
            }
            Step::Load(name) => return self.variables.get(name).cloned().unwrap_or_default(),
        }
        current
    }

    /// All nodes that nodes lead to, each once.
    fn union<I: IntoIterator<Item = NodeId>>(
        &self,
        start: &NodeSet,
        next: impl Fn(NodeId) -> I,
    ) -> NodeSet {
        let (mut found, most) = (Vec::new(), 2 * self.graph.nodes().len());
        for node in start.iter() {
            found.extend(next(node));
            // Many nodes may lead to the same ones.
            if found.len() > most {
                found = NodeSet::from_iter(found).iter().collect();
            }
        }
        found.into_iter().collect()
    }

    fn near(&self, node: NodeId, forward: bool, relations: &[String]) -> Vec<NodeId> {
        let edges = if forward { self.graph.forward(node) } else { self.graph.backward(node) };
        if !self.graph.step(edges.len().saturating_mul(relations.len()), node) {
            return Vec::new();
        }
        let wanted = |relation: &str| relations.iter().any(|it| it == relation);
        let mut found: Vec<NodeId> = edges
            .iter()
            .filter(|edge| relations.is_empty() || wanted(edge.relation))
            .map(|edge| edge.node)
            .collect();
        if wanted("trait") {
            found.extend(self.traits(node, forward));
        }
        found
    }

    /// The traits of a shape, or the shapes that have a trait.
    fn traits(&self, node: NodeId, forward: bool) -> Vec<NodeId> {
        let item = self.graph.item(node);
        if forward {
            return item.traits().0.keys().filter_map(|id| self.graph.node(id.as_str())).collect();
        }
        if !self.graph.step(self.graph.nodes().len(), node) {
            return Vec::new();
        }
        let has = |other: &NodeId| self.graph.item(*other).traits().has(item.id().as_str());
        self.graph.nodes().filter(has).collect()
    }

    fn reachable(&self, start: NodeId) -> BTreeSet<NodeId> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![start];
        while let Some(node) = waiting.pop() {
            for edge in self.graph.forward(node) {
                if edge.node != start && found.insert(edge.node) {
                    waiting.push(edge.node);
                }
            }
        }
        found
    }

    fn repeat(&mut self, selector: &Selector, start: &NodeSet) -> NodeSet {
        let mut found = BTreeSet::new();
        let mut waiting: Vec<NodeId> = start.iter().collect();
        while let Some(node) = waiting.pop() {
            let next = self.run(selector, NodeSet::one(node));
            waiting.extend(next.iter().filter(|next| found.insert(*next)));
        }
        found.into_iter().collect()
    }

    /// Services, resources and operations from here downwards, as far as the nearest one that
    /// qualifies or disqualifies says so.
    fn top_down(
        &mut self,
        start: &NodeSet,
        qualifier: &Selector,
        disqualifier: Option<&Selector>,
    ) -> NodeSet {
        let mut found = Vec::new();
        for first in start.iter() {
            if !is_of_type(self.graph.item(first), &Type::Service) {
                continue;
            }
            let (mut seen, mut waiting) = (BTreeSet::new(), vec![(first, false)]);
            while let Some((node, inherited)) = waiting.pop() {
                if !seen.insert(node) {
                    continue;
                }
                let mut is_in = inherited || self.matches(qualifier, node);
                is_in &= !disqualifier.is_some_and(|it| self.matches(it, node));
                if is_in {
                    found.push(node);
                }
                let below = self.graph.forward(node).iter();
                let below = below.filter(|edge| matches!(edge.relation, "resource" | "operation"));
                waiting.extend(below.map(|edge| (edge.node, is_in)));
            }
        }
        found.into_iter().collect()
    }
}

fn is_of_type(item: Item<'_>, wanted: &Type) -> bool {
    if item.member.is_some() {
        return *wanted == Type::One("member");
    }
    let kind = &item.shape.kind;
    let is_number = matches!(
        kind,
        ShapeKind::Byte
            | ShapeKind::Short
            | ShapeKind::Integer
            | ShapeKind::IntEnum
            | ShapeKind::Long
            | ShapeKind::Float
            | ShapeKind::Double
            | ShapeKind::BigInteger
            | ShapeKind::BigDecimal
    );
    let is_service =
        matches!(kind, ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_));
    let is_aggregate =
        matches!(kind, ShapeKind::List | ShapeKind::Map | ShapeKind::Structure | ShapeKind::Union);
    match wanted {
        Type::Number => is_number,
        Type::Service => is_service,
        Type::Aggregate => is_aggregate,
        Type::Simple => !is_service && !is_aggregate,
        Type::Data => !is_service,
        Type::Collection | Type::One("set") => *kind == ShapeKind::List,
        // An enum is a string and an intEnum an integer, too.
        Type::One("string") => matches!(kind, ShapeKind::String | ShapeKind::Enum),
        Type::One("integer") => matches!(kind, ShapeKind::Integer | ShapeKind::IntEnum),
        Type::One(name) => kind.name() == *name,
    }
}
