//! The changes that `diff` reports, as facts.

use std::collections::BTreeSet;

use shapewright_smithy::diff::{Change, ChangeKind, ConstraintChange};

use super::Fact;

/// The facts among the changes. What the JSON of a `service-2.json` says otherwise, such as how a value
/// travels, is none.
pub(super) fn facts(changes: &[Change]) -> BTreeSet<Fact> {
    changes.iter().filter_map(fact).collect()
}

fn fact(change: &Change) -> Option<Fact> {
    let id = change.id.as_str();
    let id = id.split_once('#').map_or(id, |(_, name)| name);
    let of = |kind| Some(Fact::new(kind, id, ""));
    match &change.kind {
        ChangeKind::OperationAdded => of("operation-added"),
        ChangeKind::OperationRemoved => of("operation-removed"),
        ChangeKind::ErrorAdded(name) => Some(Fact::new("error-added", id, plain(name))),
        ChangeKind::ErrorRemoved(name) => Some(Fact::new("error-removed", id, plain(name))),
        ChangeKind::MemberAdded { .. } | ChangeKind::ChoiceAdded => of("member-added"),
        ChangeKind::MemberRemoved => of("member-removed"),
        ChangeKind::BecameRequired => of("became-required"),
        ChangeKind::BecameOptional => of("became-optional"),
        ChangeKind::Retyped { .. } => of("retyped"),
        ChangeKind::EnumValueAdded(value) => Some(Fact::new("enum-added", id, value)),
        ChangeKind::EnumValueRemoved(value) => Some(Fact::new("enum-removed", id, value)),
        ChangeKind::Tightened(change)
        | ChangeKind::Loosened(change)
        | ChangeKind::ConstraintChanged(change) => constraint(id, change),
        _ => None,
    }
}

fn constraint(id: &str, change: &ConstraintChange) -> Option<Fact> {
    match change.constraint {
        "length" | "range" => Some(Fact::new("bounds", id, "")),
        "pattern" => Some(Fact::new("pattern", id, "")),
        _ => None,
    }
}

/// The name of a shape without its namespace.
fn plain(name: &str) -> &str {
    name.split_once('#').map_or(name, |(_, name)| name)
}
