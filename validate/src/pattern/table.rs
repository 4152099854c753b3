//! Tier 3: a minimal automaton over bytes.

use crate::shape::Data;

/// A deterministic automaton that starts in `start` and matches if it ends in an accepting state.
///
/// State 0 is dead: nothing leads out of it. The states from `accepting` on accept. Where `live`
/// is a state, it accepts and nothing leads out of it: what follows does not matter.
#[derive(Clone, Debug)]
pub struct Table {
    classes: Data<[u8; 256]>,
    width: usize,
    cells: Cells,
    start: u16,
    accepting: u16,
    live: u16,
}

/// The next state for each state and byte class, row by row.
#[derive(Clone, Debug)]
pub enum Cells {
    /// At most 256 states.
    Narrow(Data<[u8]>),
    /// More states.
    Wide(Data<[u16]>),
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
    /// An automaton over static data. `classes` maps each byte to its column, `width` is the number
    /// of columns; `live` is `u16::MAX` where no such state exists.
    pub const fn new(
        classes: &'static [u8; 256],
        width: usize,
        cells: Cells,
        start: u16,
        accepting: u16,
        live: u16,
    ) -> Self {
        Self { classes: Data::Static(classes), width, cells, start, accepting, live }
    }

    /// An automaton made at run time; the parts are those of [`Table::new`].
    pub fn shared(
        classes: [u8; 256],
        width: usize,
        cells: Cells,
        start: u16,
        accepting: u16,
        live: u16,
    ) -> Self {
        let classes = Data::Shared(alloc::sync::Arc::new(classes));
        Self { classes, width, cells, start, accepting, live }
    }

    /// Whether the automaton accepts `value`.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
        match &self.cells {
            Cells::Narrow(cells) => self.accepts(cells, value),
            Cells::Wide(cells) => self.accepts(cells, value),
        }
    }

    fn accepts<T: Copy + Into<u16>>(&self, cells: &[T], value: &str) -> bool {
        let classes: &[u8; 256] = &self.classes;
        let mut state = self.start;
        for &byte in value.as_bytes() {
            let column = usize::from(classes[usize::from(byte)]);
            let Some(&next) = cells.get(usize::from(state) * self.width + column) else {
                return false;
            };
            state = next.into();
            if state == 0 {
                return false;
            }
            if state == self.live {
                return true;
            }
        }
        state >= self.accepting
    }

    /// The column of each byte.
    pub fn classes(&self) -> &[u8; 256] {
        &self.classes
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
        size_of_val::<[u8; 256]>(&self.classes) + cells
    }
}
