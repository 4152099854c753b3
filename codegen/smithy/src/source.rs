//! Source texts and positions in them.
//!
//! [`Sources`] owns every text that was read; a [`Span`] is a byte range in one of them. Spans are
//! small and copied freely; lines and columns are computed only when something is printed.

use std::fmt;
use std::sync::Arc;

/// Identifies one text in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// A byte range in one source text: `start..end`, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end` of `file`.
    pub fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }

    /// The smallest span that covers `self` and `other`, which are in the same file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, written at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A line and a column as people count them: both start at 1, columns count Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// One source text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    name: String,
    text: String,
    line_starts: Vec<u32>,
}

impl SourceFile {
    fn new(name: String, text: String) -> Self {
        let bytes = text.as_bytes();
        // A carriage return ends a line by itself, too, as the IDL says.
        let is_break =
            |index: &usize| bytes[*index] == b'\n' || bytes.get(index + 1) != Some(&b'\n');
        let breaks = memchr::memchr2_iter(b'\n', b'\r', bytes).filter(is_break);
        // Texts are not longer than offsets reach: `Sources::MAX_LENGTH`.
        let starts = breaks.map(|index| u32::try_from(index + 1).unwrap_or(u32::MAX));
        let line_starts = std::iter::once(0).chain(starts).collect();
        Self { name, text, line_starts }
    }

    /// The name as it is printed: a path relative to where the command ran, or a label.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line of a byte offset, from 1.
    pub fn line_of(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The line and column of a byte offset. An offset past the end is the end of the text.
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line_of(offset);
        let start = self.line_starts[line - 1] as usize;
        let end = (offset as usize).min(self.text.len());
        let column = self.text.get(start..end).map_or(end - start, |text| text.chars().count()) + 1;
        Position { line, column }
    }

    /// The text of a line, from 1, without its line break; empty where there is no such line.
    pub fn line(&self, line: usize) -> &str {
        let Some(start) = line.checked_sub(1).and_then(|index| self.line_starts.get(index)) else {
            return "";
        };
        let end = self.line_starts.get(line).map_or(self.text.len(), |next| *next as usize);
        self.text[*start as usize..end].trim_end_matches(['\n', '\r'])
    }
}

/// Every text that was read.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Shared, so that a model keeps the texts that it was read from without copying them.
    files: Vec<Arc<SourceFile>>,
}

impl Sources {
    /// The largest text that a reader takes, in bytes: offsets are 32 bits wide.
    pub const MAX_LENGTH: usize = u32::MAX as usize - 1;

    /// No texts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text. Texts longer than [`Sources::MAX_LENGTH`] are the caller's to refuse.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.push(Arc::new(SourceFile::new(name.into(), text.into())));
        FileId(id)
    }

    /// The text that `add` returned `id` for.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// How long all texts are together, in bytes.
    pub fn length(&self) -> u64 {
        self.files.iter().map(|file| file.text.len() as u64).sum()
    }

    /// The start of a span as line and column.
    pub fn position(&self, span: Span) -> Position {
        self.file(span.file).position(span.start)
    }

    /// The text that a span covers.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text().get(span.start as usize..span.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Sources, Span};

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let mut sources = Sources::new();
        let file = sources.add("a.smithy", "ab\ncé👍d\n");
        let at = |offset| sources.position(Span::new(file, offset, offset));
        assert_eq!(at(0), Position { line: 1, column: 1 });
        assert_eq!(at(3), Position { line: 2, column: 1 });
        assert_eq!(at(10), Position { line: 2, column: 4 });
        assert_eq!(at(99), Position { line: 3, column: 1 });
        assert_eq!(sources.file(file).line(2), "cé👍d");
    }

    #[test]
    fn every_line_break_of_the_idl_ends_a_line() {
        let mut sources = Sources::new();
        let file = sources.add("a.smithy", "a\rb\r\nc\n\rd\r");
        let at = |offset| sources.position(Span::new(file, offset, offset));
        for (offset, line, column) in
            [(0, 1, 1), (2, 2, 1), (3, 2, 2), (5, 3, 1), (7, 4, 1), (8, 5, 1), (10, 6, 1)]
        {
            assert_eq!(at(offset), Position { line, column }, "{offset}");
        }
        let lines = [1, 2, 3, 4, 5, 6].map(|line| sources.file(file).line(line));
        assert_eq!(lines, ["a", "b", "c", "", "d", ""]);
    }
}
