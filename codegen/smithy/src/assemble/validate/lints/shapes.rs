//! Enums, unions, defaults, and shapes that nothing refers to.

use std::collections::BTreeSet;

use crate::assemble::validate::graph::{Graph, NodeId};
use crate::assemble::validate::own;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Shape, ShapeKind};
use crate::node::Node;

const DEFAULT: &str = "smithy.api#default";
const ENUM: &str = "smithy.api#enum";

/// Whether a name is written `LIKE_THIS`.
fn is_upper(name: &str) -> bool {
    let is_part = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '_';
    name.starts_with(|first: char| first.is_ascii_uppercase()) && name.chars().all(is_part)
}

/// Warns of members of enums that are not called `LIKE_THIS`.
pub(super) fn enum_names(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        if matches!(shape.kind, ShapeKind::Enum | ShapeKind::IntEnum) {
            for member in shape.members.iter().filter(|it| !is_upper(it.name())) {
                let message = format!("Members of enums are called LIKE_THIS: `{}`", member.name());
                let found = Diagnostic::warning("EnumShape", member.span, message);
                diagnostics.push(found.with_shape(member.id.clone()));
            }
        }
    }
}

/// Warns of names in `@enum` traits that are not `LIKE_THIS`.
pub(super) fn old_enum_names(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (shape, definition) in old_enums(graph) {
        let Some(node) = definition.get("name") else { continue };
        let name = node.as_str().unwrap_or_default();
        if !is_upper(name) {
            let message = format!("Values of enums are called LIKE_THIS: `{name}`");
            let found = Diagnostic::warning(format!("EnumTrait.{name}"), node.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        }
    }
}

/// Warns of `@enum` traits without names.
pub(super) fn enum_names_present(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        let Some(value) = shape.traits.get(ENUM) else { continue };
        let definitions = value.as_array().unwrap_or_default();
        if definitions.iter().all(|it| it.get("name").is_none()) {
            let message = format!("Give the values of `{}` a `name`: code needs one", shape.id);
            let found = Diagnostic::warning("EnumNamesPresent", value.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        }
    }
}

fn old_enums<'m>(graph: &Graph<'m>) -> impl Iterator<Item = (&'m Shape, &'m Node)> {
    own(graph.model).flat_map(|shape| {
        let value = shape.traits.get(ENUM).and_then(Node::as_array).unwrap_or_default();
        value.iter().map(move |definition| (shape, definition))
    })
}

/// Notes members of unions whose targets have a default.
pub(super) fn unions(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model).filter(|it| it.kind == ShapeKind::Union) {
        for member in &shape.members {
            if graph.model.target(member).traits.has(DEFAULT) {
                let message =
                    format!("The default of its target has no effect in a union: `{}`", member.id);
                let found = Diagnostic::new("Union", Severity::Note, Some(member.span), message);
                diagnostics.push(found.with_shape(member.id.clone()));
            }
        }
    }
}

/// Notes shapes that no service leads to, if there is one.
pub(super) fn unreferenced(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let services = own(graph.model).filter(|it| matches!(it.kind, ShapeKind::Service(_)));
    let services: Vec<_> = services.filter_map(|it| graph.node(it.id.as_str())).collect();
    if services.is_empty() {
        return;
    }
    for shape in beyond(graph, services) {
        let message = format!("No service leads to the {} `{}`", shape.kind.name(), shape.id);
        let found = Diagnostic::new("UnreferencedShape", Severity::Note, Some(shape.span), message);
        diagnostics.push(found.with_shape(shape.id.clone()));
    }
}

/// The shapes that none of the roots leads to, definitions of traits aside.
pub(in crate::assemble::validate) fn beyond<'m>(
    graph: &Graph<'m>,
    roots: Vec<NodeId>,
) -> impl Iterator<Item = &'m Shape> {
    let mut waiting = roots;
    let mut seen: BTreeSet<NodeId> = waiting.iter().copied().collect();
    while let Some(node) = waiting.pop() {
        let item = graph.item(node);
        let definitions = item.traits().0.keys().filter_map(|id| graph.node(id.as_str()));
        let next = graph.forward(node).iter().map(|edge| edge.node).chain(definitions);
        waiting.extend(next.filter(|next| seen.insert(*next)));
    }
    own(graph.model).filter(move |shape| {
        let is_definition = shape.traits.has("smithy.api#trait");
        !is_definition && graph.node(shape.id.as_str()).is_none_or(|node| !seen.contains(&node))
    })
}
