//! Values of a trait that mean the same although they are written otherwise: what is the default
//! anyhow, and what has no case.

use std::collections::BTreeSet;

use super::XML_NAME;
use crate::model::Traits;
use crate::node::{Node, Number};
use crate::shape_id::ShapeId;

/// Whether two values of a trait mean the same to the shape or member that has them, by what it was and
/// is called; `None` is no trait at all. `traits` are those beside it, before and after.
pub fn mean_the_same(
    trait_id: &ShapeId,
    owners: [&ShapeId; 2],
    values: [Option<&Node>; 2],
    traits: [&Traits; 2],
) -> bool {
    let [before, after] = values;
    if before == after {
        return true;
    }
    match trait_id.as_str() {
        "smithy.api#http" => is_same_http(before, after),
        "smithy.api#httpHeader" | "smithy.api#httpPrefixHeaders" => {
            let [old, new] = values.map(|value| value.and_then(Node::as_str));
            old.zip(new).is_some_and(|(old, new)| old.eq_ignore_ascii_case(new))
        }
        "smithy.api#jsonName" => {
            let name = |index: usize| match values[index] {
                Some(value) => value.as_str(),
                None => owners[index].member(),
            };
            name(0) == name(1)
        }
        "smithy.api#httpError" => {
            let [old, new] = [(before, traits[0]), (after, traits[1])].map(status);
            old.is_some() && old == new
        }
        XML_NAME => {
            // A payload has the name of its target, which is another shape.
            let is_payload = traits.iter().any(|beside| beside.has("smithy.api#httpPayload"));
            let name = |index: usize| match values[index] {
                Some(value) => value.as_str(),
                None => Some(owners[index].member().unwrap_or(owners[index].name())),
            };
            !is_payload && name(0) == name(1)
        }
        EC2_NAME => ec2_name(owners[0], traits[0]) == ec2_name(owners[1], traits[1]),
        "aws.protocols#awsQueryError" => {
            let error = |index: usize| query_error(owners[index], (values[index], traits[index]));
            error(0).is_some() && error(0) == error(1)
        }
        _ => false,
    }
}

const EC2_NAME: &str = "aws.protocols#ec2QueryName";

/// Whether a trait is about XML alone.
pub fn is_of_xml(trait_id: &str) -> bool {
    trait_id.starts_with("smithy.api#xml")
}

/// Whether a trait is about requests alone, whatever else its owner is used for.
pub fn is_of_requests(trait_id: &ShapeId) -> bool {
    trait_id.as_str() == EC2_NAME
}

/// The key of a member in requests of the protocol `ec2Query`: `ec2QueryName` or, with its first letter
/// as a capital, `xmlName` or its own name.
pub fn ec2_name(owner: &ShapeId, traits: &Traits) -> String {
    if let Some(name) = traits.get(EC2_NAME).and_then(Node::as_str) {
        return name.to_owned();
    }
    let name = traits.get(XML_NAME).and_then(Node::as_str).or(owner.member()).unwrap_or_default();
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The code and the status of an error in the protocol `awsQuery`: its name and what HTTP has, unless
/// others are given.
fn query_error<'n>(
    owner: &'n ShapeId,
    (given, traits): (Option<&'n Node>, &Traits),
) -> Option<(&'n str, u16)> {
    let otherwise = status((traits.get("smithy.api#httpError"), traits))?;
    let Some(given) = given else { return Some((owner.name(), otherwise)) };
    let status = given.get("httpResponseCode").and_then(Node::as_number);
    let status = status.and_then(|it| it.as_i128()?.try_into().ok());
    Some((given.get("code").and_then(Node::as_str)?, status.unwrap_or(otherwise)))
}

/// Whether two bindings to HTTP are the same: the status is 200 unless another is given.
fn is_same_http(old: Option<&Node>, new: Option<&Node>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return false };
    let code = |node: &Node| {
        let code = node.get("code").and_then(Node::as_number);
        code.map_or(Some(200), Number::as_i128)
    };
    code(old) == code(new) && old.get("method") == new.get("method") && uri(old) == uri(new)
}

/// A template of a URI without the slash at the end of its path, which servers do not tell apart, and
/// with its parameters, which have no order.
fn uri(http: &Node) -> Option<(&str, BTreeSet<(&str, &str)>)> {
    let uri = http.get("uri")?.as_str()?;
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    Some((path.strip_suffix('/').unwrap_or(path), pairs.collect()))
}

/// The HTTP status of an error; `None` if the traits are those of none.
fn status((given, traits): (Option<&Node>, &Traits)) -> Option<u16> {
    let client_fault = traits.get("smithy.api#error")?.as_str() != Some("server");
    Some(error_status(given, client_fault))
}

/// The HTTP status of an error: what `httpError` gives or, without it, 400 or 500 by who is to blame.
pub(in crate::resolve) fn error_status(given: Option<&Node>, client_fault: bool) -> u16 {
    let given = given.and_then(Node::as_number);
    let given = given.and_then(|status| status.as_i128()?.try_into().ok());
    given.unwrap_or(if client_fault { 400 } else { 500 })
}
