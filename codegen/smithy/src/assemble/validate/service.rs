//! What belongs to a service: its shapes, its operations, its protocols.

use std::collections::BTreeSet;

use super::graph::{Graph, NodeId};
use crate::model::{Model, Shape, ShapeKind};

/// The shapes that a service leads to, itself included; no members.
pub(super) fn closure(graph: &Graph<'_>, service: &Shape) -> BTreeSet<NodeId> {
    let mut found: BTreeSet<NodeId> = graph.node(service.id.as_str()).into_iter().collect();
    let mut waiting: Vec<NodeId> = found.iter().copied().collect();
    while let Some(node) = waiting.pop() {
        let next = graph.forward(node).iter().map(|edge| edge.node);
        waiting.extend(next.filter(|next| found.insert(*next)));
    }
    found.retain(|node| graph.item(*node).member.is_none());
    found
}

/// The operations of a service and of its resources.
pub(super) fn operations<'m>(graph: &Graph<'m>, service: &Shape) -> Vec<&'m Shape> {
    let mut waiting: Vec<NodeId> = graph.node(service.id.as_str()).into_iter().collect();
    let mut seen: BTreeSet<NodeId> = waiting.iter().copied().collect();
    let mut found = Vec::new();
    while let Some(node) = waiting.pop() {
        for edge in graph.forward(node) {
            let shape = graph.item(edge.node).shape;
            // What an operation or resource is mixed of belongs to no service.
            let is_wanted = matches!(shape.kind, ShapeKind::Operation(_) | ShapeKind::Resource(_))
                && !shape.traits.has("smithy.api#mixin");
            if is_wanted && seen.insert(edge.node) {
                waiting.push(edge.node);
                if matches!(shape.kind, ShapeKind::Operation(_)) {
                    found.push(shape);
                }
            }
        }
    }
    found
}

/// Counts the errors of services once for each of their operations, since emitters repeat them.
pub(super) fn count_errors(graph: &Graph<'_>) {
    for shape in super::own(graph.model) {
        if let ShapeKind::Service(service) = &shape.kind
            && !service.errors.is_empty()
        {
            let errors = service.errors.len();
            graph.step_at(errors.saturating_mul(operations(graph, shape).len()), shape);
        }
    }
}

/// The definitions of the protocols of a service.
pub(super) fn protocols<'m>(model: &'m Model, service: &Shape) -> Vec<&'m Shape> {
    let definitions = service.traits.0.keys().filter_map(|id| model.shape(id.as_str()));
    definitions.filter(|shape| shape.traits.has("smithy.api#protocolDefinition")).collect()
}
