//! What shapes of two models are matched by.

use std::collections::BTreeSet;

use crate::model::Model;
use crate::shape_id::ShapeId;

/// The namespaces that both models have.
pub(super) struct Keys {
    shared: BTreeSet<String>,
}

impl Keys {
    pub(super) fn of(old: &Model, new: &Model) -> Self {
        let namespaces = |model: &Model| -> BTreeSet<String> {
            model.shapes.values().map(|shape| shape.id.namespace().to_owned()).collect()
        };
        let (old, mut new) = (namespaces(old), namespaces(new));
        new.retain(|namespace| old.contains(namespace));
        Self { shared: new }
    }

    /// The ID where both models have its namespace, else the name.
    pub(super) fn of_id<'i>(&self, id: &'i ShapeId) -> &'i str {
        if self.shared.contains(id.namespace()) { id.as_str() } else { id.name() }
    }
}
