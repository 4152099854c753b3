//! Errors that services answer with, as clients of both layers read them.

use http::Response;
use ota_model::iot_managed_integrations::{GetOtaTask, GetOtaTaskError};
use shapewright_http::{Call, ErrorDocument, Failure, Place};
use shapewright_validate::operation::{OperationError as _, UnknownError};
use shapewright_validate::shape::{NO_GRAPH, Operation};

fn answer(status: u16, name: &str, body: &str) -> Response<Vec<u8>> {
    let answer = Response::builder().status(status).header("x-amzn-errortype", name);
    answer.body(body.as_bytes().to_vec()).expect("an answer")
}

fn typed(answer: &Response<Vec<u8>>) -> GetOtaTaskError {
    match shapewright_http::response::<GetOtaTask>(answer) {
        Err(Failure::Service(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn document(answer: &Response<Vec<u8>>) -> ErrorDocument {
    let operation = Operation::of::<GetOtaTask>();
    let call = Call::new(&operation, &NO_GRAPH).expect("a protocol");
    match call.response(answer) {
        Err(Failure::Service(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_message_of_an_error_is_read_in_either_spelling() {
    for (body, expected) in [
        (r#"{"Message":"gone"}"#, Some("gone")),
        (r#"{"message":"gone"}"#, Some("gone")),
        (r#"{"message":"a","Message":"b"}"#, Some("b")),
        (r#"{"message":"a","Message":null}"#, None),
        (r#"{"message":5}"#, None),
        (r#"{"extra":{"message":"gone"}}"#, None),
    ] {
        let answer = answer(404, "ResourceNotFoundException", body);
        let GetOtaTaskError::ResourceNotFoundException(error) = typed(&answer) else {
            panic!("{body}")
        };
        assert_eq!(error.message.as_deref(), expected, "{body}");

        let ErrorDocument::Modelled { document, .. } = document(&answer) else { panic!("{body}") };
        let message = expected.map(|it| format!(r#""Message":"{it}""#)).unwrap_or_default();
        assert_eq!(document.text, format!("{{{message}}}"), "{body}");
    }
}

#[test]
fn an_error_with_a_damaged_body_keeps_its_name_and_what_the_model_says_of_it() {
    for (status, name, retryable, throttling) in [
        (429, "ThrottlingException", true, true),
        (400, "ThrottlingException", true, true),
        (500, "InternalServerException", true, false),
        (404, "ResourceNotFoundException", false, false),
    ] {
        for body in ["<html>", "null", r#"{"Message":5}"#, r#"{"Message":"a"#] {
            let answer = answer(status, name, body);
            let typed = typed(&answer);
            assert_eq!(
                (typed.name(), typed.is_retryable(), typed.is_throttling()),
                (name, retryable, throttling),
                "{status} {body}"
            );
            let GetOtaTaskError::Unknown(error) = typed else { panic!("{typed}") };
            assert_eq!((error.status, &*error.body), (status, body.as_bytes()));
            let violations = error.violations.as_ref().expect("why it is unreadable");
            assert!(violations.is_parse_failure(), "{violations}");

            let ErrorDocument::Unreadable { error: untyped, places } = document(&answer) else {
                panic!("{status} {body}")
            };
            assert_eq!((untyped.name(), untyped.is_retryable()), (name, retryable));
            assert_eq!(untyped.violations, error.violations);
            assert_eq!(places, [Place::Body]);
        }
    }
}

#[test]
fn what_is_said_of_a_damaged_error_shows_its_message_and_not_its_body() {
    let body = r#"{"Message":"slow down","ResourceId":{}}"#;
    let answer = answer(404, "ResourceNotFoundException", body);
    let error = typed(&answer);
    let shown = error.to_string();
    assert!(shown.starts_with("status 404, ResourceNotFoundException: slow down; "), "{shown}");
    assert!(shown.contains("'/ResourceId'"), "{shown}");
    let GetOtaTaskError::Unknown(UnknownError { body: kept, .. }) = error else { panic!() };
    assert_eq!(kept, body.as_bytes());
}
