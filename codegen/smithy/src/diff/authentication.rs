//! Comparing how services and operations are called.

use std::collections::BTreeSet;

use super::change::{Change, ChangeKind, Impact};
use super::{Comparison, traits};
use crate::map::HashSet;
use crate::model::Shape;
use crate::node::Node;
use crate::resolve::is_optional;
use crate::resolve::traits::{Role, role, role_in};
use crate::shape_id::ShapeId;

/// Compares how all operations of a service are called: the schemes that it has, what they say, and
/// the list that chooses among them.
pub(super) fn of_service(
    comparison: &Comparison<'_>,
    (old, new): (&Shape, &Shape),
    changes: &mut Vec<Change>,
) {
    let [before, after] = [old, new].map(|it| schemes(comparison, it));
    compare((old, new), (&before, &after), changes);
    let role = |id| role_in(comparison.models(), id);
    for (id, applied) in new.traits.0.iter().filter(|(id, _)| role(id) == Role::Authentication) {
        let before = old.traits.get(id.as_str());
        if let Some(before) = before.filter(|before| **before != applied.value) {
            let change = traits::change(id, [Some(before), Some(&applied.value)]);
            changes.push(Change::of_shape(new, ChangeKind::WireChanged(change)));
        }
    }
}

/// Compares how an operation is called that has a list of its own, or had one. Others are called as
/// their services are. What changes for several services is reported once.
pub(super) fn of_operation(
    comparison: &Comparison<'_>,
    (old, old_services): (&Shape, &[&Shape]),
    (new, new_services): (&Shape, &[&Shape]),
    changes: &mut Vec<Change>,
) {
    let (before, after) = (listed(old), listed(new));
    if before.is_none() && after.is_none() {
        return;
    }
    let keys = &comparison.keys;
    let otherwise =
        |service: Option<&Shape>| service.map(|it| schemes(comparison, it)).unwrap_or_default();
    let mut found = Vec::new();
    let mut of_pair = |old_service: Option<&Shape>, new_service: Option<&Shape>| {
        let before = before.clone().unwrap_or_else(|| otherwise(old_service));
        let after = after.clone().unwrap_or_else(|| otherwise(new_service));
        compare((old, new), (&before, &after), &mut found);
    };
    for service in new_services {
        let is_same = |it: &&&Shape| keys.of_id(&it.id) == keys.of_id(&service.id);
        let was = old_services.iter().find(is_same).or(old_services.first());
        of_pair(was.copied(), Some(service));
    }
    if new_services.is_empty() {
        of_pair(old_services.first().copied(), None);
    }
    for change in found {
        if !changes.contains(&change) {
            changes.push(change);
        }
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
        let is_needed = before.is_empty() && !is_optional(&shape.traits);
        let writers = if is_needed { Impact::Breaking } else { change.writers };
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
        let values = lists.map(|list| list.map(|(_, value)| value));
        let kind = ChangeKind::TraitChanged(traits::change(id, values));
        changes.push(Change { writers: Impact::Dangerous, ..Change::of_shape(shape, kind) });
    }
}

/// The schemes with which a service can be called, in order: without a list, that of their IDs.
fn schemes(comparison: &Comparison<'_>, service: &Shape) -> Vec<String> {
    let role = |id| role_in(comparison.models(), id);
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
pub(super) fn named(comparison: &Comparison<'_>, shape: &Shape, wanted: Role) -> BTreeSet<String> {
    let role = |id| role_in(comparison.models(), id);
    let ids = shape.traits.0.keys().filter(|id| role(id) == wanted);
    ids.map(|id| id.name().to_owned()).collect()
}
