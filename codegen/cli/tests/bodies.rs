//! Bodies that `request` prints, or refuses to print.

mod support;

use serde_json::{Value, json};
use support::{directory, shapewright, stderr, stdout, write};

const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [PutText, PutBytes, PutName] }
@http(method: "POST", uri: "/text")
operation PutText { input := { @httpPayload text: String, @httpHeader("x-a") a: String } }
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
