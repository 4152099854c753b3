//! What `serve` shows of what is sensitive: nothing.

use crate::support::server::Server;
use crate::support::{directory, write};
use serde_json::json;

const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", resources: [Parent] }
@sensitive string Secret
resource Parent { identifiers: { p: Secret }, put: PutParent, read: GetParent, resources: [Child] }
resource Child { identifiers: { p: Secret, c: String }, put: PutChild }
@idempotent @http(method: "PUT", uri: "/p/{p}")
operation PutParent { input := for Parent { @required @httpLabel $p } output := {} }
@readonly @http(method: "GET", uri: "/p/{p}")
operation GetParent { input := for Parent { @required @httpLabel $p } output := {} errors: [Gone] }
@idempotent @http(method: "PUT", uri: "/p/{p}/c/{c}")
operation PutChild { input := for Child { @required @httpLabel $p, @required @httpLabel $c } output := {} errors: [Gone] }
@error("client") @httpError(404) structure Gone { message: String, resourceId: String }
"#;

#[test]
fn a_sensitive_identifier_is_in_no_log_and_no_message() {
    let directory = directory();
    let server = Server::start(&["--model", &write(&directory, "model.smithy", MODEL)]);
    let ask = |method: &str, path: &str, expected: u16| {
        let (status, answer) = server.ask(method, path, None);
        assert_eq!(status, expected, "{method} {path}: {answer}");
        assert!(!answer.to_string().contains("HUSH"), "{method} {path}: {answer}");
    };
    ask("GET", "/p/HUSH", 404);
    ask("PUT", "/p/HUSH/c/x", 404);
    ask("PUT", "/p/HUSH", 200);
    ask("PATCH", "/p/HUSH", 405);
    ask("GET", "/p/HUSH/other", 404);
    ask("GET", "/HUSH/p", 404);
    ask("GET", "//HUSH?q=HUSH", 404);
    let state = json!({"resources": {"example#Parent": {"HUSH": {"p": "other"}}}});
    let (status, refused) = server.ask("PUT", "/_shapewright/state", Some(state));
    assert_eq!((status, refused.to_string().contains("HUSH")), (400, false), "{refused}");
    let (_, requests) = server.ask("GET", "/_shapewright/requests", None);
    assert!(!requests.to_string().contains("HUSH"), "{requests}");
    let (_, said) = server.stop();
    assert!(!said.contains("HUSH"), "{said}");
    assert!(said.contains(" PATCH /p/(hidden) 405 "), "{said}");
    assert!(said.contains(" GET //(hidden) 404 "), "{said}");
}

#[test]
fn a_name_that_may_be_a_secret_is_in_no_log_and_no_answer() {
    let model = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [Put] }
@http(method: "POST", uri: "/put") operation Put { input := { values: Values, choice: Choice } }
map Values { key: String, value: Secret }
union Choice { secret: Secret }
@sensitive string Secret
"#;
    let directory = directory();
    let server = Server::start(&["--model", &write(&directory, "model.smithy", model)]);
    for input in [json!({"values": {"MY HUSH": 1}}), json!({"choice": {"HUSH": null}})] {
        let (status, answer) = server.ask("POST", "/put", Some(input));
        assert_eq!((status, answer.to_string().contains("HUSH")), (400, false), "{answer}");
    }
    let (_, requests) = server.ask("GET", "/_shapewright/requests", None);
    assert!(!requests.to_string().contains("HUSH"), "{requests}");
    let (_, said) = server.stop();
    assert!(said.contains("(sensitive)") && !said.contains("HUSH"), "{said}");
}
