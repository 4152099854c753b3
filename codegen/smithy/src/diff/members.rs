//! Comparing members: their presence, their defaults, what they refer to.

use super::change::{Change, ChangeKind, Impact};
use super::traits::Pair;
use super::{Comparison, targets, traits, values};
use crate::api::Presence;
use crate::budget;
use crate::constraint::{self, Constraint};
use crate::model::{Member, Model, Shape, ShapeKind, Traits};
use crate::node::Node;
use crate::resolve::traits::{ADDED_DEFAULT, CLIENT_OPTIONAL, DEFAULT, INPUT, REQUIRED, XML_NAME};
use crate::shape_id::ShapeId;

/// Compares the members of two structures or unions, or of two lists or maps.
pub(super) fn compare(
    comparison: &Comparison<'_>,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    for member in &new.members {
        budget::step(1);
        if let Some(before) = old.member(member.name()) {
            let start = changes.len();
            compare_member(comparison, before, member, changes);
            compare_fields((old, before), (new, member), start, changes);
        } else {
            let kind = match new.kind {
                ShapeKind::Union => ChangeKind::ChoiceAdded,
                _ => ChangeKind::MemberAdded { required: is_required(member) },
            };
            changes.push(Change::of_member(member, kind));
        }
    }
    for member in old.members.iter().filter(|member| new.member(member.name()).is_none()) {
        let change = Change::of_member(member, ChangeKind::MemberRemoved);
        // Who reads a union need not meet each choice.
        let is_choice = new.kind == ShapeKind::Union;
        changes.push(if is_choice { change.harmless_to_readers() } else { change });
    }
    compare_order(old, new, changes);
}

/// Compares the order of the members that must be there before and after.
fn compare_order(old: &Shape, new: &Shape, changes: &mut Vec<Change>) {
    let names = |shape: &'_ Shape, other: &Shape| -> Vec<String> {
        let is_common = |member: &&Member| {
            is_required(member) && other.member(member.name()).is_some_and(is_required)
        };
        shape.members.iter().filter(is_common).map(|it| it.name().to_owned()).collect()
    };
    if new.kind == ShapeKind::Structure && names(old, new) != names(new, old) {
        changes.push(Change::of_shape(new, ChangeKind::MembersReordered));
    }
}

/// Whether a structure has members that must be there.
pub(super) fn has_required(shape: &Shape) -> bool {
    budget::step(shape.members.len());
    shape.members.iter().any(is_required)
}

/// Compares two members of one name.
pub(super) fn compare_member(
    comparison: &Comparison<'_>,
    old: &Member,
    new: &Member,
    changes: &mut Vec<Change>,
) {
    compare_presence(old, new, changes);
    let keys = &comparison.keys;
    let (old_model, new_model) = (comparison.old.model, comparison.new.model);
    let (old_target, new_target) = (old_model.target(old), new_model.target(new));
    let is_same = keys.of_id(&old.target) == keys.of_id(&new.target);
    let (before, after) = if is_same {
        (own(old_model, old, &new.traits), own(new_model, new, &old.traits))
    } else {
        (effective(old_model, old), effective(new_model, new))
    };
    let (id, kind, definitions) = (&new.id, &new_target.kind, comparison.definitions());
    let old_id = &old.id;
    let (old_kind, new_kind) = (targets::kind(old_target), targets::kind(new_target));
    if is_same || old_kind == new_kind || targets::is_comparable(old_kind, new_kind) {
        let start = changes.len();
        traits::compare(Pair { id, old_id, kind, old: &before, new: &after, definitions }, changes);
        let sides = [(old_target, &before), (new_target, &after)];
        values::spare_known(comparison, sides, start, changes);
    } else {
        // Constraints of values that have nothing in common cannot be compared.
        let (before, after) = (unconstrained(&old.traits), unconstrained(&new.traits));
        traits::compare(Pair { id, old_id, kind, old: &before, new: &after, definitions }, changes);
    }
    if !is_same {
        targets::compare(comparison, &new.id, old_target, new_target, changes);
    }
}

/// Whether generated Rust has a field as an option, which is another type. What else changed of the
/// member since `start` may say so already.
fn compare_fields(
    (old_shape, old): (&Shape, &Member),
    (new_shape, new): (&Shape, &Member),
    start: usize,
    changes: &mut Vec<Change>,
) {
    let is_held = |shape: &Shape, member| {
        let presence = presence(member);
        let client_optional = presence.client_optional || shape.traits.has(INPUT);
        Presence { client_optional, ..presence }.is_held()
    };
    let optional = !is_held(new_shape, new);
    if new_shape.kind != ShapeKind::Structure || optional != is_held(old_shape, old) {
        return;
    }
    let found = &mut changes[start..];
    if found.iter().any(|change| change.compilers == Impact::Breaking) {
        return;
    }
    let is_default = |change: &&mut Change| matches!(change.kind, ChangeKind::DefaultChanged(_));
    match found.iter_mut().find(is_default) {
        Some(change) => change.compilers = Impact::Breaking,
        None => changes.push(Change::of_member(new, ChangeKind::FieldChanged { optional })),
    }
}

/// Whether a member must be there: what has a default may be left out.
fn is_required(member: &Member) -> bool {
    presence(member).is_always()
}

/// What a member says of its presence itself.
fn presence(member: &Member) -> Presence<'_> {
    Presence {
        required: member.traits.has(REQUIRED),
        default: default(member),
        client_optional: member.traits.has(CLIENT_OPTIONAL),
        ..Presence::default()
    }
}

/// The default of a member. Null stands for no default.
fn default(member: &Member) -> Option<&Node> {
    member.traits.get(DEFAULT).filter(|default| !default.is_null())
}

fn compare_presence(old: &Member, new: &Member, changes: &mut Vec<Change>) {
    let (before, after) = (default(old), default(new));
    let kind = match (is_required(old), is_required(new)) {
        (false, true) => ChangeKind::BecameRequired,
        (true, false) if after.is_some() => {
            ChangeKind::BecameDefaulted { default: traits::text(after) }
        }
        (true, false) => ChangeKind::BecameOptional,
        _ if before != after => {
            let Some(id) = ShapeId::parse(DEFAULT) else { return };
            ChangeKind::DefaultChanged(traits::change(&id, [before, after]))
        }
        _ => return,
    };
    let is_announced = before.is_none() && new.traits.has(ADDED_DEFAULT);
    let was_optional_to_readers = presence(old).client_optional;
    let change = Change::of_member(new, kind);
    changes.push(match &change.kind {
        ChangeKind::DefaultChanged(_) if is_announced => change.with_impact(Impact::Compatible),
        ChangeKind::BecameOptional if was_optional_to_readers => change.harmless_to_readers(),
        _ => change,
    });
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

/// Traits but for constraints.
fn unconstrained(traits: &Traits) -> Traits {
    let mut traits = traits.clone();
    for constraint in constraint::ALL {
        traits.0.remove(constraint.id());
    }
    traits
}

/// The traits of the target with those of the member over them. A name in XML is that of the target
/// itself.
fn effective(model: &Model, member: &Member) -> Traits {
    let mut traits = model.target(member).traits.clone();
    traits.0.remove(XML_NAME);
    let own = member.traits.0.iter().map(|(id, applied)| (id.clone(), applied.clone()));
    traits.0.extend(own);
    traits
}
