//! Determinises a tree with look-arounds.
//!
//! A look-ahead is a promise about the rest of the value, a look-behind a fact about what was read.
//! Both are regular languages with minimal automata of their own. A state of the result is a set of
//! threads, each a place in the pattern with the promises that it still has to keep, together with
//! the states that the automata of all look-behinds are in. A thread whose promise is broken dies; a
//! promise that is kept is forgotten.
//!
//! Anchors and word boundaries are look-arounds for one character.

mod program;

use std::collections::{BTreeSet, HashMap};

use super::super::allowance::Allowance;
use super::super::set::Set;
use super::super::syntax::{Assert, Node};
use super::atoms::Atoms;
use super::{Automaton, TooLarge};
use program::{Instruction, Program};

/// The greatest number of states before they are minimised.
const MAX_STATES: usize = 6_000;

/// The greatest number of threads of all states together: a bound on the work.
const MAX_THREADS: usize = 400_000;

/// The steps that taking a pattern apart takes in any case.
const ATTEMPT: usize = 10_000;

/// The steps of a thread in a state: it is compared and hashed with its promises.
const STEPS_PER_THREAD: usize = 8;

/// The greatest number of look-arounds beside each other: each state has one of each.
const MAX_LOOKS: usize = 500;

/// What stands before and after the part that an automaton is built for, and what it may cost.
#[derive(Clone, Copy)]
struct Context<'a> {
    /// The part starts where the value starts.
    from_start: bool,
    /// The part ends where the value ends.
    to_end: bool,
    allowance: &'a Allowance,
}

/// A look-around with its automaton.
struct Look {
    /// Over the rest of the value, or over what was read.
    automaton: Automaton,
    expected: bool,
}

/// A place in the program and the promises there: look-arounds and the states of their automata.
type Thread = (usize, Vec<(usize, u32)>);

/// A state before it has a number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Threads {
    threads: Vec<Thread>,
    /// The state of the automaton of each look-behind; 0 for look-aheads.
    behind: Vec<u32>,
}

/// The minimal automaton of all values that the tree matches as a whole.
///
/// # Errors
///
/// The automaton would be too large, or a look-around looks out of another one.
pub(crate) fn build(node: &Node, allowance: &Allowance) -> Result<Automaton, TooLarge> {
    spend(allowance, ATTEMPT)?;
    let node = spelled_out(node.clone());
    let atoms = Atoms::of(&node)?;
    let whole = Context { from_start: true, to_end: true, allowance };
    Ok(determinise(&node, &atoms, whole)?.minimal())
}

/// The tree with look-arounds for anchors and boundaries.
fn spelled_out(node: Node) -> Node {
    let look = |ahead, expected, set: Set| Node::Look {
        ahead,
        expected,
        node: Box::new(Node::Class(set)),
    };
    let both = |behind, ahead| {
        Node::Concat(vec![look(false, behind, Set::word()), look(true, ahead, Set::word())])
    };
    let all = |nodes: Vec<Node>| nodes.into_iter().map(spelled_out).collect();
    match node {
        Node::Assert(Assert::Start) => look(false, false, Set::all()),
        Node::Assert(Assert::End) => look(true, false, Set::all()),
        Node::Assert(Assert::Boundary) => {
            Node::Alternate(vec![both(true, false), both(false, true)])
        }
        Node::Assert(Assert::NotBoundary) => {
            Node::Alternate(vec![both(true, true), both(false, false)])
        }
        Node::Concat(nodes) => Node::Concat(all(nodes)),
        Node::Alternate(nodes) => Node::Alternate(all(nodes)),
        Node::Repeat { node, min, max } => {
            Node::Repeat { node: Box::new(spelled_out(*node)), min, max }
        }
        Node::Look { ahead, expected, node } => {
            Node::Look { ahead, expected, node: Box::new(spelled_out(*node)) }
        }
        leaf => leaf,
    }
}

/// The automaton of a part, one column for each atom.
fn determinise(node: &Node, atoms: &Atoms, context: Context<'_>) -> Result<Automaton, TooLarge> {
    let mut program = Program::default();
    let start = program.compile(node, atoms)?;
    let looks = looks(&program, atoms, context)?;
    let mut machine = Machine {
        program,
        looks,
        numbers: HashMap::new(),
        order: Vec::new(),
        work: 0,
        allowance: context.allowance,
    };
    let mut rows = vec![vec![0; atoms.bytes.len()]];
    let mut accepts = vec![false];
    let start = machine.start(start)?;
    let mut at = 0;
    while let Some(state) = machine.order.get(at).cloned() {
        let columns = 0..atoms.bytes.len();
        let row: Result<Vec<u32>, _> = columns.map(|atom| machine.next(&state, atom)).collect();
        rows.push(row?);
        accepts.push(machine.accepts(&state));
        at += 1;
    }
    spend(context.allowance, STEPS_PER_THREAD * rows.len() * atoms.bytes.len())?;
    Ok(Automaton { columns: atoms.starts.clone(), rows, accepts, start }.with_states_joined())
}

/// The automata of the look-arounds of a program.
fn looks(program: &Program, atoms: &Atoms, context: Context<'_>) -> Result<Vec<Look>, TooLarge> {
    if program.looks.len() > MAX_LOOKS {
        return Err(TooLarge);
    }
    let build = |(ahead, expected, node): &(bool, bool, Node)| {
        // What looks out of a look-around, or out of the part, is not known here.
        if if *ahead { !context.to_end } else { !context.from_start } {
            return Err(TooLarge);
        }
        let inner = Context { from_start: !ahead, to_end: *ahead, ..context };
        let parts = if *ahead {
            [node.clone(), Node::anything()]
        } else {
            [Node::anything(), node.clone()]
        };
        let automaton = determinise(&Node::Concat(parts.into()), atoms, inner)?;
        Ok(Look { automaton, expected: *expected })
    };
    program.looks.iter().map(build).collect()
}

/// Takes steps from an allowance.
fn spend(allowance: &Allowance, steps: usize) -> Result<(), TooLarge> {
    if allowance.spend(steps as u64) { Ok(()) } else { Err(TooLarge) }
}

struct Machine<'a> {
    program: Program,
    looks: Vec<Look>,
    numbers: HashMap<Threads, u32>,
    order: Vec<Threads>,
    work: usize,
    allowance: &'a Allowance,
}

impl Machine<'_> {
    fn start(&mut self, start: usize) -> Result<u32, TooLarge> {
        let behind = self.looks.iter().map(|look| look.automaton.start).collect();
        self.state(vec![(start, Vec::new())], behind)
    }

    /// The number of the state that an atom leads to.
    fn next(&mut self, state: &Threads, atom: usize) -> Result<u32, TooLarge> {
        spend(self.allowance, state.threads.len() + state.behind.len())?;
        let mut threads = Vec::new();
        for (place, promises) in &state.threads {
            if let Instruction::Take(atoms, next) = &self.program.instructions[*place]
                && atoms.get(atom) == Some(&true)
                && let Some(promises) = self.kept(promises, atom)
            {
                threads.push((*next, promises));
            }
        }
        let step = |(look, &state): (&Look, &u32)| look.automaton.step(state, atom);
        let behind = self.looks.iter().zip(&state.behind).map(step).collect();
        self.state(threads, behind)
    }

    /// The promises after an atom; none if one is broken.
    fn kept(&self, promises: &[(usize, u32)], atom: usize) -> Option<Vec<(usize, u32)>> {
        let mut kept = Vec::new();
        for &(index, state) in promises {
            let look = &self.looks[index];
            let state = look.automaton.step(state, atom);
            match look.decided(state) {
                Some(false) => return None,
                Some(true) => {}
                None => kept.push((index, state)),
            }
        }
        kept.sort_unstable();
        kept.dedup();
        Some(kept)
    }

    /// The threads, in the order of their places, without those that promise more than another one at the
    /// same place.
    fn without_stricter(&self, threads: &[Thread]) -> Result<Vec<Thread>, TooLarge> {
        let is_stricter = |thread: &Thread, other: &Thread| {
            thread.1.len() > other.1.len()
                && other.1.iter().all(|promise| thread.1.contains(promise))
        };
        let mut needed = Vec::with_capacity(threads.len());
        for here in threads.chunk_by(|one, other| one.0 == other.0) {
            if here.len() > 1 {
                let most = here.iter().map(|thread| thread.1.len()).max().unwrap_or_default();
                spend(self.allowance, here.len() * here.len() * (1 + most))?;
            }
            let is_needed = |it: &&Thread| !here.iter().any(|other| is_stricter(it, other));
            needed.extend(here.iter().filter(is_needed).cloned());
        }
        Ok(needed)
    }

    /// The number of a state, from threads that may be at any instruction.
    fn state(&mut self, threads: Vec<Thread>, behind: Vec<u32>) -> Result<u32, TooLarge> {
        let mut met = BTreeSet::new();
        let mut open = threads;
        while let Some((place, promises)) = open.pop() {
            spend(self.allowance, STEPS_PER_THREAD * (1 + promises.len()))?;
            if !met.insert((place, promises.clone())) {
                continue;
            }
            self.work += 1;
            match &self.program.instructions[place] {
                Instruction::Take(..) | Instruction::Match => {}
                Instruction::Split(places) => {
                    open.extend(places.iter().map(|&place| (place, promises.clone())));
                }
                &Instruction::Ahead(look, next) => {
                    open.extend(self.promise(look, promises).map(|promises| (next, promises)));
                }
                &Instruction::Behind(look, next) => {
                    if self.looks[look].holds(behind[look]) {
                        open.push((next, promises));
                    }
                }
            }
        }
        let waits = |thread: &Thread| {
            matches!(
                self.program.instructions[thread.0],
                Instruction::Take(..) | Instruction::Match
            )
        };
        let waiting: Vec<Thread> = met.into_iter().filter(waits).collect();
        let threads = self.without_stricter(&waiting)?;
        self.number(Threads { threads, behind })
    }

    /// The promises with one more; none if it cannot be kept.
    fn promise(&self, look: usize, mut promises: Vec<(usize, u32)>) -> Option<Vec<(usize, u32)>> {
        let state = self.looks[look].automaton.start;
        match self.looks[look].decided(state) {
            Some(false) => return None,
            Some(true) => {}
            None => promises.push((look, state)),
        }
        promises.sort_unstable();
        promises.dedup();
        Some(promises)
    }

    fn number(&mut self, state: Threads) -> Result<u32, TooLarge> {
        if state.threads.is_empty() {
            return Ok(0);
        }
        if let Some(&number) = self.numbers.get(&state) {
            return Ok(number);
        }
        if self.order.len() >= MAX_STATES || self.work > MAX_THREADS {
            return Err(TooLarge);
        }
        self.order.push(state.clone());
        let number = u32::try_from(self.order.len()).map_err(|_| TooLarge)?;
        self.numbers.insert(state, number);
        Ok(number)
    }

    /// Whether a value may end here.
    fn accepts(&self, state: &Threads) -> bool {
        state.threads.iter().any(|(place, promises)| {
            matches!(self.program.instructions[*place], Instruction::Match)
                && promises.iter().all(|&(look, state)| self.looks[look].holds(state))
        })
    }
}

impl Look {
    /// Whether the condition is met where the automaton is in the state at its end.
    fn holds(&self, state: u32) -> bool {
        self.automaton.accepts_in(state) == self.expected
    }

    /// The answer, if it does not depend on what is still to be read.
    fn decided(&self, state: u32) -> Option<bool> {
        self.automaton.decided(state).map(|accepts| accepts == self.expected)
    }
}

impl Automaton {
    /// Where a column leads.
    fn step(&self, state: u32, column: usize) -> u32 {
        self.rows[state as usize][column]
    }

    fn accepts_in(&self, state: u32) -> bool {
        self.accepts[state as usize]
    }

    /// Whether everything or nothing is accepted from the state. The automaton must have its
    /// states joined.
    fn decided(&self, state: u32) -> Option<bool> {
        let stays = self.rows[state as usize].iter().all(|&next| next == state);
        stays.then(|| self.accepts_in(state))
    }
}
