//! Tests of the comparison.

use super::{Change, diff};
use crate::load::Loader;
use crate::model::Model;

const MODEL: &str = r#"$version: "2"
namespace example

service Hubs {
    version: "1"
    operations: [PutHub]
}

@http(method: "PUT", uri: "/hub", code: 200)
operation PutHub {
    input := {
        @required
        @length(min: 3, max: 8)
        name: String

        @range(min: 1, max: 9)
        size: Integer

        @pattern("^[a|b]+$")
        code: String

        kind: Kind
    }

    output := {
        kind: Kind
        since: Timestamp
    }

    errors: [Busy]
}

enum Kind {
    SMALL = "S"
    LARGE = "L"
}

@error("server")
structure Busy {}

@error("client")
structure Gone {}
"#;

fn model(text: &str) -> Model {
    let loaded = Loader::new().text("example.smithy", text).load();
    let problems = loaded.diagnostics.render(&loaded.sources);
    loaded.model.unwrap_or_else(|| panic!("{problems}"))
}

/// The changes when one text of the model is replaced by another.
fn changes(old: &str, new: &str) -> Vec<Change> {
    assert!(MODEL.contains(old), "{old}");
    diff(&model(MODEL), &model(&MODEL.replacen(old, new, 1))).changes
}

/// `CODE at ID: WRITERS/READERS`, for every change.
fn told(changes: &[Change]) -> Vec<String> {
    let told = changes.iter().map(|change| {
        let (code, id) = (change.kind.code(), change.id.to_string());
        let name = id.split_once('#').map_or(id.as_str(), |(_, name)| name).to_owned();
        format!("{code} {name}: {}/{}", change.writers.as_str(), change.readers.as_str())
    });
    told.collect()
}

#[test]
fn a_model_does_not_differ_from_itself_however_it_is_written() {
    assert_eq!(told(&changes("enum Kind", "enum Kind")), [""; 0]);
    assert_eq!(told(&changes(", code: 200", "")), [""; 0]);
}

#[test]
fn constraints_break_writers_when_they_are_tightened() {
    for (old, new) in [
        ("max: 8", "max: 6"),
        ("min: 1, max: 9", "min: 2, max: 9"),
        ("size: Integer", "@required\n        size: Integer"),
    ] {
        let changes = changes(old, new);
        assert_eq!(changes.len(), 1, "{:?}", told(&changes));
        assert_eq!(changes[0].writers.as_str(), "breaking", "{:?}", told(&changes));
        assert_eq!(changes[0].readers.as_str(), "compatible", "{:?}", told(&changes));
    }
    for (old, new) in [("max: 8", "max: 9"), ("@required\n", "\n")] {
        let changes = changes(old, new);
        assert_eq!(changes.len(), 1, "{:?}", told(&changes));
        assert_ne!(changes[0].writers.as_str(), "breaking", "{:?}", told(&changes));
    }
}

#[test]
fn what_is_gone_or_of_another_type_breaks() {
    for (old, new) in [
        ("        since: Timestamp\n", ""),
        ("since: Timestamp", "since: String"),
        ("operations: [PutHub]", "operations: []"),
    ] {
        let changes = changes(old, new);
        let worst = changes.iter().map(|change| change.readers.max(change.writers)).max();
        assert_eq!(worst.map(super::Impact::as_str), Some("breaking"), "{:?}", told(&changes));
    }
}

#[test]
fn new_values_and_errors_are_no_surprise_to_writers() {
    for (old, new) in
        [("LARGE = \"L\"", "LARGE = \"L\"\n    HUGE = \"H\""), ("[Busy]", "[Busy, Gone]")]
    {
        let changes = changes(old, new);
        assert!(!changes.is_empty());
        for change in &changes {
            assert_eq!(change.writers.as_str(), "compatible", "{:?}", told(&changes));
        }
    }
}

#[test]
fn documentation_alone_is_told_once_and_breaks_nobody() {
    let changes = changes(
        "        kind: Kind\n    }\n\n    output",
        "        /// How large.\n        kind: Kind\n    }\n\n    output",
    );
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].kind.code(), "documentation");
    assert!(told(&changes)[0].ends_with("compatible/compatible"), "{:?}", told(&changes));
}

#[test]
fn a_whole_string_pattern_is_the_anchored_search_for_it() {
    let c2j = |pattern: &str| {
        let text = format!(
            r#"{{"version": "2.0", "metadata": {{"protocol": "rest-json", "endpointPrefix": "example", "serviceId": "Example", "apiVersion": "1"}},
                "operations": {{"Put": {{"name": "Put", "http": {{"method": "PUT", "requestUri": "/"}}, "input": {{"shape": "PutRequest"}}}}}},
                "shapes": {{"PutRequest": {{"type": "structure", "members": {{"Code": {{"shape": "Code"}}}}}},
                    "Code": {{"type": "string", "pattern": {}}}}}}}"#,
            serde_json::Value::from(pattern)
        );
        let loaded = Loader::new().text("service-2.json", text).load();
        let problems = loaded.diagnostics.render(&loaded.sources);
        loaded.model.unwrap_or_else(|| panic!("{problems}"))
    };
    let smithy = |pattern: &str| {
        model(&format!(
            "$version: \"2\"\nnamespace com.amazonaws.example\n\nservice Example {{\n    version: \"1\"\n    operations: [Put]\n}}\n\n@http(method: \"PUT\", uri: \"/\")\noperation Put {{\n    input: PutRequest\n}}\n\nstructure PutRequest {{\n    Code: Code\n}}\n\n@pattern(\"{pattern}\")\nstring Code\n"
        ))
    };
    let differ = |full: &str, search: &str| {
        let changes = diff(&c2j(full), &smithy(search)).changes;
        changes.iter().any(|change| change.id.name() == "Code")
    };
    assert!(!differ("[a|b]+", "^[a|b]+$"));
    assert!(!differ("(a|b)", "^(a|b)$"));
    assert!(!differ("a|b", "^(?:a|b)$"));
    assert!(differ("^a|b$", "^a|b$"), "the search takes more");
    assert!(differ("[ab]+", "[ab]+"));
}
