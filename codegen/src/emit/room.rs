//! How long what is emitted may be in all.

use serde_json::{Map, Value};
use shapewright_smithy::budget::LIMIT;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use shapewright_smithy::source::Span;

use crate::budget::MAX_OUTPUT;

/// The room of what is emitted: 256 MiB in all. What many share is written for each of them, so that it
/// may be longer than the model by far.
#[derive(Clone, Debug)]
pub struct Room {
    limit: usize,
    taken: usize,
    of: Output,
}

/// What has the room.
#[derive(Clone, Copy, Debug)]
enum Output {
    Schemas,
    OpenApi,
    Rust,
}

impl Default for Room {
    /// The room of schemas.
    fn default() -> Self {
        Self::of(MAX_OUTPUT)
    }
}

impl Room {
    /// Another limit for schemas, in bytes.
    pub(super) fn of(limit: usize) -> Self {
        Self { limit, taken: 0, of: Output::Schemas }
    }

    /// The room of an OpenAPI document, in bytes.
    pub(super) fn of_open_api(limit: usize) -> Self {
        Self { of: Output::OpenApi, ..Self::of(limit) }
    }

    /// The room of documentation in Rust.
    pub(super) fn of_rust() -> Self {
        Self { of: Output::Rust, ..Self::default() }
    }

    /// Takes room for the text of a schema of a shape at `span`.
    ///
    /// # Errors
    /// There is not enough left.
    pub fn take(&mut self, text: &str, span: Option<Span>) -> Result<(), Diagnostics> {
        self.take_length(text.len(), span)
    }

    /// Takes room for a value that stands so many levels deep in an indented document.
    ///
    /// # Errors
    /// There is not enough left.
    pub(super) fn take_value(
        &mut self,
        value: &Value,
        depth: usize,
        span: Option<Span>,
    ) -> Result<(), Diagnostics> {
        self.take_length(length(value, depth), span)
    }

    /// The same for the members of an object.
    ///
    /// # Errors
    /// There is not enough left.
    pub(super) fn take_object(
        &mut self,
        object: &Map<String, Value>,
        depth: usize,
        span: Option<Span>,
    ) -> Result<(), Diagnostics> {
        self.take_length(length_of_object(object, depth), span)
    }

    fn take_length(&mut self, length: usize, span: Option<Span>) -> Result<(), Diagnostics> {
        self.taken += length;
        if self.taken <= self.limit {
            return Ok(());
        }
        let (what, help) = self.of.words();
        let message = format!("{what} longer than {} MiB in all", self.limit >> 20);
        let problem = Diagnostic::new(LIMIT, Severity::Error, span, message).with_help(help);
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(problem);
        Err(diagnostics)
    }
}

impl Output {
    /// What is too long, and what to do about it.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Schemas => (
                "The schemas are",
                "name the shapes or operations that are needed: each schema has all that it reaches",
            ),
            Self::OpenApi => (
                "The OpenAPI document is",
                "each operation has all its parameters, headers and their documentation: let fewer \
                 operations share them, or describe them in fewer words",
            ),
            Self::Rust => (
                "The documentation of members in Rust is",
                "members have that of their targets: describe these in fewer words",
            ),
        }
    }
}

/// How long the text of a value is in an indented document, so many levels deep, but for its commas.
fn length(value: &Value, depth: usize) -> usize {
    match value {
        Value::Null => 4,
        Value::Bool(value) => 5 - usize::from(*value),
        Value::Number(number) => number.to_string().len(),
        Value::String(text) => length_of_text(text),
        Value::Array(elements) => {
            let each = elements.iter().map(|it| length(it, depth + 1) + line(depth + 1));
            each.sum::<usize>() + 2 + line(depth) * usize::from(!elements.is_empty())
        }
        Value::Object(object) => length_of_object(object, depth),
    }
}

fn length_of_object(object: &Map<String, Value>, depth: usize) -> usize {
    let entry = |(key, value): (&String, &Value)| {
        length_of_text(key) + 2 + length(value, depth + 1) + line(depth + 1)
    };
    object.iter().map(entry).sum::<usize>() + 2 + line(depth) * usize::from(!object.is_empty())
}

/// A line end and the indentation of the next line.
fn line(depth: usize) -> usize {
    2 * depth + 1
}

/// A text in quotation marks. Most escapes have two characters.
fn length_of_text(text: &str) -> usize {
    let escaped = text.bytes().filter(|byte| matches!(byte, b'"' | b'\\' | ..0x20)).count();
    text.len() + escaped + 2
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Room, length};

    #[test]
    fn values_are_as_long_as_their_texts_without_commas() {
        let nested = json!({"a": [{}, [], {"b": {"c": "d"}}], "e": [-1, 20.5]});
        for value in [json!(null), json!([true, false]), json!("a\n\"b\\é"), nested] {
            let text = format!("{value:#}").replace(',', "");
            assert_eq!(length(&value, 0), text.len(), "{value}");
        }
    }

    #[test]
    fn what_is_emitted_shares_a_room() {
        let mut room = Room::of(10);
        assert!(room.take("123456", None).is_ok());
        assert!(room.take_value(&json!("12"), 3, None).is_ok());
        assert!(room.take("1", None).is_err());
    }
}
