//! What a trait means in the protocols of a model: nothing, if it says what is the default anyhow, or
//! if no protocol looks at it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, TypeKind, TypeRef};
use crate::model::Model;
use crate::resolve::{Effects, resolve_all};
use crate::shape_id::ShapeId;

/// A model with what it means, found when it is needed.
pub(super) struct Effective<'m> {
    model: &'m Model,
    api: OnceCell<Api<'m>>,
    pub(super) effects: Effects<'m>,
}

impl<'m> Effective<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        Self { model, api: OnceCell::new(), effects: Effects::of(model) }
    }

    /// The formats of timestamps that a member, or every member that targets a shape, holds, by the
    /// member: another in each kind of place. `None` if a service speaks several protocols, or none is
    /// known, so that there may be other formats.
    pub(super) fn timestamps(&self, id: &ShapeId) -> Option<BTreeMap<String, BTreeSet<String>>> {
        if !self.effects.has_one_protocol_each() {
            return None;
        }
        let api = self.api.get_or_init(|| resolve_all(self.model).api);
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (_, ty) in api.types() {
            let references: Vec<&TypeRef<'_>> = match &ty.kind {
                TypeKind::List { element, .. } => vec![element],
                TypeKind::Map { value, .. } => vec![value],
                _ => ty.members().iter().map(|member| &member.value).collect(),
            };
            for reference in references {
                if reference.member == id || api.target(reference).id == id {
                    let format = format!("{:?}", reference.constraints.timestamp_format);
                    found.entry(reference.member.to_string()).or_default().insert(format);
                }
            }
        }
        (!found.is_empty()).then_some(found)
    }
}
