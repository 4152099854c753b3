//! Requests: from the wire form of an input to a message, for each protocol.

use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE};
use http::uri::PathAndQuery;
use http::{Method, Request, Uri};
use percent_encoding::utf8_percent_encode;
use shapewright_validate::shape::{Data, Shape};
use shapewright_validate::walk::Direction;

use crate::body::{Body, JSON};
use crate::call::{Call, Wire};
use crate::compression;
use crate::endpoint::HostPrefix;
use crate::error::{MAX_URI, Unsendable};
use crate::headers::{CONTENT_MD5, PROTOCOL, QUERY_MODE, RPC_V2_JSON, TARGET, put, put_length};
use crate::place::Place;
use crate::split::{Parts, split};
use crate::template::{RESERVED, Template, is_plain};
use crate::text;

/// The request of an operation with an input in its wire form, and with the bytes of its stream, if
/// it has one.
pub(crate) fn request(
    call: &Call<'_>,
    input: Vec<u8>,
    stream: Option<Vec<u8>>,
) -> Result<Request<Vec<u8>>, Unsendable> {
    let shape = call.input_shape();
    let body = call.body(shape, Direction::Input);
    let mut parts = split(call, shape, Direction::Input, body, input)?;
    if let Body::Stream(_) = body {
        parts.body = stream;
    }
    let method = match call.wire {
        Wire::Rest(http) => &*http.method,
        Wire::AwsJson(_) | Wire::RpcV2 => "POST",
    };
    let target = target(call, &parts)?;
    if has_no_content(call) {
        parts.body = None;
    }
    let prefix = host_prefix(call, &parts)?;
    headers(call, body, &mut parts);
    finish(call, &mut parts);
    let wrong = |_| Unsendable::Target(method.to_owned());
    let mut request = Request::new(parts.body.unwrap_or_default());
    *request.method_mut() = Method::from_bytes(method.as_bytes()).map_err(wrong)?;
    *request.uri_mut() = target;
    *request.headers_mut() = parts.headers;
    if let Some(prefix) = prefix {
        request.extensions_mut().insert(HostPrefix(prefix));
    }
    Ok(request)
}

/// Whether a request has no body although its input is a structure, since that has no members.
fn has_no_content(call: &Call<'_>) -> bool {
    let is_empty = |shape: &Shape| shape.members().is_empty() && shape.stream.is_none();
    matches!(call.wire, Wire::Rest(_)) && call.input_shape().is_none_or(is_empty)
}

/// The path and query of a request. One that is the same for all requests is neither copied nor read.
fn target(call: &Call<'_>, parts: &Parts) -> Result<Uri, Unsendable> {
    let target = match call.wire {
        Wire::Rest(http) => match &http.uri {
            Data::Static(uri) if parts.query.is_empty() && is_path(uri) => {
                return Ok(PathAndQuery::from_static(uri).into());
            }
            uri => rest_target(uri, parts)?,
        },
        Wire::AwsJson(_) => return Ok(Uri::from_static("/")),
        Wire::RpcV2 => rpc_target(call),
    };
    if target.len() > MAX_URI {
        return Err(Unsendable::TooLong { place: longest(parts) });
    }
    // What the parts hold may be secret.
    target.parse().map_err(|_| {
        let pattern = call.operation.http.as_ref().map_or(call.name(), |http| &*http.uri);
        Unsendable::Target(pattern.to_owned())
    })
}

/// The longest of a URI: a label, or the query string.
fn longest(parts: &Parts) -> Place {
    let labels = parts.labels.iter().map(|(name, text)| (text.len(), Place::Label(name.clone())));
    let query = parts.query.iter().map(|(name, text)| name.len() + text.len()).sum();
    let all = labels.chain([(query, Place::QueryString)]);
    all.max_by_key(|(length, _)| *length).map_or(Place::Target, |(_, place)| place)
}

/// Whether a URI pattern is a path of unreserved characters: it is a URI as it is.
fn is_path(uri: &str) -> bool {
    /// Longer ones than any service has may be too long for a URI.
    const MAX_LENGTH: usize = 1_024;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    uri.len() <= MAX_LENGTH && uri.starts_with('/') && uri.bytes().all(is_plain)
}

/// The path and query of a request with bindings.
fn rest_target(uri: &str, parts: &Parts) -> Result<String, Unsendable> {
    if is_plain(uri) && parts.query.is_empty() {
        return Ok(uri.to_owned());
    }
    let template = Template::parse(uri);
    let label = |name: &str| found(&parts.labels, name);
    let empty = |name: &str| Unsendable::Label { place: Place::Label(name.to_owned()) };
    let mut target = template.path(label).map_err(empty)?;
    let literal = |name: &str| template.query.iter().any(|(literal, _)| *literal == name);
    let mut separator = '?';
    for (name, value) in &template.query {
        target.push(separator);
        target.push_str(name);
        if let Some(value) = value {
            target.push('=');
            target.push_str(value);
        }
        separator = '&';
    }
    for (name, value) in parts.query.iter().filter(|(name, _)| !literal(name)) {
        target.push(separator);
        target.extend(utf8_percent_encode(name, RESERVED));
        target.push('=');
        target.extend(utf8_percent_encode(value, RESERVED));
        separator = '&';
    }
    Ok(target)
}

fn found<'p>(pairs: &'p [(String, String)], name: &str) -> Option<&'p str> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn rpc_target(call: &Call<'_>) -> String {
    let service = call.service().map_or("", |service| service.name());
    format!("/service/{service}/operation/{}", call.name())
}

/// What stands before the host, with its labels filled.
fn host_prefix(call: &Call<'_>, parts: &Parts) -> Result<Option<String>, Unsendable> {
    let Some(pattern) = &call.operation.host_prefix else { return Ok(None) };
    let mut prefix = String::new();
    let mut rest = &**pattern;
    while let Some((before, label, after)) = next_label(rest) {
        let place = || Place::Label(label.to_owned());
        let text = found(&parts.labels, label).filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| Unsendable::Label { place: place() })?;
        if !is_host_label(text) {
            return Err(Unsendable::HostLabel { place: place() });
        }
        prefix.push_str(before);
        prefix.push_str(text);
        rest = after;
    }
    Ok(Some(prefix + rest))
}

fn next_label(pattern: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = pattern.split_once('{')?;
    let (label, after) = rest.split_once('}')?;
    Some((before, label, after))
}

/// Whether a text can be a label of a host name (RFC 1123).
fn is_host_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// The headers that the protocol decides, unless a member has them.
fn headers(call: &Call<'_>, body: Body<'_>, parts: &mut Parts) {
    let headers = &mut parts.headers;
    let is_rest = matches!(call.wire, Wire::Rest(_));
    if !is_rest && call.service().is_some_and(|service| service.query_compatible) {
        put(headers, QUERY_MODE, "true");
    }
    match call.wire {
        Wire::Rest(_) => {
            let media_type = body.media_type().filter(|_| parts.body.is_some());
            put(headers, CONTENT_TYPE, media_type);
            let accepted = call.body(call.output_shape(), Direction::Output).media_type();
            put(headers, ACCEPT, accepted.unwrap_or(JSON));
        }
        Wire::AwsJson(media_type) => {
            let service = call.service().map_or("", |service| service.name());
            put(headers, CONTENT_TYPE, media_type);
            put(headers, TARGET, &*format!("{service}.{}", call.name()));
            parts.body.get_or_insert_with(|| b"{}".to_vec());
        }
        Wire::RpcV2 => {
            put(headers, PROTOCOL, RPC_V2_JSON);
            put(headers, ACCEPT, JSON);
            let media_type = body.media_type().filter(|_| parts.body.is_some());
            put(headers, CONTENT_TYPE, media_type);
        }
    }
}

/// Compression, the checksum and the length of the body.
fn finish(call: &Call<'_>, parts: &mut Parts) {
    let headers = &mut parts.headers;
    let body = parts.body.as_deref().filter(|_| compression::is_asked(call));
    if let Some(packed) = body.and_then(compression::compressed) {
        parts.body = Some(packed);
        let own = headers.remove(CONTENT_ENCODING);
        let own = own.as_ref().and_then(|own| own.to_str().ok());
        let encoding = own.map_or_else(|| "gzip".to_owned(), |own| format!("{own}, gzip"));
        put(headers, CONTENT_ENCODING, &*encoding);
    }
    let body = parts.body.as_deref().unwrap_or_default();
    if call.operation.checksum_required {
        put(headers, CONTENT_MD5, &*text::base64(&md5::compute(body).0));
    }
    if !body.is_empty() {
        put_length(headers, body.len());
    }
}

#[cfg(test)]
mod tests {
    use shapewright_validate::shape::{
        Data, Http, Operation, Protocol, Service, Shape, ShapeGraph, Target,
    };

    use crate::call::Call;
    use crate::client::Sending;

    fn ping(protocol: Protocol, method: &'static str, service: &'static Service) -> Operation {
        static INPUT: Shape = Shape::structure("Input", &[]);
        let mut operation = Operation::new("Ping", protocol);
        operation.service = Some(Data::Static(service));
        let (method, uri) = (Data::from(method), Data::Static("/ping"));
        operation.http = Some(Http { method, uri, code: 200 });
        operation.input = Some(Target::Inline(&INPUT));
        operation
    }

    #[test]
    fn an_input_without_members_is_no_body() {
        static SERVICE: Service = Service::new("example#Fleet");
        for (protocol, body) in [(Protocol::RestJson1, ""), (Protocol::AwsJson1_0, "{}")] {
            for method in ["GET", "HEAD", "DELETE", "POST"] {
                let (operation, graph) = (ping(protocol, method, &SERVICE), ShapeGraph::new());
                let call = Call::new(&operation, &graph).expect("a protocol");
                let request = call.request(b"{}", Sending::new()).expect("a request");
                assert_eq!(request.body(), body.as_bytes());
                let has_type = request.headers().contains_key("content-type");
                assert_eq!(has_type, !body.is_empty(), "{}", request.method());
                assert!(call.input(&request).is_ok(), "{}", request.method());
            }
        }
    }

    #[test]
    fn only_clients_of_query_compatible_services_ask_for_its_codes() {
        static NEW: Service = Service::new("example#Fleet");
        static OLD: Service = Service::new("example#Fleet").query_compatible();
        for (protocol, service, mode) in [
            (Protocol::AwsJson1_0, &OLD, Some("true")),
            (Protocol::RpcV2Json, &OLD, Some("true")),
            (Protocol::AwsJson1_0, &NEW, None),
            (Protocol::RestJson1, &OLD, None),
        ] {
            let (operation, graph) = (ping(protocol, "POST", service), ShapeGraph::new());
            let call = Call::new(&operation, &graph).expect("a protocol");
            let request = call.request(b"{}", Sending::new()).expect("a request");
            let found = request.headers().get("x-amzn-query-mode");
            assert_eq!(found.and_then(|value| value.to_str().ok()), mode, "{protocol:?}");
        }
    }
}
