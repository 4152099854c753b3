//! Validating an assembled model: what Smithy refuses, this refuses.
//!
//! | file | what it checks |
//! |---|---|
//! | `targets` | what members, services, resources and operations may refer to |
//! | `traits` | that traits are traits, where they may stand, what excludes what, their values |
//! | `values` | node values against shapes |
//! | `defaults` | the trait `default` |
//! | `bounds` | `length` and `range` by themselves |
//! | `patterns` | patterns that hardly say what was meant |
//! | `enums` | values of enums |
//! | `definitions` | the rules that definitions of traits have |
//! | `validators` | what definitions of traits find wrong with those that have them |
//! | `examples` | examples of operations |
//! | `references` | references to resources |
//! | `protocols` | what the protocols of a service demand |
//! | `authentication` | `cors` and keys of APIs |
//! | `hosts` | labels in names of hosts |
//! | `compression` | compressed requests |
//! | `properties` | properties of resources in their operations |
//! | `closures` | closures of shapes in metadata |
//! | `linters` | validators that metadata declares |
//! | `lints` | checks of style, each off unless a user asks for it |
//! | `suppress` | warnings that the model does not want |
//! | `service` | what belongs to a service |
//! | `mixins` | what mixins may not have |
//! | `recursion` | shapes of which there can be no value |
//! | `names` | names that differ by case only, in the model and in services |
//! | `streams` | where streams may be |
//! | `operations` | inputs and outputs that belong to one operation |
//! | `http` | URIs, labels, and where members of requests and answers travel |
//! | `formats` | media types and JSON names |
//! | `metadata` | metadata whose keys have a shape, and those of Smithy itself |
//! | `pagination` | the members that `paginated` names |
//! | `resources` | identifiers, lifecycle operations and the tree of resources |
//! | `graph`, `selector` | which shapes a selector means |
//! | `well_known` | traits of namespaces that everybody knows |
//!
//! Each check is a function over the model that reports all that it finds.

mod authentication;
pub(super) mod bounds;
mod closures;
mod compression;
mod defaults;
mod definitions;
pub(super) mod enums;
mod examples;
mod formats;
pub(super) mod graph;
mod hosts;
mod http;
mod linters;
pub(super) mod lints;
mod metadata;
mod mixins;
mod names;
mod operations;
mod pagination;
mod patterns;
mod properties;
mod protocols;
mod recursion;
mod references;
mod resources;
mod selector;
mod service;
mod streams;
mod suppress;
pub(super) mod targets;
pub(super) mod traits;
mod validators;
mod values;
pub(crate) mod well_known;

use std::borrow::Cow;

use super::references::Places;
use crate::budget::{FREE_STEPS, LIMIT, MAX_LISTED, STEPS_PER_BYTE};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Shape};
use crate::shape_id::ShapeId;
use crate::source::Span;

/// Everything that is wrong with a model, and what the lints find that are asked for.
pub(super) fn validate(model: &Model, places: &Places, lints: &[String]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    targets::check(model, places, &mut diagnostics);
    let graph = graph::Graph::of(model);
    traits::check(&graph, &mut diagnostics);
    defaults::check(&graph, &mut diagnostics);
    bounds::check(model, &mut diagnostics);
    patterns::check(&graph, &mut diagnostics);
    enums::check(model, &mut diagnostics);
    mixins::check(model, &mut diagnostics);
    recursion::check(&graph, &mut diagnostics);
    service::count_errors(&graph);
    names::check(&graph, places, &mut diagnostics);
    streams::check(&graph, &mut diagnostics);
    operations::check(&graph, &mut diagnostics);
    http::check(&graph, &mut diagnostics);
    formats::check(model, &mut diagnostics);
    metadata::check(&graph, &mut diagnostics);
    pagination::check(&graph, &mut diagnostics);
    resources::check(&graph, &mut diagnostics);
    properties::check(&graph, &mut diagnostics);
    references::check(&graph, &mut diagnostics);
    examples::check(&graph, &mut diagnostics);
    definitions::check(model, &mut diagnostics);
    validators::check(&graph, &mut diagnostics);
    protocols::check(&graph, &mut diagnostics);
    authentication::check(&graph, &mut diagnostics);
    hosts::check(&graph, &mut diagnostics);
    compression::check(&graph, &mut diagnostics);
    closures::check(&graph, &mut diagnostics);
    linters::check(&graph, &mut diagnostics);
    lints::check(&graph, lints, &mut diagnostics);
    let mut found = suppress::apply(&graph, diagnostics);
    found.extend(graph.spent_at().map(unchecked));
    found
}

/// The identifiers of what the checks find that a model declares for itself, in its metadata and for its
/// traits.
pub fn own_checks(model: &Model) -> impl Iterator<Item = String> {
    linters::ids(model).chain(validators::ids(model).map(str::to_owned))
}

/// What is found about a model later, without what the model suppresses.
pub fn unsuppressed(model: &Model, found: Diagnostics) -> Diagnostics {
    suppress::apply(&graph::Graph::of(model), found)
}

/// Says that the checks of a model end here.
fn unchecked(item: graph::Item<'_>) -> Diagnostic {
    let message = format!(
        "Checking the model takes too many steps, at the latest at `{}`: {FREE_STEPS} are allowed, \
         and {STEPS_PER_BYTE} for each byte of its texts",
        item.id()
    );
    error(LIMIT, item.id(), item.span(), message)
}

/// Some names, as a message lists them.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let mut names = names.into_iter();
    let shown: Vec<&str> = names.by_ref().take(MAX_LISTED).collect();
    let more = if names.next().is_some() { "…" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// Whether a text is a token of HTTP (RFC 9110, section 5.6.2).
fn is_token(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_part)
}

/// The shapes that are not built in.
fn own(model: &Model) -> impl Iterator<Item = &Shape> {
    model.shapes.values().filter(|shape| !shape.id.is_built_in())
}

/// The labels without a member of the input that has the trait `label`.
fn labels_without_member<'l>(
    input: &Shape,
    label: &str,
    labels: impl Iterator<Item = &'l str>,
) -> Vec<&'l str> {
    let is_bound = |name: &str| input.member(name).is_some_and(|it| it.traits.has(label));
    labels.filter(|name| !is_bound(name)).collect()
}

/// An error of a shape or member at a place.
fn error(
    id: impl Into<Cow<'static, str>>,
    owner: &ShapeId,
    span: Span,
    message: String,
) -> Diagnostic {
    Diagnostic::error(id, span, message).with_shape(owner.clone())
}
