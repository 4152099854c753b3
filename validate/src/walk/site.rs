//! The place of a value while it is walked.

use crate::path::{ANY, Path, SENSITIVE_KEY, Segment};

/// A value's place, and whether it may be quoted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site<'a> {
    pub(super) path: Path<'a>,
    /// Whether the value or something around it is sensitive.
    pub(super) sensitive: bool,
    /// Whether it is the whole document.
    pub(super) root: bool,
}

impl Site<'_> {
    pub(super) const ROOT: Site<'static> = Site { path: Path::ROOT, sensitive: false, root: true };

    pub(super) fn member<'b>(&'b self, name: &'b str) -> Site<'b> {
        self.step(Segment::Member(name))
    }

    pub(super) fn index(&self, index: usize) -> Site<'_> {
        self.step(Segment::Index(index))
    }

    /// An element of a set.
    pub(super) fn any(&self) -> Site<'_> {
        self.step(Segment::Key(ANY))
    }

    /// The value of a key, which is not shown if it may be sensitive.
    pub(super) fn key<'b>(&'b self, key: &'b str, sensitive: bool) -> Site<'b> {
        self.step(Segment::Key(if sensitive || self.sensitive { SENSITIVE_KEY } else { key }))
    }

    fn step<'b>(&'b self, segment: Segment<'b>) -> Site<'b> {
        Site { path: self.path.join(segment), root: false, ..*self }
    }

    /// The same place, of a value that may not be quoted if `sensitive`.
    pub(super) fn or_sensitive(self, sensitive: bool) -> Self {
        Self { sensitive: self.sensitive || sensitive, ..self }
    }
}
