//! What of a shape nobody meets, because every member that targets it says otherwise: a trait of a
//! member replaces that of its target.

use std::cell::OnceCell;

use super::change::{Change, ChangeKind};
use crate::constraint;
use crate::map::HashMap;
use crate::model::{Member, Model};
use crate::resolve::traits::is_mixin;
use crate::shape_id::ShapeId;

/// The members of a model by their targets, found when they are needed.
pub(super) struct Overridden<'m> {
    model: &'m Model,
    users: OnceCell<HashMap<&'m ShapeId, Vec<&'m Member>>>,
}

impl<'m> Overridden<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        Self { model, users: OnceCell::new() }
    }

    /// Whether each member that targets a shape has a trait itself, and there are some.
    pub(super) fn everywhere(&self, id: &ShapeId, trait_id: &str) -> bool {
        let users = self.users(id);
        !users.is_empty() && users.iter().all(|member| member.traits.has(trait_id))
    }

    /// The members that target a shape.
    pub(super) fn users(&self, id: &ShapeId) -> &[&'m Member] {
        let users = self.users.get_or_init(|| {
            let mut users: HashMap<&ShapeId, Vec<&Member>> = HashMap::default();
            let shapes = self.model.shapes.values().filter(|shape| !is_mixin(shape));
            for member in shapes.flat_map(|shape| &shape.members) {
                users.entry(&member.target).or_default().push(member);
            }
            users
        });
        users.get(id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The trait that a change is about.
pub(super) fn subject(change: &Change) -> Option<&str> {
    match &change.kind {
        ChangeKind::Tightened(it)
        | ChangeKind::Loosened(it)
        | ChangeKind::ConstraintChanged(it) => {
            constraint::named(it.constraint).map(constraint::Constraint::id)
        }
        ChangeKind::WireChanged(it) | ChangeKind::TraitChanged(it) => Some(it.id.as_str()),
        _ => None,
    }
}
