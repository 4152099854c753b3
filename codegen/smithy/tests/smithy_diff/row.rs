//! A row of the table.

/// A change of the model, or of a library of shapes.
pub(crate) struct Row {
    pub(crate) evaluator: &'static str,
    /// What smithy-diff says: a severity, or nothing.
    pub(crate) theirs: &'static str,
    /// What replaces what.
    pub(crate) change: (&'static str, &'static str),
    /// `CODE ID WRITERS/READERS/COMPILERS`, a line for each change.
    pub(crate) ours: &'static str,
    /// Why we say something else, if we do.
    pub(crate) reason: &'static str,
}

/// A row.
pub(crate) const fn row(
    evaluator: &'static str,
    theirs: &'static str,
    change: (&'static str, &'static str),
    ours: &'static str,
    reason: &'static str,
) -> Row {
    Row { evaluator, theirs, change, ours, reason }
}
