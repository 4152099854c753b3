//! What the body of a message is, and where else its members are.

use shapewright_validate::shape::{Binding, Kind, Member, Shape, ShapeGraph, Stream};
use shapewright_validate::walk::Direction;

/// The media type of documents in `restJson1` and `rpcv2Json`.
pub(crate) const JSON: &str = "application/json";

/// The body of a message of a shape.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Body<'g> {
    /// There is no shape: the message has no body.
    Absent,
    /// The shape has members, and all of them are elsewhere.
    Elsewhere,
    /// A JSON object of all members.
    Document,
    /// A JSON object of the members that are not elsewhere.
    Rest,
    /// The value of one member.
    Payload(&'g Member, &'g Shape),
    /// A stream, which is no part of the document.
    Stream(&'g Stream),
}

impl<'g> Body<'g> {
    pub(crate) fn of(
        shape: Option<&'g Shape>,
        graph: &'g ShapeGraph,
        direction: Direction,
    ) -> Self {
        let Some(shape) = shape else { return Self::Absent };
        if let Some(stream) = &shape.stream {
            return Self::Stream(stream);
        }
        // Most messages are that: it is found without a look at how each member goes elsewhere.
        if shape.members().iter().all(|it| it.binding == Binding::Body && !it.http.host_label) {
            return Self::Document;
        }
        let (mut in_body, mut elsewhere) = (false, false);
        for member in shape.members() {
            let binding = binding(member, direction);
            if binding == Binding::Payload {
                return match graph.resolve(&member.value.target) {
                    Some(target) => Self::Payload(member, target),
                    None => Self::Elsewhere,
                };
            }
            in_body |= binding == Binding::Body;
            elsewhere |= !stays(member, direction);
        }
        match (in_body, elsewhere) {
            (true, false) => Self::Document,
            (true, true) => Self::Rest,
            (false, _) => Self::Elsewhere,
        }
    }

    /// The media type that a message with the body has; `None` if it has none.
    pub(crate) fn media_type(self) -> Option<&'g str> {
        match self {
            Self::Absent | Self::Elsewhere => None,
            Self::Document | Self::Rest => Some(JSON),
            Self::Payload(member, target) => {
                Some(member.http.media_type.as_deref().unwrap_or(match target.kind {
                    Kind::Blob => "application/octet-stream",
                    Kind::String | Kind::Enum(_) => "text/plain",
                    _ => JSON,
                }))
            }
            Self::Stream(stream) => {
                Some(stream.media_type.as_deref().unwrap_or("application/octet-stream"))
            }
        }
    }

    /// Whether the body is bytes or text that is no JSON of its own.
    pub(crate) fn is_raw(self) -> bool {
        match self {
            Self::Payload(_, target) => {
                matches!(target.kind, Kind::Blob | Kind::String | Kind::Enum(_))
            }
            Self::Stream(_) => true,
            _ => false,
        }
    }
}

/// Where a member is in a message that goes that way: labels and the query string are parts of
/// requests, the status is one of answers ("HTTP bindings" of Smithy 2.0).
pub(crate) fn binding(member: &Member, direction: Direction) -> Binding {
    use Binding::{Body, Label, Query, QueryParams, ResponseCode};
    match (member.binding, direction) {
        (Label | Query | QueryParams, Direction::Output) | (ResponseCode, Direction::Input) => Body,
        (binding, _) => binding,
    }
}

/// Whether a member is in the body and nowhere else.
pub(crate) fn stays(member: &Member, direction: Direction) -> bool {
    binding(member, direction) == Binding::Body && !member.http.host_label
}

/// The member with a header of that name, if there is one.
pub(crate) fn header_member<'g>(shape: Option<&'g Shape>, name: &str) -> Option<&'g Member> {
    let members = shape.map_or(&[][..], Shape::members);
    members.iter().find(|member| {
        member.binding == Binding::Header && member.place_name().eq_ignore_ascii_case(name)
    })
}
