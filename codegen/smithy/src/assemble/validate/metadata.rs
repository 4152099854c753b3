//! Metadata: keys whose values have a shape, and those that Smithy reads itself.

use std::collections::BTreeMap;

use super::graph::Graph;
use super::values::{Leniency, Purpose, Values};
use super::{error, own};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Shape;
use crate::node::Node;

const METADATA: &str = "smithy.api#metadata";

/// The keys that Smithy reads itself: arrays of objects with these entries.
const RESERVED: [(&str, &[&str]); 3] = [
    ("severityOverrides", &["id", "namespace", "severity"]),
    ("suppressions", &["id", "namespace"]),
    ("validators", &["name"]),
];

/// Reports values that are not of the shape of their key, and keys that have no or two shapes.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    reserved(graph, diagnostics);
    let mut shapes: BTreeMap<&str, Vec<&Shape>> = BTreeMap::new();
    for shape in graph.model.shapes.values() {
        let key = shape.traits.get(METADATA).and_then(|it| it.get("key")?.as_str());
        if let Some(key) = key {
            shapes.entry(key).or_default().push(shape);
        }
    }
    for shape in own(graph.model) {
        let Some(value) = shape.traits.get(METADATA) else { continue };
        let Some(key) = value.get("key").and_then(Node::as_str) else { continue };
        let is_reserved = RESERVED.iter().any(|(reserved, _)| *reserved == key);
        let is_taken = shapes.get(key).is_some_and(|shapes| shapes.len() > 1);
        let message = match (is_reserved, is_taken) {
            (true, _) => format!("The metadata key `{key}` is Smithy's own"),
            (_, true) => format!("Several shapes are that of the metadata key `{key}`"),
            _ => continue,
        };
        diagnostics.push(error("MetadataTrait", &shape.id, value.span, message));
    }
    let mut values = Values::new(graph);
    for (key, shapes) in shapes {
        if let ([shape], Some(entry)) = (&shapes[..], graph.model.metadata.get(key)) {
            let label = format!("Metadata `{key}`");
            let id = format!("TypedMetadata.{key}");
            let purpose = Purpose { id: &id, owner: None, label: &label, leniency: Leniency::Zero };
            values.check(purpose, &entry.value, shape);
        }
    }
    diagnostics.append(values.diagnostics);
}

fn reserved(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    for (key, entries) in RESERVED {
        let Some(entry) = graph.model.metadata.get(key) else { continue };
        let Some(elements) = entry.value.as_array() else {
            let message = format!(
                "The metadata `{key}` must be an array, but it is {}",
                entry.value.described()
            );
            diagnostics.push(Diagnostic::error("Model", entry.value.span, message));
            continue;
        };
        for element in elements {
            if let Some(name) = entries.iter().find(|name| element.get(name).is_none()) {
                let message = format!("The elements of the metadata `{key}` need `{name}`");
                diagnostics.push(Diagnostic::error("Model", element.span, message));
            }
        }
    }
    let overrides = graph.model.metadata.get("severityOverrides");
    let overrides = overrides.and_then(|entry| entry.value.as_array()).unwrap_or_default();
    for severity in overrides.iter().filter_map(|element| element.get("severity")) {
        if !matches!(severity.as_str(), Some("WARNING" | "DANGER")) {
            let message = "A severity can be changed to `WARNING` or `DANGER` only";
            diagnostics.push(Diagnostic::error("Model", severity.span, message));
        }
    }
}
