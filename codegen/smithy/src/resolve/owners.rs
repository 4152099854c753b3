//! Which service an operation and a shape belong to.
//!
//! It is a fact of the whole model, whatever part of it is asked for, so that an operation by
//! itself means what it means in its service. A shape of several services belongs to the first of
//! them by file and position.

use std::collections::HashMap;

use super::protocol::protocol_of;
use super::traits;
use crate::api::Protocol;
use crate::model::{Model, Service, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The owners of a model's shapes.
pub(super) struct Owners<'m> {
    /// The services, by file and position.
    pub(super) services: Vec<(&'m Shape, &'m Service)>,
    protocols: Vec<Protocol>,
    /// The service of each operation and data shape, by its place in `services`.
    by_shape: HashMap<&'m ShapeId, usize>,
}

impl<'m> Owners<'m> {
    /// The owners of all shapes that services reach.
    pub(super) fn of(model: &'m Model) -> Self {
        let services = services(model);
        let protocols = services.iter().map(|(shape, _)| protocol_of(shape)).collect();
        let mut by_shape = HashMap::new();
        for (index, (shape, _)) in services.iter().enumerate() {
            let mut queue = vec![*shape];
            while let Some(shape) = queue.pop() {
                for next in neighbours(shape) {
                    if let Some(next) = model.shape(next.as_str())
                        && !by_shape.contains_key(&next.id)
                    {
                        by_shape.insert(&next.id, index);
                        queue.push(next);
                    }
                }
            }
        }
        Self { services, protocols, by_shape }
    }

    /// The service that a shape belongs to.
    pub(super) fn service_of(&self, id: &ShapeId) -> Option<(&'m Shape, &'m Service)> {
        self.by_shape.get(id).map(|index| self.services[*index])
    }

    /// The protocol that decides how a shape travels: that of its service. A shape of no service
    /// goes by the first service of the model.
    pub(super) fn protocol_of(&self, id: &ShapeId) -> Protocol {
        let index = self.by_shape.get(id).copied().unwrap_or(0);
        self.protocols.get(index).copied().unwrap_or(Protocol::Unknown)
    }
}

/// The services of a model, by file and position. What is mixed into others is none itself.
pub(super) fn services(model: &Model) -> Vec<(&Shape, &Service)> {
    let mut services = Vec::new();
    for shape in model.shapes.values() {
        if let ShapeKind::Service(service) = &shape.kind
            && !traits::is_mixin(shape)
        {
            services.push((shape, &**service));
        }
    }
    services.sort_by_key(|(shape, _)| model.position(shape));
    services
}

/// The shapes that a shape refers to, but for those of traits, resource identifiers and resource
/// properties.
pub(super) fn neighbours(shape: &Shape) -> Vec<&ShapeId> {
    match &shape.kind {
        ShapeKind::Service(service) => {
            let parts = [&service.operations, &service.resources, &service.errors];
            parts.into_iter().flatten().collect()
        }
        ShapeKind::Resource(resource) => resource.operations().chain(&resource.resources).collect(),
        ShapeKind::Operation(operation) => {
            [&operation.input, &operation.output].into_iter().chain(&operation.errors).collect()
        }
        ShapeKind::Enum | ShapeKind::IntEnum => Vec::new(),
        _ => shape.members.iter().map(|member| &member.target).collect(),
    }
}
