//! What the API's documentation says of four operations, member by member, is found in the types
//! and in the schemas: every member, its kind, its enum values, and whether it is required.

mod support;

use serde_json::Value;
use shapewright_validate::shape::{Kind, Shape, ShapeGraph, TypeRef};
use support::{Entry, json_file, operations, repository, schema_path};

#[test]
fn every_documented_member_is_in_the_types() {
    for_each_fact(|fact, root, _| {
        let found = find_in_shape(root, fact);
        assert_eq!(found, Some(fact.described()), "{} {}", root.name, fact.path);
    });
}

#[test]
fn every_documented_member_is_in_the_schemas() {
    for_each_fact(|fact, root, schema| {
        let found = find_in_schema(schema, fact);
        assert_eq!(found, Some(fact.described()), "{} {}", root.name, fact.path);
    });
}

/// One documented member.
struct Fact<'a> {
    /// `OtaSchedulingConfig.MaintenanceWindows[].StartTime`, `Tags{}`.
    path: &'a str,
    kind: &'a str,
    values: Vec<&'a str>,
    required: bool,
}

/// What is said of a member: its kind, its enum values, whether it is required.
type Described = (String, Vec<String>, bool);

impl Fact<'_> {
    fn described(&self) -> Described {
        let values = self.values.iter().map(|value| (*value).to_owned()).collect();
        (self.kind.to_owned(), values, self.required)
    }

    /// The steps of the path: a member's name, `[]` into a list, `{}` into a map.
    fn steps(&self) -> Vec<&str> {
        let mut steps = Vec::new();
        for part in self.path.split('.') {
            let name = part.trim_end_matches("[]").trim_end_matches("{}");
            steps.push(name);
            if part.len() > name.len() {
                steps.push(&part[name.len()..]);
            }
        }
        steps
    }
}

fn for_each_fact(mut visit: impl FnMut(&Fact<'_>, &'static Shape, &Value)) {
    let facts = json_file(&repository("model/tests/fixtures/documented-facts.json"));
    let entries = operations();
    let mut count = 0;
    for documented in facts.as_array().expect("operations") {
        let name = documented["operation"].as_str().expect("a name");
        let entry = entries.iter().find(|entry| entry.name == name).expect("a modelled operation");
        for (side, document) in [("input", Some(entry.input)), ("output", entry.output)] {
            let root = (document.expect("a document").shape)();
            let schema = schema(entry, root);
            for fact in documented[side].as_array().expect("members") {
                visit(&read(fact), root, &schema);
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count} facts were read");
}

fn schema(entry: &Entry, root: &Shape) -> Value {
    json_file(&schema_path(entry, &root.name))
}

fn read(fact: &Value) -> Fact<'_> {
    let values = fact["values"].as_array().map(Vec::as_slice).unwrap_or_default();
    Fact {
        path: fact["path"].as_str().expect("a path"),
        kind: fact["kind"].as_str().expect("a kind"),
        values: values.iter().map(|value| value.as_str().expect("a value")).collect(),
        required: fact["required"].as_bool().unwrap_or(false),
    }
}

fn find_in_shape(root: &'static Shape, fact: &Fact<'_>) -> Option<Described> {
    let graph = ShapeGraph::new();
    let target = |value: &TypeRef| graph.resolve(&value.target).cloned();
    let (mut shape, mut required) = (root.clone(), false);
    for step in fact.steps() {
        (shape, required) = match (&shape.kind, step) {
            (Kind::List { element, .. }, "[]") => (target(element)?, false),
            (Kind::Map { value, .. }, "{}") => (target(value)?, false),
            (Kind::Structure(members), name) => {
                let member = members.iter().find(|member| member.name == *name)?;
                (target(&member.value)?, member.required)
            }
            _ => return None,
        };
    }
    let values = match &shape.kind {
        Kind::Enum(values) => values.iter().map(|value| value.value.to_string()).collect(),
        _ => Vec::new(),
    };
    Some((kind_of_shape(&shape.kind)?.to_owned(), values, required))
}

fn kind_of_shape(kind: &Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::String => "string",
        Kind::Integer | Kind::Long => "integer",
        Kind::Float | Kind::Double => "float",
        Kind::Timestamp => "timestamp",
        Kind::Enum(_) => "enum",
        Kind::List { .. } => "list",
        Kind::Map { .. } => "map",
        Kind::Structure(_) => "structure",
        _ => return None,
    })
}

fn find_in_schema(root: &Value, fact: &Fact<'_>) -> Option<Described> {
    let (mut schema, mut required) = (root, false);
    for step in fact.steps() {
        (schema, required) = match step {
            "[]" => (schema.get("items")?, false),
            "{}" => (schema.get("additionalProperties")?, false),
            name => {
                let names = schema.get("required").and_then(Value::as_array);
                let required = names.is_some_and(|names| names.iter().any(|it| it == name));
                (schema.get("properties")?.get(name)?, required)
            }
        };
        schema = resolve(root, schema)?;
    }
    let values = strings(schema.get("enum"));
    Some((kind_of_schema(schema)?.to_owned(), values, required))
}

/// Follows `$ref`; of an open enum's or a timestamp's alternatives, takes the one that says most.
fn resolve<'a>(root: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return root.pointer(reference.strip_prefix('#')?);
    }
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(alternatives) => match alternatives.iter().find(|it| it.get("$ref").is_some()) {
            Some(reference) => resolve(root, reference),
            None => Some(schema),
        },
        None => Some(schema),
    }
}

fn kind_of_schema(schema: &Value) -> Option<&'static str> {
    if schema.get("enum").is_some() {
        return Some("enum");
    }
    // In answers both are a number or a string: a date, or the name of an infinity.
    if let Some(alternatives) = schema.get("anyOf") {
        let is_float = alternatives.to_string().contains("Infinity");
        return Some(if is_float { "float" } else { "timestamp" });
    }
    Some(match schema.get("type")?.as_str()? {
        "string" => "string",
        "integer" => "integer",
        "number" => "float",
        "array" => "list",
        "object" if schema.get("properties").is_some() => "structure",
        "object" => "map",
        _ => return None,
    })
}

fn strings(values: Option<&Value>) -> Vec<String> {
    let values = values.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
