//! The operations of a model by what people call them, and their messages.

use http::HeaderMap;
use serde_json::{Value, json};
use shapewright_http::Call;
use shapewright_smithy::Model;
use shapewright_smithy::suggest::closest;
use shapewright_validate::shape::ShapeGraph;

use crate::builtin;
use crate::failure::Failure;

/// The operation of a full ID or an unambiguous name.
///
/// # Errors
/// A name that no operation has, or several; a protocol whose messages are not supported.
pub(crate) fn named<'g>(
    graph: &'g ShapeGraph,
    model: &Model,
    name: &str,
) -> Result<Call<'g>, Failure> {
    let is_it = |id: &str| id == name || id.split('#').nth(1) == Some(name);
    let found: Vec<_> = graph.operations().filter(|(id, _)| is_it(id)).collect();
    match found.as_slice() {
        [(id, operation)] => Call::new(operation, graph)
            .map_err(|reason| Failure::new(format!("there are no messages of `{id}`: {reason}"))),
        [] => Err(builtin::hint(unknown(graph, name), model)),
        several => {
            let ids: Vec<_> = several.iter().map(|(id, _)| format!("`{id}`")).collect();
            let help = format!("write one of {}", ids.join(", "));
            Err(Failure::with_help(format!("several operations are called `{name}`"), help))
        }
    }
}

fn unknown(graph: &ShapeGraph, name: &str) -> Failure {
    let bare = name.rsplit('#').next().unwrap_or(name);
    let message = format!("there is no operation `{name}`");
    Failure::unknown(message, closest(bare, graph.operations().map(|(_, it)| &*it.name)))
}

/// The names and values of headers.
pub(crate) fn headers(headers: &HeaderMap) -> Value {
    headers
        .iter()
        .map(|(name, value)| json!([name.as_str(), String::from_utf8_lossy(value.as_bytes())]))
        .collect()
}
