//! Documentation of a model in other forms.
//!
//! Smithy documentation is Markdown; AWS writes HTML into it. `html` takes HTML apart for
//! every emitter; [`plain_text`] is for places that show text as it is.

pub(crate) mod html;
mod plain;

pub use plain::plain_text;
