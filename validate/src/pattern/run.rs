//! One class with bounds, as `[a-z]{1,64}` over a whole value.

use super::Class;

/// A value of `min` to `max` characters, all of one class.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// By the value of a byte: 1 for an ASCII character of the class, else 0.
    bytes: [u8; 256],
    pub(crate) class: Class,
    pub(crate) min: u32,
    pub(crate) max: u32,
}

impl Run {
    /// `min` to `max` characters of a class; they count scalar values, and `u32::MAX` is no upper
    /// bound.
    pub const fn new(class: Class, min: u32, max: u32) -> Self {
        let mut bytes = [0; 256];
        let mut byte = 0;
        while byte < 128 {
            bytes[byte as usize] = (class.bit(byte) & 1) as u8;
            byte += 1;
        }
        Self { bytes, class, min, max }
    }

    /// Whether all of `value` is in the class, and its length within the bounds.
    #[inline(never)]
    pub(super) fn is_match(&self, value: &str) -> bool {
        let mut inside = 1;
        for &byte in value.as_bytes() {
            inside &= self.bytes[usize::from(byte)];
        }
        if inside == 1 { self.allows(value.len()) } else { self.is_wide_match(value) }
    }

    /// The same for a value that is not all of ASCII characters of the class.
    fn is_wide_match(&self, value: &str) -> bool {
        !self.class.wide().is_empty()
            && value.chars().all(|character| self.class.contains(character))
            && self.allows(value.chars().count())
    }

    const fn allows(&self, count: usize) -> bool {
        count >= self.min as usize && (self.max == u32::MAX || count <= self.max as usize)
    }
}
