//! What the protocols of services decide about documents: one answer for every emitter that
//! describes what is checked, so that schemas and shape graphs cannot differ.

use shapewright_validate::shape::TimestampFormat;

use shapewright_smithy::model::{Model, Shape, ShapeKind};
use shapewright_smithy::shape_id::ShapeId;

/// What becomes of members and timestamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Protocol {
    /// Whether bodies are JSON.
    pub(super) json: bool,
    /// Whether HTTP binds members to the URI, the query string, headers and the payload.
    pub(super) bindings: bool,
    /// Whether `jsonName` gives the keys of bodies.
    pub(super) json_names: bool,
    /// How timestamps look in bodies where no trait says it.
    pub(super) body_timestamps: TimestampFormat,
}

/// Protocols that carry members where HTTP bindings say.
const REST: [&str; 2] = ["aws.protocols#restJson1", "aws.protocols#restXml"];
/// Protocols with JSON bodies that ignore HTTP bindings and `jsonName`.
const JSON_RPC: [&str; 2] = ["aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"];
/// The protocol with CBOR bodies, which ignores them as well.
const CBOR: &str = "smithy.protocols#rpcv2Cbor";
/// Protocols of forms, which ignore HTTP bindings.
const FORMS: [&str; 2] = ["aws.protocols#awsQuery", "aws.protocols#ec2Query"];
/// Protocols that speak XML or forms, and write timestamps as date-times.
const DATES: [&str; 3] =
    ["aws.protocols#restXml", "aws.protocols#awsQuery", "aws.protocols#ec2Query"];

impl Protocol {
    /// What holds for a service or, without one, for all services of the model. JSON over REST if
    /// no protocol is named.
    pub(super) fn of(model: &Model, service: Option<&ShapeId>) -> Self {
        let services: Vec<&Shape> = match service.and_then(|id| model.shape(id.as_str())) {
            Some(service) => vec![service],
            None => model.shapes.values().filter(|shape| is_service(shape)).collect(),
        };
        let has = |id: &&str| services.iter().any(|service| service.traits.has(id));
        let has_rest = REST.iter().any(has);
        let has_json_rpc = JSON_RPC.iter().any(has);
        let has_rest_json = has(&REST[0]);
        let named = protocols(&services);
        Self {
            json: has_rest_json || has_json_rpc || !(DATES.iter().any(has) || has(&CBOR)),
            bindings: has_rest || !(has_json_rpc || has(&CBOR) || FORMS.iter().any(has)),
            json_names: has_rest_json || !(has_json_rpc || has(&CBOR)),
            body_timestamps: if !named.is_empty() && named.iter().all(|id| DATES.contains(id)) {
                TimestampFormat::DateTime
            } else {
                TimestampFormat::EpochSeconds
            },
        }
    }
}

fn is_service(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Service(_))
}

/// The protocols that services offer. `awsQueryCompatible` and `awsQueryError` are none.
fn protocols<'m>(services: &[&'m Shape]) -> Vec<&'m str> {
    services
        .iter()
        .flat_map(|service| service.traits.0.keys())
        .filter(|id| id.namespace() == "aws.protocols" || id.namespace() == "smithy.protocols")
        .map(ShapeId::as_str)
        .filter(|id| !id.ends_with("Compatible") && !id.ends_with("Error"))
        .collect()
}
