//! How requests are authenticated.

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{ApiKeyPlace, AuthScheme, Operation};

/// The requirements of an operation: alternatives, the preferred one first; `None` if the model says
/// nothing of authentication.
pub(super) fn requirements(operation: &Operation<'_>) -> Option<Value> {
    let known = operation.auth.iter().filter(|scheme| definition(scheme).is_some());
    let mut alternatives: Vec<Value> =
        known.map(|scheme| Map::from_iter([(name(scheme).to_owned(), json!([]))]).into()).collect();
    if operation.auth_is_optional || (operation.auth.is_empty() && operation.service.is_some()) {
        alternatives.push(json!({}));
    }
    (!alternatives.is_empty()).then(|| alternatives.into())
}

/// `securitySchemes` of all operations.
pub(super) fn schemes(operations: &[&Operation<'_>]) -> Map<String, Value> {
    let used = operations.iter().flat_map(|operation| &operation.auth);
    let mut schemes: Map<String, Value> =
        used.filter_map(|scheme| Some((name(scheme).to_owned(), definition(scheme)?))).collect();
    schemes.sort_keys();
    schemes
}

fn name(scheme: &AuthScheme<'_>) -> &'static str {
    match scheme {
        AuthScheme::SigV4 { .. } => "sigv4",
        AuthScheme::SigV4A { .. } => "sigv4a",
        AuthScheme::ApiKey { .. } => "apiKey",
        AuthScheme::Basic => "basic",
        AuthScheme::Bearer => "bearer",
        AuthScheme::Digest => "digest",
        AuthScheme::Other(_) => "other",
    }
}

/// The definition of a scheme; `None` of one that OpenAPI cannot describe.
fn definition(scheme: &AuthScheme<'_>) -> Option<Value> {
    let http = |scheme: &str| json!({"type": "http", "scheme": scheme});
    let signed = |version: &str, service: &str| {
        json!({
            "type": "apiKey",
            "name": "Authorization",
            "in": "header",
            "description": format!("AWS Signature Version {version} for `{service}`."),
            "x-amazon-apigateway-authtype": "awsSigv4",
        })
    };
    Some(match *scheme {
        AuthScheme::SigV4 { name } => signed("4", name),
        AuthScheme::SigV4A { name } => signed("4A", name),
        AuthScheme::Basic => http("basic"),
        AuthScheme::Bearer => http("bearer"),
        AuthScheme::Digest => http("digest"),
        // A scheme before the key makes the whole header the key.
        AuthScheme::ApiKey { name, place, scheme } => {
            let place = if place == ApiKeyPlace::Query { "query" } else { "header" };
            let mut key = json!({"type": "apiKey", "name": name, "in": place});
            if let Some(scheme) = scheme {
                key["description"] = format!("`{scheme}`, a space, and the key.").into();
            }
            key
        }
        AuthScheme::Other(_) => return None,
    })
}
