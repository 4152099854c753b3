//! Values as text in labels, the query string and headers, and back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
pub(crate) use shapewright_validate::__private::json::push_string;
use shapewright_validate::__private::json::{TokenKind, Value, tokens};
use shapewright_validate::shape::{Kind, Shape};

/// The text of a value: of a string what it says, of anything else its JSON.
pub(crate) fn of_value(value: Value<'_>) -> String {
    value.text().into_owned()
}

/// Writes a text as the JSON of a value of a shape. What is none is written as a string, which the
/// shape then refuses.
pub(crate) fn push_value(json: &mut String, shape: Option<&Shape>, text: &str) {
    let is_literal = match shape.map(|shape| &shape.kind) {
        None | Some(Kind::String | Kind::Enum(_) | Kind::Blob) => false,
        Some(Kind::Timestamp) => is_kind(text, |kind| kind == TokenKind::Number),
        Some(Kind::Boolean) => matches!(text, "true" | "false"),
        Some(_) => is_kind(text, |kind| kind == TokenKind::Number),
    };
    if is_literal { json.push_str(text) } else { push_string(json, text) }
}

/// Whether a text is a JSON token of a kind, with nothing around it.
fn is_kind(text: &str, is_it: impl Fn(TokenKind) -> bool) -> bool {
    tokens(text.as_bytes()).is_some_and(|tape| {
        let root = tape.root();
        is_it(root.kind()) && root.span() == (0..text.len())
    })
}

/// Bytes in base64, as headers and JSON have them.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
