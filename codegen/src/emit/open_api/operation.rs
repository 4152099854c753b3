//! Operations: names, documentation, and what is an extension of ours.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Api, Binding, Member, Operation, Service, TypeId};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use shapewright_smithy::shape_id::ShapeId;

use super::place::{Place, Unplaced};
use super::words::{describe, summary};
use super::{Tool, gateway, hosts, security};
use crate::emit::json_schema::describe::external_docs;

/// The methods that OpenAPI has.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// What an operation is in a document, without its request and responses.
pub(super) fn head(service: &Service<'_>, operation: &Operation<'_>) -> Map<String, Value> {
    let mut head = Map::new();
    let name = service.name_of(operation.id);
    head.insert("operationId".to_owned(), name.into());
    head.insert("tags".to_owned(), tags(service, operation).into());
    let said = summary(operation.documentation).unwrap_or_else(|| name.to_owned());
    head.insert("summary".to_owned(), said.into());
    describe(&mut head, operation.documentation, operation.deprecated);
    head.extend(external_docs(operation.external_documentation));
    if operation.deprecated.is_some() {
        head.insert("deprecated".to_owned(), true.into());
    }
    head
}

/// What follows the responses: security, hosts and extensions.
pub(super) fn tail(
    api: &Api<'_>,
    service: &Service<'_>,
    operation: &Operation<'_>,
    usual: Option<&Value>,
) -> Map<String, Value> {
    let mut tail = Map::new();
    let servers = hosts::of_operation(api, service, operation);
    tail.extend(servers.map(|servers| ("servers".to_owned(), servers)));
    let security = security::requirements(operation);
    if security.as_ref() != usual {
        let none = || json!([]);
        tail.insert("security".to_owned(), security.unwrap_or_else(none));
    }
    for (name, holds) in [("readonly", operation.readonly), ("idempotent", operation.idempotent)] {
        if holds {
            tail.insert(format!("x-smithy-{name}"), true.into());
        }
    }
    if let Some(pagination) = operation.pagination {
        let parts = [
            ("inputToken", Some(pagination.input_token)),
            ("outputToken", Some(pagination.output_token)),
            ("items", pagination.items),
            ("pageSize", pagination.page_size),
        ];
        let parts =
            parts.into_iter().filter_map(|(key, name)| Some((key.to_owned(), name?.into())));
        tail.insert("x-smithy-pagination".to_owned(), Value::Object(parts.collect()));
    }
    tail.extend(more(api, operation));
    tail
}

/// The extensions for what clients do with a request, and for what an answer says beyond its body.
fn more(api: &Api<'_>, operation: &Operation<'_>) -> Map<String, Value> {
    let members = |id: Option<TypeId>| id.map(|id| api.get(id).members()).unwrap_or_default();
    // A parameter that is a token says so itself.
    let is_token = |it: &&Member<'_>| it.presence.idempotency_token && it.binding.is_in_body();
    let token = members(operation.input).iter().find(is_token).map(|it| it.name.into());
    let is_status = |it: &&Member<'_>| it.binding == Binding::ResponseCode;
    let status = members(operation.output).iter().find(is_status).map(|it| it.name.into());
    let encodings = &operation.encodings;
    let extensions = [
        ("idempotency-token", token),
        ("response-code", status),
        ("request-compression", (!encodings.is_empty()).then(|| json!(encodings))),
        ("http-checksum-required", operation.checksum_required.then(|| true.into())),
    ];
    let present = extensions.into_iter().filter_map(|(name, value)| Some((name, value?)));
    present.map(|(name, value)| (format!("x-smithy-{name}"), value)).collect()
}

/// The tags of an operation: its resource or service, and those that the model gives it.
pub(super) fn tags<'m>(service: &Service<'m>, operation: &Operation<'m>) -> Vec<&'m str> {
    let owner = service.resource_of(operation.id).map_or(service.id, |resource| resource.id);
    let mut known = BTreeSet::new();
    let all = std::iter::once(owner.name()).chain(operation.tags.iter().copied());
    all.filter(|tag| known.insert(*tag)).collect()
}

/// The place of an operation, if it has one, with warnings about what the document cannot say of it.
pub(super) fn placed(
    operation: &Operation<'_>,
    place: Result<Place, Unplaced>,
    tool: Tool,
    warnings: &mut Diagnostics,
) -> Option<Place> {
    let mut warn = |code: &'static str, message: String| {
        let warning = Diagnostic::new(code, Severity::Warning, Some(operation.span), message);
        warnings.push(warning.with_shape(operation.id.clone()));
    };
    let id = operation.id;
    let place = match place {
        Ok(place) => place,
        Err(reason) => {
            let (code, reason) = unplaced(id, reason);
            warn(code, format!("{reason}, and is left out"));
            return None;
        }
    };
    let method = place.method.to_ascii_uppercase();
    if !METHODS.contains(&place.method.as_str()) {
        warn("OpenApi", format!("OpenAPI has no method {method}: `{id}` is left out"));
        return None;
    }
    if tool == Tool::ApiGateway && place.method == "trace" {
        warn(gateway::CODE, format!("API Gateway has no method {method}: `{id}` is left out"));
        return None;
    }
    for label in &place.shortened {
        warn(
            "OpenApi",
            format!(
                "OpenAPI has no label of several segments: `{label}` of `{id}` is written as one"
            ),
        );
    }
    Some(place)
}

/// The code of the warning, and why the operation is left out.
fn unplaced(id: &ShapeId, reason: Unplaced) -> (&'static str, String) {
    match reason {
        Unplaced::NoHttp => ("OpenApi", format!("`{id}` has no `@http`")),
        Unplaced::Taken(place) => {
            let message = format!(
                "API Gateway knows an operation by method and path alone: `{id}` has those of \
                 another, {place}"
            );
            (gateway::CODE, message)
        }
        Unplaced::Segment(segment) => {
            let message = format!("API Gateway has no path with `{segment}`: `{id}` has one");
            (gateway::CODE, message)
        }
    }
}
