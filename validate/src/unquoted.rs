//! Errors of deserializers without what they quote of the document.
//!
//! `serde` and `serde_json` say what they found: ``invalid type: string "…", expected i32``. The text
//! may be a secret, at its place or at another one. Types with the derives of this crate keep the
//! kind of it, what was expected and the place.

use alloc::format;
use alloc::string::{String, ToString as _};

use serde::de::Error;

/// What `serde` calls the kinds of values.
const KINDS: [&str; 12] = [
    "boolean",
    "integer",
    "floating point",
    "character",
    "string",
    "byte array",
    "null",
    "unit value",
    "Option value",
    "sequence",
    "map",
    "enum",
];

/// The error without values and keys of the document.
#[cold]
#[inline(never)]
pub fn unquoted<E: Error>(error: E) -> E {
    let text = error.to_string();
    let (message, place) = split(&text);
    match reworded(message) {
        Some(message) => E::custom(message + place),
        None => error,
    }
}

/// A message, and the place that `serde_json` puts behind it.
fn split(text: &str) -> (&str, &str) {
    let is_place = |place: &str| {
        let number = |text: &str| text.parse::<usize>().is_ok();
        let place = place.strip_prefix(" at line ").and_then(|it| it.split_once(" column "));
        place.is_some_and(|(line, column)| number(line) && number(column))
    };
    let at = last(text, " at line ").filter(|at| is_place(&text[*at..]));
    text.split_at(at.unwrap_or(text.len()))
}

/// Where a short word stands last: without the tables that a search of `str` makes first.
fn last(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len()).rposition(|window| window == word.as_bytes())
}

/// The message, if it has to be another one.
fn reworded(message: &str) -> Option<String> {
    let expected = last(message, ", expected ").map_or("", |at| &message[at..]);
    for prefix in ["invalid type: ", "invalid value: "] {
        if let Some(found) = message.strip_prefix(prefix) {
            let kind = KINDS.into_iter().find(|kind| found.starts_with(kind)).unwrap_or("value");
            return Some(format!("{prefix}{kind}{expected}"));
        }
    }
    for prefix in ["unknown field", "unknown variant"] {
        if message.starts_with(prefix) {
            return Some(format!("{prefix}{expected}"));
        }
    }
    let is_of_names = ["missing field ", "duplicate field ", "invalid length "];
    if is_of_names.iter().any(|prefix| message.starts_with(prefix)) || !quotes(message) {
        return None;
    }
    Some("the value is not of its type".to_string())
}

/// Whether a message has words in quotes; those about syntax quote punctuation alone.
fn quotes(message: &str) -> bool {
    let mut parts = message.split(['"', '`', '\'']).skip(1).step_by(2);
    parts.any(|part| part.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use serde::de::Error as _;

    use super::unquoted;

    fn of(message: &str) -> alloc::string::String {
        unquoted(serde_json::Error::custom(message)).to_string()
    }

    #[test]
    fn what_is_quoted_goes_and_the_place_stays() {
        for (message, expected) in [
            (
                "invalid type: string \"a, expected b\", expected i32 at line 1 column 7",
                "invalid type: string, expected i32 at line 1 column 7",
            ),
            ("invalid value: integer `300`, expected u8", "invalid value: integer, expected u8"),
            ("invalid type: Secret(1), expected u8", "invalid type: value, expected u8"),
            ("unknown field `x`, expected `a` or `b`", "unknown field, expected `a` or `b`"),
            ("unknown field `x`, there are no fields", "unknown field"),
            ("missing field `a` at line 2 column 3", "missing field `a` at line 2 column 3"),
            ("expected `,` or `}` at line 1 column 1", "expected `,` or `}` at line 1 column 1"),
            ("cannot parse \"x at line 1 column 2\"", "the value is not of its type"),
            ("failed: 'x' at line 1 column 2", "the value is not of its type at line 1 column 2"),
        ] {
            assert_eq!(of(message), expected);
        }
    }

    #[test]
    fn errors_of_syntax_keep_their_category() {
        let error = serde_json::from_str::<bool>("[").expect_err("no boolean");
        let (category, text) = (error.classify(), error.to_string());
        let error = unquoted(error);
        assert_eq!((error.classify(), error.to_string()), (category, text));
    }
}
