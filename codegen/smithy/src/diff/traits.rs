//! Comparing traits.

use super::change::{Change, ChangeKind, ConstraintChange, Impact, TraitChange};
use super::definitions::Definitions;
use crate::constraint::{self, Applied, Constraint, Effect};
use crate::model::{ShapeKind, Traits};
use crate::node::{Node, Value};
use crate::resolve::traits::breaking_changes::{self, Severity};
use crate::resolve::traits::{self, Role, checksum, paginated};
use crate::shape_id::ShapeId;

/// The longest value of a trait that is shown, in characters.
const MAX_SHOWN: usize = 200;

/// Traits before and after.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    /// The shape or member that has them, and what it was called before.
    pub(super) id: &'a ShapeId,
    pub(super) old_id: &'a ShapeId,
    /// The kind of the values that they are about.
    pub(super) kind: &'a ShapeKind,
    pub(super) old: &'a Traits,
    pub(super) new: &'a Traits,
    /// Where traits are defined.
    pub(super) definitions: Definitions<'a>,
}

/// Compares every trait that either has. Defaults of members
/// are compared with their members.
pub(super) fn compare(pair: Pair<'_>, changes: &mut Vec<Change>) {
    let Pair { id, old_id, old, new, .. } = pair;
    let constraints = constraint::ALL.into_iter().filter_map(|it| constraint(it, pair));
    changes.extend(constraints.map(|kind| Change::new(id.clone(), kind)));
    let mut words = false;
    let [old_values, new_values] = [old, new].map(|traits| pair.definitions.values(traits));
    let removed = old.0.keys().filter(|id| new_values.of(id).is_none());
    for trait_id in new.0.keys().chain(removed) {
        let (before, after) = (old_values.of(trait_id), new_values.of(trait_id));
        if traits::mean_the_same(trait_id, [old_id, id], [before, after], [old, new]) {
            continue;
        }
        words |= traits::role(trait_id) == Role::Documentation;
        changes.extend(of_trait(pair, trait_id, before, after));
    }
    if words {
        changes.push(Change::new(id.clone(), ChangeKind::Documentation));
    }
}

/// The change of a trait that differs, unless it has a rule of its own or changes nothing.
fn of_trait(
    pair: Pair<'_>,
    trait_id: &ShapeId,
    before: Option<&Node>,
    after: Option<&Node>,
) -> Option<Change> {
    let change = || change(trait_id, [before, after]);
    let new = |kind| Change::new(pair.id.clone(), kind);
    let role = match pair.definitions.role(trait_id) {
        // Services compare theirs; nothing else has any that is known.
        Role::Protocol | Role::Authentication | Role::Endpoint
            if !matches!(pair.kind, ShapeKind::Service(_)) =>
        {
            Role::Other
        }
        role => role,
    };
    match role {
        Role::Wire => {
            let change = new(ChangeKind::WireChanged(change()));
            let is_of_requests = traits::is_of_requests(trait_id);
            Some(if is_of_requests { change.harmless_to_readers() } else { change })
        }
        Role::Rust => {
            Some(Change { compilers: Impact::Breaking, ..new(ChangeKind::TraitChanged(change())) })
        }
        Role::Words => Some(new(ChangeKind::TraitChanged(change()))),
        Role::MediaType if traits::is_carried_alone(pair.new) => {
            Some(new(ChangeKind::WireChanged(change())))
        }
        Role::Default if pair.id.member().is_none() => {
            Some(new(ChangeKind::DefaultChanged(change())))
        }
        Role::Other if checksum::is_new_demand(trait_id.as_str(), pair.old, pair.new) => {
            let change = new(ChangeKind::TraitChanged(change())).with_impact(Impact::Compatible);
            Some(Change { writers: Impact::Breaking, ..change })
        }
        Role::Other | Role::MediaType => {
            let impact = other(pair, trait_id, before, after);
            Some(new(ChangeKind::TraitChanged(change())).with_impact(impact))
        }
        _ => None,
    }
}

/// What the change of a trait means by the rules of its definition. Without such rules, a trait that
/// goes may be missed, and one that comes cannot. What a service says of pages, each of its operations
/// is compared by.
fn other(
    pair: Pair<'_>,
    trait_id: &ShapeId,
    before: Option<&Node>,
    after: Option<&Node>,
) -> Impact {
    if trait_id.as_str() == paginated::ID && matches!(pair.kind, ShapeKind::Service(_)) {
        return Impact::Compatible;
    }
    match breaking_changes::severity(pair.definitions.of(trait_id), trait_id, before, after) {
        Some(Some(Severity::Error)) => Impact::Breaking,
        Some(Some(Severity::Danger)) => Impact::Dangerous,
        None if after.is_none() && traits::may_be_missed(trait_id) => Impact::Dangerous,
        _ => Impact::Compatible,
    }
}

/// How a constraint changed, if it did.
fn constraint(constraint: &dyn Constraint, pair: Pair<'_>) -> Option<ChangeKind> {
    let Pair { id, kind, old, new, .. } = pair;
    let [before, after] = [old, new].map(|traits| Applied::find(constraint, id, traits));
    let found = constraint.compare(before, after, kind, pair.definitions.patterns)?;
    let kind = match found.effect {
        Effect::Tightened => ChangeKind::Tightened,
        Effect::Loosened => ChangeKind::Loosened,
        Effect::Changed => ChangeKind::ConstraintChanged,
    };
    Some(kind(ConstraintChange { constraint: constraint.name(), old: found.old, new: found.new }))
}

/// A trait before and after. Of long values, what is alike at their beginning is left out.
pub(super) fn change(id: &ShapeId, values: [Option<&Node>; 2]) -> TraitChange {
    let [old, new] = values.map(|node| node.map_or_else(|| "none".to_owned(), compact));
    let is_long = |text: &str| text.len() > MAX_SHOWN;
    let alike = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let is_late = is_long(&old) && is_long(&new) && alike > MAX_SHOWN / 2;
    let start = if is_late { alike - MAX_SHOWN / 4 } else { 0 };
    let shown = |text: &str| {
        let rest: String = text.chars().skip(start).collect();
        if start > 0 { format!("…{}", cut(rest)) } else { cut(rest) }
    };
    TraitChange { id: id.clone(), old: shown(&old), new: shown(&new) }
}

/// A node as compact JSON, cut where it is long; `none` where there is none.
pub(super) fn text(node: Option<&Node>) -> String {
    cut(node.map_or_else(|| "none".to_owned(), compact))
}

fn cut(text: String) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
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
