//! Which operation takes a request, and what is said if none does.

use http::Request;
use shapewright_validate::shape::{Data, Http, Operation, Protocol, Service, ShapeGraph};

use super::Router;

fn operation(name: &'static str, uri: &'static str) -> Operation {
    let mut operation = Operation::new(name, Protocol::RestJson1);
    let (method, uri) = (Data::Static("GET"), Data::Static(uri));
    operation.http = Some(Http { method, uri, code: 200 });
    operation
}

#[test]
fn the_most_specific_pattern_wins() {
    let operations = [
        operation("Rest", "/{all+}"),
        operation("Third", "/{xyz}/bcd/cde"),
        operation("Second", "/abc/{xyz}/cde"),
        operation("First", "/abc/bcd/{xyz}"),
        operation("Plain", "/abc"),
        operation("Kind", "/abc?kind=a%20b"),
    ];
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let found = |uri: &str| {
        let request = Request::get(uri).body(()).expect("a request");
        router.route(&request).map(|call| call.name())
    };
    assert_eq!(found("/abc/bcd/cde"), Some("First"));
    assert_eq!(found("/abc/foo/cde"), Some("Second"));
    assert_eq!(found("/xyz/bcd/cde"), Some("Third"));
    assert_eq!(found("/abc"), Some("Plain"));
    assert_eq!(found("/abc?kind=a%20b"), Some("Kind"));
    assert_eq!(found("/abc?kind=b"), Some("Plain"));
    assert_eq!(found("/x/y"), Some("Rest"));
    assert_eq!(found("/"), None);
    let request = Request::post("/abc/bcd/x").body(()).expect("a request");
    assert!(router.route(&request).is_none());
    assert_eq!(router.methods(&request), ["GET"]);
    let request = Request::get("/").body(()).expect("a request");
    assert!(router.methods(&request).is_empty());
    assert!(!router.has_sensitive_labels());
    assert_eq!(router.literals("/abc/x/cde/abc"), [true, false, true, false]);
    assert_eq!(router.literals("/"), [false]);
}

#[test]
fn few_of_many_operations_are_looked_at() {
    let count = 1_000;
    let text = |text: String| &*String::leak(text);
    let operations = (0..count).flat_map(|index| {
        let name = text(format!("Op{index}"));
        let rest = operation(name, text(format!("/{{a}}/{{b}}/x{index}/{{rest+}}")));
        [rest, Operation::new(text(format!("Json{index}")), Protocol::AwsJson1_1)]
    });
    let operations: Vec<Operation> = operations.collect();
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    for index in [0, 500, 999] {
        let uri = format!("/1/2/x{index}/y/z/");
        let rest = Request::get(uri).body(()).expect("a request");
        let target = format!("Service.Json{index}");
        let json = Request::post("/").header("x-amz-target", target).body(());
        let json = json.expect("a request");
        for (request, name) in [(rest, "Op"), (json, "Json")] {
            assert_eq!(router.candidates(&request).count(), 1);
            let call = router.candidates(&request).next().expect("a call").call;
            assert_eq!(call.name(), format!("{name}{index}"));
        }
    }
    assert_eq!(router.literals("/1/2/x7/a"), [false, false, true, false]);
}

#[test]
fn a_method_is_wrong_only_if_another_one_is_right() {
    let operations = [operation("Kind", "/abc?kind")];
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let refusal = |request: http::request::Builder| {
        router.refusal(&request.body(()).expect("a request")).status()
    };
    assert_eq!(refusal(Request::post("/abc?kind")), 405);
    assert_eq!(refusal(Request::post("/abc")), 404);
    assert_eq!(refusal(Request::get("/abc")), 404);
}

#[test]
fn what_nobody_takes_is_answered_in_its_protocol() {
    let operations = [
        operation("Rest", "/rest"),
        Operation::new("Json", Protocol::AwsJson1_1),
        Operation::new("Rpc", Protocol::RpcV2Json),
    ];
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let found = |header: &str, value: &str| {
        let request = Request::post("/what").header(header, value).body(()).expect("a request");
        assert!(router.route(&request).is_none());
        router.stand_in(&request).map(|call| call.name())
    };
    assert_eq!(found("x-other", "a"), Some("Rest"));
    assert_eq!(found("x-amz-target", "Service.What"), Some("Json"));
    assert_eq!(found("smithy-protocol", "rpc-v2-json"), Some("Rpc"));
}

#[test]
fn of_services_of_two_versions_the_name_decides_then_the_media_type() {
    static OLD: Service = Service::new("a#Old");
    static NEW: Service = Service::new("a#New");
    let versions = [(&OLD, Protocol::AwsJson1_0), (&NEW, Protocol::AwsJson1_1)];
    let operations = versions.map(|(service, protocol)| {
        let mut operation = Operation::new(service.name(), protocol);
        operation.service = Some(Data::Static(service));
        operation
    });
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let found = |target: &str, version: &str| {
        let media_type = format!("application/x-amz-json-{version}; charset=utf-8");
        let request = Request::post("/").header("x-amz-target", target);
        let request = request.header("content-type", media_type).body(()).expect("a request");
        router.stand_in(&request).map(|call| call.name())
    };
    assert_eq!(found("New.What", "1.0"), Some("New"));
    assert_eq!(found("Old.What", "1.1"), Some("Old"));
    assert_eq!(found("Other.What", "1.1"), Some("New"));
    assert_eq!(found("Other.What", "1.0"), Some("Old"));
    assert_eq!(found("Other.What", "2.0"), Some("Old"));
}

#[test]
fn a_request_is_checked_to_be_for_one_operation() {
    let operations = [
        operation("Kind", "/abc?kind=a"),
        operation("Any", "/{name}"),
        operation("Plain", "/plain"),
    ];
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let checked = |name: &str, request: http::request::Builder| {
        let call = router.calls().find(|call| call.name() == name).expect("the operation");
        let checked = router.check(call, &request.body(()).expect("a request"));
        checked.map_err(|rejection| rejection.status())
    };
    assert_eq!(checked("Kind", Request::get("/abc?kind=a")), Ok(()));
    assert_eq!(checked("Kind", Request::get("/abc?kind=b")), Err(404));
    assert_eq!(checked("Kind", Request::get("/abc")), Err(404));
    assert_eq!(checked("Kind", Request::put("/abc?kind=a")), Err(405));
    assert_eq!(checked("Any", Request::get("/abc")), Ok(()));
    // A server takes the more specific operation.
    assert_eq!(checked("Any", Request::get("/plain")), Err(404));
}

#[test]
fn services_of_one_name_in_two_namespaces_are_two() {
    static ONE: Service = Service::new("a#Api");
    static OTHER: Service = Service::new("b#Api");
    let operations = [&ONE, &OTHER].map(|service| {
        let mut operation = operation("GetX", "/x");
        operation.service = Some(Data::Static(service));
        operation
    });
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let request = Request::get("/x").body(()).expect("a request");
    assert_eq!(router.calls().count(), 2);
    assert!(router.calls().all(|call| router.check(call, &request).is_ok()));
}

#[test]
fn two_targets_are_none() {
    let operations = ["Ping", "Pong"].map(|it| Operation::new(it, Protocol::AwsJson1_1));
    let graph = ShapeGraph::new();
    let (router, _) = Router::new(&graph, &operations);
    let found = |targets: &[&str]| {
        let mut request = Request::post("/");
        for target in targets {
            request = request.header("x-amz-target", *target);
        }
        router.route(&request.body(()).expect("a request")).map(|call| call.name())
    };
    assert_eq!(found(&[".Ping"]), Some("Ping"));
    assert_eq!(found(&[".Ping", ".Ping"]), Some("Ping"));
    assert_eq!(found(&[".Ping", ".Pong"]), None);
    assert_eq!(found(&[]), None);
}
