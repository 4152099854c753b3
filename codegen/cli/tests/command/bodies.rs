//! Bodies that `request` prints, or refuses to print.

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::{Value, json};

const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [PutText, PutBytes, PutName] }
@http(method: "POST", uri: "/text")
operation PutText { input := {
    @httpPayload text: String, @httpHeader("x-a") a: String, @httpPrefixHeaders("x-p-") p: Texts
} }
map Texts { key: String, value: String }
@http(method: "POST", uri: "/bytes")
operation PutBytes { input := { @httpPayload bytes: Blob } }
@http(method: "POST", uri: "/name/{rest+}")
operation PutName { input := { @required @httpLabel rest: String, name: String } }
"#;

#[test]
fn what_a_file_of_messages_cannot_hold_is_refused_and_the_rest_reads_back() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let request = |operation: &str, document: &Value, format: &str| {
        let file = write(&directory, "a.json", &document.to_string());
        shapewright(&["request", "-m", &model, "--format", format, operation, &file])
    };
    let refused = [
        ("PutBytes", json!({"bytes": "AAH//w=="})),
        ("PutText", json!({"text": "a\u{202e}"})),
        ("PutText", json!({"text": "\r\n"})),
        ("PutText", json!({"text": "a\n### b"})),
        ("PutText", json!({"text": "< file"})),
        ("PutText", json!({"text": "a\n> {% x %}"})),
        ("PutText", json!({"text": "a\n>> file"})),
        ("PutText", json!({"text": "a", "a": "{{name}}"})),
        ("PutName", json!({"rest": "a", "name": "s3://{{a}}"})),
    ];
    for (operation, document) in &refused {
        let output = request(operation, document, "http");
        assert_eq!((output.status.code(), &*stdout(&output)), (Some(2), ""), "{document}");
        assert!(stderr(&output).contains("--format json"), "{}", stderr(&output));
        assert_eq!(request(operation, document, "json").status.code(), Some(0), "{document}");
    }
    for (operation, document) in [
        ("PutText", json!({"text": "a\n\n<b>: # c\n"})),
        ("PutBytes", json!({"bytes": "YQ=="})),
        ("PutName", json!({"rest": "a//", "name": "{b}"})),
        ("PutName", json!({"rest": "/"})),
    ] {
        let output = request(operation, &document, "http");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let file = write(&directory, "a.http", &stdout(&output));
        let output = shapewright(&["check", "--http", "-m", &model, "--format", "json", &file]);
        let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!(object["document"], document);
    }
}

#[test]
fn curl_decodes_what_no_shell_shows_as_it_is() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let curl = |document: &Value| {
        let file = write(&directory, "a.json", &document.to_string());
        shapewright(&["request", "-m", &model, "--format", "curl", "PutText", &file])
    };
    let text = stdout(&curl(&json!({"text": "\r\n"})));
    assert!(text.starts_with("printf %s DQo= | base64 --decode | curl "), "{text}");
    let output = curl(&json!({"text": "a", "a": "\u{202e}"}));
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stderr(&output).contains("--format json"), "{}", stderr(&output));
}

#[test]
fn keys_that_are_one_header_are_refused() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let file = write(&directory, "a.json", r#"{"p": {"A": "1", "b": "2", "a": "3"}}"#);
    let output = shapewright(&["request", "-m", &model, "PutText", &file]);
    assert_eq!((output.status.code(), &*stdout(&output)), (Some(2), ""));
    assert!(stderr(&output).contains("header:x-p-a is of two keys"), "{}", stderr(&output));
}

#[test]
fn keys_that_are_headers_of_the_connection_are_refused() {
    let directory = directory();
    let model = write(&directory, "model.smithy", &MODEL.replace("\"x-p-\"", "\"\""));
    for (name, is_sent) in [
        ("Content-Length", false),
        ("transfer-encoding", false),
        ("Host", false),
        ("Connection", false),
        ("X-Own", true),
    ] {
        let file = write(&directory, "a.json", &json!({"p": {name: "1"}}).to_string());
        let output = shapewright(&["request", "-m", &model, "PutText", &file]);
        assert_eq!(output.status.code(), Some(if is_sent { 0 } else { 2 }), "{name}");
        let said = stderr(&output);
        assert_eq!(!is_sent, said.contains("is for whoever sends the message"), "{said}");
    }
}

#[test]
fn a_wrong_method_or_encoding_is_answered_as_servers_do() {
    let directory = directory();
    let answered = |text: &str| {
        let file = write(&directory, "a.http", text);
        let output = shapewright(&["check", "--http", "--format", "json", &file]);
        let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        (object["violations"][0]["code"].clone(), object["response"].clone())
    };
    let (code, response) = answered("DELETE /ota-tasks\n");
    assert_eq!((code, &response["status"]), ("unknown_operation".into(), &405.into()));
    let allowed = json!(["allow", "GET, POST"]);
    assert!(response["headers"].as_array().is_some_and(|it| it.contains(&allowed)), "{response}");
    assert_eq!(answered("DELETE /nothing\n").1["status"], 404);
    let body = r#"{"S3Url": "s3://firmware/hub.bin", "OtaType": "ONE_TIME"}"#;
    let head = "POST /ota-tasks\nContent-Type: application/json\nContent-Encoding";
    for (coding, status) in [("gzip", json!(415)), ("br", json!(415)), ("identity", Value::Null)] {
        let (_, response) = answered(&format!("{head}: {coding}\n\n{body}\n"));
        assert_eq!(response["status"], status, "{coding}: {response}");
    }
}

const HEADERS: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [Put, PutText, PutBytes] }
@http(method: "POST", uri: "/put")
operation Put { input := {
    @httpQuery("q") q: Integer
    @httpHeader("x-json") json: Json
    @httpHeader("x-secret") secret: Secret
    @httpHeader("x-s") s: String
    @httpHeader("x-i") i: Integer
    name: String
} }
@mediaType("application/json")
@length(max: 20)
string Json
@mediaType("application/json")
@length(max: 20)
@sensitive
string Secret
@http(method: "POST", uri: "/text")
operation PutText { input := { @required @httpPayload text: String } }
@http(method: "POST", uri: "/bytes")
operation PutBytes { input := { @required @httpPayload bytes: Blob } }
"#;

#[test]
fn json_in_a_header_is_what_people_wrote_and_keeps_to_its_rules() {
    let directory = directory();
    let model = write(&directory, "model.smithy", HEADERS);
    let request = |document: &Value| {
        let file = write(&directory, "a.json", &document.to_string());
        shapewright(&["request", "-m", &model, "Put", &file])
    };
    let sent = [
        (json!({"json": "{\"a\":1}"}), "eyJhIjoxfQ=="),
        (json!({"json": {"a": 1}}), "eyJhIjoxfQ=="),
        (json!({"json": "a\u{e9}\n"}), "YcOpCg=="),
        (json!({"json": "true"}), "dHJ1ZQ=="),
        (json!({"json": true}), "dHJ1ZQ=="),
    ];
    for (document, header) in sent {
        let output = request(&document);
        let text = stdout(&output);
        assert!(text.contains(&format!("x-json: {header}\n")), "{text}{}", stderr(&output));
        let file = write(&directory, "a.http", &text);
        let output = shapewright(&["check", "--http", "-m", &model, "--format", "json", &file]);
        let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let expected = &document["json"];
        let expected = expected.as_str().map_or_else(|| expected.to_string(), str::to_owned);
        assert_eq!(object["document"], json!({"json": expected}));
    }
    for document in [json!({"json": "a".repeat(21)}), json!({"json": {"a": "b".repeat(20)}})] {
        let output = request(&document);
        assert_eq!((output.status.code(), &*stdout(&output)), (Some(1), ""), "{document}");
        assert!(stderr(&output).contains("length"), "{}", stderr(&output));
    }
    let hidden = write(
        &directory,
        "a.json",
        r#"{"secret": {"hunter-2-hunter-2": 1, "hunter-2-hunter-2": 2}}"#,
    );
    let output =
        shapewright(&["check", "-m", &model, "-s", "PutInput", "--format", "json", &hidden]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let all = stdout(&output) + &stderr(&output);
    assert!(!all.contains("hunter"), "{all}");
    let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let paths: Vec<_> =
        object["violations"].as_array().into_iter().flatten().map(|it| &it["path"]).collect();
    assert_eq!(paths, ["/secret", "/secret/(sensitive)"], "{object}");
}

#[test]
fn what_is_wrong_with_a_message_is_told_in_the_order_of_the_model() {
    let directory = directory();
    let model = write(&directory, "model.smithy", HEADERS);
    let message = "POST /put?q=x HTTP/1.1\nhost: a\ncontent-type: application/json\nx-s: a\nx-s: b\n\
                   x-i: y\nx-json: ?\n\n{\"name\": 1}\n";
    let file = write(&directory, "a.http", message);
    let output = shapewright(&["check", "--http", "-m", &model, "--format", "json", &file]);
    let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let violations = object["violations"].as_array().expect("violations");
    let paths: Vec<_> = violations.iter().filter_map(|it| it["path"].as_str()).collect();
    assert_eq!(paths, ["/q", "/json", "/s", "/i", "/name"], "{object}");
}

#[test]
fn an_empty_body_is_the_empty_value_of_a_member_that_must_be_there() {
    let directory = directory();
    let model = write(&directory, "model.smithy", HEADERS);
    for (operation, document) in
        [("PutText", json!({"text": ""})), ("PutBytes", json!({"bytes": ""}))]
    {
        let file = write(&directory, "a.json", &document.to_string());
        let output = shapewright(&["request", "-m", &model, operation, &file]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let file = write(&directory, "a.http", &stdout(&output));
        let output = shapewright(&["check", "--http", "-m", &model, "--format", "json", &file]);
        let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!((output.status.code(), &object["document"]), (Some(0), &document));
    }
}
