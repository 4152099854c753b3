//! Texts in traits that have a form of their own: media types, JSON names and URIs.

use super::http::{IN_REQUEST, twice};
use super::{error, is_token, own};
use crate::diagnostic::Diagnostics;
use crate::model::{Member, Model, Shape, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;

const JSON_NAME: &str = "smithy.api#jsonName";

/// Reports media types and URIs that are none, and members with the same name in JSON.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        media_type(shape, diagnostics);
        uris(&shape.id, &shape.traits, diagnostics);
        for member in &shape.members {
            uris(&member.id, &member.traits, diagnostics);
        }
        if shape.members.iter().any(|member| member.traits.has(JSON_NAME)) {
            // What travels elsewhere is not in the JSON text.
            let name = |member: &Member| {
                if IN_REQUEST.iter().any(|place| member.traits.has(place)) {
                    return None;
                }
                let own = member.traits.get(JSON_NAME).and_then(Node::as_str);
                Some(own.unwrap_or(member.name()).to_owned())
            };
            twice(shape, "JsonName", "name in JSON", name, diagnostics);
        }
    }
}

fn media_type(shape: &Shape, diagnostics: &mut Diagnostics) {
    let Some(value) = shape.traits.get("smithy.api#mediaType") else { return };
    let Some(text) = value.as_str().filter(|text| !is_media_type(text)) else { return };
    let message = format!("`{text}` is no media type");
    diagnostics.push(error("MediaType", &shape.id, value.span, message));
}

fn uris(owner: &ShapeId, traits: &Traits, diagnostics: &mut Diagnostics) {
    let namespace = traits.get("smithy.api#xmlNamespace").and_then(|value| value.get("uri"));
    let is_wrong = |uri: &&Node| uri.as_str().is_some_and(|text| !is_uri_reference(text));
    if let Some(uri) = namespace.filter(is_wrong) {
        let text = uri.as_str().unwrap_or_default();
        let message = format!("The URI of an XML namespace is wrong: `{text}`");
        diagnostics.push(error("XmlNamespaceTrait", owner, uri.span, message));
    }
    let links = traits.get("smithy.api#externalDocumentation").and_then(Node::as_object);
    for (name, entry) in links.into_iter().flatten() {
        let text = entry.value.as_str().unwrap_or_default();
        if scheme(text).is_none() || !is_uri_reference(text) {
            let message = format!("The external documentation `{name}` is no URL: `{text}`");
            diagnostics.push(error("Model", owner, entry.value.span, message));
        }
    }
}

/// What stands before the first colon of a URI, if that is a scheme (RFC 3986, section 3.1).
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let starts = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
    (starts && scheme.bytes().all(is_part)).then_some(scheme)
}

/// Whether a text is a URI or a relative reference, as far as its characters and its first colon
/// tell (RFC 3986, section 4.1).
fn is_uri_reference(text: &str) -> bool {
    let before = text.split(['/', '?', '#']).next().unwrap_or_default();
    let is_allowed = |c: char| !c.is_control() && !" <>\"{}|\\^`".contains(c);
    (!before.contains(':') || scheme(text).is_some()) && text.chars().all(is_allowed)
}

/// Whether a text is a media type: `type/subtype; name=value; name="quoted value"` (RFC 9110,
/// section 8.3.1).
fn is_media_type(text: &str) -> bool {
    let Some((main, rest)) = text.split_once('/') else { return false };
    let end = rest.find([';', ' ', '\t']).unwrap_or(rest.len());
    let (subtype, mut rest) = rest.split_at(end);
    if !is_token(main) || !is_token(subtype) {
        return false;
    }
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return true;
        }
        let Some(after) = rest.strip_prefix(';').and_then(parameter) else { return false };
        rest = after;
    }
}

/// What follows a parameter; `None` if there is none.
fn parameter(text: &str) -> Option<&str> {
    let (name, value) = text.trim_start().split_once('=')?;
    if !is_token(name) {
        return None;
    }
    if let Some(quoted) = value.strip_prefix('"') {
        return after_quote(quoted);
    }
    let end = value.find([';', ' ', '\t']).unwrap_or(value.len());
    let (value, rest) = value.split_at(end);
    is_token(value).then_some(rest)
}

fn after_quote(text: &str) -> Option<&str> {
    let mut characters = text.char_indices();
    while let Some((index, character)) = characters.next() {
        match character {
            '"' => return Some(&text[index + 1..]),
            '\\' => drop(characters.next()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::is_media_type;

    #[test]
    fn media_types_are_told_from_other_texts() {
        for text in ["a/b", "application/vnd.a+json", "a/b;c=d", "a/b; c=\"d; \\\"e\"; f=g"] {
            assert!(is_media_type(text), "{text}");
        }
        for text in ["", "a", "a/", "/b", "a/b;", "a/b; c", "a/b; c=", "a/b c", "a/b; c=\"d"] {
            assert!(!is_media_type(text), "{text}");
        }
    }
}
