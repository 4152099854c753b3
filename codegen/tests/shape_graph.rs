//! Graphs built from models: what they know, and what they leave out.

use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Severity;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::load::Loader;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Options, Profile, View, walk};

const MODEL: &str = r#"$version: "2"
namespace example

use aws.protocols#restJson1

@restJson1
service Store { operations: [PutThing, PutNote, PutData] }

@http(method: "PUT", uri: "/things/{id}")
operation PutThing {
    input := {
        @required
        @httpLabel
        id: String

        @httpHeader("x-since")
        since: Timestamp

        @required
        @pattern("^[g-m]+$")
        name: Name

        @jsonName("n")
        @range(min: 1.5)
        number: Score

        @required
        @idempotencyToken
        token: String

        @required
        level: Integer = 3

        color: Color
        old: OldColor
        entries: Entries
        at: Timestamp
        odd: Odd
    }
    output := {}
}

@http(method: "PUT", uri: "/notes")
operation PutNote { input := { @required @httpPayload note: Name } }

@http(method: "PUT", uri: "/data")
operation PutData { input := { @required @httpPayload data: Data, @httpQuery("more") more: String } }

@streaming
blob Data

/// A name.
@length(min: 2, max: 4)
@pattern("^[a-m]+$")
string Name

@range(min: 2.2, max: 8.8)
float Score

@pattern("((a{1000}b){1000}){2}\\1")
string Odd

enum Color {
    RED
    @internal
    INFRA_RED
    @tags(["internal"])
    BLUE = "blue"
}

@enum([{ value: "red", name: "RED" }, { value: "x", name: "X", tags: ["internal"] }])
string OldColor

@length(max: 2)
@sparse
map Entries {
    @pattern("^k")
    key: String

    value: Entry
}

structure Entry {
    @required
    value: Name
    next: Entry
}
"#;

fn build() -> (ShapeGraph, Diagnostics) {
    let loaded = Loader::new().text("store.smithy", MODEL).load();
    let render = |diagnostics: &Diagnostics| {
        diagnostics.iter().map(|it| it.render(&loaded.sources)).collect::<String>()
    };
    let model = loaded.model.as_ref().unwrap_or_else(|| panic!("{}", render(&loaded.diagnostics)));
    shape_graph::of_model(model)
}

fn found(operation: &str, text: &str, options: Options) -> Vec<String> {
    let graph = build().0;
    let input = graph.operation(operation).and_then(|it| graph.resolve(it.input.as_ref()?));
    let outcome = walk(text.as_bytes(), input.expect("an input"), &graph, options);
    let sentences = outcome.violations.iter().flatten().map(ToString::to_string);
    sentences
        .map(|it| it.replace("failed to satisfy constraint: Member ", "").replace("Value at ", ""))
        .collect()
}

fn body(text: &str) -> Vec<String> {
    found("example#PutThing", text, Options::new().view(View::Body))
}

#[test]
fn traits_of_members_replace_those_of_their_targets() {
    assert_eq!(
        body(r#"{"name": "abcde", "token": "t", "n": 1.25}"#),
        [
            "Value with length 5 at '/name' must have length between 2 and 4, inclusive",
            "'/name' must satisfy regular expression pattern: ^[g-m]+$",
            "'/number' must be greater than or equal to 1.5",
        ]
    );
    assert_eq!(body(r#"{"name": "ghi", "token": "t", "n": 9e9}"#), [""; 0]);
}

#[test]
fn enums_have_their_values_and_keep_internal_ones_to_themselves() {
    let text = r#"{"name": "ghi", "token": "t", "color": "INFRA_RED", "old": "x"}"#;
    assert_eq!(body(text), [""; 0]);
    assert_eq!(
        body(r#"{"name": "ghi", "token": "t", "color": "BLUE", "old": "blue"}"#),
        [
            "'/color' must satisfy enum value set: [RED, blue]",
            "'/old' must satisfy enum value set: [red]",
        ]
    );
}

#[test]
fn recursion_and_maps_are_followed() {
    let text = r#"{"name": "ghi", "token": "t",
        "entries": {"x": null, "k": {"next": {"value": "a"}}, "kk": null}}"#;
    assert_eq!(
        body(text),
        [
            "Value with length 3 at '/entries' must have length less than or equal to 2",
            "'/entries' must satisfy regular expression pattern: ^k",
            "'/entries/k/value' must not be null",
            "Value with length 1 at '/entries/k/next/value' must have length between 2 and 4, inclusive",
        ]
    );
}

#[test]
fn whole_inputs_have_members_that_travel_elsewhere() {
    let text = r#"{"name": "ghi", "token": "t", "since": "2014-04-29T18:30:38Z"}"#;
    assert_eq!(
        found("example#PutThing", text, Options::new()),
        ["'/id' must not be null", "'/since' must be in the format http-date"]
    );
}

#[test]
fn people_leave_tokens_out_and_write_names_as_modelled() {
    let text = r#"{"id": "i", "name": "ghi", "number": 2, "since": "Tue, 29 Apr 2014 18:30:38 GMT",
        "at": 1398796238}"#;
    let authoring = Options::new().profile(Profile::Authoring);
    assert_eq!(found("example#PutThing", text, authoring), [""; 0]);
    assert_eq!(body(r#"{"name": "ghi"}"#), ["'/token' must not be null"]);
}

#[test]
fn a_payload_is_the_whole_body() {
    let note = |text| found("example#PutNote", text, Options::new().view(View::Body));
    assert_eq!(note("abc"), [""; 0]);
    // An empty body is the empty text.
    for text in ["", "x"] {
        let length = text.len();
        assert_eq!(
            note(text),
            [
                &*format!(
                    "Value with length {length} at '/note' must have length between 2 and 4, inclusive"
                ),
                "'/note' must satisfy regular expression pattern: ^[a-m]+$",
            ]
        );
    }
}

#[test]
fn what_is_left_out_is_said() {
    let diagnostics = build().1;
    let said: Vec<_> = diagnostics.iter().map(|it| (it.severity, it.message.as_str())).collect();
    // Streams of bytes are members of documents.
    assert!(!said.iter().any(|(_, message)| message.contains("stream")), "{said:?}");
    let pattern = "the pattern of `example#Odd` cannot be enforced: ";
    let of_pattern = |(severity, message): &&(Severity, &str)| {
        *severity == Severity::Warning && message.starts_with(pattern)
    };
    assert_eq!(said.iter().filter(of_pattern).count(), 1, "{said:?}");
}

#[test]
fn shapes_know_their_documentation() {
    let graph = build().0;
    let input = graph.root("example#PutThingInput").expect("the input");
    let name = input.members().iter().find(|member| member.name == *"name").expect("the member");
    assert_eq!(name.doc.trim(), "A name.");
}

#[test]
fn advice_of_the_documentation_is_in_the_graph() {
    let model = r#"$version: "2"
namespace example

use shapewright.rules#recommendations

@recommendations([
    { rule: "end", message: "It needs an end.", test: { needs: { member: "behavior", needs: "end" } } }
    { rule: "order", message: "In order.", test: { after: { member: "end", after: "start" } } }
    { rule: "prose", message: "For readers only." }
])
structure Plan {
    behavior: String
    start: Timestamp
    end: Timestamp
    uri: Uri

    @recommendations([{ rule: "tens", message: "In tens.", test: { multipleOf: 10 } }])
    count: Integer

    @recommendations([{ rule: "reserved", message: "Reserved.", test: { reservedPrefix: "aws:" } }])
    name: Uri
}

@recommendations([{ rule: "s3-uri", message: "An S3 URI.", test: { pattern: "^s3://" } }])
string Uri
"#;
    let loaded = Loader::new().text("advice.smithy", model).load();
    let problems = loaded.diagnostics.render(&loaded.sources);
    let (graph, diagnostics) = shape_graph::of_model(&loaded.model.expect(&problems));
    assert!(diagnostics.iter().next().is_none());

    let root = graph.root("example#Plan").expect("the shape");
    let text = r#"{"behavior": "stop", "uri": "http://a", "count": 15, "name": "aws:x"}"#;
    let outcome = walk(text.as_bytes(), root, &graph, Options::new());
    let warnings = outcome.warnings.expect("warnings");
    let told: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "Value at '/behavior' goes against a recommendation: It needs an end.",
            "Value at '/uri' goes against a recommendation: An S3 URI.",
            "Value at '/count' goes against a recommendation: In tens.",
            "Value at '/name' goes against a recommendation: Reserved.",
        ]
    );

    let backwards = br#"{"start": 2, "end": 1.5}"#;
    let warnings = walk(backwards, root, &graph, Options::new()).warnings.expect("one");
    assert_eq!(warnings.iter().map(|it| it.path.as_str()).collect::<Vec<_>>(), ["/end"]);
    assert_eq!(outcome.violations, None);
}
