//! What was tried in vain.
//!
//! Without back-references, whether an instruction leads to the end from a place does not depend on the
//! way that led there. What a round of a loop must take does, but a round that took nothing is back where
//! it began, and what is left to try from there is tried by the loop itself.

/// The most pairs of an instruction and a place that are remembered: 2 MiB of bits.
const MAX_PAIRS: usize = 1 << 24;

/// Pairs of an instruction and a place from which nothing leads to the end.
#[derive(Debug, Default)]
pub(super) struct Failed {
    bits: Vec<u64>,
    /// How many places there are.
    places: usize,
}

impl Failed {
    /// Begins to remember, if there are not too many instructions and places.
    pub(super) fn remember(&mut self, instructions: usize, places: usize) {
        if self.places == 0 {
            let pairs = instructions.saturating_mul(places);
            self.places = places;
            self.bits = if pairs <= MAX_PAIRS { vec![0; pairs.div_ceil(64)] } else { Vec::new() };
        }
    }

    pub(super) fn contains(&self, at: usize, place: usize) -> bool {
        let pair = at * self.places + place;
        self.bits.get(pair / 64).is_some_and(|bits| bits & 1 << (pair % 64) != 0)
    }

    pub(super) fn insert(&mut self, at: usize, place: usize) {
        let pair = at * self.places + place;
        if let Some(bits) = self.bits.get_mut(pair / 64) {
            *bits |= 1 << (pair % 64);
        }
    }
}
