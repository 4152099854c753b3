//! Numbers.

use serde_json::{Value, json};
use shapewright_smithy::api::TypeKind;
use shapewright_smithy::node::Number;
use shapewright_validate::BigDecimal;

use super::Used;
use super::big;
use super::choice::Choice;

/// The parts of a range of two decimals that has no second whole number.
const PARTS: u32 = 1_000;

/// A number within the range: the first is nearest to zero, others follow upwards, then downwards.
/// `None` if there are not so many. Of big numbers that 64 bits do not hold, a bound is one: as a text
/// where it is one on the wire, else marked, if `may_be_big`, since values would lose digits.
pub(super) fn number(used: Used<'_, '_>, choice: &mut Choice, may_be_big: bool) -> Option<Value> {
    let step = choice.rest();
    let made = match widest(&used.ty.kind) {
        Some(widest) => whole(used, widest, i64::try_from(step).ok()?).map(|it| json!(it)),
        None => decimal(used, u32::try_from(step).ok()?).map(|it| json!(it)),
    };
    let made = made.filter(|made| made.is_number() && is_within_exactly(used, &made.to_string()));
    let bound = || used.bounds().into_iter().flatten().next().filter(|_| step == 0);
    if !used.constraints.textual {
        let literal = || bound().filter(|bound| may_be_big && is_literal_of(used, bound));
        return made.or_else(|| literal().map(|bound| big::marked(bound.as_str())));
    }
    let text = made.map(|made| made.to_string());
    Some(text.or_else(|| bound().map(|bound| bound.as_str().to_owned()))?.into())
}

/// Whether the literal of a number is one of a big type.
fn is_literal_of(used: Used<'_, '_>, number: &Number) -> bool {
    match used.ty.kind {
        TypeKind::BigInteger => number.is_integer_literal(),
        TypeKind::BigDecimal => true,
        _ => false,
    }
}

/// Whether a big number is within its range to the last digit. Others are compared as their types
/// are.
pub(super) fn is_within_exactly(used: Used<'_, '_>, text: &str) -> bool {
    !matches!(used.ty.kind, TypeKind::BigInteger | TypeKind::BigDecimal) || is_within(used, text)
}

/// Whether a number is within its range, to the last digit.
pub(super) fn is_within(used: Used<'_, '_>, text: &str) -> bool {
    let exact = |text: &str| text.parse::<BigDecimal>().ok();
    let [min, max] = used.bounds().map(|bound| bound.and_then(|bound| exact(bound.as_str())));
    exact(text).is_some_and(|it| min.is_none_or(|min| it >= min) && max.is_none_or(|max| it <= max))
}

/// The bounds of a type of whole numbers.
fn widest(kind: &TypeKind<'_>) -> Option<[i64; 2]> {
    match kind {
        TypeKind::Byte => Some([i8::MIN.into(), i8::MAX.into()]),
        TypeKind::Short => Some([i16::MIN.into(), i16::MAX.into()]),
        TypeKind::Integer => Some([i32::MIN.into(), i32::MAX.into()]),
        TypeKind::Long | TypeKind::BigInteger => Some([i64::MIN, i64::MAX]),
        _ => None,
    }
}

fn whole(used: Used<'_, '_>, [least, most]: [i64; 2], step: i64) -> Option<i64> {
    let [min, max] = used.bounds();
    let min = min.map_or(least, |min| near(min, f64::ceil).max(least));
    let max = max.map_or(most, |max| near(max, f64::floor).min(most));
    let nearest = 0.clamp(min, max.max(min));
    let above = nearest.checked_add(step).filter(|it| *it <= max);
    let down = || step.checked_sub(max.checked_sub(nearest)?);
    above.or_else(|| nearest.checked_sub(down()?)).filter(|it| (min..=max).contains(it))
}

/// A bound as a whole number.
fn near(bound: &Number, round: fn(f64) -> f64) -> i64 {
    let exact = bound.as_i128().map(|it| it.clamp(i64::MIN.into(), i64::MAX.into()));
    #[expect(clippy::cast_possible_truncation, reason = "beyond 64 bits, the bound is their end")]
    let rounded = || round(bound.as_f64()) as i64;
    exact.and_then(|it| i64::try_from(it).ok()).unwrap_or_else(rounded)
}

fn decimal(used: Used<'_, '_>, step: u32) -> Option<f64> {
    let [min, max] = used.bounds().map(|bound| bound.map(Number::as_f64));
    let is_within = |it: &f64| min.is_none_or(|min| *it >= min) && max.is_none_or(|max| *it <= max);
    let nearest = match (min, max) {
        (Some(min), _) if min > 0.0 => min,
        (_, Some(max)) if max < 0.0 => max,
        _ => 0.0,
    };
    let parts = || match (min, max) {
        (Some(min), Some(max)) if step <= PARTS => {
            Some(min + (max - min) * f64::from(step) / f64::from(PARTS))
        }
        _ => None,
    };
    let whole = [nearest + f64::from(step), nearest - f64::from(step)];
    whole.into_iter().find(is_within).or_else(parts).filter(is_within)
}
