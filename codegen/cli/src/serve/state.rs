//! What control takes as a state: instances that the server could have made.

use serde_json::Value;
use shapewright_smithy::api::{Api, Member, Resource, Type};
use shapewright_smithy::suggest::closest;

use super::clock;
use super::made::Made;
use super::store::{Document, SEPARATOR, key};

/// The largest count that a state may have: whoever reads JSON knows it exactly.
const MAX_COUNT: u64 = 1 << 53;

/// Refuses what no request could have led to: unknown resources, instances under other keys than
/// their identifiers, members of other types.
///
/// # Errors
/// What is wrong, in a sentence.
pub(super) fn check(made: &Made<'_, '_>, state: &Value) -> Result<(), String> {
    check_keys(state, "the state", &["ahead", "count", "resources", "tokens"])?;
    if !state["ahead"].is_null() && !state["ahead"].is_i64() {
        return Err("`ahead` must be a number of milliseconds".to_owned());
    }
    if !clock::may_be(state["ahead"].as_i64().unwrap_or(0)) {
        return Err(format!("`ahead` must leave the clock in {}", clock::RANGE));
    }
    if !state["count"].is_null() && state["count"].as_u64().is_none_or(|it| it > MAX_COUNT) {
        return Err(format!("`count` must be a number from 0 to {MAX_COUNT}"));
    }
    if !state["tokens"].is_null() && !state["tokens"].is_object() {
        return Err("`tokens` must be an object".to_owned());
    }
    let resources = state["resources"].as_object().ok_or("`resources` must be an object")?;
    for (name, instances) in resources {
        let resource = resource(made.api, name)?;
        let members = members(made.api, resource);
        let is_identifier = |name: &str| resource.parts.identifiers.keys().any(|it| **it == *name);
        let mut identifiers = members.iter().filter(|it| is_identifier(it.name));
        let is_sensitive = identifiers.any(|it| it.value.constraints.sensitive);
        let instances =
            instances.as_object().ok_or_else(|| format!("`{name}` must be an object"))?;
        for (key, document) in instances {
            let shown = if is_sensitive { "(hidden)".to_owned() } else { shown(key) };
            let document = document.as_object();
            let document = document.ok_or_else(|| format!("`{shown}` must be an object"))?;
            instance(made, resource, &members, (key, document))
                .map_err(|problem| format!("`{shown}` of {name}: {problem}"))?;
        }
    }
    Ok(())
}

/// Refuses keys that mean nothing.
///
/// # Errors
/// The first one, in a sentence.
pub(super) fn check_keys(value: &Value, what: &str, known: &[&str]) -> Result<(), String> {
    let keys = value.as_object().ok_or_else(|| format!("{what} must be an object"))?;
    match keys.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!("{what} has no `{key}`, only `{}`", known.join("`, `"))),
        None => Ok(()),
    }
}

/// The resource of an ID, if its instances are kept.
fn resource<'a, 'm>(api: &'a Api<'m>, id: &str) -> Result<&'a Resource<'m>, String> {
    let all = api.services.iter().flat_map(|service| &service.resources);
    let kept = || all.clone().filter(|it| it.parts.create.is_some() || it.parts.put.is_some());
    kept().find(|it| it.id.as_str() == id).ok_or_else(|| {
        let message = format!("there is no resource `{id}` whose instances are kept");
        with_meant(message, closest(id, kept().map(|it| it.id.as_str())))
    })
}

/// A message with the name that was perhaps meant.
pub(super) fn with_meant(message: String, meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("{message}; did you mean `{meant}`?"),
        None => message,
    }
}

/// The members of all that writes or shows an instance.
fn members<'a, 'm>(api: &'a Api<'m>, resource: &Resource<'m>) -> Vec<&'a Member<'m>> {
    let parts = resource.parts;
    let lifecycle = [&parts.create, &parts.put, &parts.update, &parts.read];
    let operations = lifecycle.into_iter().flatten().filter_map(|id| api.operation(id.as_str()));
    let types = operations.flat_map(|it| [it.input, it.output]).flatten().map(|id| api.get(id));
    types.flat_map(Type::members).collect()
}

fn instance<'a, 'm>(
    made: &Made<'a, 'm>,
    resource: &Resource<'m>,
    members: &[&'a Member<'m>],
    (name, document): (&str, &Document),
) -> Result<(), String> {
    let mut parts = Vec::new();
    for identifier in resource.parts.identifiers.keys() {
        let part = document.get(&**identifier).and_then(Value::as_str);
        parts.push(part.ok_or_else(|| format!("it must have the text `{identifier}`"))?);
    }
    if key(parts) != name {
        return Err("its key must be that of its identifiers".to_owned());
    }
    for (name, value) in document {
        let mut meant = members.iter().filter(|member| member.name == name).peekable();
        if meant.peek().is_some() && !meant.any(|member| made.could_hold(member, value)) {
            return Err(format!("`{name}` is not of its type"));
        }
    }
    Ok(())
}

/// A key as people read it.
fn shown(key: &str) -> String {
    key.replace(SEPARATOR, " ")
}
