//! References to resources (Smithy 2.0, section "references trait").

use super::graph::Graph;
use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Resource, Shape, ShapeKind};
use crate::node::{Node, Object};

/// Reports references to what is no resource, and identifiers that a reference lacks or that the
/// shape does not have. Resources that the model does not have are those of others.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    for shape in own(model) {
        let Some(references) = shape.traits.get("smithy.api#references") else { continue };
        for reference in references.as_array().unwrap_or_default() {
            // Many shapes may refer to one resource.
            if !graph.step_at(identifiers(model, reference), shape) {
                return;
            }
            for problem in problems(model, shape, reference) {
                diagnostics.push(error("ReferencesTrait", &shape.id, reference.span, problem));
            }
        }
    }
}

/// How many identifiers a resource has that is referred to.
fn identifiers(model: &Model, reference: &Node) -> usize {
    let id = reference.get("resource").and_then(Node::as_str);
    match id.and_then(|id| model.shape(id)).map(|shape| &shape.kind) {
        Some(ShapeKind::Resource(resource)) => resource.identifiers.len(),
        _ => 0,
    }
}

fn problems(model: &Model, shape: &Shape, reference: &Node) -> Vec<String> {
    let mut problems = Vec::new();
    let ids = reference.get("ids").and_then(Node::as_object).filter(|ids| !ids.is_empty());
    let is_structure = shape.kind == ShapeKind::Structure;
    if ids.is_some() && !is_structure {
        problems.push("A reference of a string cannot have `ids`".to_owned());
    }
    let Some(id) = reference.get("resource").and_then(Node::as_str) else { return problems };
    let Some(target) = model.shape(id) else { return problems };
    match &target.kind {
        ShapeKind::Resource(resource) if is_structure => {
            problems.extend(match ids {
                Some(ids) => explicit(model, shape, id, resource, ids),
                None => implicit(model, shape, id, resource),
            });
        }
        ShapeKind::Resource(resource) if resource.identifiers.len() != 1 => {
            problems.push(format!(
                "A string can only refer to a resource with one identifier, but `{id}` has {}: {}",
                resource.identifiers.len(),
                listed(resource.identifiers.keys())
            ));
        }
        ShapeKind::Resource(_) => {}
        other => problems.push(format!("`{id}` is no resource but a {}", other.name())),
    }
    problems
}

fn explicit(
    model: &Model,
    shape: &Shape,
    id: &str,
    resource: &Resource,
    ids: &Object,
) -> Vec<String> {
    let identifiers = &resource.identifiers;
    let missing = identifiers.keys().filter(|name| !ids.contains_key(name.as_str()));
    let missing = listed(missing);
    let unknown = listed(ids.keys().filter(|name| !identifiers.contains_key(name.as_str())));
    let mut problems = Vec::new();
    if ids.len() < identifiers.len() {
        problems.push(format!("`ids` lacks identifiers of the resource `{id}`: {missing}"));
    }
    if !unknown.is_empty() {
        problems.push(format!("`ids` has what is no identifier of the resource `{id}`: {unknown}"));
    }
    let members = ids.values().filter_map(|entry| entry.value.as_str());
    problems.extend(members.filter_map(|name| problem_of(model, shape, name)));
    problems
}

fn implicit(model: &Model, shape: &Shape, id: &str, resource: &Resource) -> Vec<String> {
    let problems = resource.identifiers.keys().filter_map(|name| {
        let problem = problem_of(model, shape, name)?;
        Some(format!("{problem}, which is an identifier of the resource `{id}`: bind it in `ids`"))
    });
    problems.collect()
}

/// What is wrong with the member that is bound to an identifier.
fn problem_of(model: &Model, shape: &Shape, name: &str) -> Option<String> {
    let Some(member) = shape.member(name) else {
        return Some(format!("`{}` has no member `{name}`", shape.id));
    };
    let target = model.target(member);
    let is_string = matches!(target.kind, ShapeKind::String | ShapeKind::Enum);
    (!is_string).then(|| format!("`{}` is no string", member.id))
}

fn listed<'a>(names: impl Iterator<Item = &'a (impl AsRef<str> + 'a)>) -> String {
    names.map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}
