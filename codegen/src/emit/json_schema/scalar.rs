//! Strings and numbers.

use serde_json::{Map, Value, json};

use shapewright_smithy::api::{Range, TypeKind};
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::node::Number;

use super::usage::Usage;
use super::{keywords, pattern};
use crate::make;

/// The largest magnitude of an integer that every reader of JSON holds exactly: 2⁵³.
const MAX_EXACT: u128 = 9_007_199_254_740_992;

/// A big integer and a big decimal as texts: `big-integer` and `big-decimal` of Smithy RPC v2 JSON.
const INTEGER: &str = "^-?(?:0|[1-9][0-9]*)$";
const DECIMAL: &str = "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?$";

/// The keywords of a string.
pub(super) fn string(usage: &Usage<'_>, diagnostics: &mut Diagnostics) -> Map<String, Value> {
    let mut keywords = typed("string");
    keywords::insert_length(&mut keywords, usage.constraints.length, "minLength", "maxLength");
    if let Some(pattern) = pattern::ecma(usage, diagnostics) {
        keywords.insert("pattern".to_owned(), pattern.into());
    }
    keywords
}

/// The keywords of an integer of some width.
pub(super) fn integer(usage: &Usage<'_>) -> Map<String, Value> {
    let mut keywords = typed("integer");
    let range = usage.constraints.range.unwrap_or_default();
    let (least, greatest) = width(&usage.ty.kind);
    keywords::insert_bound(&mut keywords, "minimum", integer_bound(range.min, least, f64::lt));
    keywords::insert_bound(&mut keywords, "maximum", integer_bound(range.max, greatest, f64::gt));
    keywords
}

/// The keywords of a floating-point number or a decimal.
///
/// In answers the values that JSON has no number for are texts, unless the number has a range: no
/// order holds for what is not a number. Requests have numbers alone, as the AWS CLI and the SDKs
/// take them; editors complete alternatives badly.
pub(super) fn number(usage: &Usage<'_>, has_words: bool) -> Map<String, Value> {
    let mut keywords = typed("number");
    let Range { min, max } = usage.constraints.range.unwrap_or_default();
    keywords::insert_bound(&mut keywords, "minimum", min.map(|it| make::number(it.as_str())));
    keywords::insert_bound(&mut keywords, "maximum", max.map(|it| make::number(it.as_str())));
    if !has_words || matches!(usage.ty.kind, TypeKind::BigDecimal) {
        return keywords;
    }
    // Not an enum: code generators would make a type of three words for every such member.
    let words = json!({"type": "string", "pattern": "^(?:NaN|Infinity|-Infinity)$"});
    Map::from_iter([("anyOf".to_owned(), json!([keywords, words]))])
}

/// The keywords of a big number that is a string of its digits. No keyword bounds its value.
pub(super) fn digits(kind: &TypeKind<'_>) -> Map<String, Value> {
    let pattern = if matches!(kind, TypeKind::BigInteger) { INTEGER } else { DECIMAL };
    let mut keywords = typed("string");
    keywords.insert("pattern".to_owned(), pattern.into());
    keywords
}

/// `{"type": …}`.
pub(super) fn typed(name: &str) -> Map<String, Value> {
    Map::from_iter([("type".to_owned(), name.into())])
}

/// The modelled bound of an integer or, where that is wider, the one of its width; none beyond what
/// is exact everywhere.
fn integer_bound(
    modelled: Option<&Number>,
    of_width: Option<i32>,
    is_wider: fn(&f64, &f64) -> bool,
) -> Option<Value> {
    let number = modelled.filter(|number| {
        of_width.is_none_or(|bound| !is_wider(&number.as_f64(), &f64::from(bound)))
    });
    match number {
        Some(number) if is_exact(number) => Some(make::number(number.as_str())),
        Some(_) => None,
        None => of_width.map(Value::from),
    }
}

/// Whether every reader of JSON holds a bound exactly.
fn is_exact(number: &Number) -> bool {
    match number.as_i128() {
        Some(integer) => integer.unsigned_abs() <= MAX_EXACT,
        None => number.as_f64().abs() < 9_007_199_254_740_992.0,
    }
}

/// The bounds that the width of an integer sets, where they are exact everywhere.
fn width(kind: &TypeKind<'_>) -> (Option<i32>, Option<i32>) {
    let (least, greatest) = match kind {
        TypeKind::Byte => (i8::MIN.into(), i8::MAX.into()),
        TypeKind::Short => (i16::MIN.into(), i16::MAX.into()),
        TypeKind::Integer | TypeKind::IntEnum(_) => (i32::MIN, i32::MAX),
        _ => return (None, None),
    };
    (Some(least), Some(greatest))
}
