//! Resources: what has identifiers, and is created, read, updated, deleted and listed.

use std::collections::HashSet;

use crate::api::Resource;
use crate::model::{self, Model, ShapeKind};
use crate::shape_id::ShapeId;

/// The resources of a service, each before those that it contains.
pub(super) fn resources<'m>(model: &'m Model, service: &'m model::Service) -> Vec<Resource<'m>> {
    let mut resources = Vec::new();
    let mut seen = HashSet::new();
    let mut queue: Vec<(Option<&'m ShapeId>, &'m ShapeId)> =
        service.resources.iter().rev().map(|id| (None, id)).collect();
    while let Some((parent, id)) = queue.pop() {
        let Some(shape) = model.shape(id.as_str()).filter(|shape| seen.insert(&shape.id)) else {
            continue;
        };
        if let ShapeKind::Resource(resource) = &shape.kind {
            queue.extend(resource.resources.iter().rev().map(|id| (Some(&shape.id), id)));
            let documentation = super::traits::documentation(&shape.traits);
            resources.push(Resource {
                id: &shape.id,
                parent,
                documentation,
                external_documentation: super::traits::external_documentation(&shape.traits),
                no_replace: shape.traits.has("smithy.api#noReplace"),
                parts: resource,
                span: shape.span,
            });
        }
    }
    resources
}
