//! `paginators-1.json`, the file beside a C2J model that says how operations return pages.

use super::build::{applied, object, text};
use crate::ast::{Model, ShapeKind};
use crate::node::Node;

/// Adds `smithy.api#paginated` to the operations that a paginators file lists. Those that page by
/// several tokens, or by an expression instead of a path, have no form in Smithy and are left as
/// they are.
pub fn apply(model: &mut Model, paginators: &Node) {
    let Some(pagination) = paginators.get("pagination") else { return };
    for shape in &mut model.shapes {
        if !matches!(shape.kind, ShapeKind::Operation(_)) {
            continue;
        }
        let Some(node) = pagination.get(shape.id.name()) else { continue };
        let path = |key| text(node, key).filter(|path| is_path(path));
        let (Some(input), Some(output)) = (path("input_token"), path("output_token")) else {
            continue;
        };
        let string = |text: &str| Some(Node::string(text, node.span));
        let value = object(
            node.span,
            [
                ("inputToken", string(input)),
                ("outputToken", string(output)),
                ("items", path("result_key").and_then(string)),
                ("pageSize", path("limit_key").and_then(string)),
            ],
        );
        shape.traits.push(applied("smithy.api#paginated", value));
    }
}

/// Whether a `JMESPath` expression is nothing but member names joined by dots.
fn is_path(text: &str) -> bool {
    text.split('.').all(crate::shape_id::is_identifier)
}
