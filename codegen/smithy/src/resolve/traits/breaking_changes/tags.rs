//! Tags of a trait's definition and of the members of its shape: `diff.error.add` and the like.

use std::collections::BTreeSet;

use super::Severity;
use crate::model::{Model, Shape, ShapeKind, Traits};
use crate::node::{Node, Value};

/// The tag of definitions whose members have tags of their own.
const CONTENTS: &str = "diff.contents";

/// Whether tags of a definition say which changes matter.
pub(super) fn are_in(definition: &Shape) -> bool {
    tags(&definition.traits).any(|tag| tag == CONTENTS || rule(tag).is_some())
}

/// How much a change of a trait's value matters by tags; `None` if none is about it.
pub(super) fn severity(
    model: &Model,
    definition: &Shape,
    old: Option<&Node>,
    new: Option<&Node>,
) -> Option<Severity> {
    let by_tag = |tag| match rule(tag) {
        Some((change, severity)) => Some(severity).filter(|_| is_about(change, old, new)),
        None if tag == CONTENTS => contents(model, definition, old, new),
        None => None,
    };
    tags(&definition.traits).filter_map(by_tag).max()
}

fn tags(traits: &Traits) -> impl Iterator<Item = &str> {
    let tags = traits.get("smithy.api#tags").and_then(Node::as_array);
    tags.unwrap_or_default().iter().filter_map(Node::as_str)
}

/// The change that a tag is about, and how much that matters.
fn rule(tag: &str) -> Option<(&str, Severity)> {
    let (severity, change) = tag.strip_prefix("diff.")?.split_once('.')?;
    let severity = match severity {
        "error" => Severity::Error,
        "danger" | "warning" => Severity::Danger,
        _ => return None,
    };
    matches!(change, "add" | "remove" | "update" | "const").then_some((change, severity))
}

fn is_about(change: &str, old: Option<&Node>, new: Option<&Node>) -> bool {
    match (old, new) {
        (None, None) => false,
        (None, Some(_)) => matches!(change, "add" | "const"),
        (Some(_), None) => matches!(change, "remove" | "const"),
        (Some(old), Some(new)) => matches!(change, "update" | "const") && old != new,
    }
}

/// How much changes in a value matter by the tags of the members that hold them.
fn contents(
    model: &Model,
    shape: &Shape,
    old: Option<&Node>,
    new: Option<&Node>,
) -> Option<Severity> {
    let (old, new) = (old?, new?);
    let mut found = None;
    let mut look = |name: &str, old: Option<&Node>, new: Option<&Node>| {
        let Some(member) = shape.member(name) else { return };
        let rules = tags(&member.traits).filter_map(rule);
        let own = rules.filter(|(change, _)| is_about(change, old, new));
        found = found.max(own.map(|(_, severity)| severity).max());
        found = found.max(contents(model, model.target(member), old, new));
    };
    match (&shape.kind, &old.value, &new.value) {
        (ShapeKind::List, Value::Array(old), Value::Array(new)) => {
            for index in 0..old.len().max(new.len()) {
                look("member", old.get(index), new.get(index));
            }
        }
        (kind, Value::Object(_), Value::Object(_)) => {
            let keys = [old, new].into_iter().filter_map(Node::as_object);
            let keys: BTreeSet<&str> = keys.flatten().map(|(key, _)| key.as_ref()).collect();
            let is_map = matches!(kind, ShapeKind::Map);
            for key in keys {
                look(if is_map { "value" } else { key }, old.get(key), new.get(key));
            }
        }
        _ => {}
    }
    found
}
