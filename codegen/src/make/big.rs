//! Numbers with all their digits: a [`Value`] holds 64 bits, so that another number stands in it as a
//! marked text until it is printed. A text of a user that begins like a mark gets another one before it,
//! so that nobody can pass one for a number. Keys are never numbers.

use std::borrow::Cow;

use serde::de::IgnoredAny;
use serde_json::{Map, Value};
use shapewright_smithy::node::{Node, Value as NodeValue};
use shapewright_validate::BigDecimal;

/// The character that marks begin with, which is for private use.
const FIRST: char = '\u{10fffd}';
/// The same as JSON escapes it.
const ESCAPED: &str = r"\udbff\udffd";
/// What a text begins with that stands for a number.
const MARK: &str = "\u{10fffd}number:";
/// What stands before a text that begins like a mark.
const TEXT: &str = "\u{10fffd}text:";

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
    text.strip_prefix(MARK).filter(|it| is_number(it))
}

/// A text of a user as it stands in a [`Value`], also as a key: with a mark if it begins like one.
///
/// ```
/// use shapewright_codegen::make::{compact_json, marked, text};
///
/// let number = marked("5");
/// let same = text(number.as_str().expect("a text"));
/// assert_eq!(compact_json(&number), "5");
/// assert_eq!(compact_json(&same.into_owned().into()), number.to_string());
/// ```
pub fn text(text: &str) -> Cow<'_, str> {
    if text.starts_with(FIRST) { [TEXT, text].concat().into() } else { text.into() }
}

/// A text or key of a [`Value`] as its user has it.
pub(crate) fn plain(text: &str) -> &str {
    text.strip_prefix(TEXT).unwrap_or(text)
}

/// The token of a text or number of JSON as it stands in a [`Value`], if that is not as it is.
pub fn marked_token(token: &str) -> Option<String> {
    match token.strip_prefix('"') {
        Some(inner) => begins_like_mark(inner).then(|| format!("\"{TEXT}{inner}")),
        None => (!is_kept(token)).then(|| marked(token).to_string()),
    }
}

fn begins_like_mark(inner: &str) -> bool {
    let start = inner.get(..ESCAPED.len());
    inner.starts_with(FIRST) || start.is_some_and(|it| it.eq_ignore_ascii_case(ESCAPED))
}

/// The number of a literal: marked if no number of a [`Value`] is the same.
///
/// ```
/// use shapewright_codegen::make::{marked, number};
///
/// assert_eq!(number("10.50"), 10.5);
/// assert_eq!(number("0.30000000000000000001"), marked("0.30000000000000000001"));
/// ```
pub fn number(literal: &str) -> Value {
    let kept = literal.parse().ok().filter(|_| is_kept(literal));
    kept.or_else(|| double(literal)).map_or_else(|| marked(literal), Value::Number)
}

/// The double that is the same number as a literal.
fn double(literal: &str) -> Option<serde_json::Number> {
    let exact = |text: &str| text.parse::<BigDecimal>().ok();
    let double = serde_json::Number::from_f64(literal.parse().ok()?)?;
    (exact(&double.to_string())? == exact(literal)?).then_some(double)
}

/// The value of a node of a model, with its numbers as they are written there.
pub(crate) fn as_written(node: &Node) -> Value {
    with_numbers(node, |node, literal| match literal {
        Some(literal) if !is_kept(literal) => marked(literal),
        _ => node.to_json(),
    })
}

/// The value of a node of a model, with its numbers.
pub fn of_node(node: &Node) -> Value {
    with_numbers(node, |node, literal| literal.map_or_else(|| node.to_json(), number))
}

/// The value of a node of a model, with its numbers as far as 64 bits hold them.
pub(super) fn rounded(node: &Node) -> Value {
    with_numbers(node, |node, _| node.to_json())
}

/// The value of a node, in which `scalar` makes what is neither a text nor has parts, from its literal
/// if it is a number.
fn with_numbers(node: &Node, scalar: fn(&Node, Option<&str>) -> Value) -> Value {
    let inner = |node: &Node| with_numbers(node, scalar);
    match &node.value {
        NodeValue::String(it) => text(it).into(),
        NodeValue::Number(it) => scalar(node, Some(it.as_str())),
        NodeValue::Array(elements) => elements.iter().map(inner).collect(),
        NodeValue::Object(object) => {
            let members = object.iter().map(|(key, it)| (text(key).into(), inner(&it.value)));
            Value::Object(members.collect::<Map<String, Value>>())
        }
        _ => scalar(node, None),
    }
}

/// Whether a [`Value`] prints a number as this literal. What is not a number is left for others to
/// refuse.
fn is_kept(literal: &str) -> bool {
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

/// Printed JSON with its numbers, and with texts as users have them.
pub fn unmarked(text: &str) -> String {
    let start = format!("\"{FIRST}");
    let mut parts = text.split(&start);
    let mut unmarked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // A quotation mark within a text has a backslash before it.
        if unmarked.ends_with('\\') {
            unmarked.extend([&start, part]);
        } else if let Some(text) = part.strip_prefix(&TEXT[FIRST.len_utf8()..]) {
            unmarked.extend(["\"", text]);
        } else if let Some((literal, rest)) = number_before(part) {
            unmarked.extend([literal, rest]);
        } else {
            unmarked.extend([&start, part]);
        }
    }
    unmarked
}

/// The literal of a number and what stands behind its text, of which the first character is gone.
fn number_before(part: &str) -> Option<(&str, &str)> {
    let (literal, rest) = part.strip_prefix(&MARK[FIRST.len_utf8()..])?.split_once('"')?;
    let is_key = rest.starts_with(':');
    (!is_key && is_number(literal)).then_some((literal, rest))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{compact_json, is_kept, literal, marked, number, text};

    #[test]
    fn numbers_keep_their_digits() {
        for literal in
            ["123456789012345678901", "0.30000000000000000001", "1e400", "1e-400", "1e-999999999"]
        {
            assert!(!is_kept(literal), "{literal}");
            assert_eq!(number(literal), marked(literal));
            assert_eq!(compact_json(&json!([number(literal)])), format!("[{literal}]"));
        }
        assert_eq!(number("5"), 5);
        assert_eq!(number("0.3"), 0.3);
        assert_eq!(number("18446744073709551615"), u64::MAX);
    }

    #[test]
    fn numbers_that_are_only_spelt_otherwise_are_numbers() {
        for (literal, number_there) in
            [("10.50", 10.5), ("1e3", 1000.0), ("-0", -0.0), ("1E2", 100.0)]
        {
            assert!(!is_kept(literal), "{literal}");
            assert_eq!(number(literal), json!(number_there));
        }
    }

    #[test]
    fn texts_that_only_look_like_marks_stay_texts() {
        let within = json!(format!("a \"{}\"", marked("1").as_str().unwrap_or_default()));
        for value in [within, marked("x"), marked("1 "), marked("")] {
            assert_eq!(compact_json(&value), value.to_string());
        }
    }

    #[test]
    fn texts_of_users_are_never_numbers() {
        for user in ["\u{10fffd}number:5", "\u{10fffd}text:a", "\u{10fffd}", "a\u{10fffd}number:5"]
        {
            let value = json!({text(user): [text(user), number("1e400")], "b": text(user)});
            let plain = json!({user: [user, 0], "b": user}).to_string();
            assert_eq!(compact_json(&value), plain.replace(",0]", ",1e400]"));
        }
        // Also a key that nothing was put before.
        let key = json!({"\u{10fffd}number:1": 1});
        assert_eq!(compact_json(&key), key.to_string());
        assert_eq!(literal("\u{10fffd}number:x"), None);
    }
}
