//! Literals of bounds.

use proc_macro2::Span;
use syn::Lit;

use crate::errors::Errors;
use crate::model::Bound;
use crate::raw::{Item, Value};

/// The bound of a length: a natural number.
pub(super) fn length(item: &Item, errors: &mut Errors) -> Option<u64> {
    let literal = match &item.value {
        Value::Literal(literal) if !literal.negative => match &literal.literal {
            Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    };
    if literal.is_none() {
        let message = format!("expected a natural number: `{} = 64`", item.name);
        errors.push(item.value_span(), message);
    }
    literal
}

/// What a number must be a multiple of.
pub(super) fn unit(item: &Item, errors: &mut Errors) -> Option<u32> {
    let unit = length(item, errors)?;
    let unit = u32::try_from(unit).ok().filter(|unit| *unit > 0);
    if unit.is_none() {
        errors.push(item.value_span(), "expected a positive number of 32 bits");
    }
    unit
}

/// The bound of a range: any number. `is_min` says where to round for integers.
pub(super) fn range(item: &Item, is_min: bool, errors: &mut Errors) -> Option<Bound> {
    let bound = literal(item).map(|text| {
        let integer = integer_within(&text, is_min);
        Bound { text, integer }
    });
    if bound.is_none() {
        errors.push(item.value_span(), format_args!("expected a number: `{} = -1.5`", item.name));
    }
    bound
}

/// The literal as a JSON number.
fn literal(item: &Item) -> Option<String> {
    let Value::Literal(literal) = &item.value else { return None };
    let digits = match &literal.literal {
        Lit::Int(number) if number.suffix().is_empty() => number.base10_digits().to_owned(),
        Lit::Float(number) if number.suffix().is_empty() => json_float(number.base10_digits()),
        _ => return None,
    };
    Some(if literal.negative { format!("-{digits}") } else { digits })
}

/// Rust's `1.` is no JSON number.
fn json_float(digits: &str) -> String {
    if digits.ends_with('.') { format!("{digits}0") } else { digits.to_owned() }
}

/// The integer nearest to a decimal that is not less (or not greater) than it; saturating.
fn integer_within(text: &str, is_min: bool) -> i128 {
    let negative = text.starts_with('-');
    let text = text.trim_start_matches('-');
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let saturated = if exponent.starts_with('-') { i64::MIN } else { i64::MAX };
    let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(saturated);
    let digits: Vec<i128> =
        whole.bytes().chain(fraction.bytes()).map(|digit| i128::from(digit - b'0')).collect();
    let point = exponent.saturating_add(i64::try_from(whole.len()).unwrap_or(i64::MAX));
    let (magnitude, exact) = truncated(&digits, point);
    let truncated = if negative { -magnitude } else { magnitude };
    match (exact, negative == is_min) {
        (true, _) | (false, true) => truncated,
        (false, false) if is_min => truncated.saturating_add(1),
        (false, false) => truncated.saturating_sub(1),
    }
}

/// The whole part of the number that has its point after `point` digits, and whether nothing was
/// cut off. Saturates at `i128::MAX`.
fn truncated(digits: &[i128], point: i64) -> (i128, bool) {
    /// More digits than any `i128` has.
    const MOST: i64 = 40;
    let count = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    let whole = usize::try_from(point.clamp(0, count)).unwrap_or_default();
    let zeros = if digits.iter().all(|digit| *digit == 0) {
        0
    } else {
        point.saturating_sub(count).clamp(0, MOST)
    };
    let padding = (0..zeros).map(|_| 0);
    let number = digits[..whole].iter().copied().chain(padding);
    let magnitude = number.fold(0_i128, |sum, digit| sum.saturating_mul(10).saturating_add(digit));
    (magnitude, digits[whole..].iter().all(|digit| *digit == 0))
}

/// Whether two bounds are in order.
pub(super) fn refuse_empty<T: PartialOrd>(
    min: Option<&T>,
    max: Option<&T>,
    span: Span,
    errors: &mut Errors,
) {
    match (min, max) {
        (None, None) => errors.push(span, "expected `min`, `max` or both"),
        (Some(min), Some(max)) if min > max => {
            errors.push(span, "`min` is greater than `max`: no value would be valid");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::integer_within;

    #[test]
    fn decimals_are_rounded_into_the_range() {
        for (text, as_min, as_max) in [
            ("5", 5, 5),
            ("2.2", 3, 2),
            ("-2.2", -2, -3),
            ("2.0", 2, 2),
            ("1e3", 1000, 1000),
            ("1.5e1", 15, 15),
            ("1.25e1", 13, 12),
            ("-0.5", 0, -1),
            ("0.05e1", 1, 0),
            ("5e-3", 1, 0),
            ("0", 0, 0),
            ("0e99", 0, 0),
            ("9007199254740993.0", 9_007_199_254_740_993, 9_007_199_254_740_993),
            ("1e999999999999999999999", i128::MAX, i128::MAX),
            ("1e-999999999999999999999", 1, 0),
        ] {
            assert_eq!(integer_within(text, true), as_min, "{text} as min");
            assert_eq!(integer_within(text, false), as_max, "{text} as max");
        }
    }
}
