//! Patterns of a model as constraints of `shapewright-validate`, at run time.

use std::sync::Arc;

use shapewright_pattern::{Anchoring, Matcher, PatternError, Patterns};
use shapewright_validate::shape;

/// A pattern as a shape takes it.
struct Constraint(Arc<Matcher>);

impl shape::Matcher for Constraint {
    fn text(&self) -> &str {
        self.0.text()
    }

    fn is_match(&self, value: &str) -> bool {
        self.0.is_match(value)
    }
}

/// The constraint of a pattern. It is compiled when the first value is there.
///
/// # Errors
///
/// The pattern cannot be read, or nothing can enforce it.
pub fn constraint(
    patterns: &Patterns,
    text: &str,
    anchoring: Anchoring,
) -> Result<Arc<dyn shape::Matcher>, PatternError> {
    let matcher = patterns.matcher(text, anchoring)?;
    Ok(Arc::new(Constraint(matcher)))
}
