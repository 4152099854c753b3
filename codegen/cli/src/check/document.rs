//! A document and where it stands: what spans in checked text mean in the file.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use memchr::memchr;
use shapewright_validate::Span;

use super::hidden::Masks;
use super::position::{Places, Position};
use super::yaml::Converted;
use crate::failure::FilePlace;

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
        /// What is hidden of the file, once it is known.
        masks: &'a OnceCell<Rc<Masks>>,
    },
    /// The document is one line of a file.
    Line {
        /// Its number, from 1.
        number: usize,
    },
    /// The document is YAML; the JSON was made from it.
    Yaml {
        /// The file.
        file: &'a Yaml<'a>,
        /// Which of its elements the document is, if it is one.
        element: Option<Element>,
    },
}

/// An element of the sequence that a file of YAML is.
#[derive(Clone, Copy)]
pub(crate) struct Element {
    pub(crate) index: usize,
    /// Where it begins in the JSON of the file.
    pub(crate) base: usize,
}

/// A file of YAML.
pub(crate) struct Yaml<'a> {
    /// What it holds.
    pub(crate) bytes: &'a [u8],
    /// The JSON that was made from it.
    pub(crate) converted: &'a Converted,
    /// Where its lines and columns are, once somebody asks.
    places: OnceCell<Places>,
    /// What is hidden of it, once it is known.
    pub(super) masks: OnceCell<Rc<Masks>>,
}

impl<'a> Yaml<'a> {
    pub(crate) fn new(bytes: &'a [u8], converted: &'a Converted) -> Self {
        Self { bytes, converted, places: OnceCell::new(), masks: OnceCell::new() }
    }

    /// The place of an offset in the JSON, and what takes it there.
    fn place(&self, offset: usize) -> Place {
        let bytes = self.converted.source(offset);
        let place = self.places.get_or_init(|| Places::new(self.bytes)).at(self.bytes, bytes.start);
        let text = &self.bytes[bytes.clone()];
        let end = bytes.start + shown_length(text).max(1);
        Place { line: place.line, column: place.column, bytes: bytes.start..end }
    }
}

/// How much of the text of a value is marked: of what is quoted, all up to the quote, since what
/// follows may be counted in; of what goes on in the next line, where it begins.
fn shown_length(text: &[u8]) -> usize {
    let end = match text.first() {
        Some(quote @ (b'"' | b'\'')) => 1 + length_in_quotes(&text[1..], *quote),
        _ => text.len(),
    };
    if text[..end].contains(&b'\n') { 1 } else { end }
}

/// How long a text is up to the quote that ends it, and with it.
fn length_in_quotes(text: &[u8], quote: u8) -> usize {
    let mut place = 0;
    while let Some(byte) = text.get(place) {
        let next = text.get(place + 1);
        place += match byte {
            b'\\' if quote == b'"' => 2,
            // In single quotes, two are one.
            b'\'' if quote == b'\'' && next == Some(&b'\'') => 2,
            byte if *byte == quote => return place + 1,
            _ => 1,
        };
    }
    text.len()
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
    /// Which bytes it takes, in the text that the line is shown from.
    pub(crate) bytes: Range<usize>,
}

impl Place {
    /// The same, of a file of that name.
    pub(super) fn of_file(&self, name: &str) -> FilePlace {
        FilePlace { file: name.to_owned(), line: self.line, column: self.column }
    }
}

impl<'a> Document<'a> {
    /// Which of the documents of the file it is, if it may be one of several: its line, or its index
    /// in the array.
    pub(crate) fn index(&self) -> Option<usize> {
        match self.origin {
            Origin::Line { number } => Some(number),
            Origin::Part { index, .. } => Some(index),
            Origin::Yaml { element, .. } => element.map(|it| it.index),
            Origin::File => None,
        }
    }

    /// Where a span of the checked text is in the file.
    pub(crate) fn place(&self, span: Span) -> Place {
        let Span { start, end, line, column } = span;
        match &self.origin {
            Origin::File => Place { line, column, bytes: start..end },
            Origin::Line { number } => Place { line: *number, column, bytes: start..end },
            Origin::Part { start: base, .. } => {
                // Only what is in the first line of the part is moved to the right.
                let moved = if line == 1 { base.column - 1 } else { 0 };
                let bytes = base.offset + start..base.offset + end;
                Place { line: base.line + line - 1, column: column + moved, bytes }
            }
            Origin::Yaml { file, element } => file.place(element.map_or(0, |it| it.base) + start),
        }
    }

    /// Where a byte of the checked text is in the file.
    pub(crate) fn place_of(&self, start: usize) -> Place {
        // The places of YAML are known without reading all that is before it.
        let position = match self.origin {
            Origin::Yaml { .. } => Position::START,
            _ => Position::START.advance(self.json, start),
        };
        let Position { line, column, .. } = position;
        self.place(Span { start, end: start, line, column })
    }

    /// The text that lines are shown from.
    pub(crate) fn source(&self) -> &'a [u8] {
        match &self.origin {
            Origin::File | Origin::Line { .. } => self.json,
            Origin::Part { file, .. } => file,
            Origin::Yaml { file, .. } => file.bytes,
        }
    }

    /// The line of a place: at most that many characters before it, and of what follows enough
    /// bytes for `width` characters.
    pub(crate) fn window(&self, place: &Place, before: usize, width: usize) -> Window<'a> {
        let source = self.source();
        let (begin, before) = back(source, place.bytes.start.min(source.len()), before);
        // A character has at most four bytes.
        let text = &source[begin..source.len().min(begin + 4 * width)];
        let end = memchr(b'\n', text).unwrap_or(text.len());
        Window { text: &text[..end], begin, before }
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
