//! "Did you mean": the name that somebody probably wanted to write.

use alloc::vec::Vec;

use crate::edits::{MAX_NAME, edits};
use crate::shape::Member;

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
        let distance = (!is_other).then(|| edits(left, right, allowed)).flatten()?;
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
            let distance = names.and_then(|(left, right)| edits(left, right, MAX_EDITS));
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
}
