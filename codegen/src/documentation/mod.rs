//! Documentation of a model in other forms.
//!
//! Smithy documentation is Markdown; AWS writes HTML into it. `html` takes HTML apart for
//! every emitter; [`plain_text`] is for places that show text as it is.

pub(crate) mod html;
mod plain;

use std::borrow::Cow;

use shapewright_validate::Printable;

pub use plain::plain_text;

/// A text whose lines end with `\n` alone, without tabs, control characters and what is not seen.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    // Most texts are so.
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    let text = text.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    Cow::Owned(text.chars().filter(|it| Printable::is_harmless(*it) || *it == '\n').collect())
}
