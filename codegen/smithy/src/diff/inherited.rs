//! Which uses of a shape meet a change of its constraint: the members that have no such constraint
//! themselves, before or after. Of others, the member's own change says what changed for them.

use super::change::{Change, ChangeKind};
use super::overridden::subject;
use super::reach::Used;
use super::{Comparison, Side};
use crate::model::{Member, Shape};

/// Limits the changes since `start` of a shape's constraints to those who meet them, and takes away
/// those that nobody meets. In a library others may use the shape as well.
pub(super) fn judge(
    comparison: &Comparison<'_>,
    (old, new): (&Shape, &Shape),
    start: usize,
    changes: &mut Vec<Change>,
) {
    if comparison.is_library {
        return;
    }
    let mut found = changes.split_off(start);
    found.retain_mut(|change| {
        let Some(used) = meets(comparison, (old, new), change) else { return true };
        change.limit_to(used);
        used != Used::default()
    });
    changes.append(&mut found);
}

/// Who meets the change of a constraint: `None` if the change is another one, if no member uses the
/// shape, or if nobody met the constraint before either.
fn meets(
    comparison: &Comparison<'_>,
    (old, new): (&Shape, &Shape),
    change: &Change,
) -> Option<Used> {
    let is_constraint = matches!(
        change.kind,
        ChangeKind::Tightened(_) | ChangeKind::Loosened(_) | ChangeKind::ConstraintChanged(_)
    );
    let constraint = subject(change).filter(|_| is_constraint && change.id == new.id)?;
    let is_hidden =
        |side: &Side<'_>, shape: &Shape| side.overridden.everywhere(&shape.id, constraint);
    if is_hidden(&comparison.old, old) && is_hidden(&comparison.new, new) {
        return None;
    }
    let users = comparison.new.overridden.users(&new.id);
    if users.is_empty() {
        return None;
    }
    let mut met = Used::default();
    for user in users.iter().filter(|user| !user.traits.has(constraint)) {
        let container = user.id.container();
        let key = comparison.keys.of_id(&container);
        let before = comparison.old.data_shape(key).and_then(|shape| shape.member(user.name()));
        let is_inherited = |before: &Member| {
            let is_same = comparison.keys.of_id(&before.target) == comparison.keys.of_id(&new.id);
            is_same && !before.traits.has(constraint)
        };
        if before.is_none_or(is_inherited) {
            met = met.and(comparison.new.reach.used(key));
        }
    }
    Some(met)
}
