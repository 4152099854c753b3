//! The rules that definitions of traits have for those who change them.

use shapewright_validate::__private::unescaped;

use super::{error, own};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Shape};
use crate::node::Node;

/// Reports paths of `breakingChanges` that lead to no value of the trait.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        let rules = shape.traits.get("smithy.api#trait").and_then(|it| it.get("breakingChanges"));
        for rule in rules.and_then(Node::as_array).unwrap_or_default() {
            let Some(path) = rule.get("path") else { continue };
            let problem = path.as_str().and_then(|text| problem(model, shape, text));
            if let Some(problem) = problem {
                diagnostics.push(error("TraitBreakingChanges", &shape.id, path.span, problem));
            }
        }
    }
}

/// What is wrong with a path, a JSON pointer (RFC 6901).
fn problem(model: &Model, shape: &Shape, path: &str) -> Option<String> {
    if path.is_empty() {
        return None;
    }
    let Some(segments) = path.strip_prefix('/') else {
        return Some(format!("The path `{path}` must be empty or begin with `/`"));
    };
    let mut shape = shape;
    for segment in segments.split('/') {
        let name = unescaped(segment);
        let Some(member) = shape.member(&name) else {
            let (kind, id) = (shape.kind.name(), &shape.id);
            return Some(format!("The path `{path}`: the {kind} `{id}` has no member `{name}`"));
        };
        shape = model.target(member);
    }
    None
}
