//! Patterns, each compiled and shared once.

use std::collections::HashMap;
use std::sync::Arc;

use shapewright_validate::pattern::{Anchoring, Pattern};
use shapewright_validate::shape::{Data, Matcher};

use super::Builder;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Traits;
use crate::pattern::{Cache, PatternError};
use crate::shape_id::ShapeId;
use crate::source::Span;

/// The patterns that were compiled so far.
#[derive(Default)]
pub(super) struct Patterns {
    compiled: HashMap<(String, Anchoring), Result<Arc<Pattern>, PatternError>>,
}

impl Builder<'_> {
    /// The pattern of a shape or member; `None` also where it cannot be enforced, which is said.
    pub(super) fn pattern(
        &mut self,
        owner: &ShapeId,
        traits: &Traits,
        span: Span,
    ) -> Option<Data<dyn Matcher>> {
        let (text, anchoring) = traits.pattern()?;
        self.compiled(owner, text, anchoring, span)
    }

    /// A pattern, compiled; `None` where it cannot be enforced, which is said.
    pub(super) fn compiled(
        &mut self,
        owner: &ShapeId,
        text: &str,
        anchoring: Anchoring,
        span: Span,
    ) -> Option<Data<dyn Matcher>> {
        match self.patterns.share(&self.model.patterns, text, anchoring) {
            Ok(pattern) => Some(Data::Shared(pattern)),
            Err(error) => {
                let message = format!("the pattern of `{owner}` cannot be enforced: {error}");
                let warning = Diagnostic::new("Pattern", Severity::Warning, Some(span), message);
                self.diagnostics.push(warning.with_shape(owner.clone()));
                None
            }
        }
    }
}

impl Patterns {
    fn share(
        &mut self,
        known: &Cache,
        text: &str,
        anchoring: Anchoring,
    ) -> Result<Arc<Pattern>, PatternError> {
        let compile = || Ok(Arc::new(known.compile(text, anchoring)?.to_pattern()));
        self.compiled.entry((text.to_owned(), anchoring)).or_insert_with(compile).clone()
    }
}
