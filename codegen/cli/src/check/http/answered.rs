//! Answers of operations.

use http::Response;
use shapewright_http::{Call, ErrorDocument, Failure, Place, Unreadable, has_its_length};
use shapewright_validate::{Violation, ViolationKind};

use super::carried::whole;
use super::verdict::{Verdict, at};
use crate::check::masks;
use crate::http_file::Message;

/// What an answer of an operation is.
pub(super) fn answered(message: &Message, call: Call<'_>, status: u16) -> Verdict {
    let mut response = Response::new(message.body.clone());
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    response.headers_mut().clone_from(&message.headers);
    let mut verdict = Verdict { operation: Some(call.name().to_owned()), ..Verdict::default() };
    if !is_whole(message, call, status) {
        let problem = "must have as many bytes as `Content-Length` says".into();
        let violation = Violation::new("", ViolationKind::Syntax { problem });
        verdict.violations = vec![at(message, Place::Body, violation)];
        return verdict;
    }
    let body = Some(&*message.body);
    let error_shape = |name: &str| call.error_shapes().find(|shape| *shape.name == *name);
    let (mut document, shape) = match call.response(&response) {
        Ok(document) => (document, call.output_shape()),
        Err(Failure::Service(ErrorDocument::Modelled { document, name })) => {
            (document, error_shape(&name))
        }
        Err(Failure::Service(ErrorDocument::Unknown(error))) => {
            let code = error.code.unwrap_or_else(|| format!("of status {status}"));
            let problem = format!("must be an error of the operation: it is {code}");
            let kind = ViolationKind::custom("unknown_error", problem, []);
            verdict.warnings = vec![at(message, Place::Status, Violation::new("", kind))];
            return verdict;
        }
        Err(Failure::Service(ErrorDocument::Unreadable { mut error, mut places })) => {
            let shape = error.code.as_deref().and_then(error_shape);
            if let Some(found) = &mut error.violations {
                masks::in_message(found, &mut places, body, (&call, shape));
                verdict.refuse(message, found, &places);
            }
            return verdict;
        }
        Err(Failure::Unreadable(mut unreadable)) => {
            let Unreadable { violations, places, .. } = &mut unreadable;
            masks::in_message(violations, places, body, (&call, call.output_shape()));
            verdict.refuse(message, violations, places);
            return verdict;
        }
        Err(_) => return verdict,
    };
    masks::in_document(&mut document, body, (&call, shape));
    verdict.warn(message, &document);
    verdict.document = whole(message, Some(call), |_| shape, &document);
    verdict
}

/// Whether the body of an answer is as long as it says. One to `HEAD`, or with a status that has no
/// body, says how long it would be (RFC 9110, section 8.6).
fn is_whole(message: &Message, call: Call<'_>, status: u16) -> bool {
    let is_head = call.operation().http.as_ref().is_some_and(|http| *http.method == *"HEAD");
    is_head || matches!(status, 204 | 304) || has_its_length(&message.headers, &message.body)
}
