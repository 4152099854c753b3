//! Comparing traits.

use super::change::{Change, ChangeKind, ConstraintChange, TraitChange};
use crate::constraint::{self, Applied, Constraint, Effect};
use crate::model::Traits;
use crate::node::{Node, Value};
use crate::resolve::traits::{self, Role};
use crate::shape_id::ShapeId;

/// Compares every trait that either has; only-words changes are reported once.
pub(super) fn compare(id: &ShapeId, old: &Traits, new: &Traits, changes: &mut Vec<Change>) {
    let constraints = constraint::ALL.into_iter().filter_map(|it| constraint(it, id, old, new));
    changes.extend(constraints.map(|kind| Change::new(id.clone(), kind)));
    let mut words = false;
    let removed = old.0.keys().filter(|id| !new.0.contains_key(*id));
    for trait_id in new.0.keys().chain(removed) {
        let (before, after) = (old.get(trait_id.as_str()), new.get(trait_id.as_str()));
        if before == after || (trait_id.as_str() == traits::HTTP && is_same_http(before, after)) {
            continue;
        }
        let change = || TraitChange { id: trait_id.clone(), old: text(before), new: text(after) };
        let kind = match traits::role(trait_id) {
            Role::Elsewhere | Role::Constraint => continue,
            Role::Words => {
                words = true;
                continue;
            }
            Role::Wire => ChangeKind::WireChanged(change()),
            Role::Default => ChangeKind::DefaultChanged(change()),
            Role::Other => ChangeKind::TraitChanged(change()),
        };
        changes.push(Change::new(id.clone(), kind));
    }
    if words {
        changes.push(Change::new(id.clone(), ChangeKind::Documentation));
    }
}

/// How a constraint changed, if it did.
fn constraint(
    constraint: &dyn Constraint,
    id: &ShapeId,
    old: &Traits,
    new: &Traits,
) -> Option<ChangeKind> {
    let [before, after] = [old, new].map(|traits| Applied::find(constraint, id, traits));
    let found = constraint.compare(before, after)?;
    let kind = match found.effect {
        Effect::Tightened => ChangeKind::Tightened,
        Effect::Loosened => ChangeKind::Loosened,
        Effect::Changed => ChangeKind::ConstraintChanged,
    };
    Some(kind(ConstraintChange { constraint: constraint.name(), old: found.old, new: found.new }))
}

/// Whether two bindings to HTTP are the same: the status is 200 unless another is given.
fn is_same_http(old: Option<&Node>, new: Option<&Node>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return false };
    let code = |node: &Node| {
        let code = node.get("code").and_then(Node::as_number);
        code.map_or(Some(200), crate::node::Number::as_i128)
    };
    code(old) == code(new) && ["method", "uri"].iter().all(|key| old.get(key) == new.get(key))
}

/// A node as compact JSON; `none` where there is none.
fn text(node: Option<&Node>) -> String {
    node.map_or_else(|| "none".to_owned(), compact)
}

fn compact(node: &Node) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.as_str().to_owned(),
        Value::String(text) | Value::ShapeId(text) => quoted(text),
        Value::Array(elements) => {
            let texts: Vec<_> = elements.iter().map(compact).collect();
            format!("[{}]", texts.join(","))
        }
        Value::Object(object) => {
            let entries = object.iter();
            let texts: Vec<_> = entries
                .map(|(key, entry)| format!("{}:{}", quoted(key), compact(&entry.value)))
                .collect();
            format!("{{{}}}", texts.join(","))
        }
    }
}
