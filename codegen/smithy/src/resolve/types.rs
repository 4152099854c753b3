//! Which types there are: one for each shape that is reached and, for lists and maps whose values
//! are written differently in different places, one for each place.

use std::collections::HashMap;

use super::owners::Owners;
use super::place::{Place, Places};
use super::roles::Roles;
use crate::api::{Binding, Protocol, TimestampFormat, Type, TypeId};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Shape};
use crate::shape_id::ShapeId;

/// The types that were asked for. A list rather than recursion: models nest and refer to themselves
/// without bound.
pub(super) struct Types<'m, 'o> {
    pub(super) model: &'m Model,
    pub(super) roles: Roles<'m>,
    pub(super) owners: &'o Owners<'m>,
    pub(super) warnings: Diagnostics,
    /// The format of timestamps that neither the model nor a protocol gives.
    timestamps: Option<TimestampFormat>,
    places: Places<'m>,
    known: HashMap<(&'m ShapeId, Place), TypeId>,
    /// What each type is made of, in the order of their IDs.
    asked: Vec<(&'m Shape, Place)>,
}

/// The types, and the ID of each shape.
pub(super) type Made<'m> = (Vec<Type<'m>>, HashMap<&'m str, TypeId>, Diagnostics);

impl<'m, 'o> Types<'m, 'o> {
    pub(super) fn new(
        model: &'m Model,
        owners: &'o Owners<'m>,
        timestamps: Option<TimestampFormat>,
    ) -> Self {
        Self {
            model,
            roles: Roles::of(model),
            owners,
            warnings: Diagnostics::new(),
            timestamps,
            places: Places::of(model),
            known: HashMap::new(),
            asked: Vec::new(),
        }
    }

    /// The type of a shape by itself.
    pub(super) fn id_of(&mut self, shape: &'m Shape) -> TypeId {
        self.request(shape, self.own_place(&shape.id))
    }

    /// The type of a shape that stands in a place.
    pub(super) fn request(&mut self, shape: &'m Shape, place: Place) -> TypeId {
        let matters = self.places.matter_to(&shape.id);
        let place = if matters { place } else { self.own_place(&shape.id) };
        let next = TypeId::new(self.asked.len());
        let id = *self.known.entry((&shape.id, place)).or_insert(next);
        if id == next {
            self.asked.push((shape, place));
        }
        id
    }

    fn own_place(&self, id: &ShapeId) -> Place {
        Place::in_body(self.owners.protocol_of(id)).with_timestamps(self.timestamps)
    }

    /// The place of a member.
    pub(super) fn place(&self, protocol: Protocol, binding: Binding) -> Place {
        Place::of(protocol, binding).with_timestamps(self.timestamps)
    }

    /// Makes everything that was asked for, and what that asks for.
    pub(super) fn finish(
        mut self,
        make: impl Fn(&mut Self, &'m Shape, Place) -> Type<'m>,
    ) -> Made<'m> {
        let mut types = Vec::new();
        while let Some(&(shape, place)) = self.asked.get(types.len()) {
            types.push(make(&mut self, shape, place));
        }
        types.shrink_to_fit();
        let mut ids = HashMap::new();
        for (&(shape, place), &id) in &self.known {
            if place == self.own_place(shape) {
                ids.insert(shape.as_str(), id);
            }
        }
        (types, ids, self.warnings)
    }
}
