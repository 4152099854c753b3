//! Documentation of a model in other forms.
//!
//! Smithy documentation is Markdown; AWS writes HTML into it. `html` takes HTML apart for
//! every emitter; [`plain_text`] is for places that show text as it is.

pub(crate) mod html;
mod plain;

pub use plain::plain_text;

/// Whether a text has nothing but printable ASCII and line ends. Most texts are so, and then there
/// are no characters in them to look after.
pub(crate) fn is_plain_ascii(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~'))
}
