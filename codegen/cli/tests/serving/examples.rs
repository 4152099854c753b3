//! What `serve` answers from the examples of the model.

use crate::support::server::{Server, parsed};
use crate::support::{directory, write};
use serde_json::{Value, json};

const MODEL: &str = r#"
service Store { version: "1", operations: [Fail, Lose, Take, Load] }
@error("client") @httpError(429)
structure Busy { @required message: String, @required retry: Integer, @httpHeader("Retry-After") after: Integer
    owner: String, since: Timestamp }
@examples([{
    title: "Busy", input: { k: "x" }, allowConstraintErrors: true
    error: { shapeId: Busy, content: { message: "slow", retry: 30, after: 7, owner: "bob", since: 5 } }
}])
@http(method: "POST", uri: "/fail")
operation Fail { input := { k: String, @required @idempotencyToken token: String }, errors: [Busy] }
@error("client") structure Gone { @required message: String, hint: String }
@examples([{ title: "Gone", input: { k: "x" }, allowConstraintErrors: true, error: { shapeId: Gone } }])
@http(method: "POST", uri: "/lose")
operation Lose { input := { k: String }, output := { said: String }, errors: [Gone] }
@examples([
    { title: "Fine", input: { k: "y" }, output: { said: "yes" } }
    { title: "Again", input: { k: "y", token: "again" }, output: { said: "again" } }
    { title: "Again", input: { k: "z", token: "again" }, output: { said: "again" } }
])
@http(method: "POST", uri: "/take")
operation Take { input := { k: String, @idempotencyToken token: String }, output := { said: String } }
@examples([{
    title: "Numbers"
    input: { double: 1.0, float: 0.5, exact: 1.50, big: 18446744073709551616.5, count: 3, at: 1577836800
        any: { n: 1.0, list: [2] }, tags: { a: "1", b: "2" }, inner: { at: "2020-01-01T00:00:00Z" } }
    output: { said: "yes" }
}])
@http(method: "POST", uri: "/load")
operation Load {
    input := { double: Double, float: Float, exact: BigDecimal, big: BigDecimal, count: Long, at: Timestamp
        any: Any, tags: Tags, inner: Inner, @idempotencyToken token: String }
    output := { said: String }
}
document Any
map Tags { key: String, value: String }
structure Inner { at: Timestamp, note: String }
"#;

const PROTOCOLS: [&str; 4] = [
    "aws.protocols#restJson1",
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "smithy.protocols#rpcv2Json",
];

fn served(protocol: &str) -> Server {
    let name = protocol.split('#').nth(1).expect("a name");
    let head = format!("$version: \"2\"\nnamespace example\nuse {protocol}\n@{name}");
    Server::start(&["--model", &write(&directory(), "model.smithy", &format!("{head}{MODEL}"))])
}

/// The whole answer to a call of an operation.
fn call(server: &Server, protocol: &str, operation: &str, body: &str) -> String {
    let (uri, head) = match protocol {
        "aws.protocols#restJson1" => {
            (format!("/{}", operation.to_lowercase()), "content-type: application/json".to_owned())
        }
        "smithy.protocols#rpcv2Json" => (
            format!("/service/Store/operation/{operation}"),
            "content-type: application/json\r\naccept: application/json\r\n\
             smithy-protocol: rpc-v2-json"
                .to_owned(),
        ),
        aws_json => {
            let version = if aws_json.ends_with('0') { "1.0" } else { "1.1" };
            let media_type = format!("content-type: application/x-amz-json-{version}");
            ("/".to_owned(), format!("{media_type}\r\nx-amz-target: Store.{operation}"))
        }
    };
    let length = body.len();
    server.send(
        format!(
            "POST {uri} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{head}\r\n\
             content-length: {length}\r\n\r\n{body}"
        )
        .as_bytes(),
    )
}

fn said(server: &Server, protocol: &str, operation: &str, body: &str) -> Value {
    let (status, mut answer) = parsed(&call(server, protocol, operation, body));
    assert_eq!(status, 200, "{protocol}: {body}: {answer}");
    answer["said"].take()
}

#[test]
fn the_content_of_an_error_is_answered_as_it_is() {
    for protocol in PROTOCOLS {
        let server = served(protocol);
        let answer = call(&server, protocol, "Fail", r#"{"k":"x","token":"a"}"#);
        let (status, mut body) = parsed(&answer);
        let mut content = json!({"message": "slow", "retry": 30, "owner": "bob", "since": 5});
        if protocol.ends_with("restJson1") {
            assert_eq!(status, 429, "{answer}");
            assert!(answer.contains("retry-after: 7\r\n"), "{answer}");
        } else {
            content["after"] = 7.into();
            assert!(status >= 400, "{answer}");
            let kind = body.as_object_mut().and_then(|it| it.remove("__type"));
            assert!(kind.is_some_and(|it| it.to_string().contains("Busy")), "{answer}");
        }
        assert_eq!(body, content, "{protocol}");
    }
}

#[test]
fn an_error_without_content_is_answered_with_what_it_must_have() {
    for protocol in PROTOCOLS {
        let server = served(protocol);
        let (status, body) = parsed(&call(&server, protocol, "Lose", r#"{"k":"x"}"#));
        assert_eq!(status, 400, "{protocol}: {body}");
        assert!(body["message"].is_string() && body["hint"].is_null(), "{protocol}: {body}");
        assert_eq!(parsed(&call(&server, protocol, "Lose", r#"{"k":"y"}"#)).0, 200);
    }
}

#[test]
fn an_example_without_an_idempotency_token_is_for_every_token() {
    for protocol in PROTOCOLS {
        let server = served(protocol);
        let said = |body: &str| said(&server, protocol, "Take", body);
        assert_eq!(said(r#"{"k":"y","token":"5c0e6a2e-1f0b-4f7a-9d2c-0f6a5f1f6a11"}"#), "yes");
        assert_eq!(said(r#"{"k":"z","token":"again"}"#), "again");
        assert_ne!(said(r#"{"k":"z","token":"other"}"#), "again");
    }
}

/// A body with its big numbers as texts.
fn quoted(body: &str) -> String {
    let (before, rest) = body.split_once("\"exact\":").expect("a number");
    let (exact, rest) = rest.split_once(",\"big\":").expect("another one");
    let (big, rest) = rest.split_once(',').expect("more");
    format!("{before}\"exact\":\"{exact}\",\"big\":\"{big}\",{rest}")
}

#[test]
fn inputs_are_the_same_if_their_values_are() {
    let spelled = r#"{"double":1,"float":5e-1,"exact":1.5,"big":18446744073709551616.50,"count":3,
        "at":1577836800.0,"any":{"list":[2.0],"n":1},"tags":{"b":"2","a":"1"},
        "inner":{"note":null,"at":1577836800},"token":"t"}"#;
    for protocol in PROTOCOLS {
        let server = served(protocol);
        let ask = |body: &str| {
            // This protocol writes big numbers as texts.
            let is_textual = protocol.ends_with("rpcv2Json");
            let quoted = if is_textual { quoted(body) } else { body.to_owned() };
            parsed(&call(&server, protocol, "Load", &quoted))
        };
        assert_eq!(ask(spelled), (200, json!({"said": "yes"})), "{protocol}");
        // The first input of the token, in other digits.
        let again = spelled.replace("\"double\":1,", "\"double\":1.000,").replace("1.5,", "1.50,");
        assert_eq!(ask(&again), (200, json!({"said": "yes"})), "{protocol}");
        for (from, to) in [
            ("\"double\":1", "\"double\":1.0000000000000004"),
            ("616.50", "616.500000000000001"),
            ("1577836800.0", "1577836800.001"),
            ("[2.0]", "[2.0,3]"),
            ("\"a\":\"1\"", "\"a\":\"1.0\""),
            ("null", "\"\""),
        ] {
            let (status, _) = ask(&spelled.replace(from, to));
            assert!(status >= 400, "{protocol}: {to}: {status}");
            let other = spelled.replace(from, to).replace("\"t\"", "\"u\"");
            assert_ne!(ask(&other).1["said"], "yes", "{protocol}: {to}");
            // Its token is free for the next one.
            server.ask("POST", "/_shapewright/reset", None);
            ask(spelled);
        }
    }
}
