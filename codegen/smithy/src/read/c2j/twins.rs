//! What C2J marks on members, and Smithy on shapes alone: streams and secrets. A shape that some members
//! use in such a way and others do not is read as two.

use std::collections::BTreeSet;

use super::Reader;
use super::build::{annotation, is_true, text, text_trait};
use crate::ast::{Reference, Shape, Trait};
use crate::diagnostic::Diagnostics;
use crate::node::{Entry, Node};
use crate::source::Span;

/// What a shape is for some of those that use it, and not by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Twin {
    streams: bool,
    is_secret: bool,
}

impl Twin {
    /// The one that a member uses; `None` if it uses the shape as it is. Elements of lists and maps are
    /// no streams.
    fn of(member: &Node, target: &Node, is_element: bool) -> Option<Self> {
        let is_own = |key| is_true(member, key) && !is_true(target, key);
        let is_blob = text(target, "type") == Some("blob");
        let streams = is_own("streaming") && is_blob && !is_element;
        let is_secret = is_own("sensitive");
        (streams || is_secret).then_some(Self { streams, is_secret })
    }

    /// The name of that of a shape.
    pub(super) fn name(self, shape: &str) -> String {
        let word = |word, has| if has { word } else { "" };
        word("Sensitive", self.is_secret).to_owned() + word("Streaming", self.streams) + shape
    }

    /// The traits that it has and the shape has not.
    fn traits(self, span: Span) -> impl Iterator<Item = Trait> {
        let traits =
            [("smithy.api#streaming", self.streams), ("smithy.api#sensitive", self.is_secret)];
        traits.into_iter().filter(|(_, has)| *has).map(move |(id, _)| annotation(id, span))
    }
}

/// The twins that a model needs, with the names of the shapes.
pub(super) fn used_twins(root: &Node) -> BTreeSet<(Twin, &str)> {
    let shapes = root.get("shapes");
    let mut twins = BTreeSet::new();
    for (_, Entry { value: shape, .. }) in shapes.and_then(Node::as_object).into_iter().flatten() {
        let members = shape.get("members").and_then(Node::as_object).into_iter().flatten();
        let members = members.map(|(_, entry)| (&entry.value, false));
        let elements = ["member", "key", "value"].into_iter().filter_map(|key| shape.get(key));
        let used = members.chain(elements.map(|it| (it, true)));
        twins.extend(used.filter_map(|(member, is_element)| {
            let name = text(member, "shape")?;
            Some((Twin::of(member, shapes?.get(name)?, is_element)?, name))
        }));
    }
    twins
}

impl Reader<'_> {
    /// The twins of shapes. What is wrong with a shape is said of itself.
    pub(super) fn twins(&self) -> Vec<Shape> {
        let mut diagnostics = Diagnostics::default();
        let shapes = self.root.get("shapes");
        let twins = self.names.twins().filter_map(|(name, twin, id)| {
            let node = shapes?.get(name)?;
            let mut shape = self.shape(name, node, node.span, &mut diagnostics)?;
            shape.id = id.clone();
            shape.traits.extend(twin.traits(node.span));
            Some(shape)
        });
        twins.collect()
    }

    /// What a member targets.
    pub(super) fn member_target(&self, node: &Node, is_element: bool) -> Option<Reference> {
        let target = node.get("shape")?;
        let twin = Twin::of(node, self.target(node), is_element);
        match twin.and_then(|twin| self.names.twin(target.as_str()?, twin)) {
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
