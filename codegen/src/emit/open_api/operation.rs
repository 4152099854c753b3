//! Operations: names, documentation, and what is an extension of ours.

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Binding, Operation, Service};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use shapewright_smithy::shape_id::ShapeId;

use super::content::Bodies;
use super::paths::Place;
use super::security;
use super::words::{describe, summary};

/// The methods that OpenAPI has.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// What an operation is in a document, without its request and responses.
pub(super) fn head(service: &Service<'_>, operation: &Operation<'_>) -> Map<String, Value> {
    let mut head = Map::new();
    let name = service.name_of(operation.id);
    head.insert("operationId".to_owned(), name.into());
    head.insert("tags".to_owned(), json!([tag(service, operation.id)]));
    let said = summary(operation.documentation).unwrap_or_else(|| name.to_owned());
    head.insert("summary".to_owned(), said.into());
    describe(&mut head, operation.documentation, operation.deprecated);
    if operation.deprecated.is_some() {
        head.insert("deprecated".to_owned(), true.into());
    }
    head
}

/// What follows the responses: security and extensions.
pub(super) fn tail(operation: &Operation<'_>, usual: Option<&Value>) -> Map<String, Value> {
    let mut tail = Map::new();
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
    tail
}

/// The tag of an operation: its resource, or its service.
pub(super) fn tag<'m>(service: &Service<'m>, operation: &ShapeId) -> &'m str {
    let mut owners = service.resources.iter();
    let owner = owners.find(|resource| resource.operations().any(|id| id == operation));
    owner.map_or(service.id.name(), |resource| resource.id.name())
}

/// Warnings about what OpenAPI cannot say of an operation; an error in them means that it has no
/// place.
pub(super) fn unsaid(
    bodies: &Bodies<'_, '_>,
    operation: &Operation<'_>,
    place: Option<&Place>,
    warnings: &mut Diagnostics,
) -> bool {
    let mut warn = |message: String| {
        let warning = Diagnostic::new("OpenApi", Severity::Warning, Some(operation.span), message);
        warnings.push(warning.with_shape(operation.id.clone()));
    };
    let Some(place) = place else {
        warn(format!("`{}` has no `@http`, and is left out", operation.id));
        return false;
    };
    if !METHODS.contains(&place.method.as_str()) {
        let method = place.method.to_ascii_uppercase();
        warn(format!("OpenAPI has no method {method}: `{}` is left out", operation.id));
        return false;
    }
    let types = operation.input.iter().chain(&operation.output).chain(&operation.errors);
    for ty in types.map(|id| bodies.api.get(*id)) {
        let prefixed = ty.members().iter().filter(|it| it.binding == Binding::PrefixHeaders);
        for member in prefixed {
            warn(format!(
                "OpenAPI has no headers with a common prefix: `{}` is left out",
                member.id()
            ));
        }
    }
    true
}
