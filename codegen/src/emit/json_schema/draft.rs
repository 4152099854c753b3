//! The two drafts: what differs between them, and nothing else.

use serde_json::{Map, Value};

/// A version of JSON Schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Draft {
    /// 2020-12: for tools.
    #[default]
    Draft202012,
    /// Draft 7: for editors.
    Draft07,
}

impl Draft {
    /// The name of its folder: `2020-12` or `draft-07`.
    pub fn directory(self) -> &'static str {
        match self {
            Self::Draft202012 => "2020-12",
            Self::Draft07 => "draft-07",
        }
    }

    /// The URI of its meta-schema: the value of `$schema`.
    pub fn meta_schema(self) -> &'static str {
        match self {
            Self::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
            Self::Draft07 => "http://json-schema.org/draft-07/schema#",
        }
    }

    /// The keyword that holds definitions.
    pub(super) fn definitions(self) -> &'static str {
        match self {
            Self::Draft202012 => "$defs",
            Self::Draft07 => "definitions",
        }
    }

    /// A schema that was built for 2020-12, in the words of this draft.
    pub(super) fn translate(self, schema: Value) -> Value {
        match self {
            Self::Draft202012 => schema,
            Self::Draft07 => translate(schema),
        }
    }
}

/// How references are spelt when they are built.
pub(super) const REFERENCE_PREFIX: &str = "#/$defs/";

fn translate(schema: Value) -> Value {
    match schema {
        Value::Object(keywords) => Value::Object(
            keywords
                .into_iter()
                .map(|(keyword, value)| translate_keyword(keyword, value))
                .collect(),
        ),
        other => other,
    }
}

/// Only positions that hold schemas are looked at: data such as examples keeps its form.
fn translate_keyword(keyword: String, value: Value) -> (String, Value) {
    match (keyword.as_str(), value) {
        ("$ref", Value::String(reference)) => {
            (keyword, Value::String(translate_reference(&reference)))
        }
        ("$defs", Value::Object(definitions)) => {
            (Draft::Draft07.definitions().to_owned(), translate_each(definitions))
        }
        ("properties", Value::Object(properties)) => (keyword, translate_each(properties)),
        ("anyOf", Value::Array(choices)) => (keyword, choices.into_iter().map(translate).collect()),
        ("items" | "additionalProperties" | "propertyNames", value) => (keyword, translate(value)),
        (_, value) => (keyword, value),
    }
}

fn translate_each(schemas: Map<String, Value>) -> Value {
    Value::Object(schemas.into_iter().map(|(name, schema)| (name, translate(schema))).collect())
}

fn translate_reference(reference: &str) -> String {
    reference.strip_prefix(REFERENCE_PREFIX).map_or_else(
        || reference.to_owned(),
        |name| format!("#/{}/{name}", Draft::Draft07.definitions()),
    )
}
