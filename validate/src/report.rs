//! Collecting violations while a value is checked.

use alloc::vec::Vec;
#[cfg(feature = "json")]
use alloc::{boxed::Box, string::String};
#[cfg(feature = "json")]
use core::fmt;

use crate::map_key::Key;
use crate::outcome::Outcome;
use crate::path::{Path, Segment, pointer};
use crate::policy::{self, Level, Policy};
use crate::shape::{NO_GRAPH, Shape};
use crate::violation::{Violation, ViolationKind, Violations};

/// How many violations are described before the rest is only counted.
pub const DEFAULT_MAX_VIOLATIONS: usize = 100;

/// Everything found so far.
#[derive(Debug)]
pub(crate) struct Findings {
    errors: Bounded,
    warnings: Bounded,
    /// Whether recommendations are worth checking.
    recommends: bool,
    mode: Mode,
}

/// What becomes of a finding.
#[derive(Debug)]
enum Mode {
    /// Errors alone are asked for.
    Errors,
    /// Warnings are asked for as well: what is one.
    Judged(Judge),
    /// It is of a value that was read, and gets its level later.
    #[cfg(feature = "json")]
    Raw(Raw),
    /// It is of a value that was read, and has its usual level; so many are left out before.
    #[cfg(feature = "json")]
    Rest(usize),
}

/// A part of the findings in a value, and how many there are in all.
#[cfg(feature = "json")]
#[derive(Debug, Default)]
pub(crate) struct Raw {
    pub(crate) list: Vec<Finding>,
    pub(crate) total: usize,
    skip: usize,
    max: usize,
    /// How many bytes of pointers may still be kept.
    room: usize,
}

/// A finding in a value that was read.
#[cfg(feature = "json")]
pub(crate) struct Finding {
    pub(crate) path: String,
    pub(crate) kind: ViolationKind,
    /// Its pointer with the keys that are not shown, if there are any.
    pub(crate) revealed: Option<Box<str>>,
    /// Whether it is in the last of them itself.
    pub(crate) is_key: bool,
    /// Whether a rule of one's own reports it.
    pub(crate) own: bool,
}

#[cfg(feature = "json")]
impl fmt::Debug for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(formatter)
    }
}

/// What tells errors and warnings apart.
#[derive(Debug)]
struct Judge {
    policy: Policy,
    /// The shape of the checked value.
    root: &'static Shape,
}

/// Violations, described up to a limit and counted beyond it.
#[derive(Debug)]
struct Bounded {
    list: Vec<Violation>,
    more: usize,
    max: usize,
}

impl Findings {
    /// No findings yet; errors only, of which at most `max` are described.
    pub(crate) fn new(max: usize) -> Self {
        Self {
            errors: Bounded::new(max),
            warnings: Bounded::new(max),
            recommends: false,
            mode: Mode::Errors,
        }
    }

    /// No findings yet; errors and warnings, as a policy tells them apart in values of a shape.
    pub(crate) fn judged(max: usize, policy: Policy, root: &'static Shape) -> Self {
        let mode = Mode::Judged(Judge { policy, root });
        Self { recommends: true, mode, ..Self::new(max) }
    }

    /// No findings yet. Of those of a value that was read, `max` are kept after the first `skip`, and
    /// not many more bytes of pointers than `room`.
    #[cfg(feature = "json")]
    pub(crate) fn raw(skip: usize, max: usize, room: usize, recommends: bool) -> Self {
        let raw = Raw { skip, max, room, ..Raw::default() };
        Self { recommends, mode: Mode::Raw(raw), ..Self::new(0) }
    }

    /// No findings yet. Of those of a value that was read, all after the first `skip` are counted, as
    /// what they usually are.
    #[cfg(feature = "json")]
    pub(crate) fn rest(skip: usize, recommends: bool) -> Self {
        Self { recommends, mode: Mode::Rest(skip), ..Self::new(1) }
    }

    #[cfg(feature = "json")]
    pub(crate) fn into_raw(self) -> Raw {
        match self.mode {
            Mode::Raw(raw) => raw,
            Mode::Errors | Mode::Judged(_) | Mode::Rest(_) => Raw::default(),
        }
    }

    pub(crate) fn into_violations(self) -> Option<Violations> {
        self.errors.into_violations()
    }

    pub(crate) fn into_outcome(self) -> Outcome {
        Outcome {
            violations: self.errors.into_violations(),
            warnings: self.warnings.into_violations().map(Violations::into_warnings),
        }
    }

    /// Whether no error was found.
    pub(crate) fn has_no_error(&self) -> bool {
        self.errors.is_empty()
    }

    /// Adds a violation, which is made only if it is described or a policy judges it.
    fn push_with(&mut self, path: &Path<'_>, own: bool, kind: impl FnOnce() -> ViolationKind) {
        #[cfg(not(feature = "json"))]
        let _ = own;
        match &mut self.mode {
            #[cfg(feature = "json")]
            Mode::Raw(raw) => raw.push(path, own, kind),
            #[cfg(feature = "json")]
            Mode::Rest(skip) if *skip > 0 => *skip -= 1,
            #[cfg(feature = "json")]
            Mode::Rest(_) => self.push(path, kind()),
            Mode::Errors if self.errors.is_full() => self.errors.more += 1,
            Mode::Errors | Mode::Judged(_) => self.push(path, kind()),
        }
    }

    fn push(&mut self, path: &Path<'_>, kind: ViolationKind) {
        match self.level(path, &kind) {
            Level::Off => {}
            Level::Warning => self.warnings.push(path, kind),
            Level::Error => self.errors.push(path, kind),
        }
    }

    fn level(&self, path: &Path<'_>, kind: &ViolationKind) -> Level {
        let usual = Level::usual(kind);
        let Mode::Judged(Judge { policy, root }) = &self.mode else { return usual };
        if policy.is_usual() {
            return usual;
        }
        let path = &pointer(path);
        policy.level(usual, &policy::Finding { path, kind, root, graph: &NO_GRAPH })
    }
}

#[cfg(feature = "json")]
impl Raw {
    fn push(&mut self, path: &Path<'_>, own: bool, kind: impl FnOnce() -> ViolationKind) {
        self.total += 1;
        if self.total > self.skip && self.list.len() < self.max && self.room > 0 {
            let is_key = path.is_key();
            let (revealed, path) = (path.revealed(), pointer(path));
            let length = path.len() + revealed.as_ref().map_or(0, |it| it.len());
            self.room = self.room.saturating_sub(length + 1);
            self.list.push(Finding { path, kind: kind(), revealed, is_key, own });
        }
    }
}

impl Bounded {
    fn new(max: usize) -> Self {
        Self { list: Vec::new(), more: 0, max }
    }

    fn push(&mut self, path: &Path<'_>, kind: ViolationKind) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.list.push(Violation::new(pointer(path), kind));
        }
    }

    fn is_full(&self) -> bool {
        self.list.len() >= self.max
    }

    fn is_empty(&self) -> bool {
        self.list.is_empty() && self.more == 0
    }

    fn into_violations(self) -> Option<Violations> {
        Violations::with_more(self.list, self.more)
    }
}

/// Where a rule reports that a value breaks it: a [`Report`], which knows the value's path, or a
/// place in a JSON text. Only the rules of this crate report so; those of one's own call
/// [`Report::violation`].
pub trait Reporter: Found {}

impl<T: Found> Reporter for T {}

/// What the rules of this crate ask of a [`Reporter`].
pub trait Found {
    /// Reports a violation. It is made only if it will be described, and is of no rule of one's own.
    fn found(&mut self, kind: impl FnOnce() -> ViolationKind);

    /// Whether warnings are asked for, so that recommendations are worth checking.
    fn wants_recommendations(&self) -> bool;
}

/// Where [`Validate::check`](crate::Validate::check) and rules of one's own report what is wrong: a
/// list of findings and the path of the value that is being checked.
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
    /// A report for a value.
    pub(crate) fn root(findings: &'a mut Findings) -> Self {
        Self { findings, path: Path::ROOT, depth: 0, sensitive: false }
    }

    /// Reports that the value at this path breaks a rule. Of something sensitive, no text of `kind` is
    /// kept that was made at run time, since it may quote the value.
    #[cold]
    pub fn violation(&mut self, kind: ViolationKind) {
        let kind = if self.sensitive { kind.concealed() } else { kind };
        self.findings.push_with(&self.path, true, || kind);
    }

    /// A report for a member, by its name as modelled. A name that is made at run time is a
    /// [`key`](Self::key): it may be sensitive.
    #[inline]
    pub fn member(&mut self, name: &'static str) -> Report<'_> {
        self.at(Segment::Member(name))
    }

    /// A report for an element of a list.
    #[inline]
    pub fn index(&mut self, index: usize) -> Report<'_> {
        self.at(Segment::Index(index))
    }

    /// A report for the value of a map's key. The key of something sensitive is not shown.
    #[inline]
    pub fn key<'b>(&'b mut self, key: &'b str) -> Report<'b> {
        self.entry(Key::Text(key), false)
    }

    /// A report for the value of a map's key, as [`key`](Self::key) makes one.
    #[doc(hidden)]
    #[inline]
    pub fn entry<'b>(&'b mut self, key: Key<'b>, hidden: bool) -> Report<'b> {
        self.at(match key {
            key if hidden || self.sensitive => Segment::Hidden(key),
            Key::Text(text) => Segment::Key(text),
            Key::Number(number) => Segment::Number(number),
        })
    }

    /// A report for a key of a map, which is at the path of the map.
    #[doc(hidden)]
    #[inline]
    pub fn itself<'b>(&'b mut self, key: Key<'b>) -> Report<'b> {
        self.at(Segment::Itself(key))
    }

    /// The same report, of a value that is sensitive: nothing of it is shown, not even what it
    /// resembles.
    #[inline]
    #[must_use]
    pub fn sensitive(&mut self) -> Report<'_> {
        Report { sensitive: true, ..self.reborrow() }
    }

    /// The same report. A report that is only reborrowed needs no place on the stack until something
    /// is wrong.
    #[inline]
    fn reborrow(&mut self) -> Report<'_> {
        let Self { findings, path, depth, sensitive } = self;
        Report { findings, path: *path, depth: *depth, sensitive: *sensitive }
    }

    /// Whether nothing of the value may be shown: it is `sensitive`, or in something that is.
    pub fn is_sensitive(&self) -> bool {
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

impl Found for Report<'_> {
    #[inline]
    fn found(&mut self, kind: impl FnOnce() -> ViolationKind) {
        found(self.reborrow(), kind);
    }

    #[inline]
    fn wants_recommendations(&self) -> bool {
        self.findings.recommends
    }
}

#[cold]
#[inline(never)]
fn found(report: Report<'_>, kind: impl FnOnce() -> ViolationKind) {
    let Report { findings, path, .. } = report;
    findings.push_with(&path, false, kind);
}
