//! Patterns of Smithy and AWS models: regular expressions in every dialect that is found there.
//!
//! AWS's models are written in Java's dialect, Smithy asks for ECMA-262, and each tool that reads
//! them has an engine of its own. This crate reads a pattern as whoever wrote it meant it, and says
//! the same in a form that others can use:
//!
//! - a [`Program`]: plain data with a linear-time interpreter, which a code generator can print, so
//!   that generated code needs no regular expression engine;
//! - a [`Matcher`], which decides about values at run time and leaves to an engine what no program
//!   decides;
//! - a rendering for JSON Schema ([`Compiled::ecma`]) that engines of ECMA-262, Python and Rust read
//!   alike, or for the crate `regex` ([`Compiled::regex`]);
//! - a value that matches ([`Compiled::sample`]), how two patterns relate ([`relation`]), and what
//!   hardly says what was meant ([`Patterns::inspect`]).
//!
//! ```
//! use shapewright_pattern::{Anchoring, Program, compile};
//!
//! let pattern = compile(r"^[\w-.]{1,8}\z", Anchoring::Search)?;
//! assert!(pattern.is_match("a-b.c"));
//! assert!(!pattern.is_match("a b"));
//! assert!(matches!(pattern.program(), Program::Run(_)));
//! assert_eq!(pattern.ecma(), r"^[\-.0-9A-Z_a-z]{1,8}$");
//! # Ok::<(), shapewright_pattern::PatternError>(())
//! ```
//!
//! # How it works
//!
//! ```text
//! text ─► parse ─► Node ─► Anchored ─┬─► run, steps, automaton ─► Program
//!                                    └─► render ─► text for JSON Schema, and for engines
//! ```
//!
//! [`parse()`] reads every dialect and settles it in one tree of [`Set`]s ([`Node`]). `Anchored`
//! turns the anchors of the pattern and of its source ([`Anchoring`]) into a statement about a whole
//! value. The kinds of programs are tried in order of cost; each is a module that returns a
//! [`Program`] or nothing.
//!
//! # What it does not do
//!
//! It finds no parts of values and has no captures: the only question is whether a value matches.
//! Anything of ECMA-262 that does not bear on that, such as lazy repetition, is dropped when the
//! text is read.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod allowance;
mod anchored;
mod automaton;
pub mod backtrack;
mod engine;
mod error;
mod lint;
mod matcher;
mod parse;
mod patterns;
mod positions;
pub mod program;
mod references;
mod render;
mod run;
mod sample;
mod set;
mod steps;
mod syntax;
mod ways;

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use allowance::Allowance;
use anchored::Anchored;
pub use anchored::Anchoring;
use automaton::Automaton;
pub use automaton::{MAX_TABLE, Relation};
pub use backtrack::{MAX_STEPS, Verdict};
pub use error::{PatternError, Reason};
pub use lint::{Inspection, Lint};
pub use matcher::Matcher;
pub use parse::{MAX_DEPTH, MAX_TEXT, parse};
pub use patterns::Patterns;
pub use program::{Program, ProgramKind};
pub use sample::{Choose, MAX_SAMPLE};
pub use set::Set;
pub use syntax::{Assert, Node};

/// A pattern, read and decided.
#[derive(Clone, Debug)]
pub struct Compiled {
    text: String,
    anchoring: Anchoring,
    node: Node,
    program: Program,
}

/// Compiles the text of a pattern.
///
/// # Errors
///
/// The text cannot be read, or what it says cannot be enforced; see [`Reason`].
pub fn compile(text: &str, anchoring: Anchoring) -> Result<Compiled, PatternError> {
    compile_within(text, anchoring, &Allowance::default())
}

fn compile_within(
    text: &str,
    anchoring: Anchoring,
    allowance: &Allowance,
) -> Result<Compiled, PatternError> {
    let node = parse(text)?;
    let program = program(&node, anchoring, allowance);
    let program = program.map_err(|reason| PatternError::new(0, reason))?;
    Ok(Compiled { text: text.to_owned(), anchoring, node, program })
}

/// The text of a pattern as [`Compiled::ecma`] renders it, also if no program decides it.
///
/// # Errors
///
/// The text cannot be read.
pub fn ecma(text: &str, anchoring: Anchoring) -> Result<String, PatternError> {
    Ok(render::ecma(text, &parse(text)?, anchoring))
}

/// How the values that two patterns allow relate: equal, subset, superset or overlapping. `None` if
/// one of them cannot be read, is not regular, or is too large for that.
pub fn relation(one: (&str, Anchoring), other: (&str, Anchoring)) -> Option<Relation> {
    relation_within(one, other, &Allowance::default())
}

fn relation_within(
    one: (&str, Anchoring),
    other: (&str, Anchoring),
    allowance: &Allowance,
) -> Option<Relation> {
    let automaton = |(text, anchoring): (&str, Anchoring)| {
        let node = parse(text).ok()?;
        let is_back = node.any(&mut |node| matches!(node, Node::Back(_)));
        let whole = Anchored::of(&node, anchoring);
        if is_back {
            return None;
        }
        if node.needs_more_than_regular() {
            return automaton::conditions::build(&whole.into_node(), allowance).ok();
        }
        automaton::build(&whole, allowance).ok()
    };
    automaton(one)?.relation(&automaton(other)?, allowance)
}

/// A value for a pattern that need not be compiled, as [`Compiled::sample`] makes one: `is_right`
/// says whether a value matches.
///
/// # Errors
///
/// The text cannot be read.
pub fn sample(
    text: &str,
    anchoring: Anchoring,
    lengths: &RangeInclusive<usize>,
    choose: Choose<'_>,
    is_right: impl Fn(&str) -> bool,
) -> Result<Option<String>, PatternError> {
    let whole = Anchored::of(&parse(text)?, anchoring).into_node();
    Ok(sample::sample(&whole, || None, lengths, choose, &Allowance::default(), is_right))
}

impl Compiled {
    /// Whether a value matches. Takes time linear in the length of the value.
    pub fn is_match(&self, value: &str) -> bool {
        self.program.is_match(value)
    }

    /// The pattern as text of ECMA-262 that means the same with and without the `u` flag, in
    /// Python and in Rust, as far as that is possible; for engines that search. The text itself
    /// if it is that already.
    pub fn ecma(&self) -> String {
        render::ecma(&self.text, &self.node, self.anchoring)
    }

    /// The pattern in the words of the crates `regex` and `regex-lite`, as a search; `None` if it has
    /// look-arounds or back-references, which they lack.
    pub fn regex(&self) -> Option<String> {
        let is_regular = !self.node.needs_more_than_regular();
        is_regular.then(|| engine::regular(&self.node, self.anchoring))
    }

    /// A value that the pattern allows, with a length in the range, in scalar values. `choose`
    /// answers a number below the one that it is given; the same answers make the same value.
    ///
    /// `None` if no such value was found: there may be none, or the pattern may be mostly conditions.
    pub fn sample(&self, lengths: RangeInclusive<usize>, choose: Choose<'_>) -> Option<String> {
        let whole = Anchored::of(&self.node, self.anchoring).into_node();
        let allowance = Allowance::default();
        sample::sample(
            &whole,
            || self.program.table(),
            &lengths,
            choose,
            &allowance,
            |it| self.program.is_match(it),
        )
    }

    /// The text as modelled.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which part of a value the text must match.
    pub fn anchoring(&self) -> Anchoring {
        self.anchoring
    }

    /// How the pattern decides.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// The syntax tree.
    pub fn node(&self) -> &Node {
        &self.node
    }
}

/// The cheapest program that decides the pattern.
fn program(node: &Node, anchoring: Anchoring, allowance: &Allowance) -> Result<Program, Reason> {
    if node.any(&mut |node| matches!(node, Node::Back(_))) {
        return Err(Reason::BackReference);
    }
    let anchored = Anchored::of(node, anchoring);
    let mut program = if node.needs_more_than_regular() {
        conditional(&anchored, allowance)
    } else {
        regular(&anchored, allowance)
    };
    // If nothing is left, more work is in vain.
    if program.is_err() && anchored.node.has_conditions() && allowance.left() > 0 {
        program = ways::program(&anchored.into_node(), allowance).or(program);
    }
    program.map_err(|reason| if allowance.left() == 0 { Reason::Exhausted } else { reason })
}

/// The program of a pattern whose tree shows it, without any work.
fn cheap(node: &Node, anchoring: Anchoring) -> Option<Program> {
    let is_regular = !node.needs_more_than_regular();
    is_regular.then(|| plain(&Anchored::of(node, anchoring))).flatten()
}

/// For patterns with look-arounds.
fn conditional(anchored: &Anchored, allowance: &Allowance) -> Result<Program, Reason> {
    let automaton = automaton::conditions::build(&anchored.clone().into_node(), allowance);
    automaton.map_err(|_| Reason::LookAround).and_then(|automaton| decided(&automaton))
}

fn regular(anchored: &Anchored, allowance: &Allowance) -> Result<Program, Reason> {
    if let Some(program) = plain(anchored) {
        return Ok(program);
    }
    let automaton = automaton::build(anchored, allowance).ok();
    let table = automaton.and_then(|automaton| decided(&automaton).ok());
    table.or_else(|| positions::program(anchored)).ok_or(Reason::TooLarge)
}

fn plain(anchored: &Anchored) -> Option<Program> {
    constant(anchored).or_else(|| run::program(anchored)).or_else(|| steps::program(anchored))
}

/// The program of an automaton.
fn decided(automaton: &Automaton) -> Result<Program, Reason> {
    if automaton.is_empty() {
        return Ok(Program::Never);
    }
    if automaton.is_universal() {
        return Ok(Program::Always);
    }
    automaton.table().map(Program::Table).map_err(|_| Reason::TooLarge)
}

/// What the tree alone shows to be always or never true.
fn constant(whole: &Anchored) -> Option<Program> {
    let is_open = whole.before || whole.after;
    if (is_open && whole.node == Node::Empty) || whole.node == Node::anything() {
        return Some(Program::Always);
    }
    (whole.node == Node::nothing()).then_some(Program::Never)
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
