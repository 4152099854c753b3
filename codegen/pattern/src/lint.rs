//! What is odd about a pattern that can be enforced.
//!
//! A repetition at an end of a search that is not anchored there says nothing: any text may follow
//! `[a-z]{1,64}`, so that it allows what `[a-z]` allows. Whoever writes one mostly means an
//! anchor. `.*` and what else takes anything are left alone, since they say that openness is meant.

use super::anchored::Anchored;
use super::program::Program;
use super::set::Set;
use super::syntax::{Assert, Node};
use super::{Anchoring, PatternError, Patterns, parse, sample};

/// An oddity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lint {
    /// Every value matches.
    AcceptsEverything,
    /// No value matches.
    AcceptsNothing,
    /// The first or last thing of a search is a repetition that says nothing.
    Unanchored,
}

/// What a look at a pattern shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// What is odd about it by itself.
    pub lint: Option<Lint>,
    /// The least length in scalar values that it may allow; what look-arounds and inner anchors
    /// ask for is not considered.
    pub least: usize,
    /// The greatest length, if there is one.
    pub most: Option<usize>,
}

impl Patterns {
    /// Looks at a pattern. What it matches is computed only where the text leaves that open.
    ///
    /// # Errors
    ///
    /// The text cannot be read, or what it says had to be computed and cannot be.
    pub fn inspect(&self, text: &str, anchoring: Anchoring) -> Result<Inspection, PatternError> {
        let node = parse(text)?;
        let whole = Anchored::of(&node, anchoring).into_node();
        // A model may have many, and few are asked for again: they are not kept.
        let program = may_be_constant(&whole).then(|| self.program_of((text, &node), anchoring));
        let lint = match program.transpose()? {
            Some(Program::Always) => Some(Lint::AcceptsEverything),
            Some(Program::Never) => Some(Lint::AcceptsNothing),
            _ if anchoring == Anchoring::Full => None,
            _ => {
                let is_loose = [End::First, End::Last].iter().any(|end| is_loose(&node, *end));
                is_loose.then_some(Lint::Unanchored)
            }
        };
        let (least, most) = sample::bounds(&whole);
        Ok(Inspection { lint, least, most: (most < sample::MOST).then_some(most) })
    }
}

/// Whether everything or nothing may match: only a class without characters or a condition can
/// keep everything out, and only classes that have every character can let everything in.
fn may_be_constant(whole: &Node) -> bool {
    let mut all = Set::empty();
    let mut has_empty = false;
    whole.any(&mut |node| {
        if let Node::Class(set) = node {
            has_empty |= set.is_empty();
            all.add(set);
        }
        false
    });
    has_empty || whole.has_conditions() || (whole.is_nullable() && all.is_all())
}

#[derive(Clone, Copy)]
enum End {
    First,
    Last,
}

/// Whether a way through the node has a repetition at that end that says nothing.
fn is_loose(node: &Node, end: End) -> bool {
    match node {
        Node::Concat(nodes) => {
            let outermost = match end {
                End::First => nodes.first(),
                End::Last => nodes.last(),
            };
            outermost.is_some_and(|node| is_loose(node, end))
        }
        Node::Alternate(nodes) => nodes.iter().any(|node| is_loose(node, end)),
        Node::Group(_, node) => is_loose(node, end),
        Node::Repeat { node, min, max } => {
            let is_variable = *max != Some(*min);
            match node.as_ref() {
                Node::Class(set) => is_variable && !takes_anything(set),
                node => is_variable && !is_anchor(node) || is_loose(node, end),
            }
        }
        Node::Empty | Node::Class(_) | Node::Assert(_) | Node::Look { .. } | Node::Back(_) => false,
    }
}

/// `.`, with or without line terminators.
fn takes_anything(set: &Set) -> bool {
    let mut with_lines = set.clone();
    with_lines.add(&Set::line_terminator());
    with_lines.is_all()
}

fn is_anchor(node: &Node) -> bool {
    matches!(node, Node::Assert(Assert::Start | Assert::End))
}

#[cfg(test)]
mod tests {
    use super::Lint::{AcceptsEverything, AcceptsNothing, Unanchored};
    use super::*;

    fn lint(text: &str, anchoring: Anchoring) -> Option<Lint> {
        Patterns::new().inspect(text, anchoring).expect("the pattern can be read").lint
    }

    #[test]
    fn a_repetition_that_any_text_may_follow_is_odd() {
        for text in ["[a-z]+", "^[a-z]{1,64}", "[0-9]*x$", "^a+|b+$", "^arn:(aws|[a-z]+)?"] {
            assert_eq!(lint(text, Anchoring::Search), Some(Unanchored), "{text}");
        }
    }

    #[test]
    fn openness_that_is_meant_is_not_odd() {
        for text in ["^[a-z]{1,64}$", r"\S", "^arn:", "^s3://.*", "[0-9]{12}", r".*\S.*", "^(a|b)$"]
        {
            assert_eq!(lint(text, Anchoring::Search), None, "{text}");
        }
        assert_eq!(lint("[a-z]+", Anchoring::Full), None);
    }

    #[test]
    fn what_is_always_or_never_true_is_odd() {
        assert_eq!(lint(r"[\s\S]*", Anchoring::Full), Some(AcceptsEverything));
        assert_eq!(lint("[a-z]*", Anchoring::Search), Some(AcceptsEverything));
        assert_eq!(lint("a^b", Anchoring::Search), Some(AcceptsNothing));
        assert_eq!(lint("(?!a)a", Anchoring::Full), Some(AcceptsNothing));
    }

    #[test]
    fn lengths_are_those_of_the_whole_value() {
        let lengths = |text| {
            let found = Patterns::new().inspect(text, Anchoring::Search);
            let found = found.expect("the pattern can be read");
            (found.least, found.most)
        };
        assert_eq!(lengths("^a{2,5}(bc)?$"), (2, Some(7)));
        assert_eq!(lengths("^ab"), (2, None));
    }
}
