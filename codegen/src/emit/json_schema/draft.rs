//! The two drafts: what differs between them, and nothing else.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::make;

/// A version of JSON Schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Draft {
    /// 2020-12: for tools.
    #[default]
    Draft202012,
    /// Draft 7: for editors.
    Draft07,
    /// Draft 4: for API Gateway.
    Draft04,
}

impl Draft {
    /// The name of its folder: `2020-12` or `draft-07`.
    pub fn directory(self) -> &'static str {
        match self {
            Self::Draft202012 => "2020-12",
            Self::Draft07 => "draft-07",
            Self::Draft04 => "draft-04",
        }
    }

    /// The URI of its meta-schema: the value of `$schema`.
    pub fn meta_schema(self) -> &'static str {
        match self {
            Self::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
            Self::Draft07 => "http://json-schema.org/draft-07/schema#",
            Self::Draft04 => "http://json-schema.org/draft-04/schema#",
        }
    }

    /// The keyword that holds definitions.
    pub(super) fn definitions(self) -> &'static str {
        match self {
            Self::Draft202012 => "$defs",
            Self::Draft07 | Self::Draft04 => "definitions",
        }
    }

    /// A schema that was built for 2020-12, in the words of this draft.
    pub(super) fn translate(self, schema: Value) -> Value {
        match self {
            Self::Draft202012 => schema,
            // Values become values.
            Self::Draft07 | Self::Draft04 => {
                serde_json::to_value(Words(&schema, self)).unwrap_or_default()
            }
        }
    }

    /// The text of keywords that were built for 2020-12, in the words of this draft and without a
    /// copy of them.
    pub(super) fn print(self, keywords: &[&Map<String, Value>]) -> String {
        // They have no keys but strings, and memory takes whatever is written to it.
        make::unmarked(&serde_json::to_string_pretty(&Keywords(keywords, self)).unwrap_or_default())
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
            ("$defs" | "properties" | "patternProperties", Value::Object(schemas)) => each(schemas),
            ("anyOf" | "oneOf", Value::Array(choices)) => {
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

/// A schema in the words of a draft.
struct Words<'s>(&'s Value, Draft);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(keywords) => Keywords(&[keywords], self.1).serialize(serializer),
            // In draft 4, a schema is an object.
            Value::Bool(true) if self.1 == Draft::Draft04 => {
                serializer.collect_map([(); 0].map(|()| ("", "")))
            }
            other => other.serialize(serializer),
        }
    }
}

/// The keywords of a schema in the words of a draft. Only positions that hold schemas are looked at:
/// data such as examples keeps its form.
struct Keywords<'s>(&'s [&'s Map<String, Value>], Draft);

impl Serialize for Keywords<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(keywords, draft) = *self;
        let mut map = serializer.serialize_map(None)?;
        for (keyword, value) in keywords.iter().copied().flatten() {
            match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    map.serialize_entry(keyword, &draft.reference(reference))?;
                }
                ("$defs", Value::Object(schemas)) => {
                    map.serialize_entry(draft.definitions(), &Each(schemas, draft))?;
                }
                ("properties" | "patternProperties", Value::Object(schemas)) => {
                    map.serialize_entry(keyword, &Each(schemas, draft))?;
                }
                // What draft 4 calls otherwise, and what it cannot say.
                ("$id", value) if draft == Draft::Draft04 => map.serialize_entry("id", value)?,
                (keyword, _) if draft == Draft::Draft04 && NEWER.contains(&keyword) => {}
                ("anyOf" | "oneOf", Value::Array(choices)) => {
                    let choices: Vec<Words<'_>> =
                        choices.iter().map(|choice| Words(choice, draft)).collect();
                    map.serialize_entry(keyword, &choices)?;
                }
                ("items" | "additionalProperties" | "propertyNames", value) => {
                    map.serialize_entry(keyword, &Words(value, draft))?;
                }
                (_, value) => map.serialize_entry(keyword, value)?,
            }
        }
        map.end()
    }
}

/// Keywords that only say more to people and tools, and that draft 4 does not have: API Gateway refuses
/// a schema for a keyword that it does not know.
const NEWER: [&str; 7] = [
    "$comment",
    "contentEncoding",
    "contentMediaType",
    "deprecated",
    "examples",
    "readOnly",
    "writeOnly",
];

/// Schemas by name in the words of a draft.
struct Each<'s>(&'s Map<String, Value>, Draft);

impl Serialize for Each<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, schema)| (name, Words(schema, self.1))))
    }
}

impl Draft {
    fn reference(self, reference: &str) -> Cow<'_, str> {
        match reference.strip_prefix(REFERENCE_PREFIX) {
            Some(name) => format!("#/{}/{name}", self.definitions()).into(),
            None => reference.into(),
        }
    }
}
