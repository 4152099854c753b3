//! What a protocol decides about documents.

use super::TimestampFormat;

/// A protocol that a service offers.
///
/// A service that offers several is described by the first of them in the order of this list:
/// documents are JSON here, so that a protocol with JSON bodies comes before one without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// `aws.protocols#restJson1`.
    RestJson1,
    /// `aws.protocols#awsJson1_1`.
    AwsJson1_1,
    /// `aws.protocols#awsJson1_0`.
    AwsJson1_0,
    /// `smithy.protocols#rpcv2Json`.
    RpcV2Json,
    /// `smithy.protocols#rpcv2Cbor`.
    RpcV2Cbor,
    /// `aws.protocols#restXml`.
    RestXml,
    /// `aws.protocols#awsQuery`.
    AwsQuery,
    /// `aws.protocols#ec2Query`.
    Ec2Query,
    /// None that is known. HTTP bindings and `jsonName` count, and bodies are JSON: what a model
    /// without a protocol says about JSON over HTTP.
    Unknown,
}

impl Protocol {
    /// Its trait: `aws.protocols#restJson1`; `None` for the unknown one.
    pub const fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::RestJson1 => "aws.protocols#restJson1",
            Self::AwsJson1_1 => "aws.protocols#awsJson1_1",
            Self::AwsJson1_0 => "aws.protocols#awsJson1_0",
            Self::RpcV2Json => "smithy.protocols#rpcv2Json",
            Self::RpcV2Cbor => "smithy.protocols#rpcv2Cbor",
            Self::RestXml => "aws.protocols#restXml",
            Self::AwsQuery => "aws.protocols#awsQuery",
            Self::Ec2Query => "aws.protocols#ec2Query",
            Self::Unknown => return None,
        })
    }

    /// Whether bodies are JSON.
    pub fn has_json_bodies(self) -> bool {
        matches!(
            self,
            Self::RestJson1 | Self::AwsJson1_1 | Self::AwsJson1_0 | Self::RpcV2Json | Self::Unknown
        )
    }

    /// Whether HTTP binds members to the URI, the query string, headers and the payload. The others
    /// send every input to one place and carry all members in the body.
    pub fn has_http_bindings(self) -> bool {
        matches!(self, Self::RestJson1 | Self::RestXml | Self::Unknown)
    }

    /// Whether `jsonName` gives the keys of bodies.
    pub fn has_json_names(self) -> bool {
        matches!(self, Self::RestJson1 | Self::Unknown)
    }

    /// Whether `timestampFormat` counts. The two RPC v2 protocols have one form and must not
    /// respect the trait.
    pub fn has_timestamp_formats(self) -> bool {
        !matches!(self, Self::RpcV2Json | Self::RpcV2Cbor)
    }

    /// The format of timestamps in bodies, unless a trait gives another.
    pub fn body_timestamps(self) -> TimestampFormat {
        match self {
            Self::RestXml | Self::AwsQuery | Self::Ec2Query => TimestampFormat::DateTime,
            _ => TimestampFormat::EpochSeconds,
        }
    }

    /// Whether a `bigInteger` or `bigDecimal` is a JSON string of its digits ("Numeric type
    /// serialization" of Smithy RPC v2 JSON); elsewhere it is a number.
    pub fn has_textual_big_numbers(self) -> bool {
        self == Self::RpcV2Json
    }
}
