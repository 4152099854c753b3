//! What members, services, resources and operations may refer to.

use super::own;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Model, Operation, Resource, Service, Shape, ShapeKind};
use crate::shape_id::ShapeId;
use crate::source::Span;

const UNIT: &str = "smithy.api#Unit";

/// Reports references to shapes of the wrong type, to traits, mixins and private shapes. It takes
/// models, too, in which targets are missing.
pub(in crate::assemble) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut checker = Checker { model, diagnostics };
    for shape in own(model) {
        for member in &shape.members {
            checker.member(shape, member);
        }
        match &shape.kind {
            ShapeKind::Service(service) => checker.service(shape, service),
            ShapeKind::Resource(resource) => checker.resource(shape, resource),
            ShapeKind::Operation(operation) => checker.operation(shape, operation),
            _ => {}
        }
    }
}

struct Checker<'m, 'd> {
    model: &'m Model,
    diagnostics: &'d mut Diagnostics,
}

impl Checker<'_, '_> {
    fn error(&mut self, id: &'static str, from: &ShapeId, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::error(id, span, message).with_shape(from.clone()));
    }

    fn member(&mut self, shape: &Shape, member: &Member) {
        let Some(target) = self.model.shape(member.target.as_str()) else { return };
        self.reference("member", &member.id, member.span, target);
        if is_entity(&target.kind) {
            let message =
                format!("Members cannot target services, resources or operations: `{}`", target.id);
            self.error("Target", &member.id, member.span, message);
        }
        let may_be_unit =
            matches!(shape.kind, ShapeKind::Union | ShapeKind::Enum | ShapeKind::IntEnum);
        if target.id == UNIT && !may_be_unit {
            let message = format!("Only members of unions and enums can target `{UNIT}`");
            self.error("UnitType", &member.id, member.span, message);
        }
        let is_key = shape.kind == ShapeKind::Map && member.name() == "key";
        if is_key && !matches!(target.kind, ShapeKind::String | ShapeKind::Enum) {
            let message = format!("Keys of maps must be strings, but this targets `{}`", target.id);
            self.error("Target", &member.id, member.span, message);
        }
    }

    /// What holds for every reference.
    fn reference(&mut self, what: &str, from: &ShapeId, span: Span, target: &Shape) {
        if target.traits.has("smithy.api#trait") {
            let message = format!(
                "Found a {what} reference to the trait `{}`: traits can only be applied",
                target.id
            );
            self.error("Target", from, span, message);
        }
        if target.traits.has("smithy.api#mixin") {
            let message = format!(
                "Illegal {what} reference to the mixin `{}`: mixins can only be mixed in",
                target.id
            );
            self.error("Target", from, span, message);
        }
        if target.traits.has("smithy.api#private") && target.id.namespace() != from.namespace() {
            let message = format!("`{}` is private to its namespace", target.id);
            self.error("PrivateAccess", from, span, message);
        }
    }

    fn typed(&mut self, what: &str, from: &Shape, id: &ShapeId, is_right: fn(&ShapeKind) -> bool) {
        let Some(target) = self.model.shape(id.as_str()) else { return };
        self.reference(what, &from.id, from.span, target);
        if !is_right(&target.kind) {
            let message = format!("`{id}` is of the wrong type for {what} of `{}`", from.id);
            self.error("Target", &from.id, from.span, message);
        }
    }

    fn service(&mut self, shape: &Shape, service: &Service) {
        for id in &service.operations {
            self.typed("operations", shape, id, is_operation);
        }
        for id in &service.resources {
            self.typed("resources", shape, id, is_resource);
        }
        self.errors(shape, &service.errors);
    }

    fn resource(&mut self, shape: &Shape, resource: &Resource) {
        for id in resource.identifiers.values() {
            self.typed("identifiers", shape, id, |kind| {
                matches!(kind, ShapeKind::String | ShapeKind::Enum)
            });
        }
        for id in resource.properties.values() {
            self.typed("properties", shape, id, |kind| !is_entity(kind));
        }
        let lifecycle = [
            &resource.create,
            &resource.put,
            &resource.read,
            &resource.update,
            &resource.delete,
            &resource.list,
        ];
        let operations = lifecycle.into_iter().flatten();
        for id in operations.chain(&resource.operations).chain(&resource.collection_operations) {
            self.typed("operations", shape, id, is_operation);
        }
        for id in &resource.resources {
            self.typed("resources", shape, id, is_resource);
        }
    }

    fn operation(&mut self, shape: &Shape, operation: &Operation) {
        for (what, id) in [("input", &operation.input), ("output", &operation.output)] {
            self.typed(what, shape, id, |kind| *kind == ShapeKind::Structure);
            if self.has_trait(id, "smithy.api#error") {
                let message = format!("The {what} of `{}` is an error: `{id}`", shape.id);
                self.error("Target", &shape.id, shape.span, message);
            }
        }
        self.errors(shape, &operation.errors);
    }

    fn errors(&mut self, shape: &Shape, errors: &[ShapeId]) {
        for id in errors {
            self.typed("errors", shape, id, |kind| *kind == ShapeKind::Structure);
            let is_plain = |shape: &Shape| {
                shape.kind == ShapeKind::Structure && !shape.traits.has("smithy.api#error")
            };
            if self.model.shape(id.as_str()).is_some_and(is_plain) {
                let message = format!(
                    "`{id}` cannot be bound as an error because it is not marked with the `error` trait"
                );
                self.error("Target", &shape.id, shape.span, message);
            }
        }
    }

    fn has_trait(&self, id: &ShapeId, name: &str) -> bool {
        self.model.shape(id.as_str()).is_some_and(|shape| shape.traits.has(name))
    }
}

fn is_operation(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Operation(_))
}

fn is_resource(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Resource(_))
}

fn is_entity(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_))
}
