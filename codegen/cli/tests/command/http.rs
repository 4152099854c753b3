//! `shapewright request` and `shapewright check --http` from the outside.

use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::{Value, json};

const DOCUMENT: &str =
    r#"{"S3Url": "s3://firmware/hub.bin", "OtaType": "ONE_TIME", "ClientToken": "token-1"}"#;

/// Every protocol that the command may meet.
const MODEL: &str = r#"
$version: "2"
namespace example

use aws.protocols#restJson1

@restJson1
service Depot {
    operations: [PutCrate, Watch]
    errors: [ValidationException]
}

@http(method: "PUT", uri: "/depots/{depot}/crates/{path+}?kind=crate", code: 201)
@endpoint(hostPrefix: "{depot}.")
operation PutCrate {
    input := {
        @required
        @httpLabel
        @hostLabel
        depot: Name

        @required
        @httpLabel
        path: String

        @httpQuery("max")
        limit: Integer

        @httpHeader("X-Tags")
        tags: Names

        @httpHeader("X-Since")
        since: Timestamp

        weight: Double
    }

    output := {
        @httpHeader("ETag")
        tag: String

        at: Timestamp
    }
}

@http(method: "GET", uri: "/watch")
operation Watch {
    output := {
        @httpPayload
        events: Events
    }
}

@streaming
union Events { text: Text }
structure Text { text: String }

@length(min: 2)
string Name

list Names { member: Name }

@error("client")
@httpError(422)
structure ValidationException {
    @required
    Message: String
}
"#;

fn objects(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn a_request_is_printed_as_http_and_reads_back() {
    let directory = directory();
    let file = write(&directory, "a.json", DOCUMENT);
    let output = shapewright(&["request", "CreateOtaTask", &file]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(
        text.starts_with("POST /ota-tasks HTTP/1.1\ncontent-type: application/json\n"),
        "{text}"
    );

    let message = write(&directory, "a.http", &text);
    let output = shapewright(&["check", "--http", "--format", "json", &message]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let object = &objects(&stdout(&output))[0];
    assert_eq!(object["operation"], "CreateOtaTask");
    assert_eq!(object["document"], serde_json::from_str::<Value>(DOCUMENT).expect("JSON"));
    assert_eq!((&object["valid"], &object["error"]), (&true.into(), &Value::Null));
}

#[test]
fn absent_idempotency_tokens_are_filled_and_yaml_is_taken() {
    let directory = directory();
    let file = write(&directory, "a.yaml", "S3Url: s3://a/b\nOtaType: ONE_TIME\n");
    let output = shapewright(&["request", "--format", "json", "CreateOtaTask", &file]);
    let request: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let body: Value = serde_json::from_str(request["body"].as_str().expect("text")).expect("JSON");
    assert_eq!(body["ClientToken"].as_str().map(str::len), Some(36));
    assert_eq!(request["body_base64"], Value::Null);
}

#[test]
fn every_part_of_a_request_is_filled_from_the_document() {
    let directory = directory();
    let model = write(&directory, "depot.smithy", MODEL);
    let document = json!({
        "depot": "north", "path": "a b/c", "limit": 3, "tags": ["x,y", "zz"],
        "since": "2026-01-02T03:04:05+01:00", "weight": 2.5
    });
    let file = write(&directory, "a.json", &document.to_string());
    let arguments = ["request", "--model", &model, "--host", "example.com/base", "PutCrate", &file];
    let output = shapewright(&[&arguments[..], &["--format", "json"]].concat());
    let request: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let uri = "https://north.example.com/base/depots/north/crates/a%20b/c?kind=crate&max=3";
    assert_eq!((&request["method"], &request["uri"]), (&"PUT".into(), &uri.into()));
    assert_eq!(request["body"], r#"{"weight":2.5}"#);
    let headers = request["headers"].as_array().expect("headers");
    assert!(headers.contains(&json!(["x-tags", "\"x,y\", zz"])), "{headers:?}");
    assert!(headers.contains(&json!(["x-since", "Fri, 02 Jan 2026 02:04:05 GMT"])), "{headers:?}");

    let text = stdout(&shapewright(&arguments));
    let message = write(&directory, "a.http", &text);
    let output = shapewright(&[
        "check", "--http", "--format", "json", "--model", &model, "--quiet", &message,
    ]);
    assert_eq!(output.status.code(), Some(1), "the host's base path is no part of the operation's");

    let curl = stdout(&shapewright(&[&arguments[..], &["--format", "curl"]].concat()));
    assert!(curl.starts_with("curl --request PUT 'https://north.example.com/base/"), "{curl}");
    assert!(curl.contains("--data-raw '{\"weight\":2.5}'"), "{curl}");
}

#[test]
fn an_invalid_document_is_no_request_unless_that_is_asked_for() {
    let directory = directory();
    let file = write(&directory, "a.json", r#"{"S3Url": 7}"#);
    let output = shapewright(&["request", "CreateOtaTask", &file]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(1), ""));
    assert!(stderr(&output).contains("error[type]"), "{}", stderr(&output));
    let output = shapewright(&["request", "--unchecked", "CreateOtaTask", &file]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("\"S3Url\":7"), "{}", stdout(&output));
}

#[test]
fn what_is_wrong_names_its_part_and_line_and_the_answer_is_the_services() {
    let directory = directory();
    let model = write(&directory, "depot.smithy", MODEL);
    let text = "### one\nPUT /depots/x/crates/a?kind=crate&max=many\nX-Tags: ab, c\n\
                Content-Type: application/json\n\n{\n  \"weight\": \"heavy\"\n}\n\
                ### two\nPUT /depots/x/crates/a?kind=crate\n";
    let file = write(&directory, "a.http", text);
    let output = shapewright(&["check", "--http", "--format", "json", &file, "--model", &model]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let objects = objects(&stdout(&output));
    let found: Vec<_> = objects[0]["violations"]
        .as_array()
        .expect("violations")
        .iter()
        .map(|it| {
            let [path, code, place] =
                ["path", "code", "place"].map(|key| it[key].as_str().expect(key));
            (path, code, place, it["line"].as_u64(), it["column"].as_u64())
        })
        .collect();
    assert_eq!(
        found,
        [
            ("/depot", "length", "label:depot", Some(2), Some(1)),
            ("/limit", "type", "query:max", Some(2), Some(1)),
            ("/tags/1", "length", "header:X-Tags", Some(3), Some(9)),
            ("/weight", "type", "body", Some(7), Some(13)),
        ]
    );
    assert_eq!(objects[0].get("document"), None);
    assert_eq!(objects[0]["response"]["status"], 400);
    // What can be read has a document; the answer has the service's own names and status.
    assert_eq!(objects[1]["document"], json!({"depot": "x", "path": "a"}));
    assert_eq!(objects[1]["response"]["status"], 422);
    let body = objects[1]["response"]["body"].as_str().expect("a body");
    let body: Value = serde_json::from_str(body).expect("JSON");
    assert!(body["Message"].as_str().expect("a message").starts_with("1 validation error"));
}

#[test]
fn a_document_is_printed_without_what_is_sensitive() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example.vault
use aws.protocols#awsJson1_0
@awsJson1_0
service Vault { version: "1", operations: [Put], errors: [Locked] }
operation Put { input: Box, output: Box }
@error("client")
structure Locked { message: String, hint: Secret }
structure Box { name: String, secret: Secret, inner: Inner, by: Names, list: Secrets, free: Document }
structure Inner { pin: Pin, note: String, sealed: Sealed }
map Names { key: Secret, value: String }
list Secrets { member: Secret }
@sensitive string Secret
@sensitive integer Pin
@sensitive structure Sealed { any: String }
"#;
    let model = write(&directory, "vault.smithy", text);
    let document = r#"{"name": "MARK-not", "secret": "MARK1", "inner": {"pin": 4711, "note": "n", "sealed": {"any": "MARK2"}}, "by": {"MARK3": "a", "MARK4": "b"}, "list": ["MARK5"]}"#;
    let head =
        "POST / HTTP/1.1\nX-Amz-Target: Vault.Put\nContent-Type: application/x-amz-json-1.0\n\n";
    let file = write(
        &directory,
        "a.http",
        &format!(
            "{head}{document}\n###\nHTTP/1.1 200 OK\n\n{document}\n###\nHTTP/1.1 400 Bad\n\n\
             {{\"__type\": \"Locked\", \"message\": \"m\", \"hint\": \"MARK6\"}}\n"
        ),
    );
    let output = shapewright(&["check", "--http", "--format", "json", &file, "--model", &model]);
    let printed = stdout(&output);
    let objects = objects(&printed);
    assert_eq!(objects.len(), 3, "{}", stderr(&output));
    for (index, shown) in [
        (
            0,
            json!({
                "name": "MARK-not", "secret": "** redacted **",
                "inner": {"pin": "** redacted **", "note": "n", "sealed": "** redacted **"},
                "by": {"** redacted **": "a", "** redacted ** 2": "b"},
                "list": ["** redacted **"],
            }),
        ),
        (2, json!({"message": "m", "hint": "** redacted **"})),
    ] {
        assert_eq!(objects[index]["document"], shown);
    }
    assert_eq!(objects[0]["document"], objects[1]["document"]);
    for secret in ["MARK1", "MARK2", "MARK3", "MARK4", "MARK5", "MARK6", "4711"] {
        assert!(!printed.contains(secret), "{secret}: {printed}");
    }
}

#[test]
fn responses_are_those_to_the_request_before_or_to_the_named_operation() {
    let directory = directory();
    let model = write(&directory, "depot.smithy", MODEL);
    let response =
        "HTTP/1.1 201 Created\nETag: v1\nContent-Type: application/json\n\n{\"at\": 5}\n";
    let request = "PUT /depots/north/crates/a?kind=crate\n";
    let check = |text: &str, more: &[&str]| {
        let file = write(&directory, "a.http", text);
        let arguments = ["check", "--http", "--format", "json", "--quiet", &file];
        shapewright(&[&arguments[..], more, &["--model", &model]].concat())
    };
    let output = check(&format!("{request}\n###\n{response}"), &[]);
    let objects = objects(&stdout(&output));
    assert_eq!(objects[1]["document"], json!({"tag": "v1", "at": 5}));
    let output = check(response, &["--operation", "PutCrate"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = check(response, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("name it with `--operation`"), "{}", stderr(&output));
}

#[test]
fn what_cannot_be_done_is_said_in_clear_words() {
    let directory = directory();
    let model = write(&directory, "depot.smithy", MODEL);
    let file = write(&directory, "a.http", "@host = example.com\nGET https://{{host}}/watch\n");
    let output = shapewright(&["check", "--http", &file, "--model", &model]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("must not define variables"), "{}", stderr(&output));

    let document = write(&directory, "a.json", "{}");
    for (operation, reason) in
        [("Watch", "Watch streams events"), ("PutCrates", "did you mean `PutCrate`?")]
    {
        let output = shapewright(&["request", "--model", &model, operation, &document]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(reason), "{}", stderr(&output));
    }
    // No other operation takes its requests; what is else in the file is checked.
    let file = write(&directory, "b.http", "# a\nGET /watch\n\n###\nPUT /watch\n");
    let output = shapewright(&["check", "--http", &file, "--model", &model]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("b.http:2:1: Watch streams events, which is not supported"), "{said}");
    assert!(said.contains("error[unknown_operation]"), "{said}");

    let xml = MODEL.replace("restJson1", "restXml");
    let model = write(&directory, "xml.smithy", &xml);
    let output = shapewright(&["request", "--model", &model, "PutCrate", &document]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("aws.protocols#restXml"), "{}", stderr(&output));
}

#[test]
fn a_label_that_is_none_of_a_host_name_says_so() {
    let directory = directory();
    let model = write(
        &directory,
        "a.smithy",
        "$version: \"2\"\nnamespace a\nuse aws.protocols#restJson1\n@restJson1\nservice S { version: \"1\", \
         operations: [Put] }\n@http(method: \"POST\", uri: \"/\")\n@endpoint(hostPrefix: \"{a}.\")\n\
         operation Put { input := { @required @hostLabel a: String } }\n",
    );
    for (label, problem) in [
        ("b a r", "label:a must be a label of a host name"),
        ("-a", "label:a must be a label of a host name"),
        ("", "label:a must not be empty"),
    ] {
        let file = write(&directory, "a.json", &format!("{{\"a\": \"{label}\"}}"));
        let output = shapewright(&["request", "--model", &model, "Put", &file]);
        assert_eq!(output.status.code(), Some(2), "{label}");
        assert!(stderr(&output).contains(problem), "{}", stderr(&output));
    }
}

#[test]
fn a_host_is_where_a_server_listens() {
    let directory = directory();
    let file = write(&directory, "a.json", DOCUMENT);
    let uri = |host: &str| {
        let arguments = ["request", "--format", "json", "--host", host, "CreateOtaTask", &file];
        let output = shapewright(&arguments);
        let object: Value = serde_json::from_str(&stdout(&output)).unwrap_or_default();
        object["uri"].as_str().map(str::to_owned).ok_or_else(|| stderr(&output))
    };
    for (host, expected) in [
        ("localhost:8080", "http://localhost:8080/ota-tasks"),
        ("127.0.0.1:80/base", "http://127.0.0.1:80/base/ota-tasks"),
        ("[::1]:8080", "http://[::1]:8080/ota-tasks"),
        ("https://localhost:8080", "https://localhost:8080/ota-tasks"),
        ("http://example.com", "http://example.com/ota-tasks"),
        ("localhost.example.com", "https://localhost.example.com/ota-tasks"),
    ] {
        assert_eq!(uri(host), Ok(expected.to_owned()));
    }
    for host in ["https://h:1/base?x", "h#x", "h/?"] {
        let said = uri(host).expect_err(host);
        assert!(said.contains("has a query or fragment"), "{said}");
    }
    assert!(uri("a b").is_err_and(|said| said.contains("is no host")));
}

const STORE: &str = r#"
$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { operations: [Get, Up, List] }
@readonly
@http(method: "GET", uri: "/x/{key+}/end")
operation Get { input := { @required @httpLabel key: String, @httpHeader("x-a") a: String } }
@readonly
@http(method: "GET", uri: "/items")
operation List {
    input := { @httpQuery("max") @range(max: 100) max: Integer }
    output := { @required @httpHeader("x-r") r: String }
    errors: [Gone]
}
@httpChecksumRequired
@http(method: "POST", uri: "/up")
operation Up { input := { @length(max: 1) a: String } }
@error("client")
@httpError(404)
structure Gone { message: String }
"#;

#[test]
fn curl_sends_what_the_document_says() {
    let directory = directory();
    let model = write(&directory, "store.smithy", STORE);
    let curl = |document: &str| {
        let file = write(&directory, "a.json", document);
        shapewright(&["request", "-m", &model, "--format", "curl", "Get", &file])
    };
    let said = stdout(&curl(r#"{"key": "a/../b", "a": ""}"#));
    let begin = "curl --path-as-is --request GET 'http://localhost/x/a/../b/end'";
    assert!(said.starts_with(begin), "{said}");
    assert!(said.contains(" --header 'x-a;'"), "{said}");
    let said = stdout(&curl(r#"{"key": "a..b"}"#));
    assert!(said.starts_with("curl --request GET "), "{said}");
    let output = curl(r#"{"key": "a", "a": " x "}"#);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("header:x-a has characters"), "{}", stderr(&output));
}

#[test]
fn a_request_without_the_checksum_that_it_needs_is_refused() {
    let directory = directory();
    let model = write(&directory, "store.smithy", STORE);
    let codes = |headers: &str, body: &str| -> Vec<String> {
        let text = format!("POST /up\nContent-Type: application/json\n{headers}\n{body}\n");
        let file = write(&directory, "a.http", &text);
        let output = shapewright(&["check", "--http", "--format", "json", "-m", &model, &file]);
        let object = &objects(&stdout(&output))[0];
        let all = object["violations"].as_array().expect("violations").iter();
        all.map(|it| format!("{} {} {}", it["code"], it["place"], it["line"])).collect()
    };
    let missing = r#""checksum" "header:content-md5" 1"#;
    assert_eq!(codes("", "{}"), [missing]);
    assert_eq!(codes("", r#"{"a":"long"}"#), [missing, r#""length" "body" 4"#]);
    let wrong = "Content-MD5: AAAAAAAAAAAAAAAAAAAAAA==\n";
    assert_eq!(codes(wrong, "{}"), [r#""checksum" "header:content-md5" 3"#]);
    let right = "Content-MD5: mZFLkyvTelC5g8XnyQrpOw==\n";
    assert_eq!(codes(right, "{}"), [""; 0]);
    let second = codes(&format!("{right}{wrong}"), "{}");
    assert_eq!(second, [r#""checksum" "header:content-md5" 4"#]);
    assert_eq!(codes("X-Amz-Checksum-Sha256: anything\n", "{}"), [""; 0]);
    // What is printed is what is accepted.
    let document = write(&directory, "a.json", r#"{"a": "x"}"#);
    let request = stdout(&shapewright(&["request", "-m", &model, "Up", &document]));
    let file = write(&directory, "a.http", &request);
    let output = shapewright(&["check", "--http", "-m", &model, &file]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// Checks messages of [`STORE`], and gives what stands on standard output and error.
fn checked(text: &str) -> (Option<i32>, Vec<Value>, String) {
    let directory = directory();
    let model = write(&directory, "store.smithy", STORE);
    let file = write(&directory, "a.http", text);
    let output = shapewright(&["check", "--http", "--format", "json", "-m", &model, &file]);
    (output.status.code(), objects(&stdout(&output)), stderr(&output))
}

#[test]
fn an_answer_that_nobody_can_place_does_not_stop_the_rest() {
    let (status, objects, said) = checked("HTTP/1.1 404 Not Found\n\n###\nGET /items?max=1000\n");
    assert_eq!(status, Some(2));
    assert_eq!((objects.len(), &objects[0]["error"]), (2, &json!("failed")));
    assert_eq!(objects[1]["index"], 1);
    assert_eq!(objects[1]["violations"][0]["code"], "range");
    assert!(said.contains("a.http:1 answers is not known"), "{said}");
    // What answers a request that cannot be read answers none before it.
    let (status, objects, said) =
        checked("GET /items\n###\nGET /x/{{key}}/end\n###\nHTTP/1.1 200 OK\n\n###\nGET /items\n");
    assert_eq!((status, objects.len()), (Some(2), 4));
    assert!(said.contains("a.http:5 answers is not known"), "{said}");
}

#[test]
fn of_parameters_that_are_given_twice_the_first_is_taken_with_a_warning() {
    let (status, objects, _) = checked("GET /items?max=1&max=2\n");
    assert_eq!((status, &objects[0]["document"]), (Some(0), &json!({"max": 1})));
    let warning = &objects[0]["warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["place"]),
        (&json!("duplicate_key"), &json!("query:max"))
    );
}

#[test]
fn parts_of_answers_are_named_and_the_name_of_an_error_is_none_of_its_members() {
    let (_, objects, said) = checked(
        "GET /items\n###\nHTTP/1.1 200 OK\nX-Other: 1\n\n{}\n###\nHTTP/1.1 404 Gone\n\
         Content-Type: application/json\n\n{\"__type\": \"example#Gone\", \"extra\": 1}\n###\n\
         HTTP/1.1 404 Gone\nX-Amzn-ErrorType: Gone\n\n<html>\n",
    );
    let lists = |object: &Value| -> Vec<String> {
        let lists = [&object["violations"], &object["warnings"]];
        let all = lists.into_iter().filter_map(Value::as_array).flatten();
        all.map(|it| format!("{} {} {}", it["code"], it["place"], it["line"])).collect()
    };
    assert_eq!(lists(&objects[1]), [r#""required" "header:x-r" 3"#], "{said}");
    assert_eq!(lists(&objects[2]), [r#""unknown_member" "body" 11"#]);
    assert_eq!(lists(&objects[3]), [r#""syntax" "body" 16"#]);
}
