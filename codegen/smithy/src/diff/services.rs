//! Comparing services: where they are found, the errors that all operations have, and their other
//! traits.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::authentication::{self, named};
use super::change::{Change, ChangeKind, Impact};
use super::resources::{self, Resources};
use super::shapes::compare_errors;
use super::traits::{self, Pair};
use super::{Comparison, Side, protocols};
use crate::api::sdk_name;
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Service, Shape, ShapeKind};
use crate::node::Node;
use crate::resolve::traits::{Role, is_error, is_mixin, role, sdk_id};
use crate::shape_id::ShapeId;

/// What of the facts of an endpoint decides where calls go.
const ENDPOINT: [&str; 1] = ["endpointPrefix"];

/// Compares the services of two models.
pub(super) fn compare(comparison: &Comparison<'_>, changes: &mut Vec<Change>) {
    let Matched { pairs, removed, added } = Matched::of(comparison);
    let [before, after] = [&comparison.old, &comparison.new].map(|side| -> HashSet<&str> {
        side.operations.iter().map(|it| comparison.keys.of_id(&it.id)).collect()
    });
    let resources = Resources::of(comparison);
    for ((old_shape, old_service), (shape, service)) in pairs {
        compare_identity(comparison, (old_shape, old_service), (shape, service), changes);
        protocols::compare(comparison, (old_shape, shape), changes);
        authentication::of_service(comparison, (old_shape, shape), changes);
        compare_endpoint(old_shape, shape, changes);
        let (id, kind, definitions) = (&shape.id, &shape.kind, comparison.definitions());
        let old_id = &old_shape.id;
        let (old, new) = (&old_shape.traits, &shape.traits);
        traits::compare(Pair { id, old_id, kind, old, new, definitions }, changes);
        let [common, common_now] =
            [common_errors(&comparison.old, old_shape), common_errors(&comparison.new, shape)];
        let errors = (&*old_service.errors, &*common);
        compare_errors(comparison, shape, errors, (&*service.errors, &*common_now), changes);
        compare_names(comparison, shape, (old_service, service), changes);
        resources::compare_bound(comparison, &resources, old_service, (shape, service), changes);
        compare_operations(comparison, [&before, &after], (old_shape, shape), changes);
    }
    resources::compare(comparison, &resources, changes);
    changes.extend(added.into_iter().map(|(it, _)| Change::of_shape(it, ChangeKind::ShapeAdded)));
    changes
        .extend(removed.into_iter().map(|(it, _)| Change::of_shape(it, ChangeKind::ShapeRemoved)));
}

type Known<'m> = (&'m Shape, &'m Service);

/// The services of two models by their names. One that is left in each is the same under another name.
struct Matched<'m> {
    pairs: Vec<(Known<'m>, Known<'m>)>,
    removed: Vec<Known<'m>>,
    added: Vec<Known<'m>>,
}

impl<'m> Matched<'m> {
    fn of(comparison: &Comparison<'m>) -> Self {
        let mut removed = services(comparison.old.model);
        let mut added = services(comparison.new.model);
        let mut pairs = Vec::new();
        let keys = &comparison.keys;
        pair_by(|it| keys.of_id(it), &mut removed, &mut added, &mut pairs);
        pair_by(ShapeId::name, &mut removed, &mut added, &mut pairs);
        if let ([old], [new]) = (&*removed, &*added) {
            pairs.push((*old, *new));
            removed.clear();
            added.clear();
        }
        pairs.sort_by_key(|(_, (shape, _))| comparison.new.model.position(shape));
        Self { pairs, removed, added }
    }
}

/// Takes the services that are the same by a part of their IDs out of those of each model.
fn pair_by<'m>(
    part: impl Fn(&'m ShapeId) -> &'m str,
    removed: &mut Vec<Known<'m>>,
    added: &mut Vec<Known<'m>>,
    pairs: &mut Vec<(Known<'m>, Known<'m>)>,
) {
    let mut left: HashMap<&str, VecDeque<Known<'m>>> = HashMap::default();
    for old in removed.drain(..) {
        left.entry(part(&old.0.id)).or_default().push_back(old);
    }
    added.retain(|new| {
        let old = left.get_mut(part(&new.0.id)).and_then(VecDeque::pop_front);
        pairs.extend(old.map(|old| (old, *new)));
        old.is_none()
    });
    removed.extend(left.into_values().flatten());
    removed.sort_by_key(|(shape, _)| &shape.id);
}

/// Compares which operations a service has, of those that both models have: what is new or gone
/// altogether is said of itself.
fn compare_operations(
    comparison: &Comparison<'_>,
    [known_before, known_after]: [&HashSet<&str>; 2],
    (old, new): (&Shape, &Shape),
    changes: &mut Vec<Change>,
) {
    let keys = &comparison.keys;
    let of_service = |side: &Side<'_>, service: &Shape| -> BTreeSet<String> {
        side.offer(&service.id).iter().map(|id| keys.of_id(id).to_owned()).collect()
    };
    let before = of_service(&comparison.old, old);
    let after = of_service(&comparison.new, new);
    let name = |key: &str| key.split_once('#').map_or(key, |(_, name)| name).to_owned();
    for operation in after.difference(&before).filter(|it| known_before.contains(it.as_str())) {
        changes.push(Change::of_shape(new, ChangeKind::OperationBound(name(operation))));
    }
    for operation in before.difference(&after).filter(|it| known_after.contains(it.as_str())) {
        changes.push(Change::of_shape(new, ChangeKind::OperationUnbound(name(operation))));
    }
}

/// The errors that every operation of a service lists itself.
fn common_errors(side: &Side<'_>, service: &Shape) -> Vec<ShapeId> {
    let errors = |id: &ShapeId| match side.model.shape(id.as_str()).map(|shape| &shape.kind) {
        Some(ShapeKind::Operation(operation)) => operation.errors.clone(),
        _ => Vec::new(),
    };
    let mut all = side.offer(&service.id).iter().map(errors);
    let Some(mut common) = all.next() else { return Vec::new() };
    for errors in all {
        let errors: HashSet<ShapeId> = errors.into_iter().collect();
        common.retain(|error| errors.contains(error));
    }
    common
}

fn services(model: &Model) -> Vec<Known<'_>> {
    model.shapes.values().filter_map(service).collect()
}

fn service(shape: &Shape) -> Option<Known<'_>> {
    match &shape.kind {
        ShapeKind::Service(service) if !is_mixin(shape) => Some((shape, service)),
        _ => None,
    }
}

/// The name and the version of a service are part of what some protocols send: the target or path of
/// JSON and CBOR, the version of a query.
fn compare_identity(
    comparison: &Comparison<'_>,
    (old_shape, old): (&Shape, &Service),
    (shape, new): (&Shape, &Service),
    changes: &mut Vec<Change>,
) {
    let protocols = [old_shape, shape].map(|it| named(comparison, it, Role::Protocol));
    let are_sent = |prefixes: &[&str]| {
        let mut sent = protocols.iter().flatten();
        sent.any(|(_, protocol)| prefixes.iter().any(|prefix| protocol.starts_with(prefix)))
    };
    if old_shape.id.name() != shape.id.name() {
        let (old, new) = (old_shape.id.name().to_owned(), shape.id.name().to_owned());
        let change = Change::of_shape(shape, ChangeKind::Renamed { what: "service", old, new });
        let is_sent = are_sent(&["awsJson", "rpcv2"]);
        changes.push(if is_sent { change.with_impact(Impact::Breaking) } else { change });
    }
    if old.version != new.version {
        let (old, new) = (old.version.clone(), new.version.clone());
        let change = Change::of_shape(shape, ChangeKind::VersionChanged { old, new });
        let is_sent = are_sent(&["awsQuery", "ec2Query"]);
        changes.push(Change {
            writers: if is_sent { Impact::Breaking } else { change.writers },
            ..change
        });
    }
}

/// Compares where a service is found, and what SDKs call it, which is its name in generated Rust.
fn compare_endpoint(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    let ids: BTreeSet<_> = old.traits.0.keys().chain(new.traits.0.keys()).collect();
    for id in ids.into_iter().filter(|id| role(id) == Role::Endpoint) {
        let [before, after] = [old, new].map(|shape| shape.traits.get(id.as_str()));
        if before == after {
            continue;
        }
        let get = |node: Option<&Node>, key| node.and_then(|node| node.get(key)).cloned();
        let is_moved = ENDPOINT.iter().any(|key| get(before, key) != get(after, key));
        let change = traits::change(id, [before, after]);
        let kind = if is_moved {
            ChangeKind::WireChanged(change)
        } else {
            ChangeKind::TraitChanged(change)
        };
        let change = Change::of_shape(new, kind);
        let is_renamed = name_in_rust(old) != name_in_rust(new);
        let compilers = if is_renamed { Impact::Breaking } else { change.compilers };
        changes.push(Change { compilers, ..change });
    }
}

/// The name of a service in generated Rust.
fn name_in_rust(service: &Shape) -> String {
    let name = sdk_id(&service.traits).and_then(sdk_name).or_else(|| sdk_name(service.id.name()));
    name.unwrap_or_default()
}

/// The names that a service has for shapes are names in Rust, and those of errors may be sent.
fn compare_names(
    comparison: &Comparison<'_>,
    shape: &Shape,
    (old, new): (&Service, &Service),
    changes: &mut Vec<Change>,
) {
    let keys = &comparison.keys;
    let names = |service: &'_ Service| -> HashMap<String, String> {
        let entries = service.rename.iter();
        entries.map(|(id, name)| (keys.of_id(id).to_owned(), name.clone())).collect()
    };
    let (before, after) = (names(old), names(new));
    let ids: BTreeMap<_, _> =
        old.rename.keys().chain(new.rename.keys()).map(|id| (keys.of_id(id), id)).collect();
    for (key, id) in ids {
        let name = |names: &HashMap<String, String>| {
            names.get(key).cloned().unwrap_or_else(|| id.name().to_owned())
        };
        let (old, new) = (name(&before), name(&after));
        if old != new {
            let kind = ChangeKind::Renamed { what: "shape", old, new };
            let change = Change::of_shape(shape, kind);
            let target = comparison.new.model.shape(id.as_str());
            let is_error = target.is_some_and(|target| is_error(&target.traits));
            let readers = if is_error { Impact::Breaking } else { change.readers };
            changes.push(Change { readers, ..change });
        }
    }
}
