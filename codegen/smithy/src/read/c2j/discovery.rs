//! What endpoints depend on: the operation that finds them, and parameters of their rules.

use super::Reader;
use super::build::{annotation, applied, is_true, object};
use crate::ast::Trait;
use crate::node::{Node, Value};
use crate::source::Span;

/// The error after which endpoints are looked for again, if a service has it.
const ERROR: &str = "InvalidEndpointException";

impl Reader<'_> {
    /// The operation that finds the endpoints of a service, and the parameters that clients have.
    pub(super) fn endpoints_of_service(&self, span: Span) -> Vec<Trait> {
        let mut operations = self.operation_nodes();
        let finder = operations.find(|(_, node, _)| is_true(node, "endpointoperation"));
        let discovery = finder.map(|(name, ..)| {
            let id = self.names.operation(name);
            let operation = Node::string(id.as_str(), span);
            let error = self.root.get("shapes").and_then(|shapes| shapes.get(ERROR));
            let error = error.map(|_| Node::string(self.names.shape(ERROR).as_str(), span));
            let value = object(span, [("operation", Some(operation)), ("error", error)]);
            applied("aws.api#clientEndpointDiscovery", value)
        });
        let parameters = kept(self.root, "clientContextParams", "smithy.rules#clientContextParams");
        discovery.into_iter().chain(parameters).collect()
    }
}

/// Whether the endpoint of an operation has to be found, and the parameters that it sets.
pub(super) fn of_operation(node: &Node) -> Vec<Trait> {
    let discovered = node.get("endpointdiscovery").filter(|it| it.as_object().is_some());
    let discovered = discovered.map(|it| {
        let required = Node::new(Value::Bool(is_true(it, "required")), it.span);
        let value = object(it.span, [("required", Some(required))]);
        applied("aws.api#clientDiscoveredEndpoint", value)
    });
    let parameters = [
        ("staticContextParams", "smithy.rules#staticContextParams"),
        ("operationContextParams", "smithy.rules#operationContextParams"),
    ];
    let parameters = parameters.into_iter().filter_map(|(key, id)| kept(node, key, id));
    discovered.into_iter().chain(parameters).collect()
}

/// What a member says of endpoints.
pub(super) fn of_member(node: &Node) -> Vec<Trait> {
    let is_id = is_true(node, "endpointdiscoveryid");
    let id = is_id.then(|| annotation("aws.api#clientEndpointDiscoveryId", node.span));
    id.into_iter().chain(kept(node, "contextParam", "smithy.rules#contextParam")).collect()
}

/// A trait whose value has the same form in C2J.
pub(super) fn kept(node: &Node, key: &str, id: &'static str) -> Option<Trait> {
    let value = node.get(key).filter(|value| value.as_object().is_some())?;
    Some(applied(id, value.clone()))
}
