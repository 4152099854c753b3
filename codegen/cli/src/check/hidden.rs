//! Which parts of a text are hidden.

use std::ops::Range;

/// A range of a text, in bytes: no file that is held in memory is longer.
pub(super) type Bytes = Range<u32>;

pub(super) fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// The parts of the text that lines are shown from that are hidden.
#[derive(Debug, Default)]
pub(super) struct Masks {
    /// What is hidden whole, ascending.
    pub(super) hidden: Vec<Bytes>,
    /// Of what only punctuation is shown, ascending.
    pub(super) around: Vec<Bytes>,
}

impl Masks {
    /// Whether a character of the text is hidden.
    pub(super) fn hides(&self, offset: usize, character: char) -> bool {
        is_in(&self.hidden, offset) || (!is_punctuation(character) && is_in(&self.around, offset))
    }
}

fn is_punctuation(character: char) -> bool {
    matches!(character, '{' | '}' | '[' | ']' | ',' | ':' | '-' | '"' | '\'')
        || character.is_ascii_whitespace()
}

/// Whether an offset is in one of the ranges, which are ascending.
fn is_in(ranges: &[Bytes], offset: usize) -> bool {
    let offset = narrow(offset);
    let after = ranges.partition_point(|range| range.start <= offset);
    after.checked_sub(1).is_some_and(|index| ranges[index].contains(&offset))
}
