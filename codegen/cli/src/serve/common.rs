//! Errors that no model has to have: any operation of AWS may answer with them.
//!
//! They are the common errors of AWS's API references, those that AWS's clients try again after
//! (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>), and those of the
//! protocols and of this server.

/// Their names and statuses, by name.
const COMMON: [(&str, u16); 50] = [
    ("AccessDenied", 403),
    ("AccessDeniedException", 403),
    ("BandwidthLimitExceeded", 400),
    ("ConflictException", 409),
    ("EC2ThrottledException", 429),
    ("ExpiredToken", 403),
    ("ExpiredTokenException", 403),
    ("IncompleteSignature", 403),
    ("IncompleteSignatureException", 403),
    ("InternalError", 500),
    ("InternalFailure", 500),
    ("InternalServerError", 500),
    ("InternalServerException", 500),
    ("InvalidClientTokenId", 403),
    ("InvalidSignatureException", 403),
    ("LimitExceededException", 400),
    ("MalformedHttpRequestException", 400),
    ("MissingAuthenticationToken", 403),
    ("MissingAuthenticationTokenException", 403),
    ("NotAcceptableException", 406),
    ("NotAuthorized", 401),
    ("OptInRequired", 403),
    ("PriorRequestNotComplete", 400),
    ("ProvisionedThroughputExceededException", 400),
    ("RequestAbortedException", 400),
    ("RequestEntityTooLargeException", 413),
    ("RequestExpired", 400),
    ("RequestLimitExceeded", 503),
    ("RequestThrottled", 429),
    ("RequestThrottledException", 429),
    ("RequestTimeout", 408),
    ("RequestTimeoutException", 408),
    ("ResourceNotFoundException", 404),
    ("SerializationException", 400),
    ("ServiceQuotaExceededException", 402),
    ("ServiceUnavailable", 503),
    ("ServiceUnavailableException", 503),
    ("SignatureDoesNotMatch", 403),
    ("SlowDown", 503),
    ("ThrottledException", 429),
    ("Throttling", 429),
    ("ThrottlingException", 429),
    ("TooManyRequestsException", 429),
    ("TransactionInProgressException", 400),
    ("UnauthorizedException", 401),
    ("UnknownOperationException", 404),
    ("UnrecognizedClientException", 403),
    ("UnsupportedMediaTypeException", 415),
    ("ValidationError", 400),
    ("ValidationException", 400),
];

/// The status of a common error.
pub(super) fn status(name: &str) -> Option<u16> {
    let index = COMMON.binary_search_by_key(&name, |(other, _)| other).ok()?;
    Some(COMMON[index].1)
}

pub(super) fn names<'n>() -> impl Iterator<Item = &'n str> {
    COMMON.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::{COMMON, status};

    #[test]
    fn every_common_error_is_found() {
        assert!(COMMON.is_sorted());
        assert!(COMMON.iter().all(|(name, code)| status(name) == Some(*code)));
        assert_eq!(status("Thrtling"), None);
    }
}
