//! Shapes and their constraints.

use std::collections::BTreeMap;

use super::Reader;
use super::build::{annotation, applied, common_traits, is_true, member, number, object, shape};
use super::build::{text, text_trait};
use super::names::enum_members;
use crate::ast::{Member, Reference, Shape, ShapeKind, Trait};
use crate::constraint::{length, pattern, range};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashSet;
use crate::node::Node;
use crate::source::Span;
use crate::suggest;

impl Reader<'_> {
    /// The service, the operations and the shapes.
    pub(super) fn shapes(&self, diagnostics: &mut Diagnostics) -> Vec<Shape> {
        let mut shapes = vec![self.service()];
        shapes.extend(self.operations(diagnostics));
        let nodes = self.root.get("shapes").and_then(Node::as_object);
        let inputs = self.inputs();
        for (name, entry) in nodes.into_iter().flatten() {
            let Some(mut shape) = self.shape(name, &entry.value, entry.key_span, diagnostics)
            else {
                continue;
            };
            if let Some(input) = inputs.get(name.as_str()) {
                shape.traits.extend(self.input_traits(name, &entry.value, input));
            }
            shapes.push(shape);
        }
        shapes.extend(self.twins());
        shapes
    }

    /// The names of shapes that cannot be read.
    pub(super) fn lost(&self) -> HashSet<String> {
        let nodes = self.root.get("shapes").and_then(Node::as_object).into_iter().flatten();
        let unread = nodes.filter(|(_, entry)| kind(&entry.value).is_none());
        let unread: HashSet<&str> = unread.map(|(name, _)| name.as_str()).collect();
        let twins = self.names.twins().filter(|(name, ..)| unread.contains(name));
        let twins = twins.map(|(_, _, id)| id.name().to_owned());
        unread.iter().map(|name| self.names.shape(name).name().to_owned()).chain(twins).collect()
    }

    pub(super) fn shape(
        &self,
        name: &str,
        node: &Node,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Shape> {
        let id = self.names.shape(name);
        let Some(kind) = kind(node) else {
            diagnostics.extend(without_kind(name, node, span).map(|it| it.with_shape(id)));
            return None;
        };
        let mut shape = shape(id, kind, span);
        shape.traits = common_traits(node);
        shape.traits.extend(constraint_traits(&shape.kind, node, span));
        shape.traits.extend(shape_traits(&shape.kind, node, span));
        shape.members = self.shape_members(&shape.kind, node);
        Some(shape)
    }

    /// What operations of XML protocols say of their inputs, by the name of the shape.
    fn inputs(&self) -> BTreeMap<&str, &Node> {
        let operations = self.operation_nodes().filter(|_| self.protocol.is_xml());
        let inputs = operations.filter_map(|(_, operation, _)| operation.get("input"));
        inputs.filter_map(|input| Some((text(input, "shape")?, input))).collect()
    }

    /// The XML name and namespace that an operation gives to its input, where they are not those
    /// that it has anyway.
    fn input_traits(&self, name: &str, node: &Node, input: &Node) -> Vec<Trait> {
        let mut traits = Vec::new();
        let wire = text(input, "locationName").filter(|wire| *wire != name);
        if let Some(wire) = wire.filter(|_| node.get("locationName").is_none()) {
            traits.push(text_trait("smithy.api#xmlName", wire, input.span));
        }
        let json = |namespace: &Trait| namespace.value.as_ref().map(Node::to_json);
        let service = self.root.get("metadata").and_then(xml_namespace);
        let namespace = xml_namespace(input).filter(|_| node.get("xmlNamespace").is_none());
        traits.extend(namespace.filter(|it| json(it) != service.as_ref().and_then(json)));
        traits
    }

    fn shape_members(&self, kind: &ShapeKind, node: &Node) -> Vec<Member> {
        match kind {
            ShapeKind::Enum => enum_values(node),
            ShapeKind::List => self.element("member", "member", node).into_iter().collect(),
            ShapeKind::Map => {
                let key = self.element("key", "key", node);
                key.into_iter().chain(self.element("value", "value", node)).collect()
            }
            ShapeKind::Structure | ShapeKind::Union => self.structure_members(node),
            _ => Vec::new(),
        }
    }

    /// The member of a list, or the key or value of a map.
    fn element(&self, name: &str, key: &str, node: &Node) -> Option<Member> {
        let element = node.get(key)?;
        let target = self.member_target(element, true)?;
        let mut traits = common_traits(element);
        traits.extend(member_constraints(element, self.target(element)));
        if is_true(element, "jsonvalue") {
            traits.push(annotation("shapewright.c2j#jsonValue", element.span));
        }
        let wire = text(element, "locationName").filter(|wire| *wire != key);
        if let Some(wire) = wire.filter(|_| self.protocol.is_xml()) {
            traits.push(text_trait("smithy.api#xmlName", wire, element.span));
        }
        Some(member(name, target, traits))
    }

    /// The shape that `{"shape": …}` names.
    pub(super) fn reference(&self, node: &Node) -> Option<Reference> {
        let target = node.get("shape")?;
        Some(self.names.reference(target.as_str()?, target.span))
    }
}

/// Why a shape has no kind. What is no object is reported as that.
fn without_kind(name: &str, node: &Node, span: Span) -> Option<Diagnostic> {
    node.as_object()?;
    let Some(given) = node.get("type") else {
        let message = format!("The shape `{name}` needs a `type`");
        return Some(Diagnostic::error("Model", span, message));
    };
    let ty = given.as_str()?;
    let message = format!("Unknown type `{ty}` of the shape `{name}`");
    let mut found = Diagnostic::error("Model", given.span, message);
    found.help = suggest::closest(ty, TYPES).map(suggest::help);
    Some(found)
}

/// The types of shapes.
const TYPES: [&str; 14] = [
    "structure",
    "list",
    "map",
    "string",
    "character",
    "integer",
    "long",
    "float",
    "double",
    "boolean",
    "timestamp",
    "blob",
    "biginteger",
    "bigdecimal",
];

/// What a shape is.
fn kind(node: &Node) -> Option<ShapeKind> {
    Some(match text(node, "type")? {
        "structure" if is_true(node, "document") => ShapeKind::Document,
        "structure" if is_true(node, "union") || is_true(node, "eventstream") => ShapeKind::Union,
        "structure" => ShapeKind::Structure,
        "list" => ShapeKind::List,
        "map" => ShapeKind::Map,
        "string" | "character" if has_enum(node) => ShapeKind::Enum,
        "string" | "character" => ShapeKind::String,
        "integer" => ShapeKind::Integer,
        "long" => ShapeKind::Long,
        "float" => ShapeKind::Float,
        "double" => ShapeKind::Double,
        "boolean" => ShapeKind::Boolean,
        "timestamp" => ShapeKind::Timestamp,
        "blob" => ShapeKind::Blob,
        "biginteger" => ShapeKind::BigInteger,
        "bigdecimal" => ShapeKind::BigDecimal,
        _ => return None,
    })
}

fn has_enum(node: &Node) -> bool {
    node.get("enum").and_then(Node::as_array).is_some_and(|values| !values.is_empty())
}

fn enum_values(node: &Node) -> Vec<Member> {
    let values = node.get("enum").and_then(Node::as_array).unwrap_or_default();
    let span = node.get("enum").map_or(node.span, |values| values.span);
    enum_members(values.iter().filter_map(Node::as_str))
        .into_iter()
        .map(|(name, value)| {
            let unit = Reference { text: String::from("smithy.api#Unit"), span };
            member(&name, unit, vec![text_trait("smithy.api#enumValue", value, span)])
        })
        .collect()
}

/// `min`, `max` and `pattern`. An enum has none: its values are its constraint.
fn constraint_traits(kind: &ShapeKind, node: &Node, span: Span) -> Vec<Trait> {
    let mut traits = Vec::new();
    let id = match kind {
        ShapeKind::String | ShapeKind::Blob | ShapeKind::List | ShapeKind::Map => Some(length::ID),
        ShapeKind::Integer
        | ShapeKind::Long
        | ShapeKind::Float
        | ShapeKind::Double
        | ShapeKind::BigInteger
        | ShapeKind::BigDecimal => Some(range::ID),
        _ => None,
    };
    let bound = |key| node.get(key).filter(|it| it.as_number().is_some()).cloned();
    let (min, max) = (bound("min"), bound("max"));
    if let Some(id) = id.filter(|_| min.is_some() || max.is_some()) {
        traits.push(applied(id, object(span, [("min", min), ("max", max)])));
    }
    if let Some(text) = node.get("pattern").filter(|_| matches!(kind, ShapeKind::String)) {
        traits.push(applied(pattern::ID, text.clone()));
        traits.push(annotation(pattern::FULL, text.span));
    }
    traits
}

/// Constraints that stand on the member itself, which AWS's own export never writes: it makes
/// shapes for them.
pub(super) fn member_constraints(node: &Node, target: &Node) -> Vec<Trait> {
    let is_constrained = ["min", "max", "pattern"].iter().any(|key| node.get(key).is_some());
    let kind = kind(target).filter(|_| is_constrained);
    kind.map_or_else(Vec::new, |kind| constraint_traits(&kind, node, node.span))
}

fn shape_traits(kind: &ShapeKind, node: &Node, span: Span) -> Vec<Trait> {
    let mut traits = Vec::new();
    let mut add_if = |key: &str, id: &'static str| {
        if is_true(node, key) {
            traits.push(annotation(id, span));
        }
    };
    add_if("sensitive", "smithy.api#sensitive");
    add_if("streaming", "smithy.api#streaming");
    add_if("eventstream", "smithy.api#streaming");
    add_if("sparse", "smithy.api#sparse");
    if is_true(node, "streaming") {
        add_if("requiresLength", "smithy.api#requiresLength");
    }
    if let Some(format) = timestamp_format(node).filter(|_| matches!(kind, ShapeKind::Timestamp)) {
        traits.push(text_trait("smithy.api#timestampFormat", format, span));
    }
    if matches!(kind, ShapeKind::Structure) {
        traits.extend(error_traits(node, span));
        traits.extend(xml_traits(node));
    }
    traits
}

/// `xmlName` and `xmlNamespace` of a structure.
fn xml_traits(node: &Node) -> Vec<Trait> {
    let name = text(node, "locationName");
    let name = name.map(|name| text_trait("smithy.api#xmlName", name, node.span));
    name.into_iter().chain(xml_namespace(node)).collect()
}

/// `xmlNamespace`, an object or just the URI.
pub(super) fn xml_namespace(node: &Node) -> Option<Trait> {
    let namespace = node.get("xmlNamespace")?;
    let uri = namespace.get("uri").or(Some(namespace)).filter(|uri| uri.as_str().is_some());
    let prefix = namespace.get("prefix").cloned();
    let value = object(namespace.span, [("uri", Some(uri?.clone())), ("prefix", prefix)]);
    Some(applied("smithy.api#xmlNamespace", value))
}

/// The Smithy name of a C2J timestamp format.
pub(super) fn timestamp_format(node: &Node) -> Option<&'static str> {
    Some(match text(node, "timestampFormat")? {
        "iso8601" => "date-time",
        "rfc822" => "http-date",
        "unixTimestamp" => "epoch-seconds",
        _ => return None,
    })
}

fn error_traits(node: &Node, span: Span) -> Vec<Trait> {
    let details = node.get("error");
    if !is_true(node, "exception") && details.is_none() {
        return Vec::new();
    }
    let detail = |key| details.and_then(|details| details.get(key));
    let status =
        detail("httpStatusCode").and_then(Node::as_number).and_then(crate::node::Number::as_i128);
    let is_fault = |node: &Node| is_true(node, "fault");
    let is_senders = details.is_some_and(|details| is_true(details, "senderFault"));
    let is_servers = is_fault(node) || details.is_some_and(is_fault) || status >= Some(500);
    let server = is_servers && !is_senders;
    let mut traits =
        vec![text_trait("smithy.api#error", if server { "server" } else { "client" }, span)];
    if let Some(status) = status {
        traits.push(applied("smithy.api#httpError", number(status, span)));
    }
    if let Some(code) = detail("code") {
        let status = number(status.unwrap_or(400), span);
        let value =
            object(span, [("code", Some(code.clone())), ("httpResponseCode", Some(status))]);
        traits.push(applied("aws.protocols#awsQueryError", value));
    }
    if let Some(retryable) = node.get("retryable") {
        let throttling = retryable.get("throttling").filter(|it| it.as_bool().is_some());
        let value = object(retryable.span, [("throttling", throttling.cloned())]);
        traits.push(applied("smithy.api#retryable", value));
    }
    traits
}

#[cfg(test)]
mod tests {
    use super::{TYPES, kind};
    use crate::diagnostic::Diagnostics;
    use crate::read::json;
    use crate::source::Sources;

    #[test]
    fn every_type_that_is_suggested_is_known() {
        for name in TYPES {
            let mut sources = Sources::default();
            let file = sources.add("a.json", format!("{{\"type\": \"{name}\"}}"));
            let node = json::read(&sources, file, &mut Diagnostics::default()).expect("an object");
            assert!(kind(&node).is_some(), "{name}");
        }
    }
}
