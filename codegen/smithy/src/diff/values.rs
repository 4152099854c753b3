//! Comparing the values of enums, those of Smithy 1.0 among them.

use super::Comparison;
use super::change::{Change, ChangeKind, Impact};
use super::definitions::Definitions;
use super::traits::{self, Pair};
use crate::api::EnumValue;
use crate::budget;
use crate::constraint::{self, Applied};
use crate::map::{HashMap, HashSet};
use crate::model::{Shape, Traits};
use crate::node::{self, Node, Number};
use crate::resolve::enums;
use shapewright_pattern::Patterns;

/// A value as text, and what is known of it.
type Value<'m> = (String, EnumValue<'m, ()>);

/// Compares the values of two enums. A value that had no name has the same name in Rust as one that
/// is named like it.
pub(super) fn compare(
    definitions: Definitions<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    let (old_values, new_values) = (values(old), values(new));
    let by_value = |values: &'_ [Value<'_>]| -> HashMap<String, usize> {
        let indexed = values.iter().enumerate().rev();
        indexed.map(|(index, (value, _))| (value.clone(), index)).collect()
    };
    let (before, after) = (by_value(&old_values), by_value(&new_values));
    let names: HashSet<&str> = old_values.iter().filter_map(|(_, value)| value.name).collect();
    for (value, known) in &new_values {
        budget::step(1);
        let Some((_, was)) = before.get(value).map(|index| &old_values[*index]) else {
            changes.push(Change::of_shape(new, ChangeKind::EnumValueAdded(value.clone())));
            continue;
        };
        let (old_name, name) = (was.name.unwrap_or(value), known.name.unwrap_or(value));
        // A value without a name has that of its value in Rust.
        let is_renamed = match (was.name, known.name) {
            (Some(old), Some(new)) => old != new,
            _ => letters(old_name) != letters(name),
        };
        if is_renamed {
            let (value, old) = (value.clone(), old_name.to_owned());
            let change = Change::of_shape(new, ChangeKind::EnumValueRenamed { value, old });
            // A name that stood for another value: one of them means something else now.
            let means_another = names.contains(name);
            changes.push(if means_another {
                change.with_impact(Impact::Dangerous)
            } else {
                change
            });
        }
        compare_value(definitions, (old, was), (new, known), changes);
    }
    for (value, _) in old_values.iter().filter(|(value, _)| !after.contains_key(value)) {
        changes.push(Change::of_shape(new, ChangeKind::EnumValueRemoved(value.clone())));
    }
}

/// What of a name its case and what separates its words leave.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect()
}

/// Compares what is said of one value: the traits of its members, or the words of entries.
fn compare_value(
    definitions: Definitions<'_>,
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
            traits::compare(Pair { id, old_id, kind, old, new, definitions }, changes);
        }
        _ if before.documentation != after.documentation
            || before.internal != after.internal
            || before.deprecated != after.deprecated =>
        {
            let change = Change::of_shape(new, ChangeKind::Documentation);
            if changes.last() != Some(&change) {
                changes.push(change);
            }
        }
        _ => {}
    }
}

/// Takes away the changes since `start` that say that fewer values are allowed, if the values of an enum
/// that were allowed are so still; and that more are, if those that are allowed were. The traits are
/// those that count for each shape. Past a number of values, changes stay.
pub(super) fn spare_known(
    comparison: &Comparison<'_>,
    [(old, old_traits), (new, new_traits)]: [(&Shape, &Traits); 2],
    start: usize,
    changes: &mut Vec<Change>,
) {
    let are_all_allowed = |enumeration: &Shape, constraint: &str, [own, other]: [&Traits; 2]| {
        let Some(constraint) = constraint::named(constraint) else { return false };
        if !comparison.may_try(enums::most(enumeration)) {
            return false;
        }
        let (values, patterns) = (nodes(enumeration), Patterns::new());
        let is_allowed = |value: &Node, traits: &Traits| {
            let applied = Applied::find(constraint, &new.id, traits);
            applied.is_none_or(|it| constraint.check(it, value, new, &patterns).is_none())
        };
        let mut allowed = values.iter().filter(|value| is_allowed(value, own));
        !values.is_empty() && allowed.all(|value| is_allowed(value, other))
    };
    let mut found = changes.split_off(start);
    found.retain(|change| match &change.kind {
        ChangeKind::Tightened(it) => !are_all_allowed(old, it.constraint, [old_traits, new_traits]),
        ChangeKind::Loosened(it) => !are_all_allowed(new, it.constraint, [new_traits, old_traits]),
        _ => true,
    });
    changes.append(&mut found);
}

/// The values of an enum; none of another shape.
fn nodes(shape: &Shape) -> Vec<Node> {
    match enums::strings(shape) {
        Some(values) => values.iter().map(|it| Node::string(it.value, it.span)).collect(),
        None => enums::integers(shape)
            .iter()
            .map(|it| {
                let number = Number::from_text(it.value.to_string());
                Node::new(node::Value::Number(number), it.span)
            })
            .collect(),
    }
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
