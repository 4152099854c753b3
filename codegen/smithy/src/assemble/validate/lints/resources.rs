//! Members and operations that could belong to a resource.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::validate::graph::{Graph, NodeId};
use crate::assemble::validate::{listed, own};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Resource, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const REFERENCES: &str = "smithy.api#references";
const RESOURCE_IDENTIFIER: &str = "smithy.api#resourceIdentifier";

fn resources<'m>(graph: &Graph<'m>) -> impl Iterator<Item = (&'m Shape, &'m Resource)> {
    own(graph.model).filter_map(|shape| match &shape.kind {
        ShapeKind::Resource(resource) => Some((shape, &**resource)),
        _ => None,
    })
}

/// Resources by the name and the target of an identifier.
type Identifiers<'m> = BTreeMap<(&'m str, &'m ShapeId), Vec<&'m ShapeId>>;

/// Warns of members that are called like an identifier of a resource and have its target, outside of
/// what the resource has.
pub(super) fn references(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let mut known = Identifiers::new();
    for (shape, resource) in resources(graph) {
        for (name, target) in &resource.identifiers {
            known.entry((name, target)).or_default().push(&shape.id);
        }
    }
    if known.is_empty() {
        return;
    }
    for node in graph.nodes() {
        let item = graph.item(node);
        let Some(member) = item.member.filter(|it| !it.id.is_built_in()) else { continue };
        let Some(candidates) = known.get(&(member.name(), &member.target)) else { continue };
        let target = graph.model.target(member);
        if !matches!(target.kind, ShapeKind::String | ShapeKind::Enum) {
            continue;
        }
        let of_shape = referenced(item.shape.traits.get(REFERENCES));
        // Many members may look like an identifier of the same resources.
        if !graph.step(candidates.len() + of_shape.len(), node) {
            return;
        }
        let mut others = owners(graph, node);
        others.extend(referenced(member.traits.get(REFERENCES)));
        others.extend(of_shape);
        let left = candidates.iter().map(|id| id.as_str()).filter(|id| !others.contains(id));
        let left: Vec<&str> = left.collect();
        if !left.is_empty() {
            let message = format!(
                "`{}` looks like an identifier, but no `@references` says of which resource: {}",
                member.id,
                listed(left)
            );
            let found = Diagnostic::warning("MemberShouldReferenceResource", member.span, message);
            diagnostics.push(found.with_shape(member.id.clone()));
        }
    }
}

/// The resources that lead to a node, and those directly below them.
fn owners<'m>(graph: &Graph<'m>, node: NodeId) -> BTreeSet<&'m str> {
    let (mut waiting, mut seen) = (vec![node], BTreeSet::from([node]));
    let mut owners = BTreeSet::new();
    while let Some(node) = waiting.pop() {
        for edge in graph.backward(node).iter().filter(|edge| seen.insert(edge.node)) {
            let shape = graph.item(edge.node).shape;
            if let ShapeKind::Resource(resource) = &shape.kind {
                owners.insert(shape.id.as_str());
                owners.extend(resource.resources.iter().map(ShapeId::as_str));
            }
            waiting.push(edge.node);
        }
    }
    // A member leads to its container by way of the edge from there.
    owners
}

fn referenced(value: Option<&Node>) -> Vec<&str> {
    let references = value.and_then(Node::as_array).unwrap_or_default();
    references.iter().filter_map(|it| it.get("resource").and_then(Node::as_str)).collect()
}

/// Warns of operations of a service with a required member that is an identifier of a resource.
pub(super) fn operations_of_services(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for service in own(graph.model) {
        let ShapeKind::Service(properties) = &service.kind else { continue };
        let below = resources_below(graph, service);
        for id in &properties.operations {
            let Some(shape) = graph.model.shape(id.as_str()) else { continue };
            let ShapeKind::Operation(operation) = &shape.kind else { continue };
            let messages = [&operation.input, &operation.output];
            let messages = messages.into_iter().filter_map(|id| graph.model.shape(id.as_str()));
            let members: Vec<&Member> = messages.flat_map(|it| &it.members).collect();
            if !graph.step_at(members.len().saturating_mul(below.len()), service) {
                return;
            }
            let has_identifier = |(_, resource): &&(&Shape, &Resource)| {
                members.iter().any(|member| {
                    member.traits.has("smithy.api#required")
                        && resource.identifiers.get(member.name()) == Some(&member.target)
                })
            };
            let found = below.iter().filter(has_identifier).map(|(shape, _)| shape.id.as_str());
            let found: Vec<&str> = found.collect();
            if !found.is_empty() {
                let message = format!(
                    "`{id}` has identifiers of resources: bind it to one of them instead of to `{}`: {}",
                    service.id,
                    listed(found)
                );
                let group = format!("ServiceBoundResourceOperation.{}.{}", service.id, id.name());
                let found = Diagnostic::warning(group, shape.span, message);
                diagnostics.push(found.with_shape(id.clone()));
            }
        }
    }
}

fn resources_below<'m>(graph: &Graph<'m>, service: &Shape) -> Vec<(&'m Shape, &'m Resource)> {
    let mut waiting: Vec<NodeId> = graph.node(service.id.as_str()).into_iter().collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(node) = waiting.pop() {
        let edges = graph.forward(node).iter().filter(|edge| edge.relation == "resource");
        for edge in edges.filter(|edge| seen.insert(edge.node)) {
            let shape = graph.item(edge.node).shape;
            if let ShapeKind::Resource(resource) = &shape.kind {
                found.push((shape, &**resource));
                waiting.push(edge.node);
            }
        }
    }
    found
}

/// Warns of structures with a member that is an identifier by its name and another one that is the
/// same by its trait.
pub(super) fn overridden_identifiers(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model).filter(|it| it.kind == ShapeKind::Structure) {
        for member in &shape.members {
            let value = member.traits.get(RESOURCE_IDENTIFIER);
            let Some((value, name)) = value.and_then(|it| Some((it, it.as_str()?))) else {
                continue;
            };
            if name != member.name() && shape.member(name).is_some() {
                let message = format!(
                    "`{}` is the identifier `{name}`, and not the member of that name",
                    member.id
                );
                let found = Diagnostic::warning("ResourceIdentifierBinding", value.span, message);
                diagnostics.push(found.with_shape(shape.id.clone()));
            }
        }
    }
}
