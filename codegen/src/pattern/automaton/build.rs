//! Determinises a regular tree.

use std::collections::HashMap;

use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::primitives::StateID;
use regex_automata::{Anchored, Input};
use regex_syntax::hir::{self, Class, Dot, Hir, Look, Repetition};

use super::super::syntax::{Assert, Node};
use super::super::whole::Whole;
use super::{Automaton, TooLarge};

/// The greatest size of the automaton before it is determinised, in bytes.
const NFA_LIMIT: usize = 2 << 20;

/// The greatest size of the automaton before it is minimised, in bytes.
const DFA_LIMIT: usize = 1 << 20;

/// The memory that determinising may take, in bytes.
const WORK_LIMIT: usize = 8 << 20;

/// The minimal automaton of all values that the pattern allows.
///
/// Look-arounds and back-references must not be in it: they are read as the empty text.
///
/// # Errors
///
/// The automaton would be too large on the way.
pub(crate) fn build(whole: &Whole) -> Result<Automaton, TooLarge> {
    let nfa = thompson::NFA::compiler()
        .configure(
            thompson::Config::new()
                .utf8(false)
                .nfa_size_limit(Some(NFA_LIMIT))
                .which_captures(WhichCaptures::None),
        )
        .build_from_hir(&whole_hir(whole))
        .map_err(|_| TooLarge)?;
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .accelerate(false)
                .dfa_size_limit(Some(DFA_LIMIT))
                .determinize_size_limit(Some(WORK_LIMIT)),
        )
        .build_from_nfa(&nfa)
        .map_err(|_| TooLarge)?;
    Ok(extract(&dfa).ok_or(TooLarge)?.minimal())
}

/// What follows the pattern may be any bytes, because values are text: the state that decides is
/// then the same for all.
fn whole_hir(whole: &Whole) -> Hir {
    let mut parts = vec![Hir::look(Look::Start)];
    if whole.before {
        parts.push(repeated(tree_hir(&Node::Class(super::super::set::Set::all())), 0, None));
    }
    parts.push(tree_hir(&whole.node));
    if whole.after {
        parts.push(repeated(Hir::dot(Dot::AnyByte), 0, None));
    }
    parts.push(Hir::look(Look::End));
    Hir::concat(parts)
}

fn tree_hir(node: &Node) -> Hir {
    match node {
        Node::Empty | Node::Look { .. } | Node::Back(_) => Hir::empty(),
        Node::Class(set) if set.is_empty() => Hir::fail(),
        Node::Class(set) => Hir::class(Class::Unicode(set.class())),
        Node::Concat(nodes) => Hir::concat(nodes.iter().map(tree_hir).collect()),
        Node::Alternate(nodes) => Hir::alternation(nodes.iter().map(tree_hir).collect()),
        Node::Repeat { node, min, max } => repeated(tree_hir(node), *min, *max),
        Node::Group(_, node) => tree_hir(node),
        Node::Assert(assert) => Hir::look(match assert {
            Assert::Start => hir::Look::Start,
            Assert::End => hir::Look::End,
            Assert::Boundary => hir::Look::WordAscii,
            Assert::NotBoundary => hir::Look::WordAsciiNegate,
        }),
    }
}

fn repeated(hir: Hir, min: u32, max: Option<u32>) -> Hir {
    Hir::repetition(Repetition { min, max, greedy: true, sub: Box::new(hir) })
}

/// Reads the library's automaton state by state; acceptance is what the end of the value says.
fn extract(dfa: &dense::DFA<Vec<u32>>) -> Option<Automaton> {
    let start = dfa.start_state_forward(&Input::new("").anchored(Anchored::Yes)).ok()?;
    let mut columns: Vec<u8> = Vec::new();
    let mut classes = Box::new([0_u8; 256]);
    for byte in 0..=u8::MAX {
        let class = dfa.byte_classes().get(byte);
        classes[usize::from(byte)] = class;
        if usize::from(class) == columns.len() {
            columns.push(byte);
        }
    }
    let mut states = States { numbers: HashMap::new(), order: Vec::new() };
    let mut rows = vec![vec![0; columns.len()]];
    let mut accepts = vec![false];
    let start = states.number(dfa, start)?;
    let mut at = 0;
    while let Some(&state) = states.order.get(at) {
        let row: Option<Vec<u32>> =
            columns.iter().map(|&byte| states.number(dfa, dfa.next_state(state, byte))).collect();
        rows.push(row?);
        accepts.push(dfa.is_match_state(dfa.next_eoi_state(state)));
        at += 1;
    }
    Some(Automaton { classes, rows, accepts, start })
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
