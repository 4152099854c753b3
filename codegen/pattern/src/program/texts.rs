//! Texts that a table accepts.

use std::ops::RangeInclusive;

use super::super::allowance::Allowance;
use super::super::set::Set;
use super::table::Table;

/// How many cells are looked at for one text.
const MAX_CELLS: usize = 1 << 22;

/// From which states some text of each length, from 0 on, leads to the end.
pub(crate) struct Leading(Vec<Vec<bool>>);

impl Table {
    /// That, up to so much more than the least of the lengths of which there is a text, or until it takes
    /// too much.
    pub(crate) fn leading(
        &self,
        lengths: &RangeInclusive<usize>,
        slack: usize,
        allowance: &Allowance,
    ) -> Leading {
        let accepts = |state| state >= usize::from(self.accepting);
        let at_end: Vec<bool> = self.numbers().map(accepts).collect();
        let (mut leading, mut most) = (vec![at_end], *lengths.end());
        while let Some(last) = leading.last() {
            let length = leading.len() - 1;
            if length >= *lengths.start() && is_in(last, self.start) {
                most = most.min(length.saturating_add(slack));
            }
            let is_end = length >= most || !last.contains(&true);
            let cells = self.cells.len();
            if is_end || leading.len() * cells > MAX_CELLS || !allowance.spend(cells as u64) {
                break;
            }
            let leads = |state| self.row(state).iter().any(|&next| is_in(last, next));
            let before = self.numbers().map(leads).collect();
            leading.push(before);
        }
        Leading(leading)
    }

    /// The lengths of which there is a text, of those that were looked at.
    pub(crate) fn possible(
        &self,
        leading: &Leading,
        lengths: &RangeInclusive<usize>,
    ) -> Vec<usize> {
        let known = leading.0.iter().enumerate().skip(*lengths.start());
        known.filter(|(_, states)| is_in(states, self.start)).map(|(length, _)| length).collect()
    }

    /// A text of such a length, in scalar values. `choose` chooses a character of those with which there
    /// is a way to the end.
    pub(crate) fn text(
        &self,
        leading: &Leading,
        length: usize,
        mut choose: impl FnMut(&Set) -> Option<char>,
    ) -> Option<String> {
        let (mut text, mut state) = (String::new(), self.start);
        for next in leading.0.get(..length)?.iter().rev() {
            let row = self.row(state.into());
            let leads =
                |column: u8| row.get(usize::from(column)).is_some_and(|&state| is_in(next, state));
            let character = choose(&self.characters(leads))?;
            state = *row.get(usize::from(self.column(character)))?;
            text.push(character);
        }
        Some(text)
    }

    fn numbers(&self) -> impl Iterator<Item = usize> {
        0..self.states()
    }

    fn row(&self, state: usize) -> &[u16] {
        self.cells.chunks(self.width.max(1)).nth(state).unwrap_or_default()
    }

    /// The characters of some columns.
    fn characters(&self, is_wanted: impl Fn(u8) -> bool) -> Set {
        let ascii = (0..128).zip(self.ascii).map(|(code, column)| (code, code, column));
        let ends = self.wide.iter().skip(1).map(|(start, _)| u32::from(*start) - 1);
        let wide = self.wide.iter().zip(ends.chain([u32::from(char::MAX)]));
        let wide = wide.map(|((start, column), end)| (u32::from(*start), end, *column));
        let wanted = ascii.chain(wide).filter(|(.., column)| is_wanted(*column));
        Set::ranges(&wanted.map(|(start, end, _)| (start, end)).collect::<Vec<_>>())
    }
}

fn is_in(states: &[bool], state: u16) -> bool {
    states.get(usize::from(state)).is_some_and(|it| *it)
}
