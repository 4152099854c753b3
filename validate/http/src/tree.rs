//! Which operations a request may be for: what the segments of its path lead to, and what is called as it
//! says. A model may have many operations, and a file as many requests.

use std::collections::BTreeMap;

use crate::template::{Segment, Template};

/// Operations by their URIs and names.
#[derive(Clone, Debug)]
pub(crate) struct Tree<'g> {
    /// The first one is the root.
    nodes: Vec<Node<'g>>,
    named: BTreeMap<&'g str, Vec<usize>>,
}

/// What follows some segments of a path.
#[derive(Clone, Debug, Default)]
struct Node<'g> {
    literals: BTreeMap<&'g str, usize>,
    label: Option<usize>,
    /// The operations whose URIs end here.
    ends: Vec<usize>,
    /// Those that go on with a label that spans segments.
    greedy: Vec<usize>,
}

impl<'g> Tree<'g> {
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node::default()], named: BTreeMap::new() }
    }

    /// Adds an operation that is found by its URI.
    pub(crate) fn add(&mut self, operation: usize, template: &Template<'g>) {
        let mut at = 0;
        for segment in &template.segments {
            let new = self.nodes.len();
            let node = &mut self.nodes[at];
            at = match segment {
                Segment::Literal(text) => *node.literals.entry(text).or_insert(new),
                Segment::Label(_) => *node.label.get_or_insert(new),
                Segment::Greedy(_) => return node.greedy.push(operation),
            };
            if at == new {
                self.nodes.push(Node::default());
            }
        }
        self.nodes[at].ends.push(operation);
    }

    /// Adds an operation that is found by its name.
    pub(crate) fn add_named(&mut self, operation: usize, name: &'g str) {
        self.named.entry(name).or_default().push(operation);
    }

    /// The operations whose URIs may match a path.
    pub(crate) fn at(&self, path: &str) -> Vec<usize> {
        let segments: Vec<&str> = segments(path).collect();
        let mut found = Vec::new();
        self.walk(&segments, |node, depth, _| {
            found.extend(&node.greedy);
            // A slash at the end of a path does not count.
            if segments.len() <= depth + 1 {
                found.extend(&node.ends);
            }
        });
        found
    }

    /// The operations of that name.
    pub(crate) fn called(&self, name: &str) -> &[usize] {
        self.named.get(name).map_or(&[], Vec::as_slice)
    }

    /// Which segments of a path are literals of a URI, whose segments before them the path has too.
    pub(crate) fn literals(&self, path: &str) -> Vec<bool> {
        let segments: Vec<&str> = segments(path).collect();
        let mut literals = vec![false; segments.len()];
        self.walk(&segments, |_, depth, is_literal| {
            if is_literal {
                literals[depth - 1] = true;
            }
        });
        literals
    }

    /// Visits the nodes that segments lead to, with how many lead there and whether the last of these is
    /// a literal.
    fn walk(&self, segments: &[&str], mut visit: impl FnMut(&Node<'g>, usize, bool)) {
        let mut pending = vec![(0, 0, false)];
        while let Some((at, depth, is_literal)) = pending.pop() {
            let node = &self.nodes[at];
            visit(node, depth, is_literal);
            let Some(segment) = segments.get(depth) else { continue };
            let literal = node.literals.get(segment).map(|next| (*next, depth + 1, true));
            let label = node.label.map(|next| (next, depth + 1, false));
            pending.extend(literal.into_iter().chain(label));
        }
    }
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').unwrap_or(path).split('/')
}
