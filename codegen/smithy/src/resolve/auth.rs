//! How requests are authenticated: the traits of "Authentication traits" in Smithy 2.0, and those of
//! AWS.

use crate::api::{ApiKeyPlace, AuthScheme};
use crate::model::{Shape, Traits};
use crate::node::Node;

const AUTH: &str = "smithy.api#auth";
const OPTIONAL: &str = "smithy.api#optionalAuth";

/// The traits that define a scheme, by shape ID: without `@auth` a service offers them in this order.
const SCHEMES: [(&str, Read); 6] = [
    ("aws.auth#sigv4", |node| AuthScheme::SigV4 { name: text(node, "name") }),
    ("aws.auth#sigv4a", |node| AuthScheme::SigV4A { name: text(node, "name") }),
    ("smithy.api#httpApiKeyAuth", api_key),
    ("smithy.api#httpBasicAuth", |_| AuthScheme::Basic),
    ("smithy.api#httpBearerAuth", |_| AuthScheme::Bearer),
    ("smithy.api#httpDigestAuth", |_| AuthScheme::Digest),
];

type Read = for<'m> fn(&'m Node) -> AuthScheme<'m>;

/// The schemes of an operation of a service, the preferred one first.
pub(super) fn schemes<'m>(operation: &'m Traits, service: &'m Shape) -> Vec<AuthScheme<'m>> {
    let named = operation.get(AUTH).or_else(|| service.traits.get(AUTH)).and_then(Node::as_array);
    match named {
        Some(ids) => ids.iter().filter_map(Node::as_str).map(|id| scheme(id, service)).collect(),
        None => {
            let offered = SCHEMES.iter().filter(|(id, _)| service.traits.has(id));
            offered.map(|(id, _)| scheme(id, service)).collect()
        }
    }
}

/// Whether an operation may also be called without authentication.
pub fn is_optional(operation: &Traits) -> bool {
    operation.has(OPTIONAL)
}

fn scheme<'m>(id: &'m str, service: &'m Shape) -> AuthScheme<'m> {
    let read = SCHEMES.iter().find(|(known, _)| *known == id);
    match (read, service.traits.get(id)) {
        (Some((_, read)), Some(node)) => read(node),
        _ => AuthScheme::Other(id),
    }
}

fn api_key(node: &Node) -> AuthScheme<'_> {
    let place = match text(node, "in") {
        "query" => ApiKeyPlace::Query,
        _ => ApiKeyPlace::Header,
    };
    let scheme = node.get("scheme").and_then(Node::as_str);
    AuthScheme::ApiKey { name: text(node, "name"), place, scheme }
}

fn text<'m>(node: &'m Node, key: &str) -> &'m str {
    node.get(key).and_then(Node::as_str).unwrap_or_default()
}
