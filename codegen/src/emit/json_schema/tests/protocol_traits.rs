//! What protocols make of the traits that only some of them look at: every protocol with each such
//! trait, in both views.

use std::fmt::Write as _;

use serde_json::{Value, json};
use shapewright_validate::walk::{self, Profile};

use super::super::timestamp::{ANY_ZONE, AUTHORED, HTTP, UTC};
use super::{api, model, validator};
use crate::emit::json_schema::{JsonSchema, Openness, Options, View, emit};
use crate::emit::shape_graph;

const MODEL: &str = include_str!("protocol-traits.smithy");

/// The protocols by the names of their traits.
const PROTOCOLS: [&str; 8] = [
    "aws.protocols#restJson1",
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "smithy.protocols#rpcv2Json",
    "smithy.protocols#rpcv2Cbor",
    "aws.protocols#restXml",
    "aws.protocols#awsQuery",
    "aws.protocols#ec2Query",
];

/// The model, whose service offers some protocols.
fn with_protocols(protocols: &[&str]) -> String {
    let mut text = String::new();
    for protocol in protocols {
        let _ = writeln!(text, "@{protocol}");
    }
    MODEL.replace("service Service", &(text + "service Service"))
}

fn schema(protocols: &[&str], shape: &str, view: View) -> Value {
    let openness = if shape == "a#PutInput" { Openness::Closed } else { Openness::Open };
    let schemas = JsonSchema::builder().view(view).openness(openness).build();
    schemas.of(&api(&model(&with_protocols(protocols))), shape).expect("a schema")
}

/// Both views of a service's shapes, a line for each member, and the files that there are.
fn render(protocols: &[&str]) -> String {
    let mut text = String::new();
    for shape in ["a#PutInput", "a#PutOutput", "a#Refused"] {
        for view in [View::Whole, View::Body] {
            let _ = writeln!(text, "{shape}, {view:?}");
            let schema = schema(protocols, shape, view);
            let nested = schema.get("$defs").map(|definitions| &definitions["Nested"]);
            for (indent, schema) in [("", Some(&schema)), ("    Nested.", nested)] {
                let Some(schema) = schema else { continue };
                for (key, member) in schema["properties"].as_object().expect("members") {
                    let _ = writeln!(text, "    {indent}{key}: {}", short(member));
                }
                let required = schema.get("required").unwrap_or(&Value::Null);
                let _ = writeln!(text, "    {indent}required: {required}");
            }
        }
    }
    let files = emit(&api(&model(&with_protocols(protocols))), &Options::default());
    for path in files.expect("schemas").keys().filter(|path| path.starts_with("2020-12/")) {
        let _ = writeln!(text, "{path}");
    }
    text
}

/// A schema in one line, with names for the long patterns.
fn short(schema: &Value) -> String {
    let mut text = schema.to_string();
    let escape = |pattern: &str| Value::from(pattern).to_string();
    for (pattern, name) in
        [(ANY_ZONE, "any zone"), (UTC, "UTC"), (HTTP, "HTTP date"), (AUTHORED, "authored")]
    {
        text = text.replace(&escape(pattern), &format!("<{name}>"));
    }
    let [date_time, http] = [ANY_ZONE, HTTP].map(|text| text.trim_matches(['^', '$']));
    text.replace(&escape(&format!("^(?:{date_time}|{http})$")), "<any zone or HTTP date>")
}

#[test]
fn each_protocol_looks_at_its_traits_alone() {
    for protocol in PROTOCOLS {
        let (_, name) = protocol.split_once('#').expect("an ID");
        insta::assert_snapshot!(name, render(&[protocol]));
    }
    insta::assert_snapshot!("no_protocol", render(&[]));
}

/// A document with a label, if the schema wants one, and another member.
fn document(validator: &jsonschema::Validator, (key, value): (&str, &Value)) -> Value {
    let forms = [None, Some(json!(0)), Some(json!("2026-12-01T02:00:00Z"))];
    let mut documents = forms.into_iter().map(|label| match label {
        Some(label) => json!({"label": label}),
        None => json!({}),
    });
    let mut document = documents.find(|document| validator.is_valid(document)).expect("a form");
    document[key] = value.clone();
    document
}

#[test]
fn the_walker_takes_what_the_schemas_of_each_protocol_take() {
    let [seconds, date, http] =
        [json!(0), json!("2026-12-01T02:00:00Z"), json!("Tue, 01 Dec 2026 02:00:00 GMT")];
    let mut values = vec![json!("a"), json!({}), json!({"token": "a"})];
    for form in [seconds, date, http] {
        values.push(json!([form]));
        values.push(json!({"token": "a", "inHeader": form}));
        values.push(form);
    }
    for name in ["named", "nick"] {
        values.push(json!({"token": "a", name: "a"}));
    }
    let mut taken = 0;
    for protocols in PROTOCOLS.iter().map(std::slice::from_ref).chain([[].as_slice()]) {
        let model = model(&with_protocols(protocols));
        let api = api(&model);
        let (graph, _) = shape_graph::of_model(&model);
        let shape = graph.root("a#PutInput").expect("the shape");
        for (view, of_walker) in [(View::Whole, walk::View::Whole), (View::Body, walk::View::Body)]
        {
            let options = walk::Options::new().profile(Profile::Authoring).view(of_walker);
            let validator = validator(&schema(protocols, "a#PutInput", view));
            let keys = api.named("a#PutInput").expect("the type").members().iter();
            let keys: Vec<_> = keys.map(|member| member.name).chain(["nick"]).collect();
            for (key, value) in keys.iter().flat_map(|key| values.iter().map(move |it| (key, it))) {
                let document = document(&validator, (key, value));
                let text = document.to_string();
                let found = walk::walk(text.as_bytes(), shape, &graph, options).violations;
                let is_taken = validator.is_valid(&document);
                assert_eq!(is_taken, found.is_none(), "{protocols:?}, {view:?}: {text}: {found:?}");
                taken += usize::from(is_taken);
            }
        }
    }
    assert!(taken > 200, "{taken}");
}

#[test]
fn a_service_of_several_protocols_is_described_by_the_preferred_one() {
    let cases: [(&[&str], &str); 4] = [
        (&["aws.protocols#awsQuery", "aws.protocols#awsJson1_0"], "aws.protocols#awsJson1_0"),
        (&["smithy.protocols#rpcv2Cbor", "aws.protocols#awsJson1_1"], "aws.protocols#awsJson1_1"),
        (
            &["smithy.protocols#rpcv2Cbor", "smithy.protocols#rpcv2Json"],
            "smithy.protocols#rpcv2Json",
        ),
        (&["aws.protocols#restXml", "aws.protocols#restJson1"], "aws.protocols#restJson1"),
    ];
    for (offered, preferred) in cases {
        assert_eq!(render(offered), render(&[preferred]), "{offered:?}");
    }
}

#[test]
fn big_numbers_are_texts_of_their_digits_where_the_protocol_has_them_so() {
    let cases = [
        ("integer", json!("0"), true),
        ("integer", json!("-170141183460469231731687303715884105729"), true),
        ("integer", json!("01"), false),
        ("integer", json!("-"), false),
        ("integer", json!("1.0"), false),
        ("integer", json!("1e3"), false),
        ("integer", json!(1), false),
        ("decimal", json!("0.10"), true),
        ("decimal", json!("-12E+3"), true),
        ("decimal", json!("1.5e-10"), true),
        ("decimal", json!(".5"), false),
        ("decimal", json!("1."), false),
        ("decimal", json!("NaN"), false),
        ("decimal", json!(0.1), false),
        ("bigInMap", json!({"a": "1.5"}), true),
        ("bigInMap", json!({"a": 1.5}), false),
    ];
    for view in [View::Whole, View::Body] {
        let validator = validator(&schema(&["smithy.protocols#rpcv2Json"], "a#PutInput", view));
        for (member, value, expected) in &cases {
            let document = json!({"label": 0, *member: value});
            assert_eq!(validator.is_valid(&document), *expected, "{member}: {value}");
        }
    }
}

#[test]
fn examples_and_defaults_of_big_numbers_have_their_form() {
    let example = "@examples([{ title: \"t\", input: { token: \"x\", label: 0, integer: 12, decimal: 1.50 } }])\n@http";
    let text =
        with_protocols(&["smithy.protocols#rpcv2Json"]).replace("@http(", &format!("{example}("));
    let files = emit(&api(&model(&text)), &Options::default()).expect("schemas");
    let schema: Value =
        serde_json::from_str(&files["2020-12/service/1/PutInput.json"]).expect("JSON");
    let example = &schema["examples"][0];
    assert_eq!(*example, json!({"label": 0, "token": "x", "integer": "12", "decimal": "1.50"}));
    assert!(validator(&schema).is_valid(example), "{example}");
    assert_eq!(schema["properties"]["integer"]["default"], "0");
}
