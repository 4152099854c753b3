//! Comparing constraints: which of two allows more.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::change::{Change, ChangeKind, ConstraintChange};
use crate::model::Traits;
use crate::node::{Node, Number};
use crate::resolve::traits::{length, pattern, range, unique_items};
use crate::shape_id::ShapeId;
use shapewright_pattern::{Anchoring, Relation, relation};

/// The constraints that say which values are allowed.
pub(super) const ALL: [&str; 4] = [length::ID, range::ID, pattern::ID, unique_items::ID];

/// Compares the four constraints that say which values are allowed.
pub(super) fn compare(id: &ShapeId, old: &Traits, new: &Traits, changes: &mut Vec<Change>) {
    let mut add = |kind: Option<ChangeKind>| {
        changes.extend(kind.map(|kind| Change::new(id.clone(), kind)));
    };
    add(compare_bounds("length", old.get(length::ID), new.get(length::ID)));
    add(compare_bounds("range", old.get(range::ID), new.get(range::ID)));
    add(compare_patterns(searched(id, old), searched(id, new)));
    add(compare_presence("uniqueItems", unique_items::read(old), unique_items::read(new)));
}

fn compare_bounds(
    constraint: &'static str,
    old: Option<&Node>,
    new: Option<&Node>,
) -> Option<ChangeKind> {
    let bound = |node: Option<&'_ Node>, key: &str| -> Option<Number> {
        node.and_then(|node| node.get(key)).and_then(Node::as_number).cloned()
    };
    // No bound is below every lower bound, and above every upper one.
    let minimum = compare_bound(bound(old, "min"), bound(new, "min"), Ordering::Less);
    let maximum = compare_bound(bound(old, "max"), bound(new, "max"), Ordering::Greater);
    let maximum = maximum.map(Ordering::reverse);
    let both = match (minimum?, maximum?) {
        (Ordering::Equal, Ordering::Equal) => return None,
        (Ordering::Equal, only) | (only, Ordering::Equal) => Some(only),
        (first, second) => (first == second).then_some(first),
    };
    let change = ConstraintChange { constraint, old: interval(old), new: interval(new) };
    Some(match both {
        Some(Ordering::Greater) => ChangeKind::Tightened(change),
        Some(_) => ChangeKind::Loosened(change),
        None => ChangeKind::ConstraintChanged(change),
    })
}

/// How the new bound lies to the old one; `none` is how no bound lies to any.
fn compare_bound(old: Option<Number>, new: Option<Number>, none: Ordering) -> Option<Ordering> {
    match (old, new) {
        (None, None) => Some(Ordering::Equal),
        (None, Some(_)) => Some(none.reverse()),
        (Some(_), None) => Some(none),
        (Some(old), Some(new)) => match (old.as_i128(), new.as_i128()) {
            (Some(old), Some(new)) => Some(new.cmp(&old)),
            _ => new.as_f64().partial_cmp(&old.as_f64()),
        },
    }
}

/// `1..=64`, `1..`, `..=64`, `none`.
fn interval(node: Option<&Node>) -> String {
    let bound = |key: &str| node.and_then(|node| node.get(key)).and_then(Node::as_number);
    match (bound("min"), bound("max")) {
        (None, None) => "none".to_owned(),
        (Some(min), None) => format!("{}..", min.as_str()),
        (None, Some(max)) => format!("..={}", max.as_str()),
        (Some(min), Some(max)) => format!("{}..={}", min.as_str(), max.as_str()),
    }
}

fn compare_patterns(old: Option<String>, new: Option<String>) -> Option<ChangeKind> {
    if old == new {
        return None;
    }
    let kind = match (&old, &new) {
        (None, Some(_)) => ChangeKind::Tightened,
        (Some(_), None) => ChangeKind::Loosened,
        (Some(old), Some(new)) => {
            match relation((new, Anchoring::Search), (old, Anchoring::Search)) {
                Some(Relation::Equal) => return None,
                Some(Relation::Subset) => ChangeKind::Tightened,
                Some(Relation::Superset) => ChangeKind::Loosened,
                Some(Relation::Overlapping) | None => ChangeKind::ConstraintChanged,
            }
        }
        (None, None) => return None,
    };
    let text = |pattern: Option<String>| pattern.unwrap_or_else(|| "none".to_owned());
    Some(kind(ConstraintChange { constraint: "pattern", old: text(old), new: text(new) }))
}

/// The pattern in Smithy's form, so that one that matches the whole string compares equal to the
/// same one with anchors.
fn searched(owner: &ShapeId, traits: &Traits) -> Option<String> {
    let pattern = pattern::read(owner, traits)?;
    let text = match pattern.anchoring {
        Anchoring::Full => anchored(pattern.text),
        Anchoring::Search => Cow::Borrowed(pattern.text),
    };
    Some(text.into_owned())
}

fn anchored(text: &str) -> Cow<'_, str> {
    let alternatives = has_alternatives(text);
    let is_anchored = text.starts_with('^') && ends_with_anchor(text);
    Cow::Owned(match (alternatives, is_anchored) {
        (false, true) => return Cow::Borrowed(text),
        (false, false) => format!("^{text}$"),
        (true, _) => format!("^(?:{text})$"),
    })
}

/// Whether the last character is a `$` that no backslash makes a character.
fn ends_with_anchor(text: &str) -> bool {
    let before = text.strip_suffix('$');
    before.is_some_and(|before| {
        let backslashes = before.bytes().rev().take_while(|byte| *byte == b'\\').count();
        backslashes.is_multiple_of(2)
    })
}

/// Whether there is a `|` outside of groups and classes.
fn has_alternatives(text: &str) -> bool {
    let (mut depth, mut in_class, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => {
                escaped = false;
                continue;
            }
            b'[' => in_class = true,
            b']' => in_class = false,
            b'(' if !in_class => depth += 1,
            b')' if !in_class => depth = depth.saturating_sub(1),
            b'|' if !in_class && depth == 0 => return true,
            _ => {}
        }
        escaped = byte == b'\\';
    }
    false
}

fn compare_presence(constraint: &'static str, old: bool, new: bool) -> Option<ChangeKind> {
    let text = |applies: bool| if applies { "applied" } else { "none" }.to_owned();
    let change = ConstraintChange { constraint, old: text(old), new: text(new) };
    match (old, new) {
        (false, true) => Some(ChangeKind::Tightened(change)),
        (true, false) => Some(ChangeKind::Loosened(change)),
        _ => None,
    }
}
