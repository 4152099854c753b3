//! What is left of a sequence if its first (or last) character must be of a set.

use super::super::set::Set;
use super::super::syntax::Node;
use super::Way;

/// An end of a sequence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

impl Side {
    /// The outermost part and the others.
    fn split(self, parts: &[Node]) -> Option<(&Node, &[Node])> {
        match self {
            Self::Start => parts.split_first(),
            Self::End => parts.split_last(),
        }
    }

    fn joined(self, outermost: Node, others: &[Node]) -> Way {
        self.chained(vec![outermost], others)
    }

    fn chained(self, mut outer: Way, others: &[Node]) -> Way {
        match self {
            Self::Start => {
                outer.extend_from_slice(others);
                outer
            }
            Self::End => others.iter().cloned().chain(outer).collect(),
        }
    }
}

/// The ways in which the sequence starts (or ends) with a character of the set. `edge` says whether
/// it may also be empty there; if even that is not known, a sequence that may be empty has no
/// answer.
pub(super) fn narrowed(
    parts: &[Node],
    side: Side,
    allowed: &Set,
    edge: Option<bool>,
) -> Option<Vec<Way>> {
    let Some((outermost, others)) = side.split(parts) else {
        return edge.map(|may_end| if may_end { vec![Vec::new()] } else { Vec::new() });
    };
    let beyond = || narrowed(others, side, allowed, edge);
    match outermost {
        Node::Empty => beyond(),
        Node::Class(set) => {
            let set = set.intersection(allowed);
            let way = || side.joined(Node::Class(set.clone()), others);
            Some(if set.is_empty() { Vec::new() } else { vec![way()] })
        }
        Node::Concat(nodes) => narrowed(&side.chained(nodes.clone(), others), side, allowed, edge),
        Node::Group(_, node) => {
            narrowed(&side.joined(node.as_ref().clone(), others), side, allowed, edge)
        }
        Node::Alternate(nodes) => {
            let all: Option<Vec<Vec<Way>>> = nodes
                .iter()
                .map(|node| narrowed(&side.joined(node.clone(), others), side, allowed, edge))
                .collect();
            all.map(|all| all.concat())
        }
        Node::Repeat { node, min, max } => {
            if node.is_nullable() {
                return None;
            }
            let rest = max.map(|max| max.saturating_sub(1));
            let rest = Node::repeat(node.as_ref().clone(), min.saturating_sub(1), rest);
            let round = side.joined(rest, others);
            let round = side.joined(node.as_ref().clone(), &round);
            let mut ways = narrowed(&round, side, allowed, edge)?;
            if *min == 0 {
                ways.extend(beyond()?);
            }
            Some(ways)
        }
        Node::Assert(_) | Node::Look { .. } => {
            let beyond = beyond()?.into_iter();
            Some(beyond.map(|way| side.joined(outermost.clone(), &way)).collect())
        }
        Node::Back(_) => None,
    }
}

/// The part with nothing but characters of the set.
pub(super) fn within(node: &Node, set: &Set) -> Node {
    let inner = |node: &Node| within(node, set);
    match node {
        Node::Class(class) => Node::Class(class.intersection(set)),
        Node::Concat(nodes) => Node::Concat(nodes.iter().map(inner).collect()),
        Node::Alternate(nodes) => Node::Alternate(nodes.iter().map(inner).collect()),
        Node::Repeat { node, min, max } => {
            Node::Repeat { node: Box::new(inner(node)), min: *min, max: *max }
        }
        Node::Group(number, node) => Node::Group(*number, Box::new(inner(node))),
        Node::Look { ahead, expected, node } => {
            Node::Look { ahead: *ahead, expected: *expected, node: Box::new(inner(node)) }
        }
        Node::Empty | Node::Assert(_) | Node::Back(_) => node.clone(),
    }
}
