//! `enum` and `intEnum`: a value that is not listed.

use alloc::format;

use arbitrary::{Error, Result};

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::tree::Tree;
use crate::arbitrary::{ATTEMPTS, number, text};
use crate::shape::{Effective, Kind};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Enum, applies, broken };

fn applies(kind: &Kind, _constraints: Effective<'_>) -> bool {
    matches!(kind, Kind::Enum(_) | Kind::IntEnum(_))
}

/// A value that an enum does not have.
fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    for attempt in 0..ATTEMPTS {
        let before = maker.entropy.raise_effort(attempt);
        let candidate = match kind {
            Kind::IntEnum(_) => number::integer(&mut maker.entropy, kind, constraints.range()),
            _ => text::text(&mut maker.entropy, constraints.length(), constraints.pattern())
                .map(Tree::Text),
        };
        maker.entropy.reset_effort(before);
        let candidate = candidate?;
        if !is_known(kind, &candidate) {
            return Ok(candidate);
        }
    }
    Err(Error::IncorrectFormat)
}

fn is_known(kind: &Kind, candidate: &Tree) -> bool {
    match (kind, candidate) {
        (Kind::Enum(values), Tree::Text(text)) => values.iter().any(|value| value.value == **text),
        (Kind::IntEnum(values), Tree::Raw(number)) => {
            values.iter().any(|value| format!("{}", value.value) == *number)
        }
        _ => true,
    }
}
