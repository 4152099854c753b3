//! YAML → JSON text, with the place of every value.
//!
//! The core schema of YAML 1.2: plain scalars are null, booleans, numbers or text; what is quoted
//! is text. Anchors and aliases work, within a limit on how much they may repeat, and so do merge
//! keys (`<<`), which are of YAML 1.1 and much used. What JSON has no word for (other tags, keys
//! that are no text, several documents) is refused by name.

mod scalar;

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};
use scalar::{scalar, wrong_tag};

use super::document::{Mark, Position};
use super::entries::{Entries, entries};

/// The most JSON that a document may become: aliases can repeat things without end.
const MAX_LENGTH: usize = 64 << 20;

/// The deepest nesting.
const MAX_DEPTH: usize = 500;

/// The key of what is merged into its mapping.
const MERGE: &str = "<<";

/// JSON that was made from YAML.
pub(super) struct Converted {
    /// The text.
    pub(super) json: String,
    /// Places in the YAML for offsets in the JSON, ascending.
    pub(super) marks: Vec<Mark>,
}

/// What cannot be converted, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) message: String,
}

/// Converts one document from bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Converted, Problem> {
    match std::str::from_utf8(bytes) {
        Ok(text) => convert(text),
        Err(error) => {
            let Position { line, column, .. } = Position::START.advance(bytes, error.valid_up_to());
            let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
            let wide = "the text is UTF-16: save it as UTF-8";
            let message = if is_wide { wide } else { "a character is not UTF-8" };
            Err(Problem { line, column, message: message.to_owned() })
        }
    }
}

/// Converts one document. An empty one is `null`.
fn convert(text: &str) -> Result<Converted, Problem> {
    let mut converter = Converter::default();
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| Problem {
            line: error.marker().line(),
            column: error.marker().col() + 1,
            message: error.info().to_owned(),
        })?;
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                return Err(problem(span, "there are several documents; write one to a file"));
            }
        }
        converter.event(event, span)?;
    }
    if converter.json.is_empty() {
        converter.json.push_str("null");
    }
    Ok(Converted { json: converter.json, marks: converter.marks })
}

#[derive(Default)]
struct Converter {
    json: String,
    marks: Vec<Mark>,
    /// What is open, the innermost last.
    open: Vec<Container>,
    /// What has an anchor.
    anchors: HashMap<usize, Anchored>,
}

struct Container {
    kind: Kind,
    /// How many keys, values or elements came.
    count: usize,
    anchor: usize,
    /// Where it begins in the JSON.
    start: usize,
    span: Span,
    /// What is merged into it, and where that is said.
    merges: Vec<(Span, Anchored)>,
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

/// What has an anchor: its part of the JSON, and where it is in the YAML.
#[derive(Clone)]
struct Anchored {
    json: Range<usize>,
    span: Span,
}

impl Converter {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Problem> {
        if self.open.last().is_some_and(|it| matches!(it.kind, Kind::Merge { .. })) {
            return self.merge(&event, span);
        }
        match event {
            Event::Scalar(text, ScalarStyle::Plain, _, None)
                if text == MERGE && self.wants_key() =>
            {
                self.push(Kind::Merge { list: false }, span, 0);
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                let json = scalar(&text, style, tag.as_deref());
                let json = json.map_err(|message| problem(span, message))?;
                let json = self.value(span, &json)?;
                self.remember(anchor, json, span);
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => {
                self.begin(span, Kind::Sequence, anchor, tag.as_deref())
            }
            Event::MappingStart(anchor, tag) => {
                self.begin(span, Kind::Mapping, anchor, tag.as_deref())
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => {
                let anchored = self.anchored(anchor, span)?;
                let json = self.json[anchored.json].to_owned();
                let Range { start, .. } = self.value(span, &json)?;
                // What is secret here is secret where it is written.
                self.marks.insert(self.marks.len() - 1, mark(start, anchored.span));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// What follows the key `<<`: an alias, or a list of some.
    fn merge(&mut self, event: &Event<'_>, span: Span) -> Result<(), Problem> {
        let is_list = self.open.last().is_some_and(|it| it.kind == Kind::Merge { list: true });
        match event {
            Event::SequenceStart(..) if !is_list => {
                self.open.pop();
                self.push(Kind::Merge { list: true }, span, 0);
            }
            Event::SequenceEnd => drop(self.open.pop()),
            Event::Alias(anchor) => {
                let anchored = self.anchored(*anchor, span)?;
                if !self.json[anchored.json.clone()].starts_with('{') {
                    return Err(problem(span, "only mappings can be merged"));
                }
                if !is_list {
                    self.open.pop();
                }
                let around = self.open.iter_mut().rev().find(|it| it.kind == Kind::Mapping);
                if let Some(around) = around {
                    around.merges.push((span, anchored));
                }
            }
            _ => {
                let message = "`<<` takes an alias of a mapping, or a list of them";
                return Err(problem(span, message));
            }
        }
        Ok(())
    }

    fn anchored(&self, anchor: usize, span: Span) -> Result<Anchored, Problem> {
        let anchored = self.anchors.get(&anchor).cloned();
        anchored.ok_or_else(|| problem(span, "an alias stands inside what it stands for"))
    }

    /// Whether a key comes next.
    fn wants_key(&self) -> bool {
        let open = self.open.last();
        open.is_some_and(|it| it.kind == Kind::Mapping && it.count.is_multiple_of(2))
    }

    fn push(&mut self, kind: Kind, span: Span, anchor: usize) {
        let start = self.json.len();
        self.open.push(Container { kind, count: 0, anchor, start, span, merges: Vec::new() });
    }

    /// Writes what separates a value from what is before it, and notes its place.
    fn separate(&mut self, span: Span) -> Result<bool, Problem> {
        let is_key = self.wants_key();
        if let Some(container) = self.open.last_mut() {
            if container.kind == Kind::Mapping && !is_key {
                self.json.push_str(": ");
            } else if container.count > 0 {
                self.json.push_str(", ");
            }
            container.count += 1;
        }
        if self.json.len() > MAX_LENGTH {
            return Err(problem(span, "the document is too large"));
        }
        self.marks.push(mark(self.json.len(), span));
        Ok(is_key)
    }

    /// Writes a value or key; where it is.
    fn value(&mut self, span: Span, json: &str) -> Result<Range<usize>, Problem> {
        let is_key = self.separate(span)?;
        let start = self.json.len();
        if is_key && !json.starts_with('"') {
            if json.starts_with(['{', '[']) {
                return Err(problem(span, "a key must be a text"));
            }
            // `1: …` and `true: …` are read as the texts that they are in JSON.
            let _ = write!(self.json, "\"{json}\"");
        } else {
            self.json.push_str(json);
        }
        Ok(start..self.json.len())
    }

    fn begin(
        &mut self,
        span: Span,
        kind: Kind,
        anchor: usize,
        tag: Option<&Tag>,
    ) -> Result<(), Problem> {
        let (name, bracket) = if kind == Kind::Mapping { ("map", '{') } else { ("seq", '[') };
        if let Some(message) = wrong_tag(tag, name) {
            return Err(problem(span, message));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(problem(span, "the document is nested too deeply"));
        }
        if self.separate(span)? {
            return Err(problem(span, "a key must be a text"));
        }
        self.push(kind, span, anchor);
        self.json.push(bracket);
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Problem> {
        let Some(mut container) = self.open.pop() else { return Ok(()) };
        if !container.merges.is_empty() {
            self.merge_into(&mut container)?;
        }
        self.json.push(if container.kind == Kind::Mapping { '}' } else { ']' });
        let span = Span { start: container.span.start, end: span.end };
        self.remember(container.anchor, container.start..self.json.len(), span);
        Ok(())
    }

    /// Writes the entries that a mapping takes from others: of one key, its own or else the first.
    fn merge_into(&mut self, container: &mut Container) -> Result<(), Problem> {
        let own = format!("{}}}", &self.json[container.start..]);
        let mut keys: BTreeSet<String> = pairs(&own).into_iter().map(|(key, _)| key).collect();
        for (span, anchored) in std::mem::take(&mut container.merges) {
            let merged = self.json[anchored.json].to_owned();
            for (key, value) in pairs(&merged) {
                if !keys.insert(key.clone()) {
                    continue;
                }
                self.json.push_str(if container.count > 0 { ", " } else { "" });
                container.count += 2;
                self.marks.push(mark(self.json.len(), span));
                let _ = write!(self.json, "{}: ", serde_json::Value::from(key));
                let place = self.json.len();
                self.marks.extend([mark(place, anchored.span), mark(place, span)]);
                self.json.push_str(value);
                if self.json.len() > MAX_LENGTH {
                    return Err(problem(span, "the document is too large"));
                }
            }
        }
        Ok(())
    }

    fn remember(&mut self, anchor: usize, json: Range<usize>, span: Span) {
        if anchor > 0 {
            self.anchors.insert(anchor, Anchored { json, span });
        }
    }
}

/// The entries of an object by their keys.
fn pairs(json: &str) -> Vec<(String, &str)> {
    let Entries::Object(found) = entries(json) else { return Vec::new() };
    let decoded = |key: &str| serde_json::from_str(key).unwrap_or_default();
    found.into_iter().map(|(key, value)| (decoded(key.get()), value.get())).collect()
}

fn mark(offset: usize, span: Span) -> Mark {
    let (start, end) = (span.start, span.end);
    Mark { offset, line: start.line(), column: start.col() + 1, end: (end.line(), end.col() + 1) }
}

fn problem(span: Span, message: impl Into<String>) -> Problem {
    Problem { line: span.start.line(), column: span.start.col() + 1, message: message.into() }
}

#[cfg(test)]
mod tests {
    use super::{Mark, convert};

    fn json(text: &str) -> String {
        convert(text).unwrap_or_else(|problem| panic!("{problem:?}")).json
    }

    #[test]
    fn yaml_becomes_the_json_that_means_the_same() {
        let yaml = "# comment\nName: hub\nCount: 012\nTags: {a: 'yes', 1: true}\nList:\n- 1.5\n- ~\n- |\n  two\n  lines\n";
        let expected = r#"{"Name": "hub", "Count": 12, "Tags": {"a": "yes", "1": true}, "List": [1.5, null, "two\nlines\n"]}"#;
        assert_eq!(json(yaml), expected);
        assert_eq!(json("a: &x [1]\nb: *x\n"), r#"{"a": [1], "b": [1]}"#);
        assert_eq!(
            json("[0x1F, 0o17, +.5, 1., -1e3, .inf, 1_000, 2026-01-01]"),
            r#"[31, 15, 0.5, 1, -1e3, "Infinity", "1_000", "2026-01-01"]"#
        );
        assert_eq!(json(""), "null");
    }

    #[test]
    fn places_are_those_of_the_yaml() {
        let converted = convert("Name: hub\nTags:\n  a: 1\n").expect("YAML");
        let offset = converted.json.find('1').expect("the value");
        let mark = converted.marks.iter().find(|mark| mark.offset == offset);
        assert_eq!(mark, Some(&Mark { offset, line: 3, column: 6, end: (3, 7) }));
    }

    #[test]
    fn what_json_has_no_word_for_is_refused_by_name() {
        let message = |text: &str| convert(text).map(|it| it.json).expect_err("a problem").message;
        assert_eq!(message("a: !thing 1"), "JSON has nothing for the tag `thing`");
        assert_eq!(message("? [1]\n: 2"), "a key must be a text");
        assert_eq!(message("a\n---\nb"), "there are several documents; write one to a file");
        let bomb = (0..40).fold("a0: &a0 [x]\n".to_owned(), |text, level| {
            text + &format!("a{0}: &a{0} [*a{1}, *a{1}]\n", level + 1, level)
        });
        assert_eq!(message(&bomb), "the document is too large");
        assert!(convert(&"[".repeat(100_000)).is_err());
    }
}
