//! Integers, floating-point numbers and numbers of any size, within their ranges.

use alloc::format;
use alloc::string::{String, ToString as _};

use arbitrary::{Error, Result};

use super::entropy::Entropy;
use super::tree::Tree;
use crate::decimal;
use crate::rules::range::{Ranged as _, Written};
use crate::shape::{Data, Kind, Range};

/// How large a number of any size is at most, where nothing bounds it.
const LARGE: i128 = 1_000_000_000_000_000_000_000_000_000_000;

/// How many numbers are tried before a bound itself is taken.
const ATTEMPTS: u32 = 8;

/// An integer of that kind in its range.
pub(crate) fn integer(
    entropy: &mut Entropy<'_, '_>,
    kind: &Kind,
    range: Option<&Range>,
) -> Result<Tree> {
    let (min, max) = integer_bounds(kind, range);
    if min > max {
        return Err(Error::IncorrectFormat);
    }
    Ok(Tree::Raw(entropy.integer(min, max).to_string()))
}

/// The least and the greatest integer of that kind in its range.
pub(crate) fn integer_bounds(kind: &Kind, range: Option<&Range>) -> (i128, i128) {
    let (least, greatest) = width(kind);
    let bound = |bound: Option<&Data<str>>| bound.and_then(|text| whole(text));
    let min = range.and_then(|range| bound(range.min.as_ref()));
    let max = range.and_then(|range| bound(range.max.as_ref()));
    // A bound with a fraction is passed by the next integer towards the inside.
    let min = min.map_or(least, |(floor, exact)| if exact { floor } else { floor + 1 });
    let max = max.map_or(greatest, |(floor, _)| floor);
    (min.max(least), max.min(greatest))
}

/// What fits the width of a kind.
pub(crate) fn width(kind: &Kind) -> (i128, i128) {
    match kind {
        Kind::Byte => (i8::MIN.into(), i8::MAX.into()),
        Kind::Short => (i16::MIN.into(), i16::MAX.into()),
        Kind::Long => (i64::MIN.into(), i64::MAX.into()),
        Kind::BigInteger => (-LARGE, LARGE),
        _ => (i32::MIN.into(), i32::MAX.into()),
    }
}

/// The greatest integer that is not greater than a number, and whether it is the number.
fn whole(text: &str) -> Option<(i128, bool)> {
    if let Ok(number) = text.parse() {
        return Some((number, true));
    }
    let number: f64 = text.parse().ok()?;
    let limit = 1e30;
    let floor = floor(number.clamp(-limit, limit));
    Some((floor, decimal::compare(&floor.to_string(), text).is_eq()))
}

#[expect(clippy::cast_possible_truncation, reason = "the caller has limited the number")]
#[expect(clippy::cast_precision_loss, reason = "only to compare with what was truncated")]
fn floor(number: f64) -> i128 {
    let truncated = number as i128;
    if (truncated as f64) > number { truncated - 1 } else { truncated }
}

/// A float or double in its range; what JSON has no number for only if `words` are allowed.
pub(crate) fn floating(
    entropy: &mut Entropy<'_, '_>,
    kind: &Kind,
    range: Option<&Range>,
    words: bool,
) -> Result<Tree> {
    let single = matches!(kind, Kind::Float);
    for _ in 0..ATTEMPTS {
        let candidate = any_float(entropy, single);
        let allowed = words || candidate.is_finite();
        if allowed
            && range.is_none_or(|range| !Written::of_float(candidate, single).is_outside(range))
        {
            return Ok(float_tree(candidate, single));
        }
    }
    let Some(range) = range else { return Ok(Tree::Raw("0.0".into())) };
    let bound =
        |bound: &Option<Data<str>>| bound.as_ref().and_then(|text| text.parse::<f64>().ok());
    let (min, max) = (bound(&range.min), bound(&range.max));
    let share = entropy.content(5);
    #[expect(clippy::cast_precision_loss, reason = "at most 4")]
    let between = |min: f64, max: f64| min + (max - min) * (share as f64 / 4.0);
    let candidate = match (min, max) {
        (Some(min), Some(max)) => between(min, max),
        (Some(bound), None) | (None, Some(bound)) => bound,
        (None, None) => 0.0,
    };
    let inside = |number: &f64| !Written::of_float(*number, single).is_outside(range);
    let candidates = [Some(candidate), min, max].into_iter().flatten();
    let found = candidates.map(|number| if single { narrow(number) } else { number }).find(inside);
    found.map(|number| float_tree(number, single)).ok_or(Error::IncorrectFormat)
}

/// Any number of that width: the special ones, small ones, and any bits.
fn any_float(entropy: &mut Entropy<'_, '_>, single: bool) -> f64 {
    const SPECIAL: [f64; 12] = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        0.1,
        1e7,
        f32::MAX as f64,
        f32::MIN_POSITIVE as f64,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    let number = match entropy.content(4) {
        0 => entropy.pick(&SPECIAL).copied().unwrap_or_default(),
        1 => f64::from(i16::try_from(entropy.integer(-2000, 2000)).unwrap_or_default()) / 8.0,
        2 if single => {
            f32::from_bits(u32::try_from(entropy.content(1 << 32)).unwrap_or_default()).into()
        }
        2 => f64::from_bits(entropy.content(u64::MAX)),
        _ => f64::from(i16::try_from(entropy.integer(-100, 100)).unwrap_or_default()),
    };
    if single { narrow(number) } else { number }
}

pub(crate) fn narrow(number: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, reason = "rounding to the nearest is the purpose")]
    let single = number as f32;
    f64::from(single)
}

/// A number as JSON, a word where JSON has none.
pub(crate) fn float_tree(number: f64, single: bool) -> Tree {
    if number.is_nan() {
        return Tree::text("NaN");
    }
    if number.is_infinite() {
        return Tree::text(if number > 0.0 { "Infinity" } else { "-Infinity" });
    }
    #[expect(clippy::cast_possible_truncation, reason = "it was narrowed before")]
    Tree::Raw(if single { format!("{:?}", number as f32) } else { format!("{number:?}") })
}

/// A decimal of any size in its range.
pub(crate) fn big_decimal(entropy: &mut Entropy<'_, '_>, range: Option<&Range>) -> Result<Tree> {
    let inside = |text: &str| range.is_none_or(|range| !Written::Decimal(text).is_outside(range));
    let (min, max) = integer_bounds(&Kind::BigInteger, range);
    for _ in 0..ATTEMPTS {
        let whole = entropy.integer(min, max.max(min));
        let fraction = entropy.content(1000);
        let text = if fraction < 500 { whole.to_string() } else { format!("{whole}.{fraction}") };
        if inside(&text) {
            return Ok(Tree::Raw(text));
        }
    }
    let bounds = range.into_iter().flat_map(|range| [&range.min, &range.max]).flatten();
    let mut bounds = bounds.map(|bound| String::from(&**bound)).filter(|bound| inside(bound));
    bounds.next().map(Tree::Raw).ok_or(Error::IncorrectFormat)
}
