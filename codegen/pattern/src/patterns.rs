//! Patterns that were read once, for all who ask again.

use std::collections::HashMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

use super::allowance::Allowance;
use super::{
    Anchoring, Choose, Compiled, Matcher, Node, PatternError, Program, Relation, compile_within,
    program, relation_within,
};

/// Errors are in boxes since few patterns have one, and a model may have many patterns.
type Known<T> = Mutex<HashMap<(Box<str>, Anchoring), Result<Arc<T>, Box<PatternError>>>>;

/// Patterns by text and anchoring. Each is read when it is asked for first.
///
/// All of them have one allowance of work: those that would take more together are refused with
/// [`Reason::Exhausted`](super::Reason::Exhausted).
#[derive(Default)]
pub struct Patterns {
    allowance: Arc<Allowance>,
    compiled: Known<Compiled>,
    matchers: Known<Matcher>,
}

impl Patterns {
    /// No patterns yet.
    pub fn new() -> Self {
        Self::default()
    }

    #[cfg(test)]
    pub(crate) fn within(allowance: Arc<Allowance>) -> Self {
        Self { allowance, ..Self::default() }
    }

    /// The same as [`compile()`](super::compile()), which is called the first time only.
    ///
    /// # Errors
    ///
    /// Those of [`compile()`](super::compile()).
    pub fn compile(&self, text: &str, anchoring: Anchoring) -> Result<Arc<Compiled>, PatternError> {
        known(&self.compiled, text, anchoring, || {
            self.allowance.earn(text.len());
            compile_within(text, anchoring, &self.allowance)
        })
    }

    /// What decides a pattern, whose tree is given; it is not kept.
    pub(super) fn program_of(
        &self,
        (text, node): (&str, &Node),
        anchoring: Anchoring,
    ) -> Result<Program, PatternError> {
        self.allowance.earn(text.len());
        let program = program(node, anchoring, &self.allowance);
        program.map_err(|reason| PatternError::new(0, reason))
    }

    /// The same as [`Matcher::new`], which is called the first time only.
    ///
    /// # Errors
    ///
    /// Those of [`Matcher::new`].
    pub fn matcher(&self, text: &str, anchoring: Anchoring) -> Result<Arc<Matcher>, PatternError> {
        known(&self.matchers, text, anchoring, || {
            self.allowance.earn(text.len());
            Matcher::within(text, anchoring, Arc::clone(&self.allowance))
        })
    }

    /// The same as [`relation()`](super::relation()); `None` as well if the patterns so far took all the
    /// work that they may take together.
    pub fn relation(&self, one: (&str, Anchoring), other: (&str, Anchoring)) -> Option<Relation> {
        self.allowance.earn(one.0.len() + other.0.len());
        relation_within(one, other, &self.allowance)
    }

    /// Makes the allowance whole again, for work that stands by itself, such as the next answer of a
    /// server.
    pub fn renew(&self) {
        self.allowance.renew();
    }

    /// A value that a pattern allows, as [`Compiled::sample`] makes it, also if an engine decides.
    ///
    /// # Errors
    ///
    /// Those of [`matcher`](Self::matcher).
    pub fn sample(
        &self,
        text: &str,
        anchoring: Anchoring,
        lengths: &RangeInclusive<usize>,
        choose: Choose<'_>,
    ) -> Result<Option<String>, PatternError> {
        Ok(self.matcher(text, anchoring)?.sample(lengths, choose))
    }
}

fn known<T>(
    known: &Known<T>,
    text: &str,
    anchoring: Anchoring,
    read: impl FnOnce() -> Result<T, PatternError>,
) -> Result<Arc<T>, PatternError> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let read = || read().map(Arc::new).map_err(Box::new);
    let found = known.entry((text.into(), anchoring)).or_insert_with(read);
    found.as_ref().map(Arc::clone).map_err(|error| PatternError::clone(error))
}

impl fmt::Debug for Patterns {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Patterns").finish_non_exhaustive()
    }
}
