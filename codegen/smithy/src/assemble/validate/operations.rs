//! Inputs and outputs that belong to one operation, and retries.

use std::collections::BTreeSet;

use super::error;
use super::graph::{Graph, Item, NodeId};
use super::own;
use crate::budget;
use crate::diagnostic::Diagnostics;
use crate::map::HashSet;
use crate::model::Operation;
use crate::model::{Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const MISUSE: &str = "OperationInputOutputMisuse";

/// Reports structures with `@input` or `@output` that are used otherwise, and errors of
/// `@idempotent` that the operation does not have.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        for (id, own, other) in
            [("smithy.api#input", "input", "output"), ("smithy.api#output", "output", "input")]
        {
            if shape.traits.has(id) {
                uses(graph, shape, own, other, diagnostics);
            }
        }
        if let ShapeKind::Operation(operation) = &shape.kind {
            idempotent(shape, operation, diagnostics);
        }
    }
}

fn uses(graph: &Graph<'_>, shape: &Shape, own: &str, other: &str, diagnostics: &mut Diagnostics) {
    let Some(node) = graph.node(shape.id.as_str()) else { return };
    let mut operations: BTreeSet<NodeId> = BTreeSet::new();
    for edge in graph.backward(node) {
        let user: Item<'_> = graph.item(edge.node);
        let message = if edge.relation == own {
            operations.insert(edge.node);
            continue;
        } else if edge.relation == other {
            format!("The {other} of `{}` is marked as an {own}: `{}`", user.id(), shape.id)
        } else if edge.relation.is_empty() {
            format!("Members cannot be of a structure that is marked as an {own}: `{}`", shape.id)
        } else {
            continue;
        };
        diagnostics.push(error(MISUSE, user.id(), user.span(), message));
    }
    if operations.len() > 1 {
        let message =
            format!("`{}` is marked as an {own}, but several operations have it", shape.id);
        diagnostics.push(error(MISUSE, &shape.id, shape.span, message));
    }
}

fn idempotent(shape: &Shape, operation: &Operation, diagnostics: &mut Diagnostics) {
    let Some(value) = shape.traits.get("smithy.api#idempotent") else { return };
    let mut report = |message: String| {
        diagnostics.push(error("IdempotentTrait", &shape.id, value.span, message));
    };
    let [exists, not_found] = ["exists", "notFound"].map(|key| value.get(key));
    if exists.is_some() && not_found.is_some() {
        report("`exists` and `notFound` exclude each other".to_owned());
    }
    let errors: HashSet<&str> = operation.errors.iter().map(ShapeId::as_str).collect();
    for list in [exists, not_found].into_iter().flatten() {
        for id in list.as_array().unwrap_or_default().iter().filter_map(Node::as_str) {
            budget::step(1);
            if !errors.contains(id) {
                report(format!("`{id}` is no error of `{}`", shape.id));
            }
        }
    }
}
