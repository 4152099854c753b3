//! Compiles the texts of `pattern` traits.
//!
//! ```text
//! text ─► parse ─► Node ─► Whole ─┬─► run, steps, automaton ─► Program ─► tokens
//!                                 └─► spell ─► text for JSON Schema, and for engines
//! ```
//!
//! [`parse()`] reads every dialect that is found in AWS's models and settles it in one tree of
//! [`Set`]s (`syntax`). [`Whole`] turns the anchors of the pattern and of its source
//! ([`Anchoring`]) into a statement about a whole value. The tiers are tried in order of cost; each
//! is a module that returns a [`Program`] of `shapewright-validate` or says that it is not for it.
//! [`Compiled::static_tokens`] prints that program as static data, [`Compiled::to_pattern`] uses it
//! as it is, [`Compiled::ecma`] spells the tree for other engines.
//!
//! ```
//! use shapewright_pattern::{Anchoring, compile};
//!
//! let compiled = compile(r"^[\w-.]{1,8}\z", Anchoring::Search)?;
//! assert!(compiled.to_pattern().is_match("a-b.c"));
//! assert_eq!(compiled.ecma(), r"^[\-.0-9A-Z_a-z]{1,8}$");
//! # Ok::<(), shapewright_pattern::PatternError>(())
//! ```

mod automaton;
mod cache;
mod engine;
mod error;
mod lint;
mod parse;
mod references;
mod run;
mod sample;
mod set;
mod spell;
mod steps;
mod syntax;
mod tokens;
mod whole;

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use automaton::Automaton;
pub use automaton::{MAX_TABLE, Relation};
pub use cache::Cache;
pub use engine::MAX_BACKTRACKED;
pub use error::{PatternError, Reason};
pub use lint::{Inspection, Lint};
pub use parse::{MAX_DEPTH, MAX_TEXT, parse};
use proc_macro2::TokenStream;
pub use sample::Choose;
pub use set::Set;
pub use shapewright_validate::pattern::{Anchoring, Tier};
use shapewright_validate::pattern::{Pattern, Program};
pub use syntax::{Assert, Node};
pub use whole::Whole;

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
    let node = parse(text)?;
    let program = program(&node, anchoring).map_err(|reason| PatternError::new(0, reason))?;
    Ok(Compiled { text: text.to_owned(), anchoring, node, program })
}

/// The text of a pattern as [`Compiled::ecma`] spells it, also where it cannot be enforced here.
///
/// # Errors
///
/// The text cannot be read.
pub fn ecma(text: &str, anchoring: Anchoring) -> Result<String, PatternError> {
    Ok(spell::ecma(text, &parse(text)?, anchoring))
}

/// How the values that a pattern allows lie to those that another does. None if one of them cannot
/// be read, is not regular, or is too large for that.
pub fn relation(one: (&str, Anchoring), other: (&str, Anchoring)) -> Option<Relation> {
    let automaton = |(text, anchoring): (&str, Anchoring)| {
        let node = parse(text).ok()?;
        let is_back = node.any(&mut |node| matches!(node, Node::Back(_)));
        let whole = Whole::of(&node, anchoring);
        if is_back {
            return None;
        }
        if node.needs_more_than_regular() {
            return automaton::conditions::build(&whole.into_node()).ok();
        }
        automaton::build(&whole).ok()
    };
    automaton(one)?.relation(&automaton(other)?)
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
    let whole = Whole::of(&parse(text)?, anchoring).into_node();
    Ok(sample::sample(&whole, lengths, choose, is_right))
}

impl Compiled {
    /// An expression of type `shapewright_validate::pattern::Pattern` over static data, with
    /// absolute paths: the initialiser of a `static`.
    pub fn static_tokens(&self) -> TokenStream {
        tokens::pattern(&self.text, self.anchoring, &self.program).unwrap_or_default()
    }

    /// The pattern in a spelling of ECMA-262 that means the same with and without the `u` flag, in
    /// Python and in Rust, as far as that is possible; for engines that search. The text itself
    /// if it is that already.
    pub fn ecma(&self) -> String {
        spell::ecma(&self.text, &self.node, self.anchoring)
    }

    /// The pattern in the words of the crates `regex` and `regex-lite`, as a search; none if it has
    /// look-arounds or back-references, which they lack.
    pub fn regex(&self) -> Option<String> {
        let is_regular = !self.node.needs_more_than_regular();
        is_regular.then(|| engine::regular(&self.node, self.anchoring))
    }

    /// The pattern for use at run time.
    pub fn to_pattern(&self) -> Pattern {
        Pattern::shared(&self.text, self.anchoring, self.program.clone())
    }

    /// A value that the pattern allows, with a length in the range, in scalar values. `choose`
    /// answers a number below the one that it is given; the same answers make the same value.
    ///
    /// None if no such value was found: there may be none, or the pattern may be mostly conditions.
    pub fn sample(&self, lengths: RangeInclusive<usize>, choose: Choose<'_>) -> Option<String> {
        let whole = Whole::of(&self.node, self.anchoring).into_node();
        sample::sample(&whole, &lengths, choose, |value| self.program.is_match(value))
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
fn program(node: &Node, anchoring: Anchoring) -> Result<Program, Reason> {
    if node.any(&mut |node| matches!(node, Node::Back(_))) {
        return Err(Reason::BackReference);
    }
    let whole = Whole::of(node, anchoring);
    if node.needs_more_than_regular() { conditional(whole) } else { regular(&whole) }
}

/// For patterns with look-arounds.
fn conditional(whole: Whole) -> Result<Program, Reason> {
    let automaton = automaton::conditions::build(&whole.into_node());
    automaton.map_err(|_| Reason::LookAround).and_then(|automaton| decided(&automaton))
}

fn regular(whole: &Whole) -> Result<Program, Reason> {
    if let Some(program) =
        constant(whole).or_else(|| run::program(whole)).or_else(|| steps::program(whole))
    {
        return Ok(program);
    }
    automaton::build(whole).map_err(|_| Reason::TooLarge).and_then(|automaton| decided(&automaton))
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
fn constant(whole: &Whole) -> Option<Program> {
    let is_open = whole.before || whole.after;
    if (is_open && whole.node == Node::Empty) || whole.node == Node::anything() {
        return Some(Program::Always);
    }
    (whole.node == Node::nothing()).then_some(Program::Never)
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
