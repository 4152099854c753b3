//! A nondeterministic automaton whose positions count.

use super::Class;

/// The greatest number of positions.
const MAX_POSITIONS: usize = 1 << 11;

/// The greatest number of words of counting bits.
const MAX_WORDS: usize = 1 << 7;

/// A number among those of the next positions that stands for the end of the pattern.
const END: u16 = u16::MAX;

/// The bytes of a position.
const BYTES: usize = 10;

/// A place in a pattern takes one character, or several of one class. What a [`Table`] needs a
/// state for, each number of characters of each class beside each other, is one bit here; all
/// positions are followed at once.
///
/// The data are numbers of two bytes, the lower first. A position has five: its class, the least
/// and the greatest number of characters (0 if there is none), where its part of `next` starts, and
/// which word of the counting bits is its first.
///
/// [`Table`]: super::Table
#[derive(Clone, Copy, Debug)]
pub struct Positions {
    classes: &'static [Class],
    data: &'static [u8],
    next: &'static [u8],
    first: &'static [u8],
    before: bool,
    after: bool,
}

/// One position, decoded.
struct Position {
    class: u16,
    min: usize,
    max: usize,
    next: u16,
    word: u16,
}

const WORDS: usize = MAX_POSITIONS / 64;

/// The positions that are open, and how many characters each has taken.
struct State {
    /// Those that have taken a character.
    open: [u64; WORDS],
    /// Those that may take the next one as their first.
    entered: [u64; WORDS],
    /// For each position a bit for each number of characters.
    counts: [u64; MAX_WORDS],
    at_end: bool,
}

impl Positions {
    /// An automaton; `first` are the positions that may come first, `before` and `after` say
    /// whether any text may stand there.
    pub const fn new(
        classes: &'static [Class],
        data: &'static [u8],
        next: &'static [u8],
        first: &'static [u8],
        before: bool,
        after: bool,
    ) -> Self {
        Self { classes, data, next, first, before, after }
    }

    pub(super) fn is_match(&self, value: &str) -> bool {
        let mut state =
            State { open: [0; WORDS], entered: [0; WORDS], counts: [0; MAX_WORDS], at_end: false };
        state.enter(self.first);
        for character in value.chars() {
            if self.after && state.at_end {
                return true;
            }
            self.take(character, &mut state);
        }
        state.at_end
    }

    /// Follows all positions over a character.
    fn take(&self, character: char, state: &mut State) {
        let all_entered = core::mem::replace(&mut state.entered, [0; WORDS]);
        state.at_end = false;
        if self.before {
            state.enter(self.first);
        }
        for (word, entered) in all_entered.into_iter().enumerate() {
            let mut rest = state.open[word] | entered;
            while rest != 0 {
                let bit = rest & rest.wrapping_neg();
                rest ^= bit;
                let index = word * 64 + bit.trailing_zeros() as usize;
                let Some(position) = self.position(index) else { return };
                let class = self.classes.get(usize::from(position.class));
                let inside = class.is_some_and(|class| class.contains(character));
                let is_open = state.open[word] & bit != 0;
                let (is_open, ends) =
                    position.take(&mut state.counts, inside, is_open, entered & bit != 0);
                state.open[word] &= !bit;
                if is_open {
                    state.open[word] |= bit;
                }
                if ends {
                    state.enter(self.after(index, &position));
                }
            }
        }
    }

    fn position(&self, index: usize) -> Option<Position> {
        let number = |at: usize| number(self.data, index * (BYTES / 2) + at);
        let (min, max) = (usize::from(number(1)?), usize::from(number(2)?));
        Some(Position { class: number(0)?, min, max, next: number(3)?, word: number(4)? })
    }

    /// What may come after a position.
    fn after(&self, index: usize, position: &Position) -> &'static [u8] {
        let end = self.position(index + 1).map_or(self.next.len(), |it| usize::from(it.next) * 2);
        self.next.get(usize::from(position.next) * 2..end).unwrap_or_default()
    }
}

impl Position {
    /// Takes a character. Returns whether the position is open after it, and whether it may end.
    fn take(&self, counts: &mut [u64], inside: bool, open: bool, entered: bool) -> (bool, bool) {
        let bits = self.max.max(self.min);
        if bits <= 1 {
            let goes_on = inside && (entered || (open && self.max == 0));
            return (goes_on, goes_on);
        }
        let start = usize::from(self.word);
        match counts.get_mut(start..start + bits.div_ceil(64)) {
            Some(counts) if inside => self.count(counts, bits, entered),
            Some(counts) => {
                counts.fill(0);
                (false, false)
            }
            None => (false, false),
        }
    }

    fn count(&self, counts: &mut [u64], bits: usize, entered: bool) -> (bool, bool) {
        let last = (bits - 1) / 64;
        let top = 1 << ((bits - 1) % 64);
        let stays = self.max == 0 && counts[last] & top != 0;
        let mut carry = u64::from(entered);
        for word in counts.iter_mut() {
            let next = *word >> 63;
            *word = (*word << 1) | carry;
            carry = next;
        }
        counts[last] &= top | (top - 1);
        if stays {
            counts[last] |= top;
        }
        let needed = self.min.saturating_sub(1);
        let is_open = counts.iter().any(|&word| word != 0);
        let mut enough = counts.iter().skip(needed / 64);
        let ends = enough.next().is_some_and(|word| word >> (needed % 64) != 0)
            || enough.any(|&word| word != 0);
        (is_open, ends)
    }
}

impl State {
    fn enter(&mut self, next: &[u8]) {
        for index in 0..next.len() / 2 {
            let Some(position) = number(next, index) else { return };
            if position == END {
                self.at_end = true;
            } else if let Some(word) = self.entered.get_mut(usize::from(position / 64)) {
                *word |= 1 << (position % 64);
            }
        }
    }
}

/// The number at a place.
fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at * 2..at * 2 + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

#[cfg(feature = "arbitrary")]
pub(crate) mod walk {
    //! What a walk over the positions needs to know.

    use alloc::vec::Vec;

    use super::{Class, END, Positions, number};

    /// A position with what may come after it; `None` stands for the end.
    pub(crate) struct Stop {
        pub(crate) class: Class,
        pub(crate) min: u64,
        pub(crate) max: u64,
        pub(crate) next: Vec<Option<usize>>,
    }

    impl Positions {
        /// All positions, and those that may come first.
        pub(crate) fn stops(&self) -> Option<(Vec<Stop>, Vec<Option<usize>>)> {
            let stops = (0..self.data.len() / super::BYTES).map(|index| {
                let position = self.position(index)?;
                let max = if position.max == 0 { u64::MAX } else { position.max as u64 };
                Some(Stop {
                    class: *self.classes.get(usize::from(position.class))?,
                    min: position.min as u64,
                    max,
                    next: places(self.after(index, &position)),
                })
            });
            Some((stops.collect::<Option<_>>()?, places(self.first)))
        }
    }

    fn places(next: &[u8]) -> Vec<Option<usize>> {
        let numbers = (0..next.len() / 2).filter_map(|at| number(next, at));
        numbers.map(|it| (it != END).then(|| it.into())).collect()
    }
}
