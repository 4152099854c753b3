//! Comparing operations and data shapes.

use super::change::{Change, ChangeKind, Part};
use super::reach::Used;
use super::traits::Pair;
use super::{Comparison, authentication, members, offered, targets, traits, values};
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, ShapeKind};
use crate::resolve::traits::paginated;
use crate::shape_id::ShapeId;

/// Compares two operations of one name.
pub(super) fn compare_operation(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    let (old_model, new_model) = (comparison.old.model, comparison.new.model);
    let services = (comparison.old.services_of(old), comparison.new.services_of(new));
    if let (ShapeKind::Operation(before), ShapeKind::Operation(after)) = (&old.kind, &new.kind) {
        for (part, before, after) in [
            (Part::Input, &before.input, &after.input),
            (Part::Output, &before.output, &after.output),
        ] {
            let [before, after] = [(old_model, before), (new_model, after)].map(of_part);
            compare_part(comparison, new, part, (before, after), changes);
        }
        let [of_all, of_all_now] = [services.0, services.1].map(errors_of_all);
        let before = (&*before.errors, &*of_all);
        compare_errors(comparison, new, before, (&*after.errors, &*of_all_now), changes);
    }
    compare_operation_traits(comparison, (old, services.0), (new, services.1), changes);
    authentication::of_operation(comparison, (old, services.0), (new, services.1), changes);
}

/// What an operation takes or gives; `None` for `smithy.api#Unit`.
fn of_part<'m>((model, id): (&'m Model, &ShapeId)) -> Option<&'m Shape> {
    model.shape(id.as_str()).filter(|shape| shape.id.as_str() != "smithy.api#Unit")
}

fn compare_part(
    comparison: &Comparison<'_>,
    operation: &Shape,
    part: Part,
    (old, new): (Option<&Shape>, Option<&Shape>),
    changes: &mut Vec<Change>,
) {
    let kind = match (old, new) {
        (None, Some(new)) => ChangeKind::PartAdded { part, required: comparison.has_required(new) },
        (Some(_), None) => ChangeKind::PartRemoved(part),
        (Some(old), Some(new)) => {
            compare_other_part(comparison, operation, part, (old, new), changes);
            return;
        }
        (None, None) => return,
    };
    let change = Change::of_shape(operation, kind);
    let was_empty = old.is_some_and(|old| old.members.is_empty());
    let is_harmless = matches!(change.kind, ChangeKind::PartRemoved(_)) && was_empty;
    let compatible = super::Impact::Compatible;
    changes.push(if is_harmless { change.with_impact(compatible) } else { change });
}

/// Compares an input or output with that of another name.
fn compare_other_part(
    comparison: &Comparison<'_>,
    operation: &Shape,
    part: Part,
    shapes: (&Shape, &Shape),
    changes: &mut Vec<Change>,
) {
    if comparison.keys.of_id(&shapes.0.id) == comparison.keys.of_id(&shapes.1.id) {
        return;
    }
    let used = match part {
        Part::Input => Used::INPUT,
        Part::Output => Used::OUTPUT,
    };
    let change = targets::another(comparison, &operation.id, shapes, part.as_str());
    changes.extend(change.map(|mut change| {
        change.limit_to(used);
        change
    }));
    let mut pairs = comparison.pairs.borrow_mut();
    pairs.link_whole(&shapes.0.id, &shapes.1.id);
    pairs.place(used);
}

/// The errors that an operation has by each of its services.
fn errors_of_all(services: &[&Shape]) -> Vec<ShapeId> {
    let mut all = services.iter().filter_map(|shape| match &shape.kind {
        ShapeKind::Service(service) => Some(&*service.errors),
        _ => None,
    });
    let mut common = all.next().map(<[_]>::to_vec).unwrap_or_default();
    for errors in all {
        let errors: HashSet<&ShapeId> = errors.iter().collect();
        common.retain(|error| errors.contains(error));
    }
    common
}

/// Compares the errors of an operation or a service. What an operation had by each of its services, or
/// all operations of a service had by themselves, is no news. An error that is another shape of the
/// same name is compared with what it was.
pub(super) fn compare_errors(
    comparison: &Comparison<'_>,
    new: &Shape,
    (before, before_elsewhere): (&[ShapeId], &[ShapeId]),
    (after, after_elsewhere): (&[ShapeId], &[ShapeId]),
    changes: &mut Vec<Change>,
) {
    let missing_in = |errors: &[ShapeId], others: [&[ShapeId]; 2]| -> Vec<String> {
        let known: HashSet<&str> = others.into_iter().flatten().map(ShapeId::name).collect();
        let is_missing = |error: &&ShapeId| !known.contains(error.name());
        errors.iter().filter(is_missing).map(|error| error.name().to_owned()).collect()
    };
    for error in missing_in(after, [before, before_elsewhere]) {
        changes.push(Change::of_shape(new, ChangeKind::ErrorAdded(error)));
    }
    for error in missing_in(before, [after, after_elsewhere]) {
        changes.push(Change::of_shape(new, ChangeKind::ErrorRemoved(error)));
    }
    let old: HashMap<&str, &ShapeId> =
        before.iter().chain(before_elsewhere).map(|error| (error.name(), error)).collect();
    let mut pairs = comparison.pairs.borrow_mut();
    for error in after.iter().chain(after_elsewhere) {
        let keys = &comparison.keys;
        let was = old.get(error.name()).filter(|old| keys.of_id(old) != keys.of_id(error));
        if let Some(old) = was {
            pairs.link_whole(old, error);
        }
    }
    pairs.place(Used::OUTPUT);
}

/// Compares two data shapes of one name.
pub(super) fn compare_data(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    let (before, after) = (targets::kind(old), targets::kind(new));
    if before != after {
        let names = (before.to_owned(), after.to_owned());
        changes.push(targets::retyped(&new.id, (before, names.0), (after, names.1)));
        if !targets::is_comparable(before, after) {
            return;
        }
    }
    let start = changes.len();
    compare_traits(comparison, old, new, changes);
    values::spare_known(comparison, [(old, &old.traits), (new, &new.traits)], start, changes);
    if before == after {
        compare_contents(comparison, old, new, changes);
    }
}

/// Compares two data shapes of one kind and different names with all that they say.
pub(super) fn compare_whole(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    compare_traits(comparison, old, new, changes);
    compare_contents(comparison, old, new, changes);
}

/// Compares the members or values of two data shapes of one kind.
pub(super) fn compare_contents(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    match targets::kind(new) {
        "enum" | "intEnum" => values::compare(comparison.definitions(), old, new, changes),
        _ => members::compare(comparison, old, new, changes),
    }
}

fn compare_traits(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    let (id, kind, definitions) = (&new.id, &new.kind, comparison.definitions());
    let old_id = &old.id;
    traits::compare(
        Pair { id, old_id, kind, old: &old.traits, new: &new.traits, definitions },
        changes,
    );
}

/// Compares the traits of two operations: how the results come in pages is what it says, and its
/// service otherwise.
fn compare_operation_traits(
    comparison: &Comparison<'_>,
    (old, old_services): (&Shape, &[&Shape]),
    (new, new_services): (&Shape, &[&Shape]),
    changes: &mut Vec<Change>,
) {
    let (id, kind, definitions) = (&new.id, &new.kind, comparison.definitions());
    let old_id = &old.id;
    offered::for_each_pair(comparison, (old_services, new_services), changes, |pair, found| {
        let [of_old, of_new] = [pair.0, pair.1].map(|service| service.map(|it| &it.traits));
        let old = &*paginated::with_defaults(&old.traits, of_old);
        let new = &*paginated::with_defaults(&new.traits, of_new);
        traits::compare(Pair { id, old_id, kind, old, new, definitions }, found);
    });
}
