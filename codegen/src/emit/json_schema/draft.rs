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
            Self::Draft07 => {
                let definitions = self.definitions();
                let schema = map_references(schema, &|name| format!("#/{definitions}/{name}"));
                rename_definitions(schema, definitions)
            }
        }
    }
}

/// How references are spelt when they are built.
pub(super) const REFERENCE_PREFIX: &str = "#/$defs/";

/// A schema with references that `spell` writes, from the names of definitions.
///
/// Only positions that hold schemas are looked at: data such as examples keeps its form.
pub(crate) fn map_references(schema: Value, spell: &dyn Fn(&str) -> String) -> Value {
    let each = |schemas: Map<String, Value>| {
        let schemas = schemas.into_iter();
        Value::Object(schemas.map(|(name, it)| (name, map_references(it, spell))).collect())
    };
    let keyword = |(keyword, value): (String, Value)| {
        let value = match (keyword.as_str(), value) {
            ("$ref", Value::String(reference)) => {
                reference.strip_prefix(REFERENCE_PREFIX).map_or(reference.clone(), spell).into()
            }
            ("$defs" | "properties", Value::Object(schemas)) => each(schemas),
            ("anyOf", Value::Array(choices)) => {
                choices.into_iter().map(|it| map_references(it, spell)).collect()
            }
            ("items" | "additionalProperties" | "propertyNames", value) => {
                map_references(value, spell)
            }
            (_, value) => value,
        };
        (keyword, value)
    };
    match schema {
        Value::Object(keywords) => Value::Object(keywords.into_iter().map(keyword).collect()),
        other => other,
    }
}

fn rename_definitions(schema: Value, name: &str) -> Value {
    let rename = |(keyword, value): (String, Value)| match keyword.as_str() {
        "$defs" => (name.to_owned(), value),
        _ => (keyword, value),
    };
    match schema {
        Value::Object(keywords) => Value::Object(keywords.into_iter().map(rename).collect()),
        other => other,
    }
}
