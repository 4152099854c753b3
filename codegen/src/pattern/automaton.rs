//! Tier 3: minimal automata over bytes.
//!
//! `regex-automata` determinises; what comes out is read state by state, minimised and numbered so
//! that the dead state is 0 and accepting states are last. The tables hold no format of the
//! library.

mod build;
mod minimal;

use shapewright_validate::pattern::{Cells, Table};

pub(crate) use build::build;

/// The greatest size of the tables of one pattern, in bytes.
pub const MAX_TABLE: usize = 16 * 1024;

/// A complete deterministic automaton over byte classes. State 0 is dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Automaton {
    /// The column of each byte.
    pub(super) classes: Box<[u8; 256]>,
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

/// Where a byte leads in UTF-8 text, if it may stand there. 0 is between two characters, 1 to 3 are
/// before as many continuation bytes, the rest are after first bytes that narrow the second.
fn utf8_next(place: u8, byte: u8) -> Option<u8> {
    match (place, byte) {
        (0, 0x00..=0x7f) => Some(0),
        (0, 0xe0) => Some(4),
        (0, 0xed) => Some(5),
        (0, 0xf0) => Some(6),
        (0, 0xf4) => Some(7),
        (0, 0xc2..=0xdf) | (4, 0xa0..=0xbf) | (5, 0x80..=0x9f) => Some(1),
        (0, 0xe1..=0xef) | (6, 0x90..=0xbf) | (7, 0x80..=0x8f) => Some(2),
        (0, 0xf1..=0xf3) => Some(3),
        (1..=3, 0x80..=0xbf) => Some(place - 1),
        _ => None,
    }
}

impl Automaton {
    /// Where `byte` leads.
    pub(super) fn next(&self, state: u32, byte: u8) -> u32 {
        let column = usize::from(self.classes[usize::from(byte)]);
        usize::try_from(state)
            .ok()
            .and_then(|state| self.rows.get(state))
            .and_then(|row| row.get(column))
            .copied()
            .unwrap_or(0)
    }

    /// Whether a value may end in the state.
    pub(super) fn accepts_in(&self, state: u32) -> bool {
        usize::try_from(state).is_ok_and(|state| self.accepts.get(state) == Some(&true))
    }

    /// Whether no text leads to an accepting state.
    pub(crate) fn is_empty(&self) -> bool {
        !self.accepts.iter().any(|&accepts| accepts)
    }

    /// Whether every text is accepted. Bytes that are no UTF-8 do not count.
    pub(crate) fn is_universal(&self) -> bool {
        let mut seen = std::collections::HashSet::from([(self.start, 0_u8)]);
        let mut open = vec![(self.start, 0_u8)];
        while let Some((state, left)) = open.pop() {
            if left == 0 && !self.accepts_in(state) {
                return false;
            }
            for byte in 0..=u8::MAX {
                if let Some(left) = utf8_next(left, byte) {
                    let next = (self.next(state, byte), left);
                    if seen.insert(next) {
                        open.push(next);
                    }
                }
            }
        }
        true
    }

    /// The size of the table that [`Automaton::table`] makes, in bytes.
    pub(crate) fn table_bytes(&self) -> usize {
        let width = self.rows.first().map_or(0, Vec::len);
        let cell = if self.rows.len() <= 256 { 1 } else { 2 };
        256 + self.rows.len() * width * cell
    }

    /// The automaton as a table, if that is small enough.
    pub(crate) fn table(&self) -> Result<Table, TooLarge> {
        if self.table_bytes() > MAX_TABLE {
            return Err(TooLarge);
        }
        let number = |state: usize| u16::try_from(state).map_err(|_| TooLarge);
        let accepting = self.accepts.iter().position(|&it| it).unwrap_or(self.accepts.len());
        let live = self.live().map_or(Ok(u16::MAX), number)?;
        let start = u16::try_from(self.start).map_err(|_| TooLarge)?;
        let flat = self.rows.iter().flatten().copied();
        let cells = if self.rows.len() <= 256 {
            let cells: Result<Vec<u8>, _> = flat.map(u8::try_from).collect();
            Cells::narrow_shared(&cells.map_err(|_| TooLarge)?)
        } else {
            let cells: Result<Vec<u16>, _> = flat.map(u16::try_from).collect();
            Cells::wide_shared(&cells.map_err(|_| TooLarge)?)
        };
        let width = self.rows.first().map_or(0, Vec::len);
        Ok(Table::shared(*self.classes, width, cells, start, number(accepting)?, live))
    }

    /// The state that accepts whatever follows.
    fn live(&self) -> Option<usize> {
        let stays = |state: usize, row: &Vec<u32>| {
            row.iter().all(|&next| usize::try_from(next).is_ok_and(|next| next == state))
        };
        let mut states = self.rows.iter().enumerate();
        states
            .find(|&(state, row)| self.accepts[state] && stays(state, row))
            .map(|(state, _)| state)
    }
}
