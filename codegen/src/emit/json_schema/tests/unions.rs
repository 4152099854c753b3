//! Tests of the forms of unions.

use serde_json::json;

use super::{api, model, validator};
use crate::emit::json_schema::{Draft, JsonSchema, Openness, Unions, View};

#[test]
fn both_forms_of_a_union_take_the_same_answers() {
    let model = model(
        "$version: \"2\"\nnamespace a\nuse aws.protocols#restJson1\n\
         @restJson1\nservice S { version: \"1\", operations: [O] }\n\
         @http(method: \"POST\", uri: \"/\")\noperation O { output: Out }\n\
         structure Out { u: U }\nunion U { a: String, b: Integer }\n",
    );
    let api = api(&model);
    let documents = [
        (json!({}), [false, false]),
        (json!({"u": 1}), [true, true]),
        (json!({"a": "x"}), [true, true]),
        (json!({"a": 1}), [false, false]),
        (json!({"new": {}}), [true, true]),
        (json!({"new": {}, "newer": {}}), [false, false]),
        (json!({"a": "x", "new": 1}), [false, false]),
        (json!({"a": "x", "b": 1}), [false, false]),
        (json!({"a": "x", "__type": "t"}), [false, true]),
        (json!({"new": 1, "__type": "t"}), [false, true]),
        (json!({"a": "x", "b": 1, "__type": "t"}), [false, false]),
    ];
    for draft in [Draft::Draft202012, Draft::Draft07, Draft::Draft04] {
        for unions in [Unions::Object, Unions::OneOf] {
            for (place, view) in [View::Whole, View::Body].into_iter().enumerate() {
                let schemas = JsonSchema::builder().draft(draft).unions(unions).view(view);
                let schemas = schemas.openness(Openness::Open).build();
                let validator = validator(&schemas.of(&api, "a#U").expect("a schema"));
                for (document, is_valid) in &documents {
                    let case = format!("{draft:?} {unions:?} {view:?} {document}");
                    assert_eq!(validator.is_valid(document), is_valid[place], "{case}");
                }
            }
        }
    }
}
