//! What members, services, resources and operations may refer to.

use super::own;
use crate::assemble::references::{self, Places, is_entity, takes};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;
use crate::source::Span;

const UNIT: &str = "smithy.api#Unit";

/// Reports references to shapes of the wrong type, to traits, mixins and private shapes. It takes
/// models, too, in which targets are missing.
pub(in crate::assemble) fn check(model: &Model, places: &Places, diagnostics: &mut Diagnostics) {
    let mut checker = Checker { model, places, diagnostics };
    for shape in own(model) {
        for member in &shape.members {
            checker.member(shape, member);
        }
        for (property, id) in references::of(&shape.kind) {
            checker.named(shape, property, id);
        }
    }
}

struct Checker<'m, 'd> {
    model: &'m Model,
    places: &'m Places,
    diagnostics: &'d mut Diagnostics,
}

impl Checker<'_, '_> {
    fn error(&mut self, id: &'static str, from: &ShapeId, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::error(id, span, message).with_shape(from.clone()));
    }

    fn member(&mut self, shape: &Shape, member: &Member) {
        let Some(target) = self.model.shape(member.target.as_str()) else { return };
        let span = member.target_span;
        self.reference("member", &member.id, span, target);
        if is_entity(&target.kind) {
            let message =
                format!("Members cannot target services, resources or operations: `{}`", target.id);
            self.error("Target", &member.id, span, message);
        }
        let may_be_unit =
            matches!(shape.kind, ShapeKind::Union | ShapeKind::Enum | ShapeKind::IntEnum);
        if target.id == UNIT && !may_be_unit {
            let message = format!("Only members of unions and enums can target `{UNIT}`");
            self.error("UnitType", &member.id, span, message);
        }
        let is_value = matches!(shape.kind, ShapeKind::Enum | ShapeKind::IntEnum);
        if is_value && target.id != UNIT {
            let message = format!(
                "Members of {} shapes must target `{UNIT}`, but `{}` targets `{}`",
                shape.kind.name(),
                member.id,
                target.id
            );
            self.error("Target", &member.id, span, message);
        }
        let is_key = shape.kind == ShapeKind::Map && member.name() == "key";
        if is_key && !matches!(target.kind, ShapeKind::String | ShapeKind::Enum) {
            let message = format!("Keys of maps must be strings, but this targets `{}`", target.id);
            self.error("Target", &member.id, span, message);
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

    /// What a service, resource or operation names in a property.
    fn named(&mut self, from: &Shape, property: &'static str, id: &ShapeId) {
        let Some(target) = self.model.shape(id.as_str()) else { return };
        let span = self.places.span(from, property, id);
        self.reference(property, &from.id, span, target);
        if !takes(property, &target.kind) {
            let message = format!("`{id}` is of the wrong type for `{property}` of `{}`", from.id);
            self.error("Target", &from.id, span, message);
        }
        let is_error = target.traits.has("smithy.api#error");
        if matches!(property, "input" | "output") && is_error {
            let message = format!("The {property} of `{}` is an error: `{id}`", from.id);
            self.error("Target", &from.id, span, message);
        }
        if property == "errors" && target.kind == ShapeKind::Structure && !is_error {
            let message = format!(
                "`{id}` cannot be bound as an error because it is not marked with the `error` trait"
            );
            self.error("Target", &from.id, span, message);
        }
    }
}
