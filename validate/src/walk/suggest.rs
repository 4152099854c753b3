//! "Did you mean": the name that somebody probably wanted to write.

use alloc::vec::Vec;
use core::mem;

/// Names longer than this, in characters, get no suggestion: they are no slip of a finger.
const MAX_NAME: usize = 64;

/// The candidate that is nearest to what was written, if one is near.
///
/// Case, hyphens, underscores and spaces are no difference (`ONE-TIME` is `ONE_TIME`); beyond
/// that, one edit per three characters is allowed: a wrong, missing or needless character, or two
/// swapped ones. Of equally near candidates, the first.
pub(crate) fn nearest<'c>(
    written: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    let written = simplified(written)?;
    let allowed = written.len().div_ceil(3).min(3);
    let distances = candidates.filter_map(|candidate| {
        let distance = distance(&written, &simplified(candidate)?);
        (distance <= allowed).then_some((distance, candidate))
    });
    distances.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// Lower case, without what separates words; `None` if that is empty or too long.
fn simplified(name: &str) -> Option<Vec<char>> {
    let characters = name.chars().filter(|character| !matches!(character, '-' | '_' | ' ' | '.'));
    let name: Vec<char> = characters.flat_map(char::to_lowercase).take(MAX_NAME + 1).collect();
    (!name.is_empty() && name.len() <= MAX_NAME).then_some(name)
}

/// How many edits turn one name into the other (optimal string alignment).
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, from) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(last.len());
        current.push(row + 1);
        for (column, to) in right.iter().enumerate() {
            let replaced = last[column] + usize::from(from != to);
            let mut best = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped =
                row > 0 && column > 0 && left[row - 1] == *to && right[column - 1] == *from;
            if swapped {
                best = best.min(before_at(&before, column - 1) + 1);
            }
            current.push(best);
        }
        before = mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or(left.len())
}

fn before_at(row: &[usize], column: usize) -> usize {
    row.get(column).copied().unwrap_or(usize::MAX - 1)
}

#[cfg(test)]
mod tests {
    use super::nearest;

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
}
