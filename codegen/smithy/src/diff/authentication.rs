//! Comparing how services and operations are called.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, ChangeKind, Impact};
use super::{Comparison, offered, traits};
use crate::map::HashSet;
use crate::model::Shape;
use crate::node::Node;
use crate::resolve::is_optional;
use crate::resolve::traits::{Role, role};
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
    let definitions = comparison.definitions();
    let role = |id| definitions.role(id);
    let old_values = definitions.values(&old.traits);
    for (id, applied) in new.traits.0.iter().filter(|(id, _)| role(id) == Role::Authentication) {
        let before = old_values.of(id);
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
    let [before, after] = [old, new].map(|it| listed(comparison, it));
    if before.is_none() && after.is_none() {
        return;
    }
    let otherwise =
        |service: Option<&Shape>| service.map(|it| schemes(comparison, it)).unwrap_or_default();
    offered::for_each_pair(comparison, (old_services, new_services), changes, |pair, found| {
        let before = before.clone().unwrap_or_else(|| otherwise(pair.0));
        let after = after.clone().unwrap_or_else(|| otherwise(pair.1));
        compare((old, new), (&before, &after), found);
    });
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
    for key in others(after, before, false) {
        let change = Change::of_shape(shape, ChangeKind::AuthenticationAdded(name(&key)));
        let is_needed = before.is_empty() && !is_optional(&shape.traits);
        let writers = if is_needed { Impact::Breaking } else { change.writers };
        changes.push(Change { writers, ..change });
    }
    for key in others(before, after, false) {
        let change = Change::of_shape(shape, ChangeKind::AuthenticationRemoved(name(&key)));
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

/// The keys of the schemes with which a service can be called, in order: without a list, that of their
/// IDs.
fn schemes(comparison: &Comparison<'_>, service: &Shape) -> Vec<String> {
    let definitions = comparison.definitions();
    listed(comparison, service).unwrap_or_else(|| {
        let ids = service.traits.0.keys();
        let ids: BTreeSet<_> =
            ids.filter(|id| definitions.role(id) == Role::Authentication).collect();
        ids.into_iter().map(|id| definitions.key(id).to_owned()).collect()
    })
}

/// The keys of the schemes that a service or operation lists.
fn listed(comparison: &Comparison<'_>, shape: &Shape) -> Option<Vec<String>> {
    let ids = list(shape)?.1.as_array()?.iter().filter_map(Node::as_str);
    let key = |text: &str| {
        let id = ShapeId::parse(text);
        id.map_or_else(|| text.to_owned(), |id| comparison.keys.of_id(&id).to_owned())
    };
    Some(ids.map(key).collect())
}

/// The name in a key.
fn name(key: &str) -> String {
    key.rsplit('#').next().unwrap_or(key).to_owned()
}

/// The list of schemes of a service or operation, and its trait.
fn list(shape: &Shape) -> Option<(&ShapeId, &Node)> {
    let mut lists = shape.traits.0.iter().filter(|(id, _)| role(id) == Role::AuthenticationList);
    lists.next().map(|(id, applied)| (id, &applied.value))
}

/// The names of the traits of a shape with a role, by what identifies them.
pub(super) fn named<'s>(
    comparison: &'s Comparison<'_>,
    shape: &'s Shape,
    wanted: Role,
) -> BTreeMap<&'s str, &'s str> {
    let definitions = comparison.definitions();
    let ids = shape.traits.0.keys().filter(|id| definitions.role(id) == wanted);
    ids.map(|id| (definitions.key(id), id.name())).collect()
}
