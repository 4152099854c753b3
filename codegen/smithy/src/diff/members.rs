//! Comparing members.

use super::change::{Change, ChangeKind};
use super::{Comparison, traits};
use crate::budget;
use crate::constraint::{self, Constraint};
use crate::map::HashMap;
use crate::model::{Member, Model, Shape, ShapeKind, Traits};
use crate::resolve::traits::{DEFAULT, ENUM_VALUE, REQUIRED};

/// Compares the members of two lists, maps, structures or unions.
pub(super) fn compare(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    for member in &new.members {
        budget::step(1);
        if let Some(before) = old.member(member.name()) {
            compare_member(comparison, before, member, changes);
        } else {
            let kind = match new.kind {
                ShapeKind::Union => ChangeKind::ChoiceAdded,
                _ => ChangeKind::MemberAdded { required: is_required(member) },
            };
            changes.push(Change::of_member(member, kind));
        }
    }
    for member in old.members.iter().filter(|member| new.member(member.name()).is_none()) {
        changes.push(Change::of_member(member, ChangeKind::MemberRemoved));
    }
}

fn compare_member(
    comparison: &Comparison<'_>,
    old: &Member,
    new: &Member,
    changes: &mut Vec<Change>,
) {
    match (is_required(old), is_required(new)) {
        (false, true) => changes.push(Change::of_member(new, ChangeKind::BecameRequired)),
        (true, false) => changes.push(Change::of_member(new, ChangeKind::BecameOptional)),
        _ => {}
    }
    let keys = &comparison.keys;
    let (old_model, new_model) = (comparison.old.model, comparison.new.model);
    if keys.of_id(&old.target) == keys.of_id(&new.target) {
        let before = own(old_model, old, &new.traits);
        traits::compare(&new.id, &before, &own(new_model, new, &old.traits), changes);
        return;
    }
    let (old_target, new_target) = (old_model.target(old), new_model.target(new));
    if old_target.kind == new_target.kind && is_simple(&new_target.kind) {
        let (before, after) = (effective(old_model, old), effective(new_model, new));
        traits::compare(&new.id, &before, &after, changes);
    } else {
        let kind = ChangeKind::Retyped { old: describe(old_target), new: describe(new_target) };
        changes.push(Change::of_member(new, kind));
    }
}

/// Whether a member must be there: what has a default may be left out.
fn is_required(member: &Member) -> bool {
    let default = member.traits.get(DEFAULT).filter(|default| !default.is_null());
    member.traits.has(REQUIRED) && default.is_none()
}

/// Whether two shapes of this kind differ in their traits alone.
fn is_simple(kind: &ShapeKind) -> bool {
    !matches!(
        kind,
        ShapeKind::Enum
            | ShapeKind::IntEnum
            | ShapeKind::List
            | ShapeKind::Map
            | ShapeKind::Structure
            | ShapeKind::Union
    )
}

/// The traits of a member. A constraint that only the other side has stands against that of the
/// target, which it replaces.
fn own(model: &Model, member: &Member, other: &Traits) -> Traits {
    let mut traits = member.traits.clone();
    let target = &model.target(member).traits;
    let constraints = constraint::ALL.into_iter().map(Constraint::id);
    let replaced = constraints.filter(|id| other.has(id) && !member.traits.has(id));
    for (id, applied) in replaced.filter_map(|id| target.0.get_key_value(id)) {
        traits.0.insert(id.clone(), applied.clone());
    }
    traits
}

/// The traits of the target with those of the member over them.
fn effective(model: &Model, member: &Member) -> Traits {
    let mut traits = model.target(member).traits.clone();
    let own = member.traits.0.iter().map(|(id, applied)| (id.clone(), applied.clone()));
    traits.0.extend(own);
    traits
}

fn describe(shape: &Shape) -> String {
    format!("{} {}", shape.kind.name(), shape.id.name())
}

/// Compares the values of two enums.
pub(super) fn compare_values(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    let names = |shape: &'_ Shape| -> HashMap<String, String> {
        let members = shape.members.iter().rev();
        members.map(|member| (value_of(member), member.name().to_owned())).collect()
    };
    let (before, after) = (names(old), names(new));
    for member in &new.members {
        let value = value_of(member);
        budget::step(1);
        let kind = match before.get(&value) {
            None => ChangeKind::EnumValueAdded(value),
            Some(name) if name != member.name() => {
                ChangeKind::EnumValueRenamed { value, old: name.clone() }
            }
            Some(_) => {
                if let Some(before) = old.member(member.name()) {
                    traits::compare(&member.id, &before.traits, &member.traits, changes);
                }
                continue;
            }
        };
        changes.push(Change::of_shape(new, kind));
    }
    for value in old.members.iter().map(value_of).filter(|value| !after.contains_key(value)) {
        changes.push(Change::of_shape(new, ChangeKind::EnumValueRemoved(value)));
    }
}

/// The value of an enum's member as text; its name where the trait is not there.
fn value_of(member: &Member) -> String {
    let value = member.traits.get(ENUM_VALUE);
    let text = value.and_then(|node| {
        node.as_str().map(str::to_owned).or_else(|| Some(node.as_number()?.as_str().to_owned()))
    });
    text.unwrap_or_else(|| member.name().to_owned())
}
