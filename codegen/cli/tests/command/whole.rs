//! Members that the JSON body does not carry, in documents of the whole view: streams of bytes and of
//! events, JSON in headers, and two members with one name on the wire.

use std::fs;

use crate::support::{directory, files, shapewright, stderr, stdout, write};
use serde_json::{Value, json};

const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1

@restJson1
service Store { version: "1", operations: [Put, Watch, Integrate] }

@http(method: "PUT", uri: "/{key}")
operation Put {
    input := {
        @required @httpLabel key: String
        @required @httpPayload body: Bytes
        @httpHeader("x-session") session: Session
    }
}

@streaming
blob Bytes

@mediaType("application/json")
string Session

@http(method: "POST", uri: "/watch")
operation Watch {
    input := { @required @httpPayload events: Events }
}

@streaming
union Events { tick: Tick }
structure Tick {}

@http(method: "PUT", uri: "/a/{httpMethod}")
operation Integrate {
    input := {
        @required @httpLabel httpMethod: String
        @jsonName("httpMethod") integrationHttpMethod: String
    }
}
"#;

/// Checks a document of an operation: the exit status and the paths and codes of what is wrong.
fn check(shape: &str, document: &Value) -> (Option<i32>, Vec<(String, String)>) {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let file = write(&directory, "document.json", &document.to_string());
    let output =
        shapewright(&["check", "--model", &model, "--shape", shape, "--format", "json", &file]);
    let report: Value =
        serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let text = |it: &Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    let violations = report["violations"].as_array().cloned().unwrap_or_default();
    let found = violations.iter().map(|it| (text(it, "path"), text(it, "code")));
    (output.status.code(), found.collect())
}

fn found(path: &str, code: &str) -> Vec<(String, String)> {
    vec![(path.to_owned(), code.to_owned())]
}

const PUT: [(&str, &str, &str); 7] = [
    (r#"{"key": "k", "body": "AAAA"}"#, "", ""),
    (r#"{"key": "k", "body": "photo.jpg"}"#, "", ""),
    (r#"{"key": "k"}"#, "/body", "required"),
    (r#"{"key": "k", "body": null}"#, "/body", "required"),
    (r#"{"key": "k", "body": 5}"#, "/body", "type"),
    (r#"{"key": "k", "body": "a", "session": {"k": [1, "v"]}}"#, "", ""),
    (r#"{"key": "k", "body": "a", "session": "text"}"#, "", ""),
];

#[test]
fn streams_of_bytes_and_json_in_headers_are_members_of_the_whole_view() {
    for (document, path, code) in PUT {
        let document: Value = serde_json::from_str(document).expect("JSON");
        let expected = if path.is_empty() { Vec::new() } else { found(path, code) };
        assert_eq!(check("Put", &document).1, expected, "{document}");
    }
    let (_, events) = check("Watch", &json!({"events": {"tick": {}}}));
    assert_eq!(events, found("/events", "type"));
    assert_eq!(check("Watch", &json!({})).1, []);
}

#[test]
fn schemas_and_skeletons_have_them_too() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let out = directory.path().join("out");
    let output = shapewright(&[
        "schema",
        "--model",
        &model,
        "--out",
        &out.display().to_string(),
        "--draft",
        "2020-12",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let is_put = |it: &&std::path::PathBuf| it.ends_with("PutInput.json");
    let paths = files(&out);
    let text = fs::read_to_string(paths.iter().find(is_put).expect("a schema")).expect("a file");
    let schema =
        jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema");
    for (document, path, _) in PUT {
        let document: Value = serde_json::from_str(document).expect("JSON");
        // `null` is an absent member to the command, and nothing to a schema.
        assert_eq!(schema.is_valid(&document), path.is_empty(), "{document}");
    }
    for more in [&[][..], &["--full"]] {
        let output = shapewright(&[&["skeleton", "Put", "--model", &model][..], more].concat());
        let skeleton: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert!(skeleton["body"].is_string(), "{skeleton}");
        assert_eq!(check("Put", &skeleton), (Some(0), Vec::new()));
    }
}

#[test]
fn a_request_carries_them_where_the_protocol_has_them() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let request = |operation: &str, document: &str| -> Value {
        let file = write(&directory, "document.json", document);
        let output = shapewright(&[
            "request", "--model", &model, "--format", "json", "--", operation, &file,
        ]);
        serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)))
    };
    let put = request("Put", r#"{"key": "k", "body": "Ymxv", "session": {"a": 1}}"#);
    assert_eq!((&put["uri"], &put["body"]), (&json!("/k"), &json!("blo")));
    let headers = put["headers"].as_array().expect("headers");
    let session = headers.iter().find(|it| it[0] == "x-session").expect("the header");
    // The text of the JSON, in base64.
    assert_eq!(session[1], "eyJhIjogMX0=");
    let both = request("Integrate", r#"{"httpMethod": "GET", "integrationHttpMethod": "POST"}"#);
    assert_eq!(both["uri"], "/a/GET");
    let body: Value = serde_json::from_str(both["body"].as_str().expect("a body")).expect("JSON");
    assert_eq!(body, json!({"httpMethod": "POST"}));
}
