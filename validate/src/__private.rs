//! What only derived and generated code, and our own crates, use. It may change in any version.

pub use alloc::string::String;
pub use serde;

pub use crate::builtin::Leaf;
pub use crate::default::FromDefault;
pub use crate::derived::*;
pub use crate::edits::{MAX_EDITS, MAX_NAME, edits};
pub use crate::form::{DeserializeAs, Form, SerializeAs};
pub use crate::map_key::{Key, MapKey};
pub use crate::operation::{write_any_error, write_error};
pub use crate::path::SENSITIVE_KEY;
pub use crate::path::unescaped;
pub use crate::token::Token;
pub use crate::unquoted::unquoted;
pub use crate::{rules, setters, string_enum, structure, union};

/// JSON as tokens, for the layers that carry documents.
pub mod json {
    #[cfg(feature = "json")]
    use alloc::borrow::Cow;

    #[cfg(feature = "json")]
    use crate::shape::{Shape, ShapeGraph};
    pub use crate::walk::{Entry, Tape, TokenKind, Value};
    #[cfg(feature = "json")]
    use crate::walk::{Options, Outcome};

    /// A value that has passed validation, of a document as its protocol has it.
    ///
    /// # Errors
    /// Everything that is wrong with the document.
    #[cfg(feature = "json")]
    pub fn on_the_wire<T>(bytes: &[u8]) -> Result<crate::Valid<T>, crate::Violations>
    where
        T: serde::de::DeserializeOwned + crate::Validate + crate::Shaped,
    {
        crate::json::on_the_wire(bytes)
    }

    /// Checks the wire form of an answer, and fills the required members that it lacks.
    #[cfg(feature = "json")]
    pub fn corrected<'t>(
        text: &'t [u8],
        shape: &Shape,
        graph: &ShapeGraph,
        options: Options,
    ) -> (Outcome, Cow<'t, str>) {
        let (outcome, rewrites) = crate::walk::normalized(text, shape, graph, options, None);
        (outcome, rewrites.apply(text))
    }

    /// The JSON of a value, as `serde_json` writes it.
    ///
    /// # Errors
    /// Those of the value's own `Serialize`.
    #[cfg(feature = "json")]
    pub fn to_vec(
        value: &(impl serde::Serialize + ?Sized),
    ) -> Result<alloc::vec::Vec<u8>, serde_json::Error> {
        crate::json::to_vec(value)
    }

    /// Writes a text as a JSON string.
    pub fn push_string(json: &mut alloc::string::String, text: &str) {
        crate::walk::push_string(json, text);
    }

    /// The tokens of a text; `None` if it is not JSON.
    pub fn tokens(text: &[u8]) -> Option<Tape<'_>> {
        crate::walk::tokens(text)
    }
}

/// Timestamps in any form, for the layers that carry documents.
pub mod instant {
    use alloc::string::String;

    use crate::datetime::{authored, instant};
    use crate::shape::TimestampFormat;

    /// The JSON value of an instant in a form; `None` if the text is no instant.
    pub fn rewritten(text: &str, format: TimestampFormat) -> Option<String> {
        Some(instant::write(authored::instant(text)?, format))
    }
}

/// The data of patterns.
pub mod pattern {
    pub use crate::pattern::{Cells, Class, Columns, Positions, Program, Run, Step, Table};
}
