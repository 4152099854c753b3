//! Tier 3: a minimal automaton over classes of characters.

use alloc::sync::Arc;

use crate::shape::Data;

/// A deterministic automaton that starts in a state and matches if it ends in an accepting one.
///
/// State 0 is dead: nothing leads out of it. The states from `accepting` on accept. Where `live`
/// is a state, it accepts and nothing leads out of it: what follows does not matter.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Columns,
    width: usize,
    cells: Cells,
    start: u16,
    accepting: u16,
    live: u16,
}

/// The column of each character.
#[derive(Clone, Debug)]
pub struct Columns {
    ascii: Data<[u8; 128]>,
    wide: Data<[(u32, u8)]>,
}

/// The next state for each state and column, row by row.
#[derive(Clone, Debug)]
pub enum Cells {
    /// At most 256 states.
    Narrow(Data<[u8]>),
    /// More states.
    Wide(Data<[u16]>),
}

impl Columns {
    /// Static data: the columns of ASCII, and where from U+0080 on another column starts, sorted.
    pub const fn new(ascii: &'static [u8; 128], wide: &'static [(u32, u8)]) -> Self {
        Self { ascii: Data::Static(ascii), wide: Data::Static(wide) }
    }

    /// The same, made at run time.
    pub fn shared(ascii: [u8; 128], wide: &[(u32, u8)]) -> Self {
        Self { ascii: Data::Shared(Arc::new(ascii)), wide: Data::Shared(wide.into()) }
    }

    /// The columns of ASCII.
    pub fn ascii(&self) -> &[u8; 128] {
        &self.ascii
    }

    /// Where from U+0080 on another column starts.
    pub fn wide(&self) -> &[(u32, u8)] {
        &self.wide
    }

    /// The column of a character from U+0080.
    #[inline]
    fn wide_column(&self, character: char) -> u8 {
        let code = u32::from(character);
        let after = self.wide.partition_point(|&(start, _)| start <= code);
        after.checked_sub(1).and_then(|at| self.wide.get(at)).map_or(u8::MAX, |&(_, column)| column)
    }
}

impl Cells {
    /// Static cells of at most 256 states.
    pub const fn narrow(cells: &'static [u8]) -> Self {
        Self::Narrow(Data::Static(cells))
    }

    /// Cells of at most 256 states, made at run time.
    pub fn narrow_shared(cells: &[u8]) -> Self {
        Self::Narrow(Data::Shared(cells.into()))
    }

    /// Cells of more states, made at run time.
    pub fn wide_shared(cells: &[u16]) -> Self {
        Self::Wide(Data::Shared(cells.into()))
    }

    /// Static cells of more states.
    pub const fn wide(cells: &'static [u16]) -> Self {
        Self::Wide(Data::Static(cells))
    }
}

impl Table {
    /// An automaton; `width` is the number of columns, `live` is `u16::MAX` where no such state
    /// exists.
    pub const fn new(
        columns: Columns,
        width: usize,
        cells: Cells,
        start: u16,
        accepting: u16,
        live: u16,
    ) -> Self {
        Self { columns, width, cells, start, accepting, live }
    }

    /// Whether the automaton accepts `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        match &self.cells {
            Cells::Narrow(cells) => self.trace(cells, value).0,
            Cells::Wide(cells) => self.trace(cells, value).0,
        }
    }

    /// How many characters are looked at.
    pub(super) fn steps(&self, value: &str) -> usize {
        match &self.cells {
            Cells::Narrow(cells) => self.trace(cells, value).1,
            Cells::Wide(cells) => self.trace(cells, value).1,
        }
    }

    /// The answer, and how many characters it took.
    #[inline]
    fn trace<T: Copy + Into<u16>>(&self, cells: &[T], value: &str) -> (bool, usize) {
        let ascii: &[u8; 128] = &self.columns.ascii;
        let mut state = self.start;
        if state == self.live {
            return (true, 0);
        }
        for (taken, character) in value.chars().enumerate() {
            let column = match ascii.get(character as usize) {
                Some(&column) => column,
                None => self.columns.wide_column(character),
            };
            let column = usize::from(column);
            let Some(&next) = cells.get(usize::from(state) * self.width + column) else {
                return (false, taken);
            };
            state = next.into();
            if state == 0 || state == self.live {
                return (state != 0, taken + 1);
            }
        }
        (state >= self.accepting, value.len())
    }

    /// The columns of characters.
    pub const fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The number of columns.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// The next states.
    pub const fn cells(&self) -> &Cells {
        &self.cells
    }

    /// The first state, the first accepting state, and the state in which everything is decided or
    /// `u16::MAX`.
    pub const fn states(&self) -> (u16, u16, u16) {
        (self.start, self.accepting, self.live)
    }

    pub(super) fn table_bytes(&self) -> usize {
        let cells = match &self.cells {
            Cells::Narrow(cells) => size_of_val::<[u8]>(cells),
            Cells::Wide(cells) => size_of_val::<[u16]>(cells),
        };
        let columns = &self.columns;
        size_of_val::<[u8; 128]>(&columns.ascii) + size_of_val::<[(u32, u8)]>(&columns.wide) + cells
    }
}
