//! Determinises a regular tree.

use std::collections::HashMap;

use regex_automata::Input;
use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::primitives::StateID;
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Dot, Hir, Look, Repetition};

use super::super::allowance::Allowance;
use super::super::anchored::Anchored;
use super::super::syntax::{Assert, Node};
use super::atoms::Atoms;
use super::{Automaton, TooLarge};

/// The greatest size of the automaton before it is determinised, in bytes.
const NFA_LIMIT: usize = 1 << 20;

/// The greatest size of the automaton before it is minimised, in bytes.
const DFA_LIMIT: usize = 1 << 20;

/// The memory that determinising may take, in bytes.
const WORK_LIMIT: usize = 1 << 20;

/// The steps that an automaton takes in any case.
const ATTEMPT: u64 = 1_000;

/// The minimal automaton of all values that the pattern allows.
///
/// Look-arounds and back-references must not be in it: they are read as the empty text.
///
/// # Errors
///
/// The automaton would be too large on the way.
pub(crate) fn build(whole: &Anchored, allowance: &Allowance) -> Result<Automaton, TooLarge> {
    if !allowance.spend(ATTEMPT) {
        return Err(TooLarge);
    }
    let atoms = Atoms::of(&whole.node)?;
    let nfa = thompson::NFA::compiler()
        .configure(
            thompson::Config::new()
                .utf8(false)
                .nfa_size_limit(Some(NFA_LIMIT))
                .which_captures(WhichCaptures::None),
        )
        .build_from_hir(&whole_hir(whole, &atoms))
        .map_err(|_| TooLarge)?;
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .accelerate(false)
                .dfa_size_limit(Some(DFA_LIMIT))
                .determinize_size_limit(Some(WORK_LIMIT)),
        )
        .build_from_nfa(&nfa);
    // The library counts no steps, but they grow with the memory that it takes: one for each byte.
    let memory = dfa.as_ref().map_or(DFA_LIMIT + WORK_LIMIT, dense::DFA::memory_usage);
    allowance.spend(memory as u64);
    let dfa = dfa.map_err(|_| TooLarge)?;
    Ok(extract(&dfa, &atoms).ok_or(TooLarge)?.minimal())
}

fn whole_hir(whole: &Anchored, atoms: &Atoms) -> Hir {
    let anything = || repeated(Hir::dot(Dot::AnyByte), 0, None);
    let mut parts = vec![Hir::look(Look::Start)];
    parts.extend(whole.before.then(anything));
    parts.push(tree_hir(&whole.node, atoms));
    parts.extend(whole.after.then(anything));
    parts.push(Hir::look(Look::End));
    Hir::concat(parts)
}

fn tree_hir(node: &Node, atoms: &Atoms) -> Hir {
    let all = |nodes: &[Node]| nodes.iter().map(|node| tree_hir(node, atoms)).collect();
    match node {
        Node::Empty | Node::Look { .. } | Node::Back(_) => Hir::empty(),
        Node::Class(set) => {
            let bytes = atoms.bytes_of(set);
            let ranges = bytes.iter().map(|&byte| ClassBytesRange::new(byte, byte));
            Hir::class(Class::Bytes(ClassBytes::new(ranges)))
        }
        Node::Concat(nodes) => Hir::concat(all(nodes)),
        Node::Alternate(nodes) => Hir::alternation(all(nodes)),
        Node::Repeat { node, min, max } => repeated(tree_hir(node, atoms), *min, *max),
        Node::Group(_, node) => tree_hir(node, atoms),
        Node::Assert(assert) => Hir::look(match assert {
            Assert::Start => Look::Start,
            Assert::End => Look::End,
            Assert::Boundary => Look::WordAscii,
            Assert::NotBoundary => Look::WordAsciiNegate,
        }),
    }
}

fn repeated(hir: Hir, min: u32, max: Option<u32>) -> Hir {
    Hir::repetition(Repetition { min, max, greedy: true, sub: Box::new(hir) })
}

/// Reads the library's automaton state by state; acceptance is what the end of the value says.
fn extract(dfa: &dense::DFA<Vec<u32>>, atoms: &Atoms) -> Option<Automaton> {
    let start =
        dfa.start_state_forward(&Input::new("").anchored(regex_automata::Anchored::Yes)).ok()?;
    let mut states = States { numbers: HashMap::new(), order: Vec::new() };
    let mut rows = vec![vec![0; atoms.bytes.len()]];
    let mut accepts = vec![false];
    let start = states.number(dfa, start)?;
    let mut at = 0;
    while let Some(&state) = states.order.get(at) {
        let bytes = atoms.bytes.iter();
        let row = bytes.map(|&byte| states.number(dfa, dfa.next_state(state, byte)));
        rows.push(row.collect::<Option<_>>()?);
        accepts.push(dfa.is_match_state(dfa.next_eoi_state(state)));
        at += 1;
    }
    Some(Automaton { columns: atoms.starts.clone(), rows, accepts, start })
}

/// The states of the library's automaton that were met, in order; their numbers start at 1.
struct States {
    numbers: HashMap<StateID, u32>,
    order: Vec<StateID>,
}

impl States {
    fn number(&mut self, dfa: &dense::DFA<Vec<u32>>, state: StateID) -> Option<u32> {
        if dfa.is_dead_state(state) {
            return Some(0);
        }
        if let Some(&number) = self.numbers.get(&state) {
            return Some(number);
        }
        self.order.push(state);
        let number = u32::try_from(self.order.len()).ok()?;
        self.numbers.insert(state, number);
        Some(number)
    }
}
