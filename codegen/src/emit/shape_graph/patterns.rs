//! Patterns, each compiled and shared once.

use std::collections::HashMap;
use std::sync::Arc;

use shapewright_validate::pattern::Anchoring;
use shapewright_validate::shape::{Data, Matcher};

use super::Builder;
use shapewright_pattern::{Cache, PatternError, Reason};
use shapewright_smithy::diagnostic::{Diagnostic, Severity};
use shapewright_smithy::model::Traits;
use shapewright_smithy::shape_id::ShapeId;
use shapewright_smithy::source::Span;

/// The patterns that were compiled so far.
#[derive(Default)]
pub(super) struct Patterns {
    compiled: HashMap<(String, Anchoring), Result<Arc<dyn Matcher>, PatternError>>,
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
            Ok(matcher) => Some(Data::Shared(matcher)),
            Err(error) => {
                let message = format!("the pattern of `{owner}` cannot be enforced: {error}");
                let warning = Diagnostic::new("Pattern", Severity::Warning, Some(span), message);
                let warning = match error.reason {
                    Reason::TooLarge | Reason::BackReference | Reason::LookAround => {
                        warning.with_help("a build with the features `regex` and `regress` can")
                    }
                    _ => warning,
                };
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
    ) -> Result<Arc<dyn Matcher>, PatternError> {
        let compile = || known.matcher(text, anchoring);
        self.compiled.entry((text.to_owned(), anchoring)).or_insert_with(compile).clone()
    }
}
