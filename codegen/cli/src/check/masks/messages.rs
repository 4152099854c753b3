//! What was found in HTTP messages, without what may be meant for something sensitive.

use http::Request;
use shapewright_http::{Call, Document, Place, Refused, Rejection};
use shapewright_validate::__private::unescaped;
use shapewright_validate::Violations;
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::View;

use super::paths::{HIDDEN, hide};
use super::plan::Plans;

/// Hides it in what is wrong with a request, and so in the answer that says so.
pub(crate) fn in_rejection(
    rejection: &mut Rejection,
    call: &Call<'_>,
    request: &Request<impl AsRef<[u8]>>,
) {
    let Rejection::Refused(Refused { violations, places, .. }) = rejection else { return };
    let body = call.unpacked(request).ok();
    in_message(violations, places, body.as_deref(), (call, call.input_shape()));
}

/// Hides it in the warnings of the document of a shape. `body` is the text of the body, if it can be
/// read.
pub(in crate::check) fn in_document(
    document: &mut Document,
    body: Option<&[u8]>,
    shape: (&Call<'_>, Option<&Shape>),
) {
    let Document { warnings, places, .. } = document;
    if let Some(warnings) = warnings {
        in_message(warnings, places, body, shape);
    }
}

/// Hides it in what was found in a message of a shape, and in the parts of the message.
pub(crate) fn in_message(
    violations: &mut Violations,
    places: &mut [Place],
    body: Option<&[u8]>,
    (call, shape): (&Call<'_>, Option<&Shape>),
) {
    let Some(shape) = shape else { return };
    let plans = Plans::new(shape, call.graph(), View::Whole);
    if !plans.has_secrets() {
        return;
    }
    hide(violations, body, &plans, places, hide_key);
}

/// Hides the key of a map of parameters or headers if the path of what is wrong with it hides the key.
fn hide_key(place: &mut Place, before: &str, after: &str) {
    let key = |path: &'_ str| path.split('/').nth(2).map(|it| unescaped(it).into_owned());
    let (Place::Query(name) | Place::Header(name)) = place else { return };
    let Some(key) = key(before).filter(|_| key(after).is_some_and(|key| key == HIDDEN)) else {
        return;
    };
    if let Some(prefix) = name.strip_suffix(&*key) {
        *name = format!("{prefix}{HIDDEN}");
    }
}
