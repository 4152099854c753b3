//! Strings for automata whose positions count: one way through the positions, then their numbers
//! of characters stretched or cut to the length.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::Alphabet;
use super::steps::{Piece, render};
use crate::arbitrary::entropy::Entropy;
use crate::pattern::Positions;
use crate::pattern::walk::Stop;

/// How many positions are passed by chance before the shortest way to the end is taken.
const MAX_STOPS: u64 = 256;

pub(super) fn make(
    positions: &Positions,
    entropy: &mut Entropy<'_, '_>,
    min: u64,
    max: Option<u64>,
) -> Option<String> {
    let (stops, first) = positions.stops()?;
    let distances = distances(&stops);
    let patience = entropy.content(MAX_STOPS);
    let mut pieces = Vec::new();
    let mut alphabets = Vec::new();
    let mut choices = &first;
    for round in 0.. {
        let nearest = |place: &Option<usize>| {
            place.map_or(0, |place| {
                distances.get(place).copied().unwrap_or(u64::MAX).saturating_add(1)
            })
        };
        let place = if round < patience {
            *entropy.pick(choices)?
        } else {
            *choices.iter().min_by_key(|place| nearest(place))?
        };
        let Some(place) = place else { break };
        if round > patience && distances.get(place).is_none_or(|it| *it == u64::MAX) {
            return None;
        }
        let stop = stops.get(place)?;
        alphabets.push(Alphabet::of(&stop.class));
        pieces.push(Piece::Run {
            alphabet: alphabets.len() - 1,
            count: stop.min,
            min: stop.min,
            max: stop.max,
        });
        choices = &stop.next;
    }
    render(pieces, &alphabets, entropy, min, max)
}

/// For each position, how many others are between it and the end.
fn distances(stops: &[Stop]) -> Vec<u64> {
    let mut distances = vec![u64::MAX; stops.len()];
    loop {
        let mut is_settled = true;
        for (index, stop) in stops.iter().enumerate().rev() {
            let next = stop.next.iter().map(|next| {
                next.map_or(0, |next| distances.get(next).copied().unwrap_or(u64::MAX))
            });
            let nearest = next.min().unwrap_or(u64::MAX).saturating_add(1);
            if nearest < distances[index] {
                distances[index] = nearest;
                is_settled = false;
            }
        }
        if is_settled {
            return distances;
        }
    }
}
