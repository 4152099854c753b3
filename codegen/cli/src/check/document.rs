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
        /// Places in the file for offsets in the JSON that was made of it, ascending.
        marks: &'a [Mark],
        /// Where the document begins in that JSON.
        base: usize,
    },
}

/// Where in YAML something stands that was made JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where it begins in the JSON.
    pub(crate) offset: usize,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
    /// The line and column after it.
    pub(crate) end: (usize, usize),
}

impl Mark {
    /// Where every text begins.
    pub(crate) const START: Self = Self { offset: 0, line: 1, column: 1, end: (1, 1) };

    /// The columns of a line that it takes.
    fn columns(&self, line: usize) -> Range<usize> {
        let (last, after) = self.end;
        let start = if line == self.line { self.column } else { 1 };
        let end = if line == last { after } else { usize::MAX };
        if (self.line..=last).contains(&line) { start..end } else { 0..0 }
    }
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

/// The byte at a line and column.
pub(crate) fn offset(text: &[u8], line: usize, column: usize) -> usize {
    let begin = line.checked_sub(2).and_then(|before| memchr_iter(b'\n', text).nth(before));
    let begin = begin.map_or(0, |end| end + 1);
    let characters = (begin..text.len()).filter(|byte| !matches!(text[*byte], 0x80..=0xBF));
    characters.take_while(|byte| text[*byte] != b'\n').nth(column - 1).unwrap_or(text.len())
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
    /// Which bytes it takes, in the text that the line is shown from; none where that is not known.
    pub(crate) bytes: Option<Range<usize>>,
    /// How many characters of its line it takes, where only that is known.
    pub(crate) width: usize,
}

impl<'a> Document<'a> {
    /// Where a span of the checked text is in the file.
    pub(crate) fn place(&self, span: Span) -> Place {
        let Span { start, end, line, column } = span;
        match &self.origin {
            Origin::File => Place { line, column, bytes: Some(start..end), width: 1 },
            Origin::Line { number } => {
                Place { line: *number, column, bytes: Some(start..end), width: 1 }
            }
            Origin::Part { start: base, .. } => {
                // Only what is in the first line of the part is moved to the right.
                let moved = if line == 1 { base.column - 1 } else { 0 };
                let bytes = Some(base.offset + start..base.offset + end);
                Place { line: base.line + line - 1, column: column + moved, bytes, width: 1 }
            }
            Origin::Yaml { marks, base, .. } => {
                let after = marks.partition_point(|mark| mark.offset <= base + start);
                let mark = after.checked_sub(1).and_then(|index| marks.get(index));
                let Mark { line, column, end, .. } = mark.copied().unwrap_or(Mark::START);
                // What goes on in the next line is marked where it begins.
                let most = if end.0 == line { end.1.saturating_sub(column) } else { 1 };
                let width = self.width(line, column, most).max(1);
                Place { line, column, bytes: None, width }
            }
        }
    }

    /// How many of the characters from a place in YAML on are what stands there: of what is quoted
    /// up to the quote, since its mark may take in what follows.
    fn width(&self, line: usize, column: usize, most: usize) -> usize {
        let line = self.line(line).unwrap_or_default();
        let mut rest = line.chars().skip(column - 1).take(most);
        let Some(quote @ ('"' | '\'')) = rest.next() else { return most };
        let mut rest = rest.peekable();
        let mut width = 1;
        while let Some(character) = rest.next() {
            width += 1;
            let takes_next = match character {
                '\\' => quote == '"',
                // In single quotes, two are one.
                '\'' if quote == '\'' => rest.peek() == Some(&'\''),
                _ => false,
            };
            if takes_next {
                width += usize::from(rest.next().is_some());
            } else if character == quote {
                break;
            }
        }
        width
    }

    /// A line of YAML, with its end.
    fn line(&self, number: usize) -> Option<&'a str> {
        let Origin::Yaml { file, lines, .. } = &self.origin else { return None };
        let start = *lines.get(number.checked_sub(1)?)?;
        let end = lines.get(number).copied().unwrap_or(file.len());
        std::str::from_utf8(file.get(start..end)?).ok()
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

    /// The columns of a line of YAML that hold what is at ranges of the checked text.
    pub(crate) fn hidden_columns(&self, line: usize, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
        let Origin::Yaml { marks, base, .. } = &self.origin else { return Vec::new() };
        let mut columns = Vec::new();
        for range in ranges {
            let first = marks.partition_point(|mark| mark.offset < base + range.start);
            let inside = marks[first..].iter().take_while(|mark| mark.offset < base + range.end);
            columns.extend(inside.map(|mark| mark.columns(line)).filter(|it| !it.is_empty()));
        }
        columns
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
    pub(crate) fn window(&self, place: &Place, before: usize, width: usize) -> Option<Window<'a>> {
        let source = self.source();
        let (begin, before) = match (&place.bytes, &self.origin) {
            (Some(bytes), _) => back(source, bytes.start.min(source.len()), before),
            (None, Origin::Yaml { lines, .. }) => {
                let (start, line) =
                    (*lines.get(place.line.checked_sub(1)?)?, self.line(place.line)?);
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
