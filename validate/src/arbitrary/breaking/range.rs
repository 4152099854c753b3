//! `range`: a number outside of the bounds.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use arbitrary::{Error, Result};

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::number;
use crate::arbitrary::tree::Tree;
use crate::number::is_number;
use crate::rules::range::{Ranged as _, Written};
use crate::shape::{Effective, Kind, Range};
use crate::violation::Code;
use crate::walk::Profile;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Range, applies, broken };

fn applies(kind: &Kind, constraints: Effective<'_>) -> bool {
    let is_number = matches!(
        kind,
        Kind::Byte
            | Kind::Short
            | Kind::Integer
            | Kind::Long
            | Kind::BigInteger
            | Kind::IntEnum(_)
            | Kind::Float
            | Kind::Double
            | Kind::BigDecimal
    );
    is_number && constraints.range().is_some()
}

fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    let range = constraints.range().ok_or(Error::IncorrectFormat)?;
    let number = match kind {
        Kind::Float | Kind::Double => float(maker, kind, range),
        Kind::BigDecimal => big_decimal(maker, range),
        _ => integer(maker, kind, range),
    };
    number.map(|number| number.written(constraints))
}

fn big_decimal(maker: &mut Maker<'_, '_, '_>, range: &Range) -> Result<Tree> {
    let bounds = [&range.min, &range.max].into_iter().flatten();
    let near = bounds.flat_map(|bound| {
        [format!("{bound}1"), format!("-{bound}1"), format!("{bound}.1"), format!("-{bound}.1")]
    });
    let outside: Vec<String> = near
        .chain(["0".into()])
        .filter(|number| is_number(number) && Written::Decimal(number).is_outside(range))
        .collect();
    let number = maker.entropy.pick(&outside).ok_or(Error::IncorrectFormat)?;
    Ok(Tree::Raw(number.clone()))
}

fn integer(maker: &mut Maker<'_, '_, '_>, kind: &Kind, range: &Range) -> Result<Tree> {
    let (least, greatest) = number::width(kind);
    let (min, max) = number::integer_bounds(kind, Some(range));
    let below = (min > least).then(|| (least, min - 1));
    let above = (max < greatest).then(|| (max + 1, greatest));
    let sides: Vec<_> = [below, above].into_iter().flatten().collect();
    let (min, max) = *maker.entropy.pick(&sides).ok_or(Error::IncorrectFormat)?;
    Ok(Tree::Raw(format!("{}", maker.entropy.integer(min, max))))
}

fn float(maker: &mut Maker<'_, '_, '_>, kind: &Kind, range: &Range) -> Result<Tree> {
    let single = matches!(kind, Kind::Float);
    let bounds = [&range.min, &range.max].into_iter().flatten();
    let near = bounds.filter_map(|bound| bound.parse::<f64>().ok()).flat_map(|bound| {
        let step = bound.abs().max(1.0) / 1024.0;
        [bound - step, bound + step, bound - 1e6, bound + 1e6]
    });
    let near = near.map(|number| if single { number::narrow(number) } else { number });
    let has_words = maker.profile == Profile::Wire;
    let outside: Vec<f64> = near
        .chain([f64::NAN])
        .filter(|number| has_words || number.is_finite())
        .filter(|number| Written::of_float(*number, single).is_outside(range))
        .collect();
    let number = maker.entropy.pick(&outside).ok_or(Error::IncorrectFormat)?;
    Ok(number::float_tree(*number, single))
}
