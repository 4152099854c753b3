//! Where HTTP carries a member.

use super::roles::Roles;
use crate::api::{Binding, Protocol};
use crate::model::Traits;
use crate::node::Node;
use crate::shape_id::ShapeId;

/// Where each trait puts a member, and whether that is a part of requests, of answers, or of both.
const BINDINGS: [(&str, Binding, bool, bool); 7] = [
    ("smithy.api#httpLabel", Binding::Label, true, false),
    ("smithy.api#httpQuery", Binding::Query, true, false),
    ("smithy.api#httpQueryParams", Binding::QueryParams, true, false),
    ("smithy.api#httpHeader", Binding::Header, true, true),
    ("smithy.api#httpPrefixHeaders", Binding::PrefixHeaders, true, true),
    ("smithy.api#httpPayload", Binding::Payload, true, true),
    ("smithy.api#httpResponseCode", Binding::ResponseCode, false, true),
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
    row.map_or([false; 2], |(_, _, of_requests, of_answers)| {
        [roles.is_input(structure) && *of_requests, roles.is_answer(structure) && *of_answers]
    })
}

/// Whether a structure is a message that has the part of a row.
fn is_at_home(
    roles: &Roles<'_>,
    structure: &ShapeId,
    (_, _, of_requests, of_answers): (&str, Binding, bool, bool),
) -> bool {
    (roles.is_input(structure) && of_requests) || (roles.is_answer(structure) && of_answers)
}
