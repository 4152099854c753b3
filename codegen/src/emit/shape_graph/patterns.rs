//! Patterns, each read and shared once; they are compiled when a value needs them.

use shapewright_validate::shape::{Data, Matcher};

use super::Builder;
use shapewright_pattern::Reason;
use shapewright_smithy::api::Pattern;
use shapewright_smithy::diagnostic::{Diagnostic, Severity};
use shapewright_smithy::pattern::constraint;
use shapewright_smithy::shape_id::ShapeId;

impl Builder<'_> {
    /// A pattern, compiled; `None` with a warning if it cannot be enforced.
    pub(super) fn compiled(
        &mut self,
        owner: &ShapeId,
        pattern: Pattern<'_>,
    ) -> Option<Data<dyn Matcher>> {
        let Pattern { text, anchoring, span, .. } = pattern;
        match constraint(self.patterns, text, anchoring) {
            Ok(matcher) => Some(Data::Shared(matcher)),
            Err(error) => {
                let message = format!("the pattern of `{owner}` cannot be enforced: {error}");
                let warning = Diagnostic::new("Pattern", Severity::Warning, Some(span), message);
                let warning = match error.reason {
                    Reason::TooLarge | Reason::BackReference | Reason::LookAround => warning
                        .with_help(
                            "it is too large for every engine: a part counts as often as a bound \
                             such as `{1,1000}` repeats it",
                        ),
                    _ => warning,
                };
                self.diagnostics.push(warning.with_shape(owner.clone()));
                None
            }
        }
    }
}
