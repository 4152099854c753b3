//! The ways of checking a document agree, whatever the document.
//!
//! The types and the walker on their shapes find the same (profile wire), the lenient reader reads
//! what the walker lets pass, and the walker gives the verdict of the committed schemas: authoring
//! for requests, reading for answers. [`differences`] lists what schemas cannot say.
//!
//! Documents are the examples of every request and answer, damaged at random with a fixed seed.
//! `SHAPEWRIGHT_DOCUMENTS` sets how many; `cargo xtask equivalence` takes a million.

mod differences;
mod mutate;
mod node;
#[path = "../support/mod.rs"]
mod support;

use differences::DIFFERENCES;
use jsonschema::Validator;
use mutate::{KINDS, Random, Vocabulary};
use node::Node;
use serde::de::IgnoredAny;
use serde_json::Value;
use shapewright_validate::Violations;
use shapewright_validate::walk::{self, Direction, Options, Profile};
use support::{Document, operations};

/// How many documents are made unless told otherwise.
const DOCUMENTS: usize = 4_000;

/// How often a document is damaged at most.
const MAX_DAMAGES: usize = 3;

/// How many disagreements are shown.
const SHOWN: usize = 20;

/// Codes of what a type cannot even hold.
const UNREADABLE: [&str; 6] = ["required", "type", "format", "union", "unknown_member", "syntax"];

/// A request or an answer: every way of checking it, and documents to begin with.
struct Subject {
    document: Document,
    options: Options,
    validator: Validator,
    vocabulary: Vocabulary,
    seeds: Vec<Node>,
}

impl Subject {
    fn new(document: Document, schema: &Value, options: Options) -> Self {
        let examples = schema["examples"].as_array().map(Vec::as_slice).unwrap_or_default();
        let mut seeds: Vec<_> = examples.iter().map(Node::from).collect();
        if seeds.is_empty() {
            seeds.push(Node::Object(Vec::new()));
        }
        Self {
            document,
            options,
            validator: support::validator(schema),
            vocabulary: Vocabulary::of(schema),
            seeds,
        }
    }

    fn walk(&self, text: &str, options: Options) -> Option<Violations> {
        walk::check(text.as_bytes(), (self.document.shape)(), options).violations
    }
}

fn subjects() -> Vec<Subject> {
    let input = Options::new().profile(Profile::Authoring);
    let output = Options::new().profile(Profile::Reading).direction(Direction::Output);
    let mut subjects = Vec::new();
    for entry in operations() {
        let documents = [(Some(entry.input), input), (entry.output, output)];
        for (document, options) in documents {
            let Some(document) = document else { continue };
            let path = support::schema_path(&entry, &(document.shape)().name);
            subjects.push(Subject::new(document, &support::json_file(&path), options));
        }
    }
    subjects
}

/// What is wrong, as far as both ways have to agree on it.
fn told(violations: Option<&Violations>) -> Vec<String> {
    violations.into_iter().flatten().map(|it| format!("{}: {it}", it.code())).collect()
}

/// How types and walker disagree on a document, if they do.
fn types_and_walker(subject: &Subject, text: &str) -> Option<String> {
    let walked = subject.walk(text, Options::new());
    let by_walker = told(walked.as_ref());
    let by_type = told((subject.document.check)(text).err().as_ref());
    if by_type != by_walker {
        return Some(format!("the type finds {by_type:?}, the walker {by_walker:?}"));
    }
    let unreadable = walked.iter().flatten().any(|it| UNREADABLE.contains(&it.code()));
    match (subject.document.validate)(&without_negative_zeros(text)) {
        // Serde passes some of what the walker refuses, such as duplicates among what it ignores.
        _ if unreadable => None,
        None => Some(format!("serde cannot read it, the walker finds {by_walker:?}")),
        Some(found) => {
            let by_value = told(found.as_ref());
            let differ = by_value != by_walker;
            differ.then(|| format!("the value has {by_value:?}, the walker finds {by_walker:?}"))
        }
    }
}

/// The text with `0` for each integer `-0`, which `serde_json` alone takes for a floating-point
/// number.
fn without_negative_zeros(text: &str) -> String {
    let mut text = text.to_owned();
    for (before, after) in [(":-0", ','), (":-0", '}'), ("[-0", ','), (",-0", ','), ("[-0", ']')] {
        text = text.replace(&format!("{before}{after}"), &format!("{}0{after}", &before[..1]));
    }
    text
}

/// How the lenient reader and the walker disagree on a document, if they do.
fn reader_and_walker(subject: &Subject, text: &str) -> Option<String> {
    let options = Options::new().profile(Profile::Reading).direction(Direction::Output);
    let mut by_walker = told(subject.walk(text, options).as_ref());
    let mut by_reader = told((subject.document.read)(text).err().as_ref());
    // The reader takes the wire's names of members.
    by_walker.sort();
    by_reader.sort();
    (by_reader != by_walker)
        .then(|| format!("the reader finds {by_reader:?}, the walker {by_walker:?}"))
}

#[test]
fn types_walker_and_schemas_agree_on_damaged_documents() {
    let count = std::env::var("SHAPEWRIGHT_DOCUMENTS").ok().and_then(|text| text.parse().ok());
    let count = count.unwrap_or(DOCUMENTS);
    let subjects = subjects();
    let mut random = Random::new(20_261_121);
    let mut tally = Tally::default();
    for round in 0..count {
        let subject = &subjects[round % subjects.len()];
        let mut document = random.of(&subject.seeds);
        for _ in 0..random.below(MAX_DAMAGES + 1) {
            let kind = subject.vocabulary.damage(&mut document, &mut random);
            tally.damages[kind] += 1;
        }
        tally.count(subject, &document.to_string());
    }
    tally.assert(count);
}

#[test]
fn every_listed_difference_still_exists() {
    let subjects = subjects();
    let is_it = |subject: &&Subject| &*(subject.document.shape)().name == "GetFuotaTaskResponse";
    let subject = subjects.iter().find(is_it).expect("the answer");
    for (index, difference) in DIFFERENCES.iter().enumerate() {
        let mut tally = Tally::default();
        let problem = tally.walker_and_schema(subject, difference.example);
        assert_eq!((problem, tally.differences[index]), (None, 1), "{}", difference.reason);
    }
}

/// What came out.
#[derive(Default)]
struct Tally {
    /// Documents damaged in each way.
    damages: [usize; KINDS.len()],
    /// Documents of each kind that schemas judge otherwise.
    differences: [usize; DIFFERENCES.len()],
    /// Documents that the schema accepts.
    valid: usize,
    disagreements: Vec<String>,
}

impl Tally {
    fn count(&mut self, subject: &Subject, text: &str) {
        let mut problem = types_and_walker(subject, text);
        if subject.options.profile == Profile::Reading {
            problem = problem.or_else(|| reader_and_walker(subject, text));
        }
        if let Some(problem) = problem.or_else(|| self.walker_and_schema(subject, text)) {
            let name = &(subject.document.shape)().name;
            self.disagreements.push(format!("{name}: {problem}: {text}"));
        }
    }

    /// How walker and schema disagree on a document, if they do and it is not of a known kind.
    fn walker_and_schema(&mut self, subject: &Subject, text: &str) -> Option<String> {
        let walked = subject.walk(text, subject.options);
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            // A number beyond the range of a double is JSON, but no value that a schema can check.
            let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
            let differ = walked.is_none() && !is_json;
            return differ.then(|| "no JSON to serde, valid to the walker".to_owned());
        };
        let by_schema = subject.validator.is_valid(&value);
        self.valid += usize::from(by_schema);
        if by_schema == walked.is_none() {
            return None;
        }
        let profile = subject.options.profile;
        let known = DIFFERENCES.iter().position(|difference| {
            difference.by_schema == by_schema
                && (difference.is_it)(profile, &value, walked.as_ref())
        });
        if let Some(kind) = known {
            self.differences[kind] += 1;
            return None;
        }
        Some(format!("schema {by_schema}, walker {:?}", told(walked.as_ref())))
    }

    fn assert(mut self, count: usize) {
        println!("equivalence: {} of {count} agree", count - self.disagreements.len());
        println!("accepted by the schema: {}", self.valid);
        for (kind, damaged) in KINDS.iter().zip(self.damages) {
            println!("{damaged}: {kind}");
            assert!(damaged > 0, "no document was damaged so: {kind}");
        }
        for (difference, found) in DIFFERENCES.iter().zip(self.differences) {
            println!("{found}: {}", difference.reason);
        }
        self.disagreements.truncate(SHOWN);
        assert!(self.disagreements.is_empty(), "{}", self.disagreements.join("\n"));
        let valid = self.valid;
        assert!((count / 10..count * 4 / 5).contains(&valid), "documents of both kinds: {valid}");
    }
}
