//! Which states of an automaton no text tells apart: Hopcroft's partition refinement.

use std::ops::Range;

/// Numbers the states so that two have the same number iff they agree on every text; numbers are
/// given in the order of the states. Takes `rows` × columns × log(`rows`) steps.
pub(crate) fn equivalent(rows: &[Vec<u32>], accepts: &[bool]) -> (Vec<u32>, usize) {
    let inverse = Inverse::of(rows);
    let mut partition = Partition::of(accepts);
    let mut open: Vec<usize> = (0..partition.blocks.len()).collect();
    while let Some(block) = open.pop() {
        // The block may split while its columns are looked at; all that was in it still counts.
        let splitter = partition.elements[partition.blocks[block].clone()].to_vec();
        for column in 0..inverse.width {
            for &state in &splitter {
                for &source in inverse.sources(column, state) {
                    partition.mark(source);
                }
            }
            partition.split(&mut open);
        }
    }
    partition.numbers()
}

/// Where each state can be reached from, by column.
struct Inverse {
    width: usize,
    states: usize,
    starts: Vec<usize>,
    sources: Vec<usize>,
}

impl Inverse {
    fn of(rows: &[Vec<u32>]) -> Self {
        let width = rows.first().map_or(0, Vec::len);
        let states = rows.len();
        let mut starts = vec![0; width * states + 1];
        let slots = |row: &[u32]| -> Vec<usize> {
            row.iter().enumerate().map(|(column, &to)| column * states + to as usize).collect()
        };
        for slot in rows.iter().flat_map(|row| slots(row)) {
            starts[slot + 1] += 1;
        }
        for slot in 1..starts.len() {
            starts[slot] += starts[slot - 1];
        }
        let mut next = starts.clone();
        let mut sources = vec![0; width * states];
        for (source, row) in rows.iter().enumerate() {
            for slot in slots(row) {
                sources[next[slot]] = source;
                next[slot] += 1;
            }
        }
        Self { width, states, starts, sources }
    }

    fn sources(&self, column: usize, state: usize) -> &[usize] {
        let slot = column * self.states + state;
        &self.sources[self.starts[slot]..self.starts[slot + 1]]
    }
}

/// The states in blocks: each block is a range of `elements`, its marked states first.
struct Partition {
    elements: Vec<usize>,
    /// Where each state is among the elements.
    place: Vec<usize>,
    /// The block of each state.
    block: Vec<usize>,
    blocks: Vec<Range<usize>>,
    marked: Vec<usize>,
    touched: Vec<usize>,
}

impl Partition {
    fn of(accepts: &[bool]) -> Self {
        let mut elements: Vec<usize> = (0..accepts.len()).collect();
        elements.sort_by_key(|&state| accepts[state]);
        let others = accepts.iter().filter(|&&it| !it).count();
        let mut blocks = vec![0..others, others..accepts.len()];
        blocks.retain(|block| !block.is_empty());
        let mut partition = Self {
            place: vec![0; elements.len()],
            block: vec![0; elements.len()],
            marked: vec![0; blocks.len()],
            touched: Vec::new(),
            elements,
            blocks,
        };
        for (number, block) in partition.blocks.iter().enumerate() {
            for place in block.clone() {
                partition.place[partition.elements[place]] = place;
                partition.block[partition.elements[place]] = number;
            }
        }
        partition
    }

    /// Moves a state to the marked ones of its block.
    fn mark(&mut self, state: usize) {
        let block = self.block[state];
        let border = self.blocks[block].start + self.marked[block];
        let place = self.place[state];
        if place < border {
            return;
        }
        if self.marked[block] == 0 {
            self.touched.push(block);
        }
        self.marked[block] += 1;
        let other = self.elements[border];
        self.elements.swap(place, border);
        self.place[other] = place;
        self.place[state] = border;
    }

    /// Parts the marked from the others. The smaller part becomes a new block and a splitter; the
    /// rest is one only if the whole waited to be one.
    fn split(&mut self, open: &mut Vec<usize>) {
        while let Some(block) = self.touched.pop() {
            let range = self.blocks[block].clone();
            let border = range.start + std::mem::take(&mut self.marked[block]);
            if border == range.end {
                continue;
            }
            let marked_is_smaller = border - range.start <= range.end - border;
            let (fresh, rest) = if marked_is_smaller {
                (range.start..border, border..range.end)
            } else {
                (border..range.end, range.start..border)
            };
            let number = self.blocks.len();
            for &state in &self.elements[fresh.clone()] {
                self.block[state] = number;
            }
            self.blocks[block] = rest;
            self.blocks.push(fresh);
            self.marked.push(0);
            open.push(number);
        }
    }

    fn numbers(&self) -> (Vec<u32>, usize) {
        let mut numbers = vec![None; self.blocks.len()];
        let mut count = 0;
        let numbered = self.block.iter().map(|&block| {
            *numbers[block].get_or_insert_with(|| {
                count += 1;
                count - 1
            })
        });
        let numbered = numbered.collect();
        (numbered, self.blocks.len())
    }
}

#[cfg(test)]
mod tests {
    use super::equivalent;

    #[test]
    fn states_that_agree_on_every_text_are_one() {
        // 1 and 3 accept an even number of the only letter, 2 and 4 an odd one.
        let rows = [vec![0], vec![2], vec![3], vec![4], vec![1]];
        let accepts = [false, true, false, true, false];
        assert_eq!(equivalent(&rows, &accepts), (vec![0, 1, 2, 1, 2], 3));
    }

    #[test]
    fn a_chain_stays_a_chain() {
        let rows: Vec<Vec<u32>> =
            (0..100).map(|state: u32| vec![state.saturating_sub(1)]).collect();
        let accepts: Vec<bool> = (0..100).map(|state| state == 1).collect();
        assert_eq!(equivalent(&rows, &accepts).1, 100);
    }
}
