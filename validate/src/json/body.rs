//! Bodies of HTTP messages as the documents that types read.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::shape::{Binding, Kind, Member, NO_GRAPH, Shape};
use crate::walk::push_string;

/// Whether bodies of a shape are its documents: HTTP carries nothing elsewhere.
pub(super) fn is_whole(shape: &Shape) -> bool {
    shape.members().iter().all(|member| member.binding == Binding::Body)
}

/// The document of a body that the walker has accepted: `text` is what a type reads of it as JSON, if it is
/// JSON.
pub(super) fn document<'t>(text: Cow<'t, str>, body: &[u8], shape: &Shape) -> Cow<'t, str> {
    let payload = shape.payload();
    if body.is_empty() && !payload.is_some_and(|member| NO_GRAPH.is_empty_body(member)) {
        return Cow::Borrowed("{}");
    }
    match payload {
        Some(member) => {
            let value = value(&text, body, member);
            Cow::Owned(format!("{{{}:{value}}}", quoted(member.key())))
        }
        None => text,
    }
}

/// The JSON of the member that is a body.
fn value(text: &str, body: &[u8], member: &Member) -> String {
    match NO_GRAPH.resolve(&member.value.target).map(|shape| &shape.kind) {
        Some(Kind::Blob) => quoted(&base64(body)),
        Some(Kind::String | Kind::Enum(_)) => quoted(text),
        _ => text.into(),
    }
}

fn quoted(text: &str) -> String {
    let mut json = String::new();
    push_string(&mut json, text);
    json
}

/// The standard base64 of bytes, with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for (index, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let digit = DIGITS[(bits >> shift & 63) as usize];
            text.push(if index <= chunk.len() { digit.into() } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_become_padded_base64() {
        for (bytes, text) in
            [("", ""), ("M", "TQ=="), ("Ma", "TWE="), ("Man", "TWFu"), ("\u{fb}\u{ff}", "w7vDvw==")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
