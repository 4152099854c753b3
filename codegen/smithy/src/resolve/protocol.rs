//! The protocol of a service.

use crate::api::Protocol;
use crate::model::Shape;

/// The protocols in the order in which they are preferred.
const PROTOCOLS: [Protocol; 8] = [
    Protocol::RestJson1,
    Protocol::AwsJson1_1,
    Protocol::AwsJson1_0,
    Protocol::RpcV2Json,
    Protocol::RpcV2Cbor,
    Protocol::RestXml,
    Protocol::AwsQuery,
    Protocol::Ec2Query,
];

/// The known protocols that a service offers.
pub(super) fn protocols_of(service: &Shape) -> Vec<Protocol> {
    let is_offered = |it: &Protocol| it.id().is_some_and(|id| service.traits.has(id));
    PROTOCOLS.into_iter().filter(is_offered).collect()
}

/// The protocol that describes the documents of a service.
pub(super) fn protocol_of(service: &Shape) -> Protocol {
    protocols_of(service).first().copied().unwrap_or(Protocol::Unknown)
}
