//! Which of two automata accepts more.

use std::collections::{BTreeMap, BTreeSet};

use super::super::allowance::Allowance;
use super::Automaton;

/// How what one pattern allows relates to what another does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Both allow the same.
    Equal,
    /// The other allows all of it, and more.
    Subset,
    /// It allows all that the other does, and more.
    Superset,
    /// Each allows something that the other does not.
    Overlapping,
}

/// The steps of a pair of states, for each of its columns.
const STEPS_PER_PAIR: u64 = 8;

/// The most pairs of states that are looked at.
const MAX_PAIRS: usize = 1 << 18;

impl Automaton {
    /// How it relates to another; `None` if that would take too long.
    pub(crate) fn relation(&self, other: &Self, allowance: &Allowance) -> Option<Relation> {
        let columns = self.common_columns(other);
        let (mut pending, mut seen) = (vec![(self.start, other.start)], BTreeSet::new());
        let (mut only_ours, mut only_theirs) = (false, false);
        while let Some((ours, theirs)) = pending.pop() {
            if !seen.insert((ours, theirs)) {
                continue;
            }
            let steps = STEPS_PER_PAIR * (1 + columns.len() as u64);
            if seen.len() > MAX_PAIRS || !allowance.spend(steps) {
                return None;
            }
            let (left, right) =
                (*self.accepts.get(ours as usize)?, *other.accepts.get(theirs as usize)?);
            only_ours |= left && !right;
            only_theirs |= right && !left;
            for (left, right) in &columns {
                let next = |it: &Self, state: u32, column: u8| {
                    it.rows.get(state as usize)?.get(usize::from(column)).copied()
                };
                pending.push((next(self, ours, *left)?, next(other, theirs, *right)?));
            }
        }
        Some(match (only_ours, only_theirs) {
            (false, false) => Relation::Equal,
            (false, true) => Relation::Subset,
            (true, false) => Relation::Superset,
            (true, true) => Relation::Overlapping,
        })
    }

    /// The pairs of columns that some character has.
    fn common_columns(&self, other: &Self) -> BTreeSet<(u8, u8)> {
        let mut changes: BTreeMap<u32, (Option<u8>, Option<u8>)> = BTreeMap::new();
        for (start, column) in &self.columns {
            changes.entry(*start).or_default().0 = Some(*column);
        }
        for (start, column) in &other.columns {
            changes.entry(*start).or_default().1 = Some(*column);
        }
        let mut now = (0, 0);
        let pairs = changes.into_values().map(|(left, right)| {
            now = (left.unwrap_or(now.0), right.unwrap_or(now.1));
            now
        });
        pairs.collect()
    }
}
