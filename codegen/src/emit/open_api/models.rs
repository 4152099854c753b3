//! Schemas as models of API Gateway: those of JSON Schema draft 4 without some of its words, under
//! names of letters and digits.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::parts::Parts;
use crate::emit::taken::Taken;
use crate::make;

/// Where the schemas of a document are.
const PREFIX: &str = "#/components/schemas/";

/// Words that API Gateway does not take in a model.
const UNKNOWN: [&str; 8] = [
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "xml",
    "externalDocs",
    "x-smithy-external-documentation",
];

/// Words of a schema that do not bound its values beyond their type.
const UNBOUND: [&str; 7] =
    ["type", "items", "title", "description", "example", "default", "format"];

/// The models of a document.
pub(super) struct Models {
    /// The schemas of OpenAPI 3.0 by their names.
    schemas: Map<String, Value>,
    /// What their models are called.
    names: HashMap<String, String>,
    /// The models that are made beside those of the schemas.
    made: Parts,
    /// The models of several errors, by the names of their schemas.
    of_errors: HashMap<Vec<String>, Value>,
    /// The model that is being written.
    current: String,
    /// Models with values that are not described: they may be null.
    pub(super) unchecked: BTreeSet<String>,
    /// Models with lists whose length has bounds.
    pub(super) counted: BTreeSet<String>,
}

impl Models {
    /// Of the schemas of a document.
    pub(super) fn new(schemas: Map<String, Value>) -> Self {
        let mut taken = Taken::numbered();
        let names = schemas.keys().map(|name| (name.clone(), taken.take(&plain(name)))).collect();
        Self {
            schemas,
            names,
            made: Parts::beside(taken),
            of_errors: HashMap::new(),
            current: String::new(),
            unchecked: BTreeSet::new(),
            counted: BTreeSet::new(),
        }
    }

    /// All models by their names.
    pub(super) fn finish(&mut self) -> Map<String, Value> {
        let made = Parts::beside(Taken::numbered());
        let mut models = std::mem::replace(&mut self.made, made).into_map();
        for (name, schema) in self.schemas.clone() {
            let new = self.names[&name].clone();
            let mut model = self.within(&new, &schema);
            if model.get("title").is_some() {
                model["title"] = new.as_str().into();
            }
            models.insert(new, model);
        }
        models.sort_keys();
        models
    }

    /// A schema that stands outside of models, in something that has a name.
    pub(super) fn within(&mut self, name: &str, schema: &Value) -> Value {
        name.clone_into(&mut self.current);
        self.model(schema)
    }

    /// The schema of a body that is answered: a model or an object.
    pub(super) fn answer(&mut self, operation: &str, schema: &Value) -> Value {
        let errors = schema["anyOf"].as_array().and_then(|choices| self.errors(choices));
        let model = errors.unwrap_or_else(|| self.within(operation, schema));
        if model.get("$ref").is_some() || model["type"] == "object" {
            return model;
        }
        self.define(&format!("{}Body", plain(operation)), model)
    }

    /// The type of a parameter or header: API Gateway ignores whatever else a schema says. The second
    /// is whether it says more.
    pub(super) fn type_alone(&self, schema: &Value) -> (Value, bool) {
        let schema = self.target(schema).unwrap_or(schema);
        let name = schema["type"].as_str();
        let mut kind = json!({"type": name.unwrap_or("string")});
        let is_bound = |word: &String| !UNBOUND.contains(&word.as_str());
        let mut says_more =
            name.is_none() || schema.as_object().is_some_and(|it| it.keys().any(is_bound));
        if name == Some("array") {
            let (items, of_items) = self.type_alone(&schema["items"]);
            kind["items"] = items;
            says_more |= of_items;
        }
        (kind, says_more)
    }

    fn model(&mut self, schema: &Value) -> Value {
        let Value::Object(keywords) = schema else { return schema.clone() };
        let mut model = match named(schema) {
            Some(name) => self.reference(name, keywords),
            None => self.keywords(keywords),
        };
        if keywords.get("nullable").is_some_and(|it| *it == true) {
            self.unchecked.insert(self.current.clone());
            // Without a type, null is one of the values; bounds hold for the values of their types.
            let kept = ["description", "title"];
            let is_scalar = model.get("items").or(model.get("properties")).is_none();
            model.retain(|word, _| {
                word != "type" && word != "$ref" && (is_scalar || kept.contains(&word.as_str()))
            });
            if let Some(Value::Array(values)) = model.get_mut("enum") {
                values.push(Value::Null);
            }
        }
        if let Some(default) = keywords.get("default").filter(|_| !model.contains_key("$ref")) {
            note(&mut model, &format!("The default is `{}`.", make::compact_json(default)));
        }
        if !model.contains_key("$ref") {
            linked(keywords).for_each(|url| note(&mut model, &format!("See <{url}>.")));
        }
        model.into()
    }

    fn keywords(&mut self, keywords: &Map<String, Value>) -> Map<String, Value> {
        let mut model = Map::new();
        for (word, value) in keywords {
            let value = match (word.as_str(), value) {
                ("default" | "nullable", _) => continue,
                (word, _) if UNKNOWN.contains(&word) => continue,
                ("properties", Value::Object(all)) => {
                    let all = all.iter().map(|(name, it)| (name.clone(), self.model(it)));
                    Value::Object(all.collect())
                }
                ("items" | "additionalProperties" | "not", value) => self.model(value),
                ("anyOf", Value::Array(choices)) => match self.choices(choices) {
                    Some(choices) => choices,
                    None => continue,
                },
                ("minItems" | "maxItems", value) => {
                    self.counted.insert(self.current.clone());
                    value.clone()
                }
                (_, value) => value.clone(),
            };
            model.insert(word.clone(), value);
        }
        model
    }

    /// A reference has nothing beside it. What is described there keeps its description if the schema
    /// is small enough to stand there itself.
    fn reference(&mut self, name: &str, beside: &Map<String, Value>) -> Map<String, Value> {
        let target = self.schemas.get(name).and_then(Value::as_object).cloned();
        match (target, beside.get("description")) {
            (Some(target), Some(description)) if is_scalar(&target) => {
                let mut model = self.keywords(&target);
                model.insert("description".to_owned(), description.clone());
                model
            }
            _ => Map::from_iter([("$ref".to_owned(), self.spelled(name))]),
        }
    }

    fn spelled(&self, name: &str) -> Value {
        let name = self.names.get(name).map_or(name, String::as_str);
        format!("{PREFIX}{name}").into()
    }

    /// Alternatives without references: API Gateway has none in them. `None` if one is a structure.
    fn choices(&mut self, choices: &[Value]) -> Option<Value> {
        let mut models = Vec::new();
        for choice in choices {
            let target = self.target(choice).cloned();
            if target.as_ref().is_some_and(|it| !it.as_object().is_some_and(is_scalar)) {
                self.unchecked.insert(self.current.clone());
                return None;
            }
            models.push(self.model(target.as_ref().unwrap_or(choice)));
        }
        Some(models.into())
    }

    /// One model of several errors, each of which has a schema: the members of all, which are required
    /// if they are in each.
    fn errors(&mut self, choices: &[Value]) -> Option<Value> {
        let names: Option<Vec<&str>> = choices.iter().map(named).collect();
        let names = names?;
        let key: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        if let Some(known) = self.of_errors.get(&key) {
            return Some(known.clone());
        }
        let all: Option<Vec<Value>> =
            names.iter().map(|name| self.schemas.get(*name).cloned()).collect();
        let all = all?;
        let mut properties: Map<String, Value> = Map::new();
        for (name, schema) in all.iter().filter_map(|it| it["properties"].as_object()).flatten() {
            match properties.get(name) {
                Some(other) if other != schema => properties.insert(name.clone(), json!({})),
                _ => properties.insert(name.clone(), schema.clone()),
            };
        }
        let lists = all.iter().map(|it| it["required"].as_array());
        let lists: Vec<HashSet<&Value>> =
            lists.map(|it| it.into_iter().flatten().collect()).collect();
        let is_in_each = |name: &Value| lists.iter().all(|list| list.contains(name));
        let required: Vec<Value> = all[0]["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|name| is_in_each(name))
            .cloned()
            .collect();
        let said = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let title = names.iter().map(|name| plain(name)).collect::<Vec<_>>().join("Or");
        let mut schema = json!({
            "type": "object",
            "title": title,
            "description": format!("One of {said}."),
            "properties": properties,
        });
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        let model = self.within(&title, &schema);
        let reference = self.define(&title, model);
        self.of_errors.insert(key, reference.clone());
        Some(reference)
    }

    /// Adds a model, and refers to it.
    fn define(&mut self, name: &str, model: Value) -> Value {
        let name = self.made.add(name, model);
        json!({"$ref": format!("{PREFIX}{name}")})
    }

    /// The schema that a reference leads to.
    fn target(&self, schema: &Value) -> Option<&Value> {
        self.schemas.get(named(schema)?)
    }
}

/// The name that a schema refers to, with or without something beside it.
fn named(schema: &Value) -> Option<&str> {
    let all = schema["allOf"].as_array().map_or(&[][..], Vec::as_slice);
    let reference = match all {
        [only] => &only["$ref"],
        _ => &schema["$ref"],
    };
    reference.as_str()?.strip_prefix(PREFIX)
}

/// Whether a schema is of values without parts.
fn is_scalar(schema: &Map<String, Value>) -> bool {
    !["properties", "items", "additionalProperties", "anyOf"]
        .iter()
        .any(|word| schema.contains_key(*word))
        && schema.get("type").is_some_and(|name| name != "object" && name != "array")
}

fn note(model: &mut Map<String, Value>, note: &str) {
    let said = model.get("description").and_then(Value::as_str).unwrap_or_default();
    let space = if said.is_empty() { "" } else { " " };
    let description = format!("{said}{space}{note}");
    model.insert("description".to_owned(), description.into());
}

/// The links to documentation beside a schema.
fn linked(keywords: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let first = keywords.get("externalDocs").map(|docs| &docs["url"]);
    let others = keywords.get("x-smithy-external-documentation").and_then(Value::as_object);
    let others = others.into_iter().flat_map(Map::values);
    first.into_iter().chain(others).filter_map(Value::as_str)
}

/// A name without what is neither a letter nor a digit.
fn plain(name: &str) -> String {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    if plain.is_empty() { "Model".to_owned() } else { plain }
}
