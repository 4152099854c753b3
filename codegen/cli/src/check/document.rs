//! A document and where it stands: what spans in checked text mean in the file.

use std::iter;
use std::ops::Range;

use memchr::{memchr, memchr_iter};
use shapewright_validate::Span;

/// A document as it is checked.
pub(crate) struct Document<'a> {
    /// The JSON text that is checked.
    pub(crate) json: &'a [u8],
    /// Where it comes from.
    pub(crate) origin: Origin<'a>,
}

/// Where a document comes from.
pub(crate) enum Origin<'a> {
    /// The file is the document.
    File,
    /// The document is a part of a file.
    Part {
        /// The whole file.
        file: &'a [u8],
        /// Where the document begins.
        start: Position,
        /// Its index in the array that is the file.
        index: usize,
    },
    /// The document is one line of a file.
    Line {
        /// Its number, from 1.
        number: usize,
    },
    /// The document is YAML; the JSON was made from it.
    Yaml {
        /// The file.
        file: &'a [u8],
        /// Where its lines begin.
        lines: &'a [usize],
        /// Line and column in the file for offsets in the JSON that was made of it, ascending.
        marks: &'a [(usize, usize, usize)],
        /// Where the document begins in that JSON.
        base: usize,
    },
}

/// How far a text was read. Documents of one file are found one after another, and none of it is
/// read twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    /// In bytes, from 0.
    pub(crate) offset: usize,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
}

impl Position {
    /// Where every text begins.
    pub(crate) const START: Self = Self { offset: 0, line: 1, column: 1 };

    /// The same for a byte further on.
    pub(crate) fn advance(self, text: &[u8], offset: usize) -> Self {
        let Self { mut line, mut column, .. } = self;
        for byte in text.get(self.offset..offset).unwrap_or_default() {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                0x80..=0xBF => {}
                _ => column += 1,
            }
        }
        Self { offset, line, column }
    }
}

/// Where the lines of a text begin.
pub(crate) fn lines(text: &[u8]) -> Vec<usize> {
    iter::once(0).chain(memchr_iter(b'\n', text).map(|end| end + 1)).collect()
}

/// A part of a line, around a place.
pub(crate) struct Window<'a> {
    pub(crate) text: &'a [u8],
    /// Where it begins in the source.
    pub(crate) begin: usize,
    /// How many characters of it stand before the place.
    pub(crate) before: usize,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
    /// The byte where it begins, in the text that the line is shown from; none if there is no byte
    /// for it.
    pub(crate) start: Option<usize>,
    /// The byte where it ends.
    pub(crate) end: usize,
}

impl<'a> Document<'a> {
    /// Where a span of the checked text is in the file.
    pub(crate) fn place(&self, span: Span) -> Place {
        let Span { start, end, line, column } = span;
        match &self.origin {
            Origin::File => Place { line, column, start: Some(start), end },
            Origin::Line { number } => Place { line: *number, column, start: Some(start), end },
            Origin::Part { start: base, .. } => {
                // Only what is in the first line of the part is moved to the right.
                let moved = if line == 1 { base.column - 1 } else { 0 };
                let (start, end) = (Some(base.offset + start), base.offset + end);
                Place { line: base.line + line - 1, column: column + moved, start, end }
            }
            Origin::Yaml { marks, base, .. } => {
                let after = marks.partition_point(|(offset, ..)| *offset <= base + start);
                let mark = after.checked_sub(1).and_then(|index| marks.get(index));
                let (_, line, column) = mark.copied().unwrap_or((0, 1, 1));
                Place { line, column, start: None, end: 0 }
            }
        }
    }

    /// Ranges of the checked text as ranges of the text that lines are shown from.
    pub(crate) fn moved(&self, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
        match self.origin {
            Origin::Part { start: Position { offset, .. }, .. } => {
                ranges.into_iter().map(|it| it.start + offset..it.end + offset).collect()
            }
            _ => ranges,
        }
    }

    /// The text that lines are shown from.
    pub(crate) fn source(&self) -> &'a [u8] {
        match &self.origin {
            Origin::File | Origin::Line { .. } => self.json,
            Origin::Part { file, .. } | Origin::Yaml { file, .. } => file,
        }
    }

    /// The line of a place: at most that many characters before it, and of what follows enough
    /// bytes for `width` characters.
    pub(crate) fn window(&self, place: Place, before: usize, width: usize) -> Option<Window<'a>> {
        let source = self.source();
        let (begin, before) = match (place.start, &self.origin) {
            (Some(start), _) => back(source, start.min(source.len()), before),
            (None, Origin::Yaml { lines, .. }) => {
                let start = *lines.get(place.line.checked_sub(1)?)?;
                let end = lines.get(place.line).copied().unwrap_or(source.len());
                let line = std::str::from_utf8(source.get(start..end)?).ok()?;
                let skipped = (place.column - 1).saturating_sub(before);
                let place_in_line = line.char_indices().nth(skipped).map_or(line.len(), |it| it.0);
                (start + place_in_line, place.column - 1 - skipped)
            }
            (None, _) => return None,
        };
        // A character has at most four bytes.
        let text = &source[begin..source.len().min(begin + 4 * width)];
        let end = memchr(b'\n', text).unwrap_or(text.len());
        Some(Window { text: &text[..end], begin, before })
    }
}

/// Goes back from a byte, over at most that many characters of its line. Returns where that is, and
/// how many they were.
fn back(text: &[u8], from: usize, most: usize) -> (usize, usize) {
    let (mut begin, mut count) = (from, 0);
    while count < most && begin > 0 && text[begin - 1] != b'\n' {
        begin -= 1;
        count += usize::from(!matches!(text[begin], 0x80..=0xBF));
    }
    (begin, count)
}
