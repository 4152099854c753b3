//! Patterns of a model: how the trait is read, and what enforces it at run time.

use std::sync::Arc;

use shapewright_pattern::{Anchoring, Matcher, PatternError, Patterns};
use shapewright_validate::shape;

use crate::model::Traits;
use crate::node::Node;

/// The trait `pattern`: a regular expression.
pub const ID: &str = "smithy.api#pattern";

/// The trait `pattern` if it is applied: its node, the text, and which part of a value that must
/// match.
pub(crate) fn read(traits: &Traits) -> Option<(&Node, &str, Anchoring)> {
    let node = traits.get(ID)?;
    // What `pattern` of `service-2.json` means.
    let is_full = traits.has("shapewright.c2j#fullPattern");
    let anchoring = if is_full { Anchoring::Full } else { Anchoring::Search };
    Some((node, node.as_str()?, anchoring))
}

/// A pattern as a shape takes it.
struct Constraint(Arc<Matcher>);

impl shape::Matcher for Constraint {
    fn text(&self) -> &str {
        self.0.text()
    }

    fn is_match(&self, value: &str) -> bool {
        self.0.is_match(value)
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
