//! Patterns that no static table decides, left to an engine at run time.
//!
//! | what the pattern has | engine | feature |
//! |---|---|---|
//! | back-references or look-arounds | `regress` | `regress` |
//! | neither, but too large for tables | `regex`, else `regex-lite` | `regex`, `regex-lite` |
//!
//! The engine gets the tree in its own words, so that it knows nothing of the dialect of the text.
//! It is compiled when the first value is there, once. `regex` and `regex-lite` are linear in the
//! value; `regress` goes back and forth, so that values over [`MAX_BACKTRACKED`] are not asked
//! about: they are taken to match.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::{Arc, OnceLock};

use shapewright_validate::pattern::Anchoring;
use shapewright_validate::shape::Matcher;

use super::sample::sample;
use super::spell::{Engine as Spelling, printed};
use super::syntax::{Assert, Node};
use super::{Cache, Choose, PatternError, Reason, Whole, parse};

/// The longest value that a backtracking engine is asked about, in bytes.
pub const MAX_BACKTRACKED: usize = 1_000;

/// The most parts that a pattern may have once its repetitions are written out, for an engine.
const MAX_PARTS: u64 = 250_000;

/// The most ranges that the classes of a pattern may have together, for an engine: they are all
/// written out.
const MAX_RANGES: usize = 100_000;

/// The memory that a compiled pattern may take, in bytes: enough for [`MAX_PARTS`].
#[cfg(any(feature = "regex", feature = "regex-lite"))]
const MAX_MEMORY: usize = 128 << 20;

/// What answers.
type Answer = Box<dyn Fn(&str) -> bool + Send + Sync>;

/// Makes the engine of a spelling; none if the engine refuses it.
type Start = fn(&str) -> Option<Answer>;

/// A pattern that an engine decides.
struct Deferred {
    text: String,
    spelling: String,
    start: Start,
    answer: OnceLock<Option<Answer>>,
}

impl Matcher for Deferred {
    fn text(&self) -> &str {
        &self.text
    }

    fn is_match(&self, value: &str) -> bool {
        let answer = self.answer.get_or_init(|| (self.start)(&self.spelling));
        answer.as_ref().is_none_or(|answer| answer(value))
    }
}

impl fmt::Debug for Deferred {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Deferred").field("text", &self.text).finish_non_exhaustive()
    }
}

impl Cache {
    /// A pattern for use at run time: as static tables would decide it or, where they cannot, an
    /// engine that is compiled in.
    ///
    /// # Errors
    ///
    /// Those of [`compile()`](super::compile()), where no engine that is compiled in helps.
    pub fn matcher(
        &self,
        text: &str,
        anchoring: Anchoring,
    ) -> Result<Arc<dyn Matcher>, PatternError> {
        match self.compile(text, anchoring) {
            Ok(compiled) => Ok(Arc::new(compiled.to_pattern())),
            Err(error) => deferred(text, anchoring, error),
        }
    }

    /// A value that a pattern allows, as [`Compiled::sample`](super::Compiled::sample) makes it,
    /// also where an engine decides.
    ///
    /// # Errors
    ///
    /// Those of [`matcher`](Self::matcher).
    pub fn sample(
        &self,
        text: &str,
        anchoring: Anchoring,
        lengths: &RangeInclusive<usize>,
        choose: Choose<'_>,
    ) -> Result<Option<String>, PatternError> {
        let matcher = self.matcher(text, anchoring)?;
        let whole = Whole::of(&parse(text)?, anchoring).into_node();
        Ok(sample(&whole, lengths, choose, |value| matcher.is_match(value)))
    }
}

/// The pattern for the engine that the reason calls for; the error where it is not compiled in.
fn deferred(
    text: &str,
    anchoring: Anchoring,
    error: PatternError,
) -> Result<Arc<dyn Matcher>, PatternError> {
    if !matches!(error.reason, Reason::TooLarge | Reason::BackReference | Reason::LookAround) {
        return Err(error);
    }
    let node = parse(text)?;
    if parts(&node) > MAX_PARTS || ranges(&node) > MAX_RANGES {
        return Err(error);
    }
    let (spelling, start) = if node.needs_more_than_regular() {
        (printed(&searched(&node, anchoring), Spelling::Ecma), BACKTRACKING)
    } else {
        (regular(&node, anchoring), LINEAR)
    };
    let Some(start) = start else { return Err(error) };
    let text = text.to_owned();
    Ok(Arc::new(Deferred { text, spelling, start, answer: OnceLock::new() }))
}

/// A regular tree as a search, in the words of `regex` and `regex-lite`.
pub(super) fn regular(node: &Node, anchoring: Anchoring) -> String {
    let Whole { node, before, after } = Whole::of(node, anchoring);
    let end = |is_open: bool, assert| if is_open { Node::Empty } else { Node::Assert(assert) };
    let node = Node::concat([end(before, Assert::Start), node, end(after, Assert::End)]);
    printed(&node, Spelling::Regex)
}

/// Any tree as a search.
fn searched(node: &Node, anchoring: Anchoring) -> Node {
    match anchoring {
        Anchoring::Search => node.clone(),
        Anchoring::Full => {
            let ends = [Node::Assert(Assert::Start), node.clone(), Node::Assert(Assert::End)];
            Node::concat(ends)
        }
    }
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

#[cfg(feature = "regex")]
const LINEAR: Option<Start> = Some(|spelling| {
    let regex = regex::RegexBuilder::new(spelling).size_limit(MAX_MEMORY).build().ok()?;
    Some(Box::new(move |value| regex.is_match(value)))
});

#[cfg(all(feature = "regex-lite", not(feature = "regex")))]
const LINEAR: Option<Start> = Some(|spelling| {
    let regex = regex_lite::RegexBuilder::new(spelling).size_limit(MAX_MEMORY).build().ok()?;
    Some(Box::new(move |value| regex.is_match(value)))
});

#[cfg(not(any(feature = "regex", feature = "regex-lite")))]
const LINEAR: Option<Start> = None;

#[cfg(feature = "regress")]
const BACKTRACKING: Option<Start> = Some(|spelling| {
    let regex = regress::Regex::with_flags(spelling, "u").ok()?;
    Some(Box::new(move |value| value.len() > MAX_BACKTRACKED || regex.find(value).is_some()))
});

#[cfg(not(feature = "regress"))]
const BACKTRACKING: Option<Start> = None;

#[cfg(test)]
mod tests {
    use super::*;

    fn matcher(text: &str) -> Result<Arc<dyn Matcher>, PatternError> {
        Cache::default().matcher(text, Anchoring::Full)
    }

    #[test]
    #[cfg(any(feature = "regex", feature = "regex-lite"))]
    fn what_no_table_holds_is_left_to_a_linear_engine() {
        let pattern = r"(a|b)*a(a|b){20}\b";
        let known = Cache::default();
        let reason = known.compile(pattern, Anchoring::Full).expect_err("too large").reason;
        assert_eq!(reason, Reason::TooLarge);
        let matcher = matcher(pattern).expect("an engine");
        assert_eq!(matcher.text(), pattern);
        assert!(matcher.is_match(&format!("ba{}", "b".repeat(20))));
        assert!(!matcher.is_match(&"b".repeat(22)));
        assert!(!matcher.is_match(&format!("ba{}\n", "b".repeat(20))));
        let sample = known.sample(pattern, Anchoring::Full, &(0..=30), &mut |_| 0);
        let sample = sample.expect("an engine").expect("a value");
        assert!(matcher.is_match(&sample), "{sample}");
    }

    #[test]
    #[cfg(feature = "regress")]
    fn what_is_not_regular_is_left_to_an_engine_that_backtracks() {
        let twice = matcher(r"([a-z]+)-\1").expect("an engine");
        assert!(twice.is_match("ab-ab"));
        // Groups that nothing refers to are not in the tree, so that numbers change.
        let third = matcher(r"(x)(y)([a-z])\3").expect("an engine");
        assert!(third.is_match("xyaa") && !third.is_match("xyab") && !third.is_match("xyax"));
        assert!(!twice.is_match("ab-ba") && !twice.is_match("xab-ab"));
        assert!(twice.is_match(&"-".repeat(MAX_BACKTRACKED + 1)), "too long to be asked about");
        let large = matcher(r"(?=.{1,1024}$)https://([^/]+)/(.+)").expect("an engine");
        assert!(large.is_match("https://a/b") && !large.is_match("http://a/b"));
    }

    #[test]
    #[cfg(not(feature = "regress"))]
    fn without_its_engine_a_pattern_is_refused_with_the_reason() {
        let reason = matcher(r"([a-z]+)-\1").expect_err("no engine").reason;
        assert_eq!(reason, Reason::BackReference);
    }

    #[test]
    fn what_cannot_be_read_is_an_error_with_every_engine() {
        assert!(matcher("(a").is_err());
    }

    #[test]
    fn repetitions_count_as_often_as_they_may_be_written_out() {
        let count = |text| parts(&parse(text).expect("well formed"));
        assert!(count("((a{1000}){1000}){1000}") > MAX_PARTS);
        assert!(count("(a|b){20}") < 100);
    }
}
