//! Numbers that no 64 bits hold: `serve` keeps their digits.

use crate::support::server::Server;
use crate::support::{directory, write};

const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Sum], operations: [Make, Show, Default] }
@readonly @http(method: "GET", uri: "/made")
operation Make { output := { @required big: Big } }
@range(min: 100000000000000000000000, max: 100000000000000000000000) bigInteger Big
@readonly @http(method: "GET", uri: "/shown")
@examples([{ title: "One", output: { big: 18446744073709551616.10 } }])
operation Show { output := { big: BigDecimal } }
@readonly @http(method: "GET", uri: "/default")
operation Default { output := { @required big: BigInteger = 123456789012345678901
} }
resource Sum { identifiers: { id: String }, properties: { whole: BigInteger, exact: BigDecimal, double: Double }
    create: MakeSum, put: PutSum, read: GetSum, list: ListSums }
@http(method: "POST", uri: "/sums")
operation MakeSum { input := for Sum { $whole, $exact, $double, @idempotencyToken token: String }
    output := for Sum { @required $id, $whole } }
@idempotent @http(method: "PUT", uri: "/sums/{id}")
operation PutSum { input := for Sum { @required @httpLabel $id, $whole, $exact, $double } }
@readonly @http(method: "GET", uri: "/sums/{id}")
operation GetSum { input := for Sum { @required @httpLabel $id }, output := for Sum { $whole, $exact, $double } }
@readonly @http(method: "GET", uri: "/sums")
operation ListSums { input := { @httpQuery("exact") exact: BigDecimal }, output := { sums: Sums } }
list Sums { member: SumSummary }
structure SumSummary for Sum { $exact }
"#;

const WHOLE: &str = "18446744073709551616";
const EXACT: &str = "1.10000000000000000000000000001";

/// The status and the text of the body of an answer.
fn ask(server: &Server, method: &str, path: &str, body: &str) -> (String, String) {
    let kind = if body.is_empty() { "" } else { "content-type: application/json\r\n" };
    let length = body.len();
    let head = format!("{method} {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{kind}");
    let answer = server.send(format!("{head}content-length: {length}\r\n\r\n{body}").as_bytes());
    let (head, body) = answer.split_once("\r\n\r\n").expect("a body");
    (head[9..12].to_owned(), body.to_owned())
}

#[test]
fn digits_are_kept_wherever_a_number_goes() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let state = directory.path().join("state.redb").display().to_string();
    let start = || Server::start(&["--model", &model, "--state", &state]);
    let server = start();
    let sum =
        |whole: &str| format!(r#"{{"whole":{whole},"exact":{EXACT},"double":0.10,"token":"t"}}"#);
    let (status, made) = ask(&server, "POST", "/sums", &sum(WHOLE));
    assert_eq!(status, "200", "{made}");
    assert!(made.contains(&format!(r#""whole":{WHOLE}}}"#)), "{made}");
    let id = made.split('"').nth(3).expect("an id");
    let path = format!("/sums/{id}");
    let read = format!(r#"{{"whole":{WHOLE},"exact":{EXACT},"double":0.10}}"#);
    let shown = |server: &Server| {
        assert_eq!(ask(server, "GET", &path, "").1, read);
        let listed = format!(r#"{{"sums":[{{"exact":{EXACT}}}]}}"#);
        assert_eq!(ask(server, "GET", "/sums", "").1, listed);
        // Another number with this token is another input.
        assert_eq!(ask(server, "POST", "/sums", &sum(WHOLE)).1, made);
        assert_eq!(ask(server, "POST", "/sums", &sum("18446744073709551617")).0, "409");
    };
    shown(&server);
    let (_, state) = ask(&server, "GET", "/_shapewright/state", "");
    assert_eq!(ask(&server, "PUT", "/_shapewright/state", &state).0, "200");
    assert_eq!(ask(&server, "GET", "/_shapewright/state", "").1, state);
    shown(&server);
    assert_eq!(server.stop().0, Some(0));
    let server = start();
    shown(&server);
    for (path, big) in [
        ("/made", "100000000000000000000000"),
        ("/shown", "18446744073709551616.10"),
        ("/default", "123456789012345678901"),
    ] {
        let shown = format!(r#"{{"big":{big}}}"#);
        assert_eq!(ask(&server, "GET", path, ""), ("200".to_owned(), shown));
    }

    for whole in ["1e400", "-1E400", "100000000000000000000000", "123456789012345678"] {
        let put = ask(&server, "PUT", "/sums/a", &format!(r#"{{"whole":5,"exact":{whole}}}"#));
        assert_eq!(put.0, "200", "{put:?}");
        let read = format!(r#"{{"whole":5,"exact":{whole}}}"#);
        assert_eq!(ask(&server, "GET", "/sums/a", "").1, read);
    }
    assert_eq!(server.stop().0, Some(0));
    assert_eq!(ask(&start(), "GET", "/sums/a", "").0, "200");
}

#[test]
fn texts_of_a_model_are_not_taken_for_numbers() {
    let model = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [Show, Default] }
@readonly @http(method: "GET", uri: "/shown")
@examples([{ title: "One", output: { text: "MARKx", free: { "MARK1": "MARK1" } } }])
operation Show { output := { text: String, free: Document } }
@readonly @http(method: "GET", uri: "/default")
operation Default { output := { @required kind: Kind, @required text: String = "MARK5"
} }
enum Kind { A = "MARK5"
}
"#;
    let mark = "\u{10fffd}number:";
    let directory = directory();
    let model = write(&directory, "model.smithy", &model.replace("MARK", mark));
    let server = Server::start(&["--model", &model]);
    let expected = format!(r#"{{"text":"{mark}x","free":{{"{mark}1":"{mark}1"}}}}"#);
    assert_eq!(ask(&server, "GET", "/shown", ""), ("200".to_owned(), expected));
    let expected = format!(r#"{{"kind":"{mark}5","text":"{mark}5"}}"#);
    assert_eq!(ask(&server, "GET", "/default", ""), ("200".to_owned(), expected));
}
