//! Compressed requests (Smithy 2.0, section "requestCompression trait").

use super::graph::Graph;
use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Operation, Shape, ShapeKind};
use crate::node::Node;

/// The algorithms that there are.
const ALGORITHMS: [&str; 1] = ["gzip"];

/// Reports algorithms that there are not, and operations whose requests cannot be compressed.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let model = graph.model;
    for shape in own(model) {
        let value = shape.traits.get("smithy.api#requestCompression");
        let (ShapeKind::Operation(operation), Some(value)) = (&shape.kind, value) else { continue };
        // Operations may share what they take.
        let input = model.shape(operation.input.as_str());
        if !graph.step_at(input.map_or(0, |input| input.members.len()), shape) {
            return;
        }
        let problems = self::input(model, operation).into_iter().chain(encodings(value));
        for problem in problems {
            let message = format!("The requests of `{}` cannot be compressed: {problem}", shape.id);
            diagnostics.push(error("RequestCompressionTrait", &shape.id, value.span, message));
        }
    }
}

fn input(model: &Model, operation: &Operation) -> Vec<String> {
    if operation.input == "smithy.api#Unit" {
        return vec!["there is no input".to_owned()];
    }
    let needs_length = |target: &Shape| {
        target.traits.has("smithy.api#streaming") && target.traits.has("smithy.api#requiresLength")
    };
    let members = model.shape(operation.input.as_str()).map(|input| &input.members);
    let members = members.into_iter().flatten();
    members
        .filter(|member| needs_length(model.target(member)))
        .map(|member| format!("the length of the stream `{}` must be known", member.id))
        .collect()
}

fn encodings(value: &Node) -> Vec<String> {
    let Some(encodings) = value.get("encodings").and_then(Node::as_array) else {
        return Vec::new();
    };
    if encodings.is_empty() {
        return vec!["`encodings` is empty".to_owned()];
    }
    let is_known = |name: &&str| ALGORITHMS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let unknown: Vec<&str> =
        encodings.iter().filter_map(Node::as_str).filter(|name| !is_known(name)).collect();
    if unknown.is_empty() {
        return Vec::new();
    }
    vec![format!("unknown `encodings`: {} (known: {})", unknown.join(", "), ALGORITHMS.join(", "))]
}
