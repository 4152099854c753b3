//! The order of findings: members as modelled, a container before what it holds.

use alloc::string::String;
use alloc::vec::Vec;

use crate::path::unescaped;
use crate::shape::{Kind, NO_GRAPH, Shape};
use crate::violation::Violation;

/// One step of a path.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// A member, by its place among those of its structure; one that is unknown comes last.
    Member(usize),
    /// An element of a list.
    Index(usize),
    /// A key of a map.
    Key(String),
}

/// Two lists of findings as one, the first of which is in order. Of two findings about one value, that
/// of the first list comes first.
pub(super) fn merged(
    shape: &'static Shape,
    first: Vec<Violation>,
    second: Vec<Violation>,
) -> Vec<Violation> {
    let keyed = |list: Vec<Violation>| -> Vec<(Vec<Step>, Violation)> {
        list.into_iter().map(|it| (steps(&it.path, shape), it)).collect()
    };
    let mut second = keyed(second);
    second.sort_by(|(left, _), (right, _)| left.cmp(right));
    let mut list = Vec::with_capacity(first.len() + second.len());
    let mut first = keyed(first).into_iter().peekable();
    for (place, violation) in second {
        while let Some((_, earlier)) = first.next_if(|(other, _)| *other <= place) {
            list.push(earlier);
        }
        list.push(violation);
    }
    list.extend(first.map(|(_, violation)| violation));
    list
}

fn steps(path: &str, shape: &'static Shape) -> Vec<Step> {
    let (mut steps, mut shape) = (Vec::new(), Some(shape));
    for segment in path.split('/').skip(1) {
        let (step, used) = match shape.map(|shape| &shape.kind) {
            Some(Kind::List { element, .. }) => {
                (Step::Index(segment.parse().unwrap_or(usize::MAX)), Some(element))
            }
            Some(Kind::Structure(members) | Kind::Union(members)) => {
                let name = unescaped(segment);
                let found = members.iter().enumerate().find(|(_, member)| *member.name == *name);
                let index = found.map_or(usize::MAX, |(index, _)| index);
                (Step::Member(index), found.map(|(_, member)| &member.value))
            }
            Some(Kind::Map { value, .. }) => (Step::Key(unescaped(segment)), Some(value)),
            _ => (Step::Key(unescaped(segment)), None),
        };
        steps.push(step);
        shape = used.and_then(|used| NO_GRAPH.resolve(&used.target));
    }
    steps
}
