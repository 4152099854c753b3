//! What `serve` keeps, and for how long.
#![cfg(all(feature = "serve", unix))]

mod support;

use serde_json::json;
use support::server::{Server, fuota};
use support::{directory, write};

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
