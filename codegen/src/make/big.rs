//! Big numbers in documents: values hold 64 bits, so that others stand in them as marked texts until
//! they are printed.

use serde_json::Value;

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

/// The text of a value that [`Maker::big_numbers`](super::Maker::big_numbers) allows to have big
/// numbers.
pub fn json(value: &Value) -> String {
    unmarked(&format!("{value:#}"))
}

/// A printed value with its numbers.
pub(super) fn unmarked(text: &str) -> String {
    let start = format!("\"{MARK}");
    let mut parts = text.split(&start);
    let mut unmarked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (literal, rest) = part.split_once('"').unwrap_or((part, ""));
        unmarked.push_str(literal);
        unmarked.push_str(rest);
    }
    unmarked
}
