//! YAML → JSON text, with the place of every value.
//!
//! The core schema of YAML 1.2: plain scalars are null, booleans, numbers or text; what is quoted
//! is text. Anchors and aliases work, within a limit on how much they may repeat. What JSON has no
//! word for (other tags, keys that are no text, several documents) is refused by name.

use std::collections::HashMap;
use std::fmt::Write as _;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::document::Position;

/// The most JSON that a document may become: aliases can repeat things without end.
const MAX_LENGTH: usize = 64 << 20;

/// The deepest nesting.
const MAX_DEPTH: usize = 500;

/// JSON that was made from YAML.
pub(super) struct Converted {
    /// The text.
    pub(super) json: String,
    /// Line and column in the YAML for offsets in the JSON, ascending.
    pub(super) marks: Vec<(usize, usize, usize)>,
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
            Err(Problem { line, column, message: "a character is not UTF-8".to_owned() })
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
    marks: Vec<(usize, usize, usize)>,
    /// What is open, the innermost last.
    open: Vec<Container>,
    /// The JSON of what has an anchor.
    anchors: HashMap<usize, String>,
}

struct Container {
    is_mapping: bool,
    /// How many keys, values or elements came.
    count: usize,
    anchor: usize,
    start: usize,
}

impl Converter {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Problem> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let tag = tag.as_ref().map(|tag| (tag.is_yaml_core_schema(), tag.suffix.clone()));
                let json = scalar(
                    &text,
                    style,
                    tag.as_ref().map(|(core, suffix)| (*core, suffix.as_str())),
                )
                .map_err(|message| problem(span, message))?;
                self.value(span, &json)?;
                self.remember(anchor, json);
            }
            Event::SequenceStart(anchor, _) => self.begin(span, false, anchor)?,
            Event::MappingStart(anchor, _) => self.begin(span, true, anchor)?,
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => {
                let json = self.anchors.get(&anchor).cloned();
                let json = json.ok_or_else(|| problem(span, "an alias of what holds it"))?;
                self.value(span, &json)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Writes what separates a value from what is before it, and notes its place.
    fn separate(&mut self, span: Span) -> Result<bool, Problem> {
        let mut is_key = false;
        if let Some(container) = self.open.last_mut() {
            is_key = container.is_mapping && container.count.is_multiple_of(2);
            if container.is_mapping && !is_key {
                self.json.push_str(": ");
            } else if container.count > 0 {
                self.json.push_str(", ");
            }
            container.count += 1;
        }
        if self.json.len() > MAX_LENGTH {
            return Err(problem(span, "the document is too large"));
        }
        let place = (self.json.len(), span.start.line(), span.start.col() + 1);
        self.marks.push(place);
        Ok(is_key)
    }

    fn value(&mut self, span: Span, json: &str) -> Result<(), Problem> {
        let is_key = self.separate(span)?;
        if is_key && !json.starts_with('"') {
            if json.starts_with(['{', '[']) {
                return Err(problem(span, "a key must be a text"));
            }
            // `1: …` and `true: …` are read as the texts that they are in JSON.
            let _ = write!(self.json, "\"{json}\"");
        } else {
            self.json.push_str(json);
        }
        Ok(())
    }

    fn begin(&mut self, span: Span, is_mapping: bool, anchor: usize) -> Result<(), Problem> {
        if self.open.len() == MAX_DEPTH {
            return Err(problem(span, "the document is nested too deeply"));
        }
        if self.separate(span)? {
            return Err(problem(span, "a key must be a text"));
        }
        self.open.push(Container { is_mapping, count: 0, anchor, start: self.json.len() });
        self.json.push(if is_mapping { '{' } else { '[' });
        Ok(())
    }

    fn end(&mut self) {
        if let Some(container) = self.open.pop() {
            self.json.push(if container.is_mapping { '}' } else { ']' });
            let json = self.json[container.start..].to_owned();
            self.remember(container.anchor, json);
        }
    }

    fn remember(&mut self, anchor: usize, json: String) {
        if anchor > 0 {
            self.anchors.insert(anchor, json);
        }
    }
}

fn problem(span: Span, message: impl Into<String>) -> Problem {
    Problem { line: span.start.line(), column: span.start.col() + 1, message: message.into() }
}

/// The JSON of a scalar.
fn scalar(text: &str, style: ScalarStyle, tag: Option<(bool, &str)>) -> Result<String, String> {
    let quoted = || serde_json::Value::from(text).to_string();
    match tag {
        Some((true, "str")) => return Ok(quoted()),
        Some((true, "int" | "float" | "bool" | "null")) => {}
        Some((_, other)) => return Err(format!("JSON has nothing for the tag `{other}`")),
        None if style != ScalarStyle::Plain => return Ok(quoted()),
        None => {}
    }
    Ok(match text {
        "" | "~" | "null" | "Null" | "NULL" => "null".to_owned(),
        "true" | "True" | "TRUE" => "true".to_owned(),
        "false" | "False" | "FALSE" => "false".to_owned(),
        _ => number(text).unwrap_or_else(quoted),
    })
}

/// The number of YAML's core schema, as JSON spells it; infinities and NaN are the texts that Smithy
/// has for them.
fn number(text: &str) -> Option<String> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let sign = if text.starts_with('-') { "-" } else { "" };
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return Some(format!("\"{sign}Infinity\"")),
        ".nan" | ".NaN" | ".NAN" if unsigned == text => return Some("\"NaN\"".to_owned()),
        _ => {}
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            return u128::from_str_radix(digits, radix).ok().map(|number| number.to_string());
        }
    }
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(place) => unsigned.split_at(place),
        None => (unsigned, ""),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let digits = exponent.trim_start_matches(['e', 'E']);
    let digits = digits.strip_prefix(['+', '-']).unwrap_or(digits);
    let is_number = are_digits(whole)
        && are_digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && are_digits(digits)
        && exponent.is_empty() == digits.is_empty();
    if !is_number {
        return None;
    }
    // JSON wants a digit before the point, none too many, and one after it.
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = if fraction.is_empty() { String::new() } else { format!(".{fraction}") };
    Some(format!("{sign}{whole}{fraction}{exponent}"))
}

#[cfg(test)]
mod tests {
    use super::convert;

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
        let mark = converted.marks.iter().find(|(start, ..)| *start == offset);
        assert_eq!(mark, Some(&(offset, 3, 6)));
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
