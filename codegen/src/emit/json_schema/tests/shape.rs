//! The form of the files: names, dialect, twins, order.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{EVERY_KIND, api, emit, model, schema};
use crate::emit::json_schema::{Draft, JsonSchema, Openness, Options, View, catalog, examples};
use shapewright_smithy::resolve::{Selection, resolve};

#[test]
fn the_schemas_of_every_kind_of_shape_are_as_recorded() {
    for name in ["SendInput", "SendInputBody", "SendOutput", "SendOutputOutput", "Broken", "Tree"] {
        insta::assert_snapshot!(name, format!("{:#}", schema(Draft::Draft202012, name)));
    }
}

#[test]
fn there_is_a_file_for_each_input_output_and_error() {
    let names: BTreeSet<_> = emit(EVERY_KIND).into_keys().collect();
    let expected = [
        "Broken",
        "SendInput",
        "SendInputBody",
        "SendOutput",
        "SendOutputBody",
        "SendOutputOutput",
        "SendOutputOutputBody",
        "Tree",
    ];
    let paths = ["2020-12", "draft-07"].into_iter().flat_map(|draft| {
        expected.map(|name| format!("{draft}/every-kind/2026-01-02/{name}.json"))
    });
    assert_eq!(names, paths.collect());
}

#[test]
fn every_file_is_valid_against_its_meta_schema() {
    for (path, text) in emit(EVERY_KIND) {
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        assert!(jsonschema::meta::is_valid(&schema), "{path}");
        super::validator(&schema);
    }
}

#[test]
fn the_drafts_differ_in_their_words_alone() {
    let files = emit(EVERY_KIND);
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("2020-12/")) {
        let twin = &files[&path.replace("2020-12/", "draft-07/")];
        let translated = text
            .replace(
                "https://json-schema.org/draft/2020-12/schema",
                "http://json-schema.org/draft-07/schema#",
            )
            .replace("/2020-12/", "/draft-07/")
            .replace("#/$defs/", "#/definitions/")
            .replace("\"$defs\"", "\"definitions\"");
        assert_eq!(*twin, translated, "{path}");
    }
}

#[test]
fn identifiers_end_with_the_path_and_references_stay_in_the_file() {
    for (path, text) in emit(EVERY_KIND) {
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        let id = schema["$id"].as_str().expect("an $id");
        assert!(id.ends_with(&format!("/{path}")), "{id}");
        for line in text.lines().filter(|line| line.contains("\"$ref\": ")) {
            assert!(line.contains("\"#/$defs/") || line.contains("\"#/definitions/"), "{line}");
        }
        assert_eq!(text.matches("\"$id\": ").count(), 1);
        assert!(text.ends_with("}\n") && !text.ends_with("\n\n"));
    }
}

#[test]
fn definitions_have_their_name_as_title_and_no_description() {
    for (path, text) in emit(EVERY_KIND) {
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        let definitions = schema.get("$defs").or_else(|| schema.get("definitions"));
        for (name, definition) in definitions.and_then(Value::as_object).into_iter().flatten() {
            assert_eq!(definition["title"], **name, "{path}");
            assert!(definition.get("description").is_none(), "{path}: {name}");
            assert!(name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_'), "{name}");
        }
    }
}

#[test]
fn keys_stand_in_the_order_that_readers_know() {
    let schema = schema(Draft::Draft202012, "SendInput");
    let keys: Vec<_> = schema.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = [
        "$schema",
        "$id",
        "title",
        "description",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "examples",
        "$defs",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn a_root_that_contains_itself_is_a_definition_too() {
    let schema = schema(Draft::Draft202012, "Tree");
    assert_eq!(schema["properties"]["left"]["$ref"], "#/$defs/Tree");
    assert_eq!(schema["$defs"]["Tree"]["properties"], schema["properties"]);
    let validator = super::validator(&schema);
    assert!(validator.is_valid(&serde_json::json!({"left": {"leaves": {"a": {"right": {}}}}})));
    assert!(!validator.is_valid(&serde_json::json!({"left": {"leaves": {"a": {"up": {}}}}})));
}

#[test]
fn shapes_of_one_name_in_two_namespaces_are_two_definitions() {
    let text = "$version: \"2\"\nnamespace a.b\nstructure Root {\n one: c.d#Thing\n two: a.b#Thing\n}\nstructure Thing {}\n";
    let other = "$version: \"2\"\nnamespace c.d\nstructure Thing {\n x: String\n}\n";
    let model = super::load(&[("a.smithy", text), ("c.smithy", other)]);
    let schema = JsonSchema::builder().build().of(&api(&model), "a.b#Root").expect("a schema");
    assert_eq!(schema["properties"]["one"]["$ref"], "#/$defs/Thing");
    assert_eq!(schema["properties"]["two"]["$ref"], "#/$defs/a_b_Thing");
}

#[test]
fn lists_that_contain_nothing_but_themselves_are_refused() {
    // Smithy has no such lists; what AWS publishes in its own format is not held to Smithy's rules.
    let text = r#"{"metadata": {"endpointPrefix": "a", "protocol": "json"}, "shapes":
        {"Loop": {"type": "list", "member": {"shape": "Loop"}}}}"#;
    let model = super::load(&[("service-2.json", text)]);
    let loop_id = model.shapes.keys().find(|id| id.name() == "Loop").expect("the list").clone();
    let problems =
        JsonSchema::builder().build().of(&api(&model), loop_id.as_str()).expect_err("a problem");
    assert!(problems.render(&model.sources).contains("contains itself"));
}

#[test]
fn long_chains_of_structures_do_not_exhaust_the_stack() {
    use std::fmt::Write as _;
    let mut text = "$version: \"2\"\nnamespace a\nstructure S0 {}\n".to_owned();
    for number in 1..20_000 {
        let _ = writeln!(text, "structure S{number} {{\n next: S{}\n}}", number - 1);
    }
    let schema =
        JsonSchema::builder().build().of(&api(&model(&text)), "a#S19999").expect("a schema");
    assert_eq!(schema["$defs"].as_object().map(serde_json::Map::len), Some(19_999));
}

#[test]
fn what_is_no_data_has_no_schema() {
    let model = model(EVERY_KIND);
    for id in ["example.kinds#Send", "example.kinds#EveryKind", "example.kinds#Missing"] {
        assert!(JsonSchema::builder().build().of(&api(&model), id).is_err(), "{id}");
    }
}

#[test]
fn the_builder_makes_what_the_files_hold() {
    let model = model(EVERY_KIND);
    let builder = JsonSchema::builder().draft(Draft::Draft07).base("https://example.com/x");
    let body = builder.view(View::Body).openness(Openness::Open).build();
    let schema = body.of(&api(&model), "example.kinds#SendInput").expect("a schema");
    assert_eq!(schema["$schema"], Draft::Draft07.meta_schema());
    assert_eq!(schema["$id"], "https://example.com/x/SendInput.json");
    assert!(schema.get("additionalProperties").is_none());
    assert!(schema["properties"].get("Label").is_none());
    assert!(schema["properties"].get("wireName").is_some());
    let scalar =
        JsonSchema::builder().build().of(&api(&model), "example.kinds#Name").expect("a schema");
    assert_eq!(scalar["maxLength"], 8);
    let choice =
        JsonSchema::builder().build().of(&api(&model), "example.kinds#Color").expect("a schema");
    assert_eq!(choice["enum"], serde_json::json!(["red", "green", "grey"]));
}

#[test]
fn examples_and_the_catalog_are_as_recorded() {
    let model = model(EVERY_KIND);
    let (api, options) = (api(&model), Options::default());
    insta::assert_snapshot!("catalog", catalog(&api, &options));
    let files = examples(&api, &options);
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    let stem = ["full.json", "full.yaml", "min.json", "min.yaml"];
    assert_eq!(names, stem.map(|end| format!("examples/send.{end}")));
    insta::assert_snapshot!("min", files["examples/send.min.json"]);
    insta::assert_snapshot!("yaml", files["examples/send.full.yaml"]);
}

#[test]
fn examples_are_valid() {
    let input = super::validator(&schema(Draft::Draft202012, "SendInput"));
    for (path, text) in examples(&api(&model(EVERY_KIND)), &Options::default()) {
        if !text.starts_with('#') {
            let document = serde_json::from_str(&text).expect("JSON");
            assert!(input.is_valid(&document), "{path}: {text}");
        }
    }
    for name in ["SendInput", "SendOutputOutput", "Broken"] {
        let schema = schema(Draft::Draft202012, name);
        let examples = schema["examples"].as_array().expect("examples");
        assert!(!examples.is_empty());
        for example in examples {
            assert!(super::validator(&schema).is_valid(example), "{name}: {example}");
        }
    }
}

#[test]
fn a_string_with_the_enum_trait_is_an_enum_whose_values_are_described() {
    let text = "$version: \"1.0\"\nnamespace a\nstructure Root { color: Color }\n\
        /// A colour.\n@enum([{ value: \"red\", name: \"RED\", documentation: \"Like fire.\" }, \
        { value: \"grey\", name: \"GREY\", tags: [\"internal\"] }])\nstring Color\n";
    let schema = JsonSchema::builder().build().of(&api(&model(text)), "a#Root").expect("a schema");
    let color = &schema["properties"]["color"];
    assert_eq!(color["$ref"], "#/$defs/Color");
    assert_eq!(color["description"], "A colour.\n\n- red: Like fire.");
    assert_eq!(schema["$defs"]["Color"]["enum"], serde_json::json!(["red", "grey"]));
}

#[test]
fn a_shape_that_was_not_asked_for_is_reported_as_such() {
    let model = model("$version: \"2\"\nnamespace a\nstructure One {}\nstructure Two {}\n");
    let api = resolve(&model, &Selection::shapes(["One"])).expect("a name").api;
    let schemas = JsonSchema::builder().build();
    assert!(schemas.of(&api, "a#One").is_ok());
    let problems = schemas.of(&api, "a#Two").expect_err("a problem").render(&model.sources);
    assert!(problems.contains("not among the shapes that were asked for"), "{problems}");
}

#[test]
fn texts_of_a_model_are_not_taken_for_numbers() {
    let mark = "\u{10fffd}number:5";
    let text = "$version: \"2\"\nnamespace a\nservice S { version: \"1\", operations: [O] }\n\
        operation O { input := {\n/// MARK\nkind: Kind = \"MARK\"\nfree: Free = \"MARK\"\n} }\n\
        document Free\nenum Kind { A = \"MARK\"\n}\n";
    let files = emit(&text.replace("MARK", mark));
    let schema: Value = serde_json::from_str(&files["2020-12/s/1/OInput.json"]).expect("JSON");
    let kind = &schema["properties"]["kind"];
    assert_eq!([&kind["default"], &kind["description"]], [mark; 2], "{schema:#}");
    assert_eq!(schema["properties"]["free"]["default"], mark);
    assert_eq!(schema["$defs"]["Kind"]["enum"][0], mark);
}
