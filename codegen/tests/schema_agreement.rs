//! The walker and the JSON Schemas come from one model, and give one verdict on every document:
//! inputs as people write them, outputs as they are read.
//!
//! Documents are the `@examples` of the OTA operations, damaged at random with a fixed seed.
//! `SHAPEWRIGHT_DOCUMENTS` sets how many.

use std::path::Path;

use jsonschema::{PatternOptions, Validator};
use serde_json::{Value, json};
use shapewright_codegen::Model;
use shapewright_codegen::emit::json_schema::{self, JsonSchema, Openness};
use shapewright_codegen::emit::shape_graph;
use shapewright_codegen::load::Loader;
use shapewright_codegen::model::ShapeKind;
use shapewright_codegen::node::{self, Node};
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::{Direction, Options, Profile, walk};

/// How many documents are made unless told otherwise.
const DOCUMENTS: usize = 20_000;

/// A kind of document on which the two differ, and why.
struct Difference {
    reason: &'static str,
    /// Whether a document may be of the kind: input or output, and its text.
    is_it: fn(Profile, &Value) -> bool,
    /// The verdict of the schema.
    by_schema: bool,
}

/// The only differences that there are.
const DIFFERENCES: [Difference; 3] = [
    Difference {
        reason: "a null member of an answer is absent; schemas have no null, as services write none",
        is_it: |profile, document| {
            profile == Profile::Reading && any(document, &|value| value.is_null())
        },
        by_schema: false,
    },
    Difference {
        reason: "JSON Schema cannot tell `2.0` from the integer `2`",
        is_it: |_, document| {
            let whole =
                |value: &Value| value.is_f64() && value.as_f64().map(f64::fract) == Some(0.0);
            any(document, &whole)
        },
        by_schema: true,
    },
    Difference {
        reason: "seconds beyond the years 1 to 9999 are no instant; schemas give them no bounds",
        is_it: |profile, document| {
            let beyond = |value: &Value| value.as_f64().is_some_and(|it| it.abs() > 6.2e10);
            profile == Profile::Reading && any(document, &beyond)
        },
        by_schema: true,
    },
];

/// Whether any value in a document fulfils a condition.
fn any(document: &Value, condition: &impl Fn(&Value) -> bool) -> bool {
    condition(document)
        || match document {
            Value::Array(elements) => elements.iter().any(|element| any(element, condition)),
            Value::Object(entries) => entries.values().any(|value| any(value, condition)),
            _ => false,
        }
}

/// A shape with both ways of checking it, and documents to begin with.
struct Subject<'g> {
    name: String,
    shape: &'g Shape,
    options: Options,
    validator: Validator,
    seeds: Vec<Value>,
}

fn model() -> Model {
    let shapes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/shapes");
    let mut loader = Loader::new();
    for service in ["iot-managed-integrations", "iot-wireless"] {
        let entries = std::fs::read_dir(shapes.join(service)).expect("the shapes");
        let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        files.sort();
        for file in files {
            loader = loader.file(file).expect("a file");
        }
    }
    let result = loader.load();
    let problems = result.diagnostics.render(&result.sources);
    result.model.unwrap_or_else(|| panic!("{problems}"))
}

fn subjects<'g>(model: &Model, graph: &'g ShapeGraph) -> Vec<Subject<'g>> {
    let mut subjects = Vec::new();
    for shape in model.shapes.values() {
        let ShapeKind::Operation(operation) = &shape.kind else { continue };
        let shapes = graph.operation(shape.id.as_str()).expect("the operation");
        let examples = shape.traits.get("smithy.api#examples").and_then(Node::as_array);
        let seeds = |part: &str| {
            let parts = examples.into_iter().flatten().filter_map(|example| example.get(part));
            parts.map(to_json).collect::<Vec<_>>()
        };
        let input = Options::new().profile(Profile::Authoring);
        let output = Options::new().profile(Profile::Reading).direction(Direction::Output);
        let parts = [
            (&operation.input, shapes.input, "input", Openness::Closed, input),
            (&operation.output, shapes.output, "output", Openness::Open, output),
        ];
        for (id, index, part, openness, options) in parts {
            let builder = JsonSchema::builder().view(json_schema::View::Whole).openness(openness);
            let schema = builder.build().of(model, id.as_str()).expect("a schema");
            let validator = jsonschema::options()
                .with_pattern_options(PatternOptions::regex())
                .build(&schema)
                .expect("a valid schema");
            let shape = index.and_then(|index| graph.shape(index)).expect("the shape");
            let (name, seeds) = (id.to_string(), seeds(part));
            if !seeds.is_empty() {
                subjects.push(Subject { name, shape, options, validator, seeds });
            }
        }
    }
    subjects
}

fn to_json(node: &Node) -> Value {
    match &node.value {
        node::Value::Null => Value::Null,
        node::Value::Bool(value) => json!(value),
        node::Value::Number(number) => serde_json::from_str(number.as_str()).expect("a number"),
        node::Value::String(text) | node::Value::ShapeId(text) => json!(text),
        node::Value::Array(elements) => elements.iter().map(to_json).collect(),
        node::Value::Object(object) => {
            let entries = object.iter().map(|(key, entry)| (key.clone(), to_json(&entry.value)));
            Value::Object(entries.collect())
        }
    }
}

/// A small generator of pseudo-random numbers (`SplitMix64`), so that every run is the same.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).expect("less than the bound")
    }

    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// Changes one value somewhere in a document.
fn mutate(value: &mut Value, random: &mut Random) {
    let go_in = random.below(4) > 0;
    match value {
        Value::Object(entries) if go_in && !entries.is_empty() => {
            let key = entries.keys().nth(random.below(entries.len())).cloned().expect("a key");
            if random.below(8) == 0 {
                change_entry(entries, &key, random);
            } else {
                mutate(&mut entries[&key], random);
            }
        }
        Value::Array(elements) if go_in && !elements.is_empty() => {
            let index = random.below(elements.len());
            match random.below(8) {
                0 => drop(elements.remove(index)),
                1 => elements.push(elements[index].clone()),
                2 => *elements = vec![elements[index].clone(); random.of(&[0, 1, 2, 10, 51, 201])],
                _ => mutate(&mut elements[index], random),
            }
        }
        Value::String(text) if go_in => *text = edited(text, random),
        Value::Number(number) if go_in => {
            let near = number.as_i64().unwrap_or(0).saturating_add(random.of(&[-1, 1]));
            *value = random.of(&[json!(near), json!(0), json!(-1), json!(100_000), json!(0.5)]);
        }
        _ => {
            *value = random.of(&[
                Value::Null,
                json!(true),
                json!(""),
                json!("x"),
                json!(7),
                json!(-3),
                json!(1.5),
                json!(2.0),
                json!(i64::MAX),
                json!(u64::MAX),
                json!(1e300),
                json!([]),
                json!({}),
                json!(["a"]),
                json!({"a": "b"}),
                json!("2026-12-01T02:00:00Z"),
                json!("2026-12-01T02:00:00.5+02:00"),
                json!("2026-12-01T02:00:00"),
                json!("2026-02-30T02:00:00Z"),
                json!(1_796_090_400),
                json!("Tue, 29 Apr 2014 18:30:38 GMT"),
                json!("2026-13-01T02:00:00Z"),
            ]);
        }
    }
}

fn change_entry(entries: &mut serde_json::Map<String, Value>, key: &str, random: &mut Random) {
    let value = entries[key].clone();
    match random.below(5) {
        0 => drop(entries.shift_remove(key)),
        1 => entries[key] = Value::Null,
        2 => drop(entries.insert(format!("{key}x"), value)),
        3 => drop(entries.insert(random.of(&["", "é", "aws:x", "a b"]).to_owned(), value)),
        _ => drop(entries.insert(key.to_lowercase(), value)),
    }
}

fn edited(text: &str, random: &mut Random) -> String {
    match random.below(8) {
        0 => String::new(),
        1 => text.to_lowercase(),
        2 => text.repeat(random.of(&[2, 20, 300])),
        3 => format!("{text}{}", random.of(&["é", "👍", "\n", " ", "_", "=", "\u{0}"])),
        4 => text.chars().skip(1).collect(),
        5 => text.chars().rev().collect(),
        6 => "👍".repeat(random.of(&[1, 63, 64, 65, 128, 129, 256, 257])),
        _ => "a".repeat(random.of(&[1, 2, 31, 32, 63, 64, 65, 128, 129, 200, 201, 256, 257, 2049])),
    }
}

#[test]
fn walker_and_schemas_give_the_same_verdict() {
    let model = model();
    let graph = shape_graph::build(&model).0;
    let subjects = subjects(&model, &graph);
    assert!(subjects.len() > 30, "inputs and outputs of 21 operations");
    let count = std::env::var("SHAPEWRIGHT_DOCUMENTS").ok().and_then(|text| text.parse().ok());
    let (mut random, mut valid, mut differences) = (Random(20_261_121), 0, Vec::new());
    let mut expected = [0; DIFFERENCES.len()];
    let count = count.unwrap_or(DOCUMENTS);
    for round in 0..count {
        let subject = &subjects[round % subjects.len()];
        let mut document = random.of(&subject.seeds);
        for _ in 0..random.below(3) {
            mutate(&mut document, &mut random);
        }
        let text = document.to_string();
        let violations = walk(text.as_bytes(), subject.shape, &graph, subject.options).violations;
        let by_schema = subject.validator.is_valid(&document);
        valid += usize::from(by_schema);
        if violations.is_none() == by_schema {
            continue;
        }
        let is_it = |difference: &Difference| {
            difference.by_schema == by_schema
                && (difference.is_it)(subject.options.profile, &document)
        };
        if let Some(kind) = DIFFERENCES.iter().position(is_it) {
            expected[kind] += 1;
        } else {
            let found = violations.map(|it| it.to_string());
            differences
                .push(format!("{}: schema {by_schema}, walker {found:?}: {text}", subject.name));
        }
    }
    println!("walker and schemas: {} of {count}, {valid} valid", count - differences.len());
    for (difference, count) in DIFFERENCES.iter().zip(expected) {
        println!("{count}: {}", difference.reason);
        assert!(count > 0, "no difference any more: {}", difference.reason);
    }
    differences.truncate(20);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!((count / 5..count * 4 / 5).contains(&valid), "documents of both kinds: {valid}");
}
