//! `@traitValidators`: what a trait finds wrong with the shapes that have it (Smithy 2.0, section
//! "traitValidators trait").

use super::error;
use super::graph::{Graph, NodeId, NodeSet};
use super::selector::{parse, select_from};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, shown};
use crate::model::{Model, Shape};
use crate::node::{Entry, Node};
use crate::shape_id::is_namespace;

const TRAIT_VALIDATORS: &str = "smithy.api#traitValidators";

/// Reports validators that are none, and the shapes that validators find.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for definition in graph.model.shapes.values() {
        let validators = definition.traits.get(TRAIT_VALIDATORS).and_then(Node::as_object);
        for (id, entry) in validators.into_iter().flatten() {
            if is_namespace(id) {
                validate(graph, definition, id, entry, diagnostics);
            } else {
                let message = format!("`{id}` cannot be the identifier of a validator");
                let span = entry.key_span;
                diagnostics.push(error("TraitValidators", &definition.id, span, message));
            }
        }
    }
}

/// The identifiers of what the validators of traits find.
pub(super) fn ids(model: &Model) -> impl Iterator<Item = &str> {
    let traits = model.shapes.values().filter_map(|shape| shape.traits.get(TRAIT_VALIDATORS));
    traits.filter_map(Node::as_object).flatten().map(|(id, _)| &**id)
}

fn validate(
    graph: &Graph<'_>,
    definition: &Shape,
    id: &str,
    entry: &Entry,
    diagnostics: &mut Diagnostics,
) {
    let validator = &entry.value;
    let Some(text) = validator.get("selector").and_then(Node::as_str) else { return };
    let selector = match parse(text) {
        Ok(selector) => selector,
        Err(problem) => {
            let message = format!("The selector of the validator `{id}` is wrong: {problem}");
            diagnostics.push(error("Model", &definition.id, validator.span, message));
            return;
        }
    };
    let message = validator.get("message").and_then(Node::as_str);
    let message = message.map(|message| format!(": {}", shown(message))).unwrap_or_default();
    if !graph.step_at(graph.nodes().len(), definition) {
        return;
    }
    let users = graph.nodes().filter(|it| graph.item(*it).traits().has(definition.id.as_str()));
    for user in users.collect::<Vec<NodeId>>() {
        for found in select_from(graph, &selector, NodeSet::one(user)).iter() {
            let item = graph.item(found);
            let message = format!(
                "`{}` does not fit the trait `{}` of `{}`{message}",
                item.id(),
                definition.id,
                graph.item(user).id()
            );
            let severity = severity_of(validator, Severity::Error);
            let found = Diagnostic::new(id.to_owned(), severity, Some(item.span()), message);
            diagnostics.push(found.with_shape(item.id().clone()));
        }
    }
}

/// The `severity` of a validator that a model declares.
pub(super) fn severity_of(validator: &Node, default: Severity) -> Severity {
    match validator.get("severity").and_then(Node::as_str) {
        Some("ERROR") => Severity::Error,
        Some("WARNING" | "DANGER") => Severity::Warning,
        Some("NOTE") => Severity::Note,
        _ => default,
    }
}
