//! The `pattern` constraint without a regex engine.
//!
//! A [`Pattern`] is what a code generator makes of the text of a `pattern` trait: static data that
//! answers one question, [`Pattern::is_match`], in time linear in the value. The meaning is that
//! of ECMA-262 with the `u` flag; the dialect of the text was settled when the data were computed.
//!
//! | tier | data | example |
//! |---|---|---|
//! | 0 | none: [`Program::Always`], [`Program::Never`] | `[\s\S]*` |
//! | 1 | one class with bounds: [`Run`] | `[a-z]{1,64}` |
//! | 2 | a deterministic program of loops: [`Steps`] | `arn:[a-z-]+:iot:[0-9]{12}` |
//! | 3 | a minimal automaton over classes of characters: [`Table`] | `a*ab` |
//! | 4 | conjunctions and disjunctions of these: [`Program::All`], [`Program::Any`] | `^(?!aws)[a-z]+$` |
//!
//! What none of them holds is for a regular expression engine, which is no part of this crate: a
//! shape takes any [`Matcher`].
//!
//! Data made by hand that contradict themselves (an index outside of its table) match nothing;
//! they never panic.
//!
//! This module does not read pattern texts; that is codegen's work.
//!
//! ```
//! use shapewright_validate::pattern::{Anchoring, Class, Pattern, Program, Run};
//!
//! static DIGITS: Class = Class::new([0x03ff_0000_0000_0000, 0], &[]);
//! static ACCOUNT: Pattern =
//!     Pattern::new("[0-9]{12}", Anchoring::Full, Program::Run(Run::new(DIGITS.ascii(), &[], 12, 12)));
//!
//! assert!(ACCOUNT.is_match("123456789012"));
//! assert!(!ACCOUNT.is_match("12345678901x"));
//! assert_eq!(ACCOUNT.text(), "[0-9]{12}");
//! ```

mod class;
mod run;
mod steps;
mod table;

#[cfg(test)]
mod tests;

pub use class::Class;
pub use run::Run;
pub use steps::{MAX_COUNTERS, Step, Steps};
pub use table::{Cells, Columns, Table};

use crate::shape::{Data, Matcher};

/// Which part of a value a pattern must match. The reader of a model decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Anchoring {
    /// Some part of it: Smithy's `@pattern`, JSON Schema's `pattern`.
    Search,
    /// The whole of it: `pattern` in AWS's `service-2.json`.
    Full,
}

/// A compiled `pattern`.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: Data<str>,
    anchoring: Anchoring,
    program: Program,
}

/// How a [`Pattern`] decides.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Program {
    /// Everything matches.
    Always,
    /// Nothing matches.
    Never,
    /// One class with bounds.
    Run(Run),
    /// A deterministic program of loops.
    Steps(Steps),
    /// A minimal automaton over classes of characters.
    Table(Table),
    /// Every part answers as the part expects.
    All(Data<[Part]>),
    /// At least one program matches.
    Any(Data<[Program]>),
}

/// One condition of [`Program::All`].
#[derive(Clone, Debug)]
pub struct Part {
    /// The answer that the part wants from its program.
    pub expected: bool,
    /// The program.
    pub program: Program,
}

/// The kind of data behind a pattern; for statistics and for choosing crate features.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tier {
    /// No data at all.
    Constant,
    /// One class with bounds.
    Run,
    /// A deterministic program of loops.
    Steps,
    /// A minimal automaton.
    Table,
    /// Conjunctions and disjunctions of the tiers before.
    Combined,
}

impl Pattern {
    /// A pattern over static data, as generated code has it. `text` is the pattern as modelled.
    pub const fn new(text: &'static str, anchoring: Anchoring, program: Program) -> Self {
        Self { text: Data::Static(text), anchoring, program }
    }

    /// A pattern made at run time.
    pub fn shared(text: &str, anchoring: Anchoring, program: Program) -> Self {
        Self { text: Data::Shared(text.into()), anchoring, program }
    }

    /// Whether `value` satisfies the pattern. Linear in the length of `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        self.program.is_match(value)
    }

    /// The pattern as modelled, for messages.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which part of a value the text must match.
    pub const fn anchoring(&self) -> Anchoring {
        self.anchoring
    }

    /// How the pattern decides.
    pub const fn program(&self) -> &Program {
        &self.program
    }
}

impl Matcher for Pattern {
    fn text(&self) -> &str {
        &self.text
    }

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
    /// A conjunction over static parts.
    pub const fn all(parts: &'static [Part]) -> Self {
        Self::All(Data::Static(parts))
    }

    /// A disjunction of static programs.
    pub const fn any(programs: &'static [Self]) -> Self {
        Self::Any(Data::Static(programs))
    }

    /// Whether `value` satisfies the program. Linear in the length of `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Run(run) => run.is_match(value),
            Self::Steps(steps) => steps.is_match(value),
            Self::Table(table) => table.is_match(value),
            Self::All(parts) => {
                parts.iter().all(|part| part.program.is_match(value) == part.expected)
            }
            Self::Any(programs) => programs.iter().any(|program| program.is_match(value)),
        }
    }

    /// How many steps deciding about `value` takes: characters that are looked at, instructions
    /// and states. In proportion to the length of `value` for every program.
    pub fn steps(&self, value: &str) -> usize {
        match self {
            Self::Always | Self::Never => 0,
            Self::Run(_) => value.len(),
            Self::Steps(steps) => steps.trace(value).1,
            Self::Table(table) => table.steps(value),
            Self::All(parts) => parts.iter().map(|part| part.program.steps(value)).sum(),
            Self::Any(programs) => programs.iter().map(|program| program.steps(value)).sum(),
        }
    }

    /// The kind of data.
    pub fn tier(&self) -> Tier {
        match self {
            Self::Always | Self::Never => Tier::Constant,
            Self::Run(_) => Tier::Run,
            Self::Steps(_) => Tier::Steps,
            Self::Table(_) => Tier::Table,
            Self::All(_) | Self::Any(_) => Tier::Combined,
        }
    }

    /// The size of the data in bytes, without the fixed part of the program itself.
    pub fn table_bytes(&self) -> usize {
        match self {
            Self::Always | Self::Never => 0,
            Self::Run(run) => run.class.table_bytes(),
            Self::Steps(steps) => steps.table_bytes(),
            Self::Table(table) => table.table_bytes(),
            Self::All(parts) => parts.iter().map(|part| part.program.table_bytes()).sum(),
            Self::Any(programs) => programs.iter().map(Self::table_bytes).sum(),
        }
    }
}
