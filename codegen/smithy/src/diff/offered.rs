//! What an operation is in each of the services that have it.

use super::Comparison;
use super::change::Change;
use crate::model::Shape;

/// Compares something of an operation for each of its services, with that service before. What changes
/// for several of them is reported once.
pub(super) fn for_each_pair(
    comparison: &Comparison<'_>,
    (old, new): (&[&Shape], &[&Shape]),
    changes: &mut Vec<Change>,
    mut compare: impl FnMut((Option<&Shape>, Option<&Shape>), &mut Vec<Change>),
) {
    let keys = &comparison.keys;
    let mut found = Vec::new();
    for service in new {
        let is_same = |it: &&&Shape| keys.of_id(&it.id) == keys.of_id(&service.id);
        let was = old.iter().find(is_same).or(old.first());
        compare((was.copied(), Some(service)), &mut found);
    }
    if new.is_empty() {
        compare((old.first().copied(), None), &mut found);
    }
    let start = changes.len();
    for change in found {
        if !changes[start..].contains(&change) {
            changes.push(change);
        }
    }
}
