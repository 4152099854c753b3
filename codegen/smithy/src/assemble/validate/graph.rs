//! Shapes and members as nodes, and what refers to what as edges: what selectors walk on.

use std::collections::BTreeSet;
use std::mem;

use crate::budget::Steps;
use crate::map::HashMap;
use crate::model::{Member, Model, Resource, Shape, ShapeKind, Traits};
use crate::shape_id::ShapeId;
use shapewright_pattern::Patterns;

/// The number of a node.
pub(super) type NodeId = usize;

/// A set of nodes, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct NodeSet(Vec<NodeId>);

/// A shape or a member.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'m> {
    /// The shape, or the container of the member.
    pub(super) shape: &'m Shape,
    pub(super) member: Option<&'m Member>,
}

/// One reference.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// The name that selectors have for it; empty for that from a member to its target.
    pub(super) relation: &'static str,
    pub(super) node: NodeId,
}

/// The nodes and edges of a model.
pub(in crate::assemble) struct Graph<'m> {
    pub(super) model: &'m Model,
    /// Its patterns, as far as they were read.
    pub(super) patterns: Patterns,
    items: Vec<Item<'m>>,
    numbers: HashMap<&'m str, NodeId>,
    forward: Edges,
    backward: Edges,
    steps: Steps,
}

/// The edges of all nodes, in the order of the nodes.
#[derive(Clone, Debug, Default)]
struct Edges {
    edges: Vec<Edge>,
    /// Per node, where its edges end; those of the next one begin there.
    ends: Vec<usize>,
}

impl Edges {
    fn of(&self, node: NodeId) -> &[Edge] {
        let start = node.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.edges[start..self.ends[node]]
    }

    /// The same edges as their targets see them.
    fn reversed(&self) -> Self {
        let mut next = vec![0; self.ends.len()];
        self.edges.iter().for_each(|edge| next[edge.node] += 1);
        let mut start = 0;
        for next in &mut next {
            start += mem::replace(next, start);
        }
        let mut edges = self.edges.clone();
        for node in 0..self.ends.len() {
            for edge in self.of(node) {
                edges[next[edge.node]] = Edge { node, ..*edge };
                next[edge.node] += 1;
            }
        }
        Self { edges, ends: next }
    }
}

impl NodeSet {
    pub(super) fn one(node: NodeId) -> Self {
        Self(vec![node])
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn contains(&self, node: NodeId) -> bool {
        self.0.binary_search(&node).is_ok()
    }

    pub(super) fn iter(&self) -> std::iter::Copied<std::slice::Iter<'_, NodeId>> {
        self.0.iter().copied()
    }

    pub(super) fn retain(&mut self, keep: impl FnMut(&NodeId) -> bool) {
        self.0.retain(keep);
    }
}

impl FromIterator<NodeId> for NodeSet {
    fn from_iter<I: IntoIterator<Item = NodeId>>(nodes: I) -> Self {
        let mut nodes: Vec<NodeId> = nodes.into_iter().collect();
        if !nodes.is_sorted_by(|left, right| left < right) {
            nodes.sort_unstable();
            nodes.dedup();
        }
        Self(nodes)
    }
}

impl<'m> Item<'m> {
    pub(super) fn id(&self) -> &'m ShapeId {
        self.member.map_or(&self.shape.id, |member| &member.id)
    }

    pub(super) fn traits(&self) -> &'m Traits {
        self.member.map_or(&self.shape.traits, |member| &member.traits)
    }

    pub(super) fn span(&self) -> crate::source::Span {
        self.member.map_or(self.shape.span, |member| member.span)
    }
}

impl<'m> Graph<'m> {
    pub(in crate::assemble) fn of(model: &'m Model) -> Self {
        let mut items = Vec::new();
        let mut numbers = HashMap::default();
        for shape in model.shapes.values() {
            numbers.insert(shape.id.as_str(), items.len());
            items.push(Item { shape, member: None });
            for member in &shape.members {
                numbers.insert(member.id.as_str(), items.len());
                items.push(Item { shape, member: Some(member) });
            }
        }
        let steps = Steps::of(model.sources.length());
        let (forward, backward) = Default::default();
        let mut graph =
            Self { model, patterns: Patterns::new(), items, numbers, forward, backward, steps };
        graph.forward.ends.reserve_exact(graph.items.len());
        for node in 0..graph.items.len() {
            graph.connect(node);
            graph.forward.ends.push(graph.forward.edges.len());
        }
        graph.backward = graph.forward.reversed();
        graph
    }

    pub(super) fn nodes(&self) -> std::ops::Range<NodeId> {
        0..self.items.len()
    }

    pub(super) fn item(&self, node: NodeId) -> Item<'m> {
        self.items[node]
    }

    pub(super) fn node(&self, id: &str) -> Option<NodeId> {
        self.numbers.get(id).copied()
    }

    /// What a node refers to; nothing once all steps are spent.
    pub(super) fn forward(&self, node: NodeId) -> &[Edge] {
        let edges = self.forward.of(node);
        if self.step(edges.len() + 1, node) { edges } else { &[] }
    }

    /// What refers to a node; nothing once all steps are spent.
    pub(super) fn backward(&self, node: NodeId) -> &[Edge] {
        let edges = self.backward.of(node);
        if self.step(edges.len() + 1, node) { edges } else { &[] }
    }

    /// Takes steps of the work for a node; `false` once they are spent: the check then goes no
    /// further.
    pub(super) fn step(&self, steps: usize, node: NodeId) -> bool {
        self.steps.take(steps, node)
    }

    /// The same for a shape.
    pub(super) fn step_at(&self, steps: usize, shape: &Shape) -> bool {
        self.steps.take(steps, self.node(shape.id.as_str()).unwrap_or_default())
    }

    /// What was being looked at when the steps were spent, if they are.
    pub(super) fn spent_at(&self) -> Option<Item<'m>> {
        self.steps.spent_at().map(|node| self.item(node))
    }

    fn connect(&mut self, node: NodeId) {
        let Item { shape, member } = self.items[node];
        let Some(member) = member else { return self.connect_shape(shape) };
        if !matches!(shape.kind, ShapeKind::Enum | ShapeKind::IntEnum) {
            self.edge("", &member.target);
        }
    }

    fn connect_shape(&mut self, shape: &'m Shape) {
        for member in &shape.members {
            self.edge("member", &member.id);
        }
        self.edges("mixin", &shape.mixins);
        match &shape.kind {
            ShapeKind::Service(service) => {
                self.edges("operation", &service.operations);
                self.edges("resource", &service.resources);
                self.edges("error", &service.errors);
            }
            ShapeKind::Operation(operation) => {
                // Unit stands for none: `smithy.api#Unit` is no shape of the service.
                for (relation, id) in [("input", &operation.input), ("output", &operation.output)] {
                    if *id != "smithy.api#Unit" {
                        self.edge(relation, id);
                    }
                }
                self.edges("error", &operation.errors);
            }
            ShapeKind::Resource(resource) => self.connect_resource(resource),
            _ => {}
        }
    }

    fn connect_resource(&mut self, resource: &'m Resource) {
        self.edges("identifier", resource.identifiers.values());
        self.edges("property", resource.properties.values());
        self.edges("resource", &resource.resources);
        self.edges("list", &resource.list);
        self.edges("create", &resource.create);
        self.edges("put", &resource.put);
        self.edges("read", &resource.read);
        self.edges("update", &resource.update);
        self.edges("delete", &resource.delete);
        self.edges("operation", &resource.operations);
        self.edges("collectionOperation", &resource.collection_operations);
    }

    fn edges(&mut self, relation: &'static str, targets: impl IntoIterator<Item = &'m ShapeId>) {
        for target in targets {
            self.edge(relation, target);
        }
    }

    /// Adds an edge of the node whose turn it is.
    fn edge(&mut self, relation: &'static str, target: &ShapeId) {
        let node = self.node(target.as_str());
        self.forward.edges.extend(node.map(|node| Edge { relation, node }));
    }
}

/// The nodes that lie on cycles, or between two: what is left when all are taken away that lead
/// nowhere or that nothing leads to.
pub(in crate::assemble) fn on_cycles(edges: &[(NodeId, NodeId)]) -> BTreeSet<NodeId> {
    let reversed: Vec<(NodeId, NodeId)> = edges.iter().map(|(from, to)| (*to, *from)).collect();
    let leads_somewhere = without_dead_ends(edges);
    let is_led_to = without_dead_ends(&reversed);
    leads_somewhere.intersection(&is_led_to).copied().collect()
}

/// The nodes from which one can go on for ever.
fn without_dead_ends(edges: &[(NodeId, NodeId)]) -> BTreeSet<NodeId> {
    let mut left: HashMap<NodeId, usize> = HashMap::default();
    let mut users: HashMap<NodeId, Vec<NodeId>> = HashMap::default();
    for (from, to) in edges {
        *left.entry(*from).or_default() += 1;
        left.entry(*to).or_default();
        users.entry(*to).or_default().push(*from);
    }
    let mut dead: Vec<NodeId> =
        left.iter().filter(|(_, count)| **count == 0).map(|(node, _)| *node).collect();
    while let Some(node) = dead.pop() {
        left.remove(&node);
        for user in users.get(&node).into_iter().flatten() {
            let Some(count) = left.get_mut(user) else { continue };
            *count -= 1;
            if *count == 0 {
                dead.push(*user);
            }
        }
    }
    left.into_keys().collect()
}
