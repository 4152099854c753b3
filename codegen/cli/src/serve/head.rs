//! What is wrong with the head of a request, beyond what hyper refuses.

use std::net::Ipv6Addr;

use http::header::{HOST, TRANSFER_ENCODING};
use http::request::Parts;
use http::{HeaderMap, StatusCode, Version};

/// The status and the message of a refusal, if the head is wrong.
pub(super) fn refused(parts: &Parts) -> Option<(StatusCode, &'static str)> {
    let mut hosts = parts.headers.get_all(HOST).iter();
    let (host, other) = (hosts.next(), hosts.next());
    let is_old = parts.version == Version::HTTP_10;
    // A request of HTTP/1.1 must have one (RFC 9112, section 3.2).
    if other.is_some() || (host.is_none() && !is_old) {
        return Some((StatusCode::BAD_REQUEST, "the request must have one `Host`"));
    }
    if host.is_some_and(|host| !is_host(host.as_bytes())) {
        return Some((StatusCode::BAD_REQUEST, "`Host` must be a host, and perhaps a port"));
    }
    refused_coding(&parts.headers)
}

fn refused_coding(headers: &HeaderMap) -> Option<(StatusCode, &'static str)> {
    let values = headers.get_all(TRANSFER_ENCODING).iter();
    let codings = values.flat_map(|value| value.as_bytes().split(|it| *it == b','));
    let codings = codings.map(<[u8]>::trim_ascii).filter(|coding| !coding.is_empty());
    let codings: Vec<_> = codings.collect();
    // What nobody can decode must not be taken as it is (RFC 9112, section 6.1).
    if codings.iter().any(|coding| !coding.eq_ignore_ascii_case(b"chunked")) {
        let message = "the only `Transfer-Encoding` that this server knows is `chunked`";
        return Some((StatusCode::NOT_IMPLEMENTED, message));
    }
    let message = "the body must be `chunked` once";
    (codings.len() > 1).then_some((StatusCode::BAD_REQUEST, message))
}

/// Whether bytes are a host of RFC 3986, section 3.2.2, which may be empty, and perhaps a port.
fn is_host(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let (is_valid, rest) = match text.strip_prefix('[') {
        Some(literal) => match literal.split_once(']') {
            Some((address, rest)) => (is_address(address), rest),
            None => return false,
        },
        None => {
            let (name, rest) = text.split_at(text.find(':').unwrap_or(text.len()));
            (is_name(name), rest)
        }
    };
    let is_port = |port: &str| {
        // A number of digits has no sign, and may be absent.
        port.bytes().all(|it| it.is_ascii_digit())
            && (port.is_empty() || port.parse::<u16>().is_ok())
    };
    is_valid && (rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
}

fn is_address(text: &str) -> bool {
    let future = text.strip_prefix(['v', 'V']).and_then(|rest| rest.split_once('.'));
    match future {
        Some((version, address)) => {
            let is_version = |it: u8| it.is_ascii_hexdigit();
            !version.is_empty()
                && version.bytes().all(is_version)
                && !address.is_empty()
                && address.bytes().all(|it| it == b':' || is_of_name(it))
        }
        None => text.parse::<Ipv6Addr>().is_ok(),
    }
}

fn is_name(text: &str) -> bool {
    let mut parts = text.split('%');
    let is_plain = |text: &str| text.bytes().all(is_of_name);
    let is_escaped = |text: &str| {
        let digits = text.as_bytes().get(..2);
        digits.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)) && is_plain(&text[2..])
    };
    parts.next().is_some_and(is_plain) && parts.all(is_escaped)
}

/// Whether a byte stands for itself in a name: it is unreserved or a sub-delimiter.
fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn hosts_are_those_of_the_specification() {
        let long = "[2001:db8::8:800:200c:417a]:65535";
        for host in [
            "",
            ":80",
            "a",
            "a:",
            "localhost:18080",
            "127.0.0.1",
            "[::1]",
            "[::1]:80",
            long,
            "a_b",
            "[v1.a:b]",
            "x.amazonaws.com:443",
            "a%20b",
            "a,b",
        ] {
            assert!(is_host(host.as_bytes()), "{host}");
        }
        for host in [
            "a b/?",
            "[::1",
            "::1",
            "[::1]x",
            "[]",
            "[a]",
            "user@x",
            "x:99999999",
            "x:65536",
            "x:+1",
            "x:1:2",
            "x/",
            "a%2",
            "a%zz",
            "a%é1",
            "é",
            "[fe80::1%25en0]",
            "[v.a]",
            "[v1.]",
            "[v1a]",
        ] {
            assert!(!is_host(host.as_bytes()), "{host}");
        }
        assert!(!is_host(b"a\xff"));
    }
}
