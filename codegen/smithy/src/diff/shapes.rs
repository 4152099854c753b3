//! Comparing operations and data shapes.

use super::change::{Change, ChangeKind, Part};
use super::reach::Used;
use super::traits::Pair;
use super::{Comparison, authentication, members, targets, traits, values};
use crate::map::HashSet;
use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// Compares two operations of one name.
pub(super) fn compare_operation(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    let (old_model, new_model) = (comparison.old.model, comparison.new.model);
    let old_service = comparison.old.services.get(&old.id).copied();
    let new_service = comparison.new.services.get(&new.id).copied();
    if let (ShapeKind::Operation(before), ShapeKind::Operation(after)) = (&old.kind, &new.kind) {
        for (part, before, after) in [
            (Part::Input, &before.input, &after.input),
            (Part::Output, &before.output, &after.output),
        ] {
            let [before, after] = [(old_model, before), (new_model, after)].map(of_part);
            compare_part(comparison, new, part, (before, after), changes);
        }
        let [of_service, of_service_now] = [old_service, new_service].map(errors_of_service);
        let before = (&*before.errors, of_service);
        compare_errors(new, before, (&*after.errors, of_service_now), changes);
    }
    compare_traits(comparison, old, new, changes);
    authentication::of_operation((old, old_service), (new, new_service), changes);
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
        (None, Some(new)) => ChangeKind::PartAdded { part, required: members::has_required(new) },
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
    pairs.link(&shapes.0.id, &shapes.1.id);
    pairs.place(used);
}

/// The errors that all operations of a service have.
fn errors_of_service(service: Option<&Shape>) -> &[ShapeId] {
    match service.map(|shape| &shape.kind) {
        Some(ShapeKind::Service(service)) => &service.errors,
        _ => &[],
    }
}

/// Compares the errors of an operation or a service. What an operation had by its service, or all
/// operations of a service had by themselves, is no news.
pub(super) fn compare_errors(
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
        let (old, now) = (before.to_owned(), after.to_owned());
        changes.push(targets::retyped(&new.id, (before, old), (after, now)));
        return;
    }
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
        "enum" | "intEnum" => values::compare(comparison.new.model, old, new, changes),
        _ => members::compare(comparison, old, new, changes),
    }
}

fn compare_traits(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    let (id, kind, model) = (&new.id, &new.kind, comparison.new.model);
    traits::compare(Pair { id, kind, old: &old.traits, new: &new.traits, model }, changes);
}
