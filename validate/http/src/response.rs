//! Responses: from the wire form of an output or error to a message, for each protocol.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, Response, StatusCode};
use shapewright_validate::operation::UnknownError;
use shapewright_validate::shape::{ErrorFacts, Shape};
use shapewright_validate::walk::Direction;

use crate::body::Body;
use crate::call::{Call, Wire};
use crate::error::Unsendable;
use crate::headers::{ERROR_TYPE, PROTOCOL, QUERY_ERROR, RPC_V2_JSON, put, put_length};
use crate::split::split;
use crate::text::push_string;

/// The answer of success with an output in its wire form, and with the bytes of its stream, if it
/// has one.
pub(crate) fn output(
    call: &Call<'_>,
    output: Vec<u8>,
    stream: Option<Vec<u8>>,
) -> Result<Response<Vec<u8>>, Unsendable> {
    let shape = call.output_shape();
    let body = call.body(shape, Direction::Output);
    let mut parts = split(call, shape, Direction::Output, body, output)?;
    if let Body::Stream(_) = body {
        parts.body = stream;
    }
    // Also if no member is in it, an answer with an output has a document.
    let is_document = matches!(body, Body::Elsewhere);
    if is_document {
        parts.body = Some(b"{}".to_vec());
    }
    let body = if is_document { Body::Document } else { body };
    let status = match call.wire {
        Wire::Rest(http) => parts.status.unwrap_or(http.code),
        Wire::AwsJson(_) | Wire::RpcV2 => 200,
    };
    if let (Wire::AwsJson(_), Body::Absent) = (call.wire, body) {
        parts.body = None;
    }
    Ok(answer(call, status, parts.headers, body, parts.body))
}

/// The answer of an error in its wire form.
pub(crate) fn error(
    call: &Call<'_>,
    shape: &Shape,
    document: Vec<u8>,
) -> Result<Response<Vec<u8>>, Unsendable> {
    let usual = ErrorFacts::new(400, true);
    let facts = shape.error.as_deref().unwrap_or(&usual);
    let body = call.body(Some(shape), Direction::Output);
    let mut parts = split(call, Some(shape), Direction::Output, body, document)?;
    let own = match body {
        Body::Elsewhere => Some(b"{}".to_vec()),
        _ => parts.body,
    };
    named(call, shape, facts, &mut parts.headers);
    let body_text = own.map(|body| match call.wire {
        Wire::Rest(_) => body,
        Wire::AwsJson(_) | Wire::RpcV2 => with_type(&type_name(call, shape, facts), body),
    });
    let body = if body.is_raw() { body } else { Body::Document };
    Ok(answer(call, facts.status, parts.headers, body, body_text))
}

/// The answer of an error that the model does not name.
pub(crate) fn unknown(call: &Call<'_>, error: &UnknownError) -> Response<Vec<u8>> {
    let mut headers = HeaderMap::new();
    let status = if StatusCode::from_u16(error.status).is_ok() { error.status } else { 500 };
    let code = error.code.as_deref().unwrap_or("InternalFailure");
    let mut body = String::from("{\"message\":");
    push_string(&mut body, error.message.as_deref().unwrap_or_default());
    body.push('}');
    let body = match call.wire {
        Wire::Rest(_) => {
            put(&mut headers, ERROR_TYPE, code);
            body.into_bytes()
        }
        Wire::AwsJson(_) | Wire::RpcV2 => with_type(code, body.into_bytes()),
    };
    answer(call, status, headers, Body::Document, Some(body))
}

/// Adds the headers that name an error.
fn named(call: &Call<'_>, shape: &Shape, facts: &ErrorFacts, headers: &mut HeaderMap) {
    if let Wire::Rest(_) = call.wire {
        put(headers, ERROR_TYPE, &*shape.name);
    }
    if call.service().is_some_and(|service| service.query_compatible)
        && let Some(code) = &facts.query_code
    {
        let fault = if facts.client_fault { "Sender" } else { "Receiver" };
        put(headers, QUERY_ERROR, &*format!("{code};{fault}"));
    }
}

/// The name of an error in a body: its shape ID, but in `awsJson1_1` its name.
fn type_name(call: &Call<'_>, shape: &Shape, facts: &ErrorFacts) -> String {
    let namespace = match &*facts.namespace {
        "" => call.service().map_or("", |service| service.namespace()),
        own => own,
    };
    match call.wire {
        Wire::AwsJson(media_type) if media_type.ends_with("1.1") => shape.name.to_string(),
        _ if namespace.is_empty() => shape.name.to_string(),
        _ => format!("{namespace}#{}", shape.name),
    }
}

/// A body with the name of an error in front.
pub(crate) fn with_type(name: &str, body: Vec<u8>) -> Vec<u8> {
    let body = String::from_utf8(body).unwrap_or_default();
    let rest = body.trim_start().strip_prefix('{').unwrap_or("}").trim_start();
    let mut json = String::from("{\"__type\":");
    push_string(&mut json, name);
    if rest != "}" {
        json.push(',');
    }
    json.push_str(rest);
    json.into_bytes()
}

/// An answer with the headers that the protocol decides, unless a member has them.
pub(crate) fn answer(
    call: &Call<'_>,
    status: u16,
    mut headers: HeaderMap,
    body: Body<'_>,
    content: Option<Vec<u8>>,
) -> Response<Vec<u8>> {
    let is_head = matches!(call.wire, Wire::Rest(http) if &*http.method == "HEAD");
    let has_no_body = is_head || status == 204 || status == 304;
    let content = content.filter(|content| !has_no_body || content != b"{}");
    let media_type = match call.wire {
        Wire::AwsJson(media_type) => Some(media_type),
        Wire::Rest(_) | Wire::RpcV2 => body.media_type().filter(|_| content.is_some()),
    };
    put(&mut headers, CONTENT_TYPE, media_type);
    if let Wire::RpcV2 = call.wire {
        put(&mut headers, PROTOCOL, RPC_V2_JSON);
    }
    let content = content.unwrap_or_default();
    if !has_no_body {
        put_length(&mut headers, content.len());
    }
    let mut response = Response::new(content);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    *response.headers_mut() = headers;
    response
}
