//! What `serve` makes for members that HTTP itself reads.

use crate::support::server::Server;
use crate::support::{directory, write};

const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [Plain, Optional, Shown, Narrow, Load, Text, Image, Stream], resources: [Thing] }
@readonly @http(method: "GET", uri: "/plain", code: 202)
operation Plain { output := { @required @httpResponseCode code: Integer, @required name: String } }
@readonly @http(method: "GET", uri: "/optional", code: 206)
operation Optional { output := { @httpResponseCode code: Integer } }
@readonly @http(method: "GET", uri: "/shown", code: 202)
@examples([{ title: "One", output: { code: 203 } }])
operation Shown { output := { @required @httpResponseCode code: Integer } }
@readonly @http(method: "GET", uri: "/narrow", code: 202)
operation Narrow { output := { @required @httpResponseCode @range(min: 210, max: 220) code: Integer } }
resource Thing { identifiers: { id: String }, put: PutThing, list: ListThings }
@idempotent @http(method: "PUT", uri: "/t/{id}", code: 201)
operation PutThing { input := for Thing { @required @httpLabel $id, status: String }
    output := { @required @httpResponseCode status: Integer, @required id: String } }
@readonly @http(method: "GET", uri: "/t", code: 202)
operation ListThings { output := { @required @httpResponseCode code: Integer, items: Names } }
list Names { member: String }
@readonly @http(method: "GET", uri: "/load")
operation Load { output := { @required @httpHeader("Content-Type") type: String, @required @httpPayload data: Blob } }
@readonly @http(method: "GET", uri: "/text")
operation Text { output := { @required @httpHeader("content-type") type: String, @required text: String } }
@readonly @http(method: "GET", uri: "/image")
operation Image { output := { @required @httpHeader("Content-Type") @pattern("^image/[a-z]{3}$") type: String } }
@readonly @http(method: "GET", uri: "/stream")
operation Stream { output := { @required @httpHeader("Content-Type") type: String, @required @httpPayload data: Bytes } }
@streaming blob Bytes
"#;

#[test]
fn the_status_and_the_media_type_are_what_the_model_says() {
    let directory = directory();
    let server = Server::start(&["--model", &write(&directory, "model.smithy", MODEL)]);
    let status = |path: &str| server.ask("GET", path, None).0;
    assert_eq!(status("/plain"), 202);
    assert_eq!(status("/optional"), 206);
    assert_eq!(status("/shown"), 203);
    assert!((210..=220).contains(&status("/narrow")));
    let put = server.ask("PUT", "/t/a", Some(serde_json::json!({"status": "x"})));
    assert_eq!(put.0, 201, "{put:?}");
    assert_eq!(status("/t"), 202);
    for (path, media_type) in [
        ("/load", "application/octet-stream"),
        ("/stream", "application/octet-stream"),
        ("/text", "application/json"),
        ("/image", "image/"),
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
        let answer = server.send(request.as_bytes());
        assert!(answer.contains(&format!("content-type: {media_type}")), "{answer}");
    }
}

#[test]
fn what_no_answer_may_have_is_an_error_of_the_server_and_its_log_says_why() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Note] }
resource Note { identifiers: { id: String }, properties: { code: Integer, note: String }, put: PutNote, read: GetNote }
@idempotent @http(method: "PUT", uri: "/n/{id}")
operation PutNote { input := for Note { @required @httpLabel $id, $code, $note } }
@readonly @http(method: "GET", uri: "/n/{id}")
operation GetNote { input := for Note { @required @httpLabel $id }
    output := for Note { @httpResponseCode $code, @httpHeader("x-note") $note } }
"#;
    let directory = directory();
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    let put = |body: serde_json::Value| assert_eq!(server.ask("PUT", "/n/a", Some(body)).0, 200);
    let read = || server.ask("GET", "/n/a", None);
    for code in [-1, 0, 99, 100, 101, 199, 600, 999, 1000, 65_736] {
        put(serde_json::json!({"code": code}));
        let message = "no answer: `code` is the status, and must be from 200 to 599";
        assert_eq!(read(), (500, serde_json::json!({"message": message})), "{code}");
    }
    put(serde_json::json!({"code": 404}));
    assert_eq!(read().0, 404);
    put(serde_json::json!({"note": "two\nlines"}));
    let (status, error) = read();
    assert_eq!(status, 500);
    let message = error["message"].as_str().expect("a message").to_owned();
    let (_, requests) = server.ask("GET", "/_shapewright/requests", None);
    let last = requests.as_array().and_then(|it| it.last()).expect("one");
    assert_eq!(last["violations"][0]["message"], message.as_str());
    let (_, said) = server.stop();
    assert_eq!(said.matches("GetNote 500").count(), 11, "{said}");
    assert!(said.contains(&message), "{said}");
}
