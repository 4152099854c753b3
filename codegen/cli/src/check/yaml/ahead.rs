//! How far the parser reads ahead.
//!
//! A flow collection may be a key, so that the parser holds all of it before it says anything. What
//! it may hold is limited by giving it no more text.

use std::cell::Cell;

use crate::budget::MAX_FLOW;

/// How much was given to the parser since it last said something.
#[derive(Default)]
pub(super) struct Ahead {
    /// Brackets, commas, colons and quotes.
    marks: Cell<usize>,
    is_exhausted: Cell<bool>,
}

impl Ahead {
    /// A text up to where too much of it was read.
    pub(super) fn limited<'a>(&'a self, text: &'a str) -> impl Iterator<Item = char> + 'a {
        text.chars().take_while(|character| {
            if matches!(character, '[' | ']' | '{' | '}' | ',' | ':' | '"' | '\'') {
                self.marks.set(self.marks.get() + 1);
            }
            let is_within = self.marks.get() <= MAX_FLOW;
            self.is_exhausted.set(!is_within);
            is_within
        })
    }

    /// Whether the text ended because too much was read.
    pub(super) fn is_exhausted(&self) -> bool {
        self.is_exhausted.get()
    }

    /// Counts anew: the parser said something.
    pub(super) fn restart(&self) {
        self.marks.set(0);
    }
}
