//! OpenAPI documents: one with a part of every kind as a snapshot, and what holds of all of them.

mod gateway;
mod said;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use shapewright_codegen::emit::open_api::{Document, Options, Tool, Version, emit};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

const PARTS: &str = include_str!("parts.smithy");

const VERSIONS: [Version; 2] = [Version::V3_1, Version::V3_0];

fn documents(loader: Loader, version: Version, tool: Tool) -> Vec<Document> {
    let result = loader.load();
    let said: Vec<_> = result.diagnostics.iter().collect();
    let model = result.model.unwrap_or_else(|| panic!("{said:?}"));
    let api = resolve_all(&model).api;
    let options = Options { version, tool, license: None };
    api.services.iter().map(|it| emit(&api, it, &options).expect("a document")).collect()
}

fn of_text(text: &str, version: Version) -> Document {
    documents(Loader::new().text("model.smithy", text), version, Tool::Any).remove(0)
}

/// The documents of the parts and of our own services.
fn all(version: Version) -> Vec<Value> {
    let mut loader = Loader::new();
    for file in Loader::models_below(Path::new("../model/shapes")).expect("a folder").models {
        loader = loader.file(file).expect("a file");
    }
    let parts = of_text(PARTS, version).value;
    documents(loader, version, Tool::Any).into_iter().map(|it| it.value).chain([parts]).collect()
}

/// Everything under a key, wherever it stands.
fn visit<'v>(value: &'v Value, key: &str, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if name == key {
                    found.push(member);
                }
                visit(member, key, found);
            }
        }
        Value::Array(elements) => elements.iter().for_each(|it| visit(it, key, found)),
        _ => {}
    }
}

fn found<'v>(value: &'v Value, key: &str) -> Vec<&'v Value> {
    let mut all = Vec::new();
    visit(value, key, &mut all);
    all
}

#[test]
fn parts_of_every_kind_are_written() {
    for version in VERSIONS {
        let document = of_text(PARTS, version);
        insta::assert_snapshot!(format!("parts-{}", version.name()), document.text());
        let warnings: Vec<_> = document.warnings.iter().map(|it| it.message.clone()).collect();
        let lost = [
            "OpenAPI has no headers with a common prefix: `parts#CreateParcelOutput$extra` is left \
             out",
            "OpenAPI has no label of several segments: `path` of `parts#Upload` is written as one",
        ];
        assert_eq!(warnings, lost);
    }
}

#[test]
fn values_of_keys_are_listed_where_no_schema_can_be_referred_to() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Put] }
@http(method: "POST", uri: "/") operation Put { input := { counts: Counts, both: Both, kind: Kind } }
map Counts { key: Color, value: Integer }
map Both { key: Kind, value: Integer }
enum Color { RED, GREEN }
enum Kind { NEW, OLD }
"#;
    let document = of_text(text, Version::V3_0).value;
    let schemas = document["components"]["schemas"].as_object().expect("schemas");
    assert!(!schemas.contains_key("Color") && schemas.contains_key("Kind"), "{schemas:?}");
    let text = document.to_string();
    assert!(text.contains("Keys are `RED` or `GREEN`.") && text.contains("values of `Kind`."));
}

#[test]
fn references_lead_somewhere_and_components_are_used() {
    for document in VERSIONS.into_iter().flat_map(all) {
        let mut unused: BTreeSet<String> = ["schemas", "responses"]
            .into_iter()
            .filter_map(|part| Some((part, document["components"][part].as_object()?)))
            .flat_map(|(part, all)| all.keys().map(move |it| format!("/components/{part}/{it}")))
            .collect();
        for reference in found(&document, "$ref") {
            let pointer = reference.as_str().and_then(|it| it.strip_prefix('#')).expect("inside");
            assert!(document.pointer(pointer).is_some(), "{pointer}");
            unused.remove(pointer);
        }
        assert_eq!(unused, BTreeSet::new());
    }
}

#[test]
fn examples_keep_the_schemas_of_their_places() {
    for document in all(Version::V3_1) {
        let mut checked = 0;
        let mut holders = found(&document, "content");
        let parameters = found(&document, "parameters");
        holders.extend(parameters);
        let places = holders.iter().flat_map(|it| match it {
            Value::Array(parameters) => parameters.iter().collect::<Vec<_>>(),
            Value::Object(media) => media.values().collect(),
            _ => Vec::new(),
        });
        for place in places {
            let Some(examples) = place["examples"].as_object() else { continue };
            let mut schema = json!({"components": document["components"]});
            schema["allOf"] = json!([place["schema"]]);
            let validator = jsonschema::options()
                .with_pattern_options(jsonschema::PatternOptions::regex())
                .build(&schema)
                .expect("a schema");
            for example in examples.values() {
                let problem = validator.validate(&example["value"]).err();
                assert!(problem.is_none(), "{problem:?} in {example}");
                checked += 1;
            }
        }
        assert!(checked > 3, "{checked}");
    }
}

#[test]
fn version_3_0_has_none_of_the_newer_words() {
    let newer = ["propertyNames", "contentEncoding", "contentMediaType", "$comment", "const"];
    for document in all(Version::V3_0) {
        for schemas in found(&document, "schemas").into_iter().chain(found(&document, "schema")) {
            for word in newer {
                assert_eq!(found(schemas, word), Vec::<&Value>::new(), "{word}");
            }
            for name in found(schemas, "type") {
                assert!(name.is_string() && name != "null" || name.is_object(), "{name}");
            }
        }
    }
}

#[test]
fn operations_without_paths_of_their_own_are_told_apart() {
    let model = |protocol: &str| {
        format!(
            "$version: \"2\"\nnamespace a\nuse aws.protocols#awsJson1_0\nuse aws.protocols#awsJson1_1\n\
             use smithy.protocols#rpcv2Json\n@{protocol}\nservice Store {{ version: \"1\", \
             operations: [Put, Drop] }}\noperation Put {{ input := {{ @required at: Timestamp }} }}\n\
             operation Drop {{}}\n"
        )
    };
    for protocol in ["awsJson1_0", "awsJson1_1"] {
        let document = of_text(&model(protocol), Version::V3_1).value;
        let put = &document["paths"]["/#X-Amz-Target=Store.Put"]["post"];
        assert_eq!(put["parameters"][0]["schema"]["enum"], json!(["Store.Put"]));
        assert_eq!(put["requestBody"]["required"], true);
        assert!(document["paths"]["/#X-Amz-Target=Store.Drop"]["post"]["requestBody"].is_object());
    }
    let document = of_text(&model("rpcv2Json"), Version::V3_1).value;
    let drop = &document["paths"]["/service/Store/operation/Drop"]["post"];
    assert_eq!(drop["parameters"][0]["name"], "smithy-protocol");
    assert_eq!(drop["requestBody"], Value::Null);
}

#[test]
fn messages_that_are_not_json_are_refused_by_name() {
    let text = "$version: \"2\"\nnamespace a\nuse aws.protocols#restXml\n@restXml\n\
                service Store { version: \"1\" }\n";
    let model = Loader::new().text("a.smithy", text).load().model.expect("a model");
    let api = resolve_all(&model).api;
    let refused = emit(&api, &api.services[0], &Options::default()).expect_err("XML");
    let said = refused.iter().map(|it| it.render(&model.sources)).collect::<String>();
    assert!(said.starts_with("a.smithy:5:"), "{said}");
    assert!(said.contains("aws.protocols#restXml"), "{said}");
}
