//! What is found, as far as it is described: beyond the limit it is only counted.

use alloc::vec::Vec;
use core::mem;
use core::ops::Range;

use super::position;
use super::site::Site;
use crate::constraint::Constraint;
use crate::path::pointer;
use crate::violation::{Violation, Violations};

/// Violations or warnings found so far.
#[derive(Debug)]
pub(super) struct Findings {
    max: usize,
    list: Vec<(Violation, Range<usize>)>,
    more: usize,
}

impl Findings {
    /// None yet. At most `max` are described; 0 is no limit.
    pub(super) fn new(max: usize) -> Self {
        Self { max: if max == 0 { usize::MAX } else { max }, list: Vec::new(), more: 0 }
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
        constraint: impl FnOnce() -> Constraint,
    ) {
        if self.has_room() {
            self.list.push((Violation::new(pointer(&site.path), constraint()), span));
        } else {
            self.more += 1;
        }
    }

    /// All of them, with lines and columns in `text`.
    pub(super) fn finish(&mut self, text: &[u8]) -> Option<Violations> {
        if self.list.is_empty() && self.more == 0 {
            return None;
        }
        let ranges: Vec<_> = self.list.iter().map(|(_, range)| range.clone()).collect();
        let spans = position::locate(text, &ranges);
        let list = mem::take(&mut self.list).into_iter().zip(spans);
        let located = list.map(|((violation, _), span)| violation.at(span)).collect();
        Violations::new(located, self.more)
    }
}
