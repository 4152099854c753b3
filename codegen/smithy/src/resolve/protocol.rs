//! The protocol of a service.

use crate::api::Protocol;
use crate::model::Shape;

/// The traits of the protocols, in the order in which they are preferred.
const PROTOCOLS: [(&str, Protocol); 8] = [
    ("aws.protocols#restJson1", Protocol::RestJson1),
    ("aws.protocols#awsJson1_1", Protocol::AwsJson1_1),
    ("aws.protocols#awsJson1_0", Protocol::AwsJson1_0),
    ("smithy.protocols#rpcv2Json", Protocol::RpcV2Json),
    ("smithy.protocols#rpcv2Cbor", Protocol::RpcV2Cbor),
    ("aws.protocols#restXml", Protocol::RestXml),
    ("aws.protocols#awsQuery", Protocol::AwsQuery),
    ("aws.protocols#ec2Query", Protocol::Ec2Query),
];

/// The known protocols that a service offers.
pub(super) fn protocols_of(service: &Shape) -> Vec<Protocol> {
    let offered = PROTOCOLS.iter().filter(|(id, _)| service.traits.has(id));
    offered.map(|(_, protocol)| *protocol).collect()
}

/// The protocol that describes the documents of a service.
pub(super) fn protocol_of(service: &Shape) -> Protocol {
    protocols_of(service).first().copied().unwrap_or(Protocol::Unknown)
}
