//! Shapes of which there can be no value.
//!
//! A structure needs a value of each required member, a union a value of one member; lists and maps
//! may be empty. What that leaves without any value is refused, and so are lists and maps that
//! contain themselves without a structure or union between.

use std::collections::{HashMap, HashSet};

use super::own;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The identifier of these errors.
const ID: &str = "ShapeRecursion";

/// Reports both.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model).filter(|shape| contains_itself(model, shape)) {
        report(
            shape,
            "A recursive list or map is only valid through a structure or union",
            diagnostics,
        );
    }
    let possible = possible(model);
    let is_impossible = |shape: &&Shape| !possible.contains(&shape.id);
    for shape in own(model).filter(is_impossible).filter(|it| needs_itself(model, it)) {
        let message = match shape.kind {
            ShapeKind::Union => "It is impossible to create instances of this recursive union",
            _ => "A structure cannot be mutually recursive through all required members",
        };
        report(shape, message, diagnostics);
    }
}

fn report(shape: &Shape, message: &str, diagnostics: &mut Diagnostics) {
    let message = format!("Found invalid shape recursion in `{}`: {message}", shape.id);
    diagnostics.push(Diagnostic::error(ID, shape.span, message).with_shape(shape.id.clone()));
}

/// Whether following elements and values leads from a list or map back to itself.
fn contains_itself(model: &Model, start: &Shape) -> bool {
    let next = |shape: &Shape| -> Option<&Shape> {
        let is_collection = matches!(shape.kind, ShapeKind::List | ShapeKind::Map);
        let last = shape.members.last().filter(|_| is_collection)?;
        Some(model.target(last))
    };
    let (mut slow, mut fast) = (next(start), next(start).and_then(next));
    while let Some(shape) = slow {
        if shape.id == start.id {
            return true;
        }
        if fast.is_some_and(|fast| fast.id == shape.id) {
            return false;
        }
        slow = next(shape);
        fast = fast.and_then(next).and_then(next);
    }
    false
}

/// The shapes that have values: those that need nothing, and what they make possible.
fn possible(model: &Model) -> HashSet<ShapeId> {
    let mut needs: HashMap<&ShapeId, usize> = HashMap::new();
    let mut users: HashMap<&ShapeId, Vec<&ShapeId>> = HashMap::new();
    let mut ready: Vec<&ShapeId> = Vec::new();
    for shape in model.shapes.values() {
        let needed = needed(model, shape);
        let count = match shape.kind {
            ShapeKind::Union => usize::from(!needed.is_empty()),
            _ => needed.len(),
        };
        for target in needed {
            users.entry(target).or_default().push(&shape.id);
        }
        needs.insert(&shape.id, count);
        if count == 0 {
            ready.push(&shape.id);
        }
    }
    let mut possible = HashSet::new();
    while let Some(id) = ready.pop() {
        possible.insert(id.clone());
        for user in users.get(id).into_iter().flatten() {
            let Some(count) = needs.get_mut(user).filter(|count| **count > 0) else { continue };
            *count -= 1;
            if *count == 0 {
                ready.push(user);
            }
        }
    }
    possible
}

/// Whether what a shape needs leads back to it: what only needs such shapes is not to blame.
fn needs_itself(model: &Model, start: &Shape) -> bool {
    let mut seen = HashSet::new();
    let mut waiting = vec![start];
    while let Some(shape) = waiting.pop() {
        for id in needed(model, shape) {
            if *id == start.id {
                return true;
            }
            if seen.insert(id) {
                waiting.extend(model.shape(id.as_str()));
            }
        }
    }
    false
}

/// The structures and unions that a value of this shape needs: all, or of a union one.
fn needed<'m>(model: &'m Model, shape: &'m Shape) -> Vec<&'m ShapeId> {
    let is_union = shape.kind == ShapeKind::Union;
    if !is_union && shape.kind != ShapeKind::Structure {
        return Vec::new();
    }
    let targets = |member: &'m crate::model::Member| model.target(member);
    let is_compound = |it: &Shape| matches!(it.kind, ShapeKind::Structure | ShapeKind::Union);
    if is_union && shape.members.iter().any(|member| !is_compound(targets(member))) {
        return Vec::new();
    }
    let counts = shape.members.iter().filter(|it| is_union || it.traits.has("smithy.api#required"));
    counts.map(targets).filter(|target| is_compound(target)).map(|target| &target.id).collect()
}
