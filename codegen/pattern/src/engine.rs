//! Patterns that no program decides, left to an engine at run time.
//!
//! | what the pattern has | engine | feature |
//! |---|---|---|
//! | neither back-references nor look-arounds, but too much for tables | `regex`, else `regex-lite` | `regex`, `regex-lite` |
//! | back-references, or look-arounds that no program expresses | [`backtrack`](super::backtrack) | always there |
//!
//! Engines get the tree, or a rendering of it in their own words, so that they know nothing of the
//! dialect of the text. `regex` and `regex-lite` take time linear in the value; the other one gives
//! up after [`MAX_STEPS`](super::backtrack::MAX_STEPS).

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
#[cfg(any(feature = "regex", feature = "regex-lite"))]
const MAX_MEMORY: usize = 128 << 20;

/// An engine for one pattern.
#[derive(Debug)]
pub(crate) enum Engine {
    #[cfg(any(feature = "regex", feature = "regex-lite"))]
    Linear(linear::Regex),
    Backtracking(Backtracker),
}

#[cfg(feature = "regex")]
use regex as linear;
#[cfg(all(feature = "regex-lite", not(feature = "regex")))]
use regex_lite as linear;

impl Engine {
    /// Whether there is an engine for a tree, as far as a look at the tree can tell.
    pub(crate) fn surely_takes(node: &Node) -> bool {
        let has_linear = cfg!(any(feature = "regex", feature = "regex-lite"));
        let most = if node.needs_more_than_regular() { MAX_BACKTRACKED } else { MAX_PARTS };
        (has_linear || node.needs_more_than_regular())
            && parts(node) <= most
            && ranges(node) <= MAX_RANGES
    }

    /// The engine for a tree; `None` if there is none, or if the pattern is too large for it.
    pub(crate) fn new(node: &Node, anchoring: Anchoring) -> Option<Self> {
        if parts(node) > MAX_PARTS || ranges(node) > MAX_RANGES {
            return None;
        }
        if node.needs_more_than_regular() {
            return Backtracker::new(node, anchoring).map(Self::Backtracking);
        }
        Self::linear(&regular(node, anchoring))
    }

    #[cfg(any(feature = "regex", feature = "regex-lite"))]
    fn linear(rendered: &str) -> Option<Self> {
        let regex = linear::RegexBuilder::new(rendered).size_limit(MAX_MEMORY).build();
        regex.ok().map(Self::Linear)
    }

    #[cfg(not(any(feature = "regex", feature = "regex-lite")))]
    fn linear(_rendered: &str) -> Option<Self> {
        None
    }

    pub(crate) fn verdict(&self, value: &str) -> Verdict {
        match self {
            #[cfg(any(feature = "regex", feature = "regex-lite"))]
            Self::Linear(regex) => Verdict::of(regex.is_match(value)),
            Self::Backtracking(engine) => engine.verdict(value),
        }
    }
}

/// A regular tree as a search, in the words of `regex` and `regex-lite`.
pub(super) fn regular(node: &Node, anchoring: Anchoring) -> String {
    let Anchored { node, before, after } = Anchored::of(node, anchoring);
    let end = |is_open: bool, assert| if is_open { Node::Empty } else { Node::Assert(assert) };
    let node = Node::concat([end(before, Assert::Start), node, end(after, Assert::End)]);
    rendered(&node, Dialect::Regex)
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
