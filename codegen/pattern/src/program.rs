//! Programs: what decides a pattern, as plain data.
//!
//! | program | example |
//! |---|---|
//! | [`Program::Always`], [`Program::Never`] | `[\s\S]*` |
//! | [`Program::Run`]: one class with bounds | `[a-z]{1,64}` |
//! | [`Program::Steps`]: loops in which the next character decides | `arn:[a-z-]+:iot:[0-9]{12}` |
//! | [`Program::Table`]: a minimal automaton over classes of characters | `a*ab` |
//! | [`Program::Positions`]: a nondeterministic automaton whose positions count | `[a-z]{1,63}([.][a-z]{1,63}){0,9}` |
//! | [`Program::All`], [`Program::Any`]: Boolean combinations of these | `^(?=.{1,255}$)([a-z]+[.])*[a-z]+$` |
//!
//! A program is made by [`compile()`](crate::compile()). Its interpreter here takes time linear in
//! the value; a generator prints the data and brings an interpreter of its own.

mod class;
pub(crate) mod positions;
mod run;
mod steps;
mod table;
mod texts;

pub use class::Class;
pub use positions::{END, MAX_POSITIONS, Position, Positions};
pub use run::Run;
pub use steps::{MAX_COUNTERS, Step, Steps};
pub use table::Table;

/// How a pattern decides.
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
    /// A nondeterministic automaton whose positions count.
    Positions(Positions),
    /// Every part answers as it is expected to.
    All(Vec<Part>),
    /// At least one program matches.
    Any(Vec<Program>),
}

/// One condition of [`Program::All`].
#[derive(Clone, Debug)]
pub struct Part {
    /// The answer that the program must give.
    pub expected: bool,
    /// The program.
    pub program: Program,
}

/// The kind of a program, for statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ProgramKind {
    /// [`Program::Always`] and [`Program::Never`].
    Constant,
    /// [`Program::Run`].
    Run,
    /// [`Program::Steps`].
    Steps,
    /// [`Program::Table`].
    Table,
    /// [`Program::Positions`].
    Positions,
    /// [`Program::All`] and [`Program::Any`].
    Combination,
}

impl Program {
    /// The table, if it is one.
    pub(crate) fn table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Whether `value` satisfies the program. Takes time linear in the length of `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Run(run) => run.is_match(value),
            Self::Steps(steps) => steps.is_match(value),
            Self::Table(table) => table.is_match(value),
            Self::Positions(positions) => positions.is_match(value),
            Self::All(parts) => {
                parts.iter().all(|part| part.program.is_match(value) == part.expected)
            }
            Self::Any(programs) => programs.iter().any(|program| program.is_match(value)),
        }
    }

    /// The kind of the program.
    pub fn kind(&self) -> ProgramKind {
        match self {
            Self::Always | Self::Never => ProgramKind::Constant,
            Self::Run(_) => ProgramKind::Run,
            Self::Steps(_) => ProgramKind::Steps,
            Self::Table(_) => ProgramKind::Table,
            Self::Positions(_) => ProgramKind::Positions,
            Self::All(_) | Self::Any(_) => ProgramKind::Combination,
        }
    }

    /// About how many bytes of static data the program takes in generated code.
    pub fn table_bytes(&self) -> usize {
        match self {
            Self::Always | Self::Never => 0,
            Self::Run(run) => run.class.table_bytes(),
            Self::Steps(steps) => steps.table_bytes(),
            Self::Table(table) => table.table_bytes(),
            Self::Positions(positions) => positions.table_bytes(),
            Self::All(parts) => parts.iter().map(|part| part.program.table_bytes()).sum(),
            Self::Any(programs) => programs.iter().map(Self::table_bytes).sum(),
        }
    }
}
