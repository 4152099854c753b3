//! Collecting violations while a value is checked.

use alloc::vec::Vec;

use crate::constraint::Constraint;
use crate::path::{Path, Segment, pointer};
use crate::violation::{Violation, Violations};

/// How many violations are described before the rest is only counted.
pub const DEFAULT_MAX_VIOLATIONS: usize = 100;

/// Stands for a map key that is sensitive.
pub const SENSITIVE_KEY: &str = "(sensitive)";

/// Everything found so far.
#[derive(Debug)]
pub(crate) struct Findings {
    list: Vec<Violation>,
    more: usize,
    max: usize,
}

impl Findings {
    pub(crate) fn new(max: usize) -> Self {
        Self { list: Vec::new(), more: 0, max }
    }

    pub(crate) fn into_violations(self) -> Option<Violations> {
        Violations::new(self.list, self.more)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty() && self.more == 0
    }
}

/// Where [`Validate::check`](crate::Validate::check) says what is wrong: a list of findings and
/// the path of the value that is being checked.
///
/// Nothing is allocated until something is wrong.
#[derive(Debug)]
pub struct Report<'a> {
    findings: &'a mut Findings,
    path: Path<'a>,
    depth: usize,
    sensitive: bool,
}

impl<'a> Report<'a> {
    pub(crate) fn root(findings: &'a mut Findings) -> Self {
        Self { findings, path: Path::ROOT, depth: 0, sensitive: false }
    }

    /// Says that the value at this path breaks a rule.
    #[cold]
    pub fn violation(&mut self, constraint: Constraint) {
        if self.findings.list.len() < self.findings.max {
            self.findings.list.push(Violation::new(pointer(&self.path), constraint));
        } else {
            self.findings.more += 1;
        }
    }

    /// A report for a member, by its name as modelled.
    #[inline]
    pub fn member<'b>(&'b mut self, name: &'b str) -> Report<'b> {
        self.at(Segment::Member(name))
    }

    /// A report for an element of a list.
    #[inline]
    pub fn index(&mut self, index: usize) -> Report<'_> {
        self.at(Segment::Index(index))
    }

    /// A report for the value of a map's key. In what is sensitive, the key is not told.
    #[inline]
    pub fn key<'b>(&'b mut self, key: &'b str) -> Report<'b> {
        self.at(Segment::Key(if self.sensitive { SENSITIVE_KEY } else { key }))
    }

    /// The same report, of a value that is sensitive: nothing of it is told, not even what it
    /// resembles.
    #[inline]
    #[must_use]
    pub fn sensitive(&mut self) -> Report<'_> {
        let Self { findings, path, depth, .. } = self;
        Report { findings, path: *path, depth: *depth, sensitive: true }
    }

    /// Whether nothing of the value may be told.
    pub(crate) fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// How many containers there are around the value.
    #[inline]
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    #[inline]
    fn at<'b>(&'b mut self, segment: Segment<'b>) -> Report<'b> {
        Report {
            findings: &mut *self.findings,
            path: self.path.join(segment),
            depth: self.depth + 1,
            sensitive: self.sensitive,
        }
    }
}
