//! How traits are read: a file for each that has a rule of its own. Those that say which values are
//! allowed are [constraints](crate::constraint).

pub mod breaking_changes;
pub mod checksum;
mod meaning;
pub mod paginated;
pub mod recommendation;
mod role;
pub mod sensitive;
pub mod timestamp_format;

pub(super) use meaning::error_status;
pub use meaning::{ec2_name, is_of_requests, is_of_xml, mean_the_same};
pub use role::{CARRIED_ALONE, Role, is_carried_alone, may_be_missed, role, role_in};

use crate::api::Deprecated;
use crate::model::{Shape, Traits};
use crate::node::Node;
use crate::source::Span;

/// `required`: a member must be present.
pub const REQUIRED: &str = "smithy.api#required";
/// `default`: what stands for a member that is absent.
pub const DEFAULT: &str = "smithy.api#default";
/// `enumValue`: the value of a member of an enum.
pub const ENUM_VALUE: &str = "smithy.api#enumValue";
/// `clientOptional`: clients take a member as one that may be absent.
pub const CLIENT_OPTIONAL: &str = "smithy.api#clientOptional";
/// `addedDefault`: a member got its default after it was published.
pub const ADDED_DEFAULT: &str = "smithy.api#addedDefault";
/// `private`: nothing outside of its namespace may name a shape.
pub const PRIVATE: &str = "smithy.api#private";
/// `deprecated`.
const DEPRECATED: &str = "smithy.api#deprecated";
/// `http`: binds an operation to HTTP.
pub(super) const HTTP: &str = "smithy.api#http";
/// `input`: members are optional for clients.
pub const INPUT: &str = "smithy.api#input";
/// `sparse`: the values of a list or map may be null.
pub const SPARSE: &str = "smithy.api#sparse";
/// `mediaType`: what the bytes of a value are.
pub const MEDIA_TYPE: &str = "smithy.api#mediaType";
/// `jsonName`: the name of a member in JSON.
pub const JSON_NAME: &str = "smithy.api#jsonName";
/// `xmlName`: the name of an element in XML.
pub const XML_NAME: &str = "smithy.api#xmlName";
/// Whether the elements of a list or map are written where the list would be.
pub const XML_FLATTENED: &str = "smithy.api#xmlFlattened";
/// `streaming`: a value is no part of a document.
pub const STREAMING: &str = "smithy.api#streaming";

/// `documentation`, as modelled.
pub(super) fn documentation(traits: &Traits) -> Option<&str> {
    traits.get("smithy.api#documentation").and_then(Node::as_str)
}

/// `externalDocumentation`: links by name.
pub(super) fn external_documentation(traits: &Traits) -> Option<&Node> {
    traits.get("smithy.api#externalDocumentation")
}

/// `tags`.
pub(super) fn tags(traits: &Traits) -> Vec<&str> {
    let tags = traits.get("smithy.api#tags").and_then(Node::as_array);
    tags.unwrap_or_default().iter().filter_map(Node::as_str).collect()
}

/// `title`.
pub(super) fn title(traits: &Traits) -> Option<&str> {
    traits.get("smithy.api#title").and_then(Node::as_str)
}

/// `deprecated`.
pub(super) fn deprecated(traits: &Traits) -> Option<Deprecated<'_>> {
    let node = traits.get(DEPRECATED)?;
    let text = |key| node.get(key).and_then(Node::as_str);
    Some(Deprecated { message: text("message"), since: text("since") })
}

/// `mediaType`.
pub(super) fn media_type(traits: &Traits) -> Option<&str> {
    traits.get(MEDIA_TYPE).and_then(Node::as_str)
}

/// `shapewright.rust#name`: a name in Rust.
pub(super) fn rust_name(traits: &Traits) -> Option<&Node> {
    traits.get("shapewright.rust#name")
}

/// `shapewright.rust#newtype`: where a string asks for a type of its own.
pub(super) fn newtype(traits: &Traits) -> Option<Span> {
    traits.get("shapewright.rust#newtype").map(|node| node.span)
}

/// `aws.api#service`: what SDKs call a service.
pub fn sdk_id(traits: &Traits) -> Option<&str> {
    traits.get("aws.api#service")?.get("sdkId")?.as_str()
}

/// `error`: a structure is what an operation fails with.
pub fn is_error(traits: &Traits) -> bool {
    traits.has("smithy.api#error")
}

/// `mixin`: others are mixed of it, and it is no service, operation or data itself.
pub fn is_mixin(shape: &Shape) -> bool {
    shape.traits.has("smithy.api#mixin")
}

/// `streaming`.
pub(super) fn is_streaming(traits: &Traits) -> bool {
    traits.has(STREAMING)
}
