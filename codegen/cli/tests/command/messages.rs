//! Messages of hostile and odd kinds: nothing is lost, shown that is secret, or placed wrongly.

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::{Value, json};

const MODEL: &str = r#"
$version: "2"
namespace example

use aws.protocols#restJson1

@restJson1
service Depot {
    operations: [Upload, Probe, Store, Find]
}

@http(method: "POST", uri: "/uploads/{secret}", code: 200)
operation Upload {
    input := {
        @required
        @httpLabel
        secret: Secret

        @httpHeader("X-Note")
        note: String

        @required
        @httpPayload
        bytes: Bytes
    }
    output := {
        @httpPayload
        text: String
    }
}

@readonly
@http(method: "HEAD", uri: "/probe", code: 200)
operation Probe {
    output := {}
}

@http(method: "POST", uri: "/store", code: 200)
operation Store {
    input := {
        @httpPrefixHeaders("X-P-")
        headers: SecretKeys

        @httpHeader("X-Size")
        size: Integer

        @httpHeader("X-List")
        list: Integers

        names: Names
    }
}

@http(method: "POST", uri: "/find", code: 200)
operation Find {
    input := {
        @required
        @httpQuery("id")
        ids: Names

        @httpQueryParams
        parameters: SecretKeys

        @httpQuery("size")
        size: Integer
    }
}

@sensitive
string Secret

@sensitive
@streaming
blob Bytes

map SecretKeys { key: Secret, value: String }
list Integers { member: Integer }
list Names { member: Name }

@length(max: 2)
string Name
"#;

/// What is in every secret.
const MARKER: &str = "QZJXKVW";

/// What a command says of the model and a file in a folder of its own.
fn run(arguments: &[&str], file: &str, text: &str) -> (Option<i32>, String, String) {
    let directory = directory();
    let model = write(&directory, "depot.smithy", MODEL);
    let file = write(&directory, file, text);
    let output = shapewright(&[arguments, &["-m", &model, &file]].concat());
    (output.status.code(), stdout(&output), stderr(&output))
}

fn check(format: &str, text: &str) -> (Option<i32>, String, String) {
    run(&["check", "--http", "--format", format], "a.http", text)
}

fn request(operation: &str, document: &Value) -> (Option<i32>, String, String) {
    run(&["request", operation], "a.json", &document.to_string())
}

fn object(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn more_headers_than_a_message_holds_are_refused() {
    let headers: Vec<_> = (0..30_000).map(|it| format!("X-P-{it}: a\n")).collect();
    let headers = headers.concat();
    let (status, _, said) = check("human", &format!("POST /store HTTP/1.1\n{headers}\n{{}}"));
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("at most 16,384 headers") && said.contains("a.http:16386:1"), "{said}");
    let many: serde_json::Map<_, _> = (0..30_000).map(|it| (it.to_string(), json!("a"))).collect();
    let (status, _, said) = request("Store", &json!({ "headers": many }));
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("a message has at most 16384 headers"), "{said}");
}

#[test]
fn secrets_are_in_no_error_of_a_message() {
    let long = format!("{MARKER}{}", "a".repeat(70_000));
    for (operation, document, expected) in [
        ("Upload", json!({ "secret": long, "bytes": "" }), "most of them of label:secret"),
        ("Store", json!({ "headers": { format!("{MARKER} x"): "a" } }), "header:X-P-(sensitive)"),
        (
            "Store",
            json!({ "headers": { MARKER: "a", MARKER.to_lowercase(): "b" } }),
            "header:X-P-(sensitive) is of two keys",
        ),
        ("Upload", json!({ "secret": "a", "bytes": MARKER }), "Value at '/bytes'"),
    ] {
        let (status, printed, said) = request(operation, &document);
        assert_eq!(status, Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
        assert!(!(printed + &said).to_uppercase().contains(MARKER), "{said}");
    }
    let twice = format!("POST /find?id=a&{MARKER}=1&{MARKER}=2 HTTP/1.1\n");
    let stream = format!("POST /uploads/a HTTP/1.1\n\n{MARKER}");
    for format in ["human", "json", "github", "sarif", "gitlab", "junit"] {
        for message in [&twice, &stream] {
            let (status, printed, said) = check(format, message);
            assert_eq!(status, Some(0), "{printed}{said}");
            let shown = printed + &said;
            assert!(!shown.contains(MARKER) && !shown.contains("UVpKWEtWVw"), "{format}: {shown}");
        }
    }
    let document = format!(r#"{{"secret": "a", "bytes": "{MARKER}", "other": 1}}"#);
    let (_, _, said) = run(&["check", "-s", "Upload"], "a.json", &document);
    assert!(said.contains("error[unknown_member]") && !said.contains(MARKER), "{said}");
}

#[test]
fn the_document_of_a_message_has_its_stream() {
    let document = json!({ "secret": "a", "note": "b", "bytes": "aGVsbG8=" });
    let directory = directory();
    let model = write(&directory, "depot.smithy", &MODEL.replace("@sensitive\n", ""));
    let file = write(&directory, "a.json", &document.to_string());
    let made = stdout(&shapewright(&["request", "Upload", "-m", &model, &file]));
    let message = write(&directory, "a.http", &made);
    let arguments = ["check", "--http", "--format", "json", "-m", &model, &message];
    assert_eq!(object(&stdout(&shapewright(&arguments)))["document"], document, "{made}");
}

#[test]
fn what_is_not_described_is_counted_in_every_format() {
    let names = json!({ "names": vec!["long"; 150] }).to_string();
    let message = format!("POST /store HTTP/1.1\nContent-Type: application/json\n\n{names}");
    for (format, expected) in [
        ("human", "and 148 more in "),
        ("json", r#""more":148"#),
        ("github", "::and 148 more; see `--max`"),
        ("sarif", r#"{"text":"and 148 more; see `--max`"}"#),
        ("gitlab", r#""description":"and 148 more; see `--max`""#),
        ("junit", "<system-out>and 148 more; see `--max`</system-out>"),
    ] {
        let arguments = ["check", "--http", "--max", "2", "--format", format];
        let document = ["check", "-s", "Store", "--max", "2", "--format", format];
        for (arguments, file, text) in
            [(&arguments[..], "a.http", &message), (&document[..], "a.json", &names)]
        {
            let (status, printed, said) = run(arguments, file, text);
            assert_eq!(status, Some(1), "{said}");
            let shown = printed + &said;
            assert!(shown.contains(expected), "{format}: {shown}");
        }
    }
    let (_, printed, _) =
        run(&["check", "--http", "--max", "0", "--format", "json"], "a.http", &message);
    let object = object(&printed);
    assert_eq!(object["violations"].as_array().map(Vec::len), Some(150));
    let message = object["exception"]["message"].as_str().expect("a message");
    assert!(message.starts_with("150 validation errors detected."), "{message}");
}

#[test]
fn every_format_says_which_part_of_a_message_is_wrong() {
    for format in ["human", "json", "github", "sarif", "gitlab", "junit"] {
        let (_, printed, said) = check(format, "POST /find?id=a&size=x HTTP/1.1\n");
        let shown = printed + &said;
        assert!(shown.contains("query:size"), "{format}: {shown}");
    }
    let (_, printed, _) = check("sarif", "POST /nowhere HTTP/1.1\n");
    let run = &object(&printed)["runs"][0];
    let index = run["results"][0]["ruleIndex"].as_u64().expect("a rule");
    let rule = &run["tool"]["driver"]["rules"][usize::try_from(index).expect("an index")];
    assert_eq!(rule["id"], "unknown_operation");
}

/// What stands before the other headers.
const START: &str = "POST /store HTTP/1.1\nContent-Type: application/json\n";

#[test]
fn what_is_wrong_with_one_of_several_headers_is_placed_there() {
    for (headers, place) in [
        ("X-Size: 1\nX-A: b\nX-Size: 2\n", "a.http:5:9"),
        ("X-List: 1\nX-List: x\n", "a.http:4:9"),
        ("X-List: 1, 2\nX-List: 3\nX-List: 4, x\n", "a.http:5:9"),
        ("X-List: x\nX-List: 2\n", "a.http:3:9"),
        ("content-type: text/plain\n", "a.http:3:15"),
        ("Content-Type: Application/JSON\ncontent-type:  text/plain; a=b,c\n", "a.http:4:16"),
        ("Content-Encoding: identity\nX-A: b\nContent-Encoding: br\n", "a.http:5:19"),
        ("Content-Encoding: identity\nContent-Encoding: identity, br\n", "a.http:4:19"),
    ] {
        let (status, _, said) = check("human", &format!("{START}{headers}\n{{}}"));
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains(place), "{headers}{said}");
    }
}

#[test]
fn a_uri_that_is_too_long_is_no_wrong_one() {
    let (status, _, said) = check("human", &format!("GET /{}\n", "a".repeat(65_534)));
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("must have a URI of at most 65,534 bytes"), "{said}");
    let (_, _, said) = check("human", &format!("GET /{}\n", "a".repeat(65_533)));
    assert!(said.contains("unknown_operation"), "{said}");
    let (_, _, said) = check("human", "GET /a^b<c>\n");
    assert!(said.contains("must have a URI that HTTP allows"), "{said}");
}

#[test]
fn a_request_must_be_for_the_operation_that_is_named() {
    let rest = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Crates { operations: [Find] }
@readonly @http(method: "GET", uri: "/crates?kind=big")
operation Find { input := { @httpQuery("name") name: String } }
"#;
    let rpc = |protocol: &str| {
        let (namespace, name) = protocol.split_once('#').expect("a shape ID");
        format!(
            "$version: \"2\"\nnamespace example\nuse {namespace}#{name}\n@{name}\n\
             service Crates {{ operations: [Find, Lose] }}\n\
             operation Find {{ input := {{ name: String }} }}\noperation Lose {{}}\n"
        )
    };
    let (json, rpc_v2) = (rpc("aws.protocols#awsJson1_0"), rpc("smithy.protocols#rpcv2Json"));
    let aws = "Content-Type: application/x-amz-json-1.0";
    let own = "Content-Type: application/json\nAccept: application/json";
    for (model, request, found) in [
        (rest, "GET /crates?kind=big&name=a\n".to_owned(), None),
        (rest, "POST /crates?kind=big&name=a\n".to_owned(), Some((1, "target"))),
        (rest, "GET /crates?kind=small&name=a\n".to_owned(), Some((1, "target"))),
        (rest, "GET /crates?name=a\n".to_owned(), Some((1, "target"))),
        (&json, format!("POST /\n{aws}\nX-Amz-Target: Crates.Find\n\n{{}}"), None),
        (
            &json,
            format!("POST /\n{aws}\nX-Amz-Target: Crates.Lose\n\n{{}}"),
            Some((3, "header:x-amz-target")),
        ),
        (&json, format!("POST /\n{aws}\n\n{{}}"), Some((1, "header:x-amz-target"))),
        (
            &rpc_v2,
            format!(
                "POST /service/Crates/operation/Find\nsmithy-protocol: rpc-v2-json\n{own}\n\n{{}}"
            ),
            None,
        ),
        (
            &rpc_v2,
            format!(
                "POST /service/Crates/operation/Lose\nsmithy-protocol: rpc-v2-json\n{own}\n\n{{}}"
            ),
            Some((1, "target")),
        ),
        (
            &rpc_v2,
            format!("POST /service/Crates/operation/Find\n{own}\n\n{{}}"),
            Some((1, "header:smithy-protocol")),
        ),
    ] {
        let directory = directory();
        let model = write(&directory, "model.smithy", model);
        let file = write(&directory, "a.http", &request);
        let arguments = ["check", "--http", "--format", "json", "--operation", "Find"];
        let output = shapewright(&[&arguments[..], &["-m", &model, &file]].concat());
        let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let code = object["violations"][0]["code"].as_str();
        assert_eq!(code, found.map(|_| "unknown_operation"), "{request}\n{object}");
        if let Some((line, place)) = found {
            let violation = &object["violations"][0];
            assert_eq!(violation["line"], line, "{request}\n{object}");
            assert_eq!(violation["place"], place, "{request}\n{object}");
        }
    }
}

#[test]
fn an_answer_is_as_long_as_it_says() {
    for (operation, answer, status) in [
        ("Upload", "HTTP/1.1 200 OK\nContent-Length: 9\n\nabcdefghi", 0),
        ("Upload", "HTTP/1.1 200 OK\nContent-Length: 500\n\nabcdefghi", 1),
        ("Probe", "HTTP/1.1 200 OK\nContent-Length: 500\n\n", 0),
    ] {
        let arguments = ["check", "--http", "--operation", operation];
        let (found, _, said) = run(&arguments, "a.http", answer);
        assert_eq!(found, Some(status), "{answer}\n{said}");
        assert_eq!(status == 1, said.contains("as many bytes as `Content-Length` says"), "{said}");
    }
}

#[test]
fn a_list_that_must_be_there_must_not_be_empty_in_a_query() {
    let (status, _, said) = request("Find", &json!({ "ids": [] }));
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("query:id must not be empty"), "{said}");
}

#[test]
fn a_request_names_its_whole_uri_where_a_header_would_not_do() {
    let directory = directory();
    let model = write(&directory, "depot.smithy", MODEL);
    let file = write(&directory, "a.json", r#"{"ids": ["a"]}"#);
    let to = |host: &str| {
        let output = shapewright(&["request", "Find", "-m", &model, &file, "--host", host]);
        stdout(&output) + &stderr(&output)
    };
    assert!(to("example.com").starts_with("POST https://example.com/find?id=a HTTP/1.1\n"));
    assert!(to("localhost:80").starts_with("POST /find?id=a HTTP/1.1\nHost: localhost:80\n"));
    assert!(to("ftp://example.com").contains("is neither `http` nor `https`"));
    assert!(to("user:word@example.com").contains("has the name of a user"));
    for host in ["example.com:99999", "http:/example.com", "http://example.com:", "a b"] {
        assert!(to(host).contains("is no host"), "{host}");
    }
}

#[test]
fn what_belongs_in_front_of_the_host_is_named_as_modelled() {
    let directory = directory();
    let text = "$version: \"2\"\nnamespace a.b\nuse aws.protocols#restJson1\n\
        @restJson1 service S { operations: [Go] }\n@sensitive string Secret\n\
        @http(method: \"POST\", uri: \"/\") @endpoint(hostPrefix: \"{who}.\")\n\
        operation Go { input := { @required @hostLabel who: Secret } }\n";
    let model = write(&directory, "model.smithy", text);
    let file = write(&directory, "a.json", r#"{"who": "hunter2"}"#);
    let run = |flags: &[&str]| {
        stderr(&shapewright(&[&["request", "-m", &model, "Go", &file], flags].concat()))
    };
    assert_eq!(run(&[]), "`{who}.` belongs in front of the host: name it with `--host`\n");
    assert_eq!(run(&["-q"]), "");
    let to_address = run(&["--host", "10.0.0.1"]);
    assert!(to_address.contains("`{who}.` belongs in front of the host, and"), "{to_address}");
}
