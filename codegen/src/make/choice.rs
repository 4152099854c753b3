//! Which of its values a type gives.

/// The number of a value among those of a type, from 0. What has a few values takes as much of the
/// number as tells them apart, and leaves the rest to what stands beside it. A number of which
/// something is left in the end is one that no value has.
#[derive(Debug)]
pub(super) struct Choice(usize);

impl Choice {
    /// The value with that number.
    pub(super) fn new(number: usize) -> Self {
        Self(number)
    }

    /// One of `count` values.
    pub(super) fn among(&mut self, count: usize) -> usize {
        let chosen = self.0 % count.max(1);
        self.0 /= count.max(1);
        chosen
    }

    /// Whether something is there rather than nothing.
    pub(super) fn presence(&mut self) -> bool {
        let is_present = self.0 > 0;
        self.0 = self.0.saturating_sub(1);
        is_present
    }

    /// All that is left: one of any number of values.
    pub(super) fn rest(&mut self) -> usize {
        std::mem::take(&mut self.0)
    }

    /// Whether nothing is left.
    pub(super) fn is_spent(&self) -> bool {
        self.0 == 0
    }
}
