//! What enforces the patterns of a model at run time.

use std::sync::Arc;

use shapewright_pattern::{Anchoring, Matcher, PatternError, Patterns, Verdict};
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

    fn verdict(&self, value: &str) -> Option<bool> {
        match self.0.verdict(value) {
            Verdict::Match => Some(true),
            Verdict::Mismatch => Some(false),
            Verdict::Undecided => None,
        }
    }

    #[cfg(feature = "arbitrary")]
    fn generate(
        &self,
        bytes: &mut arbitrary::Unstructured<'_>,
        min: u64,
        max: Option<u64>,
    ) -> Option<String> {
        let length = |length: u64| usize::try_from(length).unwrap_or(usize::MAX);
        let lengths = length(min)..=max.map_or(usize::MAX, length);
        let mut choose = |below: usize| bytes.int_in_range(0..=below - 1).unwrap_or_default();
        self.0.sample(&lengths, &mut choose)
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
