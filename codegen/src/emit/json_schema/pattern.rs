//! Patterns in the spelling that ECMA-262 with its `u` flag, Python and Rust read alike.

use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};

use super::usage::Usage;

/// The `pattern` of a usage as JSON Schema spells it.
pub(super) fn ecma(usage: &Usage<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let pattern = usage.constraints.pattern?;
    match shapewright_pattern::ecma(pattern.text, pattern.anchoring) {
        Ok(spelling) => Some(spelling),
        Err(error) => {
            let text = pattern.text;
            let message = format!("the pattern `{text}` has no spelling in a schema: {error}");
            let diagnostic = Diagnostic::error("Pattern", pattern.span, message);
            diagnostics.push(diagnostic.with_shape(usage.id.clone()));
            None
        }
    }
}
