//! Comparing the protocols that a service speaks, and what their traits say.

use std::collections::{BTreeMap, BTreeSet};

use super::authentication::named;
use super::change::{Change, ChangeKind, Impact};
use super::{Comparison, traits};
use crate::model::Shape;
use crate::node::Node;
use crate::resolve::traits::Role;
use crate::shape_id::ShapeId;

/// The lists of versions of HTTP, the preferred one first.
const VERSIONS: [&str; 2] = [HTTP, EVENT_STREAM_HTTP];
const HTTP: &str = "http";
const EVENT_STREAM_HTTP: &str = "eventStreamHttp";
/// What is written around an error.
const NO_ERROR_WRAPPING: &str = "noErrorWrapping";

/// Compares the protocols of a service.
pub(super) fn compare(
    comparison: &Comparison<'_>,
    (old, new): (&Shape, &Shape),
    changes: &mut Vec<Change>,
) {
    let [before, after] = [old, new].map(|it| named(comparison, it, Role::Protocol));
    let alone = |these: &BTreeMap<&str, &str>, others: &BTreeMap<&str, &str>| -> Vec<String> {
        let alone = these.iter().filter(|(key, _)| !others.contains_key(*key));
        alone.map(|(_, name)| (*name).to_owned()).collect()
    };
    for name in alone(&after, &before) {
        changes.push(Change::of_shape(new, ChangeKind::ProtocolAdded(name)));
    }
    for name in alone(&before, &after) {
        changes.push(Change::of_shape(new, ChangeKind::ProtocolRemoved(name)));
    }
    let definitions = comparison.definitions();
    let role = |id| definitions.role(id);
    let old_values = definitions.values(&old.traits);
    for (id, applied) in new.traits.0.iter().filter(|(id, _)| role(id) == Role::Protocol) {
        if let Some(before) = old_values.of(id) {
            changes.extend(of_settings(new, id, (before, &applied.value)));
        }
    }
}

/// The change of what a protocol's trait says: what is written otherwise breaks, and a version of HTTP
/// that goes may be the one that a client speaks.
fn of_settings(service: &Shape, id: &ShapeId, (old, new): (&Node, &Node)) -> Option<Change> {
    let differs = |key: &&str| !is_same(setting(old, key), setting(new, key));
    let keys: BTreeSet<&str> = keys(old).chain(keys(new)).filter(differs).collect();
    if keys.is_empty() {
        return None;
    }
    let change = traits::change(id, [Some(old), Some(new)]);
    let is_gone = |key: &&str| {
        let versions = |node: &'_ Node| -> Vec<String> {
            let list = setting(node, key).and_then(Node::as_array).unwrap_or_default();
            list.iter().filter_map(Node::as_str).map(str::to_owned).collect()
        };
        let left = versions(new);
        versions(old).iter().any(|version| !left.contains(version))
    };
    let is_version = |key: &&str| VERSIONS.contains(key);
    let impacts = keys.iter().map(|key| match *key {
        NO_ERROR_WRAPPING => (Impact::Compatible, Impact::Breaking),
        key if !is_version(&key) => (Impact::Breaking, Impact::Breaking),
        key if is_gone(&key) => (Impact::Dangerous, Impact::Dangerous),
        _ => (Impact::Compatible, Impact::Compatible),
    });
    // The worst for each.
    let (writers, readers) = impacts.fold((Impact::Compatible, Impact::Compatible), |worst, it| {
        (worst.0.max(it.0), worst.1.max(it.1))
    });
    let kind = if keys.iter().all(is_version) {
        ChangeKind::TraitChanged(change)
    } else {
        ChangeKind::WireChanged(change)
    };
    Some(Change { writers, readers, ..Change::of_shape(service, kind) })
}

/// What a trait says by a key: of event streams what it says of other messages, if nothing else.
fn setting<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let otherwise = || node.get(HTTP).filter(|_| key == EVENT_STREAM_HTTP);
    node.get(key).or_else(otherwise)
}

fn keys(node: &Node) -> impl Iterator<Item = &str> {
    node.as_object().into_iter().flat_map(|object| object.iter().map(|(key, _)| key.as_str()))
}

/// Whether two settings are the same: false is what stands for one that is absent.
fn is_same(old: Option<&Node>, new: Option<&Node>) -> bool {
    let [old, new] = [old, new].map(|it| it.filter(|it| it.as_bool() != Some(false)));
    old == new
}
