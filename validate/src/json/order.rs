//! The order of findings: members as modelled, a container before what it holds.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::shape::{Kind, NO_GRAPH, Shape};
use crate::violation::Violation;

/// One step of a path.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step<'p> {
    /// A member, by its place among those of its structure; one that is unknown comes last.
    Member(usize),
    /// An element of a list.
    Index(usize),
    /// A key of a map.
    Key(Cow<'p, str>),
}

/// Two lists of findings as one; each is in order. Of two findings about one value, that of the first
/// list comes first.
pub(super) fn merged(
    shape: &'static Shape,
    first: Vec<Violation>,
    second: Vec<Violation>,
) -> Vec<Violation> {
    let mut list = Vec::with_capacity(first.len() + second.len());
    let mut first = first.into_iter().peekable();
    for violation in second {
        let place = steps(&violation.path, shape);
        while let Some(earlier) = first.next_if(|it| steps(&it.path, shape) <= place) {
            list.push(earlier);
        }
        drop(place);
        list.push(violation);
    }
    list.extend(first);
    list
}

fn steps<'p>(path: &'p str, shape: &'static Shape) -> Vec<Step<'p>> {
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

/// The name that a segment of a JSON Pointer stands for.
fn unescaped(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') {
        segment.replace("~1", "/").replace("~0", "~").into()
    } else {
        segment.into()
    }
}
