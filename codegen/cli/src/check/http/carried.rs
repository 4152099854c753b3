//! The documents that messages carry, without what is sensitive in them.

use serde_json::json;
use shapewright_http::{Call, Document};
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::View;

use crate::check::masks::{self, Plans};
use crate::http_file::Message;

/// The document of a shape that a message carries, with the bytes of its stream as base64, without
/// what is sensitive in it.
pub(super) fn whole<'g>(
    message: &Message,
    call: Option<Call<'g>>,
    shape: impl Fn(&Call<'g>) -> Option<&'g Shape>,
    document: &Document,
) -> Option<String> {
    let stream = call.as_ref().and_then(&shape).and_then(|shape| shape.stream.as_ref());
    let Some(stream) = stream.filter(|it| it.required || !message.body.is_empty()) else {
        return shown(call, shape, &document.text);
    };
    let members = document.text.strip_suffix('}').unwrap_or(&document.text);
    let separator = if members.ends_with('{') { "" } else { "," };
    let entry = format!("{}:\"{}\"", json!(*stream.name), shapewright_http::base64(&message.body));
    shown(call, shape, &format!("{members}{separator}{entry}}}"))
}

/// A document of a shape of an operation without what is sensitive in it.
pub(super) fn shown<'g>(
    call: Option<Call<'g>>,
    shape: impl FnOnce(&Call<'g>) -> Option<&'g Shape>,
    document: &str,
) -> Option<String> {
    let Some((call, shape)) = call.and_then(|call| Some((call, shape(&call)?))) else {
        return Some(document.to_owned());
    };
    masks::concealed(document, &Plans::new(shape, call.graph(), View::Whole))
}
