//! Resources: their tree, their identifiers, and their lifecycle operations (Smithy 2.0, section
//! "Resource").

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Edge, Graph, NodeId, on_cycles};
use super::{error, listed, own};
use crate::diagnostic::Diagnostics;
use crate::map::HashSet;
use crate::model::{Member, Model, Operation, Resource, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// Reports trees that are none, identifiers that children forget or change, operations that do
/// not bind what they must, and lifecycle operations with the wrong traits.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    cycles(graph, diagnostics);
    for shape in own(model) {
        match &shape.kind {
            ShapeKind::Resource(resource) => {
                lifecycle(model, shape, resource, diagnostics);
                names(shape, resource, diagnostics);
                children(graph, shape, resource, diagnostics);
                operations(graph, shape, resource, diagnostics);
            }
            ShapeKind::Service(_) => single_bindings(graph, shape, diagnostics),
            ShapeKind::Structure => explicit_bindings(shape, diagnostics),
            _ => {}
        }
    }
}

fn resource<'m>(model: &'m Model, id: &ShapeId) -> Option<(&'m Shape, &'m Resource)> {
    let shape = model.shape(id.as_str())?;
    match &shape.kind {
        ShapeKind::Resource(resource) => Some((shape, resource)),
        _ => None,
    }
}

/// The nodes below a service or resource in the tree of resources.
fn contained(graph: &Graph<'_>, root: &Shape) -> BTreeSet<NodeId> {
    let (mut found, mut waiting) = (BTreeSet::new(), Vec::new());
    waiting.extend(graph.node(root.id.as_str()));
    while let Some(node) = waiting.pop() {
        for edge in graph.forward(node) {
            if edge.relation == "resource" && found.insert(edge.node) {
                waiting.push(edge.node);
            }
        }
    }
    found
}

fn cycles(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let edges: Vec<(NodeId, NodeId)> = graph
        .nodes()
        .flat_map(|node| graph.forward(node).iter().map(move |edge| (node, edge)))
        .filter(|(_, edge)| edge.relation == "resource")
        .map(|(node, edge)| (node, edge.node))
        .collect();
    for node in on_cycles(&edges) {
        let shape = graph.item(node).shape;
        let message = format!("The resource `{}` contains itself", shape.id);
        diagnostics.push(error("ResourceCycle", &shape.id, shape.span, message));
    }
}

fn lifecycle(model: &Model, shape: &Shape, resource: &Resource, diagnostics: &mut Diagnostics) {
    let operations = [
        ("create", &resource.create, false, false),
        ("put", &resource.put, false, true),
        ("read", &resource.read, true, false),
        ("update", &resource.update, false, false),
        ("delete", &resource.delete, false, true),
        ("list", &resource.list, true, false),
    ];
    for (name, id, is_readonly, is_idempotent) in operations {
        let operation = id.as_ref().and_then(|id| model.shape(id.as_str()));
        let Some(operation) = operation else { continue };
        let mut report = |must: &str| {
            let message = format!("The `{name}` operation of `{}` {must}", shape.id);
            diagnostics.push(error("ResourceLifecycle", &shape.id, shape.span, message));
        };
        if operation.traits.has("smithy.api#readonly") != is_readonly {
            report(if is_readonly { "must be `@readonly`" } else { "must not be `@readonly`" });
        }
        if is_idempotent && !operation.traits.has("smithy.api#idempotent") {
            report("must be `@idempotent`");
        }
    }
}

fn names(shape: &Shape, resource: &Resource, diagnostics: &mut Diagnostics) {
    let properties = resource.properties.keys().map(|name| name.to_ascii_lowercase());
    let properties: HashSet<String> = properties.collect();
    let is_property = |name: &&String| properties.contains(&name.to_ascii_lowercase());
    for name in resource.identifiers.keys().filter(is_property) {
        let message = format!("`{name}` is an identifier and a property of `{}`", shape.id);
        diagnostics.push(error("ResourceIdentifier", &shape.id, shape.span, message));
    }
}

fn children(graph: &Graph<'_>, parent: &Shape, resource: &Resource, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    for (child, below) in resource.resources.iter().filter_map(|id| self::resource(model, id)) {
        if !graph.step_at(resource.identifiers.len(), child) {
            return;
        }
        let mut report = |problem: &str, names: &[&String]| {
            if !names.is_empty() {
                let names = names.iter().map(|name| name.as_str());
                let message = format!(
                    "`{}` is a child of `{}` and {problem} its identifiers: {}",
                    child.id,
                    parent.id,
                    listed(names)
                );
                diagnostics.push(error("ResourceIdentifier", &child.id, child.span, message));
            }
        };
        let own = |name: &String| below.identifiers.get(name.as_str());
        let pairs = || resource.identifiers.iter();
        let missing: Vec<&String> =
            pairs().filter(|(name, _)| own(name).is_none()).map(|(name, _)| name).collect();
        let changed = pairs().filter(|(name, id)| own(name).is_some_and(|own| own != *id));
        let changed: Vec<&String> = changed.map(|(name, _)| name).collect();
        report("lacks", &missing);
        report("changes", &changed);
        for operation in all_operations(below) {
            let members = operation_input(model, operation).map_or(0, |(_, it)| it.members.len());
            if !graph.step_at(resource.identifiers.len() + members, child) {
                return;
            }
            unbound_parent(model, (parent, resource), (child, below), operation, diagnostics);
        }
    }
}

fn unbound_parent(
    model: &Model,
    (parent, above): (&Shape, &Resource),
    (child, below): (&Shape, &Resource),
    operation: &ShapeId,
    diagnostics: &mut Diagnostics,
) {
    let Some((shape, input)) = operation_input(model, operation) else { return };
    let bound = bindings(below, input);
    let missing = above.identifiers.keys().filter(|name| !bound.contains_key(name.as_str()));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    if !missing.is_empty() {
        let message = format!(
            "The operation `{}` of `{}` must bind the identifiers of its parent `{}`: {}",
            shape.id,
            child.id,
            parent.id,
            listed(missing)
        );
        diagnostics.push(error("ResourceIdentifierBinding", &shape.id, shape.span, message));
    }
}

fn all_operations(resource: &Resource) -> impl Iterator<Item = &ShapeId> {
    instance_operations(resource).chain(collection_operations(resource))
}

fn instance_operations(resource: &Resource) -> impl Iterator<Item = &ShapeId> {
    let lifecycle = [&resource.put, &resource.read, &resource.update, &resource.delete];
    lifecycle.into_iter().flatten().chain(&resource.operations)
}

fn collection_operations(resource: &Resource) -> impl Iterator<Item = &ShapeId> {
    [&resource.create, &resource.list].into_iter().flatten().chain(&resource.collection_operations)
}

/// An operation and its properties.
pub(super) fn operation_of<'m>(
    model: &'m Model,
    id: &ShapeId,
) -> Option<(&'m Shape, &'m Operation)> {
    let shape = model.shape(id.as_str())?;
    match &shape.kind {
        ShapeKind::Operation(operation) => Some((shape, operation)),
        _ => None,
    }
}

fn operation_input<'m>(model: &'m Model, id: &ShapeId) -> Option<(&'m Shape, &'m Shape)> {
    let (shape, operation) = operation_of(model, id)?;
    Some((shape, model.shape(operation.input.as_str())?))
}

/// Which members of an input or output are identifiers of a resource: by trait, or by name and target.
pub(super) fn bindings<'m>(resource: &Resource, input: &'m Shape) -> BTreeMap<&'m str, &'m Member> {
    let mut found = BTreeMap::new();
    for member in &input.members {
        let explicit = member.traits.get("smithy.api#resourceIdentifier").and_then(Node::as_str);
        let is_implicit = member.traits.has("smithy.api#required")
            && resource.identifiers.get(member.name()) == Some(&member.target);
        if let Some(name) = explicit {
            found.insert(name, member);
        } else if is_implicit {
            found.entry(member.name()).or_insert(member);
        }
    }
    found
}

fn operations(
    graph: &Graph<'_>,
    shape: &Shape,
    resource: &Resource,
    diagnostics: &mut Diagnostics,
) {
    let model = graph.model;
    let binds_all = |input: &Shape| {
        let bound = bindings(resource, input);
        resource.identifiers.iter().all(|(name, target)| {
            bound.get(name.as_str()).is_some_and(|member| member.target == *target)
        })
    };
    let instance = instance_operations(resource).map(|id| (id, true));
    let collection = collection_operations(resource).map(|id| (id, false));
    for (id, is_instance) in instance.chain(collection) {
        let Some((operation, input)) = operation_input(model, id) else { continue };
        if !graph.step_at(resource.identifiers.len() + input.members.len(), operation) {
            return;
        }
        if binds_all(input) == is_instance {
            continue;
        }
        let must = if is_instance { "must" } else { "must not" };
        let message = format!(
            "The operation `{}` {must} bind all identifiers of the resource `{}`",
            operation.id, shape.id
        );
        diagnostics.push(error(
            "ResourceIdentifierBinding",
            &operation.id,
            operation.span,
            message,
        ));
    }
}

/// In one service, an operation or resource has one place.
fn single_bindings(graph: &Graph<'_>, service: &Shape, diagnostics: &mut Diagnostics) {
    let mut holders = contained(graph, service);
    holders.extend(graph.node(service.id.as_str()));
    let mut places: BTreeMap<NodeId, BTreeSet<NodeId>> = BTreeMap::new();
    for holder in holders {
        let is_member_of = |relation: &str| {
            !matches!(relation, "mixin" | "identifier" | "property" | "error" | "member")
        };
        let own = |edge: &&Edge| edge.node != holder && is_member_of(edge.relation);
        for edge in graph.forward(holder).iter().filter(own) {
            places.entry(edge.node).or_default().insert(holder);
        }
    }
    for (node, _) in places.iter().filter(|(_, holders)| holders.len() > 1) {
        let shape = graph.item(*node).shape;
        let id = match shape.kind {
            ShapeKind::Resource(_) => "SingleResourceBinding",
            _ => "SingleOperationBinding",
        };
        let message = format!("`{}` has several places in the service `{}`", shape.id, service.id);
        diagnostics.push(error(id, &shape.id, shape.span, message));
    }
}

/// Two members of a structure cannot be the same identifier by trait.
fn explicit_bindings(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    let mut reported = BTreeSet::new();
    for member in &shape.members {
        let name = member.traits.get("smithy.api#resourceIdentifier").and_then(Node::as_str);
        let Some(name) = name else { continue };
        if !seen.insert(name) && reported.insert(name) {
            let message = format!("Several members of `{}` are the identifier `{name}`", shape.id);
            diagnostics.push(error("ResourceIdentifierBinding", &shape.id, shape.span, message));
        }
    }
}
