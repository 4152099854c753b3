//! What changed in the model, in words, and whom it breaks.
//!
//! The model as it was last generated is the one that the command has built in; it is on disk with
//! the other generated files.

use std::fmt::Write as _;

use shapewright_smithy::Model;
use shapewright_smithy::diff::{Change, Impact, diff};
use shapewright_smithy::load::Loader;

use super::changes;

/// Where the built-in models are.
const BUILT_IN: &str = "codegen/cli/builtin/";

/// A paragraph for each service that changed; empty if only other files did.
pub(super) fn describe(files: &[changes::Change]) -> String {
    let mut text = String::new();
    for file in files {
        let path = file.path.strip_prefix(BUILT_IN);
        let Some(service) = path.and_then(|name| name.strip_suffix(".smithy")) else { continue };
        let (Some(old), Some(new)) = (model(file.old.as_deref()), model(file.new.as_deref()))
        else {
            continue;
        };
        let found = diff(&old, &new).changes;
        let count = |impact| found.iter().filter(|change| worst(change) == impact).count();
        let _ = writeln!(
            text,
            "The model of {service} changed: {} breaking, {} dangerous, {} compatible",
            count(Impact::Breaking),
            count(Impact::Dangerous),
            count(Impact::Compatible)
        );
        for change in &found {
            let word = worst(change).as_str();
            let _ = writeln!(text, "  {word}{} {}: {}", whom(change), change.id, change.kind);
        }
    }
    text
}

/// The model in a text; none if there is no text, or one of another version that is none now.
fn model(text: Option<&str>) -> Option<Model> {
    Loader::new().text("built-in.smithy", text?).load().model
}

fn worst(change: &Change) -> Impact {
    change.writers.max(change.readers)
}

/// Whom the change hits.
fn whom(change: &Change) -> &'static str {
    match (change.writers > Impact::Compatible, change.readers > Impact::Compatible) {
        (false, false) => "",
        (true, true) => " for writers and readers:",
        (true, false) => " for writers:",
        (false, true) => " for readers:",
    }
}
