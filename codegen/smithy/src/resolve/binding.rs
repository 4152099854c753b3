//! Where HTTP carries a member.

use shapewright_validate::shape::Role;

use super::roles::Roles;
use crate::api::{Binding, Protocol};
use crate::model::Traits;
use crate::node::Node;
use crate::shape_id::ShapeId;

/// All messages.
const ALL: &[Role] = &[Role::Input, Role::Output, Role::Error];

/// Where each trait puts a member, and of which messages that is a part.
const BINDINGS: [(&str, Binding, &[Role]); 7] = [
    ("smithy.api#httpLabel", Binding::Label, &[Role::Input]),
    ("smithy.api#httpQuery", Binding::Query, &[Role::Input]),
    ("smithy.api#httpQueryParams", Binding::QueryParams, &[Role::Input]),
    ("smithy.api#httpHeader", Binding::Header, ALL),
    ("smithy.api#httpPrefixHeaders", Binding::PrefixHeaders, ALL),
    ("smithy.api#httpPayload", Binding::Payload, ALL),
    ("smithy.api#httpResponseCode", Binding::ResponseCode, &[Role::Output]),
];

/// Where HTTP carries a member of a structure with these traits, and the name that it has there.
pub(super) fn binding<'m>(
    roles: &Roles<'_>,
    protocol: Protocol,
    structure: &ShapeId,
    traits: &'m Traits,
) -> (Binding, Option<&'m str>) {
    if !protocol.has_http_bindings() {
        return (Binding::Body, None);
    }
    let bound =
        BINDINGS.iter().find(|row| traits.has(row.0) && is_at_home(roles, structure, **row));
    bound.map_or((Binding::Body, None), |(id, binding, ..)| {
        (*binding, traits.get(id).and_then(Node::as_str))
    })
}

/// Whether a trait binds a member to a part of a message.
pub(super) fn is_binding(trait_id: &str) -> bool {
    BINDINGS.iter().any(|(id, ..)| *id == trait_id)
}

/// Whether such a trait on a member of that structure puts it into a part of requests, and of answers.
pub(super) fn counts(roles: &Roles<'_>, structure: &ShapeId, trait_id: &str) -> [bool; 2] {
    let row = BINDINGS.iter().find(|(id, ..)| *id == trait_id);
    let messages = row.map_or(&[][..], |(_, _, messages)| messages);
    let mut counts = [false; 2];
    for role in messages.iter().filter(|role| roles.has(structure, **role)) {
        counts[usize::from(*role != Role::Input)] = true;
    }
    counts
}

/// Whether a structure is a message that has the part of a row.
fn is_at_home(
    roles: &Roles<'_>,
    structure: &ShapeId,
    (_, _, messages): (&str, Binding, &[Role]),
) -> bool {
    messages.iter().any(|role| roles.has(structure, *role))
}
