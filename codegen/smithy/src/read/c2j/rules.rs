//! The properties that C2J has, and what each holds.

/// What a property holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Texts,
    /// A text that is one of these; others say nothing to the reader.
    Word(&'static [&'static str]),
    /// Such texts.
    Words(&'static [&'static str]),
    Number,
    Flag,
    Object,
    /// An object of such properties.
    Known(&'static Rules),
    /// An object of such objects.
    Each(&'static Rules),
    /// `{"shape": …}`, with what [`REFERENCE`] lists beside it.
    Reference,
    References,
    /// An object of references.
    Members,
    /// What has several forms.
    Any,
    /// What is left out on purpose: it says nothing that Smithy has a trait for, or follows from what
    /// is read.
    Unused,
}

pub(super) type Rules = [(&'static str, Kind)];

pub(super) const ROOT: &Rules = &[
    ("metadata", Kind::Any),
    ("operations", Kind::Any),
    ("shapes", Kind::Any),
    ("documentation", Kind::Text),
    ("deprecated", Kind::Flag),
    ("deprecatedMessage", Kind::Text),
    ("deprecatedSince", Kind::Text),
    ("clientContextParams", Kind::Each(CLIENT_PARAMETER)),
    ("version", Kind::Unused),
    // Those of botocore stand in a file of their own.
    ("examples", Kind::Unused),
    ("authorizers", Kind::Unused),
];

pub(super) const METADATA: &Rules = &[
    ("protocol", Kind::Word(PROTOCOLS)),
    ("protocols", Kind::Words(PROTOCOLS)),
    ("jsonVersion", Kind::Word(&["1.0", "1.1"])),
    ("serviceId", Kind::Text),
    ("endpointPrefix", Kind::Text),
    ("apiVersion", Kind::Text),
    ("signingName", Kind::Text),
    ("signatureVersion", Kind::Word(SIGNATURES)),
    ("serviceFullName", Kind::Text),
    ("auth", Kind::Words(SCHEMES)),
    ("targetPrefix", Kind::Text),
    ("xmlNamespace", Kind::Any),
    ("awsQueryCompatible", Kind::Any),
    ("uid", Kind::Unused),
    ("serviceAbbreviation", Kind::Unused),
    ("globalEndpoint", Kind::Unused),
    // Whether HTTP/2 is used, which is no part of a message.
    ("protocolSettings", Kind::Unused),
    // Tree hashes of Glacier.
    ("checksumFormat", Kind::Unused),
    ("ripServiceName", Kind::Unused),
    ("timestampFormat", Kind::Unused),
    ("errorPrefix", Kind::Unused),
    ("credentialScope", Kind::Unused),
    ("signingRegion", Kind::Unused),
];

pub(super) const OPERATION: &Rules = &[
    ("http", Kind::Object),
    ("input", Kind::Reference),
    ("output", Kind::Reference),
    ("errors", Kind::References),
    ("documentation", Kind::Text),
    ("deprecated", Kind::Flag),
    ("deprecatedMessage", Kind::Text),
    ("deprecatedSince", Kind::Text),
    ("idempotent", Kind::Flag),
    ("readonly", Kind::Flag),
    ("authtype", Kind::Word(&["none", "v4", "v4-unsigned-body"])),
    ("auth", Kind::Words(SCHEMES)),
    ("endpoint", Kind::Known(ENDPOINT)),
    ("httpChecksumRequired", Kind::Flag),
    ("unsignedPayload", Kind::Flag),
    ("requestcompression", Kind::Known(COMPRESSION)),
    ("httpChecksum", Kind::Known(CHECKSUM)),
    ("endpointdiscovery", Kind::Known(DISCOVERY)),
    ("endpointoperation", Kind::Flag),
    ("staticContextParams", Kind::Each(STATIC_PARAMETER)),
    ("operationContextParams", Kind::Each(OPERATION_PARAMETER)),
    // The key of the operation.
    ("name", Kind::Unused),
    ("documentationUrl", Kind::Unused),
    ("alias", Kind::Unused),
    ("internal", Kind::Unused),
    ("internalonly", Kind::Unused),
];

pub(super) const HTTP: &Rules =
    &[("method", Kind::Text), ("requestUri", Kind::Text), ("responseCode", Kind::Number)];

pub(super) const SHAPE: &Rules = &[
    ("type", Kind::Text),
    ("members", Kind::Members),
    ("required", Kind::Texts),
    ("documentation", Kind::Text),
    ("member", Kind::Reference),
    ("key", Kind::Reference),
    ("value", Kind::Reference),
    ("min", Kind::Number),
    ("max", Kind::Number),
    ("pattern", Kind::Text),
    ("enum", Kind::Texts),
    ("exception", Kind::Flag),
    ("error", Kind::Object),
    ("fault", Kind::Flag),
    ("payload", Kind::Text),
    ("union", Kind::Flag),
    ("document", Kind::Flag),
    ("sensitive", Kind::Flag),
    ("streaming", Kind::Flag),
    ("eventstream", Kind::Flag),
    ("requiresLength", Kind::Flag),
    ("sparse", Kind::Flag),
    ("flattened", Kind::Flag),
    ("locationName", Kind::Text),
    ("timestampFormat", Kind::Word(FORMATS)),
    ("deprecated", Kind::Flag),
    ("deprecatedMessage", Kind::Text),
    ("deprecatedSince", Kind::Text),
    ("retryable", Kind::Known(RETRYABLE)),
    ("xmlNamespace", Kind::Any),
    // Members without it are optional, too.
    ("box", Kind::Unused),
    // What an event is follows from the stream that lists it.
    ("event", Kind::Unused),
    ("wrapper", Kind::Unused),
    ("xmlOrder", Kind::Unused),
    ("synthetic", Kind::Unused),
    ("documentationUrl", Kind::Unused),
    ("internal", Kind::Unused),
    ("internalonly", Kind::Unused),
];

pub(super) const ERROR: &Rules = &[
    ("code", Kind::Text),
    ("httpStatusCode", Kind::Number),
    ("senderFault", Kind::Flag),
    ("fault", Kind::Flag),
];

pub(super) const REFERENCE: &Rules = &[
    ("shape", Kind::Text),
    ("documentation", Kind::Text),
    ("locationName", Kind::Text),
    ("location", Kind::Word(LOCATIONS)),
    ("idempotencyToken", Kind::Flag),
    ("flattened", Kind::Flag),
    ("streaming", Kind::Flag),
    ("jsonvalue", Kind::Flag),
    ("hostLabel", Kind::Flag),
    ("eventpayload", Kind::Flag),
    ("eventheader", Kind::Flag),
    ("xmlAttribute", Kind::Flag),
    ("queryName", Kind::Text),
    ("timestampFormat", Kind::Word(FORMATS)),
    ("min", Kind::Number),
    ("max", Kind::Number),
    ("pattern", Kind::Text),
    ("deprecated", Kind::Flag),
    ("deprecatedMessage", Kind::Text),
    ("deprecatedSince", Kind::Text),
    ("xmlNamespace", Kind::Any),
    ("contextParam", Kind::Known(MEMBER_PARAMETER)),
    ("endpointdiscoveryid", Kind::Flag),
    ("sensitive", Kind::Flag),
    ("box", Kind::Unused),
    // It counts on shapes alone.
    ("enum", Kind::Texts),
    // What an operation repeats of an error that it refers to.
    ("error", Kind::Unused),
    ("exception", Kind::Unused),
    ("fault", Kind::Unused),
    // They follow from the names of operations.
    ("resultWrapper", Kind::Unused),
    ("wrapper", Kind::Unused),
    ("documentationUrl", Kind::Unused),
    ("internal", Kind::Unused),
    ("internalonly", Kind::Unused),
];

const ENDPOINT: &Rules = &[("hostPrefix", Kind::Text)];

const COMPRESSION: &Rules = &[("encodings", Kind::Texts)];

const CHECKSUM: &Rules = &[
    ("requestAlgorithmMember", Kind::Text),
    ("requestChecksumRequired", Kind::Flag),
    ("requestValidationModeMember", Kind::Text),
    ("responseAlgorithms", Kind::Texts),
];

const DISCOVERY: &Rules = &[("required", Kind::Flag)];

const RETRYABLE: &Rules = &[("throttling", Kind::Flag)];

/// Parameters of rules of endpoints.
const CLIENT_PARAMETER: &Rules = &[("type", Kind::Text), ("documentation", Kind::Text)];
const STATIC_PARAMETER: &Rules = &[("value", Kind::Any)];
const OPERATION_PARAMETER: &Rules = &[("path", Kind::Text)];
const MEMBER_PARAMETER: &Rules = &[("name", Kind::Text)];

const PROTOCOLS: &[&str] = &["rest-json", "rest-xml", "json", "query", "ec2", "smithy-rpc-v2-cbor"];

/// The signatures that services have or had. Smithy has no trait for older ones than `SigV4`, which are
/// read as that.
const SIGNATURES: &[&str] = &["v4", "v4a", "s3v4", "bearer", "v2", "v3", "v3https", "s3", "none"];

const SCHEMES: &[&str] =
    &["aws.auth#sigv4", "aws.auth#sigv4a", "smithy.api#httpBearerAuth", "smithy.api#noAuth"];

const LOCATIONS: &[&str] = &["uri", "querystring", "header", "headers", "statusCode"];

const FORMATS: &[&str] = &["iso8601", "rfc822", "unixTimestamp"];
