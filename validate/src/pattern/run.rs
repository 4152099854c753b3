//! One class with bounds, as `[a-z]{1,64}` over a whole value.

use super::Class;

/// A value of `min` to `max` characters, all of one class.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub(crate) class: Class,
    pub(crate) min: u32,
    pub(crate) max: u32,
}

impl Run {
    /// Whether all of `value` is in the class, and its length within the bounds.
    #[inline]
    pub(super) fn is_match(&self, value: &str) -> bool {
        let mut inside = 1;
        let mut seen = 0;
        for &byte in value.as_bytes() {
            inside &= self.class.bit(byte);
            seen |= byte;
        }
        if seen.is_ascii() {
            return inside == 1 && self.allows(value.len());
        }
        self.is_wide_match(value)
    }

    /// The same for a value that is not all ASCII.
    fn is_wide_match(&self, value: &str) -> bool {
        !self.class.wide().is_empty()
            && value.chars().all(|character| self.class.contains(character))
            && self.allows(value.chars().count())
    }

    const fn allows(&self, count: usize) -> bool {
        count >= self.min as usize && (self.max == u32::MAX || count <= self.max as usize)
    }
}
