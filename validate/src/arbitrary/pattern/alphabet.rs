//! Characters to choose from.

use alloc::vec::Vec;

use crate::arbitrary::entropy::Entropy;
use crate::pattern::Class;

/// A set of characters: ASCII ones apart, because they are the usual ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Alphabet {
    ascii: Vec<u8>,
    wide: Vec<(u32, u32)>,
}

impl Alphabet {
    /// The characters of a class.
    pub(super) fn of(class: &Class) -> Self {
        let ascii = (0..128).filter(|byte| class.bit(*byte) & 1 == 1).collect();
        let wide = class.wide().iter().map(|&(first, last)| (first.into(), last.into()));
        Self { ascii, wide: wide.collect() }
    }

    /// Adds an ASCII character.
    pub(super) fn push(&mut self, byte: u8) {
        self.ascii.push(byte);
    }

    /// Adds characters from U+0080.
    pub(super) fn push_range(&mut self, range: (u32, u32)) {
        self.wide.push(range);
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.ascii.is_empty() && self.wide.is_empty()
    }

    /// One of the characters.
    pub(super) fn pick(&self, entropy: &mut Entropy<'_, '_>) -> Option<char> {
        let is_wide = self.ascii.is_empty() || entropy.content(8) == 0;
        let wide = if is_wide { entropy.pick(&self.wide).copied() } else { None };
        match wide {
            Some((first, last)) => {
                let count = u64::from(last.saturating_sub(first)) + 1;
                let offset = u32::try_from(entropy.content(count)).unwrap_or_default();
                // A range may enclose the surrogates, which are no characters.
                char::from_u32(first + offset).or(char::from_u32(first))
            }
            None => entropy.pick(&self.ascii).map(|byte| char::from(*byte)),
        }
    }
}
