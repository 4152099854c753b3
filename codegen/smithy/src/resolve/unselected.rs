//! What the services have beside what is asked for.

use std::collections::HashSet;

use super::owners::{Owners, neighbours};
use super::select::Closure;
use super::{enums, traits};
use crate::api::{Unselected, UnselectedKind};
use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The shapes that the selected services have, or the services that own what is selected, and that
/// are not selected themselves.
pub(super) fn unselected<'m>(
    model: &'m Model,
    owners: &Owners<'m>,
    chosen: &Closure<'m>,
) -> Vec<Unselected<'m>> {
    let chosen_shapes = || chosen.operations.iter().chain(&chosen.shapes).map(|shape| &shape.id);
    let owning =
        chosen_shapes().filter_map(|id| owners.service_of(id)).map(|(service, _)| &service.id);
    let services: HashSet<_> = chosen.services.iter().copied().chain(owning).collect();
    let selected: HashSet<&ShapeId> = chosen_shapes().collect();
    let reached = reached(model, services);
    let others = reached.into_iter().filter(|shape| !selected.contains(&shape.id));
    let mut others: Vec<_> = others.filter_map(named).collect();
    others.sort_by_key(|it| (it.span.file, it.span.start, it.id));
    others
}

/// The shapes that services reach.
fn reached<'m>(model: &'m Model, services: HashSet<&'m ShapeId>) -> Vec<&'m Shape> {
    let mut reached: Vec<&Shape> =
        services.iter().filter_map(|id| model.shape(id.as_str())).collect();
    let mut seen = services;
    let mut next = 0;
    while let Some(shape) = reached.get(next).copied() {
        next += 1;
        let targets = neighbours(shape).into_iter().filter_map(|id| model.shape(id.as_str()));
        reached.extend(targets.filter(|target| seen.insert(&target.id)));
    }
    reached
}

/// A shape that gets a name in generated code.
fn named(shape: &Shape) -> Option<Unselected<'_>> {
    let is_type = match shape.kind {
        ShapeKind::Operation(_) => false,
        ShapeKind::Structure => !shape.id.is_built_in(),
        ShapeKind::Union => !traits::is_streaming(&shape.traits),
        ShapeKind::Enum | ShapeKind::IntEnum => true,
        ShapeKind::String => {
            traits::newtype(&shape.traits).is_some() || enums::strings(shape).is_some()
        }
        _ => return None,
    };
    (is_type || matches!(shape.kind, ShapeKind::Operation(_))).then(|| Unselected {
        id: &shape.id,
        kind: if is_type { UnselectedKind::Type } else { UnselectedKind::Operation },
        rust_name: traits::rust_name(&shape.traits),
        span: shape.span,
    })
}
