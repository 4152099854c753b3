//! Facts of a `service-2.json`, read as JSON alone: nothing here knows how we read models.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::Value;

use super::Fact;
use crate::failure::Failure;

/// A model as JSON, with the shapes that its operations reach.
pub(super) struct Model {
    json: Value,
    reached: BTreeSet<String>,
}

impl Model {
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let mut text = String::new();
        let file = File::open(path).map_err(|error| Failure::io("read", path, error))?;
        let read = if path.extension().is_some_and(|it| it == "gz") {
            GzDecoder::new(file).read_to_string(&mut text)
        } else {
            (&file).read_to_string(&mut text)
        };
        read.map_err(|error| Failure::io("read", path, error))?;
        let json: Value = serde_json::from_str(&text)
            .map_err(|error| Failure::Model(format!("error: {}: {error}", path.display())))?;
        let reached = reached(&json);
        Ok(Self { json, reached })
    }

    /// Whether it has an operation or a shape that operations reach.
    pub(super) fn has(&self, name: &str) -> bool {
        self.reached.contains(name) || self.json["operations"].get(name).is_some()
    }

    fn shape(&self, name: &str) -> &Value {
        &self.json["shapes"][name]
    }

    fn operations(&self) -> BTreeSet<&str> {
        self.json["operations"].as_object().into_iter().flatten().map(|(name, _)| &**name).collect()
    }
}

fn name(reference: &Value) -> &str {
    reference["shape"].as_str().unwrap_or_default()
}

/// The shapes that operations reach.
fn reached(json: &Value) -> BTreeSet<String> {
    let operations = json["operations"].as_object().into_iter().flatten();
    let mut open: Vec<&str> = Vec::new();
    for (_, operation) in operations {
        open.extend([&operation["input"], &operation["output"]].map(name));
        open.extend(operation["errors"].as_array().into_iter().flatten().map(name));
    }
    let mut found = BTreeSet::new();
    while let Some(next) = open.pop() {
        let shape = &json["shapes"][next];
        if !shape.is_object() || !found.insert(next.to_owned()) {
            continue;
        }
        open.extend([&shape["member"], &shape["key"], &shape["value"]].map(name));
        let members = shape["members"].as_object().into_iter().flatten();
        open.extend(members.map(|(_, member)| name(member)));
    }
    found
}

/// How two models differ.
pub(super) fn differences(old: &Model, new: &Model) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    let (before, after) = (old.operations(), new.operations());
    let each = |kind, names: BTreeSet<&str>| -> Vec<Fact> {
        names.into_iter().map(|name| Fact::new(kind, name, "")).collect()
    };
    facts.extend(each("operation-added", &after - &before));
    facts.extend(each("operation-removed", &before - &after));
    for operation in before.intersection(&after) {
        let errors = |model: &Model| -> BTreeSet<String> {
            let errors = model.json["operations"][*operation]["errors"].as_array();
            errors.into_iter().flatten().map(|error| name(error).to_owned()).collect()
        };
        let (before, after) = (errors(old), errors(new));
        let fact = |kind, error: &String| Fact::new(kind, *operation, error);
        facts.extend(after.difference(&before).map(|error| fact("error-added", error)));
        facts.extend(before.difference(&after).map(|error| fact("error-removed", error)));
    }
    for shape in old.reached.intersection(&new.reached) {
        of_shape(shape, (old, new), &mut facts);
    }
    facts
}

fn of_shape(id: &str, (old, new): (&Model, &Model), facts: &mut BTreeSet<Fact>) {
    let (before, after) = (old.shape(id), new.shape(id));
    if before["type"] != after["type"] || is_enum(before) != is_enum(after) {
        facts.insert(Fact::new("retyped", id, ""));
        return;
    }
    members(id, (before, after), facts);
    values(id, (before, after), facts);
    constraints(id, (before, after), facts);
    for part in ["member", "key", "value"] {
        retyped(&format!("{id}${part}"), (&before[part], &after[part]), (old, new), facts);
    }
    let targets: BTreeMap<&String, &Value> =
        before["members"].as_object().into_iter().flatten().collect();
    for (member, target) in after["members"].as_object().into_iter().flatten() {
        if let Some(before) = targets.get(member) {
            retyped(&format!("{id}${member}"), (before, target), (old, new), facts);
        }
    }
}

/// Values of an enum that came and went.
fn values(id: &str, (before, after): (&Value, &Value), facts: &mut BTreeSet<Fact>) {
    let values = |shape: &Value| -> BTreeSet<String> {
        let values = shape["enum"].as_array().into_iter().flatten();
        values.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (old_values, new_values) = (values(before), values(after));
    let value = |kind, value: &String| Fact::new(kind, id, value);
    facts.extend(new_values.difference(&old_values).map(|it| value("enum-added", it)));
    facts.extend(old_values.difference(&new_values).map(|it| value("enum-removed", it)));
}

fn is_enum(shape: &Value) -> bool {
    shape["enum"].is_array() && shape["type"] == "string"
}

/// A reference to a shape of another type.
fn retyped(
    id: &str,
    (before, after): (&Value, &Value),
    (old, new): (&Model, &Model),
    facts: &mut BTreeSet<Fact>,
) {
    let (from, to) = (name(before), name(after));
    let (before, after) = (old.shape(from), new.shape(to));
    let is_same_type = before["type"] == after["type"] && is_enum(before) == is_enum(after);
    if from != to && !is_same_type {
        facts.insert(Fact::new("retyped", id, ""));
    } else if from != to {
        // A shape of another name has bounds and values of its own.
        constraints(id, (before, after), facts);
        values(to, (before, after), facts);
    }
}

fn constraints(id: &str, (before, after): (&Value, &Value), facts: &mut BTreeSet<Fact>) {
    if is_enum(before) {
        return;
    }
    if bounds(before) != bounds(after) {
        facts.insert(Fact::new("bounds", id, ""));
    }
    if before["pattern"] != after["pattern"] {
        facts.insert(Fact::new("pattern", id, ""));
    }
}

fn members(id: &str, (before, after): (&Value, &Value), facts: &mut BTreeSet<Fact>) {
    let names = |shape: &Value| -> BTreeSet<String> {
        shape["members"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    };
    let required = |shape: &Value| -> BTreeSet<String> {
        let required = shape["required"].as_array().into_iter().flatten();
        required.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let fact = |kind, name: &String| Fact::new(kind, format!("{id}${name}"), "");
    let (old_names, new_names) = (names(before), names(after));
    facts.extend(new_names.difference(&old_names).map(|name| fact("member-added", name)));
    facts.extend(old_names.difference(&new_names).map(|name| fact("member-removed", name)));
    let (old_required, new_required) = (required(before), required(after));
    for name in old_names.intersection(&new_names) {
        match (old_required.contains(name), new_required.contains(name)) {
            (false, true) => drop(facts.insert(fact("became-required", name))),
            (true, false) => drop(facts.insert(fact("became-optional", name))),
            _ => {}
        }
    }
}

/// The bounds of a shape: those of lengths begin at 0, and those of integers end where their type does.
fn bounds(shape: &Value) -> (Option<String>, Option<String>) {
    let number = |key: &str| shape[key].as_f64();
    let text = |number: Option<f64>| number.map(|it| it.to_string());
    let (mut min, mut max) = (number("min"), number("max"));
    let ends = match shape["type"].as_str() {
        Some("string" | "blob" | "list" | "map") => {
            min = min.filter(|min| *min > 0.0);
            return (text(min), text(max));
        }
        Some("integer") => f64::from(i32::MAX),
        Some("long") => 9_223_372_036_854_775_807.0,
        _ => return (text(min), text(max)),
    };
    min = min.filter(|min| *min > -ends - 1.0);
    max = max.filter(|max| *max < ends);
    (text(min), text(max))
}
