//! Which messages look at a trait that changed, in the protocols of the two models.

use super::change::Change;
use super::overridden::subject;
use super::reach::Used;
use super::{Comparison, Side};
use crate::resolve::traits::{XML_NAME, ec2_name, timestamp_format};
use crate::shape_id::ShapeId;

/// Takes the impact of a trait away from those who meet no message that looks at it. False if there
/// are no such messages, so that nothing changed.
pub(super) fn limit(comparison: &Comparison<'_>, change: &mut Change) -> bool {
    let Some(trait_id) = subject(change) else { return true };
    let sides = [&comparison.old, &comparison.new];
    if trait_id == timestamp_format::ID {
        let [old, new] = sides.map(|side| side.effective.timestamps(&change.id));
        return old.is_none() || old != new;
    }
    let counts = sides.map(|side| counts(comparison, side, &change.id, trait_id));
    // Where nothing is known of the shape, nothing is known of who looks at it.
    let Some(mut used) = counts.into_iter().flatten().reduce(Used::and) else { return true };
    used.in_inputs |= trait_id == XML_NAME && is_other_key(comparison, &change.id);
    change.limit_to(used);
    used != Used::default()
}

/// Whether a protocol of a model looks at a trait of the shape or member that it calls by an ID of the
/// new model.
fn counts<'a>(
    comparison: &Comparison<'a>,
    side: &Side<'a>,
    id: &ShapeId,
    trait_id: &str,
) -> Option<Used> {
    let id = own_id(comparison, side, id)?;
    let [in_inputs, in_outputs] = side.effective.effects.counts(&id, trait_id);
    Some(Used { in_inputs, in_outputs })
}

/// What a model itself calls a shape or member.
fn own_id<'a>(comparison: &Comparison<'a>, side: &Side<'a>, id: &ShapeId) -> Option<ShapeId> {
    let shape = side.shape(&comparison.keys, comparison.keys.of_id(&id.container()))?;
    Some(id.member().map_or_else(|| shape.id.clone(), |name| shape.id.with_member(name)))
}

/// Whether requests of `ec2Query` have another key for a member than before, as its name in XML is
/// another. A shape that has another name now is not found in the old model.
fn is_other_key(comparison: &Comparison<'_>, id: &ShapeId) -> bool {
    let sides = [&comparison.old, &comparison.new];
    let is_key = sides.into_iter().any(|side| {
        own_id(comparison, side, id).is_some_and(|id| side.effective.effects.is_key(&id))
    });
    let [old, new] = sides.map(|side| key(comparison, side, id));
    is_key && (old.is_none() || old != new)
}

/// The key of a member in requests of `ec2Query`.
fn key<'a>(comparison: &Comparison<'a>, side: &Side<'a>, id: &ShapeId) -> Option<String> {
    let shape = side.shape(&comparison.keys, comparison.keys.of_id(&id.container()))?;
    let member = shape.member(id.member()?)?;
    Some(ec2_name(&member.id, &member.traits))
}
