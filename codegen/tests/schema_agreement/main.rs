//! The walker and the JSON Schemas come from one model, and give one verdict on every document:
//! inputs as people write them, outputs as they are read, both drafts alike.
//!
//! The models are that of the OTA operations and one with every kind of shape. Documents are the
//! `@examples`, and documents made along the shapes, valid ones and ones that break a rule; all are
//! damaged at random with a fixed seed. `SHAPEWRIGHT_DOCUMENTS` sets how many.

mod differences;
mod keywords;
mod mutate;

use std::path::Path;

use arbitrary::Unstructured;
use differences::{DIFFERENCES, LONG, codes};
use jsonschema::{PatternOptions, Validator};
use keywords::{DECIDING, TELLING, keywords, without};
use mutate::{Random, mutate};
use serde_json::Value;
use shapewright_codegen::emit::json_schema::{Draft, JsonSchema, Openness};
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::node::Node;
use shapewright_smithy::resolve::{Selection, resolve};
use shapewright_validate::arbitrary::{broken, document, rules};
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::{Direction, Options, Profile, walk};

/// How many documents are made of each model unless told otherwise.
const DOCUMENTS: usize = 3_000;

/// The model with every kind of shape.
const KINDS: &str = "tests/schema_agreement/kinds.smithy";

/// How many documents break each rule: a bound may be passed on either side.
const BROKEN: usize = 4;

/// How many valid documents are made along each shape.
const MADE: usize = 120;

/// A shape with both ways of checking it, and documents to begin with.
struct Subject<'g> {
    name: String,
    graph: &'g ShapeGraph,
    shape: &'g Shape,
    options: Options,
    /// In draft 2020-12.
    schema: Value,
    /// One per draft.
    validators: [Validator; 2],
    seeds: Vec<Value>,
}

/// Reads a file, or every file of a folder and of the folders in it.
fn model(path: &str) -> Model {
    let mut loader = Loader::new();
    let mut pending = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(path)];
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(path).expect("the shapes");
            let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
            paths.sort();
            pending.extend(paths.into_iter().rev());
        } else if path.extension() == Some("smithy".as_ref()) {
            loader = loader.file(path).expect("a file");
        }
    }
    let result = loader.load();
    let problems = result.diagnostics.render(&result.sources);
    result.model.unwrap_or_else(|| panic!("{problems}"))
}

fn subjects<'g>(model: &Model, graph: &'g ShapeGraph, random: &mut Random) -> Vec<Subject<'g>> {
    let mut subjects = Vec::new();
    let api = resolve(model, &Selection::everything()).expect("no name").api;
    for operation in &api.operations {
        let shapes = graph.operation(operation.id.as_str()).expect("the operation");
        let input = Options::new().profile(Profile::Authoring);
        let output = Options::new().profile(Profile::Reading).direction(Direction::Output);
        let examples = &operation.examples;
        let inputs: Vec<_> = examples.iter().filter_map(|example| example.input).collect();
        let outputs: Vec<_> = examples.iter().filter_map(|example| example.output).collect();
        let parts = [
            (operation.input, shapes.input, inputs, Openness::Closed, input),
            (operation.output, shapes.output, outputs, Openness::Open, output),
        ];
        for (ty, index, examples, openness, options) in parts {
            // An operation without one has neither.
            assert_eq!(ty.is_some(), index.is_some());
            let Some(id) = ty.map(|ty| api.get(ty).id.as_str()) else { continue };
            let shape = index.and_then(|index| graph.shape(index)).expect("the shape");
            let schemas = [Draft::Draft202012, Draft::Draft07].map(|draft| {
                let schemas = JsonSchema::builder().draft(draft).openness(openness).build();
                schemas.of(&api, id).expect("a schema")
            });
            let validators =
                schemas.each_ref().map(|schema| validator(schema).expect("a valid schema"));
            let [schema, _] = schemas;
            let mut seeds: Vec<_> = examples.into_iter().map(Node::to_json).collect();
            add_made(&mut seeds, graph, (shape, options.profile), random);
            let name = id.to_string();
            subjects.push(Subject { name, graph, shape, options, schema, validators, seeds });
        }
    }
    subjects
}

fn validator(schema: &Value) -> Option<Validator> {
    let options = jsonschema::options().with_pattern_options(PatternOptions::regex());
    options.build(schema).ok()
}

/// Adds documents along a shape: valid ones, and one for each rule that breaks it.
fn add_made(
    seeds: &mut Vec<Value>,
    graph: &ShapeGraph,
    (shape, profile): (&Shape, Profile),
    random: &mut Random,
) {
    for _ in 0..MADE {
        let bytes = random.bytes(1_024);
        let text = document(shape, graph, profile, &mut Unstructured::new(&bytes));
        seeds.push(serde_json::from_str(&text.expect("a document")).expect("JSON"));
    }
    for rule in rules(shape, graph).iter().flat_map(|rule| std::iter::repeat_n(rule, BROKEN)) {
        let bytes = random.bytes(256);
        let found = broken(shape, graph, profile, rule, &mut Unstructured::new(&bytes));
        let read = found.and_then(|broken| serde_json::from_str(&broken.document).ok());
        seeds.extend(read);
    }
}

/// What came of the documents.
#[derive(Default)]
struct Tally {
    valid: usize,
    expected: [usize; DIFFERENCES.len()],
    differences: Vec<String>,
}

impl Tally {
    fn count(&mut self, subject: &Subject<'_>, document: &Value) {
        let text = document.to_string();
        let outcome = walk(text.as_bytes(), subject.shape, subject.graph, subject.options);
        let found = codes(outcome.violations.as_ref());
        let [newer, older] = &subject.validators;
        let by_schema = newer.is_valid(document);
        if by_schema != older.is_valid(document) {
            self.differences.push(format!("{}: the drafts differ: {text}", subject.name));
        }
        self.valid += usize::from(by_schema);
        if found.is_empty() == by_schema {
            return;
        }
        let profile = subject.options.profile;
        let kind = DIFFERENCES.iter().position(|difference| {
            difference.by_schema == by_schema && (difference.is_it)(profile, document, &found)
        });
        if let Some(kind) = kind {
            self.expected[kind] += 1;
        } else {
            let error = newer.iter_errors(document).next().map(|error| error.to_string());
            let found = outcome.violations.map(|it| it.to_string());
            let name = &subject.name;
            self.differences.push(format!("{name}: schema {error:?}, walker {found:?}: {text}"));
        }
    }

    fn assert(mut self, name: &str, count: usize) -> [usize; DIFFERENCES.len()] {
        let (valid, agreed) = (self.valid, count - self.differences.len());
        println!("walker and schemas, {name}: {agreed} of {count}, {valid} valid");
        self.differences.truncate(20);
        assert!(self.differences.is_empty(), "{}", self.differences.join("\n"));
        assert!((count / 8..count * 4 / 5).contains(&valid), "documents of both kinds: {valid}");
        self.expected
    }
}

#[test]
fn walker_and_schemas_give_the_same_verdict() {
    let count = std::env::var("SHAPEWRIGHT_DOCUMENTS").ok().and_then(|text| text.parse().ok());
    let count = count.unwrap_or(DOCUMENTS);
    let mut expected = [0; DIFFERENCES.len()];
    for (name, path) in [("OTA", "../model/shapes"), ("every kind", KINDS)] {
        let model = model(path);
        let graph = shape_graph::of_model(&model).0;
        let mut random = Random(20_261_121);
        let subjects = subjects(&model, &graph, &mut random);
        let mut tally = Tally::default();
        for round in 0..count {
            let subject = &subjects[round % subjects.len()];
            let mut document = random.of(&subject.seeds);
            for _ in 0..random.below(3) {
                mutate(&mut document, &mut random);
            }
            tally.count(subject, &document);
        }
        let found = tally.assert(name, count);
        expected.iter_mut().zip(found).for_each(|(sum, found)| *sum += found);
    }
    for (difference, count) in DIFFERENCES.iter().zip(expected) {
        println!("{count}: {}", difference.reason);
    }
}

#[test]
fn every_listed_difference_still_exists() {
    let model = model(KINDS);
    let graph = shape_graph::of_model(&model).0;
    let subjects = subjects(&model, &graph, &mut Random(1));
    for (index, difference) in DIFFERENCES.iter().enumerate() {
        let (shape, member) = difference.example;
        let id = format!("example.agreement#{shape}");
        let subject = subjects.iter().find(|subject| subject.name == id).expect("the shape");
        let needed = match shape {
            "PutInput" => {
                r#""__proto__": "a", "constructor": 1, "Req": {"a": "a", "b": {"c": []}}"#
            }
            "PutOutput" => r#""C": "red""#,
            _ => r#""Unknown": 1"#,
        };
        let read = |text: String| serde_json::from_str(&text).expect("JSON");
        let member = member.replace(LONG, &"AAAA".repeat(667));
        let mut tally = Tally::default();
        tally.count(subject, &read(format!("{{{needed}}}")));
        tally.count(subject, &read(format!("{{{needed}, {member}}}")));
        assert_eq!(tally.differences, [""; 0]);
        assert_eq!(tally.expected[index], 1, "no difference any more: {}", difference.reason);
    }
}

#[test]
fn a_null_sets_no_member_of_a_union_even_if_documents_may_be_null() {
    let model = model(KINDS);
    let graph = shape_graph::of_model(&model).0;
    let subjects = subjects(&model, &graph, &mut Random(3));
    let mut unions = 0;
    for subject in subjects.iter().filter(|it| it.name.ends_with("#GetInput")) {
        for (value, is_valid) in [("null", false), ("[null]", true), ("0", true), ("{}", true)] {
            let text = format!(r#"{{"Other": {{"d": {value}}}}}"#);
            let document: Value = serde_json::from_str(&text).expect("JSON");
            for validator in &subject.validators {
                assert_eq!(validator.is_valid(&document), is_valid, "{text}");
            }
            let mut tally = Tally::default();
            tally.count(subject, &document);
            assert_eq!(tally.differences, [""; 0]);
            unions += 1;
        }
    }
    assert_eq!(unions, 4);
}

#[test]
fn a_keyword_that_decides_is_missed_when_it_is_gone() {
    let model = model(KINDS);
    let graph = shape_graph::of_model(&model).0;
    let mut random = Random(2);
    let subjects = subjects(&model, &graph, &mut random);
    let found = subjects.iter().flat_map(|subject| keywords(&subject.schema));
    for keyword in found {
        let known = DECIDING.iter().chain(&TELLING).any(|known| *known == keyword);
        assert!(known, "{keyword} is on neither list");
    }
    for keyword in DECIDING {
        let is_missed = subjects.iter().any(|subject| {
            let Some(lacking) = validator(&without(&subject.schema, keyword)) else { return true };
            let [whole, _] = &subject.validators;
            let mut damaged = |seed: &Value| {
                let mut document = seed.clone();
                mutate(&mut document, &mut random);
                lacking.is_valid(&document) != whole.is_valid(&document)
            };
            let differs = |seed: &Value| lacking.is_valid(seed) != whole.is_valid(seed);
            subject.seeds.iter().any(differs)
                || subject.seeds.iter().cycle().take(300).any(&mut damaged)
        });
        assert!(is_missed, "nobody misses {keyword}");
    }
}
