//! A text that an automaton accepts.

use std::ops::RangeInclusive;

use super::super::allowance::Allowance;
use super::super::set::Set;
use super::Automaton;

/// How many states of all lengths are kept in mind.
const MAX_STATES: usize = 1 << 22;

impl Automaton {
    /// A text of the least of the lengths for which there is one, in scalar values; `None` also if looking
    /// for it takes too much. `choose` chooses a character of those with which there is a way to the end.
    pub(crate) fn sample(
        &self,
        lengths: &RangeInclusive<usize>,
        allowance: &Allowance,
        mut choose: impl FnMut(&Set) -> Option<char>,
    ) -> Option<String> {
        let leading = self.leading(lengths, allowance)?;
        let (mut text, mut state) = (String::new(), self.start);
        // The last of them are those in which a text may end.
        for next in leading.iter().rev().skip(1) {
            let row = self.rows.get(state as usize)?;
            let leads =
                |column: u8| row.get(usize::from(column)).is_some_and(|&state| is_in(next, state));
            let character = choose(&self.characters(leads))?;
            state = *row.get(usize::from(self.column(character)))?;
            text.push(character);
        }
        Some(text)
    }

    /// From which states some text of each length leads to the end, from 0 to the least of the lengths
    /// with which that is so at the start.
    fn leading(
        &self,
        lengths: &RangeInclusive<usize>,
        allowance: &Allowance,
    ) -> Option<Vec<Vec<bool>>> {
        let steps = self.rows.iter().map(|row| row.len() as u64).sum();
        let mut leading = vec![self.accepts.clone()];
        loop {
            let (length, last) = (leading.len() - 1, leading.last()?);
            if length >= *lengths.start() && is_in(last, self.start) {
                return Some(leading);
            }
            let is_end = length >= *lengths.end() || !last.contains(&true);
            if is_end || leading.len() * last.len() > MAX_STATES || !allowance.spend(steps) {
                return None;
            }
            let leads = |row: &Vec<u32>| row.iter().any(|&state| is_in(last, state));
            let before = self.rows.iter().map(leads).collect();
            leading.push(before);
        }
    }

    /// The characters of some columns.
    fn characters(&self, is_wanted: impl Fn(u8) -> bool) -> Set {
        let ends = self.columns.iter().skip(1).map(|(start, _)| start - 1);
        let stretches = self.columns.iter().zip(ends.chain([u32::from(char::MAX)]));
        let wanted = stretches.filter(|((_, column), _)| is_wanted(*column));
        Set::ranges(&wanted.map(|((start, _), end)| (*start, end)).collect::<Vec<_>>())
    }

    fn column(&self, character: char) -> u8 {
        let after = self.columns.partition_point(|(start, _)| *start <= u32::from(character));
        after.checked_sub(1).map_or(0, |index| self.columns[index].1)
    }
}

fn is_in(states: &[bool], state: u32) -> bool {
    states.get(state as usize).is_some_and(|it| *it)
}
