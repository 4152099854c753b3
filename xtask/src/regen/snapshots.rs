//! Snapshots that come from the shapes: what is wrong with each document of
//! `model/tests/documents`, as the walker finds it on a graph built at run time.
//!
//! The tests of `ota-model` compare the same snapshots with what its types find.

use std::fmt::Write as _;
use std::path::Path;

use shapewright_codegen::emit::shape_graph;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Options};

use super::outputs::Outputs;
use super::services::Loaded;
use crate::failure::Failure;
use crate::workspace;

/// Where the documents are: `<ShapeName>.<what is wrong>.json`.
const DOCUMENTS: &str = "model/tests/documents";

/// Where the snapshots go.
const SNAPSHOTS: &str = "model/tests/snapshots";

/// Adds the snapshot of every document.
pub(super) fn add(outputs: &mut Outputs, services: &[Loaded]) -> Result<(), Failure> {
    let graphs: Vec<ShapeGraph> =
        services.iter().map(|service| shape_graph::of_model(&service.model).0).collect();
    for path in workspace::files_below(&workspace::root().join(DOCUMENTS))? {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let Some(stem) = name.strip_suffix(".json") else { continue };
        let text = workspace::read(&path)?;
        let found = check(&graphs, stem, &text).ok_or_else(|| unknown_shape(&path))?;
        let snapshot =
            format!("---\nsource: model/tests/violations.rs\nexpression: found\n---\n{found}\n");
        outputs.files.insert(format!("{SNAPSHOTS}/violations__{stem}.snap"), snapshot);
    }
    Ok(())
}

/// What is wrong with a document whose name begins with that of its shape.
fn check(graphs: &[ShapeGraph], stem: &str, text: &str) -> Option<String> {
    let name = stem.split('.').next()?;
    let suffix = format!("#{name}");
    let (graph, shape) = graphs.iter().find_map(|graph| {
        let mut roots = graph.roots();
        roots.find(|(id, _)| id.ends_with(&suffix)).map(|(_, shape)| (graph, shape))
    })?;
    let outcome = walk::walk(text.as_bytes(), shape, graph, Options::new());
    Some(outcome.violations.map_or_else(|| "valid".to_owned(), |found| render(&found)))
}

/// One line per violation: code, place, sentence.
fn render(violations: &shapewright_validate::Violations) -> String {
    let noun = if violations.total() == 1 { "violation" } else { "violations" };
    let mut text = format!("{} {noun}", violations.total());
    for violation in violations {
        let place =
            violation.span.map_or_else(String::new, |it| format!(" {}:{}", it.line, it.column));
        let _ = write!(text, "\n{}{place} {violation}", violation.code());
    }
    text
}

fn unknown_shape(path: &Path) -> Failure {
    Failure::Model(format!("error: {}: its name begins with no shape", workspace::relative(path)))
}
