//! Sequences of one length.

use super::super::sample::{MOST, bounds};
use super::super::syntax::Node;
use super::Way;

/// The most sequences that one is taken apart into.
const MAX_FIXED: usize = 16;

/// The length of all that the sequence matches, if it is always the same.
pub(super) fn length(parts: &[Node]) -> Option<usize> {
    parts.iter().try_fold(0, |sum, part| {
        let (least, most) = bounds(part);
        (least == most && sum + least < MOST).then_some(sum + least)
    })
}

/// Sequences of one length each that match the same together; `None` if it is one already, or if
/// there were too many.
pub(super) fn fixed(parts: &[Node]) -> Option<Vec<Way>> {
    if length(parts).is_some() {
        return None;
    }
    let mut ways: Vec<Way> = vec![Vec::new()];
    for part in parts {
        let choices = part_of_one_length(part)?;
        let longer = |way: &Way| {
            let with = |choice: &Way| way.iter().chain(choice).cloned().collect();
            choices.iter().map(with).collect::<Vec<Way>>()
        };
        ways = ways.iter().flat_map(longer).collect();
        if ways.len() > MAX_FIXED {
            return None;
        }
    }
    Some(ways)
}

fn part_of_one_length(part: &Node) -> Option<Vec<Way>> {
    if length(std::slice::from_ref(part)).is_some() {
        return Some(vec![vec![part.clone()]]);
    }
    match part {
        Node::Concat(nodes) => fixed(nodes),
        Node::Group(_, node) => part_of_one_length(node),
        Node::Alternate(nodes) => {
            let all: Option<Vec<_>> = nodes.iter().map(part_of_one_length).collect();
            all.map(|all| all.concat())
        }
        Node::Repeat { node, min, max } => {
            let max = max.filter(|max| (*max as usize) < MAX_FIXED)?;
            let rounds = (*min..=max).map(|count| {
                let round = Node::repeat(node.as_ref().clone(), count, Some(count));
                if length(std::slice::from_ref(&round)).is_some() {
                    return Some(vec![vec![round]]);
                }
                fixed(
                    &std::iter::repeat_n(node.as_ref().clone(), count as usize).collect::<Vec<_>>(),
                )
            });
            rounds.collect::<Option<Vec<_>>>().map(|all| all.concat())
        }
        _ => None,
    }
}
