//! Which documents the schemas accept, in both drafts.

use serde_json::{Value, json};

use super::{api, model, schema, validator};
use crate::emit::json_schema::{Draft, JsonSchema, Openness, View};

/// Asserts the verdict of both drafts on documents that differ from a minimal one in one member.
fn assert_members(name: &str, minimal: &Value, cases: &[(&str, Value, bool)]) {
    let validators =
        [Draft::Draft202012, Draft::Draft07].map(|draft| validator(&schema(draft, name)));
    for validator in &validators {
        assert!(validator.is_valid(minimal), "{minimal}");
        for (member, value, expected) in cases {
            let mut document = minimal.clone();
            document[*member] = value.clone();
            assert_eq!(validator.is_valid(&document), *expected, "{member}: {value}");
        }
    }
}

#[test]
fn requests_are_closed() {
    let cases = [
        ("Unknown", json!(1), false),
        ("Color", json!("red"), true),
        ("Color", json!("grey"), true),
        ("Color", json!("blue"), false),
        ("Level", json!(9), true),
        ("Level", json!(2), false),
        ("Level", json!("LOW"), false),
        ("ByColor", json!({"red": "green"}), true),
        ("ByColor", json!({"blue": "green"}), false),
        ("Deep", json!({"items": [{"items": []}]}), true),
        ("Deep", json!({"other": 1}), false),
        ("Renamed", json!({}), true),
        ("Renamed", json!({"x": 1}), false),
        ("MemberName", json!("x"), true),
        ("wireName", json!("x"), false),
        ("Body", json!("x"), true),
        ("Body", json!(1), false),
        ("Count", json!(null), false),
    ];
    assert_members("SendInput", &json!({"Label": "a"}), &cases);
}

#[test]
fn what_is_required_must_be_there_unless_a_client_fills_it_in() {
    let validator = validator(&schema(Draft::Draft202012, "SendInput"));
    assert!(!validator.is_valid(&json!({})));
    assert!(validator.is_valid(&json!({"Label": "a"})));
}

#[test]
fn numbers_keep_to_their_width_and_range() {
    let cases = [
        ("Count", json!(1), true),
        ("Count", json!(0), false),
        ("Count", json!(11), false),
        ("Count", json!(1.5), false),
        ("Count", json!("1"), false),
        ("Tiny", json!(127), true),
        ("Tiny", json!(128), false),
        ("Tiny", json!(-129), false),
        ("Short", json!(-32768), true),
        ("Short", json!(-32769), false),
        ("Old", json!(2_147_483_647), true),
        ("Old", json!(2_147_483_648_u32), false),
        ("Wide", json!(2_147_483_647), true),
        ("Wide", json!(2_147_483_648_u32), false),
        ("Long", json!(5), true),
        ("Long", json!(6), false),
        ("Long", json!(i64::MIN), true),
        ("Big", json!(u64::MAX), true),
        ("Single", json!(0.5), true),
        ("Single", json!(0.25), false),
        ("Single", json!("Infinity"), false),
        ("Bounded", json!(1.5), true),
        ("Bounded", json!(2), false),
        ("Flag", json!(true), true),
        ("Flag", json!("true"), false),
        ("Flag", json!(1), false),
    ];
    assert_members("SendInput", &json!({"Label": "a"}), &cases);
}

#[test]
fn texts_keep_to_their_length_and_pattern() {
    let cases = [
        ("Defaulted", json!("a-b"), true),
        ("Defaulted", json!(""), false),
        ("Defaulted", json!("abcdefghi"), false),
        ("Defaulted", json!("A"), false),
        ("Defaulted", json!("a\n"), false),
        ("Secret", json!("anything"), true),
        ("Bytes", json!("AAA="), true),
        ("Bytes", json!("AAAAAA=="), true),
        ("Bytes", json!("AA=="), false),
        ("Bytes", json!("AAAAAAA="), false),
        ("Bytes", json!("not base64"), false),
    ];
    assert_members("SendInput", &json!({"Label": "a"}), &cases);
}

#[test]
fn collections_keep_to_their_size_and_elements() {
    let cases = [
        ("Names", json!(["a", "b"]), true),
        ("Names", json!([]), false),
        ("Names", json!(["a", "b", "c", "d"]), false),
        ("Names", json!(["a", "a"]), false),
        ("Names", json!(["a", null]), false),
        ("Names", json!(["A"]), false),
        ("Sparse", json!(["a", null]), true),
        ("Sparse", json!(["A"]), false),
        ("Named", json!({"a": ["b"]}), true),
        ("Named", json!({"A": ["b"]}), false),
        ("Named", json!({"a": ["b"], "b": ["b"], "c": ["b"]}), false),
        ("Named", json!({"a": []}), false),
        ("Anything", json!([{"a": null}]), true),
        ("Described", json!(null), true),
    ];
    assert_members("SendInput", &json!({"Label": "a"}), &cases);
}

#[test]
fn unions_have_exactly_one_member() {
    let cases = [
        ("Choice", json!({"Text": "a"}), true),
        ("Choice", json!({"Number": 1}), true),
        ("Choice", json!({"Empty": {}}), true),
        ("Choice", json!({"Empty": {"x": 1}}), false),
        ("Choice", json!({"Self": [{"Self": []}]}), true),
        ("Choice", json!({}), false),
        ("Choice", json!({"Text": "a", "Number": 1}), false),
        ("Choice", json!({"Other": 1}), false),
        ("Choice", json!({"Text": "A"}), false),
    ];
    assert_members("SendInput", &json!({"Label": "a"}), &cases);
}

#[test]
fn timestamps_of_requests_have_every_spelling_of_the_aws_cli() {
    let cases = [
        (json!("2026-12-01T02:00:00Z"), true),
        (json!("2026-12-01T02:00:00.25+01:00"), true),
        (json!("2026-12-01 02:00:00+0100"), true),
        (json!("2026-12-01t02:00z"), true),
        (json!("20261201T020000Z"), true),
        (json!("2026-12-01T02:00:00"), true),
        (json!("2026-12-01"), true),
        (json!("Tue, 01 Dec 2026 02:00:00 GMT"), true),
        (json!("1796090400"), true),
        (json!("1.7960904e9"), true),
        (json!(1_650_000_000.5), true),
        (json!("2026-02-30T02:00:00Z"), false),
        (json!("2026-02-29T02:00:00Z"), false),
        (json!("2028-02-29T02:00:00Z"), true),
        (json!("0000-01-01T00:00:00Z"), false),
        (json!("2026-11-31T02:00:00Z"), false),
        (json!("2026-12-01T02"), false),
        (json!("12/01/2026"), false),
        (json!("tomorrow"), false),
        (json!(true), false),
    ];
    let members = ["When", "Since", "Then", "Now"];
    let cases: Vec<_> = members
        .into_iter()
        .flat_map(|member| cases.clone().map(|(value, taken)| (member, value, taken)))
        .collect();
    assert_members("SendInput", &json!({"Label": "a"}), &cases);
}

#[test]
fn bodies_have_wire_names_and_leave_out_what_travels_elsewhere() {
    let cases = [
        ("Label", json!("a"), false),
        ("Since", json!("2026-12-01T02:00:00Z"), false),
        ("wireName", json!("x"), true),
        ("MemberName", json!("x"), false),
        ("When", json!("2026-12-01T02:00:00Z"), true),
        ("When", json!("2026-12-01T02:00:00+01:00"), false),
        ("Ratio", json!(0.5), true),
        ("Ratio", json!("NaN"), false),
    ];
    assert_members("SendInputBody", &json!({}), &cases);
}

#[test]
fn answers_are_open() {
    let cases = [
        ("Unknown", json!(1), true),
        ("Color", json!("blue"), true),
        ("Color", json!(1), false),
        ("Level", json!(2), true),
        ("Level", json!(2_147_483_648_u32), false),
        ("Pattern", json!("NOT"), true),
        ("Pattern", json!("too long for it"), true),
        ("When", json!(1_650_000_000.123), true),
        ("When", json!("2022-04-15T05:20:00.123000+00:00"), true),
        ("When", json!("Tue, 29 Apr 2014 18:30:38 GMT"), true),
        ("When", json!("yesterday"), false),
        ("Choice", json!({"Other": 1}), true),
        ("Choice", json!({}), false),
        ("Choice", json!({"Text": "a", "Number": 1}), false),
        ("Ratio", json!("NaN"), true),
        ("Ratio", json!("nan"), false),
        ("AtLeast", json!(-5), true),
        ("AtLeast", json!("Infinity"), false),
        ("AtLeast", json!("-Infinity"), false),
        ("AtLeast", json!("NaN"), false),
        ("Bounded", json!("NaN"), false),
        ("Count", json!("3"), false),
    ];
    assert_members("SendOutputOutput", &json!({"Count": 3}), &cases);
}

#[test]
fn what_is_secret_or_old_says_so() {
    let schema = schema(Draft::Draft07, "SendInput");
    let secret = &schema["properties"]["Secret"];
    assert_eq!(secret["$comment"], "sensitive");
    assert!(secret["description"].as_str().is_some_and(|text| text.contains("Sensitive: ")));
    let old = &schema["properties"]["Old"];
    assert_eq!(old["deprecated"], true);
    assert_eq!(old["description"], "Deprecated since 2.0: Use Count.");
    let body = &schema["properties"]["Body"]["$comment"];
    assert!(body.as_str().is_some_and(|text| text.contains("base64")), "{body}");
}

#[test]
fn the_body_of_an_answer_may_name_the_type_of_a_union_beside_its_one_member() {
    let model =
        model("$version: \"2\"\nnamespace a\nunion Choice { text: String, number: Integer }");
    let api = api(&model);
    let schemas = JsonSchema::builder().view(View::Body);
    let answer = schemas.clone().openness(Openness::Open).build();
    let union = validator(&answer.of(&api, "a#Choice").expect("a schema"));
    for (document, expected) in [
        (json!({"text": "a"}), true),
        (json!({"text": "a", "__type": "Choice"}), true),
        (json!({"newer": 1, "__type": "Choice"}), true),
        (json!({"text": "a", "number": 1}), false),
        (json!({"text": "a", "newer": 1}), false),
        (json!({"text": "a", "number": 1, "__type": "Choice"}), false),
        (json!({}), false),
    ] {
        assert_eq!(union.is_valid(&document), expected, "{document}");
    }
}

#[test]
fn a_body_that_streams_is_left_out() {
    let model = model(
        "$version: \"2\"\nnamespace a\n@streaming blob Bytes
        operation Put { input := { @httpHeader(\"x\") x: Integer, @httpPayload @required body: Bytes } }",
    );
    let schemas = JsonSchema::builder().view(View::Body).build();
    let body = validator(&schemas.of(&api(&model), "a#PutInput").expect("a schema"));
    assert!(body.is_valid(&json!({})) && !body.is_valid(&json!("text")));
}
