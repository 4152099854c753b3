//! Minimal automata over classes of characters.

/// A deterministic automaton that starts in a state and matches if it ends in an accepting one.
///
/// State 0 is dead: nothing leads out of it. The states from `accepting` on accept.
#[derive(Clone, Debug)]
pub struct Table {
    /// The column of each ASCII character.
    pub ascii: [u8; 128],
    /// Each place from U+0080 on at which another column starts; U+0080 itself is the first.
    pub wide: Vec<(char, u8)>,
    /// The number of columns.
    pub width: usize,
    /// The next state for each state and column, row by row.
    pub cells: Vec<u16>,
    /// The first state.
    pub start: u16,
    /// The first state that accepts.
    pub accepting: u16,
    /// A state that accepts and that nothing leads out of, if there is one.
    pub live: Option<u16>,
}

impl Table {
    /// The number of states.
    pub fn states(&self) -> usize {
        self.cells.len() / self.width.max(1)
    }

    #[inline]
    pub(super) fn is_match(&self, value: &str) -> bool {
        self.trace(value).0
    }

    /// The answer, and how many characters it took.
    #[inline]
    pub(crate) fn trace(&self, value: &str) -> (bool, usize) {
        let live = self.live.unwrap_or(u16::MAX);
        let mut state = self.start;
        if state == live {
            return (true, 0);
        }
        for (taken, character) in value.chars().enumerate() {
            let place = usize::from(state) * self.width + usize::from(self.column(character));
            let Some(&next) = self.cells.get(place) else { return (false, taken) };
            state = next;
            if state == 0 || state == live {
                return (state != 0, taken + 1);
            }
        }
        (state >= self.accepting, value.len())
    }

    /// The column of a character.
    #[inline]
    pub(super) fn column(&self, character: char) -> u8 {
        match self.ascii.get(character as usize) {
            Some(&column) => column,
            None => self.wide_column(character),
        }
    }

    /// The column of a character from U+0080 on.
    #[inline]
    fn wide_column(&self, character: char) -> u8 {
        let after = self.wide.partition_point(|&(first, _)| first <= character);
        after.checked_sub(1).and_then(|at| self.wide.get(at)).map_or(u8::MAX, |&(_, column)| column)
    }

    pub(super) fn table_bytes(&self) -> usize {
        let cell = if self.states() <= 256 { 1 } else { 2 };
        size_of_val(&self.ascii) + size_of_val(self.wide.as_slice()) + self.cells.len() * cell
    }
}
