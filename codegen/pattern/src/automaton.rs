//! Compiles regular trees into minimal automata over classes of characters.
//!
//! `regex-automata` determinises; what comes out is read state by state, minimised and numbered so
//! that the dead state is 0 and accepting states are last. The tables hold no format of the
//! library.

mod atoms;
mod build;
pub(crate) mod conditions;
mod minimal;
mod partition;
mod relation;

use super::program::Table;
pub(crate) use build::build;
pub use relation::Relation;

/// The greatest size of the tables of one pattern, in bytes.
pub const MAX_TABLE: usize = 16 * 1024;

/// A complete deterministic automaton. State 0 is dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Automaton {
    /// The first code point of each stretch of characters with one column, with the column; the
    /// first is 0.
    pub(super) columns: Vec<(u32, u8)>,
    /// The next state for each state and column.
    pub(super) rows: Vec<Vec<u32>>,
    /// Whether a value may end in the state.
    pub(super) accepts: Vec<bool>,
    /// Where it starts.
    pub(super) start: u32,
}

/// The automaton would be too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

impl Automaton {
    /// Whether no text is accepted.
    pub(crate) fn is_empty(&self) -> bool {
        !self.accepts.iter().any(|&accepts| accepts)
    }

    /// Whether every text is accepted. The automaton must be minimal.
    pub(crate) fn is_universal(&self) -> bool {
        self.live().is_some_and(|live| u32::try_from(live) == Ok(self.start))
    }

    /// The automaton as a table, if that is small enough.
    pub(crate) fn table(&self) -> Result<Table, TooLarge> {
        let width = self.rows.first().map_or(0, Vec::len);
        let cell = if self.rows.len() <= 256 { 1 } else { 2 };
        let (ascii, wide) = self.split_columns();
        if 128 + size_of_val(wide.as_slice()) + self.rows.len() * width * cell > MAX_TABLE {
            return Err(TooLarge);
        }
        let number = |state: usize| u16::try_from(state).map_err(|_| TooLarge);
        let cells = self.rows.iter().flatten().map(|&state| u16::try_from(state));
        let accepting = self.accepts.iter().position(|&it| it).unwrap_or(self.accepts.len());
        Ok(Table {
            ascii,
            wide,
            width,
            cells: cells.collect::<Result<_, _>>().map_err(|_| TooLarge)?,
            start: u16::try_from(self.start).map_err(|_| TooLarge)?,
            accepting: number(accepting)?,
            live: self.live().map(number).transpose()?,
        })
    }

    /// The columns of ASCII, and those from U+0080 on.
    fn split_columns(&self) -> ([u8; 128], Vec<(char, u8)>) {
        let mut ascii = [0; 128];
        let mut wide = Vec::new();
        let mut before = 0;
        let mut stretches = self.columns.iter().peekable();
        for code in 0..=128_u32 {
            while let Some(&&(_, column)) = stretches.peek().filter(|it| it.0 <= code) {
                before = column;
                stretches.next();
            }
            match ascii.get_mut(code as usize) {
                Some(slot) => *slot = before,
                None => wide.push(('\u{80}', before)),
            }
        }
        wide.extend(stretches.filter_map(|&(code, column)| Some((char::from_u32(code)?, column))));
        (ascii, wide)
    }

    /// The state that accepts whatever follows.
    fn live(&self) -> Option<usize> {
        let stays = |state: usize| {
            let row = self.rows.get(state)?;
            let stays = row.iter().all(|&next| u32::try_from(state) == Ok(next));
            stays.then_some(state)
        };
        let accepting = self.accepts.iter().enumerate().filter(|(_, accepts)| **accepts);
        accepting.map(|(state, _)| state).find_map(stays)
    }
}
