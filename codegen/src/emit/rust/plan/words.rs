//! What generated documentation says of a shape.

use crate::emit::rust::docs;

/// Documentation as rustdoc reads it, or `otherwise`.
pub(super) fn documentation(text: Option<&str>, otherwise: &str) -> String {
    let markdown = docs::to_rustdoc(text.unwrap_or_default());
    if markdown.is_empty() { otherwise.to_owned() } else { markdown }
}
