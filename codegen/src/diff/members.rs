//! Comparing members.

use super::change::{Change, ChangeKind};
use super::{Comparison, traits};
use crate::model::{Member, Model, Shape, ShapeKind, Traits};

const REQUIRED: &str = "smithy.api#required";
const ENUM_VALUE: &str = "smithy.api#enumValue";

/// Compares the members of two lists, maps, structures or unions.
pub(super) fn compare(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    for member in &new.members {
        if let Some(before) = old.member(member.name()) {
            compare_member(comparison, before, member, changes);
        } else {
            let required = member.traits.has(REQUIRED);
            changes.push(Change::of_member(member, ChangeKind::MemberAdded { required }));
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
    match (old.traits.has(REQUIRED), new.traits.has(REQUIRED)) {
        (false, true) => changes.push(Change::of_member(new, ChangeKind::BecameRequired)),
        (true, false) => changes.push(Change::of_member(new, ChangeKind::BecameOptional)),
        _ => {}
    }
    if old.target.name() == new.target.name() {
        traits::compare(&new.id, &old.traits, &new.traits, changes);
        return;
    }
    let (old_model, new_model) = (comparison.old.model, comparison.new.model);
    let (old_target, new_target) = (old_model.target(old), new_model.target(new));
    if old_target.kind == new_target.kind && is_simple(&new_target.kind) {
        let (before, after) = (effective(old_model, old), effective(new_model, new));
        traits::compare(&new.id, &before, &after, changes);
    } else {
        let kind = ChangeKind::Retyped { old: describe(old_target), new: describe(new_target) };
        changes.push(Change::of_member(new, kind));
    }
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
    let find = |shape: &'_ Shape, wanted: &str| -> Option<String> {
        let member = shape.members.iter().find(|member| value_of(member) == wanted)?;
        Some(member.name().to_owned())
    };
    for member in &new.members {
        let value = value_of(member);
        let kind = match find(old, &value) {
            None => ChangeKind::EnumValueAdded(value),
            Some(name) if name != member.name() => {
                ChangeKind::EnumValueRenamed { value, old: name }
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
    for value in old.members.iter().map(value_of).filter(|value| find(new, value).is_none()) {
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
