//! `pattern`: a string that does not match.

use alloc::string::String;
use alloc::vec::Vec;

use arbitrary::{Error, Result};

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::tree::Tree;
use crate::arbitrary::{ATTEMPTS, text};
use crate::shape::{Effective, Kind, Matcher};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Pattern, applies, broken };

fn applies(kind: &Kind, constraints: Effective<'_>) -> bool {
    matches!(kind, Kind::String | Kind::Enum(_)) && constraints.pattern().is_some()
}

/// A string of an allowed length that does not match.
fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    _kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    let pattern = constraints.pattern().ok_or(Error::IncorrectFormat)?;
    for attempt in 0..ATTEMPTS {
        let before = maker.entropy.raise_effort(attempt);
        let candidate = nearly_matched(maker, constraints, pattern, attempt);
        maker.entropy.reset_effort(before);
        let candidate = candidate?;
        if !pattern.is_match(&candidate) && text::fits(constraints.length(), &candidate) {
            return Ok(Tree::Text(candidate));
        }
    }
    Err(Error::IncorrectFormat)
}

/// A string that matched before one character was changed, or any string.
fn nearly_matched(
    maker: &mut Maker<'_, '_, '_>,
    constraints: Effective<'_>,
    pattern: &dyn Matcher,
    attempt: u64,
) -> Result<String> {
    let entropy = &mut maker.entropy;
    let matched = text::text(entropy, constraints.length(), Some(pattern)).ok();
    let Some(matched) = matched.filter(|_| attempt % 3 != 2) else {
        return text::text(entropy, constraints.length(), None);
    };
    let count = u64::try_from(matched.chars().count()).unwrap_or_default();
    let place = usize::try_from(entropy.content(count + 1)).unwrap_or_default();
    let stranger = text::character(entropy);
    let skipped = if attempt % 3 == 1 { place } else { usize::MAX };
    let kept = |(index, _): &(usize, char)| *index != skipped;
    let mut characters: Vec<char> =
        matched.chars().enumerate().filter(kept).map(|(_, character)| character).collect();
    characters.insert(place.min(characters.len()), stranger);
    Ok(characters.into_iter().collect())
}
