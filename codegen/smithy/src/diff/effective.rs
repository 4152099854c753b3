//! What a trait means in the protocols of a model: nothing, if it says what is the default anyhow, or
//! if no protocol looks at it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Type, TypeId, TypeKind, TypeRef};
use crate::map::{HashMap, HashSet};
use crate::model::Model;
use crate::resolve::{Effects, resolve_all};
use crate::shape_id::ShapeId;

/// The formats of timestamps by the member that holds them.
type Formats = BTreeMap<ShapeId, BTreeSet<String>>;

/// A model with what it means, found when it is needed.
pub(super) struct Effective<'m> {
    model: &'m Model,
    formats: OnceCell<HashMap<ShapeId, Formats>>,
    pub(super) effects: Effects<'m>,
}

impl<'m> Effective<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        Self { model, formats: OnceCell::new(), effects: Effects::of(model) }
    }

    /// The formats of timestamps that a member, or every member that targets a shape, holds, by the
    /// member: another in each kind of place. `None` if a service speaks several protocols, or none is
    /// known, so that there may be other formats.
    pub(super) fn timestamps(&self, id: &ShapeId) -> Option<&Formats> {
        if !self.effects.has_one_protocol() {
            return None;
        }
        self.formats.get_or_init(|| formats(&resolve_all(self.model).api)).get(id)
    }
}

/// The formats of timestamps by members, and by the shapes that members target.
fn formats(api: &Api<'_>) -> HashMap<ShapeId, Formats> {
    let mut found: HashMap<ShapeId, Formats> = HashMap::default();
    let held = held(api);
    let held_shapes: HashSet<_> = held.iter().map(|id| api.get(*id).id).collect();
    for (type_id, ty) in api.types() {
        // Every list has a type in bodies, whether there is one or not.
        if held_shapes.contains(ty.id) && !held.contains(&type_id) {
            continue;
        }
        for reference in references(ty) {
            let target = api.target(reference);
            if !matches!(target.kind, TypeKind::Timestamp) {
                continue;
            }
            let format = format!("{:?}", reference.constraints.timestamp_format);
            for id in [reference.member, target.id] {
                let formats = found.entry(id.clone()).or_default();
                formats.entry(reference.member.clone()).or_default().insert(format.clone());
            }
        }
    }
    found
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
