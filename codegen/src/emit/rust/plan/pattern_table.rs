//! The patterns of a plan: identical ones share a static, named after the first shape that uses it.
//!
//! Patterns are compiled here, so that one that cannot be enforced is known before anything refers
//! to it: it is left out, with a warning.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::sync::Arc;

use crate::budget::step;
use crate::emit::rust::case;
use shapewright_pattern::{Anchoring, Compiled, Patterns};
use shapewright_smithy::api::Pattern;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};

/// One static of the module `patterns`.
#[derive(Clone)]
pub struct PatternStatic {
    /// Its name.
    pub name: String,
    /// The shape or member that used it first, as modelled: `ClientToken`, `Task.name`.
    pub of: String,
    /// The pattern.
    pub compiled: Arc<Compiled>,
}

impl fmt::Debug for PatternStatic {
    /// The pattern as modelled, without its program.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PatternStatic")
            .field("name", &self.name)
            .field("of", &self.of)
            .field("text", &self.compiled.text())
            .field("anchoring", &self.compiled.anchoring())
            .finish_non_exhaustive()
    }
}

/// The patterns so far.
#[derive(Debug, Default)]
pub(super) struct PatternTable {
    known: Patterns,
    list: Vec<PatternStatic>,
    /// The static of each pattern; `None` where it cannot be enforced.
    by_text: HashMap<(String, Anchoring), Option<String>>,
    /// The names that are given, with the last number behind each.
    names: HashMap<String, usize>,
}

impl PatternTable {
    /// The statics, by name.
    pub(super) fn into_sorted(self) -> Vec<PatternStatic> {
        let mut list = self.list;
        list.sort_by(|left, right| left.name.cmp(&right.name));
        list
    }

    /// The static for a pattern, named after the shape or member that has it.
    pub(super) fn of(
        &mut self,
        pattern: Pattern<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let owner = pattern.owner;
        match owner.member() {
            Some(member) => self.named(pattern, &format!("{}.{member}", owner.name()), diagnostics),
            None => self.named(pattern, owner.name(), diagnostics),
        }
    }

    /// The static for a pattern; `None` with a warning if it cannot be checked.
    pub(super) fn named(
        &mut self,
        pattern: Pattern<'_>,
        of: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let Pattern { text, anchoring, span, .. } = pattern;
        let key = (text.to_owned(), anchoring);
        if let Some(known) = self.by_text.get(&key) {
            return known.clone();
        }
        let name = match self.known.compile(text, anchoring) {
            Ok(compiled) => Some(self.add(compiled, of)),
            Err(error) => {
                let message = format!("the pattern of `{of}` is not checked: {error}");
                diagnostics.push(Diagnostic::warning("Pattern", span, message));
                None
            }
        };
        self.by_text.insert(key, name.clone());
        name
    }

    /// Adds a static for a pattern that has none yet.
    fn add(&mut self, compiled: Arc<Compiled>, of: &str) -> String {
        /// The longest name, in letters: rustdoc makes files of names.
        const LONGEST: usize = 100;
        let mut wish = case::screaming(of);
        wish.truncate(LONGEST);
        if wish.is_empty() {
            wish.push_str("PATTERN");
        }
        // The last number of each wish, so that the next one need not try them all.
        let mut number = self.names.get(&wish).copied().unwrap_or_default();
        let name = loop {
            step(1);
            number += 1;
            let name = if number == 1 { wish.clone() } else { format!("{wish}_{number}") };
            if let Entry::Vacant(place) = self.names.entry(name.clone()) {
                place.insert(1);
                break name;
            }
        };
        self.names.insert(wish, number);
        self.list.push(PatternStatic { name: name.clone(), of: of.to_owned(), compiled });
        name
    }
}
