//! Bindings that HTTP allows and that clients, proxies or caches handle badly: warnings.

use super::{HEADER, HTTP, IN_ANSWER, IN_REQUEST, PAYLOAD, Uri, listed};
use crate::assemble::validate::is_token;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Model, Operation, Shape, ShapeKind};
use crate::node::Node;
use crate::source::Span;

/// Headers that belong to HTTP itself: clients, servers and proxies set or change them.
const RESERVED_HEADERS: [&str; 15] = [
    "authorization",
    "connection",
    "content-length",
    "expect",
    "host",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "www-authenticate",
    "x-forwarded-for",
];

/// Methods whose requests have no body for many clients.
const WITHOUT_BODY: [&str; 4] = ["GET", "HEAD", "TRACE", "DELETE"];

/// The codes of success, and those of them that have no body.
const SUCCESS: std::ops::Range<i128> = 200..300;
const WITHOUT_CONTENT: [i128; 2] = [204, 205];

/// Warns of headers that a member cannot have.
pub(super) fn headers(shape: &Shape, diagnostics: &mut Diagnostics) {
    for member in &shape.members {
        let Some(value) = member.traits.get(HEADER) else { continue };
        let name = value.as_str().unwrap_or_default();
        let problem = if RESERVED_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
            "belongs to HTTP itself: clients and proxies set it"
        } else if is_token(name) {
            continue;
        } else {
            "is no name of a header (RFC 9110, section 5.6.2)"
        };
        let message = format!("The header `{name}` of `{}` {problem}", member.id);
        let found = Diagnostic::warning("HttpHeaderTrait", value.span, message);
        diagnostics.push(found.with_shape(member.id.clone()));
    }
}

/// Warns of greedy labels before other labels.
pub(super) fn greedy_labels(
    shape: &Shape,
    uri: &Uri<'_>,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    let labels: Vec<(&str, bool)> = uri.labels().collect();
    let Some(first) = labels.iter().position(|(_, is_greedy)| *is_greedy) else { return };
    let mut report = |id: &'static str, problem: &str| {
        let message = format!("{problem} in the URI of `{}`", shape.id);
        diagnostics.push(Diagnostic::warning(id, span, message).with_shape(shape.id.clone()));
    };
    let after = &labels[first + 1..];
    if after.iter().any(|(_, is_greedy)| *is_greedy) {
        report("HttpUriGreedyLabel.MultipleGreedyLabels", "More than one label is greedy");
    }
    if let Some((name, _)) = after.first() {
        let problem = format!("The label `{name}` stands after a greedy one");
        report("HttpUriGreedyLabel.GreedyLabelIsNotLastLabel", &problem);
    }
}

/// Warns of requests with a body where many clients send none, and of statuses that do not fit.
pub(super) fn operation(
    model: &Model,
    shape: &Shape,
    operation: &Operation,
    diagnostics: &mut Diagnostics,
) {
    let Some(http) = shape.traits.get(HTTP) else { return };
    let mut report = |id: &'static str, node: &Node, message: String| {
        diagnostics.push(Diagnostic::warning(id, node.span, message).with_shape(shape.id.clone()));
    };
    let method = http.get("method").and_then(|node| Some((node, node.as_str()?)));
    if let Some((node, method)) = method
        && WITHOUT_BODY.iter().any(|it| it.eq_ignore_ascii_case(method))
    {
        let members = body_members(model, operation.input.as_str(), &IN_REQUEST);
        if !members.is_empty() {
            let message = format!(
                "`{method}` requests of `{}` have a body, which many clients do not send: bind these \
                 to the URI, the query or headers: {}",
                shape.id,
                listed(members)
            );
            report("HttpMethodSemantics.UnexpectedPayload", node, message);
        }
    }
    let code = http.get("code").and_then(|node| Some((node, node.as_number()?.as_i128()?)));
    let Some((node, code)) = code else { return };
    if !SUCCESS.contains(&code) {
        let message = format!("`{}` succeeds with {code}, which is no status 2xx", shape.id);
        report("HttpResponseCodeSemantics", node, message);
    } else if WITHOUT_CONTENT.contains(&code) {
        let members = body_members(model, operation.output.as_str(), &IN_ANSWER);
        if !members.is_empty() {
            let message = format!(
                "An answer with the status {code} has no body, but these of `{}` are in it: {}",
                operation.output,
                listed(members)
            );
            report("HttpResponseCodeSemantics.Content", node, message);
        }
    }
}

/// Warns of an error whose status says that the other side is to blame.
pub(super) fn error_status(shape: &Shape, diagnostics: &mut Diagnostics) {
    let fault = shape.traits.get("smithy.api#error").and_then(Node::as_str);
    let value = shape.traits.get("smithy.api#httpError");
    let (Some(fault), Some(value)) = (fault, value) else { return };
    let expected = match fault {
        "client" => 4,
        "server" => 5,
        _ => return,
    };
    let Some(code) = value.as_number().and_then(crate::node::Number::as_i128) else { return };
    if code / 100 != expected {
        let message = format!(
            "The {fault} error `{}` has the status {code}, which is not {expected}xx",
            shape.id
        );
        let found = Diagnostic::warning("HttpResponseCodeSemantics", value.span, message);
        diagnostics.push(found.with_shape(shape.id.clone()));
    }
}

/// The members of a structure that travel in the body.
fn body_members<'m>(model: &'m Model, structure: &str, elsewhere: &[&str]) -> Vec<&'m str> {
    let Some(shape) = model.shape(structure).filter(|it| it.kind == ShapeKind::Structure) else {
        return Vec::new();
    };
    if let Some(payload) = shape.members.iter().find(|it| it.traits.has(PAYLOAD)) {
        return vec![payload.name()];
    }
    let is_bound = |it: &&Member| elsewhere.iter().any(|place| it.traits.has(place));
    shape.members.iter().filter(|it| !is_bound(it)).map(Member::name).collect()
}
