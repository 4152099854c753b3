//! JSON whose numbers keep their digits. A [`Value`] holds 64 bits: a number that it would change
//! stands in it as a [`marked`] text, and is a number again in text.
//!
//! A text that begins like a mark gets another one before it, so that nobody can pass one for a number.

use std::borrow::Cow;

use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use shapewright_codegen::make::{is_kept, literal, marked};

/// The character that marks begin with.
const FIRST: char = '\u{10fffd}';
/// The same as JSON escapes it.
const ESCAPED: &str = r"\udbff\udffd";
/// What stands before a text that begins like a mark.
const TEXT: &str = "\u{10fffd}text:";

/// The members of an object, by name.
pub(super) type Document = Map<String, Value>;

/// The value of a text.
///
/// # Errors
/// If it is not JSON.
pub(super) fn read(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(&with_marks(text))
}

/// The text of a value.
pub(super) fn text(value: &Value) -> String {
    // Nothing in a value is without a text.
    serde_json::to_string(&Exact(value)).unwrap_or_default()
}

/// The text of a document.
pub(super) fn document(document: &Document) -> String {
    serde_json::to_string(&Members(document)).unwrap_or_default()
}

/// The literal of a number.
pub(super) fn number(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Number(number) => Some(number.to_string().into()),
        Value::String(text) => literal(text).map(Cow::Borrowed),
        _ => None,
    }
}

/// A number as far as a double has it.
pub(super) fn double(value: &Value) -> Option<f64> {
    number(value)?.parse().ok()
}

/// The same JSON, with marked texts in the places of numbers that a value would change.
fn with_marks(text: &str) -> Cow<'_, str> {
    let is_first = |it: char| it == '"' || it == '-' || it.is_ascii_digit();
    let (mut marked_text, mut copied, mut at) = (String::new(), 0, 0);
    while let Some(before) = text[at..].find(is_first) {
        let start = at + before;
        let rest = &text[start..];
        let length = if rest.starts_with('"') { text_length(rest) } else { number_length(rest) };
        at = start + length;
        if let Some(replaced) = replaced(&rest[..length]) {
            marked_text.push_str(&text[copied..start]);
            marked_text.push_str(&replaced);
            copied = at;
        }
    }
    if copied == 0 {
        return text.into();
    }
    marked_text.push_str(&text[copied..]);
    marked_text.into()
}

/// What stands for a text or number, if it does not stand for itself.
fn replaced(token: &str) -> Option<String> {
    match token.strip_prefix('"') {
        Some(inner) => begins_like_mark(inner).then(|| format!("\"{TEXT}{inner}")),
        None => (!is_kept(token)).then(|| marked(token).to_string()),
    }
}

/// The length of the text at the beginning, with its quotes.
fn text_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

fn number_length(rest: &str) -> usize {
    let is_of_number = |it: char| it.is_ascii_digit() || "+-.eE".contains(it);
    rest.find(|it| !is_of_number(it)).unwrap_or(rest.len())
}

fn begins_like_mark(text: &str) -> bool {
    let start = text.get(..ESCAPED.len());
    text.starts_with(FIRST) || start.is_some_and(|it| it.eq_ignore_ascii_case(ESCAPED))
}

/// A value that is written with its numbers.
struct Exact<'v>(&'v Value);

impl Serialize for Exact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::String(text) => match literal(text) {
                Some(literal) => {
                    let raw = RawValue::from_string(literal.to_owned());
                    raw.map_err(S::Error::custom)?.serialize(serializer)
                }
                None => serializer.serialize_str(unmarked(text)),
            },
            Value::Array(elements) => serializer.collect_seq(elements.iter().map(Exact)),
            Value::Object(members) => Members(members).serialize(serializer),
            value => value.serialize(serializer),
        }
    }
}

/// The members of an object that is written with its numbers.
struct Members<'v>(&'v Document);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (unmarked(key), Exact(value))))
    }
}

/// A text as it was before it got a mark.
fn unmarked(text: &str) -> &str {
    text.strip_prefix(TEXT).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{double, read, text};

    #[test]
    fn what_is_read_is_written_as_it_was() {
        for json in [
            r#"{"a":18446744073709551616,"b":[-1.10,1e400,0.1,-0,5],"c":"1.10"}"#,
            r#"[1.0000000000000000000000001,1E2,"a\"1.10\\",{"1.10":null}]"#,
            "\"\u{10fffd}number:1\"",
            "{\"\u{10fffd}number:1\":\"\u{10fffd}text:\u{10fffd}\"}",
            "1.10",
        ] {
            assert_eq!(text(&read(json).expect("JSON")), json);
        }
        let escaped = r#""\uDBFF\udffdnumber:1""#;
        assert_eq!(text(&read(escaped).expect("JSON")), "\"\u{10fffd}number:1\"");
    }

    #[test]
    fn other_digits_are_other_values() {
        let same = |one, other| read(one).expect("JSON") == read(other).expect("JSON");
        assert!(same(" 18446744073709551616", "18446744073709551616 "));
        assert!(!same("18446744073709551616", "18446744073709551617"));
        assert!(!same("1.00000000000000000000001", "1.0"));
        assert_eq!(double(&read("1.50").expect("JSON")), Some(1.5));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for wrong in ["1.", "01", "[1.1.1]", "\"a", "{\"a\":1e}", "--1", "[1e400e]", ""] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
