//! Schemas without one of their keywords.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Keywords that decide which documents are valid.
pub(crate) const DECIDING: [&str; 19] = [
    "$ref",
    "additionalProperties",
    "anyOf",
    "enum",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "pattern",
    "properties",
    "propertyNames",
    "required",
    "type",
    "uniqueItems",
];

/// Keywords that tell people something; the goldens of the emitter have them.
pub(crate) const TELLING: [&str; 8] = [
    "$defs",
    "$schema",
    "contentEncoding",
    "default",
    "deprecated",
    "description",
    "examples",
    "title",
];

/// All keywords of a schema.
pub(crate) fn keywords(schema: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    visit(&mut schema.clone(), &mut |keywords| found.extend(keywords.keys().cloned()));
    found
}

/// The schema without any occurrence of a keyword.
pub(crate) fn without(schema: &Value, keyword: &str) -> Value {
    let mut schema = schema.clone();
    visit(&mut schema, &mut |keywords| {
        keywords.shift_remove(keyword);
    });
    schema
}

/// Shows every schema in a schema.
fn visit(schema: &mut Value, see: &mut dyn FnMut(&mut Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    see(keywords);
    for (keyword, value) in keywords.iter_mut() {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(schemas)) => {
                for inner in schemas.values_mut() {
                    visit(inner, see);
                }
            }
            ("anyOf", Value::Array(choices)) => {
                for inner in choices {
                    visit(inner, see);
                }
            }
            ("items" | "additionalProperties" | "propertyNames", inner) => visit(inner, see),
            _ => {}
        }
    }
}
