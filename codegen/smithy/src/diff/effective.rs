//! What a trait means in the protocols of a model: nothing, if it says what is the default anyhow, or
//! if no protocol looks at it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::authentication::named;
use crate::api::{Api, TypeKind, TypeRef};
use crate::model::{Model, ShapeKind};
use crate::resolve::resolve_all;
use crate::resolve::traits::Role;
use crate::shape_id::ShapeId;

/// Protocols without XML.
const WITHOUT_XML: [&str; 5] = ["restJson1", "awsJson1_0", "awsJson1_1", "rpcv2Json", "rpcv2Cbor"];

/// A model with what it means, found when it is needed.
pub(super) struct Effective<'m> {
    model: &'m Model,
    api: OnceCell<Api<'m>>,
}

impl<'m> Effective<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        Self { model, api: OnceCell::new() }
    }

    /// The formats of timestamps that a member, or every member that targets a shape, holds, by the
    /// member: another in each kind of place. `None` if a service speaks several protocols, or none is
    /// known, so that there may be other formats.
    pub(super) fn timestamps(&self, id: &ShapeId) -> Option<BTreeMap<String, BTreeSet<String>>> {
        if !self.protocols().all(|protocols| protocols.len() == 1) {
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

    /// Whether there is a service, and none whose protocols may have XML.
    pub(super) fn has_no_xml(&self) -> bool {
        let mut protocols = self.protocols().peekable();
        protocols.peek().is_some()
            && protocols.all(|all| {
                !all.is_empty() && all.iter().all(|name| WITHOUT_XML.contains(&name.as_str()))
            })
    }

    /// The protocols of each service.
    fn protocols(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        let services = self.model.shapes.values();
        let services = services.filter(|shape| matches!(shape.kind, ShapeKind::Service(_)));
        services.map(|shape| named(shape, Role::Protocol).into_iter().collect())
    }
}
