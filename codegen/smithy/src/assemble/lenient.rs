//! Shapes that need not keep all of Smithy's rules for models: those of C2J, which has no such rules.
//!
//! The model says in its metadata of which namespaces that matters, so that it can be written as
//! Smithy and read again as the same model.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Model;
use crate::node::{Entry, Node, Value};
use crate::source::{FileId, Span};

/// The metadata that lists the namespaces.
const KEY: &str = "shapewright.lenient";

/// The same problems, those of lenient shapes as warnings: the place may be in a file beside
/// theirs, as that of paginators is.
pub(super) fn soften(found: Diagnostics, model: &mut Model, files: &[FileId]) -> Diagnostics {
    let listed = namespaces(model);
    if files.is_empty() && listed.is_empty() {
        return found;
    }
    let (mut softened, mut added) = (Diagnostics::new(), BTreeSet::new());
    softened.leave_out(found.left_out());
    for mut problem in found {
        let id = problem.shape.as_ref();
        let shape = id.and_then(|id| model.shape(id.container().as_str()));
        let mut places = problem.span.into_iter().chain(shape.map(|shape| shape.span));
        let namespace = id.map(|id| id.namespace().to_owned());
        let is_listed = namespace.as_ref().is_some_and(|it| listed.contains(it));
        if is_listed || places.any(|place| files.contains(&place.file)) {
            if problem.severity == Severity::Error {
                added.extend(namespace);
            }
            problem.severity = problem.severity.min(Severity::Warning);
        }
        softened.push(problem);
    }
    added.retain(|namespace| !listed.contains(namespace));
    if let Some(file) = files.first() {
        list(model, added, Span::new(*file, 0, 0));
    }
    softened
}

/// The namespaces that the metadata lists.
fn namespaces(model: &Model) -> BTreeSet<String> {
    let listed = model.metadata.get(KEY).and_then(|it| it.value.as_array());
    listed.into_iter().flatten().filter_map(Node::as_str).map(str::to_owned).collect()
}

/// Adds namespaces to the metadata.
fn list(model: &mut Model, added: BTreeSet<String>, span: Span) {
    if added.is_empty() {
        return;
    }
    let added = added.into_iter().map(|namespace| Node::string(namespace, span));
    match model.metadata.get_mut(KEY).map(|entry| &mut entry.value.value) {
        Some(Value::Array(known)) => known.extend(added),
        _ => {
            let value = Node::new(Value::Array(added.collect()), span);
            model.metadata.insert(KEY.into(), Entry { key_span: span, value });
        }
    }
}
