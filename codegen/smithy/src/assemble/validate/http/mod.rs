//! The binding of operations to HTTP (Smithy 2.0, section "HTTP bindings").

mod conflicts;
mod semantics;
mod uri;

use std::collections::BTreeMap;

use super::graph::Graph;
use super::{error, labels_without_member, listed, own};
use crate::budget;
use crate::diagnostic::Diagnostics;
use crate::map::HashMap;
use crate::model::{Member, Model, Operation, Shape, ShapeKind};
use crate::node::Node;
use uri::Uri;

const HTTP: &str = "smithy.api#http";
const HEADER: &str = "smithy.api#httpHeader";
const LABEL: &str = "smithy.api#httpLabel";
const PAYLOAD: &str = "smithy.api#httpPayload";
const PREFIX: &str = "smithy.api#httpPrefixHeaders";
const QUERY: &str = "smithy.api#httpQuery";

/// Where members of requests may travel, and of answers.
pub(super) const IN_REQUEST: [&str; 6] =
    [HEADER, LABEL, PREFIX, QUERY, "smithy.api#httpQueryParams", "smithy.api#hostLabel"];
const IN_ANSWER: [&str; 3] = [HEADER, PREFIX, "smithy.api#httpResponseCode"];

/// Reports URIs that are none or that two operations share, labels without members and members
/// without labels, and members that travel in the same place or in none; warns of what clients and
/// proxies handle badly.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        match &shape.kind {
            ShapeKind::Operation(operation) => {
                // Operations may share what they take and answer.
                let [input, output] = [&operation.input, &operation.output].map(|id| {
                    graph.model.shape(id.as_str()).map_or(0, |shape| shape.members.len())
                });
                if pattern(shape).is_some() && !graph.step_at(input + output, shape) {
                    return;
                }
                check_operation(graph.model, shape, operation, diagnostics);
            }
            ShapeKind::Service(_) => conflicts::check(graph, shape, diagnostics),
            ShapeKind::Structure => {
                structure(graph, shape, diagnostics);
                semantics::headers(shape, diagnostics);
                semantics::error_status(shape, diagnostics);
            }
            _ => {}
        }
    }
}

/// The pattern of an operation that is bound to HTTP.
fn pattern(shape: &Shape) -> Option<(&Node, &str)> {
    let node = shape.traits.get(HTTP)?.get("uri")?;
    Some((node, node.as_str()?))
}

fn check_operation(
    model: &Model,
    shape: &Shape,
    operation: &Operation,
    diagnostics: &mut Diagnostics,
) {
    let Some((node, text)) = pattern(shape) else { return };
    if !text.is_ascii() {
        let message = format!("The URI `{text}` must be ASCII: encode the rest with `%`");
        diagnostics.push(error("HttpUriFormat", &shape.id, node.span, message));
    }
    match Uri::parse(text) {
        Ok(uri) => {
            semantics::greedy_labels(shape, &uri, node.span, diagnostics);
            if let Some(input) = model.shape(operation.input.as_str()) {
                labels(model, shape, &uri, input, diagnostics);
                query(shape, &uri, input, diagnostics);
            }
        }
        Err(problem) => {
            let message = format!("The URI `{text}` is wrong: {problem}");
            diagnostics.push(error("Model", &shape.id, node.span, message));
        }
    }
    semantics::operation(model, shape, operation, diagnostics);
    let output = model.shape(operation.output.as_str()).map(|it| (it, &IN_ANSWER[..]));
    let input = model.shape(operation.input.as_str()).map(|it| (it, &IN_REQUEST[..]));
    for (structure, places) in input.into_iter().chain(output) {
        payload(structure, places, diagnostics);
    }
}

fn labels(
    model: &Model,
    operation: &Shape,
    uri: &Uri<'_>,
    input: &Shape,
    diagnostics: &mut Diagnostics,
) {
    let by_name: HashMap<String, bool> =
        uri.labels().map(|(name, is_greedy)| (name.to_ascii_lowercase(), is_greedy)).collect();
    for member in input.members.iter().filter(|member| member.traits.has(LABEL)) {
        budget::step(1);
        let kind = &model.target(member).kind;
        let message = match by_name.get(&member.name().to_ascii_lowercase()) {
            None => format!("The URI of `{}` has no label `{}`", operation.id, member.name()),
            Some(true) if !matches!(kind, ShapeKind::String | ShapeKind::Enum) => {
                format!("The label `{}` is greedy: it must be a string", member.name())
            }
            Some(_) => continue,
        };
        diagnostics.push(error("HttpLabelTrait", &member.id, member.span, message));
    }
    let missing = labels_without_member(input, LABEL, uri.labels().map(|(name, _)| name));
    if !missing.is_empty() {
        let message = format!(
            "`{}` has no members with `@httpLabel` for the labels of the URI of `{}`: {}",
            input.id,
            operation.id,
            listed(missing)
        );
        diagnostics.push(error("HttpLabelTrait", &operation.id, operation.span, message));
    }
}

fn query(operation: &Shape, uri: &Uri<'_>, input: &Shape, diagnostics: &mut Diagnostics) {
    for member in &input.members {
        let name = member.traits.get(QUERY).and_then(Node::as_str);
        let Some(name) = name.filter(|name| uri.query.contains_key(name)) else { continue };
        let message = format!(
            "The query parameter `{name}` of `{}` stands in the URI of `{}` already",
            member.id, operation.id
        );
        diagnostics.push(error("HttpQueryTrait", &input.id, member.span, message));
    }
}

/// With a payload, every other member must travel elsewhere.
fn payload(structure: &Shape, places: &[&str], diagnostics: &mut Diagnostics) {
    if !structure.members.iter().any(|member| member.traits.has(PAYLOAD)) {
        return;
    }
    let is_bound = |member: &&Member| {
        member.traits.has(PAYLOAD) || places.iter().any(|place| member.traits.has(place))
    };
    let unbound = structure.members.iter().filter(|member| !is_bound(member)).map(Member::name);
    let unbound: Vec<&str> = unbound.collect();
    if !unbound.is_empty() {
        let message = format!(
            "A member of `{}` is the whole payload, so that these have no place: {}",
            structure.id,
            listed(unbound)
        );
        diagnostics.push(error("HttpPayload", &structure.id, structure.span, message));
    }
}

/// Two members cannot have the same header, parameter or JSON name.
fn structure(graph: &Graph<'_>, shape: &Shape, diagnostics: &mut Diagnostics) {
    let header = |member: &Member| {
        let name = member.traits.get(HEADER)?.as_str()?;
        Some(name.to_ascii_lowercase())
    };
    twice(shape, "HttpHeaderTrait", "header", header, diagnostics);
    let parameter = |member: &Member| Some(member.traits.get(QUERY)?.as_str()?.to_owned());
    twice(shape, "HttpQueryTrait", "query parameter", parameter, diagnostics);
    for member in &shape.members {
        let prefix = member.traits.get(PREFIX).and_then(Node::as_str).unwrap_or_default();
        let is_covered = |name: String| name.starts_with(&prefix.to_ascii_lowercase());
        if prefix.is_empty() {
            continue;
        }
        if !graph.step_at(shape.members.len(), shape) {
            return;
        }
        for other in shape.members.iter().filter(|it| header(it).is_some_and(is_covered)) {
            let message =
                format!("The header of `{}` begins with the prefix of `{}`", other.id, member.id);
            diagnostics.push(error("HttpPrefixHeadersTrait", &other.id, other.span, message));
        }
    }
}

/// Reports members that have the same name in one place.
pub(super) fn twice(
    shape: &Shape,
    id: &'static str,
    what: &str,
    name: impl Fn(&Member) -> Option<String>,
    diagnostics: &mut Diagnostics,
) {
    let mut users: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for member in &shape.members {
        if let Some(name) = name(member) {
            users.entry(name).or_default().push(member.name());
        }
    }
    for (name, members) in users.iter().filter(|(_, members)| members.len() > 1) {
        let message = format!(
            "Several members of `{}` have the {what} `{name}`: {}",
            shape.id,
            listed(members.iter().copied())
        );
        diagnostics.push(error(id, &shape.id, shape.span, message));
    }
}
