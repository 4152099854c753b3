//! Patterns that were compiled once, for all who ask again.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Anchoring, Compiled, PatternError, compile};

type Known = HashMap<(String, Anchoring), Result<Arc<Compiled>, PatternError>>;

/// Patterns by text and anchoring; copies share what they know.
#[derive(Clone, Default)]
pub struct Cache(Arc<Mutex<Known>>);

impl Cache {
    /// The same as [`compile()`], which is called the first time only.
    ///
    /// # Errors
    ///
    /// Those of [`compile()`].
    pub fn compile(&self, text: &str, anchoring: Anchoring) -> Result<Arc<Compiled>, PatternError> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .entry((text.to_owned(), anchoring))
            .or_insert_with(|| compile(text, anchoring).map(Arc::new))
            .clone()
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Cache").finish_non_exhaustive()
    }
}
