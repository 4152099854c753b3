//! `serve`: what control shows and takes.

use crate::support::server::{Server, fuota, parsed};
use serde_json::{Value, json};

#[test]
fn control_shows_and_resets() {
    let server = Server::start(&[]);
    let (_, health) = server.ask("GET", "/_shapewright/health", None);
    assert_eq!(health["operations"].as_array().map(Vec::len), Some(21));
    let wrong = json!({"S3Url": "", "OtaType": "NEVER"});
    assert_eq!(server.ask("POST", "/ota-tasks", Some(wrong)).0, 400);
    let (_, requests) = server.ask("GET", "/_shapewright/requests", None);
    assert_eq!(requests[0]["operation"], "CreateOtaTask");
    let codes = requests[0]["violations"].as_array().cloned().unwrap_or_default();
    let codes: Vec<_> = codes.iter().map(|it| it["code"].clone()).collect();
    assert_eq!(codes, ["length", "enum"]);
    server.ask("POST", "/fuota-tasks", Some(fuota()));
    let (_, state) = server.ask("GET", "/_shapewright/state", None);
    assert_eq!(server.ask("POST", "/_shapewright/reset", None).0, 200);
    let count =
        || server.ask("GET", "/fuota-tasks", None).1["FuotaTaskList"].as_array().map(Vec::len);
    assert_eq!(count(), Some(0));
    assert_eq!(server.ask("PUT", "/_shapewright/state", Some(state)).0, 200);
    assert_eq!(count(), Some(1));
    for (method, path) in
        [("GET", "nothing"), ("POST", "health"), ("PUT", "state"), ("PUT", "clock")]
    {
        let (status, said) = server.ask(method, &format!("/_shapewright/{path}"), None);
        assert!((400..500).contains(&status) && said["message"].is_string(), "{status} {said}");
    }
}

#[test]
fn control_refuses_what_would_have_no_effect() {
    let server = Server::start(&[]);
    let refused = |path: &str, body: Value| {
        let (status, said) = server.ask("PUT", &format!("/_shapewright/{path}"), Some(body));
        assert_eq!(status, 400, "{said}");
        said["message"].as_str().unwrap_or_default().to_owned()
    };
    let said = refused("faults", json!([{"operation": "GetOtaTsk", "error": "X"}]));
    assert!(said.contains("`GetOtaTsk`") && said.contains("did you mean `GetOtaTask`?"), "{said}");
    let fault = json!([{"operation": "GetOtaTask", "error": "X", "rat": 0.5}]);
    assert!(refused("faults", fault).contains("has no `rat`"));
    let fault = json!([{"operation": "GetOtaTask", "error": "InternalServerExcepton"}]);
    let said = refused("faults", fault);
    assert!(said.contains("has no error `InternalServerExcepton`"), "{said}");
    assert!(said.contains("did you mean `InternalServerException`?"), "{said}");
    for error in ["", "e\r\nX: 1"] {
        let fault = json!([{"operation": "GetOtaTask", "error": error}]);
        assert!(refused("faults", fault).contains("the name of an error must be"));
    }
    assert_eq!(server.ask("GET", "/_shapewright/faults", None).1, json!([]));

    let mut task = fuota();
    task["ClientRequestToken"] = "t".into();
    server.ask("POST", "/fuota-tasks", Some(task));
    let (_, state) = server.ask("GET", "/_shapewright/state", None);
    let tokens = state["tokens"].as_object().expect("an object");
    let (token, given) = tokens.iter().next().expect("a token");
    let mut lost = given.clone();
    lost["output"]["Id"] = 5.into();
    let resources = state["resources"].as_object().expect("an object");
    let (resource, instances) = resources.iter().next().expect("a resource");
    let (key, document) = instances.as_object().and_then(|it| it.iter().next()).expect("one");
    let with = |key: &str, name: &str, value: Value| {
        let mut document = document.clone();
        document[name] = value;
        json!({"ahead": 0, "resources": {resource: {key: document}}})
    };
    for (state, message) in [
        (json!({"resources": {"a#Nope": {}}}), "there is no resource `a#Nope`"),
        (json!({"resources": {format!("{resource}s"): {}}}), "did you mean"),
        (json!({"resources": {resource: {key: {}}}}), "it must have the text `"),
        (with("other", "Description", "x".into()), "its key must be that of its identifiers"),
        (with(key, "Description", 5.into()), "`Description` is not of its type"),
        (with(key, "LoRaWAN", json!({"RfRegion": 5})), "`LoRaWAN` is not of its type"),
        (with(key, "LoRaWAN", json!({"Nope": 5})), "`LoRaWAN` is not of its type"),
        (with(key, "FirmwareUpdateImag", "x".into()), "did you mean `FirmwareUpdateImage`?"),
        (with(key, "FirmwareUpdateImage", Value::Null), "it must have `FirmwareUpdateImage`"),
        (json!({"resources": {}, "ahead": "1"}), "`ahead` must be"),
        (json!({"resources": {}, "ahead": i64::MAX}), "`ahead` must leave the clock in 0001-"),
        (json!({"resources": {}, "count": -1}), "`count` must be"),
        (json!({"resources": {}, "tokens": []}), "`tokens` must be an object"),
        (json!({"resources": {}, "tokens": {"t": 1}}), "must begin with an operation"),
        (json!({"resources": {}, "tokens": {"a#B t": given}}), "must begin with an operation"),
        (json!({"resources": {}, "tokens": {token: 1}}), "must be an object"),
        (json!({"resources": {}, "tokens": {token: {"input": 1, "output": {}}}}), "the `input`"),
        (json!({"resources": {}, "tokens": {format!("{token}2"): given}}), "the `input`"),
        (json!({"resources": {}, "tokens": {token: lost}}), "an `output` of the operation"),
        (json!({"resources": {}, "token": {}}), "has no `token`"),
    ] {
        let said = refused("state", state);
        assert!(said.contains(message), "{message}: {said}");
    }
    let put = |body: &str| {
        let length = body.len();
        let head = "PUT /_shapewright/state HTTP/1.1\r\nhost: a\r\nconnection: close\r\n";
        parsed(&server.send(format!("{head}content-length: {length}\r\n\r\n{body}").as_bytes()))
    };
    let (status, said) = put(r#"{"resources": {"a": {}, "a": {}}}"#);
    assert_eq!((status, &said["message"]), (400, &json!("the key at 1:25 is there twice")));
    // What was there stays, and what the server says it takes.
    assert_eq!(server.ask("GET", "/_shapewright/state", None).1, state);
    assert_eq!(server.ask("PUT", "/_shapewright/state", Some(state)).0, 200);

    for (body, message) in [
        (json!({"advance": 1e300}), "`advance` leads out of 0001-"),
        (json!({"advance": -1e11}), "`advance` leads out of 0001-"),
        (json!({"time": "-000100-01-01T00:00:00Z"}), "`time` must be an instant from 0001-"),
        (json!({"time": "9999-12-31T00:00:00Z"}), "to 9999-12-30T22:00:00Z"),
        (json!({"time": "soon"}), "`time` must be an instant"),
        (json!({"time": "2026-12-01T00:00:00Z", "advance": 1}), "either `time`"),
        (json!({"seconds": 1}), "has no `seconds`"),
    ] {
        let said = refused("clock", body);
        assert!(said.contains(message), "{message}: {said}");
    }
}

#[test]
fn pages_of_other_sites_cannot_control() {
    let server = Server::start(&[]);
    let reset = |head: &str| {
        let request = format!(
            "POST /_shapewright/reset HTTP/1.1\r\nhost: mock.example:80\r\nconnection: close\r\n{head}\
             content-length: 0\r\n\r\n"
        );
        parsed(&server.send(request.as_bytes()))
    };
    for own in [
        "",
        "origin: http://localhost:5173\r\n",
        "origin: http://127.0.0.1\r\n",
        "origin: http://[::1]:8\r\nsec-fetch-site: cross-site\r\n",
    ] {
        assert_eq!(reset(own).0, 200, "{own}");
    }
    for foreign in [
        "origin: https://evil.example\r\n",
        // The same name as the host's, which DNS may let stand for any machine.
        "origin: http://mock.example:80\r\nsec-fetch-site: same-origin\r\n",
        "origin: http://192.0.2.1:80\r\n",
        "origin: null\r\n",
        "origin: http://localhost.evil.example\r\n",
        "sec-fetch-site: cross-site\r\n",
    ] {
        let (status, said) = reset(foreign);
        assert!(status == 403 && said["message"].is_string(), "{foreign}: {status} {said}");
    }
}
