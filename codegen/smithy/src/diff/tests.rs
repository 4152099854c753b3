//! Tests of the comparison.

mod hidden;
mod meaning;
mod namespaces;
mod places;
mod resources;
mod services;
mod vocabulary;
mod xml;

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

/// The changes between two models of a service `S` that speaks a protocol and has an operation `Op`,
/// each with whom it matters to: writers, readers, compilers.
fn between(protocol: &str, old: &str, new: &str) -> Vec<String> {
    let [old, new] = [old, new].map(|text| {
        let service = if text.contains("service ") {
            ""
        } else {
            "service S { version: \"1\", operations: [Op] }\n"
        };
        let operation = if text.contains("operation Op") {
            ""
        } else {
            "@http(method: \"POST\", uri: \"/op\")\noperation Op { input: In, output: Out }\n"
        };
        let input = if text.contains("structure In") { "" } else { "structure In { a: T }\n" };
        let mut text = format!("{operation}{input}structure Out {{ b: T }}\n{text}");
        if !text.contains("string T") {
            text.push_str("\nstring T\n");
        }
        let service = if service.is_empty() { String::new() } else { format!("@{protocol}\n{service}") };
        model(&format!(
            "$version: \"2\"\nnamespace example\nuse aws.protocols#awsJson1_0\nuse aws.protocols#awsQuery\nuse aws.protocols#restJson1\nuse aws.auth#sigv4\n{service}{text}"
        ))
    });
    let changes = diff(&old, &new).changes;
    let compilers = changes.iter().map(|change| change.compilers.as_str());
    told(&changes).into_iter().zip(compilers).map(|(told, it)| format!("{told}/{it}")).collect()
}

#[test]
fn the_name_of_a_service_travels_in_some_protocols_and_its_version_in_others() {
    let service = |protocol: &str, name: &str, version: &str| {
        format!("@{protocol}\nservice {name} {{ version: \"{version}\", operations: [Op] }}\n")
    };
    for (protocol, renamed, version) in [
        ("awsJson1_0", "breaking/breaking", "compatible"),
        ("restJson1", "compatible/compatible", "compatible"),
        ("awsQuery", "compatible/compatible", "breaking"),
    ] {
        let of = |name, version| service(protocol, name, version);
        let namespace = "@xmlNamespace(uri: \"https://example.com\")\n";
        let [a, b, c] =
            [of("S", "1"), of("S9", "1"), of("S", "2")].map(|it| namespace.to_owned() + &it);
        assert_eq!(between(protocol, &a, &b), [format!("renamed S9: {renamed}/breaking")]);
        let expected = format!("version-changed S: {version}/compatible/compatible");
        assert_eq!(between(protocol, &a, &c), [expected]);
    }
}

#[test]
fn an_operation_that_needs_credentials_now_breaks_who_has_none() {
    let model = |service: &str, operation: &str| {
        format!(
            "@restJson1\n@sigv4(name: \"s\")\n@httpBasicAuth\n{service}service S {{ version: \"1\", operations: [Op] }}\n\
             {operation}@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: Out }}\n"
        )
    };
    let (plain, open) = (model("", ""), model("", "@auth([])\n"));
    let changes = between("", &open, &plain);
    assert_eq!(
        changes,
        [
            "authentication-added Op: breaking/compatible/compatible",
            "authentication-added Op: breaking/compatible/compatible"
        ]
    );
    let changes = between("", &plain, &model("", "@auth([sigv4])\n"));
    assert_eq!(changes, ["authentication-removed Op: breaking/compatible/compatible"]);
    let changes = between("", &plain, &model("@auth([sigv4])\n", ""));
    assert_eq!(changes, ["authentication-removed S: breaking/compatible/compatible"]);
    assert_eq!(between("", &plain, &model("", "@auth([sigv4, httpBasicAuth])\n")), [""; 0]);
}

#[test]
fn options_that_come_and_go_break_generated_rust() {
    let input = |traits: &str, members: &str| format!("{traits}structure In {{ {members}\n }}\n");
    for (old, new, expected) in [
        (
            input("", "c: Integer"),
            input("", "c: Integer = 1"),
            "default-changed In$c: dangerous/compatible/breaking",
        ),
        (
            input("", "c: Integer = 1"),
            input("", "c: Integer = 2"),
            "default-changed In$c: dangerous/compatible/compatible",
        ),
        (
            input("", "c: Integer = 1"),
            input("", "@clientOptional\nc: Integer = 1"),
            "field-changed In$c: compatible/compatible/breaking",
        ),
        (
            input("", "c: Integer = 1"),
            input("@input\n", "c: Integer = 1"),
            "field-changed In$c: compatible/compatible/breaking",
        ),
        (
            input("", "c: L") + "list L { member: String }\n",
            input("", "c: L") + "@sparse\nlist L { member: String }\n",
            "wire-changed L: breaking/compatible/breaking",
        ),
    ] {
        assert_eq!(between("restJson1", &old, &new), [expected], "{old}{new}");
    }
}

#[test]
fn what_no_use_keeps_to_and_what_is_the_default_anyhow_break_nobody() {
    let limited =
        |own: &str, of_target: &str| format!("structure In {{ {own}a: U }}\n{of_target}string U\n");
    let old = limited("@length(max: 9)\n", "@length(max: 5)\n");
    let new = limited("@length(max: 9)\n", "@length(max: 3)\n");
    assert_eq!(between("restJson1", &old, &new), ["tightened U: compatible/compatible/compatible"]);
    let [old, new] = ["@length(max: 5)\n", "@length(max: 3)\n"].map(|it| limited("", it));
    assert_eq!(between("restJson1", &old, &new), ["tightened U: breaking/compatible/compatible"]);
    for (old, new) in [
        ("@httpHeader(\"X-A\")\na: T", "@httpHeader(\"x-a\")\na: T"),
        ("a: T", "@jsonName(\"a\")\na: T"),
        ("a: T", "a: T = null"),
    ] {
        let [old, new] = [old, new].map(|it| format!("structure In {{ {it}\n }}\n"));
        assert_eq!(between("restJson1", &old, &new), [""; 0], "{old}{new}");
    }
    let enums = ("intEnum K { A = 1\n }\n", "integer K\n");
    let [old, new] = [enums.0, enums.1].map(|it| format!("structure In {{ a: K }}\n{it}"));
    assert_eq!(between("restJson1", &old, &new), ["retyped K: compatible/compatible/breaking"]);
}

#[test]
fn a_format_that_is_that_of_the_protocol_anyhow_changes_nothing() {
    let member = |traits: &str| format!("structure In {{ {traits}\na: W }}\ntimestamp W\n");
    let target = |traits: &str| format!("structure In {{ a: W }}\n{traits}\ntimestamp W\n");
    let listed = |traits: &str| {
        format!("structure In {{ a: L }}\nlist L {{ {traits}\nmember: W }}\ntimestamp W\n")
    };
    for model in [member, target, listed] as [fn(&str) -> String; 3] {
        let change = |protocol: &str, format: &str| {
            between(protocol, &model(""), &model(&format!("@timestampFormat(\"{format}\")"))).len()
        };
        assert_eq!(change("restJson1", "epoch-seconds"), 0);
        assert_eq!(change("restJson1", "date-time"), 1);
        assert_eq!(change("awsQuery", "date-time"), 0);
        assert_eq!(change("awsQuery", "epoch-seconds"), 1);
        assert_eq!(change("restJson1\n@awsQuery", "epoch-seconds"), 1, "the other has another");
    }
    let header = |traits: &str| member(&format!("{traits}\n@httpHeader(\"x-a\")"));
    let added = |format: &str| header(&format!("@timestampFormat(\"{format}\")"));
    assert_eq!(between("restJson1", &header(""), &added("http-date")), [""; 0]);
    assert_eq!(between("restJson1", &header(""), &added("epoch-seconds")).len(), 1);
    for (binding, default) in
        [("@httpHeader(\"x-a\")", "http-date"), ("@httpQuery(\"a\")", "date-time")]
    {
        let model = |traits: &str| listed(traits).replace("a: L", &format!("{binding} a: L"));
        let change = |format: &str| {
            let added = model(&format!("@timestampFormat(\"{format}\")"));
            between("restJson1", &model(""), &added).len()
        };
        assert_eq!(change(default), 0, "{binding}");
        assert_eq!(change("epoch-seconds"), 1, "{binding}");
    }
}

#[test]
fn traits_of_xml_mean_nothing_to_protocols_without_it() {
    for traits in
        ["@xmlName(\"b\")", "@xmlAttribute", "@xmlNamespace(uri: \"https://example.com\")"]
    {
        let [old, new] = ["", traits].map(|it| format!("structure In {{ {it}\na: T\n }}\n"));
        assert_eq!(between("restJson1", &old, &new), [""; 0], "{traits}");
        assert_eq!(between("awsQuery", &old, &new).len(), 1, "{traits}");
        assert_eq!(between("restJson1\n@awsQuery", &old, &new).len(), 1, "{traits}");
    }
}

#[test]
fn a_checksum_that_is_needed_now_breaks_who_sends_none() {
    let model = |traits: &str| {
        format!(
            "{traits}@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: Out }}\n"
        )
    };
    let flag = |needed: bool| {
        model(&format!("@aws.protocols#httpChecksum(requestChecksumRequired: {needed})\n"))
    };
    let [plain, required] = ["", "@httpChecksumRequired\n"].map(model);
    let expected = ["trait-changed Op: breaking/compatible/compatible"];
    assert_eq!(between("restJson1", &plain, &required), expected);
    assert_eq!(between("restJson1", &plain, &flag(true)), expected);
    assert_eq!(between("restJson1", &flag(false), &flag(true)), expected);
    let changes = between("restJson1", &required, &flag(true));
    assert!(changes.iter().all(|it| !it.contains("breaking")), "{changes:?}");
}

#[test]
fn every_trait_that_comes_is_told() {
    for added in ["@idempotent\n", "@readonly\n", "@cors(origin: \"*\")\n"] {
        let model = |traits: &str| {
            let (of_service, of_operation) =
                if traits.starts_with("@cors") { (traits, "") } else { ("", traits) };
            format!(
                "@restJson1\n{of_service}service S {{ version: \"1\", operations: [Op] }}\n{of_operation}@http(method: \"GET\", uri: \"/op\")\n\
                 operation Op {{ output: Out }}\n"
            )
        };
        let changes = between("", &model(""), &model(added));
        assert_eq!(changes.len(), 1, "{added} {changes:?}");
        assert!(changes[0].starts_with("trait-changed"), "{changes:?}");
    }
}

#[test]
fn an_error_that_its_service_or_all_operations_had_is_no_news() {
    let model = |service: &str, op: &str, other: &str| {
        format!(
            "@restJson1\nservice S {{ version: \"1\", operations: [Op, P], errors: [{service}] }}\n\
             @http(method: \"POST\", uri: \"/op\")\noperation Op {{ output: Out, errors: [{op}] }}\n\
             @http(method: \"POST\", uri: \"/p\")\noperation P {{ output: Out, errors: [{other}] }}\n\
             @error(\"client\")\nstructure E {{}}\n@error(\"client\")\nstructure F {{}}\n"
        )
    };
    let told = |old: [&str; 3], new: [&str; 3]| {
        let [old, new] = [old, new].map(|[service, op, other]| model(service, op, other));
        between("", &old, &new)
    };
    assert_eq!(told(["E", "F", "F"], ["F", "E", "E"]), [""; 0]);
    assert_eq!(told(["E", "F", "F"], ["E, F", "", ""]), [""; 0]);
    let added = "error-added S: compatible/dangerous/compatible";
    assert_eq!(told(["E", "F", ""], ["E, F", "", ""]), [added]);
    let removed = "error-removed S: compatible/compatible/breaking";
    assert_eq!(told(["E, F", "", ""], ["E", "F", ""]), [removed]);
    let removed = "error-removed P: compatible/compatible/breaking";
    assert_eq!(told(["E", "F", "F"], ["E", "F", ""]), [removed]);
}

#[test]
fn in_a_library_what_nothing_refers_to_may_have_another_name() {
    let told = |old: &str, new: &str| {
        let [old, new] =
            [old, new].map(|it| model(&format!("$version: \"2\"\nnamespace a\n{it}\n")));
        told(&diff(&old, &new).changes)
    };
    let renamed = ["renamed Baz: compatible/compatible"];
    assert_eq!(told("structure Foo { a: Foo }", "structure Baz { a: Baz }"), renamed);
    assert_eq!(told("enum Foo { A, B }", "enum Baz { A, B }"), renamed);
    for (old, new) in [
        ("structure Foo { a: String }", "structure Baz { @required a: String }"),
        ("structure Foo { a: String }", "structure Baz { a: Integer }"),
        ("structure Foo {}", "structure Baz {}"),
        ("enum Foo { A, B }", "enum Baz { A, C }"),
    ] {
        let changes =
            ["shape-added Baz: compatible/compatible", "shape-removed Foo: breaking/breaking"];
        assert_eq!(told(old, new), changes, "{old} {new}");
    }
}
