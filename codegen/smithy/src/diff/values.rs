//! Comparing the values of enums, those of Smithy 1.0 among them.

use super::change::{Change, ChangeKind, Impact};
use super::traits::{self, Pair};
use crate::api::EnumValue;
use crate::budget;
use crate::constraint::{self, Applied};
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, Traits};
use crate::node::{self, Node, Number};
use crate::resolve::enums;
use shapewright_pattern::Patterns;

/// A value as text, and what is known of it.
type Value<'m> = (String, EnumValue<'m, ()>);

/// Compares the values of two enums. A value that had no name has the same name in Rust as one that
/// is named like it.
pub(super) fn compare(models: [&Model; 2], old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    let (old_values, new_values) = (values(old), values(new));
    let by_value = |values: &'_ [Value<'_>]| -> HashMap<String, usize> {
        let indexed = values.iter().enumerate().rev();
        indexed.map(|(index, (value, _))| (value.clone(), index)).collect()
    };
    let (before, after) = (by_value(&old_values), by_value(&new_values));
    let names: HashSet<&str> = old_values.iter().filter_map(|(_, value)| value.name).collect();
    for (value, known) in &new_values {
        budget::step(1);
        let kind = match before.get(value).map(|index| &old_values[*index].1) {
            None => ChangeKind::EnumValueAdded(value.clone()),
            Some(EnumValue { name: Some(name), .. })
                if known.name.is_some_and(|new| new != *name) =>
            {
                let (value, old) = (value.clone(), (*name).to_owned());
                let change = Change::of_shape(new, ChangeKind::EnumValueRenamed { value, old });
                // A name that stood for another value: one of them means something else now.
                let means_another = known.name.is_some_and(|name| names.contains(name));
                changes.push(if means_another {
                    change.with_impact(Impact::Dangerous)
                } else {
                    change
                });
                continue;
            }
            Some(old_value) => {
                compare_value(models, (old, old_value), (new, known), changes);
                continue;
            }
        };
        changes.push(Change::of_shape(new, kind));
    }
    for (value, _) in old_values.iter().filter(|(value, _)| !after.contains_key(value)) {
        changes.push(Change::of_shape(new, ChangeKind::EnumValueRemoved(value.clone())));
    }
}

/// Compares what is said of one value: the traits of its members, or the words of entries.
fn compare_value(
    models: [&Model; 2],
    (old, before): (&Shape, &EnumValue<'_, ()>),
    (new, after): (&Shape, &EnumValue<'_, ()>),
    changes: &mut Vec<Change>,
) {
    let member = |shape: &'_ Shape, value: &EnumValue<'_, ()>| {
        value.member.and_then(|id| shape.member(id.member().unwrap_or_default()).cloned())
    };
    match (member(old, before), member(new, after)) {
        (Some(before), Some(after)) => {
            let (id, old_id) = (&after.id, &before.id);
            let (old, new) = (&before.traits, &after.traits);
            let kind = &crate::model::ShapeKind::Enum;
            traits::compare(Pair { id, old_id, kind, old, new, models }, changes);
        }
        _ if before.documentation != after.documentation => {
            changes.push(Change::of_shape(new, ChangeKind::Documentation));
        }
        _ => {}
    }
}

/// Takes away the changes since `start` that say that fewer values are allowed, if the values of what
/// was an enum are. `traits` are those that count for the new shape.
pub(super) fn spare_known(
    (old, new): (&Shape, &Shape),
    traits: &Traits,
    start: usize,
    changes: &mut Vec<Change>,
) {
    let values: Vec<Node> = match enums::strings(old) {
        Some(values) => values.iter().map(|it| Node::string(it.value, it.span)).collect(),
        None => enums::integers(old)
            .iter()
            .map(|it| {
                let number = Number::from_text(it.value.to_string());
                Node::new(node::Value::Number(number), it.span)
            })
            .collect(),
    };
    let patterns = Patterns::new();
    let are_allowed = |change: &Change| {
        let ChangeKind::Tightened(it) = &change.kind else { return false };
        let Some(constraint) = constraint::named(it.constraint) else { return false };
        let Some(applied) = Applied::find(constraint, &new.id, traits) else { return false };
        let is_allowed = |it: &Node| constraint.check(applied, it, new, &patterns).is_none();
        !values.is_empty() && values.iter().all(is_allowed)
    };
    let mut found = changes.split_off(start);
    found.retain(|change| !are_allowed(change));
    changes.append(&mut found);
}

fn values(shape: &Shape) -> Vec<Value<'_>> {
    fn bare<'m, T>(value: &EnumValue<'m, T>, text: String) -> Value<'m> {
        let EnumValue { name, documentation, deprecated, internal, .. } = *value;
        let EnumValue { member, rust_name, span, .. } = *value;
        let value = ();
        let known =
            EnumValue { name, value, documentation, deprecated, internal, member, rust_name, span };
        (text, known)
    }
    match enums::strings(shape) {
        Some(values) => values.iter().map(|it| bare(it, it.value.to_owned())).collect(),
        None => enums::integers(shape).iter().map(|it| bare(it, it.value.to_string())).collect(),
    }
}
