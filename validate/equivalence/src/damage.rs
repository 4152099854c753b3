//! Damages documents, one place at a time.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::node::Node;
use crate::random::Random;

/// The ways of damaging a document. Where one does not fit a place, the value is replaced.
pub const KINDS: [&str; 9] = [
    "a member or element is dropped",
    "a value is of another type",
    "a value is null",
    "a length is a bound or next to one",
    "a number is a bound or next to one",
    "a member is unknown",
    "a member or element stands there twice",
    "text is changed: values of enums, case, Unicode",
    "a number is written in an unusual way",
];

/// Values of every type, and values that readers of JSON differ about.
const VALUES: [&str; 57] = [
    "true",
    "false",
    "0",
    "7",
    "-3",
    "1.5",
    "\"\"",
    "\"x\"",
    "\"7\"",
    "\"true\"",
    "\"NaN\"",
    "\"-Infinity\"",
    "\"YQ==\"",
    "\"YQ\"",
    "\"_-==\"",
    "\"\\u0000\"",
    "\"\\ud83d\\udc4d\"",
    "[]",
    "{}",
    "[null]",
    "[\"a\"]",
    "{\"a\":\"b\"}",
    "{\"a\":1,\"a\":1}",
    "\"2026-12-01T02:00:00Z\"",
    "\"2026-12-01T02:00:00.5+02:00\"",
    "\"2026-12-01T02:00:00\"",
    "\"2026-02-30T02:00:00Z\"",
    "\"2026-12-31T23:59:60Z\"",
    "\"2028-02-29T23:59:59Z\"",
    "\"2100-02-29T00:00:00Z\"",
    "\"0000-12-31T23:59:59Z\"",
    "\"0001-01-01T00:00:00Z\"",
    "\"9999-12-31T23:59:59Z\"",
    "\"9999-12-31T23:59:59-01:00\"",
    "\"Tue, 29 Apr 2014 18:30:38 GMT\"",
    "\"Mon, 30 Apr 2014 18:30:38 GMT\"",
    "\"Wed, 29 Feb 2023 18:30:38 GMT\"",
    "\"1796090400\"",
    "\"1.50\"",
    "\"AAAA\"",
    "{\"__type\":\"x\"}",
    "{\"__type\":\"x\",\"s\":\"y\"}",
    "{\"s\":\"a\",\"i\":1}",
    "{\"unknown\":null}",
    "1796090400.25",
    "\"+1796090400.\"",
    "\".5e3\"",
    "\"253402300800\"",
    "\"2026-12-01\"",
    "\"2026-12-01t02:00z\"",
    "\"2026-12-01 02:00:00,5 -0130\"",
    "\"2026-12-01T02:00:00+02\"",
    "\"20261201T020000Z\"",
    "\"20261201T0200\"",
    "\"20261201\"",
    "\"2026-12-01T02\"",
    "\"20260230T020000Z\"",
];

/// Numbers that readers of JSON differ about.
const NUMBERS: [&str; 28] = [
    "1e2",
    "1E+2",
    "1e-2",
    "2.0",
    "-0",
    "-0.0",
    "0.1e1",
    "127.999999999999999999",
    "127",
    "128",
    "-32769",
    "4.3",
    "9007199254740994",
    "2147483647",
    "2147483648",
    "-2147483649",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551616",
    "-9223372036854775809",
    "1e300",
    "1e400",
    "-62135596801",
    "253402300800",
    "0.30000000000000004",
    "0.1000000000000000055511151231257827",
    "1e-400",
];

/// Characters that are counted, compared or escaped in more than one way.
const CHARACTERS: [char; 12] =
    ['é', 'e', '\u{301}', '👍', '\n', ' ', '_', '=', '\0', '\u{2028}', '\u{feff}', '\u{10ffff}'];

/// What the schema of a document speaks of.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    lengths: BTreeSet<usize>,
    numbers: BTreeSet<i64>,
    values: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Vocabulary {
    /// The bounds, names and values that a schema has.
    pub fn of(schema: &Value) -> Self {
        let mut vocabulary = Self::default();
        vocabulary.gather(schema);
        vocabulary
    }

    fn gather(&mut self, schema: &Value) {
        match schema {
            Value::Array(schemas) => schemas.iter().for_each(|schema| self.gather(schema)),
            Value::Object(keywords) => {
                for (keyword, value) in keywords {
                    self.keyword(keyword, value);
                    self.gather(value);
                }
            }
            _ => {}
        }
    }

    fn keyword(&mut self, keyword: &str, value: &Value) {
        match (keyword, value) {
            (
                "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties"
                | "maxProperties",
                Value::Number(bound),
            ) => {
                let bound = bound.as_u64().and_then(|bound| usize::try_from(bound).ok());
                self.lengths.extend(bound);
            }
            ("minimum" | "maximum", Value::Number(bound)) => self.numbers.extend(bound.as_i64()),
            ("enum", Value::Array(values)) => {
                self.values.extend(values.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            ("properties", Value::Object(members)) => self.names.extend(members.keys().cloned()),
            _ => {}
        }
    }

    /// Damages a document at one place; gives the index of how in [`KINDS`].
    pub fn damage(&self, document: &mut Node, random: &mut Random) -> usize {
        let kind = random.below(KINDS.len());
        let place = place(document, random);
        match kind {
            0 => drop_one(place, random),
            1 => *place = Node::Raw(random.of(&VALUES).to_owned()),
            2 => *place = Node::Raw("null".to_owned()),
            3 => resize(place, near_length(&self.lengths, random), random),
            4 => {
                let number = random.one(&self.numbers).copied().unwrap_or_default();
                let number = number.saturating_add(random.of(&[-1, 0, 1]));
                *place = Node::Raw(number.to_string());
            }
            5 => self.add_unknown(place, random),
            6 => repeat_one(place, random),
            7 => self.edit(place, random),
            _ => *place = Node::Raw(random.of(&NUMBERS).to_owned()),
        }
        kind
    }

    fn add_unknown(&self, place: &mut Node, random: &mut Random) {
        let known = random.one(&self.names).cloned().unwrap_or_default();
        let name = match random.below(6) {
            0 => known.to_lowercase(),
            1 => format!("{known}x"),
            2 => random.of(&["", "é", "aws:x", "a b", "a/~b", "__type"]).to_owned(),
            3 => text_of(near_length(&self.lengths, random), &known),
            _ => known,
        };
        let value = Node::Raw(random.of(&VALUES).to_owned());
        match place {
            Node::Object(entries) => {
                let index = random.below(entries.len() + 1);
                entries.insert(index, (name, value));
            }
            other => *other = Node::Object(vec![(name, value)]),
        }
    }

    fn edit(&self, place: &mut Node, random: &mut Random) {
        let before = match &*place {
            Node::Text(text) if random.below(4) > 0 => text.clone(),
            _ => random.one(&self.values).cloned().unwrap_or_default(),
        };
        let mut characters: Vec<char> = before.chars().collect();
        let index = random.below(characters.len() + 1);
        match random.below(6) {
            0 => {}
            1 => characters = before.to_lowercase().chars().collect(),
            2 => characters = before.replace('_', "-").chars().collect(),
            3 if index < characters.len() => drop(characters.remove(index)),
            4 => characters.reverse(),
            _ => characters.insert(index, random.of(&CHARACTERS)),
        }
        *place = Node::Text(characters.into_iter().collect());
    }
}

/// A place in a document, deep ones as likely as high ones.
fn place<'n>(node: &'n mut Node, random: &mut Random) -> &'n mut Node {
    let inside = match node {
        Node::Array(elements) => elements.len(),
        Node::Object(entries) => entries.len(),
        Node::Raw(_) | Node::Text(_) => 0,
    };
    if inside == 0 || random.below(4) == 0 {
        return node;
    }
    let index = random.below(inside);
    match node {
        Node::Array(elements) => place(&mut elements[index], random),
        Node::Object(entries) => place(&mut entries[index].1, random),
        here => here,
    }
}

fn drop_one(place: &mut Node, random: &mut Random) {
    match place {
        Node::Array(elements) if !elements.is_empty() => {
            elements.remove(random.below(elements.len()));
        }
        Node::Object(entries) if !entries.is_empty() => {
            entries.remove(random.below(entries.len()));
        }
        other => *other = Node::Object(Vec::new()),
    }
}

fn repeat_one(place: &mut Node, random: &mut Random) {
    match place {
        Node::Array(elements) if !elements.is_empty() => {
            let again = random.of(elements);
            elements.insert(random.below(elements.len() + 1), again);
        }
        Node::Object(entries) if !entries.is_empty() => {
            let mut again = random.of(entries);
            if random.below(2) == 0 {
                again.1 = Node::Raw(random.of(&VALUES).to_owned());
            }
            entries.insert(random.below(entries.len() + 1), again);
        }
        other => *other = Node::Array(vec![other.clone(), other.clone()]),
    }
}

/// Gives a value a length; an empty one is filled.
fn resize(place: &mut Node, length: usize, random: &mut Random) {
    // Damage upon damage would multiply: lists of long lists of long texts.
    const MOST: usize = 1 << 18;
    let length = length.min(MOST / place.to_string().len().max(1));
    match place {
        Node::Array(elements) => {
            let last = elements.last().cloned().unwrap_or(Node::Text("a".to_owned()));
            let last = distinct(last, random);
            elements.truncate(length);
            while elements.len() < length {
                elements.push(last(elements.len()));
            }
        }
        Node::Object(entries) => {
            let value = entries.last().map_or(Node::Text("a".to_owned()), |(_, it)| it.clone());
            entries.truncate(length);
            while entries.len() < length {
                entries.push((format!("key{}", entries.len()), value.clone()));
            }
        }
        Node::Text(text) => *text = text_of(length, text),
        Node::Raw(_) => *place = Node::Text(text_of(length, random.of(&["a", "👍", "0"]))),
    }
}

/// Makes elements for a list: all the same, or with texts that differ.
fn distinct(element: Node, random: &mut Random) -> impl Fn(usize) -> Node {
    let differ = random.below(2) == 0;
    move |index| match &element {
        Node::Text(text) if differ => Node::Text(format!("{text}{index}")),
        same => same.clone(),
    }
}

/// Text of a length, made of the characters of another.
fn text_of(length: usize, like: &str) -> String {
    let like = if like.is_empty() { "a" } else { like };
    like.chars().cycle().take(length).collect()
}

/// One of some lengths, or one next to it.
fn near_length(lengths: &BTreeSet<usize>, random: &mut Random) -> usize {
    let length = random.one(lengths).copied().unwrap_or(1);
    random.of(&[length.saturating_sub(1), length, length + 1])
}
