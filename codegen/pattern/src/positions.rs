//! Compiles regular trees into nondeterministic automata whose positions count, in the manner of
//! Glushkov.

use super::anchored::Anchored;
use super::automaton::MAX_TABLE;
use super::program::Program;
use super::program::positions::{END, MAX_COUNT, MAX_POSITIONS, Position, Positions};
use super::set::Set;
use super::syntax::Node;

/// The greatest size of the data, in bytes: twice that of a table, since a loop of a thousand rounds
/// is written out.
const MAX_BYTES: usize = 2 * MAX_TABLE;

/// The most steps from a position to a next one.
const MAX_NEXT: usize = 6_000;

/// The program of a pattern without conditions, if it is small enough.
pub(crate) fn program(anchored: &Anchored) -> Option<Program> {
    if anchored.node.has_conditions() {
        return None;
    }
    let mut builder = Builder::default();
    let all = builder.node(&anchored.node)?;
    if all.is_nullable && (anchored.before || anchored.after) {
        return Some(Program::Always);
    }
    for &last in &all.last {
        builder.next.get_mut(usize::from(last))?.push(END);
    }
    let mut first = all.first;
    first.extend(all.is_nullable.then_some(END));
    let (before, after) = (anchored.before, anchored.after);
    let mut positions = Positions {
        classes: builder.classes.into_iter().map(Into::into).collect(),
        positions: builder.positions,
        next: Vec::new(),
        first,
        before,
        after,
    };
    for (position, next) in positions.positions.iter_mut().zip(builder.next) {
        position.next = u16::try_from(positions.next.len()).ok()?;
        positions.next.extend(next);
    }
    let program = Program::Positions(positions);
    (program.table_bytes() <= MAX_BYTES).then_some(program)
}

/// A part: the positions that it may start with and end with.
#[derive(Clone, Default)]
struct Part {
    is_nullable: bool,
    first: Vec<u16>,
    last: Vec<u16>,
}

#[derive(Default)]
struct Builder {
    classes: Vec<Set>,
    positions: Vec<Position>,
    next: Vec<Vec<u16>>,
    /// The sum of the lengths of `next`.
    steps: usize,
    /// The words of counting bits so far.
    words: usize,
}

impl Builder {
    fn node(&mut self, node: &Node) -> Option<Part> {
        match node {
            Node::Empty => Some(Part { is_nullable: true, ..Part::default() }),
            Node::Class(set) => self.position(set, 1, Some(1)),
            Node::Concat(nodes) => {
                let empty = Part { is_nullable: true, ..Part::default() };
                nodes.iter().try_fold(empty, |sum, node| {
                    let part = self.node(node)?;
                    self.joined(sum, part)
                })
            }
            Node::Alternate(nodes) => nodes.iter().try_fold(Part::default(), |mut sum, node| {
                let part = self.node(node)?;
                sum.is_nullable |= part.is_nullable;
                sum.first.extend(part.first);
                sum.last.extend(part.last);
                Some(sum)
            }),
            Node::Repeat { node, min, max } => match node.as_ref() {
                Node::Class(set) => self.position(set, *min, *max),
                node => self.repeat(node, *min, *max),
            },
            Node::Group(_, node) => self.node(node),
            Node::Assert(_) | Node::Look { .. } | Node::Back(_) => None,
        }
    }

    /// One class with bounds.
    fn position(&mut self, set: &Set, min: u32, max: Option<u32>) -> Option<Part> {
        if set.is_empty() {
            return Some(Part { is_nullable: min == 0, ..Part::default() });
        }
        let known = self.classes.iter().position(|known| known == set);
        let class = known.unwrap_or_else(|| {
            self.classes.push(set.clone());
            self.classes.len() - 1
        });
        let position = Position {
            class: u16::try_from(class).ok()?,
            min: u16::try_from(min.max(1)).ok()?,
            max: max.map(u16::try_from).transpose().ok()?,
            next: 0,
            word: u16::try_from(self.words).ok()?,
        };
        self.words += position.words();
        if self.words * 64 > MAX_COUNT || self.positions.len() >= MAX_POSITIONS {
            return None;
        }
        let index = u16::try_from(self.positions.len()).ok()?;
        self.positions.push(position);
        self.next.push(Vec::new());
        Some(Part { is_nullable: min == 0, first: vec![index], last: vec![index] })
    }

    /// One part and then another.
    fn joined(&mut self, before: Part, after: Part) -> Option<Part> {
        self.steps += before.last.len() * after.first.len();
        if self.steps > MAX_NEXT {
            return None;
        }
        for &last in &before.last {
            let next = self.next.get_mut(usize::from(last))?;
            next.extend(&after.first);
        }
        let (mut first, mut last) = (before.first, after.last);
        if before.is_nullable {
            first.extend(after.first);
        }
        if after.is_nullable {
            last.extend(before.last);
        }
        Some(Part { is_nullable: before.is_nullable && after.is_nullable, first, last })
    }

    /// The rounds of a loop, written out but for one that has no end.
    fn repeat(&mut self, node: &Node, min: u32, max: Option<u32>) -> Option<Part> {
        let mut rest = Part { is_nullable: true, ..Part::default() };
        match max {
            None => {
                let round = self.node(node)?;
                rest = self.joined(round.clone(), round)?;
                rest.first.sort_unstable();
                rest.first.dedup();
                rest.last.sort_unstable();
                rest.last.dedup();
                rest.is_nullable = true;
            }
            Some(max) => {
                for _ in min..max {
                    let round = self.node(node)?;
                    rest = self.joined(round, rest)?;
                    rest.is_nullable = true;
                }
            }
        }
        for _ in 0..min {
            let round = self.node(node)?;
            rest = self.joined(round, rest)?;
        }
        Some(rest)
    }
}
