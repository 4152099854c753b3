//! Comparing how services and operations are called.

use std::collections::BTreeSet;

use super::change::{Change, ChangeKind, TraitChange};
use super::traits;
use crate::model::Shape;
use crate::node::Node;
use crate::resolve::traits::{Role, role};

/// Compares how a service or operation is called: the schemes that a service has, what they say,
/// and the lists that choose among them.
pub(super) fn compare(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    let schemes = |shape: &'_ Shape| {
        let mut found = named(shape, Role::Authentication);
        let lists = shape.traits.0.iter().filter(|(id, _)| role(id) == Role::AuthenticationList);
        let listed: Vec<Option<BTreeSet<String>>> = lists
            .map(|(_, applied)| {
                let names = applied.value.as_array()?.iter().filter_map(Node::as_str);
                Some(names.map(|id| id.rsplit('#').next().unwrap_or(id).to_owned()).collect())
            })
            .collect();
        if let Some(listed) = listed.into_iter().flatten().next() {
            found = listed;
        }
        found
    };
    let (before, after) = (schemes(old), schemes(new));
    for name in after.difference(&before) {
        changes.push(Change::of_shape(new, ChangeKind::AuthenticationAdded(name.clone())));
    }
    for name in before.difference(&after) {
        changes.push(Change::of_shape(new, ChangeKind::AuthenticationRemoved(name.clone())));
    }
    for (id, applied) in new.traits.0.iter().filter(|(id, _)| role(id) == Role::Authentication) {
        let before = old.traits.get(id.as_str());
        if let Some(before) = before.filter(|before| **before != applied.value) {
            let (old, now) = (traits::text(Some(before)), traits::text(Some(&applied.value)));
            let change = TraitChange { id: id.clone(), old, new: now };
            changes.push(Change::of_shape(new, ChangeKind::WireChanged(change)));
        }
    }
}

/// The names of the traits of a shape with a role.
pub(super) fn named(shape: &Shape, wanted: Role) -> BTreeSet<String> {
    let ids = shape.traits.0.keys().filter(|id| role(id) == wanted);
    ids.map(|id| id.name().to_owned()).collect()
}
