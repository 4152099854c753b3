//! Sets of characters.

use crate::shape::Data;

/// A set of Unicode scalar values: a bit map for ASCII, sorted ranges for the rest.
#[derive(Clone, Debug)]
pub struct Class {
    ascii: [u64; 2],
    wide: Data<[(u32, u32)]>,
}

impl Class {
    /// A set over static data: bit `n` of `ascii` is U+00`n`; `wide` are the inclusive ranges from
    /// U+0080, sorted and disjoint.
    pub const fn new(ascii: [u64; 2], wide: &'static [(u32, u32)]) -> Self {
        Self { ascii, wide: Data::Static(wide) }
    }

    /// A set made at run time; the parts are those of [`Class::new`].
    pub fn shared(ascii: [u64; 2], wide: &[(u32, u32)]) -> Self {
        Self { ascii, wide: Data::Shared(wide.into()) }
    }

    /// The bit map of the ASCII part.
    pub const fn ascii(&self) -> [u64; 2] {
        self.ascii
    }

    /// The inclusive ranges from U+0080.
    pub fn wide(&self) -> &[(u32, u32)] {
        &self.wide
    }

    /// 1 if the bit map has the byte's lower seven bits, else 0, without a branch. The upper bits
    /// of the result are unspecified.
    #[inline]
    pub(crate) const fn bit(&self, byte: u8) -> u64 {
        self.ascii[((byte >> 6) & 1) as usize] >> (byte & 63)
    }

    /// Whether the set has a character from U+0080.
    #[inline]
    pub(crate) fn has_wide(&self, character: char) -> bool {
        let code = u32::from(character);
        let after = self.wide.partition_point(|&(start, _)| start <= code);
        after.checked_sub(1).and_then(|at| self.wide.get(at)).is_some_and(|&(_, end)| code <= end)
    }

    /// Whether the set has `character`.
    #[inline]
    pub fn contains(&self, character: char) -> bool {
        u8::try_from(character)
            .ok()
            .filter(u8::is_ascii)
            .map_or_else(|| self.has_wide(character), |byte| self.bit(byte) & 1 == 1)
    }

    pub(crate) fn table_bytes(&self) -> usize {
        size_of::<[u64; 2]>() + size_of_val::<[(u32, u32)]>(&self.wide)
    }
}
