//! `serve` from the outside: what it keeps, what it refuses, and what it survives.

use crate::support::server::{Server, fuota, parsed};
use crate::support::{directory, shapewright, stderr, stdout, write};
use serde_json::{Value, json};

fn task() -> Value {
    json!({"S3Url": "s3://bucket/key", "OtaType": "ONE_TIME", "Target": ["a", "fails", "c"]})
}

#[test]
fn a_task_is_created_read_listed_updated_and_deleted() {
    let server = Server::start(&[]);
    let (status, created) = server.ask("POST", "/ota-tasks", Some(task()));
    assert_eq!(status, 201, "{created}");
    let path = format!("/ota-tasks/{}", created["TaskId"].as_str().expect("an id"));
    let (status, read) = server.ask("GET", &path, None);
    assert_eq!((status, &read["Status"]), (200, &json!("IN_PROGRESS")), "{read}");
    assert_eq!(read["TaskArn"], created["TaskArn"]);
    assert!(read["CreatedAt"].is_number(), "{read}");
    let change = json!({"Description": "Better"});
    assert_eq!(server.ask("PUT", &path, Some(change)).0, 204);
    assert_eq!(server.ask("GET", &path, None).1["Description"], "Better");
    assert_eq!(server.ask("GET", "/ota-tasks", None).1["Tasks"].as_array().map(Vec::len), Some(1));
    assert_eq!(server.ask("DELETE", &path, None).0, 200);
    let (status, gone) = server.ask("GET", &path, None);
    assert_eq!(status, 404);
    assert!(gone["Message"].as_str().is_some_and(|it| it.starts_with("there is no OtaTask ")));
}

#[test]
fn a_rollout_goes_on_with_the_clock() {
    let server = Server::start(&[]);
    let push = json!({"PushConfig": {"RolloutConfig": {"MaximumPerMinute": 1}}});
    let (_, configuration) = server.ask("POST", "/ota-task-configurations", Some(push));
    let mut task = task();
    task["TaskConfigurationId"] = configuration["TaskConfigurationId"].clone();
    let (_, created) = server.ask("POST", "/ota-tasks", Some(task));
    let path = format!("/ota-tasks/{}", created["TaskId"].as_str().expect("an id"));
    let statuses = || -> Vec<String> {
        let (_, answer) = server.ask("GET", &format!("{path}/devices"), None);
        let all = answer["ExecutionSummaries"].as_array().cloned().unwrap_or_default();
        let status = |it: &Value| it["TaskExecutionSummary"]["Status"].as_str().map(str::to_owned);
        all.iter().filter_map(status).collect()
    };
    assert_eq!(statuses(), ["IN_PROGRESS", "QUEUED", "QUEUED"]);
    server.advance(60);
    assert_eq!(statuses(), ["SUCCEEDED", "IN_PROGRESS", "QUEUED"]);
    server.advance(120);
    assert_eq!(statuses(), ["SUCCEEDED", "FAILED", "SUCCEEDED"]);
    assert_eq!(server.ask("GET", &path, None).1["Status"], "COMPLETED");
    let wrong = json!({"S3Url": "s3://b/k", "OtaType": "ONE_TIME", "TaskConfigurationId": "no"});
    assert_eq!(server.ask("POST", "/ota-tasks", Some(wrong)).0, 404);
}

#[test]
fn only_a_pending_fuota_task_can_be_changed() {
    let server = Server::start(&[]);
    let (_, created) = server.ask("POST", "/fuota-tasks", Some(fuota()));
    let path = format!("/fuota-tasks/{}", created["Id"].as_str().expect("an id"));
    let group = json!({"MulticastGroupId": "g"});
    assert_eq!(server.ask("PUT", &format!("{path}/multicast-group"), Some(group)).0, 204);
    let (_, groups) = server.ask("GET", &format!("{path}/multicast-groups"), None);
    assert_eq!(groups["MulticastGroupList"], json!([{"Id": "g"}]));
    let unknown = server.ask("DELETE", &format!("{path}/multicast-groups/other"), None);
    assert_eq!(unknown.0, 404);
    assert_eq!(server.ask("PUT", &path, Some(json!({}))).0, 204);
    assert_eq!(server.ask("PATCH", &path, Some(json!({"Description": "x"}))).0, 409);
    let status = || server.ask("GET", &path, None).1["Status"].clone();
    assert_eq!(status(), "In_FuotaSession");
    server.advance(300);
    assert_eq!(status(), "FuotaDone");
}

#[test]
fn lists_have_pages() {
    let server = Server::start(&[]);
    for _ in 0..5 {
        assert_eq!(server.ask("POST", "/fuota-tasks", Some(fuota())).0, 201);
    }
    let (mut token, mut sizes) = (String::new(), Vec::new());
    loop {
        let path = format!("/fuota-tasks?maxResults=2{token}");
        let (status, page) = server.ask("GET", &path, None);
        assert_eq!(status, 200, "{page}");
        sizes.push(page["FuotaTaskList"].as_array().map_or(0, Vec::len));
        match page["NextToken"].as_str() {
            Some(next) => token = format!("&nextToken={next}"),
            None => break,
        }
    }
    assert_eq!(sizes, [2, 2, 1]);
    // Tokens of nobody, of the right form, and of another operation: there is nothing behind them.
    let token = token.trim_start_matches("&nextToken=");
    let paths = [
        "/fuota-tasks?nextToken=what".to_owned(),
        "/fuota-tasks?nextToken=abc".to_owned(),
        "/fuota-tasks?nextToken=000000000000000200000000".to_owned(),
        format!("/ota-tasks?NextToken={token}"),
    ];
    for path in paths {
        let (status, page) = server.ask("GET", &path, None);
        let found = page["FuotaTaskList"].as_array().or(page["Tasks"].as_array());
        assert_eq!((status, found.map(Vec::len)), (200, Some(0)), "{path}: {page}");
    }
    assert_eq!(server.ask("GET", "/fuota-tasks?nextToken=", None).0, 200);
}

#[test]
fn a_repeated_token_gives_the_first_answer() {
    let server = Server::start(&[]);
    let mut input = fuota();
    input["ClientRequestToken"] = "t".into();
    let first = server.ask("POST", "/fuota-tasks", Some(input.clone()));
    assert_eq!(server.ask("POST", "/fuota-tasks", Some(input.clone())), first);
    input["Name"] = "other".into();
    assert_eq!(server.ask("POST", "/fuota-tasks", Some(input.clone())).0, 409);
    // After what it made is deleted, the token is free again.
    let path = format!("/fuota-tasks/{}", first.1["Id"].as_str().expect("an id"));
    assert_eq!(server.ask("DELETE", &path, None).0, 204);
    let (status, again) = server.ask("POST", "/fuota-tasks", Some(input));
    assert_eq!(status, 201);
    assert_ne!(again["Id"], first.1["Id"]);
}

#[test]
fn what_is_asked_to_fail_fails() {
    let server = Server::start(&["--fail", "ListOtaTasks=ThrottlingException"]);
    assert_eq!(server.ask("GET", "/ota-tasks", None).0, 429);
    let faults = json!([{"operation": "GetOtaTask", "error": "InternalServerException"}]);
    assert_eq!(server.ask("PUT", "/_shapewright/faults", Some(faults)).0, 200);
    assert_eq!(server.ask("GET", "/ota-tasks", None).0, 200);
    assert_eq!(server.ask("GET", "/ota-tasks/x", None).0, 500);
    // Any operation of AWS may answer so, whether or not it is modelled.
    for (error, status) in [("ServiceUnavailable", 503), ("ExpiredTokenException", 403)] {
        let faults = json!([{"operation": "GetOtaTask", "error": error}]);
        assert_eq!(server.ask("PUT", "/_shapewright/faults", Some(faults)).0, 200);
        assert_eq!(server.ask("GET", "/ota-tasks/x", None).0, status, "{error}");
    }
    let output = shapewright(&["serve", "--fail", "ListOtaTask=X"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `ListOtaTasks`?"), "{}", stderr(&output));
    let output = shapewright(&["serve", "--fail", "ListOtaTasks=ThrotlingException"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("`ListOtaTasks` has no error `ThrotlingException`"), "{said}");
    assert!(said.contains("did you mean `ThrottlingException`?"), "{said}");
    let output = shapewright(&["serve", "--fail", "ListOtaTasks"]);
    assert!(stderr(&output).contains("is not OPERATION=ERROR[:RATE]"), "{}", stderr(&output));
}

#[test]
fn an_unknown_operation_is_refused_in_the_protocol_of_the_request() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#awsJson1_1
@awsJson1_1
service Store { version: "1", operations: [Find] }
operation Find { input := {}, output := {} }
"#;
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    let answer = server.send(
        b"POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-amz-target: Store.Fnd\r\n\
          content-type: application/x-amz-json-1.1\r\ncontent-length: 2\r\n\r\n{}",
    );
    assert!(answer.contains("content-type: application/x-amz-json-1.1\r\n"), "{answer}");
    let (status, body) = parsed(&answer);
    assert_eq!((status, &body["__type"]), (404, &json!("UnknownOperationException")), "{body}");
    assert_eq!(body["message"], "no operation takes the request");
}

#[test]
fn children_of_what_is_not_there_are_the_modelled_error() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Parent] }
resource Parent { identifiers: { p: String }, put: PutParent, resources: [Child] }
resource Child { identifiers: { p: String, c: String }, put: PutChild, list: ListChildren }
@idempotent @http(method: "PUT", uri: "/p/{p}")
operation PutParent { input := for Parent { @required @httpLabel $p } output := {} }
@idempotent @http(method: "PUT", uri: "/p/{p}/c/{c}")
operation PutChild { input := for Child { @required @httpLabel $p, @required @httpLabel $c } output := {} errors: [NotFound] }
@readonly @http(method: "GET", uri: "/p/{p}/c")
operation ListChildren { input := for Child { @required @httpLabel $p } output := { items: Names } errors: [NotFound] }
list Names { member: String }
@error("client") @httpError(404) structure NotFound { message: String }
"#;
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    assert_eq!(server.ask("PUT", "/p/nope/c/x", None).0, 404);
    let (status, said) = server.ask("GET", "/p/nope/c", None);
    assert_eq!((status, &said["message"]), (404, &json!("there is no Parent nope")));
    assert_eq!(server.ask("PUT", "/p/a", None).0, 200);
    assert_eq!(server.ask("GET", "/p/a/c", None).0, 200);
}

#[test]
fn what_is_no_request_is_refused_and_the_next_one_served() {
    let server = Server::start(&[]);
    let long = format!("GET /ota-tasks HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "a".repeat(200_000));
    for garbage in ["\0\u{1}garbage\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", &long] {
        let answer = server.send(garbage.as_bytes());
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
        assert!(parsed(&answer).1["message"].is_string(), "{answer}");
    }
    let (_, requests) = server.ask("GET", "/_shapewright/requests", None);
    let statuses: Vec<_> =
        requests.as_array().into_iter().flatten().map(|it| &it["status"]).collect();
    assert_eq!(statuses, [400, 400, 400, 431]);
    let old = server.send(b"GET /ota-tasks HTTP/1.0\r\n\r\n");
    assert!(old.starts_with("HTTP/1.0 200") || old.starts_with("HTTP/1.1 200"), "{old}");
    let two = "GET /ota-tasks HTTP/1.1\r\nhost: a\r\n\r\nGET /ota-tasks HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    assert_eq!(server.send(two.as_bytes()).matches("HTTP/1.1 200").count(), 2);
    let lying =
        "POST /ota-tasks HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n";
    let answer = server.send(lying.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    let large = "POST /ota-tasks HTTP/1.1\r\nhost: a\r\ncontent-length: 17000000\r\n\r\n";
    // What is too long is refused before it comes.
    assert!(server.send(large.as_bytes()).starts_with("HTTP/1.1 413"));
    let answer = server.send((large.to_owned() + &"a".repeat(17_000_000)).as_bytes());
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    for hosts in ["", "host: a\r\nhost: b\r\n"] {
        let answer = server.send(format!("GET /ota-tasks HTTP/1.1\r\n{hosts}\r\n").as_bytes());
        assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    }
    for path in ["/", "/ota-tasks/%zz/%2f/.."] {
        assert_eq!(server.ask("GET", path, None).0, 404, "{path}");
    }
    assert_eq!(server.ask("PATCH", "/ota-tasks", None).0, 405);
    assert_eq!(server.ask("GET", "/ota-tasks", None).0, 200);
}

#[test]
fn secrets_are_in_no_log() {
    let server = Server::start(&[]);
    let name = "MARKER\u{1f600}";
    let input = json!({"Name": name, "Description": 7});
    assert_eq!(server.ask("POST", "/ota-task-configurations", Some(input)).0, 400);
    let tags = json!({"S3Url": "s3://b/k", "OtaType": "ONE_TIME", "Tags": {"MARKER": 1}});
    assert_eq!(server.ask("POST", "/ota-tasks", Some(tags)).0, 400);
    let (_, requests) = server.ask("GET", "/_shapewright/requests", None);
    assert!(!requests.to_string().contains("MARKER"), "{requests}");
    let (_, said) = server.stop();
    assert!(said.contains("CreateOtaTaskConfiguration 400") && !said.contains("MARKER"), "{said}");
}

#[test]
fn every_answer_has_an_id_that_follows_from_the_seed() {
    let ids = |seed: &str| {
        let server = Server::start(&["--seed", seed]);
        let id = |request: &str| {
            let answer = server.send(request.as_bytes());
            let rest = answer.split("x-amzn-requestid: ").nth(1).expect("an id");
            rest.split('\r').next().unwrap_or_default().to_owned()
        };
        let get =
            |path: &str| format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
        [&get("/fuota-tasks"), &get("/fuota-tasks/none"), &get("/none"), "HTTP\r\n\r\n"].map(id)
    };
    let (first, again, other) = (ids("1"), ids("1"), ids("2"));
    assert_eq!(first, again);
    let all: std::collections::BTreeSet<_> = first.iter().chain(&other).collect();
    assert!(all.len() == 8 && all.iter().all(|id| id.len() == 36), "{all:?}");
}

#[test]
fn a_signal_that_comes_at_once_ends_it_well() {
    for _ in 0..20 {
        assert_eq!(Server::start(&[]).stop().0, Some(0));
    }
}

#[test]
fn it_stops_when_it_is_told_to() {
    let server = Server::start(&["--seed", "7"]);
    assert_eq!(server.ask("GET", "/ota-tasks", None).0, 200);
    let (code, said) = server.stop();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("signatures are not verified"), "{said}");
    assert!(said.contains(" ListOtaTasks 200 "), "{said}");
}

#[test]
fn what_was_answered_survives_the_end_of_the_process() {
    let directory = directory();
    let state = directory.path().join("state.redb").display().to_string();
    let mut known: Vec<String> = Vec::new();
    for _ in 0..5 {
        let mut server = Server::start(&["--state", &state]);
        for id in &known {
            assert_eq!(server.ask("GET", &format!("/fuota-tasks/{id}"), None).0, 200, "{id}");
        }
        for _ in 0..3 {
            let (status, created) = server.ask("POST", "/fuota-tasks", Some(fuota()));
            assert_eq!(status, 201);
            let id = created["Id"].as_str().expect("an id").to_owned();
            assert!(!known.contains(&id), "{id} twice");
            known.push(id);
        }
        server.child.kill().expect("killed");
        server.child.wait().expect("an end");
    }
    let other = write(&directory, "text", "no database");
    let output = shapewright(&["serve", "--state", &other]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cannot use") && stderr(&output).contains("help:"));
}

#[test]
fn any_model_is_served_with_made_answers_and_examples() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#awsJson1_0
@awsJson1_0
service Store { version: "1", operations: [Find] }
@examples([{ title: "One", input: { name: "one" }, output: { hits: [7, 8] } }])
operation Find {
    input := { @required name: String }
    output := { @required hits: Hits, next: String }
}
list Hits { @range(min: 5) member: Integer }
"#;
    let model = write(&directory, "model.smithy", text);
    let server = Server::start(&["--model", &model]);
    let find = |body: &str| {
        let length = body.len();
        let request = format!(
            "POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-amz-target: Store.Find\r\n\
             content-type: application/x-amz-json-1.0\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        parsed(&server.send(request.as_bytes()))
    };
    assert_eq!(find(r#"{"name": "one"}"#), (200, json!({"hits": [7, 8]})));
    let (status, made) = find(r#"{"name": "two"}"#);
    assert_eq!((status, made["hits"][0].as_i64()), (200, Some(5)), "{made}");
    let (status, refused) = find("{}");
    assert_eq!(status, 400);
    assert!(refused["message"].as_str().is_some_and(|it| it.contains("'/name'")), "{refused}");
    let xml = write(&directory, "xml.smithy", &text.replace("awsJson1_0", "restXml"));
    let output = shapewright(&["serve", "--model", &xml]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("restXml"), "{}", stderr(&output));
}

#[test]
fn skeletons_of_all_operations_are_accepted() {
    let server = Server::start(&[]);
    let (_, health) = server.ask("GET", "/_shapewright/health", None);
    let directory = directory();
    for name in health["operations"].as_array().expect("names") {
        let name = name.as_str().expect("a name");
        let document = stdout(&shapewright(&["skeleton", name]));
        let file = write(&directory, "document.json", &document);
        let output = shapewright(&["request", name, &file, "--format", "json"]);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", stderr(&output));
        let request: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let uri = request["uri"].as_str().expect("a URI");
        let path =
            uri.split_once("://").map_or(uri, |(_, rest)| &rest[rest.find('/').unwrap_or(0)..]);
        let body = request["body"].as_str().and_then(|body| serde_json::from_str(body).ok());
        let (status, answer) =
            server.ask(request["method"].as_str().expect("a method"), path, body);
        // What a skeleton names was never created.
        assert!((200..300).contains(&status) || status == 404, "{name}: {status} {answer}");
    }
}

#[test]
fn a_member_in_the_header_of_the_length_does_not_decide_it() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Files { version: "1", operations: [Find, Look] }
@readonly @http(method: "GET", uri: "/file")
operation Find { output := {
    @httpHeader("Content-Length") size: Long = 5
    @required name: String
} }
@readonly @http(method: "HEAD", uri: "/file")
operation Look { output := { @required @httpHeader("Content-Length") size: Long } }
"#;
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    for _ in 0..10 {
        let (status, file) = server.ask("GET", "/file", None);
        assert!(status == 200 && file["name"].is_string(), "{status} {file}");
        assert_eq!(server.ask("HEAD", "/file", None).0, 200);
    }
}
