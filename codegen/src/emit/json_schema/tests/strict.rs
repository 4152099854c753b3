//! The strict target.

use serde_json::{Value, json};

use super::{EVERY_KIND, api, model, validator};
use crate::emit::json_schema::{JsonSchema, Options, Target, Unions, emit};

fn strict() -> Value {
    let schemas = JsonSchema::builder().target(Target::Strict).build();
    schemas.of(&api(&model(EVERY_KIND)), "example.kinds#SendInput").expect("a schema")
}

/// Calls `look` with every schema in a schema.
fn each(schema: &Value, look: &mut dyn FnMut(&serde_json::Map<String, Value>)) {
    let keywords = schema.as_object().expect("an object, not a boolean");
    look(keywords);
    for (keyword, value) in keywords {
        match keyword.as_str() {
            "properties" | "$defs" => {
                value.as_object().expect("schemas").values().for_each(|it| each(it, look));
            }
            "items" => each(value, look),
            "anyOf" => value.as_array().expect("schemas").iter().for_each(|it| each(it, look)),
            _ => {}
        }
    }
}

#[test]
fn a_strict_schema_has_few_keywords_and_closed_objects() {
    const ALLOWED: [&str; 11] = [
        "$defs",
        "$ref",
        "additionalProperties",
        "anyOf",
        "description",
        "enum",
        "items",
        "properties",
        "required",
        "title",
        "type",
    ];
    let schema = strict();
    each(&schema, &mut |keywords| {
        for keyword in keywords.keys() {
            assert!(ALLOWED.contains(&keyword.as_str()), "{keyword}");
        }
        if keywords.get("type").is_some_and(|it| it == "object") {
            assert!(keywords["properties"].is_object());
            assert_eq!(keywords["additionalProperties"], false);
        }
        if keywords.contains_key("$ref") {
            assert_eq!(keywords.len(), 1, "nothing stands beside a reference");
        }
        let description = keywords.get("description").and_then(Value::as_str).unwrap_or_default();
        assert!(description.chars().count() <= 240 && !description.contains('\n'));
    });
    insta::assert_snapshot!("strict", format!("{schema:#}"));
}

#[test]
fn strict_schemas_tell_right_from_wrong_as_far_as_their_words_go() {
    let validator = validator(&strict());
    let cases = [
        (json!({"Label": "a"}), true),
        (json!({"Label": "a", "Other": 1}), false),
        (json!({}), false),
        (json!({"Label": "a", "Choice": {"Text": "x"}}), true),
        (json!({"Label": "a", "Choice": {"Text": "x", "Number": 1}}), false),
        (json!({"Label": "a", "Color": "red"}), true),
        (json!({"Label": "a", "Color": "blue"}), false),
        (json!({"Label": "a", "Named": [{"key": "a", "value": ["b"]}]}), true),
        (json!({"Label": "a", "Named": {"a": ["b"]}}), false),
        (json!({"Label": "a", "Anything": "{}"}), true),
        (json!({"Label": "a", "Sparse": [null, "a"]}), true),
        (json!({"Label": "a", "Deep": {"properties": {"type": "x"}}}), true),
    ];
    for (document, expected) in cases {
        assert_eq!(validator.is_valid(&document), expected, "{document}");
    }
}

#[test]
fn strict_schemas_have_their_own_form_of_unions() {
    let model = model(EVERY_KIND);
    let api = api(&model);
    let [object, one_of] = [Unions::Object, Unions::OneOf].map(|unions| {
        let schemas = JsonSchema::builder().target(Target::Strict).unions(unions).build();
        let schema = schemas.of(&api, "example.kinds#SendInput").expect("a schema");
        let options = Options { target: Target::Strict, unions, ..Options::default() };
        (schema, emit(&api, &options).expect("schemas"))
    });
    assert_eq!(object, one_of);
}

#[test]
fn strict_files_stand_where_the_others_do() {
    let model = model(EVERY_KIND);
    let api = api(&model);
    let standard = emit(&api, &Options::default()).expect("schemas");
    let options = Options { target: Target::Strict, ..Options::default() };
    let strict = emit(&api, &options).expect("schemas");
    for (path, text) in &strict {
        assert!(standard.contains_key(path), "{path}");
        assert!(!text.contains("\"$schema\"") && !text.contains("\"$id\""), "{path}");
    }
}
