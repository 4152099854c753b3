//! Cases for clients.

use http::{Response, Uri};
use serde_json::Value;
use shapewright_http::{Call, sent_to};
use shapewright_validate::shape::Shape;

use super::Outcome;
use super::cases::Case;
use super::messages::{Answer, Messages};
use super::{form, message};

/// The request of the parameters is the one of the case.
pub(super) fn request(case: &Case<'_>, call: &Call<'_>, messages: &dyn Messages) -> Outcome {
    let (params, shape) = (case.node.get("params"), call.input_shape());
    let document = form::document(params, shape, call.graph());
    let request = messages.request(&document, form::stream(params, shape))?;
    let endpoint = format!("https://{}", case.optional("host").unwrap_or("example.com"));
    let endpoint: Uri = endpoint.parse().map_err(|_| "the host is none")?;
    let request = sent_to(request, &endpoint).map_err(|error| error.to_string())?;
    let uri = request.uri();
    equal("method", request.method().as_str(), case.text("method"))?;
    equal("path", uri.path(), case.text("uri"))?;
    if let Some(host) = case.optional("resolvedHost") {
        equal("host", uri.host().unwrap_or_default(), host)?;
    }
    query(case, uri.query().unwrap_or_default())?;
    message::check(case, request.headers(), request.body())
}

fn equal(what: &str, found: &str, expected: &str) -> Outcome {
    if found == expected {
        return Ok(());
    }
    Err(format!("the {what} is `{found}` instead of `{expected}`"))
}

fn query(case: &Case<'_>, query: &str) -> Outcome {
    let mut found: Vec<&str> = query.split('&').filter(|it| !it.is_empty()).collect();
    for expected in case.texts("queryParams") {
        let at = found.iter().position(|it| *it == expected);
        found.remove(at.ok_or_else(|| format!("the query `{query}` lacks `{expected}`"))?);
    }
    let name = |part: &str| part.split('=').next().unwrap_or_default().to_owned();
    let names: Vec<_> = query.split('&').map(name).collect();
    for forbidden in case.texts("forbidQueryParams") {
        if names.iter().any(|it| it == forbidden) {
            return Err(format!("the query `{query}` has `{forbidden}`"));
        }
    }
    for required in case.texts("requireQueryParams") {
        if names.iter().all(|it| it != required) {
            return Err(format!("the query `{query}` lacks `{required}`"));
        }
    }
    Ok(())
}

/// The response of the case has its parameters.
pub(super) fn response(case: &Case<'_>, call: &Call<'_>, messages: &dyn Messages) -> Outcome {
    let code = case.node.get("code").and_then(|it| it.as_number()?.as_i128());
    let code = code.and_then(|code| u16::try_from(code).ok()).unwrap_or_default();
    let mut response = Response::builder().status(code);
    for (name, value) in case.pairs("headers") {
        response = response.header(name, value);
    }
    let response = response.body(case.text("body").as_bytes().to_vec());
    let response = response.map_err(|error| error.to_string())?;
    let params = case.node.get("params");
    match (messages.response(&response)?, case.error) {
        (Answer::Output(document), None) => {
            let shape = call.output_shape();
            stream(response.body(), params, shape)?;
            compare(params, &document, shape, call)
        }
        (Answer::Error(found, document), Some(name)) => {
            equal("error", &found, name)?;
            let shape = call.error_shapes().find(|shape| *shape.name == *name);
            compare(params, &document, shape, call)
        }
        (Answer::Output(document), Some(_)) => Err(format!("no error but {document}")),
        (Answer::Error(found, _), None) => Err(format!("the error {found}")),
    }
}

/// The stream of a message is its body.
pub(super) fn stream(
    body: &[u8],
    params: Option<&shapewright_smithy::node::Node>,
    shape: Option<&Shape>,
) -> Outcome {
    let has_stream = shape.is_some_and(|shape| shape.stream.is_some());
    if has_stream && *body != form::stream(params, shape).unwrap_or_default() {
        return Err("the stream is another".to_owned());
    }
    Ok(())
}

/// Parameters against a document.
pub(super) fn compare(
    params: Option<&shapewright_smithy::node::Node>,
    found: &Value,
    shape: Option<&Shape>,
    call: &Call<'_>,
) -> Outcome {
    let expected = form::document(params, shape, call.graph());
    let (expected, found) = (
        form::canonical(&expected, shape, call.graph()),
        form::canonical(found, shape, call.graph()),
    );
    if expected == found { Ok(()) } else { Err(format!("{found} instead of {expected}")) }
}
