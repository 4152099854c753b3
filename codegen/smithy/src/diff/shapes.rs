//! Comparing operations and data shapes.

use super::change::{Change, ChangeKind};
use super::{Comparison, members, traits};
use crate::map::HashSet;
use crate::model::{Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// Compares two operations of one name.
pub(super) fn compare_operation(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    if let (ShapeKind::Operation(before), ShapeKind::Operation(after)) = (&old.kind, &new.kind) {
        for (part, old_part, new_part) in
            [("input", &before.input, &after.input), ("output", &before.output, &after.output)]
        {
            if old_part.name() != new_part.name() {
                let kind = ChangeKind::SignatureChanged {
                    part,
                    old: old_part.name().to_owned(),
                    new: new_part.name().to_owned(),
                };
                changes.push(Change::of_shape(new, kind));
            }
        }
        compare_errors(new, &before.errors, &after.errors, changes);
    }
    traits::compare(&new.id, &old.traits, &new.traits, changes);
}

/// Compares the errors of an operation or a service.
pub(super) fn compare_errors(
    new: &Shape,
    before: &[ShapeId],
    after: &[ShapeId],
    changes: &mut Vec<Change>,
) {
    let missing_in = |errors: &[ShapeId], others: &[ShapeId]| -> Vec<String> {
        let known: HashSet<&str> = others.iter().map(ShapeId::name).collect();
        let is_missing = |error: &&ShapeId| !known.contains(error.name());
        errors.iter().filter(is_missing).map(|error| error.name().to_owned()).collect()
    };
    for error in missing_in(after, before) {
        changes.push(Change::of_shape(new, ChangeKind::ErrorAdded(error)));
    }
    for error in missing_in(before, after) {
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
    if old.kind.name() != new.kind.name() {
        let kind = ChangeKind::Retyped {
            old: old.kind.name().to_owned(),
            new: new.kind.name().to_owned(),
        };
        changes.push(Change::of_shape(new, kind));
        return;
    }
    traits::compare(&new.id, &old.traits, &new.traits, changes);
    match new.kind {
        ShapeKind::Enum | ShapeKind::IntEnum => members::compare_values(old, new, changes),
        _ => members::compare(comparison, old, new, changes),
    }
}
