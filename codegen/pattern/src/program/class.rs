//! Sets of characters, ready to be asked.

use crate::set::Set;

/// A [`Set`] with a bit map for its ASCII part.
#[derive(Clone, Debug)]
pub struct Class {
    ascii: [u64; 2],
    set: Set,
}

impl Class {
    /// The set.
    pub fn set(&self) -> &Set {
        &self.set
    }

    /// 1 if the bit map has the byte's lower seven bits, else 0, without a branch. The upper bits
    /// of the result are unspecified.
    #[inline]
    pub(super) fn bit(&self, byte: u8) -> u64 {
        self.ascii[usize::from((byte >> 6) & 1)] >> (byte & 63)
    }

    /// Whether the set has a character.
    #[inline]
    pub fn contains(&self, character: char) -> bool {
        match u8::try_from(character) {
            Ok(byte) if byte.is_ascii() => self.bit(byte) & 1 == 1,
            _ => self.set.contains(character),
        }
    }

    /// The inclusive ranges from U+0080 on.
    pub fn wide(&self) -> impl Iterator<Item = (char, char)> {
        let wide = self.set.iter().filter(|(_, last)| !last.is_ascii());
        wide.map(|(first, last)| (first.max('\u{80}'), last))
    }

    pub(crate) fn table_bytes(&self) -> usize {
        size_of::<[u64; 2]>() + self.wide().count() * size_of::<(char, char)>()
    }
}

impl From<Set> for Class {
    fn from(set: Set) -> Self {
        let word = |first: u8| {
            let bits = (0..64).filter(|bit| set.contains(char::from(first + bit)));
            bits.fold(0, |word, bit| word | 1 << bit)
        };
        Self { ascii: [word(0), word(64)], set }
    }
}
