//! What a case says of a message, against a message.

use http::HeaderMap;

use super::Outcome;
use super::cases::Case;
use crate::json::is_same;

/// The headers and the body.
pub(super) fn check(case: &Case<'_>, headers: &HeaderMap, body: &[u8]) -> Outcome {
    for (name, expected) in case.pairs("headers") {
        header(headers, name, expected)?;
    }
    for name in case.texts("requireHeaders") {
        if !headers.contains_key(name) {
            return Err(format!("lacks the header {name}"));
        }
    }
    for name in case.texts("forbidHeaders") {
        if headers.contains_key(name) {
            return Err(format!("has the header {name}"));
        }
    }
    match case.optional("body") {
        Some(expected) => self::body(expected, case.text("bodyMediaType"), body),
        None => Ok(()),
    }
}

/// The values of a header, in one line.
pub(super) fn header(headers: &HeaderMap, name: &str, expected: &str) -> Outcome {
    let values = headers.get_all(name).iter().map(|it| String::from_utf8_lossy(it.as_bytes()));
    let found = values.collect::<Vec<_>>().join(", ");
    if headers.contains_key(name) && found == expected {
        return Ok(());
    }
    Err(format!("the header {name} is `{found}` instead of `{expected}`"))
}

pub(super) fn body(expected: &str, media_type: &str, found: &[u8]) -> Outcome {
    let is_json = media_type.ends_with("json") && !expected.is_empty();
    let is_same =
        if is_json { is_same(expected.as_bytes(), found) } else { expected.as_bytes() == found };
    if is_same {
        return Ok(());
    }
    Err(format!("the body is `{}` instead of `{expected}`", String::from_utf8_lossy(found)))
}
