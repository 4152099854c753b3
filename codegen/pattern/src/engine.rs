//! Patterns that no program decides, left to an engine at run time.
//!
//! | what the pattern has | engine |
//! |---|---|
//! | neither back-references nor look-arounds, but too much for tables | `regex-automata`: states as values need them; if those are too many, all at once |
//! | back-references, or look-arounds that no program expresses | [`backtrack`](super::backtrack) |
//!
//! Engines get the tree, or a rendering of it in their own words, so that they know nothing of the
//! dialect of the text. The first takes time linear in the value, the other one gives up after
//! [`MAX_STEPS`](super::backtrack::MAX_STEPS). Both give up if the values so far took more than the
//! patterns of a model may together.

use std::sync::{Mutex, PoisonError};

use regex_automata::hybrid::dfa;
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::{Input, MatchKind};

use super::allowance::Allowance;
use super::anchored::{Anchored, Anchoring};
use super::backtrack::{Backtracker, Verdict};
use super::render::{Dialect, rendered};
use super::syntax::{Assert, Node};

/// The most parts that a pattern may have once its repetitions are written out, for an engine.
const MAX_PARTS: u64 = 250_000;

/// The most parts that surely fit into the other engine: a part takes a few instructions there.
const MAX_BACKTRACKED: u64 = 10_000;

/// The most ranges that the classes of a pattern may have together, for an engine: they are all
/// written out.
const MAX_RANGES: usize = 100_000;

/// The memory that a compiled pattern may take, in bytes: enough for [`MAX_PARTS`].
const MAX_MEMORY: usize = 128 << 20;

/// What a linear engine takes beside its parts, in parts.
const OVERHEAD: u64 = 4_096;

/// The memory for states that values needed: so much, and so much for each part, in bytes.
const STATES: (usize, usize) = (256 << 10, 64);

/// States are no longer kept if they were given up so often, and each served few bytes since.
const MAX_CLEARS: usize = 3;

/// An engine for one pattern.
#[derive(Debug)]
pub(crate) enum Engine {
    Linear(Box<Linear>),
    Backtracking(Backtracker),
}

/// An engine for a regular pattern.
#[derive(Debug)]
pub(crate) struct Linear {
    lazy: Option<(dfa::DFA, Mutex<dfa::Cache>)>,
    simulation: PikeVM,
    parts: u64,
}

impl Engine {
    /// Whether there is an engine for a tree, as far as a look at the tree can tell.
    pub(crate) fn surely_takes(node: &Node) -> bool {
        let most = if node.needs_more_than_regular() { MAX_BACKTRACKED } else { MAX_PARTS };
        measured(node, most).is_some()
    }

    /// What has to be made for an engine that is used for one value and takes no room: parts and ranges.
    /// `None` if that may be too much for it.
    pub(crate) fn size(node: &Node) -> Option<u64> {
        measured(node, MAX_BACKTRACKED).map(|(parts, ranges)| parts + ranges as u64)
    }

    /// The engine for a tree; `None` if the pattern is too large for it, or the allowance has no room.
    pub(crate) fn new(node: &Node, anchoring: Anchoring, allowance: &Allowance) -> Option<Self> {
        let (parts, _) = measured(node, MAX_PARTS)?;
        let is_backtracking = node.needs_more_than_regular();
        // The one that backtracks has no states to keep.
        let room = if is_backtracking { parts } else { OVERHEAD + parts };
        if !allowance.spend_parts(room) {
            return None;
        }
        if is_backtracking {
            return Backtracker::new(node, anchoring).map(Self::Backtracking);
        }
        Linear::new(&regular(node, anchoring), parts).map(Box::new).map(Self::Linear)
    }

    pub(crate) fn verdict(&self, value: &str, allowance: &Allowance) -> Verdict {
        match self {
            Self::Linear(engine) => engine.verdict(value, allowance),
            Self::Backtracking(engine) => engine.verdict(value, 0, allowance),
        }
    }
}

impl Linear {
    fn new(rendered: &str, parts: u64) -> Option<Self> {
        let config = thompson::Config::new()
            .nfa_size_limit(Some(MAX_MEMORY))
            .which_captures(WhichCaptures::None);
        let nfa = thompson::Compiler::new().configure(config).build(rendered).ok()?;
        let count = usize::try_from(parts).unwrap_or(usize::MAX);
        let config = dfa::Config::new()
            .match_kind(MatchKind::All)
            .cache_capacity(STATES.0.saturating_add(STATES.1.saturating_mul(count)))
            .minimum_cache_clear_count(Some(MAX_CLEARS))
            // Making a state takes as long as it has parts.
            .minimum_bytes_per_state(Some(10_usize.max(count / 8)));
        let lazy = dfa::Builder::new().configure(config).build_from_nfa(nfa.clone()).ok();
        let lazy = lazy.map(|dfa| {
            let cache = Mutex::new(dfa.create_cache());
            (dfa, cache)
        });
        Some(Self { lazy, simulation: PikeVM::new_from_nfa(nfa).ok()?, parts })
    }

    fn verdict(&self, value: &str, allowance: &Allowance) -> Verdict {
        let input = Input::new(value).earliest(true);
        if let Some((dfa, cache)) = &self.lazy {
            let mut cache = cache.lock().unwrap_or_else(PoisonError::into_inner);
            if let Ok(found) = dfa.try_search_fwd(&mut cache, &input) {
                return Verdict::of(found.is_some());
            }
        }
        let steps = self.parts.saturating_mul(value.len() as u64 + 1);
        if !allowance.spend_on_value(steps, value.len()) {
            return Verdict::Undecided;
        }
        let mut cache = self.simulation.create_cache();
        Verdict::of(self.simulation.is_match(&mut cache, input))
    }
}

/// A regular tree as a search, in the words of `regex` and `regex-lite`.
pub(super) fn regular(node: &Node, anchoring: Anchoring) -> String {
    let Anchored { node, before, after } = Anchored::of(node, anchoring);
    let end = |is_open: bool, assert| if is_open { Node::Empty } else { Node::Assert(assert) };
    let node = Node::concat([end(before, Assert::Start), node, end(after, Assert::End)]);
    rendered(&node, Dialect::Regex)
}

/// The parts and ranges of a tree, if neither are too many.
fn measured(node: &Node, most: u64) -> Option<(u64, usize)> {
    let (parts, ranges) = (parts(node), ranges(node));
    (parts <= most && ranges <= MAX_RANGES).then_some((parts, ranges))
}

/// How many parts the tree has with its repetitions written out.
fn parts(node: &Node) -> u64 {
    match node {
        Node::Repeat { node, min, max } => {
            let times = u64::from(max.unwrap_or(*min).max(1));
            parts(node).saturating_mul(times)
        }
        node => node.children().iter().map(parts).fold(1, u64::saturating_add),
    }
}

fn ranges(node: &Node) -> usize {
    let own = if let Node::Class(set) = node { set.iter().count() } else { 0 };
    node.children().iter().map(ranges).sum::<usize>() + own
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::{MAX_PARTS, parts};

    #[test]
    fn repetitions_count_as_often_as_they_may_be_written_out() {
        let count = |text| parts(&parse(text).expect("well formed"));
        assert!(count("((a{1000}){1000}){1000}") > MAX_PARTS);
        assert!(count("(a|b){20}") < 100);
    }
}
