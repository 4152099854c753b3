//! Answers of the server itself, which no operation gives.

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};

use super::exact;

/// An answer with JSON.
pub(super) fn json(status: StatusCode, body: &Value) -> Response<Vec<u8>> {
    let mut response = Response::new(exact::text(body).into_bytes());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// An answer that says what is wrong.
pub(super) fn wrong(status: StatusCode, message: &str) -> Response<Vec<u8>> {
    json(status, &json!({"message": message}))
}
