//! A minimal automaton over classes of characters.

/// A deterministic automaton that starts in a state and matches if it ends in an accepting one.
///
/// State 0 is dead: nothing leads out of it. The states from `accepting` on accept. If `live` is
/// a state, it accepts and nothing leads out of it: what follows does not matter.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub(crate) columns: Columns,
    pub(crate) cells: Cells,
    pub(crate) start: u16,
    pub(crate) accepting: u16,
    pub(crate) live: u16,
}

/// The column of each character.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub(crate) ascii: [u8; 128],
    pub(crate) wide: &'static [(char, u8)],
    pub(crate) count: u16,
}

/// The next state for each state and column, row by row.
#[derive(Clone, Copy, Debug)]
pub enum Cells {
    /// At most 256 states.
    Narrow(&'static [u8]),
    /// More states.
    Wide(&'static [u16]),
}

impl Columns {
    /// As many columns as texts: those of ASCII are written as in [`Class::of`](super::Class::of),
    /// and what no text has is in the first. `wide` has each place from U+0080 on at which another
    /// column starts, sorted; U+0080 itself is the first.
    pub const fn of(texts: &[&str], wide: &'static [(char, u8)]) -> Self {
        let mut ascii = [0; 128];
        let mut column: u16 = 0;
        while (column as usize) < texts.len() && column < 256 {
            let class = super::Class::of(texts[column as usize]);
            let mut code: u8 = 0;
            while code < 128 {
                if class.bit(code) & 1 == 1 {
                    ascii[code as usize] = column.to_le_bytes()[0];
                }
                code += 1;
            }
            column += 1;
        }
        Self { ascii, wide, count: column }
    }

    /// The column of a character from U+0080 on.
    #[inline]
    fn wide_column(&self, character: char) -> u8 {
        let after = self.wide.partition_point(|&(first, _)| first <= character);
        after.checked_sub(1).and_then(|at| self.wide.get(at)).map_or(u8::MAX, |&(_, column)| column)
    }
}

impl Table {
    /// An automaton; `live` is `u16::MAX` if there is no such state.
    pub const fn new(
        columns: Columns,
        cells: Cells,
        start: u16,
        accepting: u16,
        live: u16,
    ) -> Self {
        Self { columns, cells, start, accepting, live }
    }

    /// Whether the automaton accepts `value`.
    #[inline]
    pub(super) fn is_match(&self, value: &str) -> bool {
        match self.cells {
            Cells::Narrow(cells) => self.accepts(cells, value),
            Cells::Wide(cells) => self.accepts(cells, value),
        }
    }

    #[inline]
    fn accepts<T: Copy + Into<u16>>(&self, cells: &[T], value: &str) -> bool {
        let width = usize::from(self.columns.count);
        let mut state = self.start;
        if state == self.live {
            return true;
        }
        for character in value.chars() {
            let column = match self.columns.ascii.get(character as usize) {
                Some(&column) => column,
                None => self.columns.wide_column(character),
            };
            let Some(&next) = cells.get(usize::from(state) * width + usize::from(column)) else {
                return false;
            };
            state = next.into();
            if state == 0 || state == self.live {
                return state != 0;
            }
        }
        state >= self.accepting
    }
}
