//! Which instances `serve` lists, and under which keys.

use crate::support::server::Server;
use crate::support::{directory, write};
use serde_json::{Value, json};

fn served(text: &str) -> Server {
    let head = "$version: \"2\"\nnamespace example\nuse aws.protocols#restJson1\n@restJson1\n";
    Server::start(&["--model", &write(&directory(), "model.smithy", &format!("{head}{text}"))])
}

#[test]
fn what_a_list_asks_for_is_compared_by_value_and_not_given_to_what_lacks_it() {
    let server = served(
        r#"service Store { version: "1", resources: [Thing] }
resource Thing { identifiers: { id: String }
    properties: { at: Timestamp, size: Double, count: Integer, exact: BigDecimal, kind: String, isOn: Boolean }
    create: MakeThing, list: ListThings }
@http(method: "POST", uri: "/things")
operation MakeThing { input := for Thing { $at, $size, $count, $exact, $kind, $isOn }
    output := for Thing { @required $id } }
@readonly @http(method: "GET", uri: "/things")
operation ListThings {
    input := for Thing { @httpQuery("at") $at, @httpQuery("size") $size, @httpQuery("count") $count
        @httpQuery("exact") $exact, @httpQuery("kind") $kind, @httpQuery("isOn") $isOn
        @httpHeader("x-at") @property(name: "at") since: Timestamp
        @httpQuery("nameContains") @notProperty nameContains: String }
    output := { @required @notProperty things: Things }
}
list Things { member: Listed }
structure Listed { @required id: String }
"#,
    );
    let make = |body: Value| {
        let (status, made) = server.ask("POST", "/things", Some(body));
        assert_eq!(status, 200, "{made}");
        made["id"].as_str().expect("an id").to_owned()
    };
    let exact = "18446744073709551616.5";
    let whole = json!({"at": 1_577_836_800, "size": 1.0, "count": 3, "kind": "x", "isOn": true});
    let (a, b) = (make(whole), make(json!({"isOn": null})));
    let listed = |query: &str| -> Vec<String> {
        let (status, answer) = server.ask("GET", &format!("/things{query}"), None);
        assert_eq!(status, 200, "{answer}");
        let things = answer["things"].as_array().expect("a list").iter();
        things.map(|it| it["id"].as_str().expect("an id").to_owned()).collect()
    };
    for query in [
        "?at=2020-01-01T00:00:00Z",
        "?at=2020-01-01T00:00:00.000Z",
        "?size=1",
        "?size=1.00",
        "?count=3",
        "?kind=x",
        "?isOn=true",
        "?kind=x&size=1&nameContains=zzz",
    ] {
        assert_eq!(listed(query), [&*a], "{query}");
    }
    for query in [
        "?at=2020-01-01T00:00:01Z",
        "?size=1.5",
        "?count=4",
        "?kind=zzz",
        "?isOn=false",
        &format!("?exact={exact}"),
    ] {
        assert_eq!(listed(query), Vec::<String>::new(), "{query}");
    }
    assert_eq!(listed("?nameContains=zzz"), [&*a, &*b]);
    let request = "GET /things HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\
        x-at: Wed, 01 Jan 2020 00:00:00 GMT\r\n\r\n";
    let (_, answer) = crate::support::server::parsed(&server.send(request.as_bytes()));
    assert_eq!(answer, json!({"things": [{"id": a}]}));
}

#[test]
fn instances_of_several_identifiers_have_a_key_each_in_a_map() {
    let server = served(
        r#"service Store { version: "1", resources: [Page] }
resource Page { identifiers: { book: String, page: String }, properties: { text: String }
    put: PutPage, list: ListPages, collectionOperations: [] }
@idempotent @http(method: "PUT", uri: "/pages/{book}/{page}")
operation PutPage { input := for Page { @required @httpLabel $book, @required @httpLabel $page, $text } }
@readonly @http(method: "GET", uri: "/pages") @paginated(inputToken: "next", outputToken: "next", pageSize: "size")
operation ListPages { input := for Page { @httpQuery("book") $book, @httpQuery("page") $page, @httpQuery("next") @notProperty next: String
        @httpQuery("size") @notProperty size: Integer }
    output := { @notProperty next: String, @required @notProperty pages: Pages } }
map Pages { key: String, value: Shown }
structure Shown for Page { $text }
"#,
    );
    for (path, text) in [("a/1", "a1"), ("b/1", "b1"), ("b/2", "b2"), ("b/2%2F~", "b3")] {
        let put = server.ask("PUT", &format!("/pages/{path}"), Some(json!({"text": text})));
        assert_eq!(put.0, 200, "{put:?}");
    }
    let pages = |query: &str| server.ask("GET", &format!("/pages{query}"), None).1;
    let (a, b) = (json!({"text": "a1"}), json!({"text": "b1"}));
    let (more, most) = (json!({"text": "b2"}), json!({"text": "b3"}));
    let all = json!({"a/1": a, "b/1": b, "b/2": more, "b/2~1~0": most});
    assert_eq!(pages("")["pages"], all);
    // Keys do not depend on what else a page holds.
    assert_eq!(pages("?size=1")["pages"], json!({"a/1": a}));
    // What the request gives says nothing.
    assert_eq!(pages("?book=b"), json!({"pages": {"1": b, "2": more, "2/~": most}}));
    assert_eq!(pages("?page=1"), json!({"pages": {"a": a, "b": b}}));
}

#[test]
fn a_list_whose_tokens_are_not_texts_comes_whole() {
    let server = served(
        r#"service Store { version: "1", resources: [Thing] }
resource Thing { identifiers: { id: String }, create: MakeThing, list: ListThings }
@http(method: "POST", uri: "/things") operation MakeThing { output := for Thing { @required $id } }
@readonly @http(method: "GET", uri: "/list") @paginated(inputToken: "next", outputToken: "next", pageSize: "size")
operation ListThings { input := { @httpQueryParams @notProperty next: Token, @httpQuery("size") @notProperty size: Integer }
    output := { @notProperty next: Token, @required @notProperty things: Things } }
map Token { key: String, value: String }
list Things { member: Listed }
structure Listed { @required id: String }
"#,
    );
    for _ in 0..3 {
        assert_eq!(server.ask("POST", "/things", None).0, 200);
    }
    let (status, answer) = server.ask("GET", "/list?size=2", None);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["things"].as_array().map(Vec::len), Some(3), "{answer}");
    assert!(answer["next"].is_null(), "{answer}");
}

#[test]
fn a_default_is_no_filter() {
    let server = served(
        r#"service Store { version: "1", resources: [Thing] }
resource Thing { identifiers: { id: String }, properties: { kind: String }, create: MakeThing, list: ListThings }
@http(method: "POST", uri: "/things")
operation MakeThing { input := for Thing { $kind }, output := for Thing { @required $id } }
@readonly @http(method: "GET", uri: "/things")
operation ListThings {
    input := for Thing {
        @httpQuery("kind") $kind = "red"
    }
    output := { @required @notProperty things: Things } }
list Things { member: Listed }
structure Listed { @required id: String }
"#,
    );
    for kind in ["red", "blue"] {
        assert_eq!(server.ask("POST", "/things", Some(json!({"kind": kind}))).0, 200);
    }
    let count = |query: &str| {
        let (status, answer) = server.ask("GET", &format!("/things{query}"), None);
        assert_eq!(status, 200, "{answer}");
        answer["things"].as_array().map(Vec::len)
    };
    assert_eq!(count(""), Some(2));
    assert_eq!(count("?kind=red"), Some(1));
}
