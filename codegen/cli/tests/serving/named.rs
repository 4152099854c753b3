//! What `serve` calls new instances.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::support::server::Server;
use crate::support::{directory, write};
use serde_json::json;

/// Types of identifiers, and how many values each has, if those are few.
const TYPES: [(&str, usize); 12] = [
    (r#"@pattern("^task-[0-9a-f]{8}$") string"#, usize::MAX),
    (r#"@pattern("^[0-9]{12}$") string"#, usize::MAX),
    (r#"@pattern("^[a-z0-9]{10}$") string"#, usize::MAX),
    (r#"@pattern("^arn:aws:iot:[a-z0-9-]+:[0-9]{12}:thing/[a-zA-Z0-9_-]+$") string"#, usize::MAX),
    (r#"@pattern("^(vpc|subnet)-[0-9a-f]{17}$") string"#, usize::MAX),
    (r#"@pattern("^i-[0-9]+$") string"#, usize::MAX),
    (r#"@pattern("^(?!aws)[a-z]{4}$") string"#, usize::MAX),
    ("@length(min: 5, max: 5) string", usize::MAX),
    ("@length(min: 1, max: 1) string", usize::MAX),
    (r#"@pattern("^(a|b|c)$") string"#, 3),
    (r#"@pattern("^[0-9]$") string"#, 10),
    ("string", usize::MAX),
];

#[test]
fn every_instance_has_an_identifier_of_its_own_while_one_is_free() {
    let mut model = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: ["#
        .to_owned();
    for index in 0..TYPES.len() {
        let _ = write!(model, "R{index} ");
    }
    model.push_str("Kind] }\n");
    for (index, (ty, _)) in TYPES.iter().enumerate() {
        let _ = write!(
            model,
            r#"{ty} Id{index}
resource R{index} {{ identifiers: {{ id: Id{index} }}, create: Make{index} }}
@http(method: "POST", uri: "/r{index}")
operation Make{index} {{ input := {{}}, output := for R{index} {{ @required $id }} }}
"#
        );
    }
    model.push_str(
        r#"enum Color { RED, GREEN }
resource Kind { identifiers: { color: Color }, create: MakeKind, delete: DeleteKind }
@http(method: "POST", uri: "/kinds")
operation MakeKind { input := {}, output := for Kind { @required $color }, errors: [InUse] }
@idempotent @http(method: "DELETE", uri: "/kinds/{color}")
operation DeleteKind { input := for Kind { @required @httpLabel $color } }
@error("client") @httpError(423) structure InUse { message: String }
"#,
    );
    let directory = directory();
    let path = write(&directory, "model.smithy", &model);
    let server = Server::start(&["--model", &path]);
    let again = Server::start(&["--model", &path]);
    for (index, (ty, count)) in TYPES.iter().enumerate() {
        let mut seen = BTreeSet::new();
        let make = |server: &Server| server.ask("POST", &format!("/r{index}"), Some(json!({})));
        for _ in 0..(*count).min(20) {
            let answer = make(&server);
            assert_eq!(answer.0, 200, "{ty}: {answer:?}");
            assert_eq!(make(&again), answer, "{ty}");
            assert!(seen.insert(answer.1["id"].to_string()), "{ty}: {seen:?}");
        }
        for server in [&server, &again].into_iter().filter(|_| *count < 20) {
            assert_eq!(make(server).0, 409, "{ty}");
        }
    }
    let make = || server.ask("POST", "/kinds", Some(json!({})));
    let colors: BTreeSet<_> = [make(), make()].map(|it| it.1["color"].to_string()).into();
    assert_eq!(colors.len(), 2, "{colors:?}");
    // The error of the operation, and the name that is free again.
    assert_eq!(make().0, 423);
    assert_eq!(server.ask("DELETE", "/kinds/RED", None).0, 200);
    assert_eq!(make(), (200, json!({"color": "RED"})));
}
