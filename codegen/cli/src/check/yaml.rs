//! YAML → JSON text, with the place of every value.
//!
//! The core schema of YAML 1.2: plain scalars are null, booleans, numbers or text; what is quoted
//! is text. Anchors and aliases work, within a limit on how much they may repeat, and so do merge
//! keys (`<<`), which are of YAML 1.1 and much used. What JSON has no word for (other tags, keys
//! that are no text, several documents) is refused by name.

mod ahead;
mod cursor;
mod directive;
mod entries;
mod merge;
mod repair;
mod scalar;
mod tabs;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::mem;
use std::ops::Range;

use ahead::Ahead;
use cursor::Cursor;
use merge::{Merges, NO_ANCHOR};
use repair::{Repaired, Shifts};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Tag};
use scalar::{Refused, scalar, wrong_tag};
use tabs::Brackets;

use super::position::Position;
use crate::budget::{self, MAX_CONVERTED, MAX_DEPTH};

/// The key of what is merged into its mapping.
const MERGE: &str = "<<";

/// JSON that was made from YAML.
#[derive(Debug, Default)]
pub(crate) struct Converted {
    /// The text.
    pub(crate) json: String,
    /// Where keys, values and what begins them are, in the JSON's order: that of the YAML, too, but for
    /// what is merged where it stands.
    pub(crate) marks: Vec<Mark>,
    /// The parts of the YAML that are merged where they stand: keys that the mapping around them has
    /// itself are not in the JSON.
    pub(crate) merged: Vec<Range<u32>>,
    /// What aliases and merges repeat, in the JSON's order.
    pub(crate) copies: Vec<Copied>,
}

/// Where in YAML something stands that was made JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where it begins in the JSON.
    pub(crate) offset: u32,
    /// Where it begins in the YAML, with its tag and anchor.
    pub(crate) start: u32,
    /// Where it ends there; of an array or object, where its first bracket does.
    pub(crate) end: u32,
}

/// JSON that is repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Copied {
    /// The copy.
    pub(crate) json: Range<u32>,
    /// Where the original begins in the JSON: it was written before.
    pub(crate) from: u32,
    /// The alias, in the YAML.
    pub(crate) alias: Range<u32>,
}

impl Converted {
    /// What in the YAML became what stands at an offset of the JSON.
    pub(crate) fn source(&self, offset: usize) -> Range<usize> {
        let offset = narrow(offset);
        let copy = self.copies.partition_point(|copy| copy.json.end <= offset);
        let copy = self.copies.get(copy).filter(|copy| copy.json.start <= offset);
        let mark = self.marks.partition_point(|mark| mark.offset <= offset).checked_sub(1);
        let mark = mark.map_or(0..0, |index| self.marks[index].start..self.marks[index].end);
        let range = copy.map_or(mark, |copy| copy.alias.clone());
        range.start as usize..range.end as usize
    }
}

/// What cannot be converted, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// In bytes, from 0.
    pub(super) offset: usize,
    pub(super) line: usize,
    pub(super) column: usize,
    /// What is wrong.
    message: Cow<'static, str>,
    /// The same with what it quotes of the document, which may be meant to be a secret.
    quoting: Option<String>,
    /// Of a value that is nested too deeply, the JSON up to it.
    pub(super) deep: Option<String>,
}

impl Problem {
    /// What is wrong; if nothing in the document is sensitive, with what it is about.
    pub(super) fn message(&self, has_secrets: bool) -> &str {
        self.quoting.as_deref().filter(|_| !has_secrets).unwrap_or(&self.message)
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Converts one document from bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Converted, Problem> {
    let refused = |offset: usize, message: &'static str| {
        let Position { line, column, .. } = Position::START.advance(bytes, offset);
        Problem { offset, line, column, message: message.into(), quoting: None, deep: None }
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => match directive::of_other_version(text) {
            Some(offset) => Err(refused(offset, "YAML of this version is not supported; 1.2 is")),
            None => convert(text),
        },
        Err(error) => {
            let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
            let wide = "the text is UTF-16: save it as UTF-8";
            let message = if is_wide { wide } else { "a character is not UTF-8" };
            Err(refused(error.valid_up_to(), message))
        }
    }
}

/// Converts one document. An empty one is `null`.
fn convert(text: &str) -> Result<Converted, Problem> {
    let mut repaired = Repaired::new(text);
    loop {
        match convert_repaired(text, &repaired) {
            Err(Stop { refused: Some(error), .. }) if repaired.repair(&error) => {}
            done => return done.map_err(|stop| stop.problem),
        }
    }
}

/// Why a conversion ended.
struct Stop {
    problem: Problem,
    /// What the parser says, if it is the parser that refuses the text.
    refused: Option<Box<ScanError>>,
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self { problem, refused: None }
    }
}

/// Converts one document in the form that the parser takes.
fn convert_repaired(text: &str, repaired: &Repaired<'_>) -> Result<Converted, Stop> {
    let mut converter = Converter::new(text, repaired.shifts());
    let ahead = Ahead::default();
    let mut documents = 0;
    for event in Parser::new_from_iter(ahead.limited(repaired.text())) {
        budget::step(1);
        let (event, span) = match event {
            Ok(event) => event,
            Err(_) if ahead.is_exhausted() => return Err(converter.too_long().into()),
            Err(error) => {
                let problem = converter.of_parser(&error);
                return Err(Stop { problem, refused: Some(Box::new(error)) });
            }
        };
        ahead.restart();
        let place = converter.place(span);
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                let message = "there are several documents; write one to a file";
                return Err(place.problem(message).into());
            }
        }
        converter.event(event, &place)?;
    }
    let Converted { json, marks, .. } = &mut converter.converted;
    if json.is_empty() {
        json.push_str("null");
        marks.push(Mark { offset: 0, start: 0, end: 0 });
    }
    Ok(converter.converted)
}

/// Where an event is in the YAML.
#[derive(Clone, Debug)]
struct Place {
    bytes: Range<u32>,
    /// From 1.
    line: usize,
    /// From 1.
    column: usize,
}

impl Place {
    fn problem(&self, message: impl Into<Refused>) -> Problem {
        let Refused { message, quoting } = message.into();
        let offset = self.bytes.start as usize;
        let (line, column) = (self.line, self.column);
        Problem { offset, line, column, message, quoting, deep: None }
    }
}

const TOO_DEEP: &str = "the document is nested too deeply";

/// What the parser says of brackets in more than 255 others.
const PARSER_TOO_DEEP: &str = "recursion limit exceeded";

const TOO_LONG: &str =
    "a collection in brackets is too long: write it in lines of its own, or all as JSON";

struct Converter<'t> {
    cursor: Cursor<'t>,
    /// What stands elsewhere in the text that the parser reads.
    shifts: Shifts,
    converted: Converted,
    /// What is open, the innermost last.
    open: Vec<Container>,
    brackets: Brackets,
    /// What has an anchor: its part of the JSON.
    anchors: HashMap<usize, Range<usize>>,
    /// How much was copied or looked through for aliases and merges, in bytes.
    copied: usize,
}

struct Container {
    kind: Kind,
    /// How many keys, values or elements came.
    count: usize,
    anchor: usize,
    /// Where it begins in the JSON.
    start: usize,
    merges: Merges,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sequence,
    Mapping,
    /// What follows the key `<<`: of itself it becomes nothing.
    Merge {
        /// Whether it is a list of aliases that has begun.
        list: bool,
    },
}

impl<'t> Converter<'t> {
    fn new(text: &'t str, shifts: Shifts) -> Self {
        Self {
            cursor: Cursor::new(text),
            shifts,
            converted: Converted::default(),
            open: Vec::new(),
            brackets: Brackets::default(),
            anchors: HashMap::new(),
            copied: 0,
        }
    }

    fn place(&mut self, span: saphyr_parser::Span) -> Place {
        let (start, column) = self.shifts.original(&span.start);
        let (end, _) = self.shifts.original(&span.end);
        let (start, end) = (self.cursor.at(start), self.cursor.at(end));
        let (line, column) = (span.start.line(), column + 1);
        Place { bytes: narrow(start)..narrow(end), line, column }
    }

    /// That a flow collection does not end soon enough. It begins after what was read last.
    fn too_long(&mut self) -> Problem {
        let last = self.converted.marks.last().map_or(0, |mark| mark.end as usize);
        let Position { line, column, .. } = Position::START.advance(self.cursor.text(), last);
        let place = Place { bytes: narrow(last)..narrow(last), line, column };
        place.problem(TOO_LONG)
    }

    /// What the parser refuses. It may quote a character.
    fn of_parser(&mut self, error: &ScanError) -> Problem {
        let marker = *error.marker();
        let mut place = self.place(saphyr_parser::Span::empty(marker));
        let text = self.cursor.text();
        let start = place.bytes.start as usize;
        if let Some(tab) = tabs::refused(error.info(), text, start) {
            return self.tab(tab);
        }
        if start >= text.len() {
            // The parser ends a last line that has no end.
            let Position { line, column, .. } = Position::START.advance(text, text.len());
            (place.line, place.column) = (line, column);
        }
        if error.info() == PARSER_TOO_DEEP {
            // It says nothing of a collection in brackets before its end: the path is not known.
            return Problem { deep: Some(String::new()), ..place.problem(TOO_DEEP) };
        }
        let message = error.info().split(": `").next().unwrap_or_default().to_owned();
        place.problem(Refused { message: message.into(), quoting: Some(error.info().to_owned()) })
    }

    /// That a tab indents.
    fn tab(&self, tab: usize) -> Problem {
        let Position { line, column, .. } = Position::START.advance(self.cursor.text(), tab);
        let bytes = narrow(tab)..narrow(tab + 1);
        Place { bytes, line, column }.problem(tabs::MESSAGE)
    }

    fn event(&mut self, event: Event<'_>, place: &Place) -> Result<(), Problem> {
        let end = place.bytes.end as usize;
        if let Some(tab) = self.brackets.tab_before(&event, self.cursor.text(), end) {
            return Err(self.tab(tab));
        }
        if self.open.last().is_some_and(|it| matches!(it.kind, Kind::Merge { .. })) {
            return self.merge(&event, place);
        }
        match event {
            Event::Scalar(text, ScalarStyle::Plain, _, None)
                if text == MERGE && self.wants_key() =>
            {
                self.push(Kind::Merge { list: false }, 0);
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                let json = scalar(&text, style, tag.as_deref());
                let json = json.map_err(|refused| place.problem(refused))?;
                let json = self.value(place, &json)?;
                self.remember(anchor, json, place)
            }
            Event::SequenceStart(anchor, tag) => {
                self.begin(place, Kind::Sequence, anchor, tag.as_deref())
            }
            Event::MappingStart(anchor, tag) => {
                self.begin(place, Kind::Mapping, anchor, tag.as_deref())
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(place),
            Event::Alias(anchor) => {
                let original = self.anchored(anchor, place)?;
                self.spend(original.len(), place)?;
                let json = self.converted.json[original.clone()].to_owned();
                let copy = self.value(place, &json)?;
                // A key that is no text was put into quotes.
                let quote = (copy.len() - original.len()) / 2;
                let copy = copy.start + quote..copy.end - quote;
                self.note_copy(&copy, original.start, &place.bytes);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The JSON of what has an anchor.
    fn anchored(&self, anchor: usize, place: &Place) -> Result<Range<usize>, Problem> {
        let anchored = self.anchors.get(&anchor).cloned();
        anchored.ok_or_else(|| place.problem("an alias stands inside what it stands for"))
    }

    /// Counts bytes that an alias or merge makes somebody copy or look through.
    fn spend(&mut self, bytes: usize, place: &Place) -> Result<(), Problem> {
        self.copied += bytes;
        budget::step(bytes);
        if self.copied > MAX_CONVERTED {
            return Err(place.problem("the document is too large"));
        }
        Ok(())
    }

    /// Remembers what a part of the JSON repeats. Of a copy of a copy, the first is the original.
    fn note_copy(&mut self, json: &Range<usize>, from: usize, alias: &Range<u32>) {
        let (json, mut from) = (narrow(json.start)..narrow(json.end), narrow(from));
        let copies = &mut self.converted.copies;
        let earlier = copies.partition_point(|copy| copy.json.end <= from);
        let is_same = |copy: &&Copied| copy.json == (from..from + json.end - json.start);
        if let Some(earlier) = copies.get(earlier).filter(is_same) {
            from = earlier.from;
        }
        copies.push(Copied { json, from, alias: alias.clone() });
    }

    /// Whether a key comes next.
    fn wants_key(&self) -> bool {
        let open = self.open.last();
        open.is_some_and(|it| it.kind == Kind::Mapping && it.count.is_multiple_of(2))
    }

    fn push(&mut self, kind: Kind, anchor: usize) {
        let start = self.converted.json.len();
        self.open.push(Container { kind, count: 0, anchor, start, merges: Merges::default() });
    }

    /// Writes what separates a value from what is before it, and notes its place.
    fn separate(&mut self, place: &Place) -> Result<bool, Problem> {
        let is_key = self.wants_key();
        let json = &mut self.converted.json;
        if let Some(container) = self.open.last_mut() {
            if container.kind == Kind::Mapping && !is_key {
                json.push_str(": ");
            } else if container.count > 0 {
                json.push_str(", ");
            }
            container.count += 1;
        }
        if json.len() > MAX_CONVERTED {
            return Err(place.problem("the document is too large"));
        }
        let Range { start, end } = place.bytes;
        self.converted.marks.push(Mark { offset: narrow(json.len()), start, end });
        Ok(is_key)
    }

    /// Writes a value or key; where it is.
    fn value(&mut self, place: &Place, json: &str) -> Result<Range<usize>, Problem> {
        let is_key = self.separate(place)?;
        let text = &mut self.converted.json;
        let start = text.len();
        if is_key && !json.starts_with('"') {
            if json.starts_with(['{', '[']) {
                return Err(place.problem("a key must be a text"));
            }
            // `1: …` and `true: …` are read as the texts that they are in JSON.
            let _ = write!(text, "\"{json}\"");
        } else {
            text.push_str(json);
        }
        Ok(start..text.len())
    }

    fn begin(
        &mut self,
        place: &Place,
        kind: Kind,
        anchor: usize,
        tag: Option<&Tag>,
    ) -> Result<(), Problem> {
        let (name, bracket) = if kind == Kind::Mapping { ("map", '{') } else { ("seq", '[') };
        if let Some(refused) = wrong_tag(tag, name) {
            return Err(place.problem(refused));
        }
        if self.separate(place)? {
            return Err(place.problem("a key must be a text"));
        }
        self.check_depth(bracket, place)?;
        self.push(kind, anchor);
        self.converted.json.push(bracket);
        Ok(())
    }

    /// Refuses one container more than there may be.
    fn check_depth(&mut self, bracket: char, place: &Place) -> Result<(), Problem> {
        if self.open.len() < MAX_DEPTH {
            return Ok(());
        }
        self.converted.json.push(bracket);
        let deep = Some(mem::take(&mut self.converted.json));
        Err(Problem { deep, ..place.problem(TOO_DEEP) })
    }

    fn end(&mut self, place: &Place) -> Result<(), Problem> {
        let Some(mut container) = self.open.pop() else { return Ok(()) };
        if !container.merges.is_empty() {
            self.merge_into(&mut container, place)?;
        }
        self.converted.json.push(if container.kind == Kind::Mapping { '}' } else { ']' });
        if self.is_merged() {
            self.take_out(container.start, place);
            return Ok(());
        }
        self.remember(container.anchor, container.start..self.converted.json.len(), place)
    }

    fn remember(
        &mut self,
        anchor: usize,
        json: Range<usize>,
        place: &Place,
    ) -> Result<(), Problem> {
        if anchor == 0 {
            return Ok(());
        }
        if self.is_in_merge() {
            return Err(place.problem(NO_ANCHOR));
        }
        self.anchors.insert(anchor, json);
        Ok(())
    }
}
