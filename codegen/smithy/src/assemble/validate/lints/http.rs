//! Bindings to HTTP without effect, and methods that promise something else.

use crate::assemble::validate::graph::{Graph, Item};
use crate::assemble::validate::{listed, own};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Member, Shape, ShapeKind};
use crate::node::Node;

/// Each binding, and the one kind of message that it counts in, if not in all.
const BINDINGS: [(&str, Option<&str>); 7] = [
    ("smithy.api#httpLabel", Some("input")),
    ("smithy.api#httpQuery", Some("input")),
    ("smithy.api#httpQueryParams", Some("input")),
    ("smithy.api#httpResponseCode", Some("output")),
    ("smithy.api#httpHeader", None),
    ("smithy.api#httpPrefixHeaders", None),
    ("smithy.api#httpPayload", None),
];

/// Warns of bindings of structures that are used as something else than the message that they are
/// for.
pub(super) fn ignored_bindings(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model).filter(|it| it.kind == ShapeKind::Structure) {
        if shape.traits.has("smithy.api#mixin") {
            continue;
        }
        for member in &shape.members {
            let binding = BINDINGS.iter().find(|(id, _)| member.traits.has(id));
            if let Some((id, message)) = binding {
                ignored_binding(graph, (shape, member), id, *message, diagnostics);
            }
        }
    }
}

fn ignored_binding(
    graph: &Graph<'_>,
    (shape, member): (&Shape, &Member),
    id: &str,
    message: Option<&str>,
    diagnostics: &mut Diagnostics,
) {
    let Some(node) = graph.node(shape.id.as_str()) else { return };
    let users = graph.backward(node).iter().filter(|edge| edge.relation != "mixin");
    let counts = |relation: &str| match message {
        Some(message) => relation == message,
        None => ["input", "output", "error"].contains(&relation),
    };
    let ignored: Vec<&str> = users
        .filter(|edge| !counts(edge.relation))
        .map(|edge| graph.item(edge.node).id().as_str())
        .collect();
    if ignored.is_empty() {
        return;
    }
    let group = match message {
        Some("input") => "HttpBindingTraitIgnored.Input",
        Some(_) => "HttpBindingTraitIgnored.Output",
        None => "HttpBindingTraitIgnored.TopLevel",
    };
    let name = id.trim_start_matches("smithy.api#");
    let message = format!(
        "`@{name}` of `{}` has no effect where these use it: {}",
        member.id,
        listed(ignored)
    );
    let span = member.traits.0.get(id).map_or(member.span, |applied| applied.span);
    diagnostics.push(Diagnostic::warning(group, span, message).with_shape(member.id.clone()));
}

/// What a method promises.
struct Method {
    name: &'static str,
    readonly: bool,
    /// If it promises something.
    idempotent: Option<bool>,
}

const METHODS: [Method; 8] = [
    Method { name: "GET", readonly: true, idempotent: Some(false) },
    Method { name: "HEAD", readonly: true, idempotent: Some(false) },
    Method { name: "OPTIONS", readonly: true, idempotent: Some(false) },
    Method { name: "TRACE", readonly: true, idempotent: Some(false) },
    Method { name: "POST", readonly: false, idempotent: None },
    Method { name: "PATCH", readonly: false, idempotent: None },
    Method { name: "DELETE", readonly: false, idempotent: Some(true) },
    Method { name: "PUT", readonly: false, idempotent: Some(true) },
];

/// Warns of methods that promise something else than the traits of the operation.
pub(super) fn methods(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for shape in own(graph.model) {
        let node = shape.traits.get("smithy.api#http").and_then(|http| http.get("method"));
        let Some((node, written)) = node.and_then(|node| Some((node, node.as_str()?))) else {
            continue;
        };
        let Some(method) = METHODS.iter().find(|it| it.name.eq_ignore_ascii_case(written)) else {
            continue;
        };
        let name = method.name;
        let mut report = |id: &'static str, problem: String| {
            let message = format!("{problem}: `{}`", shape.id);
            let found = Diagnostic::warning(id, node.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        };
        if written != name {
            report("HttpMethodSemantics", format!("The method `{written}` should be `{name}`"));
        }
        if name == "OPTIONS" {
            let problem = "Servers answer `OPTIONS` by themselves, as `@cors` of the service says";
            report("HttpMethodSemantics.OPTIONS", problem.to_owned());
        }
        let is_readonly = shape.traits.has("smithy.api#readonly");
        match (method.readonly, is_readonly) {
            (true, false) => report(
                "HttpMethodSemantics.MissingReadonlyTrait",
                format!("A `{name}` request changes nothing, but there is no `@readonly`"),
            ),
            (false, true) => report(
                "HttpMethodSemantics.UnnecessaryReadonlyTrait",
                format!("A `{name}` request may change something, but there is `@readonly`"),
            ),
            _ => {}
        }
        match (method.idempotent, shape.traits.has("smithy.api#idempotent")) {
            (Some(true), false) => report(
                "HttpMethodSemantics.MissingIdempotentTrait",
                format!("A `{name}` request may be repeated, but there is no `@idempotent`"),
            ),
            (Some(false), true) => report(
                "HttpMethodSemantics.UnnecessaryIdempotentTrait",
                format!("A `{name}` request needs no `@idempotent`"),
            ),
            _ => {}
        }
    }
}

/// Notes members that are query parameters beside one that has all of them.
pub(super) fn query_params(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for node in graph.nodes() {
        let item: Item<'_> = graph.item(node);
        let Some(member) = item.member else { continue };
        if item.id().is_built_in() || !member.traits.has("smithy.api#httpQueryParams") {
            continue;
        }
        let is_parameter =
            |it: &&Member| it.traits.get("smithy.api#httpQuery").is_some_and(is_text);
        if !graph.step(item.shape.members.len(), node) {
            return;
        }
        let others = item.shape.members.iter().filter(is_parameter).map(Member::name);
        let others: Vec<&str> = others.collect();
        if others.is_empty() {
            continue;
        }
        let message = format!(
            "A server cannot tell the parameters of `{}` from those of other members: {}",
            member.id,
            listed(others)
        );
        let found =
            Diagnostic::new("HttpQueryParamsTrait", Severity::Note, Some(member.span), message);
        diagnostics.push(found.with_shape(item.shape.id.clone()));
    }
}

fn is_text(node: &Node) -> bool {
    node.as_str().is_some()
}
