//! Numbers with all their digits: a [`Value`] holds 64 bits, so that another number stands in it as a
//! marked text until it is printed.

use serde::de::IgnoredAny;
use serde_json::{Map, Value};
use shapewright_smithy::node::{Node, Value as NodeValue};

/// What a text begins with that stands for a number: a character that is for private use.
const MARK: &str = "\u{10fffd}number:";

/// A number by its literal.
pub fn marked(literal: &str) -> Value {
    [MARK, literal].concat().into()
}

/// The literal of a number that a text stands for.
///
/// ```
/// use shapewright_codegen::make::{literal, marked};
///
/// assert_eq!(literal(marked("1e400").as_str().expect("a text")), Some("1e400"));
/// assert_eq!(literal("1e400"), None);
/// ```
pub fn literal(text: &str) -> Option<&str> {
    text.strip_prefix(MARK)
}

/// The number of a literal: marked if a [`Value`] would not print it as it was written.
pub fn number(literal: &str) -> Value {
    match literal.parse::<serde_json::Number>() {
        Ok(number) if is_kept(literal) => number.into(),
        _ => marked(literal),
    }
}

/// The value of a node of a model, with the digits of its numbers.
pub fn of_node(node: &Node) -> Value {
    match &node.value {
        NodeValue::Number(it) => number(it.as_str()),
        NodeValue::Array(elements) => elements.iter().map(of_node).collect(),
        NodeValue::Object(object) => {
            let members = object.iter().map(|(key, it)| (key.to_string(), of_node(&it.value)));
            Value::Object(members.collect::<Map<String, Value>>())
        }
        _ => node.to_json(),
    }
}

/// Whether a [`Value`] prints a number as this literal. What is not a number is left for others to
/// refuse.
pub fn is_kept(literal: &str) -> bool {
    let is_short = literal.len() < 16 && literal.bytes().all(|it| it.is_ascii_digit());
    if is_short && !literal.starts_with('0') {
        return true;
    }
    match literal.parse::<serde_json::Number>() {
        Ok(number) => number.to_string() == literal,
        Err(_) => !is_number(literal),
    }
}

/// Whether a literal is a number of JSON, also one that no double holds.
fn is_number(literal: &str) -> bool {
    // What is ignored is read as strictly as any other, and nothing of it is computed.
    literal.ends_with(|it: char| it.is_ascii_digit())
        && literal.starts_with(|it: char| it.is_ascii_digit() || it == '-')
        && serde_json::from_str::<IgnoredAny>(literal).is_ok()
}

/// The text of a value with its numbers, indented.
///
/// ```
/// use shapewright_codegen::make::{json, marked};
///
/// assert_eq!(json(&marked("1e400")), "1e400");
/// ```
pub fn json(value: &Value) -> String {
    unmarked(&format!("{value:#}"))
}

/// The text of a value with its numbers, in one line.
pub fn compact_json(value: &Value) -> String {
    unmarked(&value.to_string())
}

/// A printed value with its numbers.
pub(crate) fn unmarked(text: &str) -> String {
    let start = format!("\"{MARK}");
    let mut parts = text.split(&start);
    let mut unmarked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // A quotation mark within a text has a backslash before it.
        let is_text = unmarked.ends_with('\\');
        match part.split_once('"').filter(|(literal, _)| !is_text && is_number(literal)) {
            Some((literal, rest)) => unmarked.extend([literal, rest]),
            None => unmarked.extend([&start, part]),
        }
    }
    unmarked
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{compact_json, is_kept, marked, number};

    #[test]
    fn numbers_keep_their_digits() {
        for literal in ["123456789012345678901", "0.30000000000000000001", "1.10", "1e400", "-0"] {
            assert!(!is_kept(literal), "{literal}");
            assert_eq!(compact_json(&json!([number(literal)])), format!("[{literal}]"));
        }
        assert_eq!(number("5"), 5);
        assert_eq!(number("0.3"), 0.3);
    }

    #[test]
    fn texts_that_only_look_like_marks_stay_texts() {
        let within = json!(format!("a \"{}\"", marked("1").as_str().unwrap_or_default()));
        for value in [within, marked("x"), marked("1 "), marked("")] {
            assert_eq!(compact_json(&value), value.to_string());
        }
    }
}
