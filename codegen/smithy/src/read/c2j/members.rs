//! Members of structures and unions, and where HTTP carries them.

use std::borrow::Cow;

use super::build::{annotation, common_traits, is_true, member, text, text_trait};
use super::names::identifier;
use super::shapes::{member_constraints, timestamp_format, xml_namespace};
use super::twins::stream_default;
use super::{Reader, discovery};
use crate::ast::{Member, Trait};
use crate::budget;
use crate::map::{HashMap, HashSet};
use crate::node::Node;
use crate::source::Span;

impl<'a> Reader<'a> {
    pub(super) fn structure_members(&self, node: &Node) -> Vec<Member> {
        // Exactly one member of a union is there: some models say that it is required.
        let is_union = is_true(node, "union") || is_true(node, "eventstream");
        let required = node.get("required").filter(|_| !is_union);
        let required: HashSet<&str> = strings(required).collect();
        let payload = text(node, "payload");
        let members = node.get("members").and_then(Node::as_object);
        members
            .into_iter()
            .flatten()
            .filter_map(|(name, entry)| {
                let node = &entry.value;
                let reference = self.member_target(node, false)?;
                let target = self.target(node);
                let mut traits = common_traits(node);
                let is_label = text(node, "location") == Some("uri");
                let is_required = is_label || required.contains(name.as_str());
                if is_required {
                    traits.push(annotation("smithy.api#required", entry.key_span));
                }
                if payload == Some(name) && text(node, "location").is_none() {
                    traits.push(annotation("smithy.api#httpPayload", entry.key_span));
                }
                traits.extend(member_constraints(node, target));
                traits.extend(self.member_traits(name, node, target, entry.key_span));
                traits.extend(stream_default(node, target, is_required, entry.key_span));
                Some(member(&identifier(name), reference, traits))
            })
            .collect()
    }

    fn member_traits(&self, name: &str, node: &Node, target: &Node, span: Span) -> Vec<Trait> {
        let properties = node.as_object().into_iter().flatten();
        let flags = properties.filter(|(_, entry)| entry.value.as_bool() == Some(true));
        let flags = flags.filter_map(|(key, _)| flag_trait(key));
        let mut traits: Vec<Trait> = flags.map(|id| annotation(id, span)).collect();
        if is_true(node, "flattened") || is_true(target, "flattened") {
            traits.push(annotation("smithy.api#xmlFlattened", span));
        }
        if let Some(format) = timestamp_format(node) {
            traits.push(text_trait("smithy.api#timestampFormat", format, span));
        }
        traits.extend(xml_namespace(node));
        if let Some(queried) = text(node, "queryName") {
            traits.push(text_trait("aws.protocols#ec2QueryName", queried, span));
        }
        traits.extend(discovery::of_member(node));
        traits.extend(self.location(name, node, target, span));
        traits
    }

    /// The shape that a member targets; the member itself if there is none.
    pub(super) fn target<'n>(&self, node: &'n Node) -> &'n Node
    where
        'a: 'n,
    {
        let name = text(node, "shape").unwrap_or_default();
        self.root.get("shapes").and_then(|shapes| shapes.get(name)).unwrap_or(node)
    }

    /// Where HTTP carries the member, or its name on the wire.
    fn location(&self, name: &str, node: &Node, target: &Node, span: Span) -> Option<Trait> {
        // What a reference does not say, the shape says.
        let said = text(node, "locationName").or_else(|| text(target, "locationName"));
        let wire = said.unwrap_or(name);
        let is_map = text(target, "type") == Some("map");
        Some(match text(node, "location") {
            Some("uri") => annotation("smithy.api#httpLabel", span),
            Some("querystring") if is_map => annotation("smithy.api#httpQueryParams", span),
            Some("querystring") => text_trait("smithy.api#httpQuery", wire, span),
            Some("header") => text_trait("smithy.api#httpHeader", wire, span),
            Some("headers") => {
                text_trait("smithy.api#httpPrefixHeaders", said.unwrap_or_default(), span)
            }
            Some("statusCode") => annotation("smithy.api#httpResponseCode", span),
            _ if wire == identifier(name) => return None,
            _ if self.protocol.is_xml() => text_trait("smithy.api#xmlName", wire, span),
            _ => text_trait("smithy.api#jsonName", wire, span),
        })
    }

    /// The names that the labels of an input have in a URI, and those of their members.
    pub(super) fn labels(&self, input: &str) -> Labels<'_> {
        let shape = self.root.get("shapes").and_then(|shapes| shapes.get(input));
        let members = shape.and_then(|shape| shape.get("members")).and_then(Node::as_object);
        members
            .into_iter()
            .flatten()
            .filter(|(_, entry)| text(&entry.value, "location") == Some("uri"))
            .map(|(name, entry)| {
                budget::step(1);
                (text(&entry.value, "locationName").unwrap_or(name), identifier(name))
            })
            // Of labels that have one name, the first counts.
            .rev()
            .collect()
    }
}

/// The names of members by those that their labels have in a URI.
pub(super) type Labels<'a> = HashMap<&'a str, Cow<'a, str>>;

/// A URI whose labels are called as the members that fill them.
pub(super) fn relabelled(uri: &str, labels: &Labels<'_>) -> String {
    let mut pieces = uri.split('}').peekable();
    let mut text = String::with_capacity(uri.len());
    while let Some(piece) = pieces.next() {
        budget::step(1);
        let is_closed = pieces.peek().is_some();
        match piece.rsplit_once('{').filter(|_| is_closed) {
            Some((before, label)) => {
                let name = label.strip_suffix('+').unwrap_or(label);
                let known = labels.get(name).map_or(name, |member| member);
                text.extend([before, "{", known, &label[name.len()..]]);
            }
            None => text.push_str(piece),
        }
        text.push_str(if is_closed { "}" } else { "" });
    }
    text
}

/// The trait that a flag of a member stands for.
fn flag_trait(key: &str) -> Option<&'static str> {
    Some(match key {
        "idempotencyToken" => "smithy.api#idempotencyToken",
        "hostLabel" => "smithy.api#hostLabel",
        "eventpayload" => "smithy.api#eventPayload",
        "eventheader" => "smithy.api#eventHeader",
        "xmlAttribute" => "smithy.api#xmlAttribute",
        "jsonvalue" => "shapewright.c2j#jsonValue",
        _ => return None,
    })
}

/// The strings of an array.
fn strings(node: Option<&Node>) -> impl Iterator<Item = &str> {
    node.and_then(Node::as_array).into_iter().flatten().filter_map(Node::as_str)
}
