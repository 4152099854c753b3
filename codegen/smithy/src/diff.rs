//! What changed between two models, and whom it breaks.
//!
//! [`diff`] compares two [`Model`]s shape by shape and names every difference as a [`Change`], with
//! its [`Impact`] on *writers* (who send what the model describes as inputs) and *readers* (who
//! receive what it describes as outputs). The same change may be harmless to one and breaking to
//! the other: a new required member breaks writers, a removed one breaks readers.
//!
//! Shapes are matched by ID. Where a namespace is in one of the two models alone (a model from
//! `service-2.json` has a derived one), its shapes are matched by name. A service is matched to that
//! of its name, or to the only one.
//!
//! | file | what it knows |
//! |---|---|
//! | `change` | the kinds of change, their words and their impact |
//! | `reach` | which shapes inputs and outputs reach |
//! | `shapes`, `members`, `traits` | how to compare what |
//!
//! Patterns are compared by what they allow; a whole-string pattern equals the anchored search for
//! it. A required member with a default may be left out. A new choice of a union is to readers what
//! a new value of an enum is. The status of `@http` is 200 if none is given.
//!
//! It does not compare shapes of the prelude, nor shapes that no operation reaches in either model,
//! unless they are added or removed as operations of a service. Of services it compares the protocols
//! and the errors.

mod change;
mod keys;
mod members;
mod reach;
mod services;
mod shapes;
mod traits;

pub use change::{Change, ChangeKind, ConstraintChange, Impact, TraitChange};

use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, ShapeKind};
use crate::resolve::resolve_all;
use crate::shape_id::ShapeId;
use keys::Keys;
use reach::Reach;

/// Every change from `old` to `new`: operations first, then shapes, each in the order of `new`,
/// what was removed last.
pub fn diff(old: &Model, new: &Model) -> Vec<Change> {
    Comparison::new(old, new).run()
}

/// Two models that are compared.
struct Comparison<'a> {
    keys: Keys,
    old: Side<'a>,
    new: Side<'a>,
}

/// One of the two models, with what is reached in it.
struct Side<'a> {
    model: &'a Model,
    reach: Reach,
    /// The operations that its services have; `None` where it has no service.
    offered: Option<HashSet<ShapeId>>,
}

impl<'a> Side<'a> {
    fn new(model: &'a Model, keys: &Keys) -> Self {
        let api = resolve_all(model).api;
        let operations = api.operations.iter().map(|operation| operation.id.clone());
        let offered = (!api.services.is_empty()).then(|| operations.collect());
        Self { model, reach: Reach::of(model, keys), offered }
    }

    fn operations(&self) -> impl Iterator<Item = &'a Shape> {
        let is_offered = |shape: &&Shape| {
            let is_operation = matches!(shape.kind, ShapeKind::Operation(_));
            is_operation && self.offered.as_ref().is_none_or(|offered| offered.contains(&shape.id))
        };
        self.model.shapes.values().filter(is_offered)
    }

    fn data_shapes(&self) -> impl Iterator<Item = &'a Shape> + '_ {
        self.model.shapes.values().filter(|shape| self.reach.has(&shape.id))
    }

    /// The data shape of that key that an operation reaches.
    fn data_shape(&self, key: &str) -> Option<&'a Shape> {
        self.reach.shape(key).and_then(|id| self.model.shape(id.as_str()))
    }
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Model, new: &'a Model) -> Self {
        let keys = Keys::of(old, new);
        let (old, new) = (Side::new(old, &keys), Side::new(new, &keys));
        Self { keys, old, new }
    }

    fn run(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        services::compare(self.old.model, self.new.model, &mut changes);
        self.compare_operations(&mut changes);
        self.compare_data_shapes(&mut changes);
        changes
    }

    fn compare_operations(&self, changes: &mut Vec<Change>) {
        let by_key = |side: &Side<'a>| -> HashMap<&'a str, &'a Shape> {
            let mut found = HashMap::default();
            for operation in side.operations() {
                found.entry(self.keys.of_id(&operation.id)).or_insert(operation);
            }
            found
        };
        let (before, after) = (by_key(&self.old), by_key(&self.new));
        for operation in self.new.operations() {
            match before.get(self.keys.of_id(&operation.id)) {
                Some(old) => shapes::compare_operation(old, operation, changes),
                None => changes.push(Change::of_shape(operation, ChangeKind::OperationAdded)),
            }
        }
        for operation in self.old.operations() {
            if !after.contains_key(self.keys.of_id(&operation.id)) {
                changes.push(Change::of_shape(operation, ChangeKind::OperationRemoved));
            }
        }
    }

    fn compare_data_shapes(&self, changes: &mut Vec<Change>) {
        for shape in self.new.data_shapes() {
            let key = self.keys.of_id(&shape.id);
            let Some(old) = self.old.data_shape(key) else { continue };
            let start = changes.len();
            shapes::compare_data(self, old, shape, changes);
            let used = self.old.reach.used(key).and(self.new.reach.used(key));
            changes[start..].iter_mut().for_each(|change| change.limit_to(used));
        }
    }
}

#[cfg(test)]
mod tests;
