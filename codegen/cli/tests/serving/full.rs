//! A state that cannot be written: what is refused has no effect, and freed space helps.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::directory;
use crate::support::server::{Server, fuota};

/// A task whose text is long, with an idempotency token.
fn long(token: &str) -> Value {
    let tags: Vec<_> = (0..50)
        .map(|number| json!({"Key": format!("{number}{}", "k".repeat(100)), "Value": "v".repeat(250)}))
        .collect();
    let mut task = fuota();
    task["ClientRequestToken"] = token.into();
    task["Tags"] = tags.into();
    task
}

/// Lets files of the server have so many bytes.
fn limit(server: &Server, bytes: &str) {
    let id = server.child.id().to_string();
    let limit = format!("--fsize={bytes}:");
    let set = Command::new("prlimit").args(["--pid", &id, &limit]).status().expect("prlimit");
    assert!(set.success());
}

#[test]
fn what_cannot_be_kept_has_no_effect() {
    let directory = directory();
    let path = directory.path().join("state.redb");
    let state = path.display().to_string();
    let server = Server::start_ignoring("XFSZ", &["--state", &state]);
    assert_eq!(server.ask("POST", "/fuota-tasks", Some(long("first"))).0, 201);
    let size = std::fs::metadata(&path).expect("a file").len();
    limit(&server, &size.to_string());

    let shown = || server.ask("GET", "/_shapewright/state", None).1;
    let (mut before, mut refused) = (shown(), None);
    for number in 0..500 {
        let token = number.to_string();
        let (status, said) = server.ask("POST", "/fuota-tasks", Some(long(&token)));
        if status == 500 {
            assert!(said.to_string().contains("the state cannot be kept"), "{said}");
            refused = Some(token);
            break;
        }
        assert_eq!(status, 201, "{said}");
        before = shown();
    }
    let token = refused.expect("a limit");
    assert_eq!(shown(), before);
    // A try with the same token is refused as well; it was not taken.
    for _ in 0..3 {
        assert_eq!(server.ask("POST", "/fuota-tasks", Some(long(&token))).0, 500);
    }
    limit(&server, "0");
    for (method, path, body) in [
        ("PUT", "clock", Some(json!({"advance": 86_400}))),
        ("POST", "reset", None),
        ("PUT", "state", Some(json!({"resources": {}}))),
    ] {
        let (status, said) = server.ask(method, &format!("/_shapewright/{path}"), body);
        assert_eq!(status, 500, "{path}: {said}");
        assert_eq!(shown(), before, "{path}");
    }

    limit(&server, "unlimited");
    let (status, created) = server.ask("POST", "/fuota-tasks", Some(long(&token)));
    assert_eq!(status, 201, "{created}");
    let after = shown();
    assert_eq!(server.stop().0, Some(0));
    let again = Server::start(&["--state", &state]);
    let (_, kept) = again.ask("GET", "/_shapewright/state", None);
    assert_eq!((&kept["resources"], &kept["tokens"]), (&after["resources"], &after["tokens"]));
}

#[test]
fn a_log_that_cannot_be_written_is_complained_of_once() {
    let directory = directory();
    let log = directory.path().join("log").display().to_string();
    let server = Server::start_ignoring("XFSZ", &["--log", &log]);
    limit(&server, "0");
    for _ in 0..3 {
        assert_eq!(server.ask("GET", "/fuota-tasks", None).0, 200);
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let (code, said) = server.stop();
    assert_eq!(code, Some(0));
    assert_eq!(said.matches(&format!("the log cannot be written to {log}")).count(), 1, "{said}");
}
