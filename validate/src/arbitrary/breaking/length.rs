//! `length`: something too short or too long.

use arbitrary::{Error, Result};

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::text;
use crate::arbitrary::tree::Tree;
use crate::shape::{Effective, Kind, Length};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Length, applies, broken };

/// A string of more characters than this, a blob of more bytes, is not made only to be too
/// long.
const MAX_CHARACTERS: u64 = 1 << 20;

/// More elements than this are not made only to have too many.
const MAX_ELEMENTS: u64 = 4096;

/// How much too long something is at most: enough for patterns that take characters in groups.
const SPREAD: u64 = 12;

fn applies(kind: &Kind, constraints: Effective<'_>) -> bool {
    let is_measured = matches!(
        kind,
        Kind::String | Kind::Blob | Kind::Enum(_) | Kind::List { .. } | Kind::Map { .. }
    );
    is_measured && constraints.length().is_some()
}

fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    let mut outside = |most| outside(maker, constraints.length(), most);
    match kind {
        Kind::Blob => {
            let length = outside(MAX_CHARACTERS)?;
            text::blob(&mut maker.entropy, Some(length))
        }
        Kind::String => {
            let length = outside(MAX_CHARACTERS)?;
            text::text(&mut maker.entropy, Some(length), constraints.pattern()).map(Tree::Text)
        }
        Kind::List { element, sparse } => {
            let length = outside(MAX_ELEMENTS)?;
            let length = maker.entropy.length(length.min.unwrap_or_default(), length.max);
            maker.elements((element, *sparse), constraints, length, None).map(Tree::List)
        }
        Kind::Map { key, value, sparse } => {
            let length = outside(MAX_ELEMENTS)?;
            let length = maker.entropy.length(length.min.unwrap_or_default(), length.max);
            maker.entries(key, (value, *sparse), constraints, length, None)
        }
        _ => Err(Error::IncorrectFormat),
    }
}

/// Bounds of lengths that are outside of other bounds, below or above, and not above `most`.
fn outside(maker: &mut Maker<'_, '_, '_>, length: Option<Length>, most: u64) -> Result<Length> {
    let (min, max) = text::bounds(length);
    let above = max.filter(|max| *max < most);
    let is_below = match (min > 0, above) {
        (false, None) => return Err(Error::IncorrectFormat),
        (true, Some(_)) => maker.entropy.content(2) == 0,
        (below, _) => below,
    };
    Ok(match above {
        Some(above) if !is_below => (above + 1..=above + SPREAD).into(),
        _ => (0..=min - 1).into(),
    })
}
