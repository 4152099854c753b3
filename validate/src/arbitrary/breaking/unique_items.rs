//! `uniqueItems`: a list with an element twice.

use arbitrary::{Error, Result};

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::tree::Tree;
use crate::shape::{Effective, Kind};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::UniqueItems, applies, broken };

fn applies(kind: &Kind, constraints: Effective<'_>) -> bool {
    matches!(kind, Kind::List { .. }) && constraints.unique()
}

/// A list with an element twice.
fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    let Kind::List { element, sparse } = kind else { return Err(Error::IncorrectFormat) };
    let length = maker.count(constraints, 2)? - 1;
    let mut elements = maker.elements((element, *sparse), constraints, length, None)?;
    let again = maker.entropy.pick(&elements).ok_or(Error::IncorrectFormat)?.clone();
    elements.push(again);
    Ok(Tree::List(elements))
}
