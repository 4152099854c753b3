//! Nondeterministic automata whose positions count.
//!
//! A position is a place in the pattern that takes one character, or several of one class. What a
//! deterministic automaton needs a state for, each number of characters of each class beside each
//! other, is one bit here; all positions are followed at once.

use super::Class;

/// The greatest number of positions of one program.
pub const MAX_POSITIONS: usize = 1 << 11;

/// The greatest number of characters that all positions of one program count together.
pub(crate) const MAX_COUNT: usize = 1 << 13;

/// A number among those of the next positions that stands for the end of the pattern.
pub const END: u16 = u16::MAX;

/// A nondeterministic automaton.
#[derive(Clone, Debug)]
pub struct Positions {
    /// The classes, which the positions name by index.
    pub classes: Vec<Class>,
    /// The positions, which name each other by index.
    pub positions: Vec<Position>,
    /// The positions that may come next, or [`END`], for one position after the other.
    pub next: Vec<u16>,
    /// The positions that may come first, or [`END`].
    pub first: Vec<u16>,
    /// Whether any text may come before the pattern.
    pub before: bool,
    /// Whether any text may come after the pattern.
    pub after: bool,
}

/// A place that takes characters of one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The class.
    pub class: u16,
    /// The least number of characters; at least 1.
    pub min: u16,
    /// The greatest number, if there is one.
    pub max: Option<u16>,
    /// Where its part of `next` starts; it ends where that of the following position starts.
    pub next: u16,
    /// Which word of the counting bits of the program is its first.
    pub word: u16,
}

impl Position {
    /// How many counts are told apart: beyond the least number, one is as good as another where
    /// there is no greatest.
    pub(crate) fn bits(&self) -> usize {
        usize::from(self.max.unwrap_or(self.min).max(self.min))
    }

    /// How many words of counting bits it needs: whether it is open is enough for a single one.
    pub(crate) fn words(&self) -> usize {
        if self.bits() > 1 { self.bits().div_ceil(64) } else { 0 }
    }
}

const WORDS: usize = MAX_POSITIONS / 64;

/// The positions that are open, and how many characters each has taken.
struct State {
    /// Those that have taken a character.
    open: [u64; WORDS],
    /// Those that may take the next one as their first.
    entered: [u64; WORDS],
    /// For each position a bit for each number of characters.
    counts: [u64; MAX_COUNT / 64],
    at_end: bool,
}

impl Positions {
    pub(super) fn is_match(&self, value: &str) -> bool {
        let mut state = State {
            open: [0; WORDS],
            entered: [0; WORDS],
            counts: [0; MAX_COUNT / 64],
            at_end: false,
        };
        state.enter(&self.first);
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
        let entered = std::mem::replace(&mut state.entered, [0; WORDS]);
        state.at_end = false;
        if self.before {
            state.enter(&self.first);
        }
        for (word, entered) in entered.into_iter().enumerate() {
            let mut open = state.open[word] | entered;
            while open != 0 {
                let bit = open & open.wrapping_neg();
                open ^= bit;
                let index = word * 64 + bit.trailing_zeros() as usize;
                let Some(position) = self.positions.get(index) else { return };
                let class = self.classes.get(usize::from(position.class));
                let inside = class.is_some_and(|class| class.contains(character));
                let is_open = state.open[word] & bit != 0;
                let is_entered = entered & bit != 0;
                let (is_open, ends) = if position.words() > 0 {
                    position.count(&mut state.counts, inside, is_entered)
                } else {
                    let goes_on = inside && (is_entered || is_open && position.max.is_none());
                    (goes_on, goes_on)
                };
                state.open[word] &= !bit;
                if is_open {
                    state.open[word] |= bit;
                }
                if ends {
                    state.enter(self.after(index));
                }
            }
        }
    }

    /// What may come after a position.
    fn after(&self, index: usize) -> &[u16] {
        let start = |index: usize| self.positions.get(index).map(|it| usize::from(it.next));
        let end = start(index + 1).unwrap_or(self.next.len());
        start(index).and_then(|start| self.next.get(start..end)).unwrap_or_default()
    }

    pub(super) fn table_bytes(&self) -> usize {
        let classes: usize = self.classes.iter().map(Class::table_bytes).sum();
        classes + self.positions.len() * 10 + (self.next.len() + self.first.len()) * 2
    }
}

impl Position {
    /// Counts a character. Returns whether the position is open after it, and whether it may end.
    fn count(&self, counts: &mut [u64], inside: bool, entered: bool) -> (bool, bool) {
        let bits = self.bits();
        let start = usize::from(self.word);
        let Some(counts) = counts.get_mut(start..start + self.words()) else {
            return (false, false);
        };
        if !inside {
            counts.fill(0);
            return (false, false);
        }
        let last = (bits - 1) / 64;
        let top = 1 << ((bits - 1) % 64);
        let stays = self.max.is_none() && counts[last] & top != 0;
        let mut carry = u64::from(entered);
        for word in counts.iter_mut() {
            let next = *word >> 63;
            *word = *word << 1 | carry;
            carry = next;
        }
        counts[last] &= top | (top - 1);
        if stays {
            counts[last] |= top;
        }
        let needed = usize::from(self.min) - 1;
        let is_open = counts.iter().any(|&word| word != 0);
        let ends = counts[needed / 64] >> (needed % 64) != 0
            || counts[needed / 64 + 1..].iter().any(|&word| word != 0);
        (is_open, ends)
    }
}

impl State {
    fn enter(&mut self, next: &[u16]) {
        for &position in next {
            if position == END {
                self.at_end = true;
            } else if let Some(word) = self.entered.get_mut(usize::from(position / 64)) {
                *word |= 1 << (position % 64);
            }
        }
    }
}
