//! Which members travel in a JSON body, and under which names.

use crate::emit::protocol::Protocol;
use shapewright_smithy::model::{Member, Model, ShapeKind};
use shapewright_smithy::shape_id::ShapeId;

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
    /// Whether a member of an input, output or error travels in the body.
    pub(super) fn in_body(self, member: &Member) -> bool {
        !self.bindings || !ELSEWHERE.iter().any(|id| member.traits.has(id))
    }

    /// The key of a member in the body.
    pub(super) fn wire_name(self, member: &Member) -> &str {
        let name = self.json_names.then(|| member.traits.get("smithy.api#jsonName")).flatten();
        name.and_then(shapewright_smithy::node::Node::as_str).unwrap_or_else(|| member.name())
    }

    /// The member whose value is the whole body.
    pub(super) fn payload<'m>(self, model: &'m Model, id: &ShapeId) -> Option<&'m Member> {
        let members = &model.shape(id.as_str())?.members;
        members.iter().find(|member| self.bindings && member.traits.has("smithy.api#httpPayload"))
    }
}

/// Whether a member is a stream, which no document holds.
pub(super) fn is_stream(model: &Model, member: &Member) -> bool {
    let target = model.target(member);
    matches!(target.kind, ShapeKind::Blob | ShapeKind::Union)
        && (target.traits.has("smithy.api#streaming") || member.traits.has("smithy.api#streaming"))
}
