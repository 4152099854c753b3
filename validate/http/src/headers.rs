//! Names of headers, and how they are added.

use std::borrow::Cow;

use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::body::JSON;

/// The name of an error in `restJson1`.
pub(crate) const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
/// The code that an error has in the query protocol.
pub(crate) const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");
/// Says that a client wants the codes that errors have in the query protocol.
pub(crate) const QUERY_MODE: HeaderName = HeaderName::from_static("x-amzn-query-mode");
/// The operation in `awsJson`.
pub(crate) const TARGET: HeaderName = HeaderName::from_static("x-amz-target");
/// The protocol in `rpcv2Json`.
pub(crate) const PROTOCOL: HeaderName = HeaderName::from_static("smithy-protocol");
/// The value of [`PROTOCOL`].
pub(crate) const RPC_V2_JSON: &str = "rpc-v2-json";
/// The checksum of a body.
pub(crate) const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");

/// Adds a header, unless it is there, there is no value, or the value is none that a header can hold.
pub(crate) fn put<'v>(
    headers: &mut HeaderMap,
    name: HeaderName,
    value: impl Into<Option<&'v str>>,
) {
    /// Most messages have it: it is neither copied nor looked at.
    const JSON_VALUE: HeaderValue = HeaderValue::from_static(JSON);
    let value = value.into().and_then(|value| match value {
        JSON => Some(JSON_VALUE),
        value => HeaderValue::from_str(value).ok(),
    });
    if let Some(value) = value
        && !headers.contains_key(&name)
    {
        headers.insert(name, value);
    }
}

/// Sets the length of a body, whatever a member says that the header carries: a message with another
/// length than its body cannot be read.
pub(crate) fn put_length(headers: &mut HeaderMap, length: usize) {
    // `HeaderValue::from` of a number allocates twice.
    if let Ok(value) = HeaderValue::from_str(itoa::Buffer::new().format(length)) {
        headers.insert(CONTENT_LENGTH, value);
    }
}

/// Whether a body is as long as every `Content-Length` says, in digits alone (RFC 9110, section 8.6).
pub fn has_its_length(headers: &HeaderMap, body: &[u8]) -> bool {
    let is_it = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse() == Ok(body.len())
    };
    texts_of(headers, &CONTENT_LENGTH).all(|text| is_it(&text))
}

/// The texts of all headers of a name. What is no UTF-8 is replaced: it is there, and means nothing.
pub(crate) fn texts_of<'h>(
    headers: &'h HeaderMap,
    name: &HeaderName,
) -> impl Iterator<Item = Cow<'h, str>> {
    headers.get_all(name).into_iter().map(|value| match str::from_utf8(value.as_bytes()) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(value.as_bytes()),
    })
}

/// The text of a header, if it is ASCII; of several, that of the first.
pub(crate) fn text_of<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
