//! Which members need a box: those that close a cycle of structures and unions held by value.
//!
//! A depth-first search in the order of IDs boxes exactly the edges that lead back to a shape on
//! the current path. The path to it stays unboxed, so no box can be spared. Lists and maps break
//! cycles by themselves.

use std::collections::{BTreeSet, HashMap};

use shapewright_smithy::model::{Model, Shape, ShapeKind};
use shapewright_smithy::shape_id::ShapeId;

/// The IDs of the members to box.
pub(super) fn boxed_members(model: &Model, shapes: &[ShapeId]) -> BTreeSet<ShapeId> {
    let mut roots: Vec<&ShapeId> = shapes.iter().collect();
    roots.sort();
    let mut search =
        Search { model, states: HashMap::new(), path: Vec::new(), boxed: BTreeSet::new() };
    for root in roots {
        search.run(root);
    }
    search.boxed
}

enum State {
    OnPath,
    Done,
}

struct Search<'a> {
    model: &'a Model,
    states: HashMap<&'a ShapeId, State>,
    /// The shapes of the current path, each with the index of its next member.
    path: Vec<(&'a Shape, usize)>,
    boxed: BTreeSet<ShapeId>,
}

impl<'a> Search<'a> {
    fn run(&mut self, root: &ShapeId) {
        if let Some(shape) = self.model.shape(root.as_str()) {
            self.enter(shape);
        }
        while let Some((shape, next)) = self.path.last_mut() {
            let shape = *shape;
            let Some(member) = shape.members.get(*next) else {
                self.states.insert(&shape.id, State::Done);
                self.path.pop();
                continue;
            };
            *next += 1;
            let target = self.model.target(member);
            if let Some(State::OnPath) = self.states.get(&target.id) {
                self.boxed.insert(member.id.clone());
            } else {
                self.enter(target);
            }
        }
    }

    /// Puts a shape that holds its members by value on the path, unless it was searched already.
    fn enter(&mut self, shape: &'a Shape) {
        let by_value = matches!(shape.kind, ShapeKind::Structure | ShapeKind::Union);
        if by_value && !self.states.contains_key(&shape.id) {
            self.states.insert(&shape.id, State::OnPath);
            self.path.push((shape, 0));
        }
    }
}
