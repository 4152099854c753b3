//! Comparing resources: which there are, what belongs to them, and which services have them.
//!
//! No message says which resource an operation belongs to, but what else is made of the model does.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, ChangeKind, Impact};
use super::traits::{self, Pair};
use super::{Comparison, Side};
use crate::map::HashSet;
use crate::model::{Model, Resource, Service, Shape, ShapeKind};
use crate::resolve::traits::is_mixin;
use crate::shape_id::ShapeId;

type Known<'m> = (&'m Shape, &'m Resource);

/// Compares the resources that both models have, and reports the others.
pub(super) fn compare(comparison: &Comparison<'_>, changes: &mut Vec<Change>) {
    let (mut old, mut new) =
        (of_model(comparison, &comparison.old), of_model(comparison, &comparison.new));
    compare_renamed(comparison, &mut old, &mut new, changes);
    for (key, (shape, resource)) in &old {
        match new.get(key) {
            Some((now, _)) => {
                let (id, kind, model) = (&now.id, &now.kind, comparison.new.model);
                let (old, new) = (&shape.traits, &now.traits);
                traits::compare(Pair { id, kind, old, new, model }, changes);
            }
            None if is_bound(comparison.old.model, &shape.id) => {
                let change = Change::of_shape(shape, ChangeKind::ShapeRemoved);
                // Rust has no resources.
                let change = Change { compilers: Impact::Compatible, ..change };
                let is_offered = |id: &ShapeId| is_offered_now(comparison, id);
                changes.push(without(resource, change, is_offered));
            }
            None => {}
        }
    }
    for (key, (shape, resource)) in &new {
        match old.get(key) {
            Some((_, before)) => compare_parts(comparison, shape, (before, resource), changes),
            None if is_bound(comparison.new.model, &shape.id) => {
                changes.push(Change::of_shape(shape, ChangeKind::ShapeAdded));
            }
            None => {}
        }
    }
}

/// Compares which of the resources of both models a service has.
pub(super) fn compare_bound(
    comparison: &Comparison<'_>,
    old: &Service,
    (service, new): (&Shape, &Service),
    changes: &mut Vec<Change>,
) {
    let [known, known_now] = [&comparison.old, &comparison.new].map(|it| of_model(comparison, it));
    let keys = &comparison.keys;
    let (before, after) = (reached(comparison.old.model, old), reached(comparison.new.model, new));
    let [had, has] = [&before, &after].map(|all| -> HashSet<&str> {
        all.iter().map(|(shape, _)| keys.of_id(&shape.id)).collect()
    });
    let is_in = |known: &BTreeMap<&str, Known<'_>>, shape: &Shape| {
        known.contains_key(keys.of_id(&shape.id))
    };
    for (shape, resource) in before {
        if !has.contains(keys.of_id(&shape.id)) && is_in(&known_now, shape) {
            let kind = ChangeKind::ResourceUnbound(shape.id.name().to_owned());
            let offer = comparison.new.offer(&service.id);
            let is_offered = |id: &ShapeId| offer.iter().any(|it| keys.of_id(it) == keys.of_id(id));
            changes.push(without(resource, Change::of_shape(service, kind), is_offered));
        }
    }
    for (shape, _) in after {
        if !had.contains(keys.of_id(&shape.id)) && is_in(&known, shape) {
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

/// Whether a service of the new model has an operation.
fn is_offered_now(comparison: &Comparison<'_>, id: &ShapeId) -> bool {
    let keys = &comparison.keys;
    comparison.new.services.keys().any(|it| keys.of_id(it) == keys.of_id(id))
}

/// Takes out the resources that are the same under another name, and reports them.
fn compare_renamed<'m>(
    comparison: &Comparison<'_>,
    old: &mut BTreeMap<&'m str, Known<'m>>,
    new: &mut BTreeMap<&'m str, Known<'m>>,
    changes: &mut Vec<Change>,
) {
    let is_alone = |(key, (_, resource)): (&&'m str, &Known<'m>), other: &BTreeMap<_, _>| {
        let has_content = !content(comparison, resource).is_empty();
        (has_content && !other.contains_key(key)).then_some(*key)
    };
    let added: Vec<&str> = new.iter().filter_map(|known| is_alone(known, old)).collect();
    let mut removed: Vec<&str> = old.iter().filter_map(|known| is_alone(known, new)).collect();
    for key in added {
        let (shape, resource) = new[key];
        let is_same =
            |gone: &&str| content(comparison, old[*gone].1) == content(comparison, resource);
        let Some(place) = removed.iter().position(is_same) else { continue };
        let gone = removed.remove(place);
        let (was, before) = old[gone];
        let (old_name, name) = (was.id.name().to_owned(), shape.id.name().to_owned());
        let kind = ChangeKind::Renamed { what: "resource", old: old_name, new: name };
        // Rust has no resources.
        changes.push(Change { compilers: Impact::Compatible, ..Change::of_shape(shape, kind) });
        let (id, kind, model) = (&shape.id, &shape.kind, comparison.new.model);
        traits::compare(Pair { id, kind, old: &was.traits, new: &shape.traits, model }, changes);
        compare_parts(comparison, shape, (before, resource), changes);
        old.remove(gone);
        new.remove(key);
    }
}

/// What resources are matched by that have no name in common: all that belongs to them but for other
/// resources.
fn content<'m>(
    comparison: &'m Comparison<'_>,
    resource: &'m Resource,
) -> BTreeMap<String, (&'m str, &'static str)> {
    let parts = parts(resource).into_iter().filter(|(_, part)| part.how != CHILD);
    parts.map(|(label, part)| (label, (comparison.keys.of_id(part.shape), part.how))).collect()
}

/// The resources of a model by key.
fn of_model<'m>(
    comparison: &'m Comparison<'_>,
    side: &'m Side<'_>,
) -> BTreeMap<&'m str, Known<'m>> {
    let shapes = side.model.shapes.values().filter(|shape| !is_mixin(shape));
    let resources = shapes.filter_map(resource);
    resources.map(|known| (comparison.keys.of_id(&known.0.id), known)).collect()
}

fn resource(shape: &Shape) -> Option<Known<'_>> {
    match &shape.kind {
        ShapeKind::Resource(resource) => Some((shape, resource)),
        _ => None,
    }
}

/// Whether a service has a resource.
fn is_bound(model: &Model, id: &ShapeId) -> bool {
    let services = model.shapes.values().filter(|shape| !is_mixin(shape));
    let mut services = services.filter_map(|shape| match &shape.kind {
        ShapeKind::Service(service) => Some(service),
        _ => None,
    });
    services.any(|service| reached(model, service).iter().any(|(shape, _)| shape.id == *id))
}

/// The resources of a service and those below them, by name.
fn reached<'m>(model: &'m Model, service: &'m Service) -> Vec<Known<'m>> {
    let mut found = BTreeMap::new();
    let mut waiting: Vec<_> = service.resources.iter().collect();
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
            [Some(part), None] => has(comparison, &comparison.new, part),
            [None, Some(part)] => has(comparison, &comparison.old, part),
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
fn has(comparison: &Comparison<'_>, side: &Side<'_>, part: &Part<'_>) -> bool {
    let key = comparison.keys.of_id(part.shape);
    let mut ids = side.model.shapes.keys();
    let known = ids.find(|id| comparison.keys.of_id(id) == key);
    let is_there = |id| part.how != CHILD || side.offers.is_empty() || is_bound(side.model, id);
    part.how.is_empty() || known.is_some_and(is_there)
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
