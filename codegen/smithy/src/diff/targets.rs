//! Comparing what members and operations refer to, where it has another name than before.

use super::change::{Change, ChangeKind, Impact, TraitChange};
use super::{Comparison, Side};
use crate::model::{Shape, ShapeKind};
use crate::resolve::enums;
use crate::resolve::traits::XML_NAME;
use crate::shape_id::ShapeId;

/// The kind of a shape: a string with the enum trait of Smithy 1.0 is an enum.
pub(super) fn kind(shape: &Shape) -> &'static str {
    match shape.kind {
        ShapeKind::String if enums::strings(shape).is_some() => ShapeKind::Enum.name(),
        _ => shape.kind.name(),
    }
}

/// Whether two shapes are of one kind.
pub(super) fn is_same_kind(old: &Shape, new: &Shape) -> bool {
    kind(old) == kind(new)
}

/// Compares two targets of different names, traits aside: names are nothing on the wire, so that
/// what is in them counts. `id` is what refers to them.
pub(super) fn compare(
    comparison: &Comparison<'_>,
    id: &ShapeId,
    old: &Shape,
    new: &Shape,
    changes: &mut Vec<Change>,
) {
    if !is_same_kind(old, new) || share_nothing(old, new) {
        let (before, after) = (describe(old), describe(new));
        changes.push(retyped(id, (kind(old), before), (kind(new), after)));
        return;
    }
    if !is_type(new) && !matches!(new.kind, ShapeKind::List | ShapeKind::Map) {
        return;
    }
    changes.extend(another(comparison, id, (old, new), kind(new)));
    comparison.pairs.borrow_mut().link(&old.id, &new.id);
}

/// The change of a place that refers to a type of another name: names are types in Rust and nothing on
/// the wire, but for the root of a body in XML.
pub(super) fn another(
    comparison: &Comparison<'_>,
    id: &ShapeId,
    (old, new): (&Shape, &Shape),
    what: &'static str,
) -> Option<Change> {
    if !is_type(new) {
        return None;
    }
    // A member is a payload or not by the new model, as its structure may have another name, too.
    let before = if id.member().is_some() { &comparison.new } else { &comparison.old };
    let root = |side: &Side<'_>, shape: &Shape| {
        side.effective.effects.root_name(id, shape).map(str::to_owned)
    };
    let roots = root(before, old).zip(root(&comparison.new, new));
    let roots = roots.filter(|(old, new)| old != new);
    if old.id.name() == new.id.name() {
        let ((old, new), id_of_trait) = (roots?, ShapeId::parse(XML_NAME)?);
        let change = TraitChange { id: id_of_trait, old, new };
        return Some(Change::new(id.clone(), ChangeKind::WireChanged(change)));
    }
    let is_free = !comparison.existed(&new.id) && !comparison.remains(&old.id);
    let (old, new) = (old.id.name().to_owned(), new.id.name().to_owned());
    let kind = if is_free {
        ChangeKind::Renamed { what, old, new }
    } else {
        ChangeKind::Retargeted { what, old, new }
    };
    let change = Change::new(id.clone(), kind);
    Some(if roots.is_some() { change.with_impact(Impact::Breaking) } else { change })
}

/// The change of a kind. One that takes all values of the other breaks nobody who writes; one whose
/// values the other took all breaks nobody who reads.
pub(super) fn retyped(
    id: &ShapeId,
    (old_kind, old): (&str, String),
    (new_kind, new): (&str, String),
) -> Change {
    let change = Change::new(id.clone(), ChangeKind::Retyped { old, new });
    match places(old_kind, new_kind) {
        Some((old, new)) if old < new => {
            Change { writers: Impact::Compatible, readers: Impact::Dangerous, ..change }
        }
        Some(_) => change.harmless_to_readers(),
        None => change,
    }
}

/// Whether one of two kinds takes all values of the other, so that constraints of both can be compared.
pub(super) fn is_comparable(old: &str, new: &str) -> bool {
    places(old, new).is_some()
}

/// The places of two kinds among those of which each takes all values of the one before.
fn places(old: &str, new: &str) -> Option<(usize, usize)> {
    const WIDER: [&[&str]; 4] = [
        &["byte", "short", "integer", "long", "bigInteger"],
        &["intEnum", "integer", "long", "bigInteger"],
        &["float", "double"],
        &["enum", "string"],
    ];
    let place = |kinds: &[&str], kind| kinds.iter().position(|other| *other == kind);
    WIDER.iter().find_map(|kinds| place(kinds, old).zip(place(kinds, new)))
}

/// Whether a shape is a type of its own in Rust.
pub(super) fn is_type(shape: &Shape) -> bool {
    matches!(kind(shape), "structure" | "union" | "enum" | "intEnum")
}

/// Whether two structures or unions have no member in common, so that one is not the other under
/// another name.
fn share_nothing(old: &Shape, new: &Shape) -> bool {
    let is_of_members = matches!(new.kind, ShapeKind::Structure | ShapeKind::Union);
    let has_members = !old.members.is_empty() && !new.members.is_empty();
    let is_shared = || new.members.iter().any(|member| old.member(member.name()).is_some());
    is_of_members && has_members && !is_shared()
}

fn describe(shape: &Shape) -> String {
    format!("{} {}", kind(shape), shape.id.name())
}
