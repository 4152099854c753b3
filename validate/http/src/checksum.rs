//! Checksums of requests (`httpChecksumRequired`): a client sends `Content-MD5`, or a header of the
//! family `x-amz-checksum-…` as AWS's clients do, or such a checksum after a body in chunks.
//!
//! MD5 and, with the feature `gzip`, CRC-32 are compared with the body; other algorithms are taken.

use http::header::CONTENT_ENCODING;
use http::{HeaderMap, HeaderValue, Request};
use shapewright_validate::{Violation, ViolationKind, Violations};

use crate::call::Call;
use crate::headers::{CONTENT_MD5, texts_of};
use crate::place::Place;
use crate::rejection::{Refused, Rejection};
use crate::text;

/// What the headers of AWS's clients begin with.
const FAMILY: &str = "x-amz-checksum-";
/// What may follow and is no algorithm.
const NO_ALGORITHM: [&str; 3] = ["algorithm", "mode", "type"];

/// What was read of a request, unless the checksum that the operation asks for is missing or wrong:
/// then that stands before what else is wrong. `document` is what a refused request carries.
pub(crate) fn held<T>(
    call: &Call<'_>,
    request: &Request<impl AsRef<[u8]>>,
    read: Result<T, Rejection>,
    document: impl FnOnce(T) -> Option<String>,
) -> Result<T, Rejection> {
    if !call.operation.checksum_required {
        return read;
    }
    let Err((header, kind)) = check(request.headers(), request.body().as_ref()) else {
        return read;
    };
    let (place, violation) = (Place::Header(header), Violation::new("", kind));
    Err(Rejection::Refused(match read {
        Ok(read) => Refused {
            violations: Violations::from(violation),
            places: vec![place],
            document: document(read),
        },
        Err(Rejection::Refused(refused)) => refused.after(place, violation),
        Err(other) => return Err(other),
    }))
}

/// Looks for checksums and compares those that are known here with a body.
///
/// # Errors
/// The header, and what is wrong with it.
fn check(headers: &HeaderMap, body: &[u8]) -> Result<(), (String, ViolationKind)> {
    let wrong = |problem: &'static str, found: Option<String>| {
        ViolationKind::custom("checksum", problem, found.map(|found| ("found", found)))
    };
    let mut is_there = has_trailer(headers);
    // Checksums of chunks are those of what the chunks hold.
    let is_chunked = texts_of(headers, &CONTENT_ENCODING).any(|it| it.contains("aws-chunked"));
    for (name, value) in headers {
        let problem = match algorithm(name.as_str()) {
            None => continue,
            Some(_) if is_chunked => None,
            Some("md5") if *name == CONTENT_MD5 => {
                let is_right = is_of(value, &md5::compute(body).0);
                (!is_right).then_some("must be the MD5 checksum of the body, in base64")
            }
            Some("crc32") => (!is_crc32(value, body))
                .then_some("must be the CRC-32 checksum of the body, in base64"),
            Some(_) => None,
        };
        match problem {
            Some(problem) => {
                let found = String::from_utf8_lossy(value.as_bytes()).into_owned();
                return Err((name.to_string(), wrong(problem, Some(found))));
            }
            None => is_there = true,
        }
    }
    let missing = "must be there, or another checksum of the body such as `x-amz-checksum-crc32`";
    if is_there { Ok(()) } else { Err((CONTENT_MD5.to_string(), wrong(missing, None))) }
}

/// The algorithm of a header that holds a checksum.
fn algorithm(name: &str) -> Option<&str> {
    if name == CONTENT_MD5.as_str() {
        return Some("md5");
    }
    name.strip_prefix(FAMILY).filter(|name| !NO_ALGORITHM.contains(name))
}

/// Whether a checksum is said to follow the body.
fn has_trailer(headers: &HeaderMap) -> bool {
    let names = headers.get_all("x-amz-trailer").iter().filter_map(|it| it.to_str().ok());
    let mut names = names.flat_map(|names| names.split(','));
    names.any(|name| algorithm(&name.trim().to_ascii_lowercase()).is_some())
}

fn is_of(value: &HeaderValue, checksum: &[u8]) -> bool {
    let value = value.to_str().ok().and_then(|text| text::from_base64(text.trim()));
    value.is_some_and(|value| value == checksum)
}

#[cfg(feature = "gzip")]
fn is_crc32(value: &HeaderValue, body: &[u8]) -> bool {
    let mut checksum = flate2::Crc::new();
    checksum.update(body);
    is_of(value, &checksum.sum().to_be_bytes())
}

/// Nobody knows without the library that has the algorithm.
#[cfg(not(feature = "gzip"))]
fn is_crc32(_: &HeaderValue, _: &[u8]) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::check;

    fn found(headers: &[(&'static str, &'static str)]) -> Result<(), String> {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        check(&headers, b"{}").map_err(|(header, _)| header)
    }

    #[test]
    fn a_checksum_must_be_there_and_right() {
        assert_eq!(found(&[]), Err("content-md5".to_owned()));
        assert_eq!(found(&[("content-md5", "mZFLkyvTelC5g8XnyQrpOw==")]), Ok(()));
        for wrong in ["AAAAAAAAAAAAAAAAAAAAAA==", "mZFLkyvTelC5g8XnyQrpOw", "", "?"] {
            assert_eq!(found(&[("content-md5", wrong)]), Err("content-md5".to_owned()), "{wrong}");
        }
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn one_of_several_is_not_enough_if_another_is_wrong() {
        let right = ("content-md5", "mZFLkyvTelC5g8XnyQrpOw==");
        let wrong = ("x-amz-checksum-crc32", "AAAAAA==");
        assert_eq!(found(&[right, wrong]), Err("x-amz-checksum-crc32".to_owned()));
    }

    #[test]
    fn the_checksums_of_awss_clients_count() {
        for (name, value) in [
            ("x-amz-checksum-crc32", "o6a/Qw=="),
            ("x-amz-checksum-sha256", "RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o="),
            ("x-amz-checksum-crc64nvme", "anything"),
            ("x-amz-trailer", "X-Amz-Checksum-Crc32c"),
        ] {
            assert_eq!(found(&[(name, value)]), Ok(()), "{name}");
        }
        assert!(found(&[("x-amz-checksum-algorithm", "CRC32")]).is_err());
        assert!(found(&[("x-amz-trailer", "x-other")]).is_err());
        let chunked = [("content-encoding", "aws-chunked"), ("x-amz-checksum-crc32", "AAAAAA==")];
        assert_eq!(found(&chunked), Ok(()));
    }
}
