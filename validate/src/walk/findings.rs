//! What is found, as far as it is described: beyond the limit it is only counted.

use alloc::vec::Vec;
use core::mem;
use core::ops::Range;

use super::position;
use super::site::Site;
use crate::path::pointer;
use crate::violation::ViolationKind;
use crate::violation::{Span, Violation, Violations};

/// How many findings have room from the beginning. Growing takes as long as finding.
const FEW: usize = 8;

/// Violations or warnings found so far.
#[derive(Debug)]
pub(super) struct Findings {
    max: usize,
    /// With offsets; lines and columns are found at the end.
    list: Vec<Violation>,
    more: usize,
    /// Whether one of them makes the document unreadable.
    unreadable: bool,
}

impl Findings {
    /// None yet. At most `max` are described.
    pub(super) fn new(max: usize) -> Self {
        Self { max, list: Vec::new(), more: 0, unreadable: false }
    }

    /// Whether another one would be described.
    pub(super) fn has_room(&self) -> bool {
        self.list.len() < self.max
    }

    /// Adds a rule that the value at a place breaks; the rule is made only if it is described.
    pub(super) fn push(
        &mut self,
        site: &Site<'_>,
        span: Range<usize>,
        kind: impl FnOnce() -> ViolationKind,
    ) {
        if self.has_room() {
            if self.list.is_empty() {
                self.list.reserve_exact(self.max.min(FEW));
            }
            let span = Span { start: span.start, end: span.end, line: 1, column: 1 };
            self.list.push(Violation::new(pointer(&site.path), kind()).at(span));
        } else {
            self.more += 1;
        }
    }

    /// Adds a rule that makes the value at a place unreadable.
    pub(super) fn push_unreadable(
        &mut self,
        site: &Site<'_>,
        span: Range<usize>,
        kind: impl FnOnce() -> ViolationKind,
    ) {
        self.unreadable = true;
        self.push(site, span, kind);
    }

    /// All of them, with lines and columns in `text`.
    pub(super) fn finish(&mut self, text: &[u8]) -> Option<Violations> {
        if self.list.is_empty() && self.more == 0 {
            return None;
        }
        let mut list = mem::take(&mut self.list);
        position::locate(text, &mut list);
        Violations::with_more(list, self.more).map(|all| all.unreadable_if(self.unreadable))
    }
}
