//! What a trait means in the protocols of a model: nothing, if it says what is the default anyhow, or
//! if no protocol looks at it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Type, TypeId, TypeKind, TypeRef};
use crate::map::HashSet;
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
        let held = held(api);
        let held_shapes: HashSet<_> = held.iter().map(|id| api.get(*id).id).collect();
        for (type_id, ty) in api.types() {
            // Every list has a type in bodies, whether there is one or not.
            if held_shapes.contains(ty.id) && !held.contains(&type_id) {
                continue;
            }
            for reference in references(ty) {
                if reference.member == id || api.target(reference).id == id {
                    let format = format!("{:?}", reference.constraints.timestamp_format);
                    found.entry(reference.member.to_string()).or_default().insert(format);
                }
            }
        }
        (!found.is_empty()).then_some(found)
    }
}

/// The lists and maps that members of structures and unions hold, at any depth, where they stand.
fn held(api: &Api<'_>) -> HashSet<TypeId> {
    let is_container =
        |ty: &Type<'_>| matches!(ty.kind, TypeKind::List { .. } | TypeKind::Map { .. });
    let holders = api.types().filter(|(_, ty)| !is_container(ty));
    let mut queue: Vec<TypeId> =
        holders.flat_map(|(_, ty)| references(ty)).map(|it| it.target).collect();
    let mut held = HashSet::default();
    while let Some(id) = queue.pop() {
        let ty = api.get(id);
        if is_container(ty) && held.insert(id) {
            queue.extend(references(ty).iter().map(|it| it.target));
        }
    }
    held
}

/// What a type holds, but for the keys of maps.
fn references<'t, 'm>(ty: &'t Type<'m>) -> Vec<&'t TypeRef<'m>> {
    match &ty.kind {
        TypeKind::List { element, .. } => vec![element],
        TypeKind::Map { value, .. } => vec![value],
        _ => ty.members().iter().map(|member| &member.value).collect(),
    }
}
