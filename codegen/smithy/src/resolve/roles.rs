//! Which structures are inputs, outputs and errors of operations: only their members are bound to
//! parts of an HTTP message ("HTTP bindings" of Smithy 2.0), and only those of inputs are filled by
//! clients.

use std::collections::HashSet;

use crate::model::{Model, ShapeKind};
use crate::shape_id::ShapeId;

/// The structures of a model that messages consist of.
pub(super) struct Roles<'m> {
    inputs: HashSet<&'m ShapeId>,
    answers: HashSet<&'m ShapeId>,
}

impl<'m> Roles<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let mut roles = Self { inputs: HashSet::new(), answers: HashSet::new() };
        for shape in model.shapes.values() {
            match &shape.kind {
                ShapeKind::Operation(operation) => {
                    roles.inputs.insert(&operation.input);
                    roles.answers.insert(&operation.output);
                    roles.answers.extend(&operation.errors);
                }
                ShapeKind::Service(service) => roles.answers.extend(&service.errors),
                ShapeKind::Structure if shape.traits.has("smithy.api#error") => {
                    roles.answers.insert(&shape.id);
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

    /// Whether an operation answers with the structure.
    pub(super) fn is_answer(&self, id: &ShapeId) -> bool {
        self.answers.contains(id)
    }
}
