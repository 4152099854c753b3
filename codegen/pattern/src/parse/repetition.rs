//! Repetitions, and what possessive ones mean.

use super::super::error::{PatternError, Reason};
use super::super::sample::{MOST, bounds};
use super::super::set::Set;
use super::super::steps::first_of;
use super::super::syntax::Node;
use super::{Dialect, MAX_DEPTH, Parser};

/// A part of a branch.
pub(super) enum Part {
    Plain(Node),
    /// Takes as many rounds as there are, whatever follows. A round has one length.
    Possessive {
        node: Node,
        min: u32,
        max: Option<u32>,
    },
}

impl Parser<'_> {
    /// All repetitions after an atom: stacked ones nest.
    pub(super) fn repetitions(&mut self, atom: Node) -> Result<Part, PatternError> {
        let mut part = Part::Plain(atom);
        let mut stacked = 0;
        loop {
            let start = self.cursor.offset();
            let Some((min, max)) = self.cursor.repetition() else { return Ok(part) };
            if max.is_some_and(|max| max < min) {
                return Err(PatternError::new(start, Reason::BoundsOutOfOrder));
            }
            let node = part.into_node();
            let is_possessive = !self.cursor.eat('?') && self.cursor.eat('+');
            self.deviates |= is_possessive || stacked > 0 || !node.can_repeat();
            part = if stacked > 0 && self.dialect == Dialect::Java {
                // Java takes what follows a repetition for one of the empty text.
                Part::Plain(node)
            } else if is_possessive {
                possessive(node, min, max).ok_or(PatternError::new(start, Reason::Possessive))?
            } else {
                Part::Plain(Node::repeat(node, min, max))
            };
            stacked += 1;
            if self.depth + stacked > MAX_DEPTH {
                return Err(PatternError::new(start, Reason::TooDeep));
            }
            if matches!(self.cursor.peek(), Some('*' | '+' | '?')) {
                return Err(self.cursor.error(Reason::NothingToRepeat));
            }
        }
    }
}

/// None if rounds may differ in length: then it matters which of them was taken.
fn possessive(node: Node, min: u32, max: Option<u32>) -> Option<Part> {
    if !has_one_length(&node) {
        return None;
    }
    let is_plain = max == Some(min) || matches!(node, Node::Empty);
    Some(if is_plain {
        Part::Plain(Node::repeat(node, min, max))
    } else {
        Part::Possessive { node, min, max }
    })
}

/// Whether all that the node matches has the same length.
pub(super) fn has_one_length(node: &Node) -> bool {
    let (least, most) = bounds(node);
    least == most && most < MOST
}

/// The parts one after the other.
pub(super) fn joined(parts: Vec<Part>) -> Node {
    if !parts.iter().any(|part| matches!(part, Part::Possessive { .. })) {
        return Node::concat(parts.into_iter().map(Part::into_node));
    }
    let mut nodes: Vec<Node> = Vec::new();
    // What the parts after the place start with, if there is something they all must have.
    let mut next = Set::empty();
    let mut must_follow = false;
    for part in parts.into_iter().rev() {
        let node = match part {
            // The rest never starts as a further round would.
            Part::Possessive { node, min, max }
                if must_follow && first(&node).is_disjoint(&next) =>
            {
                Node::repeat(node, min, max)
            }
            part => part.into_node(),
        };
        if !node.is_nullable() {
            next = Set::empty();
            must_follow = true;
        }
        next.add(&first(&node));
        nodes.push(node);
    }
    nodes.reverse();
    Node::concat(nodes)
}

fn first(node: &Node) -> Set {
    first_of(std::slice::from_ref(node), &Set::empty())
}

impl Part {
    /// The part with the condition that no further round follows, if it is possessive.
    fn into_node(self) -> Node {
        let (node, min, max) = match self {
            Self::Plain(node) => return node,
            Self::Possessive { node, min, max } => (node, min, max),
        };
        let end = Node::Look { ahead: true, expected: false, node: Box::new(node.clone()) };
        let all = max.map(|max| Node::repeat(node.clone(), max, Some(max)));
        let stopped = Node::concat([Node::repeat(node, min, max), end]);
        Node::alternate(all.into_iter().chain([stopped]))
    }
}
