//! Who fills in defaults: messages of the types of `tests/models/defaults.smithy`.

use http::{Request, Response};
use serde_json::{Value, json};
use shapewright_http as messages;
use shapewright_validate::Validate;

use crate::defaults::{Settings, StartJob, StartJobInput, StartJobOutput, State};

fn body(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[test]
fn a_client_writes_the_defaults_but_those_that_are_optional_for_it() {
    let input = StartJobInput::new().settings(Settings::new().total(4));
    let request = messages::request::<StartJob>(&input.validated().expect("valid")).expect("sent");
    assert_eq!(request.uri(), "/jobs");
    let sent = body(request.body());
    let settings = sent["settings"].as_object().expect("an object");
    assert_eq!((&settings["total"], &settings["state"]), (&json!(4), &json!("running")));
    assert_eq!((settings.get("limit"), settings.get("groups")), (None, None));
    assert_eq!(settings["since"], "2020-01-01T00:00:00Z");

    let request = messages::request::<StartJob>(&StartJobInput::new().validated().expect("valid"));
    assert!(request.expect("sent").body().is_empty() || sent.is_object());
}

#[test]
fn a_server_fills_in_every_default_of_a_request() {
    let request = Request::post("/jobs")
        .header("content-type", "application/json")
        .body(br#"{"settings":{"total":4,"limit":null}}"#.to_vec())
        .expect("a request");
    let input = messages::input::<StartJob>(&request).expect("accepted").into_inner();
    assert_eq!(input.retries, Some(3));
    let settings = input.settings.expect("settings");
    assert_eq!(settings, Settings::new().total(4).limit(10).groups([""; 0]));
}

#[test]
fn a_server_fills_in_every_default_of_an_answer() {
    let output = StartJobOutput::new().state(State::Running);
    let response = messages::output::<StartJob>(&output).expect("sent");
    assert_eq!(body(response.body()), json!({"state": "running", "position": 0}));
}

#[test]
fn a_client_reads_absent_members_as_their_defaults_unless_they_are_optional_for_it() {
    let response = Response::builder().status(200).body(b"{}".to_vec()).expect("an answer");
    let output = messages::response::<StartJob>(&response).expect("an output").value;
    assert_eq!((output.state, output.position), (State::Queued, None));
}
