//! What two models say of the traits that are applied in them, which may be their own: shapes of one
//! name in another namespace are the same.

use std::cell::OnceCell;

use super::keys::Keys;
use crate::map::HashMap;
use crate::model::{Model, Traits};
use crate::node::Node;
use crate::resolve::traits::{Role, role_in};
use crate::shape_id::ShapeId;
use shapewright_pattern::Patterns;

/// Two models that define traits.
#[derive(Clone, Copy)]
pub(super) struct Definitions<'a> {
    pub(super) keys: &'a Keys<'a>,
    pub(super) old: &'a Model,
    pub(super) new: &'a Model,
    /// Those that are compared.
    pub(super) patterns: &'a Patterns,
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

    /// The values of traits, for others that are the same.
    pub(super) fn values<'t>(self, traits: &'t Traits) -> Values<'t>
    where
        'a: 't,
    {
        Values { definitions: self, traits, by_key: OnceCell::new() }
    }

    /// The model that defines a trait: the new one may no longer have it.
    pub(super) fn of(self, id: &ShapeId) -> &'a Model {
        if self.new.shape(id.as_str()).is_some() { self.new } else { self.old }
    }
}

/// The values of the traits of a shape.
pub(super) struct Values<'t> {
    definitions: Definitions<'t>,
    traits: &'t Traits,
    /// By key, found when a trait is not there by its ID.
    by_key: OnceCell<HashMap<&'t str, &'t Node>>,
}

impl<'t> Values<'t> {
    /// The value of the same trait.
    pub(super) fn of(&self, id: &ShapeId) -> Option<&'t Node> {
        self.traits.get(id.as_str()).or_else(|| {
            let by_key = self.by_key.get_or_init(|| {
                let all = self.traits.0.iter();
                all.map(|(id, applied)| (self.definitions.key(id), &applied.value)).collect()
            });
            by_key.get(self.definitions.key(id)).copied()
        })
    }
}
