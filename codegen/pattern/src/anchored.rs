//! A pattern as a statement about a whole value: anchors at its ends become two flags.

use super::syntax::{Assert, Node};

/// Which part of a value a pattern must match. The reader of a model decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Anchoring {
    /// Some part of it: Smithy's `@pattern`, JSON Schema's `pattern`.
    Search,
    /// The whole of it: `pattern` in AWS's `service-2.json`.
    Full,
}

/// Any text, if `before`; then the node; then any text, if `after`. Nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchored {
    /// What the value must have.
    pub(crate) node: Node,
    /// Whether any text may come before it.
    pub(crate) before: bool,
    /// Whether any text may come after it.
    pub(crate) after: bool,
}

/// An end of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

impl Anchored {
    /// What a pattern says about a whole value.
    pub(crate) fn of(node: &Node, anchoring: Anchoring) -> Self {
        match anchoring {
            Anchoring::Full => {
                let node = relieved(relieved(node.clone(), Side::Start), Side::End);
                Self { node, before: false, after: false }
            }
            Anchoring::Search => {
                let (node, before) = freed(node.clone(), Side::Start);
                let (node, after) = freed(node, Side::End);
                // An anchor that only some branches have stays; one that is left at an end where
                // nothing else can be says nothing.
                let node = if before { node } else { relieved(node, Side::Start) };
                let node = if after { node } else { relieved(node, Side::End) };
                let node = if before { shortened(node, Side::Start) } else { node };
                let node = if after { shortened(node, Side::End) } else { node };
                Self { node, before, after }
            }
        }
    }

    /// What a node without conditions says about a whole value.
    pub(crate) fn from_node(node: Node) -> Self {
        let mut nodes = if let Node::Concat(nodes) = node { nodes } else { vec![node] };
        let anything = Some(Node::anything());
        let before = nodes.first() == anything.as_ref();
        nodes.drain(..usize::from(before));
        let after = nodes.last() == anything.as_ref();
        nodes.truncate(nodes.len() - usize::from(after));
        let node = Node::concat(nodes);
        let node = if before { shortened(node, Side::Start) } else { node };
        let node = if after { shortened(node, Side::End) } else { node };
        Self { node, before, after }
    }

    /// The same as one node.
    pub(crate) fn into_node(self) -> Node {
        let any = |wanted: bool| if wanted { Node::anything() } else { Node::Empty };
        Node::concat([any(self.before), self.node, any(self.after)])
    }
}

impl Side {
    fn anchor(self) -> Node {
        Node::Assert(if self == Self::Start { Assert::Start } else { Assert::End })
    }

    /// The outermost part and what is beside it, in their order.
    fn beside(self, outermost: Node, others: Node) -> Node {
        match self {
            Self::Start => Node::concat([outermost, others]),
            Self::End => Node::concat([others, outermost]),
        }
    }

    /// The parts with a change made to the outermost one, and if nothing is left of that, to the
    /// next.
    fn trimmed(self, mut nodes: Vec<Node>, change: fn(Node, Self) -> Node) -> Node {
        if self == Self::Start {
            nodes.reverse();
        }
        while let Some(outermost) = nodes.pop() {
            let changed = change(outermost, self);
            if changed != Node::Empty {
                nodes.push(changed);
                break;
            }
        }
        if self == Self::Start {
            nodes.reverse();
        }
        Node::concat(nodes)
    }
}

/// The node without the anchor, if every way through it starts (or ends) with the anchor; else the
/// node as it is, and that it is free there.
fn freed(node: Node, side: Side) -> (Node, bool) {
    if is_anchored(&node, side) { (relieved(node, side), false) } else { (node, true) }
}

fn is_anchored(node: &Node, side: Side) -> bool {
    match node {
        Node::Alternate(nodes) => nodes.iter().all(|node| is_anchored(node, side)),
        Node::Concat(nodes) => {
            let outermost = if side == Side::Start { nodes.first() } else { nodes.last() };
            outermost.is_some_and(|node| is_anchored(node, side))
        }
        Node::Group(_, node) => is_anchored(node, side),
        node => *node == side.anchor(),
    }
}

/// The node without anchors that say nothing, because the value starts (or ends) there anyway.
fn relieved(node: Node, side: Side) -> Node {
    match node {
        Node::Alternate(nodes) => {
            Node::alternate(nodes.into_iter().map(|node| relieved(node, side)))
        }
        Node::Concat(nodes) => side.trimmed(nodes, relieved),
        Node::Group(number, node) => Node::Group(number, Box::new(relieved(*node, side))),
        node if node == side.anchor() => Node::Empty,
        node => node,
    }
}

/// The least that must be at an end of the node where any text may follow: `a` for `a{1,9}b*`.
fn shortened(node: Node, side: Side) -> Node {
    if node.has_conditions() && !matches!(node, Node::Concat(_)) {
        return node;
    }
    match node {
        Node::Concat(nodes) => side.trimmed(nodes, shortened),
        node if node.is_nullable() => Node::Empty,
        Node::Alternate(nodes) => {
            Node::alternate(nodes.into_iter().map(|node| shortened(node, side)))
        }
        Node::Repeat { node, min, .. } => {
            let outermost = shortened(node.as_ref().clone(), side);
            let others = Node::repeat(*node, min - 1, Some(min - 1));
            side.beside(outermost, others)
        }
        node => node,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Anchoring::{Full, Search};

    use super::super::parse::parse;
    use super::Anchored;

    fn flags(text: &str) -> (bool, bool) {
        let whole = Anchored::of(&parse(text).expect("the pattern is well formed"), Search);
        (whole.before, whole.after)
    }

    #[test]
    fn anchors_count_where_every_branch_has_them() {
        assert_eq!(flags("^a$"), (false, false));
        assert_eq!(flags("^a|^b$"), (false, true));
        assert_eq!(flags("^a|b$"), (true, true));
        assert_eq!(flags("(^a|^b)c"), (false, true));
    }

    #[test]
    fn what_any_text_may_follow_is_as_short_as_it_can_be() {
        let short = |text| Anchored::of(&parse(text).expect("well formed"), Search).node;
        assert_eq!(short("a{1,9}(b|c*)"), short("a"));
        assert_eq!(short("x*(ab+){2,}"), short("ab+ab"));
        assert_eq!(short("^a+b*"), short("^a"));
    }

    #[test]
    fn as_many_parts_as_a_text_can_have_are_trimmed() {
        let short = |text: String| Anchored::of(&parse(&text).expect("well formed"), Search).node;
        assert_eq!(short("^".repeat(60_000) + "a"), short("^a".into()));
        assert_eq!(short("a".to_owned() + &"$?b?".repeat(15_000)), short("a".into()));
    }

    #[test]
    fn a_full_match_needs_no_anchors() {
        let plain = Anchored::of(&parse("a|b").expect("well formed"), Full);
        let anchored = Anchored::of(&parse("^(^a$|b)$").expect("well formed"), Full);
        assert_eq!(plain, anchored);
    }
}
