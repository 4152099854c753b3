//! A tree as instructions, in the manner of Thompson.

use super::super::super::syntax::Node;
use super::super::TooLarge;
use super::super::atoms::Atoms;

/// The greatest number of instructions: repetitions are written out.
const MAX_INSTRUCTIONS: usize = 8_000;

/// What a thread does at a place.
pub(super) enum Instruction {
    /// Takes a character of one of the atoms that are marked.
    Take(Vec<bool>, usize),
    /// Goes to all of these places.
    Split(Vec<usize>),
    /// Promises a look-ahead.
    Ahead(usize, usize),
    /// Asks a look-behind.
    Behind(usize, usize),
    /// The end.
    Match,
}

/// The instructions of a tree, and its look-arounds: whether ahead, whether expected, and what.
#[derive(Default)]
pub(super) struct Program {
    pub(super) instructions: Vec<Instruction>,
    pub(super) looks: Vec<(bool, bool, Node)>,
}

impl Program {
    /// Adds the instructions of a tree and of the end; says where it starts.
    pub(super) fn compile(&mut self, node: &Node, atoms: &Atoms) -> Result<usize, TooLarge> {
        let end = self.add(Instruction::Match)?;
        self.node(node, end, atoms)
    }

    fn add(&mut self, instruction: Instruction) -> Result<usize, TooLarge> {
        if self.instructions.len() >= MAX_INSTRUCTIONS {
            return Err(TooLarge);
        }
        self.instructions.push(instruction);
        Ok(self.instructions.len() - 1)
    }

    /// Adds a part that goes on at `next`; says where it starts.
    fn node(&mut self, node: &Node, next: usize, atoms: &Atoms) -> Result<usize, TooLarge> {
        match node {
            Node::Empty => Ok(next),
            Node::Class(set) => {
                let inside = atoms.bytes_of(set);
                let marks = atoms.bytes.iter().map(|byte| inside.contains(byte)).collect();
                self.add(Instruction::Take(marks, next))
            }
            Node::Concat(nodes) => {
                nodes.iter().rev().try_fold(next, |next, node| self.node(node, next, atoms))
            }
            Node::Alternate(nodes) => {
                let starts: Result<Vec<usize>, _> =
                    nodes.iter().map(|node| self.node(node, next, atoms)).collect();
                self.add(Instruction::Split(starts?))
            }
            Node::Repeat { node, min, max } => self.repeat(node, *min, *max, next, atoms),
            Node::Group(_, node) => self.node(node, next, atoms),
            Node::Look { ahead, expected, node } => {
                let look = (*ahead, *expected, node.as_ref().clone());
                let known = self.looks.iter().position(|known| *known == look);
                let index = known.unwrap_or_else(|| {
                    self.looks.push(look);
                    self.looks.len() - 1
                });
                let behind = Instruction::Behind(index, next);
                self.add(if *ahead { Instruction::Ahead(index, next) } else { behind })
            }
            Node::Assert(_) | Node::Back(_) => Err(TooLarge),
        }
    }

    fn repeat(
        &mut self,
        node: &Node,
        min: u32,
        max: Option<u32>,
        next: usize,
        atoms: &Atoms,
    ) -> Result<usize, TooLarge> {
        let mut start = next;
        match max {
            None => {
                let split = self.add(Instruction::Split(Vec::new()))?;
                let body = self.node(node, split, atoms)?;
                self.instructions[split] = Instruction::Split(vec![body, next]);
                start = split;
            }
            Some(max) => {
                for _ in min..max {
                    let body = self.node(node, start, atoms)?;
                    start = self.add(Instruction::Split(vec![body, next]))?;
                }
            }
        }
        (0..min).try_fold(start, |start, _| self.node(node, start, atoms))
    }
}
