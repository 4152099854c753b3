//! Messages as instances: what their members hold, by the names that the identifiers and properties
//! of a resource have. A member may have another name than the property that it holds (`property`,
//! `resourceIdentifier`), and a structure may hold properties of an instance (`nestedProperties`).

use serde_json::Value;
use shapewright_smithy::api::{Api, Member, Property, Resource, Type, TypeKind};

use super::contents::Document;

/// Where a message has something of an instance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot<'a, 'm> {
    /// What it is of the instance.
    pub(super) name: &'m str,
    pub(super) member: &'a Member<'m>,
    /// The member with the structure that has it, if that is not the message itself.
    within: Option<&'a Member<'m>>,
}

impl Slot<'_, '_> {
    /// What a message has there.
    fn value<'d>(&self, message: &'d Document) -> Option<&'d Value> {
        let holder = match self.within {
            Some(within) => message.get(within.name)?.as_object()?,
            None => message,
        };
        holder.get(self.member.name)
    }

    /// Whether every message has it.
    pub(super) fn is_always(&self) -> bool {
        self.member.presence.is_always() && self.within.is_none_or(|it| it.presence.is_always())
    }

    /// Whether the model says that it holds this, beyond being called so.
    fn is_explicit(&self) -> bool {
        self.member.identifies.is_some() || matches!(self.member.property, Property::Named(_))
    }
}

/// What a member is of an instance. One that is no property is kept under its own name, unless
/// something else has that name.
pub(super) fn name<'m>(resource: &Resource<'m>, member: &Member<'m>) -> Option<&'m str> {
    let is_free = member.property == Property::None && !is_of(resource, member.name);
    member.held_of_resource().or_else(|| is_free.then_some(member.name))
}

/// Whether a resource has an identifier or property of a name.
pub(super) fn is_of(resource: &Resource<'_>, name: &str) -> bool {
    let parts = resource.parts;
    parts.identifiers.contains_key(name) || parts.properties.contains_key(name)
}

/// Whether an instance may have been given something of a name: the resource has it, or a request that
/// writes an instance.
pub(super) fn is_written(api: &Api<'_>, resource: &Resource<'_>, name: &str) -> bool {
    let parts = resource.parts;
    let writers = [&parts.create, &parts.put, &parts.update].into_iter().flatten();
    let inputs = writers.filter_map(|id| Some(api.get(api.operation(id.as_str())?.input?)));
    let mut slots = inputs.flat_map(|input| slots(api, resource, Some(input)));
    is_of(resource, name) || slots.any(|slot| slot.name == name)
}

/// Where messages of a type have something of an instance. What the model says of a member comes
/// after what only its name says, so that it counts.
pub(super) fn slots<'a, 'm>(
    api: &'a Api<'m>,
    resource: &Resource<'m>,
    ty: Option<&'a Type<'m>>,
) -> Vec<Slot<'a, 'm>> {
    let members = ty.map(Type::members).unwrap_or_default();
    let slot = |member: &'a Member<'m>, within| {
        name(resource, member).map(|name| Slot { name, member, within })
    };
    let all = members.iter().flat_map(|member| {
        let is_nested = member.property == Property::Nested;
        let inner = if is_nested { api.target(&member.value).members() } else { &[] };
        slot(member, None)
            .into_iter()
            .chain(inner.iter().filter_map(move |it| slot(it, Some(member))))
    });
    let (explicit, others): (Vec<_>, Vec<_>) = all.partition(Slot::is_explicit);
    others.into_iter().chain(explicit).collect()
}

/// What a message of a type has of an instance.
pub(super) fn of_message<'m>(
    api: &Api<'m>,
    resource: &Resource<'m>,
    ty: Option<&Type<'m>>,
    message: &Document,
) -> Document {
    let values = slots(api, resource, ty).into_iter();
    values.filter_map(|slot| Some((slot.name.to_owned(), slot.value(message)?.clone()))).collect()
}

/// What everything that shows an instance has of it, by name: outputs of the lifecycle and what they
/// hold.
pub(super) fn shown<'a, 'm>(
    api: &'a Api<'m>,
    resource: &Resource<'m>,
) -> Vec<(&'m str, &'a Member<'m>)> {
    let parts = resource.parts;
    let shown = [&parts.create, &parts.put, &parts.read, &parts.list];
    let operations = shown.into_iter().flatten().filter_map(|id| api.operation(id.as_str()));
    let members = operations.filter_map(|it| it.output).flat_map(|id| api.get(id).members());
    let with_inner = members.flat_map(|it| std::iter::once(it).chain(inner(api, it)));
    with_inner.filter_map(|member| Some((name(resource, member)?, member))).collect()
}

/// The members of the structures that a member holds.
fn inner<'a, 'm>(api: &'a Api<'m>, member: &Member<'m>) -> &'a [Member<'m>] {
    match &api.target(&member.value).kind {
        TypeKind::Structure(members) => members,
        TypeKind::List { element: of, .. } | TypeKind::Map { value: of, .. } => {
            api.target(of).members()
        }
        _ => &[],
    }
}

/// The members on a path: `result.items`.
pub(super) fn on_path<'a, 'm>(
    api: &'a Api<'m>,
    message: &'a Type<'m>,
    path: &str,
) -> Option<Vec<&'a Member<'m>>> {
    let mut ty = message;
    let members = path.split('.').map(|name| {
        let member = ty.members().iter().find(|member| member.name == name)?;
        ty = api.target(&member.value);
        Some(member)
    });
    members.collect()
}
