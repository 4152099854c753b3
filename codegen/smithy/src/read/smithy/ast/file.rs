//! The whole text: version, metadata, shapes.

use super::reader::Reader;
use crate::ast::{Model, Version};
use crate::node::{Node, Object};
use crate::source::{FileId, Span, Spanned};

const PROPERTIES: [&str; 3] = ["smithy", "metadata", "shapes"];

/// The model of a root value.
pub(super) fn model(reader: &mut Reader<'_>, root: Node, file: FileId) -> Option<Model> {
    let span = root.span;
    let mut root = reader.object(root)?;
    let version = version(reader, root.remove("smithy").map(|entry| entry.value), span)?;
    let mut model = Model::new(file, version);
    for (key, entry) in root {
        match key.as_str() {
            "metadata" => metadata(&mut model, reader.object(entry.value).unwrap_or_default()),
            "shapes" => {
                for (id, shape) in reader.object(entry.value).unwrap_or_default() {
                    reader.shape(&mut model, Spanned::new(id, shape.key_span), shape.value);
                }
            }
            _ => reader.unknown(&key, entry.key_span, "a model", &PROPERTIES),
        }
    }
    Some(model)
}

fn version(reader: &mut Reader<'_>, node: Option<Node>, root: Span) -> Option<Version> {
    let Some(node) = node else {
        reader.error(
            Span::new(root.file, root.start, root.start),
            "A JSON AST begins with its version: `\"smithy\": \"2.0\"`",
        );
        return None;
    };
    let text = reader.string(node)?;
    match text.value.as_str() {
        "1" | "1.0" => Some(Version::V1),
        "2" | "2.0" => Some(Version::V2),
        other => {
            reader.error(text.span, format!("Unsupported Smithy version number: {other}"));
            None
        }
    }
}

fn metadata(model: &mut Model, object: Object) {
    model.metadata.extend(
        object.into_iter().map(|(key, entry)| (Spanned::new(key, entry.key_span), entry.value)),
    );
}
