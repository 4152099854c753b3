//! Differences that are no drift.

use shapewright_smithy::constraint;
use shapewright_smithy::diff::{Change, ChangeKind, ConstraintChange, TraitChange};

/// Traits that the canonical model adds because botocore's format has no place for them. Where
/// botocore does say something, it counts.
const ADDED: [&str; 10] = [
    "smithy.api#clientOptional",
    "smithy.api#documentation",
    "smithy.api#idempotent",
    "smithy.api#notProperty",
    "smithy.api#paginated",
    "smithy.api#property",
    "smithy.api#readonly",
    "smithy.api#references",
    "smithy.api#resourceIdentifier",
    "smithy.api#retryable",
];

/// Whether a change from the canonical model to botocore's is what the formats make of the same
/// model.
pub(super) fn is_known(change: &Change) -> bool {
    match &change.kind {
        // Our words are our own; the format has no names of enum values.
        ChangeKind::Documentation | ChangeKind::EnumValueRenamed { .. } => true,
        ChangeKind::Loosened(change) => is_lost(change),
        ChangeKind::TraitChanged(change) | ChangeKind::WireChanged(change) => is_added(change),
        // Defaults are lost on the way.
        ChangeKind::DefaultChanged(change) => change.new == "none",
        _ => false,
    }
}

/// Constraints that the format has no place for are lost on the way.
fn is_lost(change: &ConstraintChange) -> bool {
    let constraint = constraint::named(change.constraint);
    constraint.is_some_and(|it| !it.is_in_c2j()) && change.new == "none"
}

fn is_added(change: &TraitChange) -> bool {
    change.new == "none" && ADDED.contains(&change.id.as_str())
}

#[cfg(test)]
mod tests;
