//! How requests are signed: schemes of the service, and operations that take others.

use super::build::{annotation, applied, object, text};
use super::names::metadata;
use crate::ast::Trait;
use crate::node::{Node, Value};
use crate::source::Span;

const SIGV4: &str = "aws.auth#sigv4";
const SIGV4A: &str = "aws.auth#sigv4a";
const BEARER: &str = "smithy.api#httpBearerAuth";
const NONE: &str = "smithy.api#noAuth";

/// The schemes of a service: those that `auth` lists, or the one that an older model's
/// `signatureVersion` stands for. Where there are several, their order is the order of preference.
pub(super) fn of_service(root: &Node, span: Span) -> Vec<Trait> {
    let schemes =
        listed(root.get("metadata")).unwrap_or_else(|| match metadata(root, "signatureVersion") {
            "bearer" => vec![BEARER],
            _ => vec![SIGV4],
        });
    let name = ["signingName", "endpointPrefix"].map(|key| metadata(root, key));
    let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let mut traits = Vec::new();
    for scheme in schemes.iter().copied().filter(|scheme| *scheme != NONE) {
        traits.push(match scheme {
            BEARER => annotation(BEARER, span),
            _ => applied(scheme, object(span, [("name", Some(Node::string(name, span)))])),
        });
    }
    if schemes.len() > 1 {
        traits.push(applied("smithy.api#auth", array(&schemes, span)));
    }
    traits
}

/// What an operation says of schemes; most say nothing.
pub(super) fn of_operation(node: &Node, span: Span) -> Option<Trait> {
    let anonymous = (text(node, "authtype") == Some("none")).then(Vec::new);
    let mut schemes = listed(Some(node)).or(anonymous)?;
    schemes.retain(|scheme| *scheme != NONE);
    Some(applied("smithy.api#auth", array(&schemes, span)))
}

/// The schemes of `auth` that are known.
fn listed(node: Option<&Node>) -> Option<Vec<&'static str>> {
    let names = node?.get("auth")?.as_array()?.iter().filter_map(Node::as_str);
    let known = [SIGV4, SIGV4A, BEARER, NONE];
    Some(names.filter_map(|name| known.into_iter().find(|scheme| *scheme == name)).collect())
}

fn array(schemes: &[&'static str], span: Span) -> Node {
    Node::new(Value::Array(schemes.iter().map(|it| Node::string(*it, span)).collect()), span)
}
