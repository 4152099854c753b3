//! What an operation is in each of the services that have it.

use super::Comparison;
use super::change::Change;
use crate::budget;
use crate::map::HashMap;
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
    // Of several of a key, the first.
    let before: HashMap<&str, &&Shape> =
        old.iter().rev().map(|service| (keys.of_id(&service.id), service)).collect();
    for service in new {
        let was = before.get(keys.of_id(&service.id)).copied().or(old.first());
        compare((was.copied(), Some(service)), &mut found);
    }
    if new.is_empty() {
        compare((old.first().copied(), None), &mut found);
    }
    // Changes that are the same are of one kind, and about one thing.
    let mut known: HashMap<String, Vec<usize>> = HashMap::default();
    for change in found {
        let alike = known.entry(format!("{:?}", change.kind)).or_default();
        budget::step(1 + alike.len());
        if !alike.iter().any(|place| changes[*place] == change) {
            alike.push(changes.len());
            changes.push(change);
        }
    }
}
