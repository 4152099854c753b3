//! Tier 1: one class with bounds, as `[a-z]{1,64}` over a whole value.

use super::Class;

/// A value of `min` to `max` characters, all of one class.
#[derive(Clone, Debug)]
pub struct Run {
    pub(super) class: Class,
    min: u32,
    max: u32,
}

impl Run {
    /// The class as in [`Class::new`]; the bounds are inclusive and count scalar values;
    /// `u32::MAX` is no upper bound.
    pub const fn new(ascii: [u64; 2], wide: &'static [(u32, u32)], min: u32, max: u32) -> Self {
        Self::of(Class::new(ascii, wide), min, max)
    }

    /// The bounds are inclusive and count scalar values; `u32::MAX` is no upper bound.
    pub const fn of(class: Class, min: u32, max: u32) -> Self {
        Self { class, min, max }
    }

    /// The class.
    pub const fn class(&self) -> &Class {
        &self.class
    }

    /// The least and the greatest number of characters; `u32::MAX` is no upper bound.
    pub const fn bounds(&self) -> (u32, u32) {
        (self.min, self.max)
    }

    /// Whether all of `value` is in the class, and its length within the bounds.
    #[inline]
    pub fn is_match(&self, value: &str) -> bool {
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
