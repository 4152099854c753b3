//! What `serve` keeps, and for how long.

use crate::support::server::{Server, fuota};
use crate::support::{directory, shapewright, stderr, write};
use serde_json::json;

#[test]
fn an_update_changes_what_it_names_and_the_time_of_the_update() {
    let server = Server::start(&[]);
    let (_, created) = server.ask("POST", "/fuota-tasks", Some(fuota()));
    let path = format!("/fuota-tasks/{}", created["Id"].as_str().expect("an id"));
    let change = json!({"Name": "new", "FirmwareUpdateRole": "arn:aws:iam::123456789012:role/New"});
    assert_eq!(server.ask("PATCH", &path, Some(change.clone())).0, 204);
    let (_, read) = server.ask("GET", &path, None);
    assert_eq!(read["FirmwareUpdateImage"], fuota()["FirmwareUpdateImage"]);
    assert_eq!(read["FirmwareUpdateRole"], change["FirmwareUpdateRole"]);

    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Thing] }
resource Thing {
    identifiers: { id: String }
    properties: {
        updateCount: Integer, statusUpdate: String, warn: String, realEstate: Estate
        lastModifiedDate: Timestamp, createdAt: Timestamp, updateDeadline: Timestamp
    }
    put: PutThing, read: GetThing, update: UpdateThing
}
enum Estate { HOUSE, FLAT }
@idempotent @http(method: "PUT", uri: "/t/{id}")
operation PutThing { input := for Thing {
    @required @httpLabel $id, $updateCount, $statusUpdate, $updateDeadline
} output := {} }
@readonly @http(method: "GET", uri: "/t/{id}")
operation GetThing { input := for Thing { @required @httpLabel $id } output := for Thing {
    $updateCount, $statusUpdate, $warn, $realEstate, $lastModifiedDate, $createdAt, $updateDeadline
} }
@http(method: "PATCH", uri: "/t/{id}")
operation UpdateThing { input := for Thing {
    @required @httpLabel $id, $statusUpdate
} output := {} }
"#;
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    let first = json!({"updateCount": 7, "statusUpdate": "mine", "updateDeadline": 5});
    assert_eq!(server.ask("PUT", "/t/a", Some(first)).0, 200);
    server.advance(60);
    assert_eq!(server.ask("PATCH", "/t/a", Some(json!({"statusUpdate": "new"}))).0, 200);
    let (_, read) = server.ask("GET", "/t/a", None);
    let number = |name: &str| read[name].as_f64().unwrap_or_default();
    assert_eq!(read["statusUpdate"], "new");
    assert_eq!((number("updateCount"), number("updateDeadline")), (7.0, 5.0), "{read}");
    assert!(number("lastModifiedDate") - number("createdAt") >= 60.0, "{read}");
    assert!(read["warn"].is_null() && read["realEstate"].is_null(), "{read}");
}

#[test]
fn a_state_that_is_put_back_goes_on_as_before() {
    let server = Server::start(&[]);
    let mut task = fuota();
    task["ClientRequestToken"] = "t".into();
    let mut first = server.ask("POST", "/fuota-tasks", Some(task.clone()));
    for _ in 0..3 {
        assert_eq!(server.ask("POST", "/fuota-tasks", Some(fuota())).0, 201);
    }
    let path = format!("/fuota-tasks/{}", first.1["Id"].as_str().expect("an id"));
    assert_eq!(server.ask("DELETE", &path, None).0, 204);
    first = server.ask("POST", "/fuota-tasks", Some(task.clone()));
    let (_, mut state) = server.ask("GET", "/_shapewright/state", None);
    for count in [state["count"].clone(), 0.into()] {
        assert_eq!(server.ask("POST", "/_shapewright/reset", None).0, 200);
        state["count"] = count;
        let put = server.ask("PUT", "/_shapewright/state", Some(state.clone()));
        assert_eq!(put.0, 200, "{put:?}");
        assert_eq!(server.ask("POST", "/fuota-tasks", Some(task.clone())), first);
        for _ in 0..3 {
            let made = server.ask("POST", "/fuota-tasks", Some(fuota()));
            assert_eq!(made.0, 201, "{made:?}");
        }
    }
}

#[test]
fn the_last_day_of_the_clock_is_a_day_like_others() {
    let server = Server::start(&[]);
    let clock = |time: &str| {
        let moved = server.ask("PUT", "/_shapewright/clock", Some(json!({"time": time})));
        assert_eq!(moved.0, 200, "{moved:?}");
    };
    let create = || {
        let (_, created) = server.ask("POST", "/fuota-tasks", Some(fuota()));
        format!("/fuota-tasks/{}", created["Id"].as_str().expect("an id"))
    };
    let status = |path: &str| server.ask("GET", path, None).1["Status"].clone();
    let never = create();
    let start = json!({"LoRaWAN": {"StartTime": "9999-12-31T23:00:00Z"}});
    assert_eq!(server.ask("PUT", &never, Some(start)).0, 204);
    assert_eq!(status(&never), "FuotaSession_Waiting");
    let scheduled = json!({
        "S3Url": "s3://bucket/key", "OtaType": "ONE_TIME", "Target": ["a"],
        "OtaSchedulingConfig": {"StartTime": "9999-12-31T23:00:00Z"}
    });
    let (code, task) = server.ask("POST", "/ota-tasks", Some(scheduled));
    assert_eq!(code, 201, "{task}");
    let task = format!("/ota-tasks/{}", task["TaskId"].as_str().expect("an id"));
    assert_eq!(status(&task), "SCHEDULED");

    clock("9999-12-30T21:58:00Z");
    let started = create();
    assert_eq!(server.ask("PUT", &started, Some(json!({}))).0, 204);
    assert_eq!(status(&started), "In_FuotaSession");
    assert_eq!(server.ask("GET", "/fuota-tasks", None).0, 200);
    clock("9999-12-30T22:00:00Z");
    assert_eq!(server.ask("GET", "/fuota-tasks", None).0, 200);
    assert_eq!(server.ask("GET", "/ota-tasks", None).0, 200);
}

#[test]
fn a_file_that_holds_no_whole_state_is_an_error_with_its_path() {
    let directory = directory();
    let state = directory.path().join("state.redb");
    let path = state.display().to_string();
    let server = Server::start(&["--state", &path]);
    assert_eq!(server.ask("POST", "/fuota-tasks", Some(fuota())).0, 201);
    assert_eq!(server.stop().0, Some(0));
    let whole = std::fs::read(&state).expect("a file");
    for length in [1, 9, 64, 320, 3_000, 5_000, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&state, &whole[..length]).expect("a file");
        let output = shapewright(&["serve", "--state", &path, "--address", "no address"]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{length}: {said}");
        assert!(said.contains(&format!("cannot use {path}")), "{length}: {said}");
        assert!(!said.contains("panicked"), "{length}: {said}");
    }
}

#[test]
fn a_file_that_another_server_uses_is_said_to_be_in_use() {
    let directory = directory();
    let path = directory.path().join("state.redb").display().to_string();
    let _server = Server::start(&["--state", &path]);
    let output = shapewright(&["serve", "--state", &path, "--address", "no address"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("help: another process uses it"), "{said}");
}

#[test]
fn a_new_parent_has_no_children_and_no_identifier_is_another_one() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Parent, Pair] }
resource Parent { identifiers: { p: String }, put: PutParent, delete: DeleteParent, resources: [Child] }
resource Child { identifiers: { p: String, c: String }, put: PutChild, read: GetChild }
resource Pair { identifiers: { a: String, b: String }, put: PutPair, read: GetPair }
@idempotent @http(method: "PUT", uri: "/p/{p}")
operation PutParent { input := for Parent { @required @httpLabel $p } output := {} }
@idempotent @http(method: "DELETE", uri: "/p/{p}")
operation DeleteParent { input := for Parent { @required @httpLabel $p } output := {} }
@idempotent @http(method: "PUT", uri: "/p/{p}/c/{c}")
operation PutChild { input := for Child { @required @httpLabel $p, @required @httpLabel $c } output := {} }
@readonly @http(method: "GET", uri: "/p/{p}/c/{c}")
operation GetChild { input := for Child { @required @httpLabel $p, @required @httpLabel $c } output := {} }
@idempotent @http(method: "PUT", uri: "/pair/{a}/{b}")
operation PutPair { input := for Pair { @required @httpLabel $a, @required @httpLabel $b } output := {} }
@readonly @http(method: "GET", uri: "/pair/{a}/{b}")
operation GetPair { input := for Pair { @required @httpLabel $a, @required @httpLabel $b } output := {} }
"#;
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    for path in ["/p/a", "/p/a/c/x", "/p/b", "/p/b/c/x"] {
        assert_eq!(server.ask("PUT", path, None).0, 200, "{path}");
    }
    assert_eq!(server.ask("DELETE", "/p/a", None).0, 200);
    assert_eq!(server.ask("PUT", "/p/a", None).0, 200);
    assert_eq!(server.ask("GET", "/p/a/c/x", None).0, 404);
    assert_eq!(server.ask("GET", "/p/b/c/x", None).0, 200);

    assert_eq!(server.ask("PUT", "/pair/x%1Fy/z", None).0, 200);
    assert_eq!(server.ask("GET", "/pair/x/y%1Fz", None).0, 404);
    let (_, state) = server.ask("GET", "/_shapewright/state", None);
    assert_eq!(server.ask("PUT", "/_shapewright/state", Some(state)).0, 200);
    assert_eq!(server.ask("GET", "/pair/x%1Fy/z", None).0, 200);
}

#[test]
fn a_state_of_another_model_is_refused_at_the_start() {
    let directory = directory();
    let state = directory.path().join("state.redb").display().to_string();
    let model = |members: &str, name: &str| {
        let text = format!(
            r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store {{ version: "1", resources: [{name}] }}
resource {name} {{ identifiers: {{ id: String }}, put: Put{name}, read: Get{name} }}
@idempotent @http(method: "PUT", uri: "/t/{{id}}")
operation Put{name} {{ input := for {name} {{ @required @httpLabel $id, {members} }} output := {{}} }}
@readonly @http(method: "GET", uri: "/t/{{id}}")
operation Get{name} {{ input := for {name} {{ @required @httpLabel $id }} output := {{ count: Integer }} }}
"#
        );
        write(&directory, "model.smithy", &text)
    };
    let server = Server::start(&["--state", &state, "--model", &model("count: Integer", "Thing")]);
    assert_eq!(server.ask("PUT", "/t/a", Some(json!({"count": 5}))).0, 200);
    assert_eq!(server.stop().0, Some(0));
    for (members, name, wrong) in [
        (
            "count: Integer",
            "Thang",
            "there is no resource `example#Thing` whose instances are kept",
        ),
        ("@required count: Integer, @required size: Long", "Thing", "it must have `size`"),
        ("other: Integer", "Thing", ""),
    ] {
        let model = model(members, name);
        let output = shapewright(&[
            "serve",
            "--state",
            &state,
            "--model",
            &model,
            "--address",
            "no address",
        ]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(
            said.contains(&format!("cannot use {state} for the state: ")),
            !wrong.is_empty()
        );
        assert!(said.contains(wrong), "{wrong}: {said}");
        assert!(wrong.is_empty() || said.contains("help: serve the model that"), "{said}");
    }
    let model = model("count: Integer", "Thing");
    let text = std::fs::read_to_string(&model).expect("a model").replace("Integer", "String");
    std::fs::write(&model, text).expect("a model");
    let output = shapewright(&["serve", "--state", &state, "--model", &model]);
    let said = stderr(&output);
    assert!(said.contains("`a` of example#Thing: `count` is not of its type"), "{said}");
}

#[test]
fn nobody_else_may_read_a_new_state() {
    use std::os::unix::fs::PermissionsExt as _;

    let directory = directory();
    let path = directory.path().join("state.redb");
    let server = Server::start(&["--state", &path.display().to_string()]);
    let mode = std::fs::metadata(&path).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    drop(server);
}

#[test]
fn nulls_and_what_is_deep_are_kept_and_put_back() {
    let directory = directory();
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Thing] }
resource Thing {
    identifiers: { id: String }
    properties: { items: Items, node: Node }
    put: PutThing
    read: GetThing
}
@idempotent
@http(method: "PUT", uri: "/t/{id}")
operation PutThing {
    input := for Thing { @required @httpLabel $id, $items, $node }
    output := {}
}
@readonly
@http(method: "GET", uri: "/t/{id}")
operation GetThing {
    input := for Thing { @required @httpLabel $id }
    output := for Thing { $items, $node }
}
@sparse
list Items { member: Node }
structure Node { next: Node }
"#;
    let server = Server::start(&["--model", &write(&directory, "model.smithy", text)]);
    let deep = (0..100).fold(json!({}), |inner, _| json!({ "next": inner }));
    let thing = json!({"items": [null, {"next": {}}], "node": deep});
    assert_eq!(server.ask("PUT", "/t/a", Some(thing.clone())).0, 200);
    assert_eq!(server.ask("GET", "/t/a", None), (200, thing));
    let (_, state) = server.ask("GET", "/_shapewright/state", None);
    let put = server.ask("PUT", "/_shapewright/state", Some(state));
    assert_eq!(put.0, 200, "{put:?}");
}
