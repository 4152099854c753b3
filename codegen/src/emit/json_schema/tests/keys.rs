//! Tests of keys of maps.

use serde_json::json;

use super::{api, model, validator};
use crate::emit::json_schema::{Draft, JsonSchema, Openness, Options, unenforced};

const MODEL: &str = "$version: \"2\"\nnamespace a\n\
    structure S { e: ByEnum, p: ByPattern, l: ByLength, b: ByBoth, m: ByMin, s: Sparse, d: Deep, x: Long }\n\
    map ByEnum { key: En, value: String }\n\
    map ByPattern { key: Pat, value: String }\n\
    @length(max: 2)\nmap ByLength { key: Len, value: String }\n\
    map ByBoth { key: Both, value: String }\n\
    map ByMin { key: Min, value: String }\n\
    @sparse\nmap Sparse { key: En, value: String }\n\
    map Deep { key: En, value: ByLength }\n\
    /// Long keys.\nmap Long { key: LongKey, value: String }\n\
    enum En {\n A = \"a.b\"\n B = \"c-d\"\n}\n\
    @pattern(\"x+\")\nstring Pat\n\
    @length(min: 1, max: 3)\nstring Len\n\
    @length(min: 2, max: 3)\n@pattern(\"^[a-z]+$\")\nstring Both\n\
    @length(min: 2)\nstring Min\n\
    @length(max: 5000)\nstring LongKey\n";

#[test]
fn every_draft_takes_the_same_keys() {
    let model = model(MODEL);
    let api = api(&model);
    let long = "x".repeat(2_000);
    let documents = [
        (json!({"e": {"a.b": "", "c-d": ""}}), true),
        (json!({"e": {"a.b": 1}}), false),
        (json!({"e": {"axb": ""}}), false),
        (json!({"e": {"a.b.": ""}}), false),
        (json!({"p": {"oxo": ""}}), true),
        (json!({"p": {"o": ""}}), false),
        (json!({"l": {"a\nb": "", "💩💩💩": ""}}), true),
        (json!({"l": {"": ""}}), false),
        (json!({"l": {"abcd": ""}}), false),
        (json!({"l": {"a": "", "b": "", "c": ""}}), false),
        (json!({"b": {"ab": ""}}), true),
        (json!({"b": {"a": ""}}), false),
        (json!({"b": {"abcd": ""}}), false),
        (json!({"b": {"AB": ""}}), false),
        (json!({"m": {"ab": "", &*long: ""}}), true),
        (json!({"m": {"a": ""}}), false),
        (json!({"s": {"a.b": null}}), true),
        (json!({"s": {"a": null}}), false),
        (json!({"d": {"a.b": {"a": ""}}}), true),
        (json!({"d": {"a.b": {"abcd": ""}}}), false),
        (json!({"x": {&*long: ""}}), true),
    ];
    for draft in [Draft::Draft202012, Draft::Draft07, Draft::Draft04] {
        let schema = JsonSchema::builder().draft(draft).build().of(&api, "a#S").expect("a schema");
        let validator = validator(&schema);
        for (document, is_valid) in &documents {
            assert_eq!(validator.is_valid(document), *is_valid, "{draft:?} {document}");
        }
    }
}

#[test]
fn draft_4_says_in_words_what_no_pattern_counts() {
    let model = model(MODEL);
    let api = api(&model);
    let schemas = JsonSchema::builder().draft(Draft::Draft04).build();
    let schema = schemas.of(&api, "a#S").expect("a schema");
    let words = "Long keys.\n\nKeys have at most 5000 characters.";
    assert_eq!(schema["properties"]["x"]["description"], words);
    assert_eq!(schemas.of(&api, "a#Long").expect("a schema")["description"], words);
    assert!(!schema.to_string().contains("$defs"), "{schema:#}");
    let drafts = |drafts: Vec<Draft>| Options { drafts, ..Options::default() };
    assert_eq!(unenforced(&api, &drafts(vec![Draft::Draft04])).iter().count(), 1);
    assert_eq!(unenforced(&api, &drafts(vec![Draft::Draft07])).iter().count(), 0);
}

#[test]
fn answers_are_not_held_to_rules_of_keys_in_any_draft() {
    let model = model(MODEL);
    let api = api(&model);
    for draft in [Draft::Draft202012, Draft::Draft04] {
        let schemas = JsonSchema::builder().draft(draft).openness(Openness::Open).build();
        let validator = validator(&schemas.of(&api, "a#S").expect("a schema"));
        assert!(validator.is_valid(&json!({"e": {"new": ""}, "l": {"abcd": ""}})), "{draft:?}");
    }
}
