//! How far names are from each other.

/// The longest name that is compared, in characters: longer ones are no slip of a finger.
pub const MAX_NAME: usize = 64;

/// The most edits between names of which one may stand for the other.
pub const MAX_EDITS: u8 = 8;

/// How many edits turn one name into the other (optimal string alignment): a wrong, missing or needless
/// character, or two swapped ones. `None` if they are more than `most` or [`MAX_EDITS`], or if a name is
/// longer than [`MAX_NAME`]. It takes as many steps as the longer name has characters times the edits.
pub fn edits(left: &[char], right: &[char], most: u8) -> Option<u8> {
    const FAR: u8 = MAX_EDITS + 1;
    let most = most.min(MAX_EDITS);
    let width = usize::from(most);
    let is_long = left.len().max(right.len()) > MAX_NAME;
    if is_long || left.len().abs_diff(right.len()) > width {
        return None;
    }
    let (left, right) = without_same_ends(left, right);
    // Three rows of the table of distances, between beginnings of the one name and of the other. What is
    // beside the diagonal by more than `most` is far.
    let mut rows = [[FAR; MAX_NAME + 2]; 3];
    let [mut before, mut last, mut current] = rows.each_mut();
    (0..FAR).zip(last.iter_mut()).for_each(|(column, distance)| *distance = column);
    let mut nearest_of_last = 0;
    for (row, from) in left.iter().enumerate() {
        let columns = row.saturating_sub(width)..(row + width + 1).min(right.len());
        current[columns.start] = if columns.start == 0 { FAR.min(last[0] + 1) } else { FAR };
        let mut nearest = current[columns.start];
        for column in columns.clone() {
            let to = &right[column];
            let replaced = last[column] + u8::from(from != to);
            let mut best = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && left[row - 1] == *to && right[column - 1] == *from;
            if is_swapped {
                best = best.min(before[column - 1] + 1);
            }
            current[column + 1] = best.min(FAR);
            nearest = nearest.min(best);
        }
        current[columns.end + 1] = FAR;
        // A swap goes on from the row before the last one.
        if nearest.min(nearest_of_last) > most {
            return None;
        }
        nearest_of_last = nearest;
        (before, last, current) = (last, current, before);
    }
    Some(last[right.len()]).filter(|distance| *distance <= most)
}

/// Names without what both begin with and both end with.
fn without_same_ends<'n>(left: &'n [char], right: &'n [char]) -> (&'n [char], &'n [char]) {
    let begin = left.iter().zip(right).take_while(|(one, other)| one == other).count();
    let (left, right) = (&left[begin..], &right[begin..]);
    let ends = left.iter().rev().zip(right.iter().rev());
    let end = ends.take_while(|(one, other)| one == other).count();
    (&left[..left.len() - end], &right[..right.len() - end])
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{MAX_EDITS, edits};

    /// The whole table, row by row.
    fn all_edits(left: &[char], right: &[char]) -> usize {
        let mut table: Vec<Vec<usize>> = alloc::vec![(0..=right.len()).collect()];
        for row in 1..=left.len() {
            let mut current = alloc::vec![row];
            for column in 1..=right.len() {
                let (from, to) = (left[row - 1], right[column - 1]);
                let replaced = table[row - 1][column - 1] + usize::from(from != to);
                let mut best =
                    replaced.min(table[row - 1][column] + 1).min(current[column - 1] + 1);
                if row > 1 && column > 1 && left[row - 2] == to && right[column - 2] == from {
                    best = best.min(table[row - 2][column - 2] + 1);
                }
                current.push(best);
            }
            table.push(current);
        }
        table[left.len()][right.len()]
    }

    #[test]
    fn near_the_diagonal_the_distance_is_that_of_the_whole_table() {
        let mut state = 1_u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) % below
        };
        let mut near = 0;
        for _ in 0..20_000 {
            let longest = [5, 12, 65][usize::try_from(next(3)).expect("small")];
            let mut name = |longest| -> Vec<char> {
                (0..next(longest))
                    .map(|_| ['a', 'b', 'c'][usize::try_from(next(3)).expect("small")])
                    .collect()
            };
            let left = name(longest);
            let mut right = left.clone();
            for (place, character) in name(12).into_iter().enumerate() {
                let at = (place * 7 + 3) % (right.len() + 1);
                match character {
                    'a' => right.insert(at, 'b'),
                    'b' if at < right.len() => drop(right.remove(at)),
                    _ if at + 1 < right.len() => right.swap(at, at + 1),
                    _ => right.push('c'),
                }
            }
            right.truncate(64);
            let expected = all_edits(&left, &right);
            for most in 0..=MAX_EDITS {
                let found = edits(&left, &right, most).map(usize::from);
                assert_eq!(
                    found,
                    Some(expected).filter(|it| *it <= most.into()),
                    "{left:?} {right:?}"
                );
                near += usize::from(found.is_some());
            }
        }
        assert!(near > 20_000, "{near}");
    }
}
