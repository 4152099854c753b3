//! `@cors`, `@auth` and `@httpApiKeyAuth` of services.

use super::graph::Graph;
use super::service::operations;
use super::{error, listed, own};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Shape, ShapeKind};
use crate::node::Node;

const AUTH: &str = "smithy.api#auth";

/// Reports origins that are given twice, and schemes of keys that are in no header; warns of schemes
/// that a service does not have.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        if matches!(shape.kind, ShapeKind::Service(_)) {
            schemes(shape, shape, diagnostics);
            for operation in operations(graph, shape) {
                // Many services may have one operation.
                let named = operation.traits.get(AUTH).and_then(Node::as_array).unwrap_or_default();
                if !graph.step_at(named.len(), operation) {
                    return;
                }
                schemes(shape, operation, diagnostics);
            }
        }
        if let Some(value) = shape.traits.get("smithy.api#cors") {
            let origins = value.get("origins").and_then(Node::as_object);
            if value.get("origin").is_some() && origins.is_some_and(|it| !it.is_empty()) {
                let message = "`origin` and `origins` exclude each other".to_owned();
                diagnostics.push(error("CorsTrait", &shape.id, value.span, message));
            }
        }
        if let Some(value) = shape.traits.get("smithy.api#httpApiKeyAuth") {
            let place = value.get("in").and_then(Node::as_str);
            if let Some(place) = place.filter(|it| *it != "header" && value.get("scheme").is_some())
            {
                let message =
                    format!("With a `scheme`, the key must be in a `header`, not in `{place}`");
                diagnostics.push(error("HttpApiKeyAuthTrait", &shape.id, value.span, message));
            }
        }
    }
}

/// Warns of schemes that a service or an operation of it names and that the service does not have.
fn schemes(service: &Shape, shape: &Shape, diagnostics: &mut Diagnostics) {
    let Some(value) = shape.traits.get(AUTH) else { return };
    let named = value.as_array().unwrap_or_default().iter().filter_map(Node::as_str);
    let missing: Vec<&str> = named.filter(|id| !service.traits.has(id)).collect();
    if !missing.is_empty() {
        let message = format!(
            "`@auth` of `{}` names schemes that the service `{}` does not have: {}",
            shape.id,
            service.id,
            listed(missing)
        );
        let found = Diagnostic::warning("AuthTrait", value.span, message);
        diagnostics.push(found.with_shape(shape.id.clone()));
    }
}
