//! How deep a value of a shape is at least: what tells which member of a union leads to an end.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::shape::{Kind, Shape, ShapeGraph, TypeRef};

/// The least depth of every shape that has one.
#[derive(Debug)]
pub(super) struct Heights(BTreeMap<*const Shape, u32>);

impl Heights {
    /// The heights of what can be reached from `root`.
    pub(super) fn new(root: &Shape, graph: &ShapeGraph) -> Self {
        let shapes = reachable(root, graph);
        let mut heights = Self(BTreeMap::new());
        loop {
            let before = heights.0.len();
            for shape in &shapes {
                let known = heights.0.contains_key(&core::ptr::from_ref(*shape));
                if let Some(height) = heights.compute(shape, graph).filter(|_| !known) {
                    heights.0.insert(*shape, height);
                }
            }
            if heights.0.len() == before {
                return heights;
            }
        }
    }

    /// The height of what a use refers to; none if it has no end.
    pub(super) fn of(&self, graph: &ShapeGraph, used: &TypeRef) -> Option<u32> {
        self.0.get(&core::ptr::from_ref(graph.resolve(&used.target)?)).copied()
    }

    /// The height as far as those of the parts are known. The first one found need not be the
    /// least, but all that it rests on were found before, so that it leads to an end.
    fn compute(&self, shape: &Shape, graph: &ShapeGraph) -> Option<u32> {
        let is_needed = || shape.constraints.as_ref().and_then(|it| it.length?.min) > Some(0);
        match &shape.kind {
            Kind::Structure(members) => {
                let required = members.iter().filter(|member| member.required);
                let mut heights = required.map(|member| self.of(graph, &member.value));
                heights.try_fold(1, |most, height| Some(height?.saturating_add(1).max(most)))
            }
            Kind::Union(members) => {
                let heights = members.iter().filter_map(|member| self.of(graph, &member.value));
                heights.min().map(|least| least.saturating_add(1))
            }
            Kind::List { element: part, .. } | Kind::Map { value: part, .. } if is_needed() => {
                self.of(graph, part).map(|height| height.saturating_add(1))
            }
            _ => Some(1),
        }
    }
}

/// Every shape that can be reached, once.
fn reachable<'g>(root: &'g Shape, graph: &'g ShapeGraph) -> Vec<&'g Shape> {
    let mut shapes: BTreeMap<*const Shape, &Shape> = BTreeMap::new();
    let mut queue = alloc::vec![root];
    while let Some(shape) = queue.pop() {
        if shapes.insert(shape, shape).is_none() {
            let parts = uses(shape).into_iter();
            queue.extend(parts.filter_map(|used| graph.resolve(&used.target)));
        }
    }
    shapes.into_values().collect()
}

/// What a shape is made of.
fn uses(shape: &Shape) -> Vec<&TypeRef> {
    match &shape.kind {
        Kind::List { element, .. } => alloc::vec![element],
        Kind::Map { key, value, .. } => alloc::vec![key, value],
        _ => shape.members().iter().map(|member| &member.value).collect(),
    }
}
