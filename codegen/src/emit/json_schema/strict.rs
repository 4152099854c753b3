//! The strict target: the words that function calling and code generators have in common.
//!
//! A finished document is said again in fewer words. What the words cannot say is left out
//! (bounds, patterns) or said otherwise: a map is a list of entries, a document the text of its
//! JSON, a union one of several closed objects. Nothing stands beside a reference.

use serde_json::{Map, Value, json};
use shapewright_smithy::diagnostic::Diagnostics;

use super::describe::SENSITIVE;
use super::draft::REFERENCE_PREFIX;
use crate::emit::room::Room;

/// The keywords that are kept as they are.
const KEPT: [&str; 4] = ["title", "type", "required", "enum"];
/// The longest description, in characters.
const MAX_DESCRIPTION: usize = 200;

/// A closed document of the whole or body view, in words for strict tools.
///
/// # Errors
/// The enums, which stand wherever they are used, take more room than there is.
pub(super) fn restrict(document: &Map<String, Value>) -> Result<Map<String, Value>, Diagnostics> {
    let none = Map::new();
    let definitions = document.get("$defs").and_then(Value::as_object).unwrap_or(&none);
    let mut restrictor = Restrictor {
        definitions,
        descriptions: Map::new(),
        room: Room::default(),
        has_room: Ok(()),
    };
    let mut restricted = restrictor.object(document);
    let mut kept = Map::new();
    for (name, definition) in definitions {
        if let Some(definition) = definition.as_object().filter(|it| !is_enum(it)) {
            kept.insert(name.clone(), restrictor.object(definition).into());
        }
    }
    for (name, definition) in &mut kept {
        if let (Some(definition), Some(description)) =
            (definition.as_object_mut(), restrictor.descriptions.get(name))
        {
            // After the title.
            definition.shift_insert(1, "description".to_owned(), description.clone());
        }
    }
    if !kept.is_empty() {
        restricted.insert("$defs".to_owned(), kept.into());
    }
    restrictor.has_room.map(|()| restricted)
}

struct Restrictor<'a> {
    definitions: &'a Map<String, Value>,
    /// What the first member that refers to a definition says of it.
    descriptions: Map<String, Value>,
    /// What enums have room for.
    room: Room,
    /// That there is room, or what is wrong if there was not enough.
    has_room: Result<(), Diagnostics>,
}

impl Restrictor<'_> {
    fn value(&mut self, schema: &Value) -> Value {
        match schema {
            Value::Object(keywords) => self.object(keywords).into(),
            _ => json_text(None).into(),
        }
    }

    fn object(&mut self, keywords: &Map<String, Value>) -> Map<String, Value> {
        let description = describe(keywords);
        let mut said = match keywords.get("$ref").and_then(Value::as_str) {
            Some(reference) => return self.reference(reference, description),
            None if is_any(keywords) => return json_text(description),
            None if is_map(keywords) => self.entries(keywords),
            None if is_union(keywords) => self.alternatives(keywords),
            None => self.plain(keywords),
        };
        let title = said.shift_remove_entry("title");
        let description = description.map(|text| ("description".to_owned(), text.into()));
        title.into_iter().chain(description).chain(said).collect()
    }

    fn plain(&mut self, keywords: &Map<String, Value>) -> Map<String, Value> {
        let mut restricted = Map::new();
        for (keyword, value) in keywords {
            let value = match (keyword.as_str(), value) {
                (kept, value) if KEPT.contains(&kept) => value.clone(),
                ("additionalProperties", _) => Value::Bool(false),
                ("properties", Value::Object(properties)) => self.properties(properties),
                ("items", items) => self.value(items),
                ("anyOf", Value::Array(choices)) => {
                    choices.iter().map(|choice| self.value(choice)).collect()
                }
                _ => continue,
            };
            restricted.insert(keyword.clone(), value);
        }
        restricted
    }

    fn properties(&mut self, properties: &Map<String, Value>) -> Value {
        let restricted = properties.iter().map(|(name, schema)| (name.clone(), self.value(schema)));
        Value::Object(restricted.collect())
    }

    /// An enum in place, where it can have a description; a bare reference to anything else.
    fn reference(&mut self, reference: &str, description: Option<String>) -> Map<String, Value> {
        let name = reference.trim_start_matches(REFERENCE_PREFIX);
        let definition = self.definitions.get(name).and_then(Value::as_object);
        if let Some(values) = definition.filter(|it| is_enum(it)) {
            if self.has_room.is_ok() {
                self.has_room = self.room.take_object(values, 0, None);
            }
            if self.has_room.is_err() {
                return Map::new();
            }
            let mut said = self.plain(values);
            said.shift_remove("title");
            let description = description.map(|text| ("description".to_owned(), text.into()));
            return description.into_iter().chain(said).collect();
        }
        if let Some(description) = description {
            self.descriptions.entry(name.to_owned()).or_insert(description.into());
        }
        Map::from_iter([("$ref".to_owned(), reference.into())])
    }

    fn entries(&mut self, map: &Map<String, Value>) -> Map<String, Value> {
        let key = map.get("propertyNames").map(|names| self.value(names));
        let key = key.unwrap_or_else(|| json!({"type": "string"}));
        let value = self.value(&map["additionalProperties"]);
        let entry = json!({
            "type": "object",
            "properties": {"key": key, "value": value},
            "required": ["key", "value"],
            "additionalProperties": false,
        });
        Map::from_iter([("type".to_owned(), "array".into()), ("items".to_owned(), entry)])
    }

    fn alternatives(&mut self, union: &Map<String, Value>) -> Map<String, Value> {
        let members = union.get("properties").and_then(Value::as_object);
        let alternative = |(name, schema): (&String, &Value)| {
            json!({
                "type": "object",
                "properties": {name: self.value(schema)},
                "required": [name],
                "additionalProperties": false,
            })
        };
        let alternatives: Vec<Value> = members.into_iter().flatten().map(alternative).collect();
        if alternatives.is_empty() {
            // A choice of nothing, or of streams alone.
            return self.plain(union);
        }
        let title = union.get("title").map(|title| ("title".to_owned(), title.clone()));
        title.into_iter().chain([("anyOf".to_owned(), alternatives.into())]).collect()
    }
}

fn is_enum(keywords: &Map<String, Value>) -> bool {
    keywords.contains_key("enum")
}

fn is_map(keywords: &Map<String, Value>) -> bool {
    keywords.get("additionalProperties").is_some_and(|values| *values != Value::Bool(false))
}

fn is_union(keywords: &Map<String, Value>) -> bool {
    keywords.contains_key("properties") && keywords.contains_key("maxProperties")
}

/// Whether any value at all is right.
fn is_any(keywords: &Map<String, Value>) -> bool {
    !["type", "anyOf", "enum"].iter().any(|keyword| keywords.contains_key(*keyword))
}

fn json_text(description: Option<String>) -> Map<String, Value> {
    let description = description.map_or_else(String::new, |text| format!("{text} "));
    let description = format!("{description}Any JSON value, written as text.");
    Map::from_iter([
        ("type".to_owned(), "string".into()),
        ("description".to_owned(), description.into()),
    ])
}

/// The first sentence of the description, a word on what must not be shown, and the example where
/// there is exactly one.
fn describe(keywords: &Map<String, Value>) -> Option<String> {
    let sentence = keywords.get("description").and_then(Value::as_str).map(shorten);
    let is_sensitive = keywords.get("$comment").and_then(Value::as_str) == Some("sensitive");
    let secret = is_sensitive
        .then(|| SENSITIVE.to_owned())
        .filter(|secret| sentence.as_ref().is_none_or(|sentence| !sentence.contains(secret)));
    let example = match keywords.get("examples").and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::String(example)]) => Some(format!("For example {example}.")),
        _ => None,
    };
    let words: Vec<_> = sentence.into_iter().chain(secret).chain(example).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The first sentence.
fn shorten(description: &str) -> String {
    let line = description.lines().next().unwrap_or_default();
    let sentence = line.find(". ").map_or(line, |end| &line[..=end]);
    if sentence.chars().count() <= MAX_DESCRIPTION {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(MAX_DESCRIPTION - 1).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{words}…")
}
