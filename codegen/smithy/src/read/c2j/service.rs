//! The service with its protocol, and its operations.

use super::build::{annotation, applied, common_traits, is_true, number, object, shape, text};
use super::members::{Labels, relabelled};
use super::names::metadata;
use super::shapes::xml_namespace;
use super::{Reader, auth, discovery};
use crate::ast::{Operation, Reference, Service, Shape, ShapeKind, Trait};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::node::Node;
use crate::source::{Span, Spanned};

/// The protocol of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    RestJson,
    RestXml,
    Json10,
    Json11,
    Query,
    Ec2,
    Cbor,
    Unknown,
}

impl Protocol {
    /// The protocol that the model is written for: what names on the wire mean.
    pub(super) fn of(root: &Node) -> Self {
        Self::named(root, metadata(root, "protocol"))
    }

    fn named(root: &Node, name: &str) -> Self {
        match (name, metadata(root, "jsonVersion")) {
            ("rest-json", _) => Self::RestJson,
            ("rest-xml", _) => Self::RestXml,
            ("json", "1.1") => Self::Json11,
            ("json", _) => Self::Json10,
            ("query", _) => Self::Query,
            ("ec2", _) => Self::Ec2,
            ("smithy-rpc-v2-cbor", _) => Self::Cbor,
            _ => Self::Unknown,
        }
    }

    /// Whether names on the wire are those of XML elements or query keys.
    pub(super) fn is_xml(self) -> bool {
        matches!(self, Self::RestXml | Self::Query | Self::Ec2)
    }

    /// Whether another name of a member in JSON counts, as far as that is known.
    pub(super) fn has_json_names(self) -> bool {
        !matches!(self, Self::Json10 | Self::Json11 | Self::Cbor)
    }

    fn has_http_bindings(self) -> bool {
        matches!(self, Self::RestJson | Self::RestXml)
    }

    fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::RestJson => "aws.protocols#restJson1",
            Self::RestXml => "aws.protocols#restXml",
            Self::Json10 => "aws.protocols#awsJson1_0",
            Self::Json11 => "aws.protocols#awsJson1_1",
            Self::Query => "aws.protocols#awsQuery",
            Self::Ec2 => "aws.protocols#ec2Query",
            Self::Cbor => "smithy.protocols#rpcv2Cbor",
            Self::Unknown => return None,
        })
    }
}

/// The labels of inputs by the names of their shapes.
type LabelsOfInputs<'a> = HashMap<&'a str, Labels<'a>>;

impl Reader<'_> {
    pub(super) fn service(&self) -> Shape {
        let span = self.root.get("metadata").map_or(self.root.span, |metadata| metadata.span);
        let names = self.operation_nodes().map(|(name, _, span)| Reference {
            text: self.names.operation(name).as_str().into(),
            span,
        });
        let service = Service {
            version: Some(Spanned::new(metadata(self.root, "apiVersion").into(), span)),
            operations: names.collect(),
            ..Service::default()
        };
        let mut shape = shape(self.names.service(), ShapeKind::Service(Box::new(service)), span);
        shape.traits = common_traits(self.root);
        shape.traits.extend(self.service_traits(span));
        shape
    }

    fn service_traits(&self, span: Span) -> Vec<Trait> {
        let said = |key| {
            let text = metadata(self.root, key);
            (!text.is_empty()).then(|| Node::string(text, span))
        };
        let mut traits = Vec::new();
        if let Some(sdk_id) = said("serviceId") {
            let prefix = said("endpointPrefix");
            let value = object(span, [("sdkId", Some(sdk_id)), ("endpointPrefix", prefix)]);
            traits.push(applied("aws.api#service", value));
        }
        traits.extend(auth::of_service(self.root, span));
        traits.extend(self.endpoints_of_service(span));
        traits.extend(said("serviceFullName").map(|title| applied("smithy.api#title", title)));
        traits.extend(self.root.get("metadata").and_then(xml_namespace));
        traits.extend(self.protocols().into_iter().map(|id| annotation(id, span)));
        if self.root.get("metadata").is_some_and(|it| it.get("awsQueryCompatible").is_some()) {
            traits.push(annotation("aws.protocols#awsQueryCompatible", span));
        }
        traits
    }

    /// The traits of all protocols that the service speaks, the preferred one first.
    fn protocols(&self) -> Vec<&'static str> {
        let listed = self.root.get("metadata").and_then(|it| it.get("protocols")?.as_array());
        let listed = listed.into_iter().flatten().filter_map(Node::as_str);
        let listed = listed.map(|name| Protocol::named(self.root, name));
        let mut ids: Vec<&'static str> = self.protocol.id().into_iter().collect();
        for id in listed.filter_map(Protocol::id) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    pub(super) fn operation_nodes(&self) -> impl Iterator<Item = (&str, &Node, Span)> {
        let operations = self.root.get("operations").and_then(Node::as_object);
        let operations = operations.into_iter().flatten();
        operations.map(|(name, entry)| (name.as_str(), &entry.value, entry.key_span))
    }

    pub(super) fn operations(&self, diagnostics: &mut Diagnostics) -> Vec<Shape> {
        // Operations may share what they take.
        let mut labels = LabelsOfInputs::default();
        for input in self.operation_nodes().filter_map(|(_, node, _)| node.get("input")) {
            let input = text(input, "shape").unwrap_or_default();
            labels.entry(input).or_insert_with(|| self.labels(input));
        }
        self.operation_nodes()
            .map(|(name, node, span)| self.operation(name, node, span, &labels, diagnostics))
            .collect()
    }

    fn operation(
        &self,
        name: &str,
        node: &Node,
        span: Span,
        labels: &LabelsOfInputs<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Shape {
        let part = |key: &str| node.get(key).and_then(|part| self.reference(part));
        let errors = node.get("errors").and_then(Node::as_array).unwrap_or_default();
        let operation = Operation {
            input: part("input"),
            output: part("output"),
            errors: errors.iter().filter_map(|error| self.reference(error)).collect(),
        };
        let id = self.names.operation(name);
        let mut shape = shape(id, ShapeKind::Operation(Box::new(operation)), span);
        shape.traits = common_traits(node);
        shape.traits.extend(operation_traits(node, span));
        if self.protocol.has_http_bindings() {
            if let Some(http) = http(node, span, labels) {
                shape.traits.push(http);
            } else {
                let message =
                    format!("The operation `{name}` has no `http` method and `requestUri`");
                diagnostics.push(Diagnostic::error("Model", span, message));
            }
        }
        shape
    }
}

/// `http`, with the labels of the URI called as the members that fill them.
fn http(node: &Node, span: Span, labels: &LabelsOfInputs<'_>) -> Option<Trait> {
    let http = node.get("http")?;
    let method = http.get("method")?.clone();
    let uri = text(http, "requestUri")?;
    let input = node.get("input").and_then(|input| text(input, "shape")).unwrap_or_default();
    let uri = labels.get(input).map_or(uri.to_owned(), |labels| relabelled(uri, labels));
    let code = http.get("responseCode").cloned().unwrap_or_else(|| number(200, span));
    let uri = Node::string(uri, span);
    let value =
        object(http.span, [("method", Some(method)), ("uri", Some(uri)), ("code", Some(code))]);
    Some(applied("smithy.api#http", value))
}

fn operation_traits(node: &Node, span: Span) -> Vec<Trait> {
    let mut traits = Vec::new();
    for (key, id) in [
        ("idempotent", "smithy.api#idempotent"),
        ("readonly", "smithy.api#readonly"),
        ("httpChecksumRequired", "smithy.api#httpChecksumRequired"),
        ("unsignedPayload", "aws.auth#unsignedPayload"),
    ] {
        if is_true(node, key) && !(key == "idempotent" && is_true(node, "readonly")) {
            traits.push(annotation(id, span));
        }
    }
    traits.extend(auth::of_operation(node, span));
    traits.extend(discovery::of_operation(node));
    traits.extend(discovery::kept(node, "httpChecksum", "aws.protocols#httpChecksum"));
    if let Some(prefix) = node.get("endpoint").and_then(|endpoint| text(endpoint, "hostPrefix")) {
        let prefix = Some(Node::string(prefix, span));
        traits.push(applied("smithy.api#endpoint", object(span, [("hostPrefix", prefix)])));
    }
    let encodings = node.get("requestcompression").and_then(|it| it.get("encodings"));
    if let Some(encodings) = encodings {
        let value = object(span, [("encodings", Some(encodings.clone()))]);
        traits.push(applied("smithy.api#requestCompression", value));
    }
    traits
}
