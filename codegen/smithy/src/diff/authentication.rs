//! Comparing how services and operations are called.

use std::collections::BTreeSet;

use super::change::{Change, ChangeKind, Impact, TraitChange};
use super::traits;
use crate::map::HashSet;
use crate::model::Shape;
use crate::node::Node;
use crate::resolve::traits::{Role, role};
use crate::shape_id::ShapeId;

/// Compares how all operations of a service are called: the schemes that it has, what they say, and
/// the list that chooses among them.
pub(super) fn of_service(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    compare((old, new), (&schemes(old), &schemes(new)), changes);
    for (id, applied) in new.traits.0.iter().filter(|(id, _)| role(id) == Role::Authentication) {
        let before = old.traits.get(id.as_str());
        if let Some(before) = before.filter(|before| **before != applied.value) {
            let (old, now) = (traits::text(Some(before)), traits::text(Some(&applied.value)));
            let change = TraitChange { id: id.clone(), old, new: now };
            changes.push(Change::of_shape(new, ChangeKind::WireChanged(change)));
        }
    }
}

/// Compares how an operation is called that has a list of its own, or had one. Others are called as
/// their service is. Each operation comes with its service.
pub(super) fn of_operation(
    (old, old_service): (&Shape, Option<&Shape>),
    (new, new_service): (&Shape, Option<&Shape>),
    changes: &mut Vec<Change>,
) {
    let (before, after) = (listed(old), listed(new));
    if before.is_some() || after.is_some() {
        let otherwise = |service: Option<&Shape>| service.map(schemes).unwrap_or_default();
        let before = before.unwrap_or_else(|| otherwise(old_service));
        let after = after.unwrap_or_else(|| otherwise(new_service));
        compare((old, new), (&before, &after), changes);
    }
}

/// Who needs no credentials before needs them when there are any schemes. Clients take the first scheme
/// that they can, so that another order may be another scheme.
fn compare(
    (old, shape): (&Shape, &Shape),
    (before, after): (&[String], &[String]),
    changes: &mut Vec<Change>,
) {
    let others = |all: &[String], known: &[String], is_known: bool| -> Vec<String> {
        let known: HashSet<&String> = known.iter().collect();
        all.iter().filter(|name| known.contains(name) == is_known).cloned().collect()
    };
    for name in others(after, before, false) {
        let change = Change::of_shape(shape, ChangeKind::AuthenticationAdded(name));
        let writers = if before.is_empty() { Impact::Breaking } else { change.writers };
        changes.push(Change { writers, ..change });
    }
    for name in others(before, after, false) {
        let change = Change::of_shape(shape, ChangeKind::AuthenticationRemoved(name));
        let writers = if after.is_empty() { Impact::Dangerous } else { change.writers };
        changes.push(Change { writers, ..change });
    }
    let lists = [list(old), list(shape)];
    if others(before, after, true) != others(after, before, true)
        && let Some((id, _)) = lists[0].or(lists[1])
    {
        let [old, new] = lists.map(|list| traits::text(list.map(|(_, value)| value)));
        let kind = ChangeKind::TraitChanged(TraitChange { id: id.clone(), old, new });
        changes.push(Change { writers: Impact::Dangerous, ..Change::of_shape(shape, kind) });
    }
}

/// The schemes with which a service can be called, in order: without a list, that of their IDs.
fn schemes(service: &Shape) -> Vec<String> {
    listed(service).unwrap_or_else(|| {
        let ids = service.traits.0.keys().filter(|id| role(id) == Role::Authentication);
        let ids: BTreeSet<_> = ids.collect();
        ids.into_iter().map(|id| id.name().to_owned()).collect()
    })
}

/// The schemes that a service or operation lists.
fn listed(shape: &Shape) -> Option<Vec<String>> {
    let names = list(shape)?.1.as_array()?.iter().filter_map(Node::as_str);
    Some(names.map(|id| id.rsplit('#').next().unwrap_or(id).to_owned()).collect())
}

/// The list of schemes of a service or operation, and its trait.
fn list(shape: &Shape) -> Option<(&ShapeId, &Node)> {
    let mut lists = shape.traits.0.iter().filter(|(id, _)| role(id) == Role::AuthenticationList);
    lists.next().map(|(id, applied)| (id, &applied.value))
}

/// The names of the traits of a shape with a role.
pub(super) fn named(shape: &Shape, wanted: Role) -> BTreeSet<String> {
    let ids = shape.traits.0.keys().filter(|id| role(id) == wanted);
    ids.map(|id| id.name().to_owned()).collect()
}
