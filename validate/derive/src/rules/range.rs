//! `range(min = 1, max = 1430)`: bounds are any numbers.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Lit, Path};

use super::bounds::Bounds;
use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::{Item, Value};

pub(super) const KEYWORD: Keyword = Keyword { name: "range", synonyms: &[], read };

type Range = Bounds<Bound>;

/// A bound, for every kind of number.
struct Bound {
    /// As modelled.
    text: String,
    /// The nearest integer within the range.
    integer: i128,
}

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    let double = |bound: &Bound| bound.text.parse::<f64>().unwrap_or(f64::NAN);
    let range = Range::read(item, bound, double, errors)?;
    Some(Box::new(range))
}

/// A bound; a least value is rounded up for integers, a greatest value down.
fn bound(item: &Item, is_min: bool, errors: &mut Errors) -> Option<Bound> {
    let bound = literal(item).map(|text| {
        let integer = integer_within(&text, is_min);
        Bound { text, integer }
    });
    if bound.is_none() {
        errors.push(item.value_span(), format_args!("expected a number: `{} = -1.5`", item.name));
    }
    bound
}

impl Rule for Range {
    fn statement(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        let (value, report) = (&place.value, place.report());
        let [min, max] = self.tokens(|bound| bound_constant(rules, bound));
        Some(quote! {
            #rules::range::check(
                #value,
                const { &#rules::range::Bounds { min: #min, max: #max } },
                #report,
            );
        })
    }

    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        let [min, max] = self.tokens(|bound| bound.text.clone());
        quote!(.range(#min, #max))
    }
}

fn bound_constant(rules: &TokenStream, bound: &Bound) -> TokenStream {
    let text = &bound.text;
    let integer = Literal::i128_unsuffixed(bound.integer);
    let single = single(text);
    let double = double(text);
    quote! {
        #rules::range::Bound { text: #text, integer: #integer, single: #single, double: #double }
    }
}

/// The nearest `f32`; infinite if the number is too large.
fn single(text: &str) -> TokenStream {
    match text.parse::<f32>() {
        Ok(number) if number.is_finite() => Literal::f32_suffixed(number).into_token_stream(),
        _ if text.starts_with('-') => quote!(::core::primitive::f32::NEG_INFINITY),
        _ => quote!(::core::primitive::f32::INFINITY),
    }
}

/// The nearest `f64`; infinite if the number is too large.
fn double(text: &str) -> TokenStream {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Literal::f64_suffixed(number).into_token_stream(),
        _ if text.starts_with('-') => quote!(::core::primitive::f64::NEG_INFINITY),
        _ => quote!(::core::primitive::f64::INFINITY),
    }
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

/// Rust's `1.` is not a JSON number.
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
