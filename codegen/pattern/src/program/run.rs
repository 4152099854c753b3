//! One class with bounds.

use super::Class;

/// A value of `min` to `max` characters, all of one class.
#[derive(Clone, Debug)]
pub struct Run {
    /// The class.
    pub class: Class,
    /// The least number of scalar values.
    pub min: u32,
    /// The greatest number, if there is one.
    pub max: Option<u32>,
}

impl Run {
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
        value.chars().all(|character| self.class.contains(character))
            && self.allows(value.chars().count())
    }

    fn allows(&self, count: usize) -> bool {
        count >= self.min as usize && self.max.is_none_or(|max| count <= max as usize)
    }
}
