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
    let (is_input, is_answer) = (roles.is_input(structure), roles.is_answer(structure));
    let counts = |id: &str, of_requests: bool, of_answers: bool| {
        traits.has(id) && ((is_input && of_requests) || (is_answer && of_answers))
    };
    let bound = BINDINGS.iter().find(|(id, _, requests, answers)| counts(id, *requests, *answers));
    bound.map_or((Binding::Body, None), |(id, binding, ..)| {
        (*binding, traits.get(id).and_then(Node::as_str))
    })
}
