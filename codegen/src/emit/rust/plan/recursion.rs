//! Which members need a box: those that close a cycle of structures and unions held by value.
//!
//! A depth-first search in the order of IDs boxes exactly the edges that lead back to a shape on
//! the current path. The path to it stays unboxed, so no box can be spared. Lists and maps break
//! cycles by themselves.

use std::collections::{BTreeSet, HashMap};

use shapewright_smithy::api::{Api, Type, TypeId};
use shapewright_smithy::shape_id::ShapeId;

/// The IDs of the members to box.
pub(super) fn boxed_members<'m>(api: &Api<'m>) -> BTreeSet<&'m ShapeId> {
    let mut roots = api.shapes.clone();
    roots.sort_by_key(|id| api.get(*id).id);
    let mut search =
        Search { api, states: HashMap::new(), path: Vec::new(), boxed: BTreeSet::new() };
    for root in roots {
        search.run(root);
    }
    search.boxed
}

enum State {
    OnPath,
    Done,
}

struct Search<'a, 'm> {
    api: &'a Api<'m>,
    states: HashMap<TypeId, State>,
    /// The types of the current path, each with the index of its next member.
    path: Vec<(TypeId, &'a Type<'m>, usize)>,
    boxed: BTreeSet<&'m ShapeId>,
}

impl Search<'_, '_> {
    fn run(&mut self, root: TypeId) {
        self.enter(root);
        while let Some((id, ty, next)) = self.path.last_mut() {
            let Some(member) = ty.members().get(*next) else {
                self.states.insert(*id, State::Done);
                self.path.pop();
                continue;
            };
            *next += 1;
            let target = member.value.target;
            if let Some(State::OnPath) = self.states.get(&target) {
                self.boxed.insert(member.id());
            } else {
                self.enter(target);
            }
        }
    }

    /// Puts a type that holds its members by value on the path, unless it was searched already.
    fn enter(&mut self, id: TypeId) {
        let ty = self.api.get(id);
        if !ty.is_value() && !self.states.contains_key(&id) {
            self.states.insert(id, State::OnPath);
            self.path.push((id, ty, 0));
        }
    }
}
