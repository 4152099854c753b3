//! The keys that an object had so far.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// Up to this many keys are compared one by one.
const FEW: usize = 16;

/// Keys of one object. Allocates from the first key on.
pub(super) struct Keys<'de> {
    few: Vec<Cow<'de, str>>,
    many: BTreeSet<Cow<'de, str>>,
}

impl<'de> Keys<'de> {
    /// No keys yet.
    pub(super) const fn new() -> Self {
        Self { few: Vec::new(), many: BTreeSet::new() }
    }

    /// Adds a key; whether it is new.
    pub(super) fn insert(&mut self, key: Cow<'de, str>) -> bool {
        if self.few.len() < FEW {
            let new = !self.few.contains(&key);
            self.few.push(key);
            return new;
        }
        if self.many.is_empty() {
            self.many.extend(self.few.iter().cloned());
        }
        self.many.insert(key)
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;
    use alloc::format;

    use super::Keys;

    #[test]
    fn a_key_is_new_once_however_many_there_are() {
        let mut keys = Keys::new();
        for index in 0..100 {
            assert!(keys.insert(Cow::Owned(format!("key{index}"))));
        }
        for index in 0..100 {
            assert!(!keys.insert(Cow::Owned(format!("key{index}"))), "{index}");
        }
    }
}
