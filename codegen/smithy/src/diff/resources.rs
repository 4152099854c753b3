//! Comparing resources: which there are, what belongs to them, and which services have them.
//!
//! No message says which resource an operation belongs to, but what else is made of the model does.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::change::{Change, ChangeKind, Impact};
use super::traits::{self, Pair};
use super::{Comparison, Side};
use crate::map::HashSet;
use crate::model::{Model, Resource, Service, Shape, ShapeKind};
use crate::resolve::traits::is_mixin;
use crate::shape_id::ShapeId;

type Known<'m> = (&'m Shape, &'m Resource);

/// The resources of both models.
pub(super) struct Resources<'m> {
    old: Index<'m>,
    new: Index<'m>,
}

impl<'m> Resources<'m> {
    pub(super) fn of(comparison: &Comparison<'m>) -> Self {
        let [old, new] = [&comparison.old, &comparison.new].map(|it| Index::of(comparison, it));
        Self { old, new }
    }
}

/// What a model has, by key.
struct Index<'m> {
    resources: BTreeMap<&'m str, Known<'m>>,
    /// The resources that services have, and those below them.
    bound: HashSet<&'m str>,
    /// The operations of services.
    offered: HashSet<&'m str>,
    has_services: bool,
}

impl<'m> Index<'m> {
    fn of(comparison: &Comparison<'m>, side: &Side<'m>) -> Self {
        let keys = &comparison.keys;
        let shapes = || side.model.shapes.values().filter(|shape| !is_mixin(shape));
        let roots = shapes().filter_map(|shape| match &shape.kind {
            ShapeKind::Service(service) => Some(&service.resources),
            _ => None,
        });
        let bound = reached(side.model, roots.flatten());
        Self {
            resources: shapes()
                .filter_map(resource)
                .map(|known| (keys.of_id(&known.0.id), known))
                .collect(),
            bound: bound.iter().map(|(shape, _)| keys.of_id(&shape.id)).collect(),
            offered: side.services.keys().map(|id| keys.of_id(id)).collect(),
            has_services: !side.offers.is_empty(),
        }
    }
}

/// Compares the resources that both models have, and reports the others.
pub(super) fn compare<'m>(
    comparison: &Comparison<'m>,
    resources: &Resources<'m>,
    changes: &mut Vec<Change>,
) {
    let renamed = compare_renamed(comparison, resources, changes);
    let is_renamed = |key: &str| renamed.contains(key);
    let Resources { old, new } = resources;
    for (key, (shape, resource)) in &old.resources {
        match new.resources.get(key) {
            Some((now, _)) => {
                let (id, kind, definitions) = (&now.id, &now.kind, comparison.definitions());
                let old_id = &shape.id;
                let (old, new) = (&shape.traits, &now.traits);
                traits::compare(Pair { id, old_id, kind, old, new, definitions }, changes);
            }
            None if old.bound.contains(key) && !is_renamed(key) => {
                let change = Change::of_shape(shape, ChangeKind::ShapeRemoved);
                // Rust has no resources.
                let change = Change { compilers: Impact::Compatible, ..change };
                let is_offered = |id: &ShapeId| new.offered.contains(comparison.keys.of_id(id));
                changes.push(without(resource, change, is_offered));
            }
            None => {}
        }
    }
    for (key, (shape, resource)) in &new.resources {
        match old.resources.get(key) {
            Some((_, before)) => {
                compare_parts(comparison, resources, shape, (before, resource), changes);
            }
            None if new.bound.contains(key) && !is_renamed(key) => {
                changes.push(Change::of_shape(shape, ChangeKind::ShapeAdded));
            }
            None => {}
        }
    }
}

/// Compares which of the resources of both models a service has.
pub(super) fn compare_bound(
    comparison: &Comparison<'_>,
    resources: &Resources<'_>,
    old: &Service,
    (service, new): (&Shape, &Service),
    changes: &mut Vec<Change>,
) {
    let keys = &comparison.keys;
    let before = reached(comparison.old.model, old.resources.iter());
    let after = reached(comparison.new.model, new.resources.iter());
    let keys_of = |all: &[Known<'_>]| -> HashSet<String> {
        all.iter().map(|(shape, _)| keys.of_id(&shape.id).to_owned()).collect()
    };
    let (had, has) = (keys_of(&before), keys_of(&after));
    let offer: HashSet<&str> =
        comparison.new.offer(&service.id).iter().map(|id| keys.of_id(id)).collect();
    for (shape, resource) in before {
        let key = keys.of_id(&shape.id);
        if !has.contains(key) && resources.new.resources.contains_key(key) {
            let kind = ChangeKind::ResourceUnbound(shape.id.name().to_owned());
            let is_offered = |id: &ShapeId| offer.contains(keys.of_id(id));
            changes.push(without(resource, Change::of_shape(service, kind), is_offered));
        }
    }
    for (shape, _) in after {
        let key = keys.of_id(&shape.id);
        if !had.contains(key) && resources.old.resources.contains_key(key) {
            let kind = ChangeKind::ResourceBound(shape.id.name().to_owned());
            changes.push(Change::of_shape(service, kind));
        }
    }
}

/// The change of a resource that goes: nothing that travels goes with it if its operations are still
/// offered, or if it has none.
fn without(resource: &Resource, change: Change, is_offered: impl Fn(&ShapeId) -> bool) -> Change {
    if resource.operations().all(is_offered) {
        change.with_impact(Impact::Compatible)
    } else {
        change
    }
}

/// Reports the resources that are the same under another name. The keys of both.
fn compare_renamed<'m>(
    comparison: &Comparison<'m>,
    resources: &Resources<'m>,
    changes: &mut Vec<Change>,
) -> HashSet<&'m str> {
    let Resources { old, new } = resources;
    let alone = |these: &Index<'m>, others: &Index<'m>| -> Vec<(&'m str, Known<'m>)> {
        let all = these.resources.iter().map(|(key, known)| (*key, *known));
        all.filter(|(key, _)| !others.resources.contains_key(key)).collect()
    };
    let mut removed: BTreeMap<_, VecDeque<_>> = BTreeMap::new();
    for (key, known) in alone(old, new) {
        removed.entry(content(comparison, known.1)).or_default().push_back((key, known));
    }
    let mut renamed = HashSet::default();
    for (key, (shape, resource)) in alone(new, old) {
        let content = content(comparison, resource);
        let same = removed.get_mut(&content).filter(|_| !content.is_empty());
        let Some((gone, (was, before))) = same.and_then(VecDeque::pop_front) else { continue };
        let (old_name, name) = (was.id.name().to_owned(), shape.id.name().to_owned());
        let kind = ChangeKind::Renamed { what: "resource", old: old_name, new: name };
        // Rust has no resources.
        changes.push(Change { compilers: Impact::Compatible, ..Change::of_shape(shape, kind) });
        let (id, kind, definitions) = (&shape.id, &shape.kind, comparison.definitions());
        let old_id = &was.id;
        traits::compare(
            Pair { id, old_id, kind, old: &was.traits, new: &shape.traits, definitions },
            changes,
        );
        compare_parts(comparison, resources, shape, (before, resource), changes);
        renamed.extend([gone, key]);
    }
    renamed
}

/// What resources are matched by that have no name in common: all that belongs to them but for other
/// resources.
fn content<'m>(
    comparison: &Comparison<'m>,
    resource: &'m Resource,
) -> BTreeMap<String, (&'m str, &'static str)> {
    let parts = parts(resource).into_iter().filter(|(_, part)| part.how != CHILD);
    parts.map(|(label, part)| (label, (comparison.keys.of_id(part.shape), part.how))).collect()
}

fn resource(shape: &Shape) -> Option<Known<'_>> {
    match &shape.kind {
        ShapeKind::Resource(resource) => Some((shape, resource)),
        _ => None,
    }
}

/// Resources and those below them, by ID.
fn reached<'m>(model: &'m Model, roots: impl Iterator<Item = &'m ShapeId>) -> Vec<Known<'m>> {
    let mut found = BTreeMap::new();
    let mut waiting: Vec<_> = roots.collect();
    while let Some(id) = waiting.pop() {
        let known = model.shape(id.as_str()).and_then(resource);
        if let Some((shape, resource)) = known
            && found.insert(&shape.id, (shape, resource)).is_none()
        {
            waiting.extend(&resource.resources);
        }
    }
    found.into_values().collect()
}

/// How a resource belongs to another one.
const CHILD: &str = "below it";

/// What belongs to a resource: the shape, and how it does.
struct Part<'m> {
    shape: &'m ShapeId,
    /// A key of a resource such as `read`; empty of identifiers and properties.
    how: &'static str,
}

/// Compares what belongs to a resource. An operation or resource that is new or gone altogether is
/// reported for itself.
fn compare_parts(
    comparison: &Comparison<'_>,
    resources: &Resources<'_>,
    shape: &Shape,
    (old, new): (&Resource, &Resource),
    changes: &mut Vec<Change>,
) {
    let keys = &comparison.keys;
    let (before, after) = (parts(old), parts(new));
    let labels: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for label in labels {
        let parts = [before.get(label), after.get(label)];
        let [was, is] = parts.map(|it| it.map(|part| (keys.of_id(part.shape), part.how)));
        let is_there = match parts {
            [Some(part), None] => has(comparison, (&comparison.new, &resources.new), part),
            [None, Some(part)] => has(comparison, (&comparison.old, &resources.old), part),
            _ => was != is,
        };
        if is_there {
            let [old, new] = parts.map(words);
            let kind = ChangeKind::ResourceChanged { part: label.clone(), old, new };
            changes.push(Change::of_shape(shape, kind));
        }
    }
}

/// Whether a model has the operation or resource that a part is; a resource that services lose or get
/// is reported for them.
fn has<'a>(
    comparison: &Comparison<'a>,
    (side, resources): (&Side<'a>, &Index<'_>),
    part: &Part<'_>,
) -> bool {
    let key = comparison.keys.of_id(part.shape);
    let is_there = || part.how != CHILD || !resources.has_services || resources.bound.contains(key);
    part.how.is_empty() || (side.shape(&comparison.keys, key).is_some() && is_there())
}

fn words(part: Option<&Part<'_>>) -> String {
    let text = match part {
        Some(Part { shape, how: "" }) => shape.name(),
        Some(part) => part.how,
        None => "none",
    };
    text.to_owned()
}

/// What belongs to a resource, by words for it.
fn parts(resource: &Resource) -> BTreeMap<String, Part<'_>> {
    let members = [("identifier", &resource.identifiers), ("property", &resource.properties)];
    let members = members.into_iter().flat_map(|(what, members)| {
        let part = move |(name, shape)| (format!("{what} {name}"), Part { shape, how: "" });
        members.iter().map(part)
    });
    let lifecycle = [
        ("create", &resource.create),
        ("put", &resource.put),
        ("read", &resource.read),
        ("update", &resource.update),
        ("delete", &resource.delete),
        ("list", &resource.list),
    ];
    let lifecycle = lifecycle.into_iter().flat_map(|(how, id)| id.iter().map(move |id| (how, id)));
    let lists = [
        ("operations", &resource.operations),
        ("collectionOperations", &resource.collection_operations),
        (CHILD, &resource.resources),
    ];
    let listed = lists.into_iter().flat_map(|(how, ids)| ids.iter().map(move |id| (how, id)));
    let others = lifecycle.chain(listed).map(|(how, shape)| {
        let what = if how == CHILD { "resource" } else { "operation" };
        (format!("{what} {}", shape.name()), Part { shape, how })
    });
    members.chain(others).collect()
}
