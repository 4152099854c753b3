//! Lines and columns of offsets in a text.

use crate::budget;

/// How far a text was read. Documents of one file are found one after another, and none of it is
/// read twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    /// In bytes, from 0.
    pub(crate) offset: usize,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
}

impl Position {
    /// Where every text begins.
    pub(crate) const START: Self = Self { offset: 0, line: 1, column: 1 };

    /// The same for a byte further on.
    pub(crate) fn advance(self, text: &[u8], offset: usize) -> Self {
        let Self { mut line, mut column, .. } = self;
        budget::step(offset.saturating_sub(self.offset));
        for byte in text.get(self.offset..offset).unwrap_or_default() {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                0x80..=0xBF => {}
                _ => column += 1,
            }
        }
        Self { offset, line, column }
    }
}

/// Where the lines and columns of a text are, without reading it from its beginning each time.
pub(crate) struct Places {
    /// The position of every [`Places::STEP`]th byte.
    known: Vec<Position>,
}

impl Places {
    /// The most bytes that are read to find a place.
    const STEP: usize = 1 << 10;

    pub(super) fn new(text: &[u8]) -> Self {
        let mut position = Position::START;
        let mut known = vec![position];
        for offset in (Self::STEP..=text.len()).step_by(Self::STEP) {
            position = position.advance(text, offset);
            known.push(position);
        }
        Self { known }
    }

    pub(super) fn at(&self, text: &[u8], offset: usize) -> Position {
        let known = self.known.get(offset / Self::STEP).copied();
        known.unwrap_or(Position::START).advance(text, offset)
    }
}
