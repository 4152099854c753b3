//! JSON whose numbers keep their digits. A [`Value`] holds 64 bits: a number that it would change
//! stands in it as a [marked](shapewright_codegen::make::marked) text, and is a number again in text.
//!
//! A text that begins like a mark gets [another one](shapewright_codegen::make::text) before it, so that
//! nobody can pass one for a number.

use std::borrow::Cow;

use serde_json::{Map, Value};
use shapewright_codegen::make::{compact_json, literal, marked_token, unmarked};

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
    compact_json(value)
}

/// The text of a document.
pub(super) fn document(document: &Document) -> String {
    // Nothing in a document is without a text.
    unmarked(&serde_json::to_string(document).unwrap_or_default())
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
        if let Some(replaced) = marked_token(&rest[..length]) {
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
        // A text of a model that nobody read as JSON.
        assert_eq!(text(&"\u{10fffd}number:x".into()), "\"\u{10fffd}number:x\"");
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
