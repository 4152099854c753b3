//! Every pattern of the model says the same in the types, in the walker and in the schemas of both
//! drafts, whatever the string.
//!
//! These are the patterns of requests: answers are read whatever their patterns say.
//!
//! Strings are made at random with a fixed seed, from alphabets and from the examples, some inside of
//! what patterns allow and some just outside. `SHAPEWRIGHT_DOCUMENTS` sets how many for each pattern; `cargo xtask equivalence` takes
//! 100,000.

mod support;

use std::collections::BTreeMap;
use std::env;

use jsonschema::Validator;
use serde_json::Value;
use shapewright_validate::walk::{self, Direction, Options, Profile};
use support::{Document, Named, operations};

/// How many strings are made for each pattern unless told otherwise.
const STRINGS: u64 = 1_000;

/// The most that are made: `cargo xtask equivalence` counts documents of other tests, too.
const MOST: u64 = 100_000;

/// What strings are made of: what patterns allow, then what they allow in part, then what they do
/// not.
const ALPHABETS: [&str; 4] =
    ["abcxyzABCXYZ0189", "aZ09_-", "aZ09_=+/:.- ", "aZ0\n\u{0}é١😀\u{2028}~!"];

/// A member with a pattern, in one document of the model.
struct Subject {
    /// Where the string is in the document.
    pointer: String,
    document: Document,
    options: Options,
    validators: Vec<Validator>,
    whole: Value,
}

/// One subject for each distinct pattern.
fn subjects() -> BTreeMap<String, Subject> {
    let input = Options::new().profile(Profile::Authoring);
    let output = Options::new().profile(Profile::Reading).direction(Direction::Output);
    let mut subjects = BTreeMap::new();
    for entry in operations() {
        let documents = [(Some(entry.input), input), (entry.output, output)];
        for (document, options) in documents {
            let Some(document) = document else { continue };
            let named = Named { service: entry.service, version: entry.version, document };
            let schemas = ["2020-12", "draft-07"].map(|it| support::schema_file(it, &named));
            let schema = &schemas[0];
            let whole = schema["examples"][0].clone();
            for (pointer, pattern) in patterned(schema, schema, &whole, String::new()) {
                subjects.entry(pattern).or_insert_with(|| Subject {
                    pointer,
                    document,
                    options,
                    validators: schemas.iter().map(support::validator).collect(),
                    whole: whole.clone(),
                });
            }
        }
    }
    subjects
}

/// The strings in a document that have a pattern, by JSON Pointer.
fn patterned(
    root: &Value,
    schema: &Value,
    value: &Value,
    pointer: String,
) -> Vec<(String, String)> {
    let reference = schema["$ref"].as_str().and_then(|it| root.pointer(it.trim_start_matches('#')));
    let schema = reference.unwrap_or(schema);
    match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, its)| {
                patterned(root, &schema["properties"][name], its, format!("{pointer}/{name}"))
            })
            .collect(),
        Value::Array(elements) => elements
            .iter()
            .take(1)
            .flat_map(|element| patterned(root, &schema["items"], element, format!("{pointer}/0")))
            .collect(),
        // Texts of timestamps are no patterns of the model.
        _ => schema["pattern"]
            .as_str()
            .filter(|pattern| !pattern.contains("-02-29)T"))
            .map(|pattern| (pointer, pattern.to_owned()))
            .into_iter()
            .collect(),
    }
}

/// A generator of numbers: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("a number below a usize")
    }

    /// The text of an example, damaged a little.
    fn damaged(&mut self, example: &str) -> String {
        let mut string: Vec<char> = example.chars().collect();
        for _ in 0..self.below(3) {
            let place = self.below(string.len() + 1);
            if self.below(2) == 0 {
                string.splice(place..(place + 1).min(string.len()), []);
            } else {
                let alphabet = ALPHABETS[self.below(ALPHABETS.len())];
                string.insert(place, self.of(alphabet));
            }
        }
        string.into_iter().collect()
    }

    fn of(&mut self, alphabet: &str) -> char {
        let count = alphabet.chars().count();
        alphabet.chars().nth(self.below(count)).expect("a character")
    }

    fn string(&mut self) -> String {
        let length = [1, 8, 64, 70][self.below(4)];
        let length = self.below(length + 1);
        let alphabet = ALPHABETS[self.below(ALPHABETS.len())];
        let mut string: Vec<char> = (0..length).map(|_| self.of(alphabet)).collect();
        if self.below(4) == 0 {
            let place = self.below(string.len() + 1);
            string.insert(place, self.of(ALPHABETS[3]));
        }
        string.into_iter().collect()
    }
}

/// How many of some strings are valid; what differs is an error.
fn agree(subject: &mut Subject, strings: u64, random: &mut Random) -> Result<u64, String> {
    let mut valid = 0;
    let example = subject.whole.pointer(&subject.pointer).and_then(Value::as_str);
    let example = example.expect("the string").to_owned();
    for index in 0..strings {
        let string =
            if index.is_multiple_of(8) { random.damaged(&example) } else { random.string() };
        *subject.whole.pointer_mut(&subject.pointer).expect("the string") = string.clone().into();
        let text = subject.whole.to_string();
        let by_type = (subject.document.read)(&text, Profile::Wire).is_ok();
        let shape = (subject.document.shape)();
        let by_walker = walk::check(text.as_bytes(), shape, subject.options).violations.is_none();
        let by_schemas = subject.validators.iter().map(|it| it.is_valid(&subject.whole));
        if by_type != by_walker || by_schemas.clone().any(|it| it != by_type) {
            let by_schemas: Vec<bool> = by_schemas.collect();
            return Err(format!(
                "{string:?}: type {by_type}, walker {by_walker}, schemas {by_schemas:?}"
            ));
        }
        valid += u64::from(by_type);
    }
    Ok(valid)
}

#[test]
fn every_pattern_says_the_same_everywhere() {
    let asked = env::var("SHAPEWRIGHT_DOCUMENTS").ok().and_then(|count| count.parse().ok());
    let strings = asked.unwrap_or(STRINGS).min(MOST);
    let mut random = Random(0x5eed_0f1e_57a7_1c5e);
    let mut subjects = subjects();
    assert!(subjects.len() > 7, "the model has more patterns than these {}", subjects.len());
    for (pattern, subject) in &mut subjects {
        let valid = agree(subject, strings, &mut random)
            .unwrap_or_else(|differs| panic!("{pattern} of {}: {differs}", subject.pointer));
        println!("{pattern}: {strings} strings, {valid} valid");
        assert!(0 < valid && valid < strings, "{pattern}: {valid} of {strings} are valid");
    }
}
