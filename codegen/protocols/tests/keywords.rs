//! Every keyword of the schemas that decides which documents are valid is missed when it is gone.

mod support;

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use shapewright_codegen::emit::json_schema::Draft;
use shapewright_equivalence::{Node, Random, broken_documents, damaged};
use shapewright_protocols::{CASES, Part};
use support::{Validators, graph, schema, subjects, validator};

/// How many documents break each rule: a bound may be passed on either side.
const BROKEN: usize = 4;

/// How many random documents are tried for each schema, beside those that break a rule.
const DOCUMENTS: usize = 100;

/// Keywords that decide which documents are valid.
const DECIDING: [&str; 19] = [
    "$ref",
    "additionalProperties",
    "anyOf",
    "enum",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "pattern",
    "properties",
    "propertyNames",
    "required",
    "type",
    "uniqueItems",
];

/// Keywords that tell people something; the goldens of the emitter have them.
const TELLING: [&str; 10] = [
    "$comment",
    "$defs",
    "$schema",
    "contentEncoding",
    "contentMediaType",
    "default",
    "deprecated",
    "description",
    "examples",
    "title",
];

/// All keywords of a schema.
fn keywords(schema: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    visit(&mut schema.clone(), &mut |keywords| found.extend(keywords.keys().cloned()));
    found
}

/// The schema without any occurrence of a keyword.
fn without(schema: &Value, keyword: &str) -> Value {
    let mut schema = schema.clone();
    visit(&mut schema, &mut |keywords| {
        keywords.shift_remove(keyword);
    });
    schema
}

/// Shows every schema in a schema.
fn visit(schema: &mut Value, see: &mut dyn FnMut(&mut Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    see(keywords);
    for (keyword, value) in keywords.iter_mut() {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(schemas)) => {
                for inner in schemas.values_mut() {
                    visit(inner, see);
                }
            }
            ("anyOf", Value::Array(choices)) => {
                for inner in choices {
                    visit(inner, see);
                }
            }
            ("items" | "additionalProperties" | "propertyNames", inner) => visit(inner, see),
            _ => {}
        }
    }
}

#[test]
fn a_keyword_that_decides_is_missed_when_it_is_gone() {
    let [case, ..] = CASES;
    let (graph, model) = (graph(&case, Part::Whole), case.model());
    let api = Part::Whole.api(&model);
    let subjects = subjects(&case, Part::Whole, &graph, &mut Validators::default());
    let mut random = Random::new(2);
    let mut unmissed: BTreeSet<&str> = DECIDING.into();
    for subject in &subjects {
        for schemas in &subject.schemas {
            let id = format!("example.protocols#{}", subject.shape.name);
            let schema = schema(&api, &id, Draft::Draft202012, schemas.options);
            for keyword in keywords(&schema) {
                let is_known = DECIDING.iter().chain(&TELLING).any(|known| *known == keyword);
                assert!(is_known, "{keyword} is on neither list");
            }
            let broken = |_| broken_documents(subject, schemas.options.profile, &mut random);
            let mut nodes: Vec<Node> = (0..BROKEN).flat_map(broken).collect();
            nodes.extend(
                (0..DOCUMENTS)
                    .filter_map(|_| damaged(subject, schemas, &mut random))
                    .map(|document| document.node),
            );
            let read = |node: &Node| serde_json::from_str::<Value>(&node.to_string()).ok();
            let documents: Vec<Value> = nodes.iter().filter_map(read).collect();
            let whole = &schemas.validators[0];
            unmissed.retain(|keyword| {
                let Some(lacking) = validator(&without(&schema, keyword)) else { return false };
                documents.iter().all(|it| lacking.is_valid(it) == whole.is_valid(it))
            });
        }
    }
    assert_eq!(unmissed, BTreeSet::new(), "nobody misses these keywords");
}
