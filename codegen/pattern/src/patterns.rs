//! Patterns that were read once, for all who ask again.

use std::collections::HashMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Anchoring, Choose, Compiled, Matcher, PatternError, compile};

type Known<T> = Mutex<HashMap<(String, Anchoring), Result<Arc<T>, PatternError>>>;

/// Patterns by text and anchoring. Each is read when it is asked for first.
#[derive(Default)]
pub struct Patterns {
    compiled: Known<Compiled>,
    matchers: Known<Matcher>,
}

impl Patterns {
    /// No patterns yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same as [`compile()`], which is called the first time only.
    ///
    /// # Errors
    ///
    /// Those of [`compile()`].
    pub fn compile(&self, text: &str, anchoring: Anchoring) -> Result<Arc<Compiled>, PatternError> {
        known(&self.compiled, text, anchoring, compile)
    }

    /// The same as [`Matcher::new`], which is called the first time only.
    ///
    /// # Errors
    ///
    /// Those of [`Matcher::new`].
    pub fn matcher(&self, text: &str, anchoring: Anchoring) -> Result<Arc<Matcher>, PatternError> {
        known(&self.matchers, text, anchoring, Matcher::new)
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
    read: fn(&str, Anchoring) -> Result<T, PatternError>,
) -> Result<Arc<T>, PatternError> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let read = || read(text, anchoring).map(Arc::new);
    known.entry((text.to_owned(), anchoring)).or_insert_with(read).clone()
}

impl fmt::Debug for Patterns {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Patterns").finish_non_exhaustive()
    }
}
