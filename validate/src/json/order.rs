//! The order of findings: members as modelled, a container before what it holds.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::shape::{Kind, NO_GRAPH, Shape, Step};
use crate::violation::{Violation, ViolationKind};

/// Findings in order. Of several about one value, the first comes first; of a set and of keys of a map,
/// which may be held in any order, what they say decides.
pub(super) fn sorted(shape: &'static Shape, mut list: Vec<Violation>) -> Vec<Violation> {
    list.sort_by_cached_key(|it| Rank::of(it, shape));
    list
}

/// The rank of a finding in that order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(Vec<Step>, Option<String>);

impl Rank {
    pub(super) fn of(violation: &Violation, shape: &'static Shape) -> Self {
        let (path, held) = steps(violation, shape);
        let is_map = held.is_some_and(|shape| matches!(shape.kind, Kind::Map { .. }));
        let is_unordered = is_map || violation.path.contains("/*");
        Self(path, is_unordered.then(|| format!("{:?}", violation.kind)))
    }
}

/// Two lists of findings that are in order as one. Of two findings about one value, that of the first
/// list comes first.
pub(super) fn merged(
    shape: &'static Shape,
    first: Vec<Violation>,
    second: Vec<Violation>,
) -> Vec<Violation> {
    let keyed = |list: Vec<Violation>| -> Vec<(Vec<Step>, Violation)> {
        list.into_iter().map(|it| (steps(&it, shape).0, it)).collect()
    };
    let mut list = Vec::with_capacity(first.len() + second.len());
    let mut first = keyed(first).into_iter().peekable();
    for (place, violation) in keyed(second) {
        while let Some((_, earlier)) = first.next_if(|(other, _)| *other <= place) {
            list.push(earlier);
        }
        list.push(violation);
    }
    list.extend(first.map(|(_, violation)| violation));
    list
}

/// The steps to a value, and its shape.
fn steps(violation: &Violation, shape: &'static Shape) -> (Vec<Step>, Option<&'static Shape>) {
    let (mut steps, mut shape) = (Vec::new(), Some(shape));
    for segment in violation.path.split('/').skip(1) {
        let (step, used) = match shape {
            Some(shape) => Step::of(segment, shape, &NO_GRAPH),
            None => (Step::Key(segment.into()), None),
        };
        steps.push(step);
        shape = used.and_then(|used| NO_GRAPH.resolve(&used.target));
    }
    // In a body, a member that it does not have may be one of the shape.
    if let (ViolationKind::UnknownMember { .. }, Some(last)) = (&violation.kind, steps.last_mut()) {
        *last = Step::Member(usize::MAX);
    }
    (steps, shape)
}
