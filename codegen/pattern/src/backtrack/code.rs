//! A tree as instructions; repetitions are written out.

use std::collections::HashMap;
use std::ops::Range;
use std::ptr;

use super::super::program::Class;
use super::super::syntax::{Assert, Node};
use super::Groups;

/// The most instructions of a pattern.
const MAX_INSTRUCTIONS: usize = 50_000;

/// One instruction, with the next one.
#[derive(Debug)]
pub(super) enum Instruction {
    /// Takes a character of the class after the place, or before it.
    Take { class: usize, behind: bool, next: usize },
    /// Tries the first, then the second.
    Split(usize, usize),
    /// Asks about the place.
    Assert(Assert, usize),
    /// Asks whether the body leads to its end.
    Look { expected: bool, body: usize, next: usize },
    /// Takes the text between two registers again.
    Again { registers: (usize, usize), behind: bool, next: usize },
    /// Keeps the place in a register.
    Save(usize, usize),
    /// Empties registers.
    Forget(Range<usize>, usize),
    /// Goes on if the place is not the one in the register.
    Progress(usize, usize),
    /// The end.
    Match,
}

/// The instructions of a pattern.
#[derive(Debug, Default)]
pub(super) struct Code {
    pub(super) instructions: Vec<Instruction>,
    pub(super) classes: Vec<Class>,
    /// The class of each set of the tree, by its address: repetitions have theirs many times.
    known: HashMap<usize, usize>,
    /// How many registers they need.
    pub(super) registers: usize,
    groups: Groups,
}

impl Code {
    /// Adds a tree and its end; `behind` is for trees that are read from right to left. Returns
    /// where it starts.
    pub(super) fn program(&mut self, node: &Node, behind: bool) -> Option<usize> {
        let end = self.add(Instruction::Match)?;
        self.node(node, behind, end)
    }

    fn add(&mut self, instruction: Instruction) -> Option<usize> {
        self.instructions.push(instruction);
        (self.instructions.len() <= MAX_INSTRUCTIONS).then_some(self.instructions.len() - 1)
    }

    /// Adds a part that goes on at `next`. Returns where it starts.
    fn node(&mut self, node: &Node, behind: bool, next: usize) -> Option<usize> {
        match node {
            Node::Empty => Some(next),
            Node::Class(set) => {
                let class = *self.known.entry(ptr::from_ref(set).addr()).or_insert_with(|| {
                    self.classes.push(set.clone().into());
                    self.classes.len() - 1
                });
                self.add(Instruction::Take { class, behind, next })
            }
            Node::Concat(nodes) => {
                let mut add = |next, node| self.node(node, behind, next);
                if behind {
                    nodes.iter().try_fold(next, &mut add)
                } else {
                    nodes.iter().rev().try_fold(next, &mut add)
                }
            }
            Node::Alternate(nodes) => {
                let (last, others) = nodes.split_last()?;
                let last = self.node(last, behind, next)?;
                others.iter().rev().try_fold(last, |second, node| {
                    let first = self.node(node, behind, next)?;
                    self.add(Instruction::Split(first, second))
                })
            }
            Node::Repeat { node, min, max } => self.repeat(node, (*min, *max), behind, next),
            Node::Group(number, node) => {
                let (start, end) = self.group(*number);
                let (first, second) = if behind { (end, start) } else { (start, end) };
                let after = self.add(Instruction::Save(second, next))?;
                let body = self.node(node, behind, after)?;
                self.add(Instruction::Save(first, body))
            }
            Node::Assert(assert) => self.add(Instruction::Assert(*assert, next)),
            Node::Look { ahead, expected, node } => {
                let body = self.program(node, !ahead)?;
                self.add(Instruction::Look { expected: *expected, body, next })
            }
            Node::Back(number) => {
                let registers = self.group(*number);
                self.add(Instruction::Again { registers, behind, next })
            }
        }
    }

    fn repeat(
        &mut self,
        node: &Node,
        (min, max): (u32, Option<u32>),
        behind: bool,
        next: usize,
    ) -> Option<usize> {
        let mut start = next;
        match max {
            None => {
                let split = self.add(Instruction::Split(next, next))?;
                let body = self.round(node, behind, split)?;
                self.instructions[split] = Instruction::Split(body, next);
                start = split;
            }
            Some(max) => {
                for _ in min..max {
                    let body = self.round(node, behind, start)?;
                    start = self.add(Instruction::Split(body, next))?;
                }
            }
        }
        (0..min).try_fold(start, |next, _| self.needed_round(node, behind, next))
    }

    /// A round that may be left out, and therefore must take something.
    fn round(&mut self, node: &Node, behind: bool, next: usize) -> Option<usize> {
        if !node.is_nullable() {
            return self.needed_round(node, behind, next);
        }
        let register = self.registers;
        self.registers += 1;
        let progress = self.add(Instruction::Progress(register, next))?;
        let body = self.needed_round(node, behind, progress)?;
        self.add(Instruction::Save(register, body))
    }

    /// A round, which starts without the groups in it.
    fn needed_round(&mut self, node: &Node, behind: bool, next: usize) -> Option<usize> {
        let mut groups = Vec::new();
        node.any(&mut |node| {
            groups.extend(if let Node::Group(number, _) = node { Some(*number) } else { None });
            false
        });
        let registers: Vec<usize> = groups.into_iter().map(|it| self.group(it).0).collect();
        let mut start = self.node(node, behind, next)?;
        for register in registers {
            start = self.add(Instruction::Forget(register..register + 2, start))?;
        }
        Some(start)
    }

    /// The registers of a group.
    fn group(&mut self, number: u32) -> (usize, usize) {
        let registers = &mut self.registers;
        *self.groups.entry(number).or_insert_with(|| {
            *registers += 2;
            (*registers - 2, *registers - 1)
        })
    }
}
