//! Which members travel in a JSON body, and under which names.

use crate::model::{Member, Model, ShapeKind};
use crate::shape_id::ShapeId;

/// What the protocol of a service does with members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Protocol {
    /// Whether it has JSON bodies at all.
    pub(super) json: bool,
    /// Whether members can be bound to the URI, the query and headers, and have wire names.
    pub(super) rest: bool,
}

/// Protocols with JSON bodies that ignore HTTP bindings and `jsonName`.
const RPC: [&str; 2] = ["aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"];
/// Protocols without JSON bodies.
const NO_JSON: [&str; 4] = [
    "aws.protocols#restXml",
    "aws.protocols#awsQuery",
    "aws.protocols#ec2Query",
    "smithy.protocols#rpcv2Cbor",
];
/// Traits that bind a member to another part of a message than its body.
const ELSEWHERE: [&str; 6] = [
    "smithy.api#httpLabel",
    "smithy.api#httpQuery",
    "smithy.api#httpQueryParams",
    "smithy.api#httpHeader",
    "smithy.api#httpPrefixHeaders",
    "smithy.api#httpResponseCode",
];

impl Protocol {
    /// The protocol with JSON bodies that a service offers; JSON over REST if it names none.
    pub(super) fn of(model: &Model, service: Option<&ShapeId>) -> Self {
        let rest = Self { json: true, rest: true };
        let Some(service) = service.and_then(|id| model.shape(id.as_str())) else { return rest };
        let offers = |ids: &[&str]| ids.iter().any(|id| service.traits.has(id));
        if offers(&["aws.protocols#restJson1"]) {
            rest
        } else if offers(&RPC) {
            Self { json: true, rest: false }
        } else {
            Self { json: !offers(&NO_JSON), rest: true }
        }
    }

    /// Whether a member of an input, output or error travels in the body.
    pub(super) fn in_body(self, member: &Member) -> bool {
        !self.rest || !ELSEWHERE.iter().any(|id| member.traits.has(id))
    }

    /// The key of a member in the body.
    pub(super) fn wire_name(self, member: &Member) -> &str {
        let name = self.rest.then(|| member.traits.get("smithy.api#jsonName")).flatten();
        name.and_then(crate::node::Node::as_str).unwrap_or_else(|| member.name())
    }

    /// The member whose value is the whole body.
    pub(super) fn payload<'m>(self, model: &'m Model, id: &ShapeId) -> Option<&'m Member> {
        let members = &model.shape(id.as_str())?.members;
        members.iter().find(|member| self.rest && member.traits.has("smithy.api#httpPayload"))
    }
}

/// Whether a member is a stream, which no document holds.
pub(super) fn is_stream(model: &Model, member: &Member) -> bool {
    let target = model.target(member);
    matches!(target.kind, ShapeKind::Blob | ShapeKind::Union)
        && (target.traits.has("smithy.api#streaming") || member.traits.has("smithy.api#streaming"))
}
