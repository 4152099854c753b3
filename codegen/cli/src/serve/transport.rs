//! Headers that clients, signers and proxies write for themselves. A map of headers may catch them
//! (`httpPrefixHeaders`), and the same request has others each time that it is sent.

use serde_json::Value;
use shapewright_smithy::api::{Binding, Member, Type};

use super::exact::Document;

/// Such headers, by name: those of HTTP itself, of its clients and proxies, of signatures, and of traces.
const TRANSPORT: [&str; 39] = [
    "accept",
    "accept-encoding",
    "authorization",
    "baggage",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-md5",
    "content-type",
    "date",
    "expect",
    "forwarded",
    "host",
    "keep-alive",
    "origin",
    "pragma",
    "proxy-connection",
    "referer",
    "smithy-protocol",
    "te",
    "trailer",
    "transfer-encoding",
    "traceparent",
    "tracestate",
    "upgrade",
    "user-agent",
    "via",
    "x-amz-content-sha256",
    "x-amz-date",
    "x-amz-region-set",
    "x-amz-security-token",
    "x-amz-target",
    "x-amz-user-agent",
    "x-amzn-query-mode",
    "x-amzn-trace-id",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
];
/// What the names of others begin with: attempts of the SDKs, and what browsers say of a page.
const PREFIXES: [&str; 2] = ["amz-sdk-", "sec-"];

/// The maps of headers of an input.
pub(super) struct HeaderMaps<'a, 'm> {
    maps: Vec<&'a Member<'m>>,
}

impl<'a, 'm> HeaderMaps<'a, 'm> {
    pub(super) fn of(input: Option<&'a Type<'m>>) -> Self {
        let members = input.map(Type::members).unwrap_or_default().iter();
        Self { maps: members.filter(|it| it.binding == Binding::PrefixHeaders).collect() }
    }

    /// An input without such headers in its maps, which may be credentials: they are neither compared
    /// with others nor kept.
    pub(super) fn stripped(&self, mut input: Document) -> Document {
        for member in &self.maps {
            let Some(Value::Object(map)) = input.get_mut(member.name) else { continue };
            map.retain(|key, _| !is_transport(&format!("{}{key}", member.bound_name)));
            // A map that only caught such headers was not given.
            if map.is_empty() && !member.presence.required {
                input.shift_remove(member.name);
            }
        }
        input
    }
}

fn is_transport(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRANSPORT.contains(&&*name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}
