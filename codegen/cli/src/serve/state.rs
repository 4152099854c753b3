//! What control takes as a state, and a file may hold: instances that the server could have made.

use serde_json::{Value, json};
use shapewright_smithy::api::{Api, Member, Resource, Type};
use shapewright_smithy::suggest::closest;

use super::clock;
use super::contents::{Contents, parsed};
use super::instance;
use super::made::Made;
use super::rules;
use super::store::{Document, SEPARATOR, key};

/// The largest count that a state may have: whoever reads JSON knows it exactly.
const MAX_COUNT: u64 = 1 << 53;

/// Refuses what no request could have led to: unknown resources, instances under other keys than
/// their identifiers, members of other types or missing ones.
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
    if !state["tokens"].is_null() {
        let tokens = state["tokens"].as_object().ok_or("`tokens` must be an object")?;
        for (token, given) in tokens {
            check_token(made, token, given)?;
        }
    }
    let resources = state["resources"].as_object().ok_or("`resources` must be an object")?;
    for (name, instances) in resources {
        let kept = Kept::new(made, name)?;
        let instances =
            instances.as_object().ok_or_else(|| format!("`{name}` must be an object"))?;
        for (key, document) in instances {
            kept.check(key, document.as_object())?;
        }
    }
    Ok(())
}

/// The same for what a file held.
///
/// # Errors
/// What is wrong, in a sentence.
pub(super) fn check_contents(made: &Made<'_, '_>, contents: &Contents) -> Result<(), String> {
    for name in contents.resources() {
        let kept = Kept::new(made, name)?;
        for (_, key, text) in contents.items(name, 0) {
            kept.check(key, parsed(text).as_ref())?;
        }
    }
    contents.tokens().try_for_each(|(token, given)| check_token(made, token, &json!(given)))
}

/// Refuses tokens that no request could have had: of unknown operations, with other inputs or outputs
/// than these have.
fn check_token<'a, 'm>(made: &Made<'a, 'm>, token: &str, given: &Value) -> Result<(), String> {
    // A token may be a secret, and is not quoted.
    let (id, token) = token.split_once(' ').unwrap_or((token, ""));
    let operation = made.api.operation(id);
    let input = operation.and_then(|it| it.input).map(|id| made.api.get(id));
    let member = input.and_then(|it| it.members().iter().find(|it| it.presence.idempotency_token));
    let (Some(operation), Some(input), Some(member)) = (operation, input, member) else {
        return Err("a token must begin with an operation that has tokens, and a space".to_owned());
    };
    let what = format!("a token of `{}`", operation.id.name());
    check_keys(given, &what, &["input", "output"])?;
    let output = operation.output.map(|id| made.api.get(id));
    let fits = |part: &str, ty: Option<&'a Type<'m>>| {
        given[part].as_object().is_some_and(|document| made.could_be(ty, document))
    };
    if given["input"][member.name] != token || !fits("input", Some(input)) {
        return Err(format!("{what} must have the `input` that it came with"));
    }
    if !fits("output", output) {
        return Err(format!("{what} must have an `output` of the operation"));
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

/// What instances have, by name: of all that writes or shows one.
fn members<'a, 'm>(api: &'a Api<'m>, resource: &Resource<'m>) -> Vec<(&'m str, &'a Member<'m>)> {
    let parts = resource.parts;
    let lifecycle = [&parts.create, &parts.put, &parts.update, &parts.read];
    let operations = lifecycle.into_iter().flatten().filter_map(|id| api.operation(id.as_str()));
    let types = operations.flat_map(|it| [it.input, it.output]).flatten().map(|id| api.get(id));
    let slots = types.flat_map(|ty| instance::slots(api, resource, Some(ty)));
    let held = slots.map(|slot| (slot.name, slot.member));
    held.chain(instance::shown(api, resource)).collect()
}

/// A resource whose instances are kept, and what they must be.
struct Kept<'e, 'a, 'm> {
    made: &'e Made<'a, 'm>,
    resource: &'a Resource<'m>,
    members: Vec<(&'m str, &'a Member<'m>)>,
    /// The members that every request for a new instance has.
    required: Vec<&'m str>,
}

impl<'e, 'a, 'm> Kept<'e, 'a, 'm> {
    fn new(made: &'e Made<'a, 'm>, id: &str) -> Result<Self, String> {
        let resource = resource(made.api, id)?;
        let (members, required) = (members(made.api, resource), required(made.api, resource));
        Ok(Self { made, resource, members, required })
    }

    fn check(&self, key: &str, document: Option<&Document>) -> Result<(), String> {
        let is_identifier = |name: &str| self.identifiers().any(|it| it == name);
        let mut identifiers = self.members.iter().filter(|(name, _)| is_identifier(name));
        let is_sensitive = identifiers.any(|(_, it)| it.value.constraints.sensitive);
        let shown = || if is_sensitive { "(hidden)".to_owned() } else { shown(key) };
        let document = document.ok_or_else(|| format!("`{}` must be an object", shown()))?;
        let checked = self.check_document(key, document);
        checked.map_err(|wrong| format!("`{}` of {}: {wrong}", shown(), self.resource.id))
    }

    fn check_document(&self, name: &str, document: &Document) -> Result<(), String> {
        let mut parts = Vec::new();
        for identifier in self.identifiers() {
            let part = document.get(identifier).and_then(Value::as_str);
            parts.push(part.ok_or_else(|| format!("it must have the text `{identifier}`"))?);
        }
        if key(parts) != name {
            return Err("its key must be that of its identifiers".to_owned());
        }
        for (name, value) in document {
            let mut meant = self.members.iter().filter(|(other, _)| *other == name).peekable();
            let is_identifier = self.identifiers().any(|it| it == name);
            if meant.peek().is_none()
                && !is_identifier
                && !rules::keeps(self.resource.id.as_str(), name)
            {
                let known = self.members.iter().map(|(name, _)| *name);
                return Err(with_meant(format!("it has no `{name}`"), closest(name, known)));
            }
            if meant.peek().is_some()
                && !meant.any(|(_, member)| self.made.could_hold(member, value))
            {
                return Err(format!("`{name}` is not of its type"));
            }
        }
        let is_missing = |name: &&&str| document.get(**name).is_none_or(Value::is_null);
        match self.required.iter().find(is_missing) {
            Some(name) => Err(format!("it must have `{name}`")),
            None => Ok(()),
        }
    }

    fn identifiers(&self) -> impl Iterator<Item = &'m str> {
        self.resource.parts.identifiers.keys().map(|it| &**it)
    }
}

/// The names of the members that all inputs for new instances must have, and instances keep.
fn required<'m>(api: &Api<'m>, resource: &Resource<'m>) -> Vec<&'m str> {
    let parts = resource.parts;
    let writers = [&parts.create, &parts.put].into_iter().flatten();
    let inputs = writers.filter_map(|id| Some(api.get(api.operation(id.as_str())?.input?)));
    let names = inputs.map(|input| {
        let slots = instance::slots(api, resource, Some(input)).into_iter();
        let kept = slots.filter(|slot| {
            let member = slot.member;
            slot.is_always() && !member.presence.idempotency_token && !member.is_stream
        });
        kept.map(|slot| slot.name).collect::<Vec<_>>()
    });
    let in_both = |one: Vec<&'m str>, other: Vec<&'m str>| {
        one.into_iter().filter(|name| other.contains(name)).collect()
    };
    names.reduce(in_both).unwrap_or_default()
}

/// A key as people read it.
fn shown(key: &str) -> String {
    key.replace(SEPARATOR, " ")
}
