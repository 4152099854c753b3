//! The parts of an OpenAPI document, with the places where they stand.

use serde_json::{Map, Value};

/// A part, and its place.
pub(super) type Part<'d> = (String, &'d Map<String, Value>);

/// Keywords that hold a schema, several, or several by name.
const ONE: [&str; 3] = ["items", "additionalProperties", "not"];
const SEVERAL: [&str; 3] = ["allOf", "anyOf", "oneOf"];

/// The members of an object at a pointer.
pub(super) fn members<'d>(
    value: &'d Value,
    pointer: &str,
) -> impl Iterator<Item = (&'d String, &'d Value)> {
    value.pointer(pointer).and_then(Value::as_object).into_iter().flatten()
}

/// The operations.
pub(super) fn operations(document: &Value) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    for (path, methods) in members(document, "/paths") {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            found.extend(operation.as_object().map(|it| (format!("{method} {path}"), it)));
        }
    }
    found
}

/// The parameters of operations.
pub(super) fn parameters(document: &Value) -> Vec<Part<'_>> {
    let parameters = operations(document).into_iter().flat_map(|(place, operation)| {
        let list = operation.get("parameters").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_object).map(move |it| {
            (format!("{place} {}", it.get("name").and_then(Value::as_str).unwrap_or_default()), it)
        })
    });
    parameters.collect()
}

/// The responses of operations, by status.
pub(super) fn responses(document: &Value) -> Vec<Part<'_>> {
    let responses = operations(document).into_iter().flat_map(|(place, operation)| {
        let all = operation.get("responses").and_then(Value::as_object);
        all.into_iter().flatten().filter_map(move |(status, response)| {
            Some((format!("{place} {status}"), response.as_object()?))
        })
    });
    responses.collect()
}

/// What has a schema or an example beside parameters: bodies by media type, and headers.
pub(super) fn holders(document: &Value) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let bodies = operations(document)
        .into_iter()
        .filter_map(|(place, operation)| Some((place, operation.get("requestBody")?.as_object()?)));
    let shared = members(document, "/components/responses");
    let shared = shared.filter_map(|(name, it)| Some((name.clone(), it.as_object()?)));
    for (place, body) in bodies.chain(responses(document)).chain(shared) {
        for part in ["content", "headers"] {
            let all = body.get(part).and_then(Value::as_object);
            found.extend(all.into_iter().flatten().filter_map(|(name, holder)| {
                Some((format!("{place} {name}"), holder.as_object()?))
            }));
        }
    }
    found
}

/// All schemas, those within others as well.
pub(super) fn schemas(document: &Value) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    for (name, schema) in members(document, "/components/schemas") {
        collect(name.clone(), schema, &mut found);
    }
    for (place, holder) in parameters(document).into_iter().chain(holders(document)) {
        if let Some(schema) = holder.get("schema") {
            collect(place, schema, &mut found);
        }
    }
    found
}

fn collect<'d>(place: String, schema: &'d Value, found: &mut Vec<Part<'d>>) {
    let Some(keywords) = schema.as_object() else { return };
    for (keyword, value) in keywords {
        let within = format!("{place}/{keyword}");
        match value {
            Value::Object(all) if keyword == "properties" => {
                for (name, schema) in all {
                    collect(format!("{within}/{name}"), schema, found);
                }
            }
            Value::Array(all) if SEVERAL.contains(&keyword.as_str()) => {
                for schema in all {
                    collect(within.clone(), schema, found);
                }
            }
            value if ONE.contains(&keyword.as_str()) => collect(within, value, found),
            _ => {}
        }
    }
    found.push((place, keywords));
}
