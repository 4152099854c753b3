//! The cases that are not met, each with the side that it fails on and the reason.

use super::cases::{Case, Kind, Side};

const CUSTOM: &str = "what one service's clients add, and no protocol says";
const NO_BODY: &str = "the case has no body, and its headers say that there is one in gzip \
                       (`requestCompression`; RFC 9110, section 8.4)";
const ROUNDED: &str = "the parameters of the copy were rounded to a double";

const BOTH: &[Side] = &[Side::Client, Side::Server];
const CLIENT: &[Side] = &[Side::Client];
const SERVER: &[Side] = &[Side::Server];

const UNBOUND: &str =
    "no service has the operation: it goes by the protocol of the model's first service";

const EXCEPTIONS: &[(&str, Kind, &[Side], &str)] = &[
    ("AcceptHeaderStarRequestTest", Kind::Request, SERVER, UNBOUND),
    ("AcceptHeaderStarStarRequestTest", Kind::Request, SERVER, UNBOUND),
    (
        "AwsJson11IntEnums",
        Kind::Response,
        SERVER,
        "`X-Amz-Target` is a header of requests (\"Protocol Behaviors\" of AWS JSON 1.1)",
    ),
    ("GlacierAccountId", Kind::Request, CLIENT, CUSTOM),
    ("GlacierChecksums", Kind::Request, CLIENT, CUSTOM),
    ("GlacierMultipartChecksums", Kind::Request, CLIENT, CUSTOM),
    ("GlacierVersionHeader", Kind::Request, CLIENT, CUSTOM),
    ("MachinelearningPredictEndpoint", Kind::Request, CLIENT, CUSTOM),
    (
        "RestJsonHttpChecksumRequired",
        Kind::Request,
        SERVER,
        "the checksum of the case is that of its body without white space (`httpChecksumRequired`)",
    ),
    (
        "RestJsonOmitsEmptyListQueryValues",
        Kind::Request,
        SERVER,
        "a list that the query lacks may have been empty or absent (`httpQuery`)",
    ),
    ("RpcV2JsonRequestBigDecimalLargeWithFraction", Kind::Request, BOTH, ROUNDED),
    ("RpcV2JsonRequestBigDecimalNegativeHighPrecision", Kind::Request, BOTH, ROUNDED),
    ("RpcV2JsonResponseBigDecimalHighPrecision", Kind::Response, BOTH, ROUNDED),
    ("RpcV2JsonResponseBigDecimalNegativeHighPrecision", Kind::Response, BOTH, ROUNDED),
    ("SDKAppendedGzipAfterProvidedEncoding_restJson1", Kind::Request, SERVER, NO_BODY),
    ("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0", Kind::Request, SERVER, NO_BODY),
    ("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1", Kind::Request, SERVER, NO_BODY),
    ("SDKAppliedContentEncoding_awsJson1_0", Kind::Request, SERVER, NO_BODY),
    ("SDKAppliedContentEncoding_awsJson1_1", Kind::Request, SERVER, NO_BODY),
    ("SDKAppliedContentEncoding_restJson1", Kind::Request, SERVER, NO_BODY),
    (
        "parses_the_request_id_from_the_response",
        Kind::Response,
        SERVER,
        "a request's ID is made by whoever runs the service, and no protocol says how",
    ),
];

/// Whether an exception is one of a copy of the tests: those of Smithy's repository are met.
pub(super) fn is_of_copy(reason: &str) -> bool {
    reason == ROUNDED
}

/// The exception that a case is, and why it is one.
pub(super) fn reason(case: &Case<'_>) -> Option<(&'static str, &'static str)> {
    let mut exceptions = EXCEPTIONS.iter();
    let found = exceptions.find(|(id, kind, sides, _)| {
        *id == case.id && *kind == case.kind && sides.contains(&case.side)
    });
    found.map(|(id, _, _, reason)| (*id, *reason))
}
