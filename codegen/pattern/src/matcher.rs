//! Patterns for use at run time, compiled when the first value is there.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::{Arc, OnceLock};

use super::allowance::Allowance;
use super::anchored::{Anchored, Anchoring};
use super::backtrack::{Backtracker, Verdict};
use super::engine::Engine;
use super::sample::{Choose, MAX_SAMPLE, bounds, sample};
use super::syntax::Node;
use super::{PatternError, Program, Reason, cheap, parse, program};

/// The steps that making an engine takes, and more for each part, range and byte of text.
const STEPS: (u64, u64) = (100, 5);

/// A pattern that decides about values at run time.
///
/// It costs next to nothing until the first value is there: a model has thousands of patterns, and
/// a document meets few of them.
pub struct Matcher {
    text: String,
    anchoring: Anchoring,
    decider: OnceLock<Decider>,
    allowance: Arc<Allowance>,
}

/// What decides.
enum Decider {
    Program(Program),
    Engine(Engine),
    /// No engine can be kept, so one is made for each value. That takes time by what has to be read and
    /// made: texts, parts and ranges. `None` if that may be too much for any value.
    Passing(Reason, Option<u64>),
}

impl Matcher {
    /// The pattern, read but not compiled.
    ///
    /// # Errors
    ///
    /// The text cannot be read, or neither a program nor an engine can enforce what it says.
    pub fn new(text: &str, anchoring: Anchoring) -> Result<Self, PatternError> {
        Self::within(text, anchoring, Arc::default())
    }

    /// The same, with an allowance that it shares with others.
    pub(crate) fn within(
        text: &str,
        anchoring: Anchoring,
        allowance: Arc<Allowance>,
    ) -> Result<Self, PatternError> {
        let node = parse(text)?;
        let decider =
            cheap(&node, anchoring).map(|program| OnceLock::from(Decider::Program(program)));
        let decider = decider.unwrap_or_default();
        let matcher = Self { text: text.to_owned(), anchoring, decider, allowance };
        if matcher.decider.get().is_none() && Engine::surely_takes(&node) {
            return Ok(matcher);
        }
        match matcher.decider() {
            Decider::Passing(reason, _) => Err(PatternError::new(0, reason.clone())),
            _ => Ok(matcher),
        }
    }

    /// The text as modelled.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a value matches. One that cannot be decided within a bounded number of steps does
    /// not; see [`Matcher::verdict`].
    pub fn is_match(&self, value: &str) -> bool {
        self.verdict(value) == Verdict::Match
    }

    /// Whether a value matches, if that can be decided.
    pub fn verdict(&self, value: &str) -> Verdict {
        match self.decider() {
            Decider::Program(program) => Verdict::of(program.is_match(value)),
            Decider::Engine(engine) => engine.verdict(value, &self.allowance),
            Decider::Passing(_, size) => {
                let verdict = size.and_then(|size| self.verdict_in_passing(value, size));
                verdict.unwrap_or(Verdict::Undecided)
            }
        }
    }

    /// What an engine says that is made for the value, if there are steps for making it.
    fn verdict_in_passing(&self, value: &str, size: u64) -> Option<Verdict> {
        let steps = STEPS.0.saturating_add(STEPS.1.saturating_mul(size));
        if steps > self.allowance.left_for_value(value.len()) {
            return None;
        }
        let engine = Backtracker::new(&self.node(), self.anchoring)?;
        Some(engine.verdict(value, usize::try_from(steps).ok()?, &self.allowance))
    }

    /// A value that matches, as [`Compiled::sample`](super::Compiled::sample) makes it.
    pub fn sample(&self, lengths: &RangeInclusive<usize>, choose: Choose<'_>) -> Option<String> {
        let whole = Anchored::of(&self.node(), self.anchoring).into_node();
        let table = || match self.decider() {
            Decider::Program(program) => program.table(),
            _ => None,
        };
        sample(&whole, table, lengths, choose, &self.allowance, |value| self.is_match(value))
    }

    /// Whether every value that matches has so many characters that [`sample`](Self::sample) makes none.
    pub fn is_beyond_samples(&self) -> bool {
        bounds(&self.node()).0 >= MAX_SAMPLE
    }

    /// Takes the steps of looking at values that were made; whether there were enough of them. What makes
    /// values shares what is left with the patterns themselves.
    pub fn spend(&self, steps: usize) -> bool {
        self.allowance.spend(steps as u64)
    }

    /// The tree, which takes much more memory than the text, and which few patterns are asked for.
    fn node(&self) -> Node {
        parse(&self.text).unwrap_or(Node::Empty)
    }

    fn decider(&self) -> &Decider {
        self.decider.get_or_init(|| {
            let node = self.node();
            let reason = match program(&node, self.anchoring, &self.allowance) {
                Ok(program) => return Decider::Program(program),
                Err(reason) => reason,
            };
            let engine = Engine::new(&node, self.anchoring, &self.allowance);
            let size = || Engine::size(&node).map(|size| size + self.text.len() as u64);
            engine.map_or_else(|| Decider::Passing(reason, size()), Decider::Engine)
        })
    }
}

impl fmt::Debug for Matcher {
    /// The pattern as modelled, without what decides it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Matcher")
            .field("text", &self.text)
            .field("anchoring", &self.anchoring)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MAX_STEPS, Reason};
    use super::*;

    fn matcher(text: &str) -> Matcher {
        let read = Matcher::new(text, Anchoring::Full);
        read.unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn what_no_program_decides_is_left_to_a_linear_engine() {
        let pattern = r"(a|b)*a(a|bb){2000}\b";
        let reason = super::super::compile(pattern, Anchoring::Full).expect_err("too large").reason;
        assert_eq!(reason, Reason::TooLarge);
        let matcher = matcher(pattern);
        assert_eq!(matcher.text(), pattern);
        assert!(matcher.is_match(&format!("ba{}", "a".repeat(2_000))));
        assert!(!matcher.is_match(&"b".repeat(2_003)));
        assert!(!matcher.is_match(&format!("ba{}\n", "a".repeat(2_000))));
    }

    #[test]
    fn back_references_are_left_to_an_engine_that_backtracks() {
        let twice = matcher(r"([a-z]+)-\1");
        assert!(twice.is_match("ab-ab"));
        assert!(!twice.is_match("ab-ba") && !twice.is_match("xab-ab"));
        // Groups that nothing refers to are not in the tree, so that numbers change.
        let third = matcher(r"(x)(y)([a-z])\3");
        assert!(third.is_match("xyaa") && !third.is_match("xyab") && !third.is_match("xyax"));
        let runs = matcher(r"(?!.*?(.)\1{3})[a-c]*");
        assert!(runs.is_match("aaabbbccc") && !runs.is_match("abccccb"));
    }

    #[test]
    fn loops_of_nothing_end_and_groups_of_earlier_rounds_are_empty() {
        assert!(matcher(r"(?:(a*)*\1)*b").is_match("aab"));
        assert!(matcher(r"(?:([a-c]+)-|x\1)+").is_match("ab-x"));
        assert!(!matcher(r"(?:([a-c]+)-|x\1)+").is_match("ab-xab"));
        assert!(matcher(r"([a-z]+)(?<=\1)").is_match("abc"));
        assert!(matcher(r"(?:([a-z]+)-)*(?<!\1-)[0-9]+|q").is_match("q"));
    }

    #[test]
    fn a_value_that_takes_too_many_steps_is_undecided_and_refused() {
        let pattern = matcher(r"(([a-z])+\2?)+[0-9]");
        let value = "a".repeat(60);
        assert_eq!(pattern.verdict(&value), Verdict::Undecided, "within {MAX_STEPS} steps");
        assert!(!pattern.is_match(&value));
        assert!(pattern.is_match("ab1"));
    }

    #[test]
    fn without_back_references_nothing_is_tried_twice() {
        // A look-around in the middle, before and behind what can be split in many ways.
        let pattern = matcher(r"(([a-z])+(?![A-Z]{9})(?:[a-z]|bb?)*)+[0-9]");
        for length in [60, 2_000] {
            let value = "ab".repeat(length);
            assert_eq!(pattern.verdict(&value), Verdict::Mismatch);
            assert_eq!(pattern.verdict(&format!("{value}1")), Verdict::Match);
        }
    }

    #[test]
    fn what_cannot_be_read_is_an_error_with_every_engine() {
        assert!(Matcher::new("(a", Anchoring::Full).is_err());
    }
}
