//! Maps that catch the headers of clients (`httpPrefixHeaders`): `serve` compares what was meant.

use crate::support::server::{Server, parsed};
use crate::support::{directory, write};
use serde_json::Value;

fn served(prefix: &str) -> Server {
    let model = format!(
        r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store {{ version: "1", resources: [Note], operations: [Show] }}
resource Note {{ identifiers: {{ id: String }}, properties: {{ text: String, heads: Heads }}
    create: MakeNote, read: GetNote }}
@http(method: "POST", uri: "/notes")
operation MakeNote {{
    input := for Note {{ $text, @httpPrefixHeaders("{prefix}") $heads
        @idempotencyToken @notProperty token: String }}
    output := for Note {{ @required $id }} }}
@readonly @http(method: "GET", uri: "/notes/{{id}}")
operation GetNote {{ input := for Note {{ @required @httpLabel $id }}, output := for Note {{ $text, $heads }} }}
@examples([
    {{ title: "Plain", input: {{}}, output: {{ said: "plain" }} }}
    {{ title: "Marked", input: {{ heads: {{ "mark": "1" }} }}, output: {{ said: "marked" }} }}
])
@http(method: "POST", uri: "/show")
operation Show {{ input := {{ @httpPrefixHeaders("{prefix}") heads: Heads, name: String }}, output := {{ said: String }} }}
map Heads {{ key: String, value: String }}
"#
    );
    Server::start(&["--model", &write(&directory(), "model.smithy", &model)])
}

fn ask(server: &Server, path: &str, heads: &str, body: &str) -> (u16, Value) {
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n\
         {heads}content-length: {length}\r\n\r\n{body}"
    );
    parsed(&server.send(request.as_bytes()))
}

#[test]
fn headers_of_clients_are_not_compared() {
    for prefix in ["X-Amz-", ""] {
        let server = served(prefix);
        let make = |heads: &str| ask(&server, "/notes", heads, r#"{"text":"a","token":"t"}"#);
        let sent = |second: u8| {
            format!(
                "x-amz-date: 20260101T00000{second}Z\r\nx-amz-security-token: {second}\r\n\
                 authorization: AWS4 {second}\r\namz-sdk-request: attempt={second}\r\n\
                 user-agent: a/{second}\r\ntraceparent: {second}\r\n"
            )
        };
        let first = make(&sent(1));
        assert_eq!(first.0, 200, "{}", first.1);
        assert_eq!(make(&sent(2)), first, "{prefix}");
        // What is not of this kind counts.
        let other = format!("{}{prefix}mark: 1\r\n", sent(2));
        assert_eq!(make(&other).0, 409, "{prefix}");
        assert_eq!(ask(&server, "/show", &sent(3), "{}").1["said"], "plain", "{prefix}");
        assert_eq!(ask(&server, "/show", &other, "{}").1["said"], "marked", "{prefix}");
    }
}

#[test]
fn credentials_that_are_caught_are_not_kept() {
    let server = served("");
    let heads = "authorization: AWS4 secret\r\nx-amz-security-token: secret\r\nmark: 1\r\n";
    let (status, made) = ask(&server, "/notes", heads, r#"{"text":"a","token":"t"}"#);
    assert_eq!(status, 200, "{made}");
    let (_, state) = server.ask("GET", "/_shapewright/state", None);
    let id = made["id"].as_str().expect("an id");
    let (_, read) = server.ask("GET", &format!("/notes/{id}"), None);
    assert_eq!(read["heads"], serde_json::json!({"mark": "1"}), "{read}");
    assert!(!state.to_string().contains("secret"), "{state}");
}
