//! How long schemas may be in all.

use shapewright_smithy::budget::LIMIT;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use shapewright_smithy::source::Span;

use crate::budget::MAX_SCHEMAS;

/// The room that schemas have: 256 MiB in all. Each has everything that it reaches, so they may be
/// longer than the model by far.
#[derive(Clone, Debug)]
pub struct Room {
    limit: usize,
    taken: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self::of(MAX_SCHEMAS)
    }
}

impl Room {
    /// Another limit, in bytes.
    pub(super) fn of(limit: usize) -> Self {
        Self { limit, taken: 0 }
    }

    /// Takes room for the text of a schema of a shape at `span`.
    ///
    /// # Errors
    /// There is not enough left.
    pub fn take(&mut self, text: &str, span: Option<Span>) -> Result<(), Diagnostics> {
        self.taken += text.len();
        if self.taken <= self.limit {
            return Ok(());
        }
        let message = format!("The schemas are longer than {} MiB in all", self.limit >> 20);
        let problem = Diagnostic::new(LIMIT, Severity::Error, span, message).with_help(
            "name the shapes or operations that are needed: each schema has all that it reaches",
        );
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(problem);
        Err(diagnostics)
    }
}
