//! What the constraints of a value become in a schema: keywords or, where a schema binds nobody to
//! them, sentences.

use serde_json::{Map, Value};

use shapewright_smithy::api::{Constraints, Length};
use shapewright_smithy::node::Number;

/// Adds what a list has to keep.
pub(super) fn of_list(keywords: &mut Map<String, Value>, constraints: &Constraints<'_>) {
    insert_length(keywords, constraints.length, "minItems", "maxItems");
    if constraints.unique_items {
        keywords.insert("uniqueItems".to_owned(), true.into());
    }
}

/// Adds the bounds of a length under their keywords. A lower bound of 0 says nothing.
pub(super) fn insert_length(
    keywords: &mut Map<String, Value>,
    length: Option<Length>,
    min: &str,
    max: &str,
) {
    let Some(length) = length else { return };
    insert_bound(keywords, min, length.min.filter(|min| *min > 0).map(Value::from));
    insert_bound(keywords, max, length.max.map(Value::from));
}

/// Adds a bound, if there is one.
pub(super) fn insert_bound(keywords: &mut Map<String, Value>, keyword: &str, bound: Option<Value>) {
    if let Some(bound) = bound {
        keywords.insert(keyword.to_owned(), bound);
    }
}

/// The constraints in words, where no keyword states them.
pub(super) fn sentences(constraints: &Constraints<'_>) -> Vec<String> {
    let length = constraints.length.and_then(|it| {
        between(it.min.map(|min| min.to_string()), it.max.map(|max| max.to_string()))
    });
    let text = |bound: &Number| bound.as_str().to_owned();
    let range = constraints.range.and_then(|it| between(it.min.map(text), it.max.map(text)));
    let unique = constraints.unique_items.then(|| "Items are unique.".to_owned());
    let length = length.map(|text| format!("Length: {text}."));
    length.into_iter().chain(range.map(|text| format!("Range: {text}."))).chain(unique).collect()
}

fn between(min: Option<String>, max: Option<String>) -> Option<String> {
    match (min, max) {
        (Some(min), Some(max)) if min == max => Some(min),
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (None, None) => None,
    }
}
