//! The members that `@paginated` names (Smithy 2.0, section "Pagination").

use super::own;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Model, Operation, Shape, ShapeKind};
use crate::node::Node;

const PAGINATED: &str = "smithy.api#paginated";

/// Reports members that do not exist, that are of a wrong type, and input tokens that are
/// required. Only warnings: pages do not change shapes, and the paginators of 27 services of AWS
/// break these rules.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        if let (ShapeKind::Operation(operation), Some(value)) =
            (&shape.kind, shape.traits.get(PAGINATED))
        {
            for problem in problems(model, operation, value) {
                let found = Diagnostic::warning("PaginatedTrait", value.span, problem);
                diagnostics.push(found.with_shape(shape.id.clone()));
            }
        }
    }
}

fn problems(model: &Model, operation: &Operation, value: &Node) -> Vec<String> {
    let is_token: fn(&ShapeKind) -> bool =
        |kind| matches!(kind, ShapeKind::String | ShapeKind::Enum | ShapeKind::Map);
    let is_size: fn(&ShapeKind) -> bool = |kind| {
        matches!(
            kind,
            ShapeKind::Integer
                | ShapeKind::IntEnum
                | ShapeKind::Byte
                | ShapeKind::Short
                | ShapeKind::Long
        )
    };
    let is_items: fn(&ShapeKind) -> bool = |kind| matches!(kind, ShapeKind::List | ShapeKind::Map);
    let (input, output) = (&operation.input, &operation.output);
    let mut problems = Vec::new();
    for (property, structure, may_be_path, is_right) in [
        ("inputToken", input, false, is_token),
        ("pageSize", input, false, is_size),
        ("outputToken", output, true, is_token),
        ("items", output, true, is_items),
    ] {
        let Some(path) = value.get(property).and_then(Node::as_str) else { continue };
        let Some(structure) = model.shape(structure.as_str()) else { continue };
        if !may_be_path && path.contains('.') {
            problems.push(format!("`{property}` must name a member, not the path `{path}`"));
            continue;
        }
        let Some(member) = follow(model, structure, path) else {
            problems.push(format!("`{property}`: `{}` has no member `{path}`", structure.id));
            continue;
        };
        if property == "inputToken" && member.traits.has("smithy.api#required") {
            problems.push(format!("`{property}`: `{}` must not be required", member.id));
        }
        let kind = &model.target(member).kind;
        if !is_right(kind) {
            problems.push(format!("`{property}`: `{}` cannot be a {}", member.id, kind.name()));
        }
    }
    problems
}

/// The member that a path of names leads to.
fn follow<'m>(model: &'m Model, structure: &'m Shape, path: &str) -> Option<&'m Member> {
    let mut names = path.split('.');
    let mut member = structure.member(names.next()?)?;
    for name in names {
        member = model.target(member).member(name)?;
    }
    Some(member)
}
