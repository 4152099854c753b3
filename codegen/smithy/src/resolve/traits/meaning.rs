//! Values of a trait that mean the same although they are written otherwise: what is the default
//! anyhow, and what has no case.

use crate::model::Traits;
use crate::node::{Node, Number};
use crate::shape_id::ShapeId;

/// Whether two values of a trait mean the same to the shape or member that has them; `None` is no
/// trait at all. `traits` are those beside it, before and after.
pub fn mean_the_same(
    trait_id: &ShapeId,
    owner: &ShapeId,
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
            let [old, new] = values.map(|value| match value {
                Some(value) => value.as_str(),
                None => owner.member(),
            });
            old == new
        }
        "smithy.api#httpError" => {
            let [old, new] = [(before, traits[0]), (after, traits[1])].map(status);
            old.is_some() && old == new
        }
        _ => false,
    }
}

/// Whether a trait is about XML alone.
pub fn is_of_xml(trait_id: &str) -> bool {
    trait_id.starts_with("smithy.api#xml")
}

/// Whether two bindings to HTTP are the same: the status is 200 unless another is given.
fn is_same_http(old: Option<&Node>, new: Option<&Node>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return false };
    let code = |node: &Node| {
        let code = node.get("code").and_then(Node::as_number);
        code.map_or(Some(200), Number::as_i128)
    };
    code(old) == code(new) && ["method", "uri"].iter().all(|key| old.get(key) == new.get(key))
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
