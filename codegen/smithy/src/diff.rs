//! What changed between two models, and whom it breaks.
//!
//! [`diff`] compares two [`Model`]s shape by shape and names every difference as a [`Change`], with
//! its [`Impact`] on *writers* (who send what the model describes as inputs), *readers* (who receive
//! what it describes as outputs) and *compilers* (who compile generated Rust). The same change may be
//! harmless to one and breaking to the other: a new required member breaks writers, a removed one
//! breaks readers, and another name of a structure breaks who compiles it alone.
//!
//! Shapes are matched by ID. Where a namespace is in one of the two models alone (a model from
//! `service-2.json` has a derived one), its shapes are matched by name (`keys` says more). A service is
//! matched to that of its name, or to the only one. What a member or operation refers to under another
//! name is compared with what it referred to before: names do not travel. A shape matters to writers if
//! inputs reach it in both models, and to readers if outputs do; what a place refers to under another
//! name matters to those who meet that place.
//!
//! | file | what it knows |
//! |---|---|
//! | `change`, `words` | the kinds of change and their impact; the words for them |
//! | `keys` | what shapes are matched by |
//! | `reach` | which shapes inputs and outputs reach |
//! | `pairs` | what is compared under another name, and whom that place concerns |
//! | `renamed` | what has another name, although nothing refers to it |
//! | `overridden` | what no use of a shape keeps to |
//! | `effective` | what a trait means in the protocols of a model |
//! | `definitions` | what the two models say of a trait that is applied in both |
//! | `looked_at` | which messages look at a trait that changed |
//! | `offered` | what an operation is in each of its services |
//! | `inherited` | which uses of a shape meet a constraint of it |
//! | `services`, `protocols`, `resources`, `authentication`, `shapes`, `members`, `values`, `targets`, `traits` | how to compare what |
//!
//! Constraints are compared by what they allow: a whole-string pattern equals the anchored search for
//! it, and a bound that no value can break is none. A required member with a default may be left out,
//! and a default that is null is none. A new choice of a union is to readers what a new value of an
//! enum is. The status of `@http` is 200 if none is given. What the change of another trait means is
//! for the `breakingChanges` of its definition to say.
//!
//! Of models with operations, the shapes that operations reach are compared, and
//! [`Differences::left_out`] names others that differ. If one of the models has no operations, all
//! shapes are compared but private ones that nothing else reaches. Shapes of the prelude are not
//! compared.

mod authentication;
mod change;
mod definitions;
mod effective;
mod inherited;
mod keys;
mod looked_at;
mod members;
mod offered;
mod overridden;
mod pairs;
mod protocols;
mod reach;
mod renamed;
mod resources;
mod services;
mod shapes;
mod targets;
mod traits;
mod values;
mod words;

use std::cell::{Cell, OnceCell, RefCell};

pub use change::{Change, ChangeKind, ConstraintChange, Impact, Part, TraitChange};

use crate::budget::{self, MAX_COMPARISONS};
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, ShapeKind};
use crate::resolve::offered;
use crate::resolve::traits::is_mixin;
use crate::shape_id::ShapeId;
use definitions::Definitions;
use effective::Effective;
use keys::Keys;
use overridden::{Overridden, subject};
use pairs::Pairs;
use reach::{Reach, Used};
use shapewright_pattern::Patterns;

/// What [`diff`] finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// Every change: services and operations first, then shapes, each in the order of the new model,
    /// what was removed last.
    pub changes: Vec<Change>,
    /// The shapes that differ and were not compared, because no operation reaches them or they are
    /// private.
    pub left_out: Vec<ShapeId>,
}

/// Every change from `old` to `new`.
pub fn diff(old: &Model, new: &Model) -> Differences {
    let comparison = Comparison::new(old, new);
    let changes = comparison.run();
    Differences { changes, left_out: comparison.left_out() }
}

/// Two models that are compared.
struct Comparison<'a> {
    keys: Keys<'a>,
    patterns: Patterns,
    old: Side<'a>,
    new: Side<'a>,
    /// Whether shapes are compared by themselves, because operations do not show which matter.
    is_library: bool,
    /// The data shapes of the old model, by key.
    existed: HashSet<&'a str>,
    pairs: RefCell<Pairs>,
    /// Whether structures have members that must be there: many operations may take one.
    required: RefCell<HashMap<ShapeId, bool>>,
    /// How many more values are held to constraints.
    values_left: Cell<usize>,
}

/// One of the two models, with what is reached in it.
struct Side<'a> {
    model: &'a Model,
    reach: Reach,
    operations: Vec<&'a Shape>,
    /// The operations that no service offers, of a model with services.
    others: Vec<&'a Shape>,
    /// The services of each operation that has any.
    services: HashMap<&'a ShapeId, Vec<&'a Shape>>,
    /// The operations of each service.
    offers: HashMap<ShapeId, Vec<ShapeId>>,
    overridden: Overridden<'a>,
    effective: Effective<'a>,
    /// All shapes by key, found when they are needed.
    by_key: OnceCell<HashMap<&'a str, &'a Shape>>,
}

impl<'a> Side<'a> {
    fn new(model: &'a Model) -> Self {
        let (all, offered) = offered(model);
        let ids = offered.into_iter().map(|operation| operation.id.clone());
        let offered: Option<HashSet<ShapeId>> = (!all.is_empty()).then(|| ids.collect());
        let is_operation =
            |it: &&Shape| matches!(it.kind, ShapeKind::Operation(_)) && !is_mixin(it);
        let is_offered =
            |shape: &&Shape| offered.as_ref().is_none_or(|offered| offered.contains(&shape.id));
        let (operations, others) = model.shapes.values().filter(is_operation).partition(is_offered);
        let mut services: HashMap<_, Vec<_>> = HashMap::default();
        for service in &all {
            let Some(shape) = model.shape(service.id.as_str()) else { continue };
            for operation in &service.operations {
                services.entry(*operation).or_default().push(shape);
            }
        }
        let of_service = |service: &crate::api::Service<'_>| {
            let operations = service.operations.iter().map(|id| (*id).clone()).collect();
            (service.id.clone(), operations)
        };
        let offers = all.iter().map(of_service).collect();
        let (reach, overridden) = (Reach::default(), Overridden::of(model));
        let effective = Effective::of(model);
        let by_key = OnceCell::new();
        Self { model, reach, operations, others, services, offers, overridden, effective, by_key }
    }

    /// The services that have an operation.
    fn services_of(&self, operation: &Shape) -> &[&'a Shape] {
        self.services.get(&operation.id).map_or(&[], Vec::as_slice)
    }

    /// The operations of a service.
    fn offer(&self, service: &ShapeId) -> &[ShapeId] {
        self.offers.get(service).map_or(&[], Vec::as_slice)
    }

    fn data_shapes<'s>(&'s self, keys: &'s Keys<'a>) -> impl Iterator<Item = &'a Shape> + 's {
        self.model.shapes.values().filter(|shape| self.reach.has(keys, &shape.id))
    }

    /// The shape of that key, of whatever kind. Of several, one that is reached or is no data.
    fn shape(&self, keys: &Keys<'a>, key: &str) -> Option<&'a Shape> {
        let by_key = self.by_key.get_or_init(|| {
            let is_data = |shape: &&Shape| reach::stands_for_data(shape);
            let (data, others): (Vec<_>, Vec<_>) = self.model.shapes.values().partition(is_data);
            data.into_iter().chain(others).map(|it| (keys.of_id(&it.id), it)).collect()
        });
        self.data_shape(key).or_else(|| by_key.get(key).copied())
    }

    /// The data shape of that key that is reached.
    fn data_shape(&self, key: &str) -> Option<&'a Shape> {
        self.reach.shape(key).and_then(|id| self.model.shape(id.as_str()))
    }
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Model, new: &'a Model) -> Self {
        let keys = Keys::of(old, new);
        let (mut old, mut new) = (Side::new(old), Side::new(new));
        let is_library = old.operations.is_empty() || new.operations.is_empty();
        for side in [&mut old, &mut new] {
            side.reach = Reach::of(side.model, &side.operations, &keys, is_library);
        }
        let shapes = old.model.shapes.values().filter(|shape| reach::is_data(shape));
        let existed = shapes.map(|shape| keys.of_id(&shape.id)).collect();
        let (pairs, required, patterns) = Default::default();
        let values_left = Cell::new(MAX_COMPARISONS);
        Self { keys, patterns, old, new, is_library, existed, pairs, required, values_left }
    }

    fn run(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        services::compare(self, &mut changes);
        self.compare_operations(&mut changes);
        self.compare_data_shapes(&mut changes);
        pairs::compare(self, &mut changes);
        if self.is_library {
            self.compare_presence(&mut changes);
        }
        changes.retain_mut(|change| looked_at::limit(self, change));
        changes
    }

    fn compare_operations(&self, changes: &mut Vec<Change>) {
        let by_key = |side: &Side<'a>| -> HashMap<&'a str, &'a Shape> {
            let mut found = HashMap::default();
            for operation in &side.operations {
                found.entry(self.keys.of_id(&operation.id)).or_insert(*operation);
            }
            found
        };
        let (before, after) = (by_key(&self.old), by_key(&self.new));
        for operation in &self.new.operations {
            match before.get(self.keys.of_id(&operation.id)) {
                Some(old) => shapes::compare_operation(self, old, operation, changes),
                None => changes.push(Change::of_shape(operation, ChangeKind::OperationAdded)),
            }
        }
        for operation in &self.old.operations {
            if !after.contains_key(self.keys.of_id(&operation.id)) {
                changes.push(Change::of_shape(operation, ChangeKind::OperationRemoved));
            }
        }
    }

    fn compare_data_shapes(&self, changes: &mut Vec<Change>) {
        for shape in self.new.data_shapes(&self.keys) {
            let Some(old) = self.old.data_shape(self.keys.of_id(&shape.id)) else { continue };
            let start = changes.len();
            shapes::compare_data(self, old, shape, changes);
            let used = self.used((old, shape));
            for change in &mut changes[start..] {
                change.limit_to(used);
            }
            self.pairs.borrow_mut().place(used);
            looked_at::carry(self, (old, shape), &mut changes[start..]);
            self.spare((old, shape), &mut changes[start..]);
            inherited::judge(self, (old, shape), start, changes);
        }
    }

    /// Takes the impact away from traits that every use of a shape has replaced. Nothing stands over
    /// what an operation takes or answers with.
    fn spare(&self, (old, new): (&Shape, &Shape), changes: &mut [Change]) {
        for change in changes.iter_mut().filter(|change| change.id == new.id && !self.is_library) {
            let is_replaced = |side: &Side<'_>, id: &ShapeId| {
                !side.effective.effects.is_message(id)
                    && subject(change).is_some_and(|it| side.overridden.everywhere(id, it))
            };
            if is_replaced(&self.old, &old.id) && is_replaced(&self.new, &new.id) {
                (change.writers, change.readers) = (Impact::Compatible, Impact::Compatible);
            }
        }
    }

    /// Whether a structure has members that must be there.
    fn has_required(&self, shape: &Shape) -> bool {
        let mut known = self.required.borrow_mut();
        *known.entry(shape.id.clone()).or_insert_with(|| members::has_required(shape))
    }

    /// Whether so many more values may be held to a constraint: each of many members may have one, and
    /// the same enum.
    fn may_try(&self, values: usize) -> bool {
        let left = self.values_left.get().checked_sub(values);
        budget::step(left.map_or(0, |_| values));
        self.values_left.set(left.unwrap_or_default());
        left.is_some()
    }

    /// Where traits are defined.
    fn definitions(&self) -> Definitions<'_> {
        let (old, new) = (self.old.model, self.new.model);
        Definitions { keys: &self.keys, old, new, patterns: &self.patterns }
    }

    /// Where shapes are used that have one name in both models.
    fn used(&self, (old, new): (&Shape, &Shape)) -> Used {
        let before = self.old.reach.used(self.keys.of_id(&old.id));
        before.in_both(self.new.reach.used(self.keys.of_id(&new.id)))
    }

    /// Whether the old model had a shape already.
    fn existed(&self, new: &ShapeId) -> bool {
        self.existed.contains(self.keys.of_id(new))
    }

    /// Whether a shape of the old model is still used.
    fn remains(&self, old: &ShapeId) -> bool {
        self.new.reach.shape(self.keys.of_id(old)).is_some()
    }

    /// Reports shapes that are in one of the models alone.
    fn compare_presence(&self, changes: &mut Vec<Change>) {
        let pairs = self.pairs.borrow();
        let renamed: HashSet<&ShapeId> = pairs.ids().collect();
        let is_alone = |shape: &&Shape, other: &Side<'_>| {
            other.data_shape(self.keys.of_id(&shape.id)).is_none() && !renamed.contains(&shape.id)
        };
        let added =
            self.new.data_shapes(&self.keys).filter(|shape| is_alone(shape, &self.old)).collect();
        let removed =
            self.old.data_shapes(&self.keys).filter(|shape| is_alone(shape, &self.new)).collect();
        let (added, removed) = renamed::compare(&self.keys, added, removed, changes);
        changes.extend(added.iter().map(|shape| Change::of_shape(shape, ChangeKind::ShapeAdded)));
        changes.extend(removed.into_iter().map(|shape| {
            let change = Change::of_shape(shape, ChangeKind::ShapeRemoved);
            // Others than types of their own are known by what they are, not by their name.
            let (compilers, dangerous) = (Impact::Compatible, Impact::Dangerous);
            if targets::is_type(shape) {
                change
            } else {
                Change { compilers, ..change.with_impact(dangerous) }
            }
        }));
    }

    /// The shapes that differ and are not compared.
    fn left_out(&self) -> Vec<ShapeId> {
        let by_key: HashMap<&str, &Shape> = self
            .old
            .model
            .shapes
            .values()
            .filter(|shape| reach::is_data(shape))
            .map(|shape| (self.keys.of_id(&shape.id), shape))
            .collect();
        let differs = |shape: &&Shape| {
            let key = self.keys.of_id(&shape.id);
            let is_compared =
                self.new.reach.has(&self.keys, &shape.id) && self.old.data_shape(key).is_some();
            let Some(old) = by_key.get(key).filter(|_| !is_compared) else { return false };
            let mut changes = Vec::new();
            shapes::compare_data(self, old, shape, &mut changes);
            !changes.is_empty()
        };
        let others = self.new.model.shapes.values().filter(|shape| reach::is_data(shape));
        let shapes = others.filter(differs).map(|shape| shape.id.clone());
        shapes.chain(self.left_out_operations()).collect()
    }

    /// The operations that differ and that no service offers.
    fn left_out_operations(&self) -> Vec<ShapeId> {
        let after: HashMap<&str, &Shape> =
            self.new.others.iter().map(|it| (self.keys.of_id(&it.id), *it)).collect();
        let differs = |old: &&&Shape| {
            let key = self.keys.of_id(&old.id);
            let Some(new) = after.get(key) else {
                return self.new.shape(&self.keys, key).is_none();
            };
            let mut changes = Vec::new();
            shapes::compare_operation(self, old, new, &mut changes);
            !changes.is_empty()
        };
        self.old.others.iter().filter(differs).map(|old| old.id.clone()).collect()
    }
}

#[cfg(test)]
mod tests;
