//! What generated documentation says of a shape.

use crate::emit::rust::docs;
use shapewright_smithy::api::Deprecated;

/// Documentation as rustdoc reads it, or `otherwise`.
pub(super) fn documentation(text: Option<&str>, otherwise: &str) -> String {
    let markdown = docs::to_rustdoc(text.unwrap_or_default());
    if markdown.is_empty() { otherwise.to_owned() } else { markdown }
}

/// The note of `#[deprecated]`.
pub(super) fn note(deprecated: Option<Deprecated<'_>>) -> Option<String> {
    deprecated.map(|it| docs::to_note(&it.note()))
}
