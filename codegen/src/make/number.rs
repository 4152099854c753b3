//! Numbers.

use serde_json::{Value, json};
use shapewright_smithy::node::Number;

use super::Used;

/// The number nearest to zero within the range; `whole` numbers have no fraction.
pub(super) fn number(used: Used<'_, '_>, whole: bool) -> Value {
    let is_above = |number: Option<&Number>| number.is_some_and(|it| it.as_f64() > 0.0);
    let is_below = |number: Option<&Number>| number.is_some_and(|it| it.as_f64() < 0.0);
    let [min, max] = used.bounds();
    let chosen = if is_above(min) { min } else { max.filter(|max| is_below(Some(max))) };
    let made = match chosen {
        None if whole => json!(0),
        None => json!(0.0),
        Some(number) => match number.as_i128().and_then(|it| i64::try_from(it).ok()) {
            Some(integer) if whole => json!(integer),
            _ if whole => json!(number.as_f64().ceil()),
            _ => json!(number.as_f64()),
        },
    };
    if used.constraints.textual { made.to_string().into() } else { made }
}
