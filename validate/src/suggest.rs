//! "Did you mean": the name that somebody probably wanted to write.

use alloc::vec::Vec;

use crate::shape::Member;

/// Names longer than this, in characters, get no suggestion: they are no slip of a finger.
const MAX_NAME: usize = 64;

/// How many names are compared in a document at least: what is beyond it depends on its length.
const MIN_COMPARISONS: usize = 1 << 16;

/// The most edits between names that are near.
const MAX_EDITS: u8 = 3;

/// The most names that are put in order to show the nearest ones.
pub(crate) const MAX_RANKED: usize = 1 << 12;

/// How many names may still be compared in a document to suggest one of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Comparisons(usize);

impl Comparisons {
    /// Those of a document of so many bytes. A comparison takes as long as its names.
    pub(crate) fn of(length: usize) -> Self {
        Self(MIN_COMPARISONS + length / MAX_NAME)
    }

    /// Whether so many more may be compared; they count from now on.
    pub(crate) fn afford(&mut self, count: usize) -> bool {
        let left = self.0.checked_sub(count);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

/// The candidate that is nearest to what was written, if one is near.
///
/// Case, hyphens, underscores and spaces are no difference (`ONE-TIME` is `ONE_TIME`); beyond
/// that, one edit per three characters is allowed: a wrong, missing or needless character, or two
/// swapped ones. In names of one or two characters a wrong one makes another name. Of equally near
/// candidates, the first.
pub(crate) fn nearest<'c>(
    written: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    let (mut left, mut right) = (['\0'; MAX_NAME], ['\0'; MAX_NAME]);
    let left = simplify(written, &mut left)?;
    let allowed = u8::try_from(left.len().div_ceil(3)).map_or(MAX_EDITS, |it| it.min(MAX_EDITS));
    let distances = candidates.filter_map(|candidate| {
        let right = simplify(candidate, &mut right)?;
        let is_other = left.len() <= 2 && is_replaced(left, right);
        let distance = (!is_other).then(|| distance(left, right, allowed)).flatten()?;
        Some((distance, candidate))
    });
    distances.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// Whether names of the same length differ by more than the order of their characters.
fn is_replaced(left: &[char], right: &[char]) -> bool {
    left.len() == right.len() && left != right && !left.iter().eq(right.iter().rev())
}

/// The candidates that are nearest to a name, at most so many; of equally near ones, and of those that
/// are not near, the first.
pub(crate) fn ranked<'c>(
    name: &str,
    candidates: impl Iterator<Item = &'c str>,
    count: usize,
) -> Vec<&'c str> {
    let (mut left, mut right) = (['\0'; MAX_NAME], ['\0'; MAX_NAME]);
    let left = simplify(name, &mut left);
    let mut ranked: Vec<(u8, &str)> = candidates
        .map(|candidate| {
            let right = simplify(candidate, &mut right);
            let names = left.zip(right);
            let distance = names.and_then(|(left, right)| distance(left, right, MAX_EDITS));
            (distance.unwrap_or(u8::MAX), candidate)
        })
        .collect();
    ranked.sort_by_key(|(distance, _)| *distance);
    ranked.into_iter().take(count).map(|(_, candidate)| candidate).collect()
}

/// The key of the member that was probably meant by a key that no member has: of one that is called
/// so elsewhere, or of the nearest one.
pub(crate) fn member<'m>(
    written: &str,
    members: impl Iterator<Item = &'m Member> + Clone,
    key: impl Fn(&'m Member) -> &'m str,
) -> Option<&'m str> {
    let named = |member: &&Member| *member.name == *written || member.key() == written;
    members.clone().find(named).map(&key).or_else(|| nearest(written, members.map(&key)))
}

/// The name in lower case, without what separates words; `None` if nothing is left, or too much.
fn simplify<'b>(name: &str, buffer: &'b mut [char; MAX_NAME]) -> Option<&'b [char]> {
    let mut length = 0;
    let mut add = |character| {
        *buffer.get_mut(length)? = character;
        length += 1;
        Some(())
    };
    for character in name.chars() {
        match character {
            '-' | '_' | ' ' | '.' => {}
            ascii if ascii.is_ascii() => add(ascii.to_ascii_lowercase())?,
            other => other.to_lowercase().try_for_each(&mut add)?,
        }
    }
    (length > 0).then_some(&buffer[..length])
}

/// How many edits turn one name into the other (optimal string alignment), if they are no more than
/// `most`, which is at most [`MAX_EDITS`]. Neither name is longer than [`MAX_NAME`].
fn distance(left: &[char], right: &[char], most: u8) -> Option<u8> {
    const FAR: u8 = MAX_EDITS + 1;
    let width = usize::from(most);
    if left.len().abs_diff(right.len()) > width {
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

    use super::{MAX_EDITS, distance, nearest};

    const VALUES: [&str; 4] = ["ONE_TIME", "CONTINUOUS", "A", "Protocol"];

    fn suggested(written: &str) -> Option<&'static str> {
        nearest(written, VALUES.into_iter())
    }

    #[test]
    fn case_and_separators_are_no_difference() {
        for written in ["ONE-TIME", "one_time", "OneTime", "one time"] {
            assert_eq!(suggested(written), Some("ONE_TIME"), "{written}");
        }
    }

    #[test]
    fn slips_are_recognised_and_strangers_are_not() {
        assert_eq!(suggested("Protcol"), Some("Protocol"));
        assert_eq!(suggested("Portocol"), Some("Protocol"));
        assert_eq!(suggested("CONTINOUS"), Some("CONTINUOUS"));
        assert_eq!(suggested("TWICE"), None);
        assert_eq!(suggested(""), None);
        assert_eq!(suggested(&"x".repeat(100_000)), None);
    }

    #[test]
    fn in_short_names_a_wrong_letter_makes_another_name() {
        let suggested = |written| nearest(written, ["a", "id", "Rx"].into_iter());
        for (written, meant) in [
            ("A", Some("a")),
            ("b", None),
            ("ix", None),
            ("di", Some("id")),
            ("ids", Some("id")),
            ("r_x", Some("Rx")),
            ("tx", None),
        ] {
            assert_eq!(suggested(written), meant, "{written}");
        }
    }

    /// The whole table, row by row.
    fn edits(left: &[char], right: &[char]) -> usize {
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
            for (place, character) in name(4).into_iter().enumerate() {
                let at = (place * 7 + 3) % (right.len() + 1);
                match character {
                    'a' => right.insert(at, 'b'),
                    'b' if at < right.len() => drop(right.remove(at)),
                    _ if at + 1 < right.len() => right.swap(at, at + 1),
                    _ => right.push('c'),
                }
            }
            right.truncate(64);
            let expected = edits(&left, &right);
            for most in 0..=MAX_EDITS {
                let found = distance(&left, &right, most).map(usize::from);
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
