//! Texts with values of a shape in them: `The shape @{id|name} …`.

use super::super::graph::{Graph, NodeId};
use super::{attribute, parse};

/// The text with its `@{path}`s filled; `@@` stands for `@`, and what is no path stays as it is.
pub(in crate::assemble::validate) fn template(
    graph: &Graph<'_>,
    node: NodeId,
    text: &str,
) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((path, after)) = parse::reference(rest) {
            filled.push_str(&attribute::text_of(graph, node, &path));
            rest = after;
        } else {
            filled.push('@');
            rest = rest.strip_prefix("@@").unwrap_or(&rest[1..]);
        }
    }
    filled + rest
}
