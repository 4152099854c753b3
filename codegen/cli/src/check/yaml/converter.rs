//! What the parser tells of YAML, written as JSON.

mod entries;
mod merge;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::mem;
use std::ops::Range;

use merge::{Merges, NO_ANCHOR};
use saphyr_parser::{Event, ScalarStyle, ScanError, Tag};

use super::converted::{Converted, Copied, Mark, narrow};
use super::cursor::Cursor;
use super::extent::settled;
use super::place::{Place, Problem};
use super::repair::Shifts;
use super::scalar::{Refused, scalar, wrong_tag};
use super::tabs::{self, Brackets};
use crate::budget::{self, MAX_CONVERTED, MAX_DEPTH};
use crate::check::position::Position;

/// The key of what is merged into its mapping.
const MERGE: &str = "<<";

const TOO_DEEP: &str = "the document is nested too deeply";

/// What the parser says of brackets in more than 255 others.
const PARSER_TOO_DEEP: &str = "recursion limit exceeded";

const TOO_LONG: &str =
    "a collection in brackets is too long: write it in lines of its own, or all as JSON";

pub(super) struct Converter<'t> {
    cursor: Cursor<'t>,
    /// What stands elsewhere in the text that the parser reads.
    shifts: Shifts,
    pub(super) converted: Converted,
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
    pub(super) fn new(text: &'t str, shifts: Shifts) -> Self {
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

    pub(super) fn place(&mut self, span: saphyr_parser::Span) -> Place {
        let (start, column) = self.shifts.original(&span.start);
        let (end, _) = self.shifts.original(&span.end);
        let (start, end) = (self.cursor.at(start), self.cursor.at(end));
        let (line, column) = (span.start.line(), column + 1);
        Place { bytes: narrow(start)..narrow(end), line, column }
    }

    /// That a flow collection does not end soon enough. It begins after what was read last.
    pub(super) fn too_long(&mut self) -> Problem {
        let last = self.converted.marks.last().map_or(0, |mark| mark.end as usize);
        let Position { line, column, .. } = Position::START.advance(self.cursor.text(), last);
        let place = Place { bytes: narrow(last)..narrow(last), line, column };
        place.problem(TOO_LONG)
    }

    /// What the parser refuses. It may quote a character.
    pub(super) fn of_parser(&mut self, error: &ScanError) -> Problem {
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

    pub(super) fn event(&mut self, event: Event<'_>, place: &Place) -> Result<(), Problem> {
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
                let is_plain = style == ScalarStyle::Plain && anchor == 0 && tag.is_none();
                let is_absent = is_plain && text.is_empty();
                let behind_key = is_absent.then(|| self.behind_key(place)).flatten();
                let place = behind_key.as_ref().unwrap_or(place);
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

    /// The place behind an explicit key that has no value: the parser tells of that one at what follows
    /// the key, which may be far away.
    fn behind_key(&self, place: &Place) -> Option<Place> {
        let before = &self.cursor.text()[..place.bytes.start as usize];
        let is_value = self.open.last()?.kind == Kind::Mapping && !self.wants_key();
        let key = self.converted.marks.last()?.end;
        let is_apart = is_value && !before.ends_with(b":");
        is_apart.then(|| Place { bytes: key..key, ..place.clone() })
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
        let Range { start, end } = settled(self.cursor.text(), &place.bytes);
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
