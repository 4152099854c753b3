//! The whole text: version, metadata, shapes.

use super::reader::Reader;
use crate::ast::{Model, Version};
use crate::node::{Node, Object};
use crate::read::smithy::version;
use crate::source::{FileId, Span};

const PROPERTIES: [&str; 3] = ["smithy", "metadata", "shapes"];

/// The model of a root value.
pub(super) fn model(reader: &mut Reader<'_>, root: Node, file: FileId) -> Option<Model> {
    let span = root.span;
    let mut root = reader.object(root)?;
    let other = other_format(&root);
    let node = root.remove("smithy").map(|entry| entry.value);
    let version = version(reader, node, (span, other))?;
    let mut model = Model::new(file, version);
    for (key, entry) in root {
        match key.as_str() {
            "metadata" => metadata(&mut model, reader.object(entry.value).unwrap_or_default()),
            "shapes" => {
                for (id, shape) in reader.object(entry.value).unwrap_or_default() {
                    reader.shape(&mut model, id.at(shape.key_span), shape.value);
                }
            }
            _ => reader.unknown(&key, entry.key_span, "a model", &PROPERTIES),
        }
    }
    Some(model)
}

fn version(
    reader: &mut Reader<'_>,
    node: Option<Node>,
    (root, other): (Span, Option<&'static str>),
) -> Option<Version> {
    let Some(node) = node else {
        let message = other.map_or_else(
            || "A JSON AST begins with its version: `\"smithy\": \"2.0\"`".to_owned(),
            |other| format!("This is {other}, and no model of Smithy or AWS"),
        );
        reader.error(Span::new(root.file, root.start, root.start), message);
        return None;
    };
    let text = reader.string(node)?;
    let Some((version, warning)) = version::of(&text.value, text.span) else {
        reader.error(text.span, format!("Unsupported Smithy version number: {}", text.value));
        return None;
    };
    if let Some(warning) = warning {
        reader.diagnostics.push(warning);
    }
    Some(version)
}

/// What a JSON document is that is something else than a model, by the keys that it begins with.
fn other_format(root: &Object) -> Option<&'static str> {
    const FORMATS: [(&str, &str); 5] = [
        ("openapi", "an OpenAPI document"),
        ("swagger", "an OpenAPI document"),
        ("asyncapi", "an AsyncAPI document"),
        ("$schema", "a JSON Schema"),
        ("AWSTemplateFormatVersion", "a CloudFormation template"),
    ];
    FORMATS.iter().find(|(key, _)| root.contains_key(*key)).map(|(_, format)| *format)
}

fn metadata(model: &mut Model, object: Object) {
    model
        .metadata
        .extend(object.into_iter().map(|(key, entry)| (key.at(entry.key_span), entry.value)));
}
