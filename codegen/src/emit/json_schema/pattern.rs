//! Patterns in the spelling that ECMA-262 with its `u` flag, Python and Rust read alike.

use shapewright_pattern::Anchoring;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};

use super::facts::Use;

/// Marks a pattern that must match the whole string: the meaning of patterns in AWS's own models.
const FULL: &str = "shapewright.c2j#fullPattern";

/// The `pattern` of a use as JSON Schema spells it.
pub(super) fn ecma(usage: &Use<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let node = usage.get("smithy.api#pattern")?;
    let text = node.as_str()?;
    let anchoring = if usage.has(FULL) { Anchoring::Full } else { Anchoring::Search };
    match shapewright_pattern::ecma(text, anchoring) {
        Ok(spelling) => Some(spelling),
        Err(error) => {
            let message = format!("the pattern `{text}` has no spelling in a schema: {error}");
            let diagnostic = Diagnostic::error("Pattern", node.span, message);
            diagnostics.push(diagnostic.with_shape(usage.id().clone()));
            None
        }
    }
}
