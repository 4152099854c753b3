//! Shapes of which there can be no value.
//!
//! A structure needs a value of each required member, a union a value of one member; lists and maps
//! may be empty. What that leaves without any value is refused, and so are lists and maps that
//! contain themselves without a structure or union between.

use super::graph::{Graph, on_cycles};
use super::own;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The identifier of these errors.
const ID: &str = "ShapeRecursion";

/// Reports both.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    for shape in cyclic(graph, own(model), |shape| next_collection(model, shape).collect()) {
        let message = "A recursive list or map is only valid through a structure or union";
        report(shape, message, diagnostics);
    }
    let possible = possible(model);
    let impossible = own(model).filter(|shape| !possible.contains(&shape.id));
    for shape in cyclic(graph, impossible, |shape| needed(model, shape)) {
        let message = match shape.kind {
            ShapeKind::Union => "It is impossible to create instances of this recursive union",
            _ => "A structure cannot be mutually recursive through all required members",
        };
        report(shape, message, diagnostics);
    }
}

/// The shapes that what they need leads back to.
fn cyclic<'m>(
    graph: &Graph<'m>,
    shapes: impl Iterator<Item = &'m Shape>,
    needed: impl Fn(&'m Shape) -> Vec<&'m ShapeId>,
) -> Vec<&'m Shape> {
    let edges = shapes.flat_map(|shape| needed(shape).into_iter().map(move |id| (&shape.id, id)));
    let edges: Vec<_> = edges
        .filter_map(|(from, to)| Some((graph.node(from.as_str())?, graph.node(to.as_str())?)))
        .collect();
    on_cycles(&edges).into_iter().map(|node| graph.item(node).shape).collect()
}

/// The list or map that is the element or value of one.
fn next_collection<'m>(model: &'m Model, shape: &'m Shape) -> impl Iterator<Item = &'m ShapeId> {
    let is_collection = |it: &Shape| matches!(it.kind, ShapeKind::List | ShapeKind::Map);
    let last = shape.members.last().filter(|_| is_collection(shape));
    last.map(|member| model.target(member))
        .filter(|it| is_collection(it))
        .map(|it| &it.id)
        .into_iter()
}

fn report(shape: &Shape, message: &str, diagnostics: &mut Diagnostics) {
    let message = format!("Found invalid shape recursion in `{}`: {message}", shape.id);
    diagnostics.push(Diagnostic::error(ID, shape.span, message).with_shape(shape.id.clone()));
}

/// The shapes that have values: those that need nothing, and what they make possible.
fn possible(model: &Model) -> HashSet<ShapeId> {
    let mut needs: HashMap<&ShapeId, usize> = HashMap::default();
    let mut users: HashMap<&ShapeId, Vec<&ShapeId>> = HashMap::default();
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
    let mut possible = HashSet::default();
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
