//! `union`: exactly one member must be set. The walker finds unions with another number of members
//! where it reads them.

use alloc::vec::Vec;

use arbitrary::{Error, Result};

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::tree::Tree;
use crate::shape::{Effective, Kind};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Union, applies, broken };

fn applies(kind: &Kind, _constraints: Effective<'_>) -> bool {
    matches!(kind, Kind::Union(_))
}

/// An object with no member of the union, or with two.
fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    _constraints: Effective<'g>,
) -> Result<Tree> {
    let Kind::Union(members) = kind else { return Err(Error::IncorrectFormat) };
    let count = u64::try_from(members.len()).unwrap_or(u64::MAX);
    if count < 2 || maker.entropy.content(2) == 0 {
        return Ok(Tree::Object(Vec::new()));
    }
    let first = maker.entropy.content(count);
    let second = (first + 1 + maker.entropy.content(count - 1)) % count;
    let mut entries = Vec::new();
    for index in [first, second] {
        let member = usize::try_from(index).ok().and_then(|index| members.get(index));
        entries.push(maker.member(member.ok_or(Error::IncorrectFormat)?, None)?);
    }
    Ok(Tree::Object(entries))
}
