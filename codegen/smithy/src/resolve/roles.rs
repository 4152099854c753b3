//! Which structures are inputs, outputs and errors of operations: only their members are bound to
//! parts of an HTTP message ("HTTP bindings" of Smithy 2.0), and only those of inputs are filled by
//! clients.

use std::collections::HashSet;

use shapewright_validate::shape::Role;

use super::traits::is_mixin;
use crate::model::{Model, ShapeKind};
use crate::shape_id::ShapeId;

/// The structures of a model that messages consist of.
#[derive(Debug, Default)]
pub struct Roles<'m> {
    inputs: HashSet<&'m ShapeId>,
    outputs: HashSet<&'m ShapeId>,
    errors: HashSet<&'m ShapeId>,
}

impl<'m> Roles<'m> {
    /// Those of a model.
    pub fn of(model: &'m Model) -> Self {
        let mut roles = Self::default();
        for shape in model.shapes.values().filter(|shape| !is_mixin(shape)) {
            match &shape.kind {
                ShapeKind::Operation(operation) => {
                    roles.inputs.insert(&operation.input);
                    roles.outputs.insert(&operation.output);
                    roles.errors.extend(&operation.errors);
                }
                ShapeKind::Service(service) => roles.errors.extend(&service.errors),
                ShapeKind::Structure if shape.traits.has("smithy.api#error") => {
                    roles.errors.insert(&shape.id);
                }
                _ => {}
            }
        }
        roles
    }

    /// Whether an operation takes the structure.
    pub(super) fn is_input(&self, id: &ShapeId) -> bool {
        self.inputs.contains(id)
    }

    /// Whether the structure is such a message, perhaps among others.
    pub(super) fn has(&self, id: &ShapeId, role: Role) -> bool {
        match role {
            Role::Input => self.inputs.contains(id),
            Role::Output => self.outputs.contains(id),
            Role::Error => self.errors.contains(id),
            _ => false,
        }
    }

    /// Whether an operation answers with the structure.
    pub(super) fn is_answer(&self, id: &ShapeId) -> bool {
        self.outputs.contains(id) || self.errors.contains(id)
    }

    /// The role of a structure. One that is both input and answer has none: it is read neither as
    /// people write requests nor as answers are read.
    pub fn of_structure(&self, id: &ShapeId) -> Role {
        match (self.is_input(id), self.outputs.contains(id), self.errors.contains(id)) {
            (true, false, false) => Role::Input,
            (false, _, true) => Role::Error,
            (false, true, false) => Role::Output,
            _ => Role::Data,
        }
    }
}
