//! Headers that clients, signers and proxies write for themselves. A map of headers may catch them
//! (`httpPrefixHeaders`), and the same request has others each time that it is sent.

use std::borrow::Cow;

use serde_json::Value;
use shapewright_smithy::api::{Binding, Type};

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
pub(super) struct HeaderMaps<'m> {
    /// Each by the name of its member, with what the names of its headers begin with.
    maps: Vec<(&'m str, &'m str)>,
}

impl<'m> HeaderMaps<'m> {
    pub(super) fn of(input: Option<&Type<'m>>) -> Self {
        let members = input.map(Type::members).unwrap_or_default().iter();
        let maps = members.filter(|member| member.binding == Binding::PrefixHeaders);
        Self { maps: maps.map(|member| (member.name, member.bound_name)).collect() }
    }

    /// An input as it is compared with others: without such headers in its maps.
    pub(super) fn compared<'d>(&self, input: &'d Document) -> Cow<'d, Document> {
        let mut compared = Cow::Borrowed(input);
        for (name, prefix) in &self.maps {
            let Some(Value::Object(_)) = input.get(*name) else { continue };
            let compared = compared.to_mut();
            let Some(Value::Object(map)) = compared.get_mut(*name) else { continue };
            map.retain(|key, _| !is_transport(&format!("{prefix}{key}")));
            // A map that only caught such headers is none.
            if map.is_empty() {
                compared.shift_remove(*name);
            }
        }
        compared
    }
}

fn is_transport(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRANSPORT.contains(&&*name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}
