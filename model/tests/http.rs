//! Every operation as HTTP messages: a client's request is the server's input, a server's answer the
//! client's output, and damaged messages are refused with the place of what is wrong.

#[macro_use]
#[path = "support/services.rs"]
mod services;

use std::fmt::Debug;

use arbitrary::Unstructured;
use http::{Request, Response};
use ota_model::iot_managed_integrations as integrations;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_http::{
    Failure, Pages, Place, Rejection, RepeatedToken, Router, Sending, Unsendable, request_with,
};
use shapewright_validate::arbitrary::value;
use shapewright_validate::operation::{Operation, OperationError as _, Service, UnknownError};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::{Shaped, Validate};

/// How many inputs and outputs of every operation are carried; fewer without optimization.
const VALUES: u64 = if cfg!(debug_assertions) { 200 } else { 5_000 };

/// How many bytes decide about one value.
const BYTES: usize = 192;

/// What the types of messages can do.
trait Type: Validate + Shaped + Serialize + DeserializeOwned + Debug + PartialEq + Clone {}

impl<T: Validate + Shaped + Serialize + DeserializeOwned + Debug + PartialEq + Clone> Type for T {}

fn made<T: Type>(seed: u64) -> T {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let bytes: Vec<u8> = (0..BYTES).map(|_| next()).collect();
    value(&mut Unstructured::new(&bytes)).expect("a value")
}

fn router<O: Operation>() -> Router<'static> {
    static GRAPH: ShapeGraph = ShapeGraph::new();
    let (router, refused) = Router::new(&GRAPH, O::Service::OPERATIONS);
    assert!(refused.is_empty(), "{refused:?}");
    router
}

/// A request without tokens that a client would fill; `None` if a label is empty, of which no URI can
/// be made.
fn sent<O: Operation<Input: Type>>(input: &O::Input) -> Option<Request<Vec<u8>>> {
    let input = input.clone().validated().expect("a valid input");
    match request_with::<O>(&input, Sending::new()) {
        Err(Unsendable::Label { .. }) => None,
        sent => Some(sent.unwrap_or_else(|error| panic!("{error}: {input:?}"))),
    }
}

fn identity<O: Operation<Input: Type, Output: Type>>() {
    let router = router::<O>();
    for seed in 0..VALUES {
        let input: O::Input = made(seed);
        if let Some(request) = sent::<O>(&input) {
            let found = router.route(&request).map(|call| call.name());
            assert_eq!(found, Some(O::NAME), "{request:?}");
            let received = shapewright_http::input::<O>(&request);
            assert_eq!(received.expect(O::NAME).into_inner(), input, "{request:?}");
        }

        let output: O::Output = made(seed);
        let response = shapewright_http::output::<O>(&output).expect("an answer");
        assert_eq!(response.status(), O::HTTP_STATUS);
        let received = shapewright_http::response::<O>(&response).expect(O::NAME);
        assert_eq!((received.value, received.warnings), (output, None), "{response:?}");
    }
}

macro_rules! identities {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:ident($($input:ident)?) -> ($($output:ident)?))* }
        documents { $($document:ident)* }
        types { $($ty:ident)* }
    })*) => {
        $($(identity::<ota_model::$module::$operation>();)*)*
    };
}

#[test]
fn what_one_side_sends_the_other_receives() {
    services!(identities);
}

/// A request that is cut, or says something else than it holds, is refused or means something valid.
fn damaged<O: Operation<Input: Type, Output: Type>>() {
    let request = (7..).find_map(|seed| sent::<O>(&made(seed))).expect("a request");
    for end in 0..request.body().len() {
        let mut cut = request.clone();
        cut.body_mut().truncate(end);
        let rejection = shapewright_http::input::<O>(&cut).expect_err(O::NAME);
        let Rejection::Refused(refused) = rejection else { panic!("{rejection}") };
        assert!(refused.violations.is_parse_failure(), "{}", refused.violations);
    }
    let target = request.uri().to_string();
    for end in 1..target.len() {
        let mut other = request.clone();
        *other.uri_mut() = target[..end].parse().expect("a URI");
        // Whatever that means, it is no panic.
        let _ = shapewright_http::input::<O>(&other);
    }
    let response = shapewright_http::output::<O>(&made(7)).expect("an answer");
    for end in 1..response.body().len() {
        let mut cut = response.clone();
        cut.body_mut().truncate(end);
        if shapewright_http::response::<O>(&cut).is_ok() {
            assert_eq!(O::Output::shape().members().len(), 0, "{cut:?}");
        }
    }
}

macro_rules! damages {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:ident($($input:ident)?) -> ($($output:ident)?))* }
        documents { $($document:ident)* }
        types { $($ty:ident)* }
    })*) => {
        $($(damaged::<ota_model::$module::$operation>();)*)*
    };
}

#[test]
fn messages_that_are_cut_are_refused_and_nothing_panics() {
    services!(damages);
}

/// The path, code and place of each violation of a refused request.
fn found<O>(request: &Request<Vec<u8>>) -> Vec<(String, &'static str, String, Option<[usize; 2]>)>
where
    O: Operation<Input: Type>,
{
    match shapewright_http::input::<O>(request) {
        Err(Rejection::Refused(refused)) => {
            let violations = refused.violations.iter().zip(&refused.places);
            let found = violations.map(|(it, place)| {
                let span = it.span.map(|span| [span.line, span.column]);
                (it.path.clone(), it.code(), place.to_string(), span)
            });
            found.collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn violations_name_their_part_of_the_message() {
    let request = Request::put("/ota-tasks/%E2%82%AC")
        .header("content-type", "application/json")
        .body(b"{\n  \"Description\": \"!\",\n  \"Identifier\": 5,\n  \"TaskConfigurationId\": \"a\"\n}".to_vec())
        .expect("a request");
    assert_eq!(
        found::<integrations::UpdateOtaTask>(&request),
        [
            ("/Identifier".to_owned(), "pattern", "label:Identifier".to_owned(), None),
            ("/Description".to_owned(), "pattern", "body".to_owned(), Some([2, 18])),
        ]
    );
    let request = Request::get("/ota-tasks?MaxResults=many&maxResults=x").body(Vec::new());
    let found = found::<integrations::ListOtaTasks>(&request.expect("a request"));
    let [(path, code, place, None)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((path.as_str(), *code), ("/MaxResults", "type"));
    assert_eq!(place.to_lowercase(), "query:maxresults");
}

#[test]
fn lies_about_a_body_are_refused() {
    let request = |headers: &[(&str, &str)], uri: &str, body: &str| {
        let mut request = Request::put(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.as_bytes().to_vec()).expect("a request");
        shapewright_http::input::<integrations::UpdateOtaTask>(&request)
    };
    let json = ("content-type", "application/json");
    assert!(request(&[json], "/ota-tasks/a", "{}").is_ok());
    for (headers, uri, body, status) in [
        (&[json, ("content-length", "7")][..], "/ota-tasks/a", "{}", 400),
        (&[json], "/ota-tasks/%FF", "{}", 400),
        (&[json], "/ota-tasks/%4", "{}", 400),
        (&[json], "/ota-tasks/a/b", "{}", 404),
        (&[json], "/ota-tasks/a", "[]", 400),
        (&[json], "/ota-tasks/a", "\u{feff}{}", 400),
        (&[("content-type", "text/plain")], "/ota-tasks/a", "{}", 415),
        (&[json, ("accept", "text/html")], "/ota-tasks/a", "{}", 200),
        (&[json, ("content-type", "application/json;charset=utf-8")], "/ota-tasks/a", "{}", 200),
        (&[json, ("content-type", "text/plain")], "/ota-tasks/a", "{}", 415),
        (&[json, ("content-length", "2"), ("content-length", "3")], "/ota-tasks/a", "{}", 400),
        (&[json, ("content-length", "2"), ("content-length", "2")], "/ota-tasks/a", "{}", 200),
        (&[json, ("content-length", "\u{e9}")], "/ota-tasks/a", "{}", 400),
    ] {
        let found = request(headers, uri, body);
        let found = found.err().map_or(200, |rejection| rejection.status());
        assert_eq!(found, status, "{headers:?} {uri} {body}");
    }
}

#[test]
fn of_parameters_that_are_given_twice_servers_take_the_first() {
    let request = Request::get("/ota-tasks?MaxResults=5&MaxResults=6&NextToken=a&Next%54oken=b");
    let request = request.body(Vec::new()).expect("a request");
    let input = shapewright_http::input::<integrations::ListOtaTasks>(&request).expect("fine");
    let input = serde_json::to_value(&input).expect("JSON");
    assert_eq!((&input["MaxResults"], &input["NextToken"]), (&5.into(), &"a".into()));
}

#[test]
fn headers_that_are_not_ascii_are_there() {
    let request = Request::put("/ota-tasks/a").header("content-type", "application/jso\u{f1}");
    let request = request.body(b"{}".to_vec()).expect("a request");
    let rejection =
        shapewright_http::input::<integrations::UpdateOtaTask>(&request).expect_err("bad");
    let text = "the media type application/jso\u{f1} is not supported: use application/json";
    assert_eq!(rejection.to_string(), text);
}

#[test]
fn a_refused_request_is_answered_with_the_services_own_exception() {
    let request = Request::get("/ota-tasks/a%20b").body(Vec::new()).expect("a request");
    let rejection = shapewright_http::input::<integrations::GetOtaTask>(&request).expect_err("bad");
    let Rejection::Refused(refused) = &rejection else { panic!("{rejection}") };
    assert_eq!(refused.places, [Place::Label("Identifier".into())]);
    let answer =
        shapewright_http::reject::<integrations::GetOtaTask>(&rejection).expect("an answer");
    let failure =
        shapewright_http::response::<integrations::GetOtaTask>(&answer).expect_err("an error");
    let Failure::Service(integrations::GetOtaTaskError::ValidationException(error)) = failure
    else {
        panic!("{failure}")
    };
    let message = error.message.expect("a message");
    assert!(
        message.starts_with("1 validation error detected. Value at '/Identifier'"),
        "{message}"
    );
}

#[test]
fn errors_that_the_model_does_not_name_keep_what_is_known() {
    let answer = Response::builder().status(503).header("x-amzn-errortype", "Busy:http://a/");
    let answer = answer.body(br#"{"message": "later"}"#.to_vec()).expect("an answer");
    let failure =
        shapewright_http::response::<integrations::GetOtaTask>(&answer).expect_err("an error");
    let Failure::Service(error) = failure else { panic!("{failure}") };
    assert_eq!((error.name(), error.is_retryable()), ("Busy", true));
    assert_eq!(error.to_string(), "status 503, Busy: later");
    let integrations::GetOtaTaskError::Unknown(UnknownError { body, .. }) = error else {
        panic!("{error}")
    };
    assert_eq!(body, br#"{"message": "later"}"#);
}

#[test]
fn pages_lead_through_all_results_and_a_repeated_token_ends_them() {
    let input = integrations::ListOtaTasksRequest::new().max_results(2).validated();
    let mut pages =
        Pages::<integrations::ListOtaTasks>::new(&input.expect("valid")).expect("pages");
    let page = |token: Option<&str>| {
        let mut page = integrations::ListOtaTasksResponse::default();
        page.next_token = token.map(Into::into);
        page
    };
    let mut targets = Vec::new();
    for token in [Some("a"), Some("b"), None] {
        let input = pages.next_input().expect("a valid input").expect("a page");
        let request = request_with::<integrations::ListOtaTasks>(&input, Sending::new());
        targets.push(request.expect("a request").uri().to_string());
        pages.answered(&page(token)).expect("another token");
    }
    assert_eq!(targets.len(), 3);
    assert!(targets[1].contains("Token=a") && targets[2].contains("Token=b"), "{targets:?}");
    assert!(targets.iter().all(|target| target.contains("=2")), "{targets:?}");
    assert_eq!(pages.next_input(), Ok(None));

    let mut pages = {
        let input = integrations::ListOtaTasksRequest::new().validated().expect("valid");
        Pages::<integrations::ListOtaTasks>::new(&input).expect("pages")
    };
    pages.answered(&page(Some("a"))).expect("a token");
    assert_eq!(pages.answered(&page(Some("a"))), Err(RepeatedToken));
    assert_eq!(pages.next_input(), Ok(None));
}
