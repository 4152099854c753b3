//! Decisions: made by the bytes of the caller while there are any.

use arbitrary::{Error, Result, Unstructured};

/// How many characters, bytes and elements a document may have beyond what its shape demands.
const BUDGET: u64 = 1 << 14;

/// How many values, characters and bytes a shape may demand of a document.
const MAX_DEMAND: u64 = 1 << 21;

/// How far above the least length a length usually is.
const USUAL_SPREAD: u64 = 12;

/// The greatest length of what has no upper bound, above the least.
const UNBOUNDED_SPREAD: u64 = 80;

/// Where decisions come from.
///
/// Decisions of size are the smallest ones when the bytes are used up, so that every document
/// ends. Decisions of content go on by a generator that is seeded by the bytes, so that elements
/// which must differ can.
pub(crate) struct Entropy<'e, 'a> {
    bytes: &'e mut Unstructured<'a>,
    state: u64,
    budget: u64,
    demand: u64,
    /// How often something that had to be new was not.
    effort: u64,
}

impl<'e, 'a> Entropy<'e, 'a> {
    pub(crate) fn new(bytes: &'e mut Unstructured<'a>) -> Self {
        let seed = bytes.peek_bytes(bytes.len().min(16)).unwrap_or_default();
        let mix = |state: u64, byte: &u8| (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        let state = seed.iter().fold(0xcbf2_9ce4_8422_2325, mix) | 1;
        Self { bytes, state, budget: BUDGET, demand: MAX_DEMAND, effort: 0 }
    }

    /// A number below `count` that decides how much there is: 0 when the bytes are used up.
    pub(crate) fn size(&mut self, count: u64) -> u64 {
        if self.effort > 0 { self.next(count) } else { self.take(count) }
    }

    /// A number below `count` that decides what there is.
    pub(crate) fn content(&mut self, count: u64) -> u64 {
        if self.effort > 0 || self.bytes.is_empty() { self.next(count) } else { self.take(count) }
    }

    /// Whether something that need not be there is.
    pub(crate) fn is_there(&mut self) -> bool {
        self.budget > 0 && self.size(2) == 1
    }

    /// Takes what is about to be made from what a document may have.
    ///
    /// # Errors
    /// If the shape demands more than a document may have.
    pub(crate) fn demand(&mut self, count: u64) -> Result<()> {
        self.demand = self.demand.checked_sub(count).ok_or(Error::IncorrectFormat)?;
        Ok(())
    }

    /// One of the elements.
    pub(crate) fn pick<'t, T>(&mut self, elements: &'t [T]) -> Option<&'t T> {
        let index = self.content(u64::try_from(elements.len()).ok().filter(|count| *count > 0)?);
        elements.get(usize::try_from(index).ok()?)
    }

    /// An integer within bounds, inclusive: often one of them, or one close to zero.
    pub(crate) fn integer(&mut self, min: i128, max: i128) -> i128 {
        let near = i128::from(self.content(32)) - 16;
        let choice = match self.content(8) {
            0 => min,
            1 => max,
            2 => min.saturating_add(near.abs()),
            3 => max.saturating_sub(near.abs()),
            4 => near,
            _ => {
                let span = u64::try_from(max.saturating_sub(min)).unwrap_or(u64::MAX - 1);
                min.saturating_add(i128::from(self.content(span.saturating_add(1))))
            }
        };
        choice.clamp(min, max)
    }

    /// A length within bounds, inclusive: often one of them, as long as the budget allows.
    pub(crate) fn length(&mut self, min: u64, max: Option<u64>) -> u64 {
        let min = min.saturating_add(self.effort.min(8)).min(max.unwrap_or(u64::MAX)).max(min);
        let limit = max.unwrap_or_else(|| min.saturating_add(UNBOUNDED_SPREAD));
        let limit = limit.min(min.saturating_add(self.budget)).max(min);
        let usual = limit.min(min.saturating_add(USUAL_SPREAD));
        let length = match self.size(16) {
            0 => min,
            1 => limit,
            2 => min + self.size(limit - min + 1),
            _ => min + self.size(usual - min + 1),
        };
        self.budget = self.budget.saturating_sub(length - min + 1);
        length
    }

    /// Makes decisions unlike those before, more so the greater the effort; gives the effort of
    /// before.
    pub(crate) fn raise_effort(&mut self, effort: u64) -> u64 {
        let before = self.effort;
        self.effort = before.max(effort);
        before
    }

    /// Goes back to the effort of before.
    pub(crate) fn reset_effort(&mut self, before: u64) {
        self.effort = before;
    }

    /// The caller's bytes, for who makes values of them directly.
    pub(crate) fn bytes(&mut self) -> &mut Unstructured<'a> {
        self.bytes
    }

    /// Bytes of the generator, where decisions of content come from it.
    pub(crate) fn noise(&mut self) -> Option<[u8; 256]> {
        let random = self.effort > 0 || self.bytes.is_empty();
        random.then(|| [(); 256].map(|()| u8::try_from(self.next(256)).unwrap_or_default()))
    }

    fn take(&mut self, count: u64) -> u64 {
        let last = count.saturating_sub(1);
        self.bytes.int_in_range(0..=last).unwrap_or_default()
    }

    /// The next number of the generator (`xorshift64*`).
    fn next(&mut self, count: u64) -> u64 {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let random = self.state.wrapping_mul(0x2545_f491_4f6c_dd1d);
        (random >> 11) % count.max(1)
    }
}

#[cfg(test)]
mod tests {
    use arbitrary::Unstructured;

    use super::Entropy;

    #[test]
    fn numbers_and_lengths_stay_within_their_bounds() {
        let bytes: alloc::vec::Vec<u8> = (0..=255).cycle().take(4000).collect();
        let mut bytes = Unstructured::new(&bytes);
        let mut entropy = Entropy::new(&mut bytes);
        for _ in 0..1000 {
            assert!((-3..=5).contains(&entropy.integer(-3, 5)));
            assert!((2..=70_000).contains(&entropy.length(2, Some(70_000))));
        }
        assert_eq!(entropy.integer(i128::MAX, i128::MAX), i128::MAX);
    }

    #[test]
    fn sizes_are_least_when_the_bytes_are_used_up() {
        let mut bytes = Unstructured::new(&[]);
        let mut entropy = Entropy::new(&mut bytes);
        assert_eq!((entropy.size(9), entropy.length(3, None), entropy.is_there()), (0, 3, false));
        let contents = [(); 64].map(|()| entropy.content(4));
        assert!((0..4).all(|it| contents.contains(&it)), "{contents:?}");
    }
}
