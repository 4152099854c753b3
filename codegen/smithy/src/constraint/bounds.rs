//! Bounds, inclusive: what `length` and `range` have in common.

use std::cmp::Ordering;

use super::{Applied, Difference, Effect};
use crate::node::{Node, Number};

/// The members of the traits.
pub(super) const KEYS: [&str; 2] = ["min", "max"];

/// The bounds in the value of a trait.
pub(super) fn of(node: &Node) -> [Option<&Number>; 2] {
    KEYS.map(|key| node.get(key).and_then(Node::as_number))
}

/// How the bounds differ, if they do; bounds that cannot be compared do not. Those that the widest
/// ones imply are none.
pub(super) fn compare(
    old: Option<Applied<'_>>,
    new: Option<Applied<'_>>,
    [least, most]: [Option<i128>; 2],
) -> Option<Difference> {
    let written = [old, new].map(|applied| applied.map_or([None; 2], |it| of(it.node)));
    let [old, new] = written.map(|[min, max]| {
        let forbids = |bound: &&Number, widest: Option<i128>, order: Ordering| {
            let exact = bound.as_i128().zip(widest);
            exact.is_none_or(|(bound, widest)| bound.cmp(&widest) == order)
        };
        [
            min.filter(|min| forbids(min, least, Ordering::Greater)),
            max.filter(|max| forbids(max, most, Ordering::Less)),
        ]
    });
    // No bound is below every lower bound, and above every upper one.
    let minimum = compare_bound(old[0], new[0], Ordering::Less)?;
    let maximum = compare_bound(old[1], new[1], Ordering::Greater)?.reverse();
    let effect = match (minimum, maximum) {
        (Ordering::Equal, Ordering::Equal) => return None,
        (Ordering::Equal, only) | (only, Ordering::Equal) => effect(only),
        (first, second) if first == second => effect(first),
        _ => Effect::Changed,
    };
    let [old, new] = written.map(interval);
    Some(Difference { effect, old, new })
}

fn effect(ordering: Ordering) -> Effect {
    if ordering == Ordering::Greater { Effect::Tightened } else { Effect::Loosened }
}

/// How the new bound lies to the old one; `none` is how no bound lies to any.
fn compare_bound(old: Option<&Number>, new: Option<&Number>, none: Ordering) -> Option<Ordering> {
    match (old, new) {
        (None, None) => Some(Ordering::Equal),
        (None, Some(_)) => Some(none.reverse()),
        (Some(_), None) => Some(none),
        (Some(old), Some(new)) => match (old.as_i128(), new.as_i128()) {
            (Some(old), Some(new)) => Some(new.cmp(&old)),
            _ => new.as_f64().partial_cmp(&old.as_f64()),
        },
    }
}

/// `1..=64`, `1..`, `..=64`, `none`.
fn interval([min, max]: [Option<&Number>; 2]) -> String {
    match (min, max) {
        (None, None) => "none".to_owned(),
        (Some(min), None) => format!("{}..", min.as_str()),
        (None, Some(max)) => format!("..={}", max.as_str()),
        (Some(min), Some(max)) => format!("{}..={}", min.as_str(), max.as_str()),
    }
}
