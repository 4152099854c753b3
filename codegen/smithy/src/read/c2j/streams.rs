//! Streams: C2J marks the shape or, in S3, the members that target it; Smithy has streaming shapes
//! only. A shape that some members stream and others do not is read as two.

use std::collections::BTreeSet;

use super::Reader;
use super::build::{annotation, is_true, text, text_trait};
use crate::ast::{Reference, Shape, Trait};
use crate::diagnostic::Diagnostics;
use crate::node::Node;
use crate::source::Span;

/// The blobs that members stream although they are no streams themselves, by name.
pub(super) fn streamed_by_members(root: &Node) -> BTreeSet<&str> {
    let shapes = root.get("shapes").and_then(Node::as_object);
    let members = shapes.into_iter().flatten().filter_map(|(_, shape)| {
        let members = shape.value.get("members")?;
        members.as_object()
    });
    let streaming = members.flatten().filter(|(_, member)| is_true(&member.value, "streaming"));
    let targets = streaming.filter_map(|(_, member)| text(&member.value, "shape"));
    let is_plain = |name: &&str| {
        let shape = shapes.and_then(|shapes| shapes.get(*name)).map(|entry| &entry.value);
        shape.is_some_and(|it| text(it, "type") == Some("blob") && !is_true(it, "streaming"))
    };
    targets.filter(is_plain).collect()
}

impl Reader<'_> {
    /// The streaming twins of shapes that are no streams for all who use them.
    pub(super) fn streams(&self, diagnostics: &mut Diagnostics) -> Vec<Shape> {
        let shapes = self.root.get("shapes");
        let twins = self.names.streams().filter_map(|(name, id)| {
            let node = shapes?.get(name)?;
            let mut twin = self.shape(name, node, node.span, diagnostics)?;
            twin.id = id.clone();
            twin.traits.push(annotation("smithy.api#streaming", node.span));
            Some(twin)
        });
        twins.collect()
    }

    /// What a member targets: the streaming twin if it streams.
    pub(super) fn member_target(&self, node: &Node) -> Option<Reference> {
        let target = node.get("shape")?;
        let twin = self.names.stream(target.as_str()?).filter(|_| is_true(node, "streaming"));
        match twin {
            Some(id) => Some(Reference { text: id.as_str().into(), span: target.span }),
            None => self.reference(node),
        }
    }
}

/// A stream that need not be there is empty then, as Smithy wants it said.
pub(super) fn stream_default(
    node: &Node,
    target: &Node,
    is_required: bool,
    span: Span,
) -> Option<Trait> {
    let is_blob = text(target, "type") == Some("blob");
    let is_stream = is_blob && (is_true(node, "streaming") || is_true(target, "streaming"));
    let is_optional = is_stream && !is_required;
    is_optional.then(|| text_trait("smithy.api#default", "", span))
}
