//! Strings for automata: a walk that never leaves the states from which the end can be reached
//! within the length.

use alloc::collections::VecDeque;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{Alphabet, can_be};
use crate::arbitrary::entropy::Entropy;
use crate::arbitrary::text::character;
use crate::pattern::{Cells, Table};

/// How far an accepting state is, where none can be reached.
const NEVER: u64 = u64::MAX;

pub(super) fn make(
    table: &Table,
    entropy: &mut Entropy<'_, '_>,
    min: u64,
    max: Option<u64>,
) -> Option<String> {
    let automaton = Automaton::of(table);
    let start = table.start;
    let least = automaton.distance(usize::from(start)).filter(|least| *least < NEVER)?;
    let length = entropy.length(can_be(min.max(least), max)?, max);
    let mut text = String::new();
    let mut state = usize::from(start);
    for place in 0..length {
        if state == automaton.live {
            text.push(character(entropy));
            continue;
        }
        let Some((next, alphabet)) = automaton.step(state, length - place - 1, entropy) else {
            break;
        };
        text.push(alphabet.pick(entropy)?);
        state = next;
    }
    Some(text)
}

/// The automaton, with what a walk needs to know.
struct Automaton {
    /// The next state for each state and column, row by row.
    cells: Vec<usize>,
    width: usize,
    live: usize,
    /// The characters of each column.
    alphabets: Vec<Alphabet>,
    /// For each state, how many characters an accepting one is away.
    distances: Vec<u64>,
    /// For each state, how many characters can follow at most.
    longest: Vec<u64>,
}

impl Automaton {
    fn of(table: &Table) -> Self {
        let cells: Vec<usize> = match table.cells {
            Cells::Narrow(cells) => cells.iter().map(|cell| usize::from(*cell)).collect(),
            Cells::Wide(cells) => cells.iter().map(|cell| usize::from(*cell)).collect(),
        };
        let width = usize::from(table.columns.count).max(1);
        let (accepting, live) = (usize::from(table.accepting), usize::from(table.live));
        let alphabets = alphabets(table, width);
        let distances = distances(&cells, width, &alphabets, |it| it >= accepting || it == live);
        let longest = longest(&cells, width, &distances, live);
        Self { cells, width, live, alphabets, distances, longest }
    }

    fn distance(&self, state: usize) -> Option<u64> {
        self.distances.get(state).copied()
    }

    /// A state from which at most `rest` more characters lead to the end, as many as that if it can
    /// be, and the characters that lead there.
    fn step(
        &self,
        state: usize,
        rest: u64,
        entropy: &mut Entropy<'_, '_>,
    ) -> Option<(usize, &Alphabet)> {
        let row = self.cells.get(state * self.width..(state + 1) * self.width)?;
        let ways = row.iter().copied().zip(&self.alphabets);
        let ends = |next: usize| self.distance(next).is_some_and(|distance| distance <= rest);
        let ways: Vec<_> =
            ways.filter(|(next, alphabet)| ends(*next) && !alphabet.is_empty()).collect();
        let lasts = |next: usize| self.longest.get(next).is_some_and(|longest| *longest >= rest);
        let lasting: Vec<_> = ways.iter().copied().filter(|(next, _)| lasts(*next)).collect();
        entropy.pick(if lasting.is_empty() { &ways } else { &lasting }).copied()
    }
}

/// The characters of each column.
fn alphabets(table: &Table, width: usize) -> Vec<Alphabet> {
    let mut alphabets = vec![Alphabet::default(); width];
    for (byte, column) in (0..).zip(&table.columns.ascii) {
        if let Some(alphabet) = alphabets.get_mut(usize::from(*column)) {
            alphabet.push(byte);
        }
    }
    let wide = table.columns.wide;
    for (index, (first, column)) in wide.iter().enumerate() {
        let last =
            wide.get(index + 1).map_or(u32::from(char::MAX), |(next, _)| u32::from(*next) - 1);
        if let Some(alphabet) = alphabets.get_mut(usize::from(*column)) {
            alphabet.push_range((u32::from(*first), last));
        }
    }
    alphabets
}

/// For each state, the least number of characters to one that accepts: a search backwards.
fn distances(
    cells: &[usize],
    width: usize,
    alphabets: &[Alphabet],
    accepts: impl Fn(usize) -> bool,
) -> Vec<u64> {
    let count = cells.len() / width;
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (place, next) in cells.iter().enumerate() {
        let possible = !alphabets[place % width].is_empty();
        if let Some(before) = before.get_mut(*next).filter(|_| possible && *next != 0) {
            before.push(place / width);
        }
    }
    let mut distances = vec![NEVER; count];
    let mut queue: VecDeque<usize> = (1..count).filter(|state| accepts(*state)).collect();
    for state in &queue {
        distances[*state] = 0;
    }
    while let Some(state) = queue.pop_front() {
        let distance = distances[state] + 1;
        for earlier in &before[state] {
            if distances[*earlier] == NEVER {
                distances[*earlier] = distance;
                queue.push_back(*earlier);
            }
        }
    }
    distances
}

/// For each state, the greatest number of characters on a way to one that accepts; `u64::MAX` where
/// there are ways of any length. States are settled when all that follow them are.
fn longest(cells: &[usize], width: usize, distances: &[u64], live: usize) -> Vec<u64> {
    let is_alive = |state: usize| distances.get(state).is_some_and(|distance| *distance < NEVER);
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); distances.len()];
    let mut open = vec![0_usize; distances.len()];
    for (place, next) in cells.iter().enumerate() {
        if is_alive(*next) {
            before[*next].push(place / width);
            open[place / width] += 1;
        }
    }
    let mut longest = vec![u64::MAX; distances.len()];
    let mut settled: Vec<usize> =
        (0..distances.len()).filter(|state| open[*state] == 0 && *state != live).collect();
    for state in &settled {
        longest[*state] = 0;
    }
    let mut most = vec![0; distances.len()];
    while let Some(state) = settled.pop() {
        for &earlier in &before[state] {
            most[earlier] = most[earlier].max(longest[state] + 1);
            open[earlier] -= 1;
            if open[earlier] == 0 {
                longest[earlier] = most[earlier];
                settled.push(earlier);
            }
        }
    }
    longest
}
