//! An engine that tries one way after the other, with a bound on how many steps it takes.
//!
//! It is for back-references and for look-arounds that no program expresses. The semantics are
//! those of ECMA-262: a group that took no part is empty, a round of a loop forgets the groups in
//! it, and a round that takes nothing is none. No maintained engine that reads look-arounds and
//! back-references bounds its steps and is right for all of AWS's patterns.

mod code;
mod failed;

use std::collections::HashMap;

use super::allowance::Allowance;
use super::anchored::Anchoring;
use super::syntax::{Assert, Node};
use code::{Code, Instruction};
use failed::Failed;

/// The most steps that are taken for one value.
pub const MAX_STEPS: usize = 5_000_000;

/// The steps for each byte of a value after which it is worth the memory to try nothing twice.
const STEPS_BEFORE_MEMORY: usize = 4;

/// What an engine says of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It matches.
    Match,
    /// It does not match.
    Mismatch,
    /// It takes more than [`MAX_STEPS`] to say, or more than the values of a model may take together.
    Undecided,
}

impl Verdict {
    /// The verdict of what always has one.
    pub(crate) fn of(is_match: bool) -> Self {
        if is_match { Self::Match } else { Self::Mismatch }
    }
}

/// A pattern for this engine.
#[derive(Debug)]
pub(crate) struct Backtracker {
    code: Code,
    start: usize,
    is_search: bool,
    /// Whether it may matter on which way a place was reached.
    has_references: bool,
}

/// The engine gave up.
struct OutOfSteps;

/// What is undone when a way does not lead to the end.
enum Undo {
    /// Go on at this instruction, at this byte of the value.
    Resume(usize, usize),
    /// A register had this content.
    Register(usize, Option<usize>),
    /// Nothing led to the end from this instruction, at this byte of the value.
    Failed(usize, usize),
}

struct Machine<'m> {
    code: &'m Code,
    value: &'m str,
    /// The ends of groups, and where rounds of loops started.
    registers: Vec<Option<usize>>,
    steps: usize,
    /// The most steps.
    limit: usize,
    /// What need not be tried again; none if back-references make a difference.
    failed: Option<Failed>,
}

impl Backtracker {
    /// The engine for a tree; `None` if that would be too large.
    pub(crate) fn new(node: &Node, anchoring: Anchoring) -> Option<Self> {
        let node = match anchoring {
            Anchoring::Search => node.clone(),
            Anchoring::Full => {
                let ends = [Node::Assert(Assert::Start), node.clone(), Node::Assert(Assert::End)];
                Node::concat(ends)
            }
        };
        let mut code = Code::default();
        let start = code.program(&node, false)?;
        let has_references = node.any(&mut |node| matches!(node, Node::Back(_)));
        Some(Self { code, start, is_search: anchoring == Anchoring::Search, has_references })
    }

    /// What the pattern says of a value for which some steps were taken already.
    pub(crate) fn verdict(&self, value: &str, steps: usize, allowance: &Allowance) -> Verdict {
        let left = usize::try_from(allowance.left_for_value(value.len()));
        let limit = MAX_STEPS.min(left.unwrap_or(usize::MAX));
        let registers = vec![None; self.code.registers];
        let failed = (!self.has_references).then(Failed::default);
        let mut machine = Machine { code: &self.code, value, registers, steps, limit, failed };
        let verdict = machine.verdict(self.start, self.is_search);
        allowance.spend_on_value(machine.steps as u64, value.len());
        verdict
    }
}

impl Machine<'_> {
    fn verdict(&mut self, start: usize, is_search: bool) -> Verdict {
        let ends = self.value.char_indices().map(|(at, _)| at).chain([self.value.len()]);
        for place in ends.take(if is_search { usize::MAX } else { 1 }) {
            self.registers.fill(None);
            match self.run(start, place) {
                Ok(true) => return Verdict::Match,
                Ok(false) => {}
                Err(OutOfSteps) => return Verdict::Undecided,
            }
        }
        Verdict::Mismatch
    }

    /// Whether some way from an instruction leads to the end.
    fn run(&mut self, mut at: usize, mut place: usize) -> Result<bool, OutOfSteps> {
        let mut undo = Vec::new();
        loop {
            self.steps += 1;
            if self.steps > self.limit {
                return Err(OutOfSteps);
            }
            let next = match &self.code.instructions[at] {
                Instruction::Match => return Ok(true),
                Instruction::Split(first, second) => self.is_open(at, place).then(|| {
                    undo.push(Undo::Failed(at, place));
                    undo.push(Undo::Resume(*second, place));
                    (*first, place)
                }),
                Instruction::Look { expected, body, next } => {
                    let found = self.look(*body, place, *expected, &mut undo)?;
                    (found == *expected).then_some((*next, place))
                }
                Instruction::Save(register, next) => {
                    self.set(*register, Some(place), &mut undo);
                    Some((*next, place))
                }
                Instruction::Forget(registers, next) => {
                    for register in registers.clone() {
                        self.set(register, None, &mut undo);
                    }
                    Some((*next, place))
                }
                Instruction::Progress(register, next) => {
                    (self.registers[*register] != Some(place)).then_some((*next, place))
                }
                instruction => self.take(instruction, place),
            };
            match next.or_else(|| self.resume(&mut undo)) {
                Some(next) => (at, place) = next,
                None => return Ok(false),
            }
        }
    }

    /// Whether something may lead to the end from an instruction, as far as was tried.
    fn is_open(&mut self, at: usize, place: usize) -> bool {
        let Some(failed) = &mut self.failed else { return true };
        let length = self.value.len() + 1;
        if self.steps > STEPS_BEFORE_MEMORY * length {
            failed.remember(self.code.instructions.len(), length);
        }
        !failed.contains(at, place)
    }

    /// Runs a look-around; what a positive one sets stays set, and is undone with the rest.
    fn look(
        &mut self,
        body: usize,
        place: usize,
        expected: bool,
        undo: &mut Vec<Undo>,
    ) -> Result<bool, OutOfSteps> {
        let before = self.registers.clone();
        let found = self.run(body, place)?;
        let after = std::mem::replace(&mut self.registers, before);
        if found && expected {
            for (register, content) in after.into_iter().enumerate() {
                if self.registers[register] != content {
                    self.set(register, content, undo);
                }
            }
        }
        Ok(found)
    }

    /// Takes text, or asks about a place.
    fn take(&self, instruction: &Instruction, place: usize) -> Option<(usize, usize)> {
        match instruction {
            Instruction::Take { class, behind, next } => {
                let character = self.beside(place, *behind)?;
                let length = character.len_utf8();
                let place = if *behind { place - length } else { place + length };
                self.code.classes[*class].contains(character).then_some((*next, place))
            }
            Instruction::Assert(assert, next) => {
                self.holds(*assert, place).then_some((*next, place))
            }
            Instruction::Again { registers: (start, end), behind, next } => {
                let ends = self.registers[*start].zip(self.registers[*end]);
                let text = ends.and_then(|(start, end)| self.value.get(start..end)).unwrap_or("");
                let place = if *behind {
                    self.value.get(..place)?.strip_suffix(text)?.len()
                } else {
                    self.value.get(place..)?.strip_prefix(text)?;
                    place + text.len()
                };
                Some((*next, place))
            }
            _ => None,
        }
    }

    fn beside(&self, place: usize, behind: bool) -> Option<char> {
        if behind {
            self.value.get(..place)?.chars().next_back()
        } else {
            self.value.get(place..)?.chars().next()
        }
    }

    fn holds(&self, assert: Assert, place: usize) -> bool {
        let is_word = |it: char| it.is_ascii_alphanumeric() || it == '_';
        let is_boundary = || {
            self.beside(place, true).is_some_and(is_word)
                != self.beside(place, false).is_some_and(is_word)
        };
        match assert {
            Assert::Start => place == 0,
            Assert::End => place == self.value.len(),
            Assert::Boundary => is_boundary(),
            Assert::NotBoundary => !is_boundary(),
        }
    }

    fn set(&mut self, register: usize, content: Option<usize>, undo: &mut Vec<Undo>) {
        let before = std::mem::replace(&mut self.registers[register], content);
        undo.push(Undo::Register(register, before));
    }

    /// The latest other way, with everything as it was there.
    fn resume(&mut self, undo: &mut Vec<Undo>) -> Option<(usize, usize)> {
        loop {
            match undo.pop()? {
                Undo::Resume(at, place) => return Some((at, place)),
                Undo::Register(register, content) => self.registers[register] = content,
                Undo::Failed(at, place) => {
                    if let Some(failed) = &mut self.failed {
                        failed.insert(at, place);
                    }
                }
            }
        }
    }
}

/// The numbers of the registers of groups.
type Groups = HashMap<u32, (usize, usize)>;
