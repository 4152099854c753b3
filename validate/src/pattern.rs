//! The `pattern` constraint without a regex engine.
//!
//! A [`Pattern`] is what a code generator makes of the text of a `pattern` trait: static data that
//! answers one question, [`Pattern::is_match`], in time linear in the value. The meaning is that
//! of ECMA-262 with the `u` flag; the dialect of the text was settled when the data were computed.
//!
//! This module does not read pattern texts: `shapewright-pattern` does. How the data are laid out
//! is between generated code and this crate; it may change with every version. A rule of your own
//! is any type that implements [`Matcher`]:
//!
//! ```
//! use shapewright_validate::shape::Matcher;
//!
//! struct Digits;
//!
//! impl Matcher for Digits {
//!     fn text(&self) -> &str {
//!         "^[0-9]+$"
//!     }
//!
//!     fn is_match(&self, value: &str) -> bool {
//!         !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
//!     }
//! }
//!
//! assert!(Digits.is_match("123456789012"));
//! ```

// The kinds of programs, cheapest first:
//
// | program | example |
// |---|---|
// | `Always`, `Never` | `[\s\S]*` |
// | `Run`: one class with bounds | `[a-z]{1,64}` |
// | `Steps`: loops in which the next character decides | `arn:[a-z-]+:iot:[0-9]{12}` |
// | `Table`: a minimal automaton | `a*ab` |
// | `Positions`: a nondeterministic automaton whose positions count | `[a-z]{1,63}([.][a-z]{1,63}){0,9}` |
// | `All`, `Any`: Boolean combinations of these | `^(?=.{1,255}$)([a-z]+[.])*[a-z]+$` |
//
// Data that contradict themselves (an index outside of its table) match nothing; they never panic.

mod class;
mod positions;
mod run;
mod steps;
mod table;

#[cfg(test)]
mod tests;

#[doc(hidden)]
pub use class::Class;
#[doc(hidden)]
pub use positions::Positions;
#[cfg(feature = "arbitrary")]
pub(crate) use positions::walk;
#[doc(hidden)]
pub use run::Run;
#[cfg(feature = "arbitrary")]
pub(crate) use steps::MAX_COUNTERS;
#[doc(hidden)]
pub use steps::{Step, Steps};
#[doc(hidden)]
pub use table::{Cells, Columns, Table};

use alloc::borrow::Cow;

use crate::shape::Matcher;

/// Which part of a value a pattern must match. The reader of a model decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Anchoring {
    /// Some part of it: Smithy's `@pattern`, JSON Schema's `pattern`.
    Search,
    /// The whole of it: `pattern` in AWS's `service-2.json`.
    Full,
}

/// A compiled `pattern`.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    text: &'static str,
    anchoring: Anchoring,
    program: Program,
}

/// How a [`Pattern`] decides.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Program {
    /// Everything matches.
    Always,
    /// Nothing matches.
    Never,
    /// One class with bounds.
    Run(&'static Run),
    /// A deterministic program of loops.
    Steps(Steps),
    /// A minimal automaton over classes of characters.
    Table(&'static Table),
    /// A nondeterministic automaton whose positions count.
    Positions(Positions),
    /// Every program gives the answer beside it.
    All(&'static [(bool, Program)]),
    /// At least one program matches.
    Any(&'static [Program]),
}

impl Pattern {
    /// A pattern over static data, as generated code has it. `text` is the pattern as modelled.
    #[doc(hidden)]
    pub const fn new(text: &'static str, anchoring: Anchoring, program: Program) -> Self {
        Self { text, anchoring, program }
    }

    /// Whether `value` satisfies the pattern. Linear in the length of `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        self.program.is_match(value)
    }

    /// The pattern as modelled, for messages.
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// Which part of a value the text must match.
    pub const fn anchoring(&self) -> Anchoring {
        self.anchoring
    }

    /// How the pattern decides.
    #[doc(hidden)]
    pub const fn program(&self) -> &Program {
        &self.program
    }
}

impl Matcher for Pattern {
    fn text(&self) -> &str {
        self.text
    }

    fn shared_text(&self) -> Cow<'static, str> {
        Cow::Borrowed(self.text)
    }

    #[inline]
    fn is_match(&self, value: &str) -> bool {
        self.program.is_match(value)
    }

    #[cfg(feature = "arbitrary")]
    fn generate(
        &self,
        bytes: &mut ::arbitrary::Unstructured<'_>,
        min: u64,
        max: Option<u64>,
    ) -> Option<alloc::string::String> {
        Self::generate(self, bytes, min, max)
    }
}

impl Program {
    /// A deterministic program of loops.
    pub const fn steps(classes: &'static [Class], steps: &'static [Step]) -> Self {
        Self::Steps(Steps { classes, steps })
    }

    /// Whether `value` satisfies the program. Linear in the length of `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        match self {
            // Most patterns; the check of a known one needs no choice and saves no registers.
            Self::Run(run) => run.is_match(value),
            other => other.is_other_match(value),
        }
    }

    /// The same for what is not a run alone.
    #[inline(never)]
    fn is_other_match(&self, value: &str) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Run(run) => run.is_match(value),
            Self::Steps(steps) => steps.is_match(value),
            Self::Table(table) => table.is_match(value),
            Self::Positions(positions) => positions.is_match(value),
            Self::All(parts) => {
                parts.iter().all(|(expected, program)| program.is_match(value) == *expected)
            }
            Self::Any(programs) => programs.iter().any(|program| program.is_match(value)),
        }
    }
}
