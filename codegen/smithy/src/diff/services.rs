//! Comparing services: their protocols, and the errors that all operations have.

use std::collections::BTreeSet;

use super::change::{Change, ChangeKind};
use super::shapes::compare_errors;
use crate::map::HashMap;
use crate::model::{Model, Service, Shape, ShapeKind};

/// Where traits of protocols are defined.
const PROTOCOLS: [&str; 2] = ["aws.protocols", "smithy.protocols"];

/// Compares the services of two models. One that is new or gone shows in its operations.
pub(super) fn compare(old: &Model, new: &Model, changes: &mut Vec<Change>) {
    let (before, after) = (services(old), services(new));
    let by_name: HashMap<&str, &(&Shape, &Service)> =
        before.iter().rev().map(|it| (it.0.id.name(), it)).collect();
    for (shape, service) in &after {
        let old = match (before.as_slice(), after.as_slice()) {
            ([only], [_]) => Some(only),
            _ => by_name.get(shape.id.name()).copied(),
        };
        if let Some((old_shape, old_service)) = old {
            compare_protocols(old_shape, shape, changes);
            compare_errors(shape, &old_service.errors, &service.errors, changes);
        }
    }
}

fn services(model: &Model) -> Vec<(&Shape, &Service)> {
    let mut services = Vec::new();
    for shape in model.shapes.values() {
        if let ShapeKind::Service(service) = &shape.kind {
            services.push((shape, &**service));
        }
    }
    services
}

fn compare_protocols(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    let protocols = |shape: &Shape| -> BTreeSet<String> {
        let ids = shape.traits.0.keys().filter(|id| PROTOCOLS.contains(&id.namespace()));
        ids.map(|id| id.name().to_owned()).collect()
    };
    let (before, after) = (protocols(old), protocols(new));
    for name in after.difference(&before) {
        changes.push(Change::of_shape(new, ChangeKind::ProtocolAdded(name.clone())));
    }
    for name in before.difference(&after) {
        changes.push(Change::of_shape(new, ChangeKind::ProtocolRemoved(name.clone())));
    }
}
