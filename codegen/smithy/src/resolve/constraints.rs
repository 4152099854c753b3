//! What a value must keep to where it is used.

use super::place::Place;
use super::traits;
use crate::api::Constraints;
use crate::constraint::{self, Applied};
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
    let mut constraints = Constraints {
        sensitive: both().any(|(_, traits)| traits::sensitive::read(traits)),
        timestamp_format: is_timestamp.then(|| place.timestamp_format(member, target)),
        textual: is_big && place.protocol.has_textual_big_numbers(),
        recommendations: traits::recommendation::of_value(both(), target),
        ..Constraints::default()
    };
    for constraint in constraint::ALL {
        let applied = both().find_map(|(id, traits)| Applied::find(constraint, id, traits));
        if let Some(applied) = applied {
            constraint.read(applied, &mut constraints);
        }
    }
    constraints
}
