//! Minimises an automaton and puts its states and columns into their final order.

use std::collections::HashMap;

use super::{Automaton, partition};

impl Automaton {
    /// The least automaton for the same values: the dead state first, then the states that do not
    /// accept, then those that do; equal columns joined.
    pub(super) fn minimal(&self) -> Self {
        self.with_columns_joined().with_states_joined().in_order().with_columns_joined()
    }

    pub(super) fn with_states_joined(&self) -> Self {
        let (blocks, count) = partition::equivalent(&self.rows, &self.accepts);
        self.merged(&blocks, count)
    }

    /// One state for each block; that of the dead state is 0, because it comes first.
    fn merged(&self, blocks: &[u32], count: usize) -> Self {
        let mut rows = vec![Vec::new(); count];
        let mut accepts = vec![false; count];
        for ((row, &accept), &block) in self.rows.iter().zip(&self.accepts).zip(blocks) {
            let block = block as usize;
            if rows[block].is_empty() {
                rows[block] = row.iter().map(|&state| blocks[state as usize]).collect();
                accepts[block] = accept;
            }
        }
        let start = blocks[self.start as usize];
        Self { columns: self.columns.clone(), rows, accepts, start }
    }

    fn in_order(&self) -> Self {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by_key(|&state| (self.accepts[state], state));
        let mut numbers = vec![0; order.len()];
        for (number, &state) in order.iter().enumerate() {
            numbers[state] = u32::try_from(number).unwrap_or(u32::MAX);
        }
        let renamed = |row: &Vec<u32>| row.iter().map(|&state| numbers[state as usize]).collect();
        Self {
            columns: self.columns.clone(),
            rows: order.iter().map(|&state| renamed(&self.rows[state])).collect(),
            accepts: order.iter().map(|&state| self.accepts[state]).collect(),
            start: numbers[self.start as usize],
        }
    }

    fn with_columns_joined(&self) -> Self {
        let width = self.rows.first().map_or(0, Vec::len);
        let mut numbers: HashMap<Vec<u32>, u8> = HashMap::new();
        let mut kept = Vec::new();
        let mut column_number = Vec::with_capacity(width);
        for column in 0..width {
            let states: Vec<u32> = self.rows.iter().map(|row| row[column]).collect();
            let fresh = u8::try_from(kept.len()).unwrap_or(u8::MAX);
            let number = *numbers.entry(states).or_insert(fresh);
            if usize::from(number) == kept.len() {
                kept.push(column);
            }
            column_number.push(number);
        }
        let mut columns = self.columns.clone();
        for (_, column) in &mut columns {
            *column = column_number[usize::from(*column)];
        }
        columns.dedup_by_key(|stretch| stretch.1);
        let rows = self.rows.iter().map(|row| kept.iter().map(|&at| row[at]).collect()).collect();
        Self { columns, rows, accepts: self.accepts.clone(), start: self.start }
    }
}
