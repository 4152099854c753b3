//! Answers as clients see them: which of the shapes of an operation an answer is of.

use std::borrow::Cow;

use http::Response;
use shapewright_validate::__private::json::{Tape, tokens};
use shapewright_validate::Violations;
use shapewright_validate::operation::UnknownError;
use shapewright_validate::shape::{Binding, Member, Shape, ShapeGraph};

use crate::call::{Call, Wire};
use crate::error_name::{ErrorName, body_has_secret, member_text};
use crate::headers::{PROTOCOL, RPC_V2_JSON};

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
    let name = if is_ours { ErrorName::of(call, answer.headers(), tape.as_ref()) } else { None };
    let is_it = |shape: &&Shape| name.as_ref().is_some_and(|it| *shape.name == *it.as_str());
    let known = call.error_shapes().find(is_it);
    match known {
        Some(shape) => Answer::Error(shape),
        None => {
            let mut error = UnknownError::of_status(status);
            error.code = name.and_then(|it| it.shown(call));
            if !call.error_shapes().any(|it| has_secret_message(it, call.graph)) {
                error.message = tape.as_ref().and_then(message);
            }
            error.body = body.to_vec();
            Answer::Unknown(error)
        }
    }
}

/// The message in the body of an error.
fn message(body: &Tape<'_>) -> Option<String> {
    member_text(body, &MESSAGES).map(|(_, text)| text)
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
        error.message = tokens(body).as_ref().and_then(message);
    }
    if let Some(facts) = shape.error.as_deref() {
        (error.retryable, error.throttling) = (facts.retryable, facts.throttling);
    }
    (error.body, error.violations) = (body.to_vec(), Some(Box::new(violations)));
    error
}

fn has_secret_message(shape: &Shape, graph: &ShapeGraph) -> bool {
    body_has_secret(shape, graph, &|name| name.eq_ignore_ascii_case("message"))
}
