//! Cases for servers.

use http::Request;
use shapewright_http::{Call, Router};

use super::Outcome;
use super::cases::Case;
use super::client::{compare, stream};
use super::messages::Messages;
use super::{form, message};

/// The request of the case is routed to its operation, and has its parameters.
pub(super) fn request(
    case: &Case<'_>,
    call: &Call<'_>,
    router: &Router<'_>,
    messages: &dyn Messages,
) -> Outcome {
    let query = case.texts("queryParams").join("&");
    let separator = if query.is_empty() { "" } else { "?" };
    let mut request = Request::builder()
        .method(case.text("method"))
        .uri(format!("{}{separator}{query}", case.text("uri")));
    for (name, value) in case.pairs("headers").into_iter().chain(unsaid(case)) {
        request = request.header(name, value);
    }
    let target = target(call);
    let has_target =
        case.pairs("headers").iter().any(|(name, _)| name.eq_ignore_ascii_case(TARGET));
    if case.protocol.contains("awsJson") && !has_target {
        request = request.header(TARGET, target);
    }
    let request = request.body(case.text("body").as_bytes().to_vec());
    let request = request.map_err(|error| error.to_string())?;
    let found = router.route(&request).map(|call| call.name());
    if found != Some(call.name()) {
        return Err(format!("it is routed to {found:?}"));
    }
    let document = messages.input(&request).map_err(|refusal| refusal.reason)?;
    let (params, shape) = (case.node.get("params"), call.input_shape());
    stream(request.body(), params, shape)?;
    compare(params, &document, shape, call)
}

const TARGET: &str = "x-amz-target";

/// The header that names an operation in `awsJson`.
fn target(call: &Call<'_>) -> String {
    let service = call.operation().service.as_ref().map_or("", |service| service.name());
    format!("{service}.{}", call.name())
}

/// The media type of a body, where a case for both sides leaves it to the protocol. (One for servers
/// alone may be about its absence.)
fn unsaid(case: &Case<'_>) -> Option<(&'static str, &'static str)> {
    let is_said =
        case.pairs("headers").iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let is_for_both = case.optional("appliesTo").is_none();
    let has_body = !case.text("body").is_empty();
    let media_type = match case.protocol {
        "aws.protocols#awsJson1_0" => "application/x-amz-json-1.0",
        "aws.protocols#awsJson1_1" => "application/x-amz-json-1.1",
        _ => "application/json",
    };
    (has_body && is_for_both && !is_said).then_some(("content-type", media_type))
}

/// The response of the parameters is the one of the case.
pub(super) fn response(case: &Case<'_>, call: &Call<'_>, messages: &dyn Messages) -> Outcome {
    let params = case.node.get("params");
    let response = match case.error {
        Some(name) => {
            let shape = call.error_shapes().find(|shape| *shape.name == *name);
            messages.error(name, &form::document(params, shape, call.graph()))?
        }
        None => {
            let shape = call.output_shape();
            let document = form::document(params, shape, call.graph());
            messages.output(&document, form::stream(params, shape))?
        }
    };
    let code = case.node.get("code").and_then(|it| it.as_number()?.as_i128());
    if code != Some(response.status().as_u16().into()) {
        return Err(format!("the status is {}", response.status()));
    }
    message::check(case, response.headers(), response.body())
}
