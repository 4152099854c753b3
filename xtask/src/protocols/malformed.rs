//! Cases of requests that a server refuses.
//!
//! Parameters make several requests of one case: `$name:L` is a value as it is, `$name:S` as a JSON
//! string, `$$` a dollar sign.

use std::collections::BTreeMap;

use http::Request;
use shapewright_http::{Call, Router};
use shapewright_smithy::node::{Node, Value};

use super::Outcome;
use super::cases::{Case, pairs, texts};
use super::message;
use super::messages::{Messages, Refusal};

/// Each request of the case is refused as it says.
pub(super) fn run<'g>(case: &Case<'_>, router: &Router<'g>, layer: Layer<'_, 'g>) -> Outcome {
    expansions(case).iter().try_for_each(|values| {
        one(case, router, layer, values).map_err(|reason| format!("{reason} ({values:?})"))
    })
}

/// The values of the parameters.
type Values<'m> = BTreeMap<&'m str, &'m str>;

fn expansions<'m>(case: &Case<'m>) -> Vec<Values<'m>> {
    let Some(parameters) = case.node.get("testParameters").and_then(Node::as_object) else {
        return vec![Values::new()];
    };
    let lists: Vec<(&str, Vec<&str>)> = parameters
        .iter()
        .map(|(name, entry)| {
            let values = entry.value.as_array().unwrap_or_default();
            (name.as_str(), values.iter().filter_map(Node::as_str).collect())
        })
        .collect();
    let count = lists.first().map_or(0, |(_, values)| values.len());
    let at = |index| lists.iter().filter_map(move |(name, it)| Some((*name, *it.get(index)?)));
    (0..count).map(|index| at(index).collect()).collect()
}

fn expanded(text: &str, values: &Values<'_>) -> String {
    let mut text = text.replace("$$", "\u{0}");
    for (name, value) in values {
        let string = serde_json::to_string(value).unwrap_or_default();
        text = text.replace(&format!("${name}:L"), value).replace(&format!("${name}:S"), &string);
    }
    text.replace('\u{0}', "$")
}

/// A node with the parameters filled in.
fn filled(node: &Node, values: &Values<'_>) -> Node {
    let mut node = node.clone();
    match &mut node.value {
        Value::String(text) => *text = expanded(text, values),
        Value::Array(elements) => elements.iter_mut().for_each(|it| *it = filled(it, values)),
        Value::Object(object) => {
            object.values_mut().for_each(|entry| entry.value = filled(&entry.value, values));
        }
        _ => {}
    }
    node
}

/// What makes the messages of an operation.
pub(super) type Layer<'l, 'g> = &'l dyn Fn(Call<'g>) -> Box<dyn Messages + 'l>;

fn one<'g>(
    case: &Case<'_>,
    router: &Router<'g>,
    layer: Layer<'_, 'g>,
    values: &Values<'_>,
) -> Outcome {
    let node = filled(case.node, values);
    let (request, response) = node.get("request").zip(node.get("response")).ok_or("no request")?;
    let text = |key: &str| request.get(key).and_then(Node::as_str).unwrap_or_default();
    let query = texts(request, "queryParams").join("&");
    let separator = if query.is_empty() { "" } else { "?" };
    let mut message =
        Request::builder().method(text("method")).uri(format!("{}{separator}{query}", text("uri")));
    for (name, value) in pairs(request, "headers") {
        message = message.header(name, value);
    }
    let message = message.body(text("body").as_bytes().to_vec());
    let message = message.map_err(|error| error.to_string())?;
    let call = router.route(&message).ok_or("no operation takes it")?;
    match layer(call).input(&message) {
        Ok(document) => Err(format!("it is taken: {document}")),
        Err(refusal) => check(response, &refusal),
    }
}

fn check(expected: &Node, refusal: &Refusal) -> Outcome {
    let response = refusal.response.as_ref().ok_or_else(|| refusal.reason.clone())?;
    let code = expected.get("code").and_then(|it| it.as_number()?.as_i128());
    if code != Some(response.status().as_u16().into()) {
        return Err(format!("the status is {}: {}", response.status(), refusal.reason));
    }
    for (name, value) in pairs(expected, "headers") {
        message::header(response.headers(), name, value)?;
    }
    let Some(body) = expected.get("body") else { return Ok(()) };
    let media_type = body.get("mediaType").and_then(Node::as_str).unwrap_or_default();
    match body.get("assertion").and_then(|it| it.get("contents")).and_then(Node::as_str) {
        Some(contents) => message::body(contents, media_type, response.body()),
        None => Err("the assertion is unknown".to_owned()),
    }
}
