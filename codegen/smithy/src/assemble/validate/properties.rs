//! Properties of resources in the operations of their lifecycle (Smithy 2.0, section "Resource
//! properties").

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Graph;
use super::resources::{bindings, operation_of};
use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::model::{Member, Model, Resource, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const ID: &str = "ResourceOperationInputOutput";
const NESTED: &str = "smithy.api#nestedProperties";
const NOT_PROPERTY: &str = "smithy.api#notProperty";

/// Reports members of inputs and outputs that are no property or of another type than theirs, and
/// properties that no operation has.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    let resources = own(model).filter_map(|shape| match &shape.kind {
        ShapeKind::Resource(resource) if !resource.properties.is_empty() => Some((shape, resource)),
        _ => None,
    });
    let mut resources = resources.peekable();
    if resources.peek().is_none() {
        return;
    }
    let marks = model.shapes.values().filter(|shape| shape.traits.has(NOT_PROPERTY));
    let marks: BTreeSet<&str> = marks.map(|shape| shape.id.as_str()).collect();
    for (shape, resource) in resources {
        let mut used = BTreeSet::new();
        for (name, id) in operations(resource) {
            let properties =
                Properties { graph, model, shape, resource, operation: name, marks: &marks };
            properties.operation(id, &mut used, diagnostics);
        }
        for name in resource.properties.keys().filter(|name| !used.contains(name.as_str())) {
            let message = format!(
                "The property `{name}` of `{}` is in no input or output of its operations",
                shape.id
            );
            diagnostics.push(error(ID, &shape.id, shape.span, message));
        }
    }
}

/// The operations on one resource, with what messages call them.
fn operations(resource: &Resource) -> Vec<(&str, &ShapeId)> {
    let lifecycle = [
        ("put", &resource.put),
        ("create", &resource.create),
        ("read", &resource.read),
        ("update", &resource.update),
        ("delete", &resource.delete),
    ];
    let lifecycle = lifecycle.into_iter().filter_map(|(name, id)| Some((name, id.as_ref()?)));
    lifecycle.chain(resource.operations.iter().map(|id| (id.name(), id))).collect()
}

/// The properties of a resource in one operation.
struct Properties<'a> {
    graph: &'a Graph<'a>,
    model: &'a Model,
    shape: &'a Shape,
    resource: &'a Resource,
    operation: &'a str,
    /// The traits that say that a member is no property.
    marks: &'a BTreeSet<&'a str>,
}

impl<'a> Properties<'a> {
    fn operation(&self, id: &ShapeId, used: &mut BTreeSet<&'a str>, diagnostics: &mut Diagnostics) {
        let Some((_, operation)) = operation_of(self.model, id) else { return };
        let shape = |id: &ShapeId| self.model.shape(id.as_str());
        let (Some(input), Some(output)) = (shape(&operation.input), shape(&operation.output))
        else {
            return;
        };
        let identifiers = bindings(self.resource, output);
        let identifiers: BTreeSet<&str> = identifiers.values().map(|it| it.name()).collect();
        for structure in [input, output] {
            self.structure(structure, &identifiers, used, diagnostics);
        }
    }

    /// The structure whose members are the properties: that of a member with `@nestedProperties`
    /// where there is one.
    fn holder(&self, structure: &'a Shape) -> &'a Shape {
        let nested = structure.members.iter().filter(|member| member.traits.has(NESTED));
        let mut targets = nested.map(|member| self.model.target(member));
        targets.find(|target| target.kind == ShapeKind::Structure).unwrap_or(structure)
    }

    fn structure(
        &self,
        structure: &'a Shape,
        identifiers: &BTreeSet<&str>,
        used: &mut BTreeSet<&'a str>,
        diagnostics: &mut Diagnostics,
    ) {
        let holder = self.holder(structure);
        // Operations may share what they take and answer.
        let members = 2 * structure.members.len() + holder.members.len();
        if !self.graph.step_at(members, structure) {
            return;
        }
        let bound = bindings(self.resource, structure);
        let bound: BTreeSet<&str> = bound.values().map(|member| member.name()).collect();
        let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for member in &holder.members {
            let is_none = bound.contains(member.name())
                || member.traits.0.keys().any(|id| self.marks.contains(id.as_str()));
            if is_none && !self.resource.properties.contains_key(member.name()) {
                continue;
            }
            let name = property_of(member);
            used.insert(name);
            names.entry(name).or_default().push(member.name());
            let is_nested = holder.id != structure.id;
            if let Some(problem) = self.problem((member, is_nested), name, identifiers) {
                diagnostics.push(error(ID, &member.id, member.span, problem));
            }
        }
        for (name, members) in names.iter().filter(|(_, members)| members.len() > 1) {
            let message = format!(
                "Several members of `{}` are the property `{name}`: {}",
                holder.id,
                members.join(", ")
            );
            diagnostics.push(error(ID, &holder.id, holder.span, message));
        }
    }

    fn problem(
        &self,
        (member, is_nested): (&Member, bool),
        name: &str,
        identifiers: &BTreeSet<&str>,
    ) -> Option<String> {
        let (resource, operation) = (&self.shape.id, self.operation);
        match self.resource.properties.get(name) {
            Some(target) if *target == member.target => None,
            Some(target) => Some(format!(
                "`{}` must target `{target}`: it is the property `{name}` of `{resource}` in its \
                 operation `{operation}`",
                member.id
            )),
            None if identifiers.contains(member.name()) => None,
            None => {
                // Only members of inputs and outputs themselves may have `@notProperty`.
                let marks = if is_nested {
                    "`@resourceIdentifier` or `@property`"
                } else {
                    "`@resourceIdentifier`, `@property` or `@notProperty`"
                };
                Some(format!(
                    "`{}` is neither an identifier nor a property of `{resource}`: mark it with {marks}",
                    member.id
                ))
            }
        }
    }
}

/// The property that a member is, by trait or by its own name.
fn property_of(member: &Member) -> &str {
    let property = member.traits.get("smithy.api#property");
    property.and_then(|it| it.get("name")).and_then(Node::as_str).unwrap_or(member.name())
}
