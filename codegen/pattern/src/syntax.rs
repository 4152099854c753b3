//! The syntax tree of a pattern, with the dialects settled.

use super::set::Set;

/// A part of a pattern.
///
/// Flags, dialects, escapes and named classes are gone: what is left has one meaning. Greedy,
/// lazy and possessive repetition are not told apart, because only whether a value matches is
/// asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// The empty text.
    Empty,
    /// One character of a set.
    Class(Set),
    /// One after the other.
    Concat(Vec<Self>),
    /// One of them.
    Alternate(Vec<Self>),
    /// The same part several times; no `max` is no upper bound.
    Repeat {
        /// The part.
        node: Box<Self>,
        /// The least number.
        min: u32,
        /// The greatest number.
        max: Option<u32>,
    },
    /// A group that a back-reference of the pattern means, by its number.
    Group(u32, Box<Self>),
    /// A condition on a place in the text.
    Assert(Assert),
    /// A condition on the text after (`ahead`) or before a place: that it matches, or not.
    Look {
        /// Look-ahead; otherwise look-behind.
        ahead: bool,
        /// Whether it must match.
        expected: bool,
        /// The part that is looked for.
        node: Box<Self>,
    },
    /// The text of a group again.
    Back(u32),
}

/// The conditions on a place that every engine knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assert {
    /// The start of the value.
    Start,
    /// The end of the value.
    End,
    /// Between a word character of ASCII and none.
    Boundary,
    /// Not there.
    NotBoundary,
}

impl Node {
    /// One after the other; flat, repetitions of one class joined.
    pub fn concat(nodes: impl IntoIterator<Item = Self>) -> Self {
        let mut flat: Vec<Self> = Vec::new();
        for node in nodes {
            let nodes = match node {
                Self::Empty => continue,
                Self::Concat(nodes) => nodes,
                node => vec![node],
            };
            for node in nodes {
                match flat.last().and_then(|last| last.joined(&node)) {
                    Some(joined) => {
                        flat.pop();
                        flat.push(joined);
                    }
                    None => flat.push(node),
                }
            }
        }
        if flat.len() > 1 { Self::Concat(flat) } else { flat.pop().unwrap_or(Self::Empty) }
    }

    /// The same as it and then `next`, if both are of one class and one of them is repeated.
    fn joined(&self, next: &Self) -> Option<Self> {
        if !matches!((self, next), (Self::Repeat { .. }, _) | (_, Self::Repeat { .. })) {
            return None;
        }
        let (set, min, max) = self.as_run()?;
        let (next_set, next_min, next_max) = next.as_run()?;
        let most = max.zip(next_max).map(|(max, next_max)| max.checked_add(next_max));
        let node = Box::new(Self::Class(set.clone()));
        let both = Self::Repeat { node, min: min.checked_add(next_min)?, max: most.flatten() };
        (set == next_set && most != Some(None)).then_some(both)
    }

    /// The class and the bounds, if it is one class with bounds.
    pub fn as_run(&self) -> Option<(&Set, u32, Option<u32>)> {
        match self {
            Self::Class(set) => Some((set, 1, Some(1))),
            Self::Repeat { node, min, max } => match node.as_ref() {
                Self::Class(set) => Some((set, *min, *max)),
                _ => None,
            },
            _ => None,
        }
    }

    /// One of them; flat, neighbouring classes joined.
    pub fn alternate(nodes: impl IntoIterator<Item = Self>) -> Self {
        let mut flat: Vec<Self> = Vec::new();
        for node in nodes {
            let nodes = if let Self::Alternate(nodes) = node { nodes } else { vec![node] };
            for node in nodes {
                match (flat.last_mut(), node) {
                    (Some(Self::Class(last)), Self::Class(set)) => last.add(&set),
                    (_, node) => flat.push(node),
                }
            }
        }
        if flat.len() > 1 {
            Self::Alternate(flat)
        } else {
            flat.pop().unwrap_or_else(Self::nothing)
        }
    }

    /// The same part several times.
    pub fn repeat(node: Self, min: u32, max: Option<u32>) -> Self {
        let is_condition = matches!(node, Self::Assert(_) | Self::Look { .. });
        match (node, min, max) {
            (_, _, Some(0)) | (Self::Empty, _, _) => Self::Empty,
            // A condition that holds once holds as often as one likes.
            (_, 0, _) if is_condition => Self::Empty,
            (node, 1.., _) if is_condition || (min, max) == (1, Some(1)) => node,
            (Self::Repeat { node, min: 0 | 1, max: None }, 0, _) => {
                Self::Repeat { node, min: 0, max: None }
            }
            (node, min, max) => Self::Repeat { node: Box::new(node), min, max },
        }
    }

    /// Whether ECMA-262 with `u` lets it be repeated: a condition on a place may not be.
    pub(super) fn can_repeat(&self) -> bool {
        !matches!(self, Self::Assert(_) | Self::Look { .. })
    }

    /// What no text matches.
    pub fn nothing() -> Self {
        Self::Class(Set::empty())
    }

    /// Any text.
    pub fn anything() -> Self {
        Self::repeat(Self::Class(Set::all()), 0, None)
    }

    /// A text as it is.
    pub fn literal(text: &str) -> Self {
        Self::concat(text.chars().map(|it| Self::Class(Set::single(it))))
    }

    /// The parts in it, one level down.
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Concat(nodes) | Self::Alternate(nodes) => nodes,
            Self::Repeat { node, .. } | Self::Group(_, node) | Self::Look { node, .. } => {
                std::slice::from_ref(node)
            }
            Self::Empty | Self::Class(_) | Self::Assert(_) | Self::Back(_) => &[],
        }
    }

    /// Whether it or a part of it answers the question with yes.
    pub fn any(&self, question: &mut dyn FnMut(&Self) -> bool) -> bool {
        question(self) || self.children().iter().any(|child| child.any(question))
    }

    /// Whether it can match the empty text, conditions taken as met.
    pub fn is_nullable(&self) -> bool {
        match self {
            Self::Empty | Self::Assert(_) | Self::Look { .. } | Self::Back(_) => true,
            Self::Class(_) => false,
            Self::Concat(nodes) => nodes.iter().all(Self::is_nullable),
            Self::Alternate(nodes) => nodes.iter().any(Self::is_nullable),
            Self::Repeat { node, min, .. } => *min == 0 || node.is_nullable(),
            Self::Group(_, node) => node.is_nullable(),
        }
    }

    /// Whether it has look-arounds or back-references.
    pub fn needs_more_than_regular(&self) -> bool {
        self.any(&mut |node| matches!(node, Self::Look { .. } | Self::Back(_)))
    }

    /// Whether it has conditions of any kind, or back-references.
    pub fn has_conditions(&self) -> bool {
        self.any(&mut |node| matches!(node, Self::Look { .. } | Self::Back(_) | Self::Assert(_)))
    }
}
