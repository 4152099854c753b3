//! What two models say of the traits that are applied in them, which may be their own: shapes of one
//! name in another namespace are the same.

use super::keys::Keys;
use crate::model::{Model, Traits};
use crate::node::Node;
use crate::resolve::traits::{Role, role_in};
use crate::shape_id::ShapeId;

/// Two models that define traits.
#[derive(Clone, Copy)]
pub(super) struct Definitions<'a> {
    pub(super) keys: &'a Keys<'a>,
    pub(super) old: &'a Model,
    pub(super) new: &'a Model,
}

impl<'a> Definitions<'a> {
    /// What changes if a trait changes.
    pub(super) fn role(self, id: &ShapeId) -> Role {
        role_in([self.old, self.new], id)
    }

    /// What identifies a trait in both models.
    pub(super) fn key<'i>(self, id: &'i ShapeId) -> &'i str
    where
        'a: 'i,
    {
        self.keys.of_id(id)
    }

    /// The value that the same trait has elsewhere.
    pub(super) fn value<'t>(self, id: &ShapeId, traits: &'t Traits) -> Option<&'t Node> {
        let same = || traits.0.iter().find(|(other, _)| self.key(other) == self.key(id));
        traits.get(id.as_str()).or_else(|| same().map(|(_, applied)| &applied.value))
    }

    /// The model that defines a trait: the new one may no longer have it.
    pub(super) fn of(self, id: &ShapeId) -> &'a Model {
        if self.new.shape(id.as_str()).is_some() { self.new } else { self.old }
    }
}
