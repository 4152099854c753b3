//! What a request takes is nothing to the next one.

use serde_json::json;

use crate::support::server::Server;
use crate::support::{directory, write};

/// Runs of the same letter may be cut in very many ways, before the back-reference shows that none is
/// right.
const MODEL: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1
service Store { version: "1", operations: [Put] }
@http(method: "POST", uri: "/texts")
operation Put { input := { texts: Texts } }
list Texts { member: Text }
@pattern("^((a+)+\\2?b|a+)[0-9]$")
string Text
"#;

#[test]
fn values_are_decided_whatever_earlier_requests_took() {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let server = Server::start(&["--model", &model]);
    let put = |texts: &[String]| server.ask("POST", "/texts", Some(json!({ "texts": texts })));
    // It takes some thousand steps, and does not pay for them.
    let right = format!("{}1", "a".repeat(12));
    let hostile = vec!["a".repeat(60); 20];
    let together = [&hostile[..], std::slice::from_ref(&right)].concat();
    let (status, answer) = put(&together);
    assert_eq!(status, 400, "{answer}");
    let said = answer.to_string();
    assert!(said.contains("/texts/0") && said.contains("/texts/20"), "{said}");
    let (status, answer) = put(&[right]);
    assert_eq!(status, 200, "{answer}");
}
