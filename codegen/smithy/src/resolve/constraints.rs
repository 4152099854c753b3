//! What a value must keep to where it is used.

use super::place::Place;
use super::traits;
use crate::api::Constraints;
use crate::model::{Member, Shape, ShapeKind};

/// What a value must keep to: each constraint of the member or, if it has none, of the target.
pub(super) fn constraints<'m>(
    member: Option<&'m Member>,
    target: &'m Shape,
    place: Place,
) -> Constraints<'m> {
    let own = member.map(|member| (&member.id, &member.traits));
    let both = || own.into_iter().chain([(&target.id, &target.traits)]);
    let is_timestamp = target.kind == ShapeKind::Timestamp;
    let is_big = matches!(target.kind, ShapeKind::BigInteger | ShapeKind::BigDecimal);
    Constraints {
        length: both().find_map(|(_, traits)| traits::length::read(traits)),
        range: both().find_map(|(_, traits)| traits::range::read(traits)),
        pattern: both().find_map(|(id, traits)| traits::pattern::read(id, traits)),
        unique_items: both().any(|(_, traits)| traits::unique_items::read(traits)),
        sensitive: both().any(|(_, traits)| traits::sensitive::read(traits)),
        timestamp_format: is_timestamp.then(|| place.timestamp_format(member, target)),
        textual: is_big && place.protocol.has_textual_big_numbers(),
        recommendations: traits::recommendation::of_value(both(), target),
    }
}
