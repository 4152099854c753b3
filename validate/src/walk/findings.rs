//! What is found, as far as it is described: beyond the limit it is only counted.

#[cfg(feature = "json")]
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;
use core::ops::Range;

use super::position;
use super::site::Site;
use crate::path::pointer;
use crate::violation::ViolationKind;
use crate::violation::{Span, Violation, Violations};

/// How many findings explain why a value is refused, at most.
#[cfg(feature = "json")]
const EXPLAINING: usize = 64;

fn placed(site: &Site<'_>, span: &Range<usize>, kind: ViolationKind) -> Violation {
    let span = Span { start: span.start, end: span.end, line: 1, column: 1 };
    Violation::new(pointer(&site.path), kind).at(span)
}

/// How many findings have room from the beginning. Growing takes as long as finding.
const FEW: usize = 8;

/// A value that is refused, and which findings explain that.
#[cfg(feature = "json")]
#[derive(Clone, Debug)]
pub(crate) struct Focus {
    pub(crate) path: String,
    pub(crate) span: Range<usize>,
    /// The path of a member of it that is missing, if that is why.
    pub(crate) missing: Option<String>,
    /// Whether it must have passed validation and has not.
    pub(crate) is_invalid: bool,
}

#[cfg(feature = "json")]
impl Focus {
    fn is_explained_by(&self, site: &Site<'_>, span: &Range<usize>, kind: &ViolationKind) -> bool {
        let is_inside = self.span.start <= span.start && span.end <= self.span.end;
        is_inside
            && (self.is_invalid
                || site.path.is(&self.path)
                || match kind {
                    // Its place is that of the structure.
                    ViolationKind::Required => {
                        self.missing.as_ref().is_some_and(|it| site.path.is(it))
                    }
                    _ => *span == self.span,
                })
    }
}

/// Violations or warnings found so far.
#[derive(Debug)]
pub(super) struct Findings {
    max: usize,
    /// With offsets; lines and columns are found at the end.
    list: Vec<Violation>,
    more: usize,
    /// Whether one of them makes the document unreadable.
    unreadable: bool,
    /// What explains the refusal of a value, if that is asked for.
    #[cfg(feature = "json")]
    focused: Option<(Focus, Vec<Violation>)>,
}

impl Findings {
    /// None yet. At most `max` are described.
    pub(super) fn new(max: usize) -> Self {
        Self {
            max,
            list: Vec::new(),
            more: 0,
            unreadable: false,
            #[cfg(feature = "json")]
            focused: None,
        }
    }

    /// Asks for what explains the refusal of a value.
    #[cfg(feature = "json")]
    pub(super) fn focus_on(&mut self, focus: Focus) {
        self.focused = Some((focus, Vec::new()));
    }

    /// What explains it, with lines and columns in `text`.
    #[cfg(feature = "json")]
    pub(super) fn focused(self, text: &[u8]) -> Option<Violations> {
        let mut list = self.focused?.1;
        position::locate(text, &mut list);
        Violations::from_vec(list)
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
        #[cfg(feature = "json")]
        if let Some((focus, list)) = self.focused.as_mut().filter(|it| it.1.len() < EXPLAINING) {
            let kind = kind();
            if focus.is_explained_by(site, &span, &kind) {
                list.push(placed(site, &span, kind.clone()));
            }
            return self.add(|| placed(site, &span, kind));
        }
        self.add(|| placed(site, &span, kind()));
    }

    fn add(&mut self, violation: impl FnOnce() -> Violation) {
        if self.has_room() {
            if self.list.is_empty() {
                self.list.reserve_exact(self.max.min(FEW));
            }
            self.list.push(violation());
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
