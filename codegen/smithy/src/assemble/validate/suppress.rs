//! Warnings that a model does not want, and those that it takes more seriously: `@suppress`, and
//! the metadata `suppressions` and `severityOverrides` (Smithy 2.0, section "Model validation").
//!
//! Errors stay. A note that is overridden becomes a warning.

use super::graph::Graph;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::Traits;
use crate::node::Node;

/// The problems without what the model suppresses.
pub(super) fn apply(graph: &Graph<'_>, found: Diagnostics) -> Diagnostics {
    let model = graph.model;
    let rules =
        |key| model.metadata.get(key).and_then(|it| it.value.as_array()).unwrap_or_default();
    let (suppressions, overrides) = (rules("suppressions"), rules("severityOverrides"));
    let mut kept = Diagnostics::new();
    kept.leave_out(found.left_out());
    for mut problem in found {
        let count = 1 + suppressions.len() + overrides.len();
        if problem.severity != Severity::Error && graph.step(count, 0) {
            let fits = |rules: &[Node]| rules.iter().any(|rule| is_meant(rule, &problem));
            if fits(suppressions) || is_suppressed_by_trait(graph, &problem) {
                continue;
            }
            if fits(overrides) {
                problem.severity = Severity::Warning;
            }
        }
        kept.push(problem);
    }
    kept
}

fn is_meant(rule: &Node, problem: &Diagnostic) -> bool {
    let text = |key| rule.get(key).and_then(Node::as_str);
    let namespace = problem.shape.as_ref().map(crate::shape_id::ShapeId::namespace);
    text("id").is_some_and(|id| problem.is_of(id))
        && text("namespace").is_some_and(|it| it == "*" || Some(it) == namespace)
}

fn is_suppressed_by_trait(graph: &Graph<'_>, problem: &Diagnostic) -> bool {
    let model = graph.model;
    let suppressed = |traits: &Traits| {
        let ids = traits.get("smithy.api#suppress").and_then(Node::as_array).unwrap_or_default();
        graph.step(ids.len(), 0) && ids.iter().filter_map(Node::as_str).any(|id| problem.is_of(id))
    };
    let Some(id) = &problem.shape else { return false };
    let Some(shape) = model.shape(id.container().as_str()) else { return false };
    match id.member() {
        None => suppressed(&shape.traits),
        Some(name) => shape.member(name).is_some_and(|member| suppressed(&member.traits)),
    }
}
