//! Names of inputs and outputs, tokens without effect, defaults in updates, pages, authentication.

use std::collections::BTreeSet;

use crate::assemble::validate::graph::Graph;
use crate::assemble::validate::{listed, own};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Operation, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// What stands behind the name of an operation in that of its input, and of its output.
const SUFFIXES: [(&str, [&str; 2]); 2] =
    [("input", ["Input", "Request"]), ("output", ["Output", "Response"])];

fn operations<'m>(graph: &Graph<'m>) -> impl Iterator<Item = (&'m Shape, &'m Operation)> {
    own(graph.model).filter_map(|shape| match &shape.kind {
        ShapeKind::Operation(operation) => Some((shape, &**operation)),
        _ => None,
    })
}

fn message_of<'o>(operation: &'o Operation, part: &str) -> &'o ShapeId {
    if part == "input" { &operation.input } else { &operation.output }
}

/// Warns of inputs and outputs, marked as such, whose names do not begin with that of their operation.
pub(super) fn names(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (shape, operation) in operations(graph) {
        for (part, _) in SUFFIXES {
            let id = message_of(operation, part);
            let is_marked = |it: &Shape| it.traits.has(&format!("smithy.api#{part}"));
            if graph.model.shape(id.as_str()).is_some_and(is_marked)
                && !id.name().starts_with(shape.id.name())
            {
                let message = format!(
                    "The {part} of `{}` should be called `{}…`, not `{id}`",
                    shape.id,
                    shape.id.name()
                );
                let group = format!("OperationInputOutputName.{part}");
                let found = Diagnostic::warning(group, shape.span, message);
                diagnostics.push(found.with_shape(shape.id.clone()));
            }
        }
    }
}

/// Warns of shapes whose names say that they are an input or output which they are not.
pub(super) fn ambiguous_names(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (shape, operation) in operations(graph) {
        for (part, suffixes) in SUFFIXES {
            let id = message_of(operation, part);
            for suffix in suffixes {
                let name = format!("{}#{}{suffix}", shape.id.namespace(), shape.id.name());
                let Some(other) = graph.model.shape(&name).filter(|it| it.id != *id) else {
                    continue;
                };
                let message = format!(
                    "`{}` is called like the {part} of `{}`, which is `{id}`",
                    other.id, shape.id
                );
                let found = Diagnostic::warning("OperationNameAmbiguity", other.span, message);
                diagnostics.push(found.with_shape(other.id.clone()));
            }
        }
    }
}

/// Warns of tokens in structures that are something else than inputs too.
pub(super) fn ignored_tokens(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model).filter(|it| it.kind == ShapeKind::Structure) {
        let is_token = |it: &&Member| it.traits.has("smithy.api#idempotencyToken");
        let Some(node) = graph.node(shape.id.as_str()) else { continue };
        if shape.traits.has("smithy.api#mixin") || !shape.members.iter().any(|it| is_token(&it)) {
            continue;
        }
        let users = graph.backward(node).iter();
        let users = users.filter(|edge| !["input", "mixin"].contains(&edge.relation));
        let users: Vec<&str> = users.map(|edge| graph.item(edge.node).id().as_str()).collect();
        if users.is_empty() {
            continue;
        }
        for member in shape.members.iter().filter(is_token) {
            let message = format!(
                "Clients fill `{}` in inputs alone: `@idempotencyToken` has no effect where these use \
                 it: {}",
                member.id,
                listed(users.iter().copied())
            );
            let found = Diagnostic::warning("IdempotencyTokenIgnored", member.span, message);
            diagnostics.push(found.with_shape(member.id.clone()));
        }
    }
}

/// Warns of members of updates with a default: nobody knows whether they were given.
pub(super) fn defaults_in_updates(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let updates: BTreeSet<&ShapeId> = own(graph.model)
        .filter_map(|shape| match &shape.kind {
            ShapeKind::Resource(resource) => resource.update.as_ref(),
            _ => None,
        })
        .collect();
    for (shape, operation) in operations(graph) {
        let name = shape.id.name().to_ascii_lowercase();
        let is_update = name.starts_with("update") || name.starts_with("patch");
        if !is_update && !updates.contains(&shape.id) {
            continue;
        }
        let Some(input) = graph.model.shape(operation.input.as_str()) else { continue };
        // Operations may share what they take.
        if !graph.step_at(input.members.len(), shape) {
            return;
        }
        let has_default = |it: &&Member| it.traits.has("smithy.api#default");
        let members: Vec<&str> =
            input.members.iter().filter(has_default).map(Member::name).collect();
        if !members.is_empty() {
            let message = format!(
                "An update cannot tell whether a member with a default was given: {}",
                listed(members)
            );
            let found = Diagnostic::warning("DefaultValueInUpdate", shape.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        }
    }
}

/// Warns of paths of more than two names.
pub(super) fn deep_pages(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    const MOST: usize = 2;
    for (shape, _) in operations(graph) {
        let Some(pages) = shape.traits.get("smithy.api#paginated") else { continue };
        for name in ["outputToken", "items"] {
            let Some(path) = pages.get(name).and_then(Node::as_str) else { continue };
            if path.split('.').count() > MOST {
                let message = format!("`{name}`: `{path}` lies deep in the output");
                let group = format!("PaginatedTrait.DeeplyNested.{name}");
                let found = Diagnostic::warning(group, pages.span, message);
                diagnostics.push(found.with_shape(shape.id.clone()));
            }
        }
    }
}

/// Warns of services that do not say which way to authenticate comes first.
pub(super) fn auth_order(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model).filter(|it| matches!(it.kind, ShapeKind::Service(_))) {
        let is_scheme = |id: &&ShapeId| {
            let definition = graph.model.shape(id.as_str());
            definition.is_some_and(|it| it.traits.has("smithy.api#authDefinition"))
        };
        let schemes: Vec<&str> =
            shape.traits.0.keys().filter(is_scheme).map(ShapeId::as_str).collect();
        if schemes.len() > 1 && !shape.traits.has("smithy.api#auth") {
            let message = format!(
                "`@auth` should say which of these clients of `{}` prefer: {}",
                shape.id,
                listed(schemes)
            );
            let found = Diagnostic::warning("ServiceAuthDefinitions", shape.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        }
    }
}
