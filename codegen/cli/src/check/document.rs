//! A document and where it stands: what spans in checked text mean in the file.

use std::ops::Range;

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
    /// The document is a part of a file, from that byte on.
    Part {
        /// The whole file.
        file: &'a [u8],
        /// Where the document begins.
        start: usize,
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
        /// Line and column in the file for offsets in the JSON, ascending.
        marks: &'a [(usize, usize, usize)],
    },
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
            Origin::Part { file, start: base, .. } => {
                let (line, column) = position(file, base + start);
                Place { line, column, start: Some(base + start), end: base + end }
            }
            Origin::Yaml { marks, .. } => {
                let after = marks.partition_point(|(offset, ..)| *offset <= start);
                let mark = after.checked_sub(1).and_then(|index| marks.get(index));
                let (_, line, column) = mark.copied().unwrap_or((0, 1, 1));
                Place { line, column, start: None, end: 0 }
            }
        }
    }

    /// Ranges of the checked text as ranges of the text that lines are shown from.
    pub(crate) fn moved(&self, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
        match self.origin {
            Origin::Part { start, .. } => {
                ranges.into_iter().map(|it| it.start + start..it.end + start).collect()
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

    /// The line of a place, as text, and the bytes of the source that it spans.
    pub(crate) fn line(&self, place: Place) -> Option<(&'a [u8], usize)> {
        let source = self.source();
        match place.start {
            Some(start) => {
                let start = start.min(source.len());
                let begin = source[..start].iter().rposition(|byte| *byte == b'\n');
                let begin = begin.map_or(0, |before| before + 1);
                let length = source[start..].iter().position(|byte| *byte == b'\n');
                let end = length.map_or(source.len(), |length| start + length);
                Some((&source[begin..end], begin))
            }
            None => {
                let line = source.split(|byte| *byte == b'\n').nth(place.line.checked_sub(1)?)?;
                Some((line, 0))
            }
        }
    }
}

/// Line and column, in characters, of a byte.
pub(super) fn position(text: &[u8], offset: usize) -> (usize, usize) {
    let before = &text[..offset.min(text.len())];
    let line = before.split(|byte| *byte == b'\n').count();
    let last = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = last.iter().filter(|byte| !matches!(byte, 0x80..=0xBF)).count();
    (line, column + 1)
}
