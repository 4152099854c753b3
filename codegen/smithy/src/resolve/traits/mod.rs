//! How traits are read: a file for each that has a rule of its own.

pub mod length;
pub mod pattern;
pub mod range;
pub mod recommendation;
pub mod sensitive;
pub mod timestamp_format;
pub mod unique_items;

use crate::api::Deprecated;
use crate::model::Traits;
use crate::node::Node;

/// `documentation`, as modelled.
pub(super) fn documentation(traits: &Traits) -> Option<&str> {
    traits.get("smithy.api#documentation").and_then(Node::as_str)
}

/// `deprecated`.
pub(super) fn deprecated(traits: &Traits) -> Option<Deprecated<'_>> {
    let node = traits.get("smithy.api#deprecated")?;
    let text = |key| node.get(key).and_then(Node::as_str);
    Some(Deprecated { message: text("message"), since: text("since") })
}

/// `mediaType`.
pub(super) fn media_type(traits: &Traits) -> Option<&str> {
    traits.get("smithy.api#mediaType").and_then(Node::as_str)
}

/// `shapewright.rust#name`: a name in Rust.
pub(super) fn rust_name(traits: &Traits) -> Option<&Node> {
    traits.get("shapewright.rust#name")
}
