//! Small facts read from traits: documentation, deprecation, protocols, places.

use crate::emit::rust::docs;
use crate::emit::rust::plan::TimestampFormat;
use shapewright_smithy::model::{Member, Model, Shape, ShapeKind, Traits};
use shapewright_smithy::node::Node;

/// What the protocol of the service decides about JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Protocol {
    /// Whether `jsonName` is the key on the wire.
    pub(super) json_names: bool,
    /// The format of timestamps in bodies.
    pub(super) body_timestamps: TimestampFormat,
}

impl Protocol {
    /// The protocol of a service, or the one that is assumed without a service.
    pub(super) fn of(service: Option<&Shape>, assumed: Option<&str>) -> Self {
        let has = |id: &str| match service {
            Some(service) => service.traits.has(id),
            None => assumed == Some(id),
        };
        let textual = ["restXml", "awsQuery", "ec2Query"];
        let is_textual = textual.iter().any(|name| has(&format!("aws.protocols#{name}")));
        Self {
            json_names: has("aws.protocols#restJson1"),
            body_timestamps: if is_textual {
                TimestampFormat::DateTime
            } else {
                TimestampFormat::EpochSeconds
            },
        }
    }
}

/// The documentation of a shape, or `otherwise`.
pub(super) fn documentation(traits: &Traits, otherwise: &str) -> String {
    let text = traits.get("smithy.api#documentation").and_then(Node::as_str).unwrap_or_default();
    documentation_text(text, otherwise)
}

/// The documentation of a member: its own, its target's, or `otherwise`.
pub(super) fn member_documentation(model: &Model, member: &Member, otherwise: &str) -> String {
    let text = model.trait_of(member, "smithy.api#documentation").and_then(Node::as_str);
    documentation_text(text.unwrap_or_default(), otherwise)
}

fn documentation_text(text: &str, otherwise: &str) -> String {
    let markdown = docs::to_rustdoc(text);
    if markdown.is_empty() { otherwise.to_owned() } else { markdown }
}

/// The note of a deprecation, if there is one. The version goes into the note, because
/// `#[deprecated(since)]` wants a semantic version.
pub(super) fn deprecated(traits: &Traits) -> Option<String> {
    let node = traits.get("smithy.api#deprecated")?;
    let text = |key| node.get(key).and_then(Node::as_str);
    Some(match (text("message"), text("since")) {
        (Some(message), Some(since)) => format!("{message} (since {since})"),
        (Some(message), None) => message.to_owned(),
        (None, Some(since)) => format!("since {since}"),
        (None, None) => String::new(),
    })
}

/// Whether a value of an enum is for the service's own use. (A tag says so only in the old trait
/// `@enum`.)
pub(super) fn is_internal(traits: &Traits) -> bool {
    traits.has("smithy.api#internal")
}

/// Whether an array holds a string.
pub(super) fn has_string(array: &Node, text: &str) -> bool {
    array.as_array().is_some_and(|elements| elements.iter().any(|item| item.as_str() == Some(text)))
}

/// Whether a member is no part of a JSON document: a byte stream or an event stream.
pub(super) fn is_stream(model: &Model, member: &Member) -> bool {
    model.trait_of(member, "smithy.api#streaming").is_some()
}

/// Whether a string is an enum: an `enum` shape, or a string with the trait of 1.0.
pub(super) fn is_string_enum(shape: &Shape) -> bool {
    match shape.kind {
        ShapeKind::Enum => true,
        ShapeKind::String => shape.traits.has("smithy.api#enum"),
        _ => false,
    }
}

/// Whether a string has a type of its own.
pub(super) fn is_newtype(shape: &Shape) -> bool {
    shape.kind == ShapeKind::String
        && shape.traits.has("shapewright.rust#newtype")
        && !is_string_enum(shape)
}

/// The format of a timestamp that is the target of `member`, which stands where `outer` does.
pub(super) fn timestamp_format(
    model: &Model,
    protocol: Protocol,
    outer: &Member,
    member: &Member,
) -> TimestampFormat {
    let modelled = model.trait_of(member, "smithy.api#timestampFormat").and_then(Node::as_str);
    match modelled {
        Some("date-time") => TimestampFormat::DateTime,
        Some("http-date") => TimestampFormat::HttpDate,
        Some("epoch-seconds") => TimestampFormat::EpochSeconds,
        _ => default_format(protocol, &outer.traits),
    }
}

fn default_format(protocol: Protocol, place: &Traits) -> TimestampFormat {
    let header = ["smithy.api#httpHeader", "smithy.api#httpPrefixHeaders"];
    let uri = ["smithy.api#httpLabel", "smithy.api#httpQuery", "smithy.api#httpQueryParams"];
    if header.iter().any(|id| place.has(id)) {
        TimestampFormat::HttpDate
    } else if uri.iter().any(|id| place.has(id)) {
        TimestampFormat::DateTime
    } else {
        protocol.body_timestamps
    }
}
