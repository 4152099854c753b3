//! What messages have of the instances that `serve` keeps.

use crate::support::server::Server;
use crate::support::{directory, write};
use serde_json::{Value, json};

fn served(text: &str) -> Server {
    let directory = directory();
    let head = "$version: \"2\"\nnamespace example\nuse aws.protocols#restJson1\n\
        use aws.protocols#awsJson1_0\n";
    Server::start(&["--model", &write(&directory, "model.smithy", &format!("{head}{text}"))])
}

/// The body of a good answer.
fn good(server: &Server, method: &str, path: &str, body: Option<Value>) -> Value {
    let (status, answer) = server.ask(method, path, body);
    assert_eq!(status, 200, "{method} {path}: {answer}");
    answer
}

#[test]
fn properties_are_found_in_structures_that_hold_them() {
    let server = served(
        r#"@restJson1
service Store { version: "1", resources: [Flat, Whole] }
resource Flat { identifiers: { id: String }, properties: { name: String }, create: MakeFlat, read: GetFlat }
@http(method: "POST", uri: "/flat")
operation MakeFlat { input := { @nestedProperties body: Body }, output := for Flat { @required $id, $name } }
structure Body { name: String }
@readonly @http(method: "GET", uri: "/flat/{id}")
operation GetFlat { input := for Flat { @required @httpLabel $id }, output := for Flat { $name } }
resource Whole { identifiers: { id: String }, properties: { name: String, note: String }
    create: MakeWhole, read: GetWhole, update: UpdateWhole }
@http(method: "POST", uri: "/whole")
operation MakeWhole { input := { @required @nestedProperties @httpPayload body: WholeIn }
    output := { @nestedProperties @httpPayload body: WholeOut } }
structure WholeIn for Whole { @required $name, $note }
structure WholeOut for Whole { @required @resourceIdentifier("id") $id, $name, $note }
@readonly @http(method: "GET", uri: "/whole/{id}")
operation GetWhole { input := for Whole { @required @httpLabel $id }
    output := { @nestedProperties @httpPayload body: WholeOut } }
@http(method: "PATCH", uri: "/whole/{id}")
operation UpdateWhole { input := { @required @httpLabel id: String, @required @nestedProperties @httpPayload body: WholeIn }
    output := { @nestedProperties @httpPayload body: WholeOut } }
"#,
    );
    let made = good(&server, "POST", "/flat", Some(json!({"body": {"name": "n"}})));
    assert_eq!(made["name"], "n");
    let path = format!("/flat/{}", made["id"].as_str().expect("an id"));
    assert_eq!(good(&server, "GET", &path, None), json!({"name": "n"}));

    let made = good(&server, "POST", "/whole", Some(json!({"name": "n", "note": "a"})));
    let path = format!("/whole/{}", made["id"].as_str().expect("an id"));
    assert_eq!(good(&server, "GET", &path, None), made);
    let changed = good(&server, "PATCH", &path, Some(json!({"name": "new"})));
    assert_eq!(changed, json!({"id": made["id"], "name": "new", "note": "a"}));
    assert_eq!(good(&server, "GET", &path, None), changed);
    let state = good(&server, "GET", "/_shapewright/state", None);
    assert_eq!(good(&server, "PUT", "/_shapewright/state", Some(state)), json!({}));
    assert_eq!(good(&server, "GET", &path, None), changed);
}

#[test]
fn members_may_have_other_names_than_what_they_hold() {
    let server = served(
        r#"@restJson1
service Store { version: "1", resources: [Book] }
resource Book { identifiers: { isbn: String }, properties: { name: String, pages: Integer }
    create: AddBook, read: GetBook, list: ListBooks, delete: DropBook }
@http(method: "POST", uri: "/books")
operation AddBook { input := { @property(name: "name") title: String, @idempotencyToken token: String }
    output := { @required @resourceIdentifier("isbn") ref: String, @property(name: "name") label: String } }
@readonly @http(method: "GET", uri: "/books/{ref}")
operation GetBook { input := { @required @httpLabel @resourceIdentifier("isbn") ref: String }
    output := { @property(name: "name") heading: String, pages: Integer } }
@idempotent @http(method: "DELETE", uri: "/books/{ref}")
operation DropBook { input := { @required @httpLabel @resourceIdentifier("isbn") ref: String } }
@readonly @http(method: "GET", uri: "/books")
operation ListBooks { input := { @httpQuery("title") @property(name: "name") title: String }, output := { books: Books } }
list Books { member: Summary }
structure Summary { @required @resourceIdentifier("isbn") id: String, @property(name: "name") t: String }
"#,
    );
    let book = json!({"title": "Emma", "token": "t"});
    let made = good(&server, "POST", "/books", Some(book.clone()));
    assert_eq!(made["label"], "Emma");
    good(&server, "POST", "/books", Some(json!({"title": "Persuasion"})));
    let path = format!("/books/{}", made["ref"].as_str().expect("an id"));
    assert_eq!(good(&server, "GET", &path, None), json!({"heading": "Emma"}));
    let listed = good(&server, "GET", "/books?title=Emma", None);
    assert_eq!(listed, json!({"books": [{"id": made["ref"], "t": "Emma"}]}));
    // A token counts as long as what it made is there.
    assert_eq!(good(&server, "POST", "/books", Some(book.clone())), made);
    assert_eq!(server.ask("DELETE", &path, None).0, 200);
    assert_ne!(good(&server, "POST", "/books", Some(book)), made);
}

#[test]
fn pages_are_where_their_paths_lead_and_may_be_maps() {
    let resource = r#"
resource Thing { identifiers: { id: String }, properties: { name: String }, put: PutThing, list: ListThings }
@idempotent @http(method: "PUT", uri: "/things/{id}")
operation PutThing { input := for Thing { @required @httpLabel $id, $name } }
@readonly @http(method: "GET", uri: "/things")
@paginated(inputToken: "token", outputToken: "result.next", pageSize: "size", items: "result.things")
operation ListThings { input := { @httpQuery("token") token: String, @httpQuery("size") size: Integer }
    output := { @required result: Result } }
structure Result { next: String, @required things: Things }
structure Item { name: String }
"#;
    let list = "list Things { member: Listed }\nstructure Listed { id: String, name: String }\n";
    let map = "map Things { key: String, value: Item }\n";
    for (things, first, last) in [
        (
            list,
            json!([{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]),
            json!([{"id": "c", "name": "C"}]),
        ),
        (map, json!({"a": {"name": "A"}, "b": {"name": "B"}}), json!({"c": {"name": "C"}})),
    ] {
        let service = "service Store { version: \"1\", resources: [Thing] }";
        let server = served(&format!("@restJson1 {service}{resource}{things}"));
        for id in ["a", "b", "c"] {
            let name = json!({"name": id.to_uppercase()});
            good(&server, "PUT", &format!("/things/{id}"), Some(name));
        }
        let page = good(&server, "GET", "/things?size=2", None);
        assert_eq!(page["result"]["things"], first);
        let next = page["result"]["next"].as_str().expect("a token");
        let page = good(&server, "GET", &format!("/things?size=2&token={next}"), None);
        assert_eq!(page, json!({"result": {"things": last}}));

        let server = served(&format!("@awsJson1_0 {service}{resource}{things}"));
        let call = |operation: &str, body: &Value| {
            let (kind, body) = ("application/x-amz-json-1.0", body.to_string());
            let answer = server.send(
                format!(
                    "POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: {kind}\r\n\
                     x-amz-target: Store.{operation}\r\ncontent-length: {}\r\n\r\n{body}",
                    body.len()
                )
                .as_bytes(),
            );
            crate::support::server::parsed(&answer)
        };
        for id in ["a", "b", "c"] {
            let thing = json!({"id": id, "name": id.to_uppercase()});
            assert_eq!(call("PutThing", &thing).0, 200);
        }
        let (status, page) = call("ListThings", &json!({"size": 2}));
        assert_eq!((status, &page["result"]["things"]), (200, &first));
        let next = json!({"size": 2, "token": page["result"]["next"]});
        assert_eq!(call("ListThings", &next), (200, json!({"result": {"things": last}})));
    }
}

#[test]
fn what_may_not_be_replaced_is_not() {
    let server = served(
        r#"@restJson1
service Store { version: "1", resources: [Note] }
@noReplace
resource Note { identifiers: { id: String }, properties: { text: String }, put: PutNote, read: GetNote }
@idempotent @http(method: "PUT", uri: "/notes/{id}")
operation PutNote { input := for Note { @required @httpLabel $id, $text }, errors: [Taken] }
@readonly @http(method: "GET", uri: "/notes/{id}")
operation GetNote { input := for Note { @required @httpLabel $id }, output := for Note { $text } }
@error("client") @httpError(409) structure Taken { message: String }
"#,
    );
    good(&server, "PUT", "/notes/a", Some(json!({"text": "first"})));
    let (status, error) = server.ask("PUT", "/notes/a", Some(json!({"text": "second"})));
    assert_eq!((status, &error["message"]), (409, &json!("the Note a exists already")));
    assert_eq!(good(&server, "GET", "/notes/a", None), json!({"text": "first"}));
}

#[test]
fn other_operations_answer_with_the_instance_that_they_are_about() {
    let server = served(
        r#"@restJson1
service Store { version: "1", resources: [Hub] }
resource Hub { identifiers: { id: String }, properties: { name: String, note: String, size: Integer }
    put: PutHub, operations: [Restart, Show] }
@idempotent @http(method: "PUT", uri: "/hubs/{id}")
operation PutHub { input := for Hub { @required @httpLabel $id, $name, $note, $size } }
@http(method: "POST", uri: "/hubs/{id}/restart")
operation Restart { input := for Hub { @required @httpLabel $id }
    output := for Hub { @required $id, $name, $note, @required $size, @notProperty isRestarting: Boolean } }
@http(method: "POST", uri: "/hubs/{id}/show")
operation Show { input := for Hub { @required @httpLabel $id }, output := { @notProperty hub: Hub2, @notProperty count: Integer } }
structure Hub2 for Hub { $id, $name }
"#,
    );
    good(&server, "PUT", "/hubs/a", Some(json!({"name": "first", "size": 3})));
    let answer = good(&server, "POST", "/hubs/a/restart", None);
    assert!(answer["isRestarting"].is_boolean(), "{answer}");
    let shown =
        json!({"id": "a", "name": "first", "size": 3, "isRestarting": answer["isRestarting"]});
    assert_eq!(answer, shown);
    assert_eq!(server.ask("POST", "/hubs/b/restart", None).0, 404);
    let answer = good(&server, "POST", "/hubs/a/show", None);
    assert_eq!(answer["hub"], json!({"id": "a", "name": "first"}));
}
