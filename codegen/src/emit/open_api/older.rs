//! Schemas in the words of OpenAPI 3.0, which are those of an early draft of JSON Schema.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};
use shapewright_smithy::diagnostic::Diagnostics;

use crate::emit::room::Room;

/// A schema of 2020-12 in the words of OpenAPI 3.0. What has no word there is said in the
/// description, if it says which values are right.
pub(super) fn schema(schema: Value) -> Value {
    match schema {
        Value::Object(keywords) => object(keywords).into(),
        Value::Bool(true) => json!({}),
        Value::Bool(false) => json!({"not": {}}),
        other => other,
    }
}

fn object(keywords: Map<String, Value>) -> Map<String, Value> {
    let mut older = Map::new();
    let mut note = None;
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("$comment" | "contentMediaType", _) => {}
            ("$ref", reference) => {
                older.insert("allOf".to_owned(), json!([{"$ref": reference}]));
            }
            ("examples", Value::Array(examples)) => {
                let first = examples.into_iter().next();
                older.extend(first.map(|first| ("example".to_owned(), first)));
            }
            ("contentEncoding", _) => {
                older.insert("format".to_owned(), "byte".into());
            }
            ("propertyNames", names) => note = Some(keys(&names)),
            ("anyOf", Value::Array(choices)) => alternatives(&mut older, choices),
            ("items" | "additionalProperties", Value::Object(value)) => {
                older.insert(keyword, object(value).into());
            }
            ("items", value) => {
                older.insert(keyword, schema(value));
            }
            ("properties", Value::Object(properties)) => {
                let each = properties.into_iter().map(|(name, it)| (name, schema(it)));
                older.insert(keyword, Value::Object(each.collect()));
            }
            (_, value) => {
                older.insert(keyword, value);
            }
        }
    }
    if older.get("type").is_some_and(|name| name == "array") {
        older.entry("items").or_insert_with(|| json!({}));
    }
    if let Some(note) = note {
        let said = older.get("description").and_then(Value::as_str).unwrap_or_default();
        let space = if said.is_empty() { "" } else { " " };
        let description = format!("{said}{space}{note}");
        older.insert("description".to_owned(), description.into());
    }
    alone(older)
}

/// A reference with nothing beside it needs no `allOf`.
fn alone(keywords: Map<String, Value>) -> Map<String, Value> {
    match keywords.get("allOf").and_then(|all| all.get(0)) {
        Some(Value::Object(reference)) if keywords.len() == 1 => reference.clone(),
        _ => keywords,
    }
}

/// Alternatives; null among them is `nullable`.
fn alternatives(older: &mut Map<String, Value>, choices: Vec<Value>) {
    let is_null = |choice: &Value| choice["type"] == "null";
    let nullable = choices.iter().any(is_null);
    let mut others: Vec<Value> =
        choices.into_iter().filter(|choice| !is_null(choice)).map(schema).collect();
    match (nullable, others.len()) {
        (true, 1) => match others.remove(0) {
            // A reference has nothing beside it.
            Value::Object(only) if only.contains_key("$ref") => {
                older.insert("allOf".to_owned(), json!([only]));
            }
            Value::Object(only) => older.extend(only),
            _ => {}
        },
        _ => {
            older.insert("anyOf".to_owned(), others.into());
        }
    }
    if nullable {
        older.insert("nullable".to_owned(), true.into());
    }
}

/// What stands before the name of an enum in words about keys.
const VALUES_OF: &str = "are values of `";

fn values_of(name: &str) -> String {
    format!("{VALUES_OF}{name}`")
}

/// Leaves out the enums that only keys of maps refer to, which 3.0 can do in words alone: those list
/// the values instead.
///
/// # Errors
/// There is not enough room for the values, which stand wherever an enum is used.
pub(super) fn spell_out_keys(
    document: &mut Map<String, Value>,
    mut room: Room,
) -> Result<(), Diagnostics> {
    let mut used = BTreeSet::new();
    document.values().for_each(|part| references(part, &mut used));
    let schemas = document.get_mut("components").and_then(|it| it["schemas"].as_object_mut());
    let mut listed = HashMap::new();
    if let Some(schemas) = schemas {
        schemas.retain(|name, schema| {
            let values = schema["enum"].as_array().filter(|_| !used.contains(name));
            let Some(values) = values else { return true };
            let values: Vec<_> =
                values.iter().filter_map(Value::as_str).map(|it| format!("`{it}`")).collect();
            listed.insert(name.clone(), format!("are {}", values.join(" or ")));
            false
        });
    }
    if listed.is_empty() {
        return Ok(());
    }
    document.values_mut().try_for_each(|part| describe_anew(part, &listed, &mut room))
}

/// The names of the schemas that a part of a document refers to.
fn references(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            let name = reference.and_then(|it| it.strip_prefix("#/components/schemas/"));
            used.extend(name.map(str::to_owned));
            members.values().for_each(|it| references(it, used));
        }
        Value::Array(elements) => elements.iter().for_each(|it| references(it, used)),
        _ => {}
    }
}

/// Lists the values of enums in descriptions.
fn describe_anew(
    value: &mut Value,
    listed: &HashMap<String, String>,
    room: &mut Room,
) -> Result<(), Diagnostics> {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(text)) = members.get_mut("description")
                && text.contains(VALUES_OF)
            {
                *text = spell(text, listed);
                room.take(text, None)?;
            }
            members.values_mut().try_for_each(|it| describe_anew(it, listed, room))
        }
        Value::Array(elements) => {
            elements.iter_mut().try_for_each(|it| describe_anew(it, listed, room))
        }
        _ => Ok(()),
    }
}

/// A text that lists the values of an enum where it says that keys are those.
fn spell(text: &str, listed: &HashMap<String, String>) -> String {
    let mut parts = text.split(VALUES_OF);
    let mut spelt = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let known = part.split_once('`').and_then(|(name, rest)| Some((listed.get(name)?, rest)));
        match known {
            Some((values, rest)) => spelt.extend([values, rest]),
            None => spelt.extend([VALUES_OF, part]),
        }
    }
    spelt
}

/// What the keys of a map must be, in words.
fn keys(names: &Value) -> String {
    let mut parts = Vec::new();
    let number = |keyword: &str| names[keyword].as_u64();
    if let Some(reference) = names["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or(reference);
        parts.push(values_of(name));
    }
    match (number("minLength"), number("maxLength")) {
        (Some(min), Some(max)) => parts.push(format!("have {min} to {max} characters")),
        (Some(min), None) => parts.push(format!("have at least {min} characters")),
        (None, Some(max)) => parts.push(format!("have at most {max} characters")),
        (None, None) => {}
    }
    if let Some(pattern) = names["pattern"].as_str() {
        parts.push(format!("match `{pattern}`"));
    }
    format!("Keys {}.", parts.join(" and "))
}
