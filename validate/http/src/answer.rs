//! Answers as clients see them: which of the shapes of an operation an answer is of.

use std::borrow::Cow;

use http::{HeaderMap, Response};
use shapewright_validate::__private::json::{Tape, tokens};
use shapewright_validate::Violations;
use shapewright_validate::operation::UnknownError;
use shapewright_validate::shape::{Binding, Member, Shape, ShapeGraph};

use crate::call::{Call, Wire};
use crate::headers::{ERROR_TYPE, PROTOCOL, RPC_V2_JSON, text_of};

/// Members of bodies that name an error, in the order in which they count; in `rpcv2Json`, only the
/// last one does.
pub(crate) const NAMES_OF_ERRORS: [&str; 2] = ["code", "__type"];

/// Members of bodies that hold the message of an error, whatever the model calls it.
const MESSAGES: [&str; 2] = ["message", "Message"];

/// What an answer is.
pub(crate) enum Answer<'g> {
    /// The output of the operation; it may have no shape.
    Output(Option<&'g Shape>),
    /// An error of the model.
    Error(&'g Shape),
    /// An error that the model does not name for the operation.
    Unknown(UnknownError),
}

/// Which shape an answer is of.
pub(crate) fn classified<'g>(call: &Call<'g>, answer: &Response<impl AsRef<[u8]>>) -> Answer<'g> {
    let (status, body) = (answer.status().as_u16(), answer.body().as_ref());
    let is_ours = !matches!(call.wire, Wire::RpcV2)
        || answer.headers().get(PROTOCOL).is_some_and(|it| it == RPC_V2_JSON);
    let is_success = match call.wire {
        Wire::RpcV2 => status == 200,
        _ => (200..300).contains(&status),
    };
    if is_ours && is_success {
        return Answer::Output(call.output_shape());
    }
    let tape = tokens(body).filter(|_| is_ours);
    let code = if is_ours { code(call, answer.headers(), tape.as_ref()) } else { None };
    let known = code.as_deref().and_then(|code| call.error_shapes().find(|it| *it.name == *code));
    match known {
        Some(shape) => Answer::Error(shape),
        None => {
            let message = tape.as_ref().and_then(|it| member_text(it, &MESSAGES));
            let mut error = UnknownError::of_status(status);
            (error.code, error.message, error.body) = (code, message, body.to_vec());
            Answer::Unknown(error)
        }
    }
}

/// The name of an error ("Operation error serialization" of each protocol).
fn code(call: &Call<'_>, headers: &HeaderMap, body: Option<&Tape<'_>>) -> Option<String> {
    let header = text_of(headers, &ERROR_TYPE);
    let in_header = header.filter(|_| !matches!(call.wire, Wire::RpcV2)).map(str::to_owned);
    let keys = match call.wire {
        Wire::RpcV2 => &NAMES_OF_ERRORS[1..],
        _ => &NAMES_OF_ERRORS,
    };
    let code = in_header.or_else(|| member_text(body?, keys))?;
    Some(sanitized(&code).to_owned())
}

/// The first of some members of an object that is a string.
fn member_text(body: &Tape<'_>, keys: &[&str]) -> Option<String> {
    let text = |key: &&str| {
        let mut entries = body.root().entries();
        let found = entries.find(|it| it.key.text() == *key && it.value.is_string())?;
        Some(found.value.text().into_owned())
    };
    keys.iter().find_map(text)
}

/// The name in a code such as `example#FooError:http://example.com/`.
fn sanitized(code: &str) -> &str {
    let code = code.split_once(':').map_or(code, |(code, _)| code);
    code.split_once('#').map_or(code, |(_, name)| name).trim()
}

/// The member that is the message of an error.
pub(crate) fn message_member(shape: &Shape) -> Option<&Member> {
    shape.members().iter().find(|it| it.name.eq_ignore_ascii_case("message"))
}

/// Spells the message of an error as the model does: services write `message` or `Message`, whatever
/// their models say, and AWS's clients take either. What follows keeps its place.
pub(crate) fn spell_message(document: &mut Cow<'_, [u8]>, shape: &Shape) {
    let member = message_member(shape).filter(|it| it.binding == Binding::Body);
    let key = member.map(Member::key).filter(|key| MESSAGES.contains(key));
    let place = key.and_then(|key| other_message(&tokens(document)?, key));
    if let (Some(key), Some(place)) = (key, place) {
        document.to_mut()[place..place + key.len()].copy_from_slice(key.as_bytes());
    }
}

/// Where the key of a message stands that is not spelled as the model does, if there is only that one.
fn other_message(document: &Tape<'_>, key: &str) -> Option<usize> {
    let entries = document.root().entries();
    let mut messages = entries.filter(|it| MESSAGES.contains(&&*it.key.text()));
    let (found, None) = (messages.next()?, messages.next()) else { return None };
    let is_other = *found.key.text() != *key && found.value.is_string();
    // An escape makes it longer.
    let is_plain = found.key.raw().len() == key.len() + 2;
    (is_other && is_plain).then_some(found.key.span().start + 1)
}

/// An error of the model whose answer is not of its shape.
pub(crate) fn unreadable(
    shape: &Shape,
    graph: &ShapeGraph,
    answer: &Response<impl AsRef<[u8]>>,
    violations: Violations,
) -> UnknownError {
    let body = answer.body().as_ref();
    let mut error = UnknownError::of_status(answer.status().as_u16());
    error.code = Some(shape.name.to_string());
    if !has_secret_message(shape, graph) {
        error.message = tokens(body).and_then(|it| member_text(&it, &MESSAGES));
    }
    if let Some(facts) = shape.error.as_deref() {
        (error.retryable, error.throttling) = (facts.retryable, facts.throttling);
    }
    (error.body, error.violations) = (body.to_vec(), Some(Box::new(violations)));
    error
}

fn has_secret_message(shape: &Shape, graph: &ShapeGraph) -> bool {
    shape.constraints.as_ref().is_some_and(|it| it.sensitive)
        || message_member(shape).is_some_and(|it| graph.is_sensitive(&it.value))
}
