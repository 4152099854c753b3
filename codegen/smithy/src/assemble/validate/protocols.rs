//! What the protocols of a service demand of it (Smithy 2.0, section "protocolDefinition trait").

use super::graph::Graph;
use super::service::{closure, operations, protocols};
use super::{error, own};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const HTTP: &str = "smithy.api#http";
const PAYLOAD: &str = "smithy.api#httpPayload";

/// Reports operations that are not bound to HTTP, documents where a protocol has none, and streams
/// that are not the payload.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let services = own(graph.model).filter(|it| matches!(it.kind, ShapeKind::Service(_)));
    for service in services {
        let protocols = protocols(graph.model, service);
        // Many services may speak one protocol.
        let traits = protocols.iter().map(|protocol| 2 * traits_of(protocol).len());
        if !graph.step_at(traits.sum(), service) {
            return;
        }
        let with = |id: &str| protocols.iter().find(|protocol| understands(protocol, id));
        bindings(graph, service, with(HTTP).map(|it| &it.id), diagnostics);
        if with(PAYLOAD).is_some() {
            streams(graph, service, diagnostics);
        }
        for protocol in protocols.iter().filter(|protocol| has_no_documents(protocol)) {
            documents(graph, service, &protocol.id, diagnostics);
        }
    }
}

fn definition<'a>(protocol: &'a Shape, key: &str) -> Option<&'a Node> {
    protocol.traits.get("smithy.api#protocolDefinition")?.get(key)
}

/// The traits that a protocol looks at.
fn traits_of(protocol: &Shape) -> &[Node] {
    definition(protocol, "traits").and_then(Node::as_array).unwrap_or_default()
}

/// Whether a protocol looks at a trait.
fn understands(protocol: &Shape, id: &str) -> bool {
    traits_of(protocol).iter().any(|other| other.as_str() == Some(id))
}

fn has_no_documents(protocol: &Shape) -> bool {
    definition(protocol, "noInlineDocumentSupport").and_then(Node::as_bool) == Some(true)
}

/// Where one operation has a URI, or the protocol wants it, all need one.
fn bindings(
    graph: &Graph<'_>,
    service: &Shape,
    protocol: Option<&ShapeId>,
    diagnostics: &mut Diagnostics,
) {
    let operations = operations(graph, service);
    if protocol.is_none() && !operations.iter().any(|operation| operation.traits.has(HTTP)) {
        return;
    }
    for operation in operations.iter().filter(|operation| !operation.traits.has(HTTP)) {
        const ID: &str = "HttpBindingsMissing";
        let lacks = format!("`{}` has no trait `@http`", operation.id);
        let found = match protocol {
            Some(protocol) => {
                let message = format!("{lacks}, as the protocol `{protocol}` wants it");
                Diagnostic::error(ID, operation.span, message)
            }
            None => {
                let message = format!("{lacks}, as other operations of `{}` do", service.id);
                Diagnostic::warning(ID, operation.span, message)
            }
        };
        diagnostics.push(found.with_shape(operation.id.clone()));
    }
}

fn streams(graph: &Graph<'_>, service: &Shape, diagnostics: &mut Diagnostics) {
    for node in closure(graph, service) {
        for member in &graph.item(node).shape.members {
            let target = graph.model.target(member);
            if target.traits.has("smithy.api#streaming") && !member.traits.has(PAYLOAD) {
                let message = format!(
                    "The stream `{}` must have the trait `@httpPayload`: a protocol of `{}` \
                     sends it as the payload",
                    member.id, service.id
                );
                diagnostics.push(error("StreamingTrait", &member.id, member.span, message));
            }
        }
    }
}

fn documents(
    graph: &Graph<'_>,
    service: &Shape,
    protocol: &ShapeId,
    diagnostics: &mut Diagnostics,
) {
    let closure = closure(graph, service);
    let shapes = closure.iter().map(|node| graph.item(*node).shape);
    let documents = shapes.filter(|shape| shape.kind == ShapeKind::Document);
    let documents: Vec<&str> = documents.map(|shape| shape.id.as_str()).collect();
    if !documents.is_empty() {
        let message = format!(
            "The protocol `{protocol}` of `{}` has no documents, but these are used: {}",
            service.id,
            documents.join(", ")
        );
        let span = service.traits.get(protocol.as_str()).map_or(service.span, |value| value.span);
        diagnostics.push(error("NoInlineDocumentSupport", &service.id, span, message));
    }
}
