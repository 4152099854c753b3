//! Services.

use super::owners::Owners;
use super::protocol::{protocol_of, protocols_of};
use super::select::Closure;
use super::{resource, traits};
use crate::api::Service;
use crate::model::{self, Model, Shape};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// The selected services or, if only operations are selected, those that own them.
pub(super) fn services<'m>(
    model: &'m Model,
    owners: &Owners<'m>,
    chosen: &Closure<'m>,
) -> Vec<Service<'m>> {
    let mut services = Vec::new();
    for (shape, service) in &owners.services {
        if chosen.services.contains(&&shape.id) {
            let operations = super::select::offered(model, [&shape.id]);
            let chosen = chosen.operations.iter().map(|operation| &operation.id);
            let operations = chosen.filter(|id| operations.contains(*id)).collect();
            services.push(self::service(model, shape, service, operations));
        }
    }
    services
}

fn service<'m>(
    model: &'m Model,
    shape: &'m Shape,
    service: &'m model::Service,
    operations: Vec<&'m ShapeId>,
) -> Service<'m> {
    let title = shape.traits.get("smithy.api#title").and_then(Node::as_str);
    let of_aws = |key| shape.traits.get("aws.api#service")?.get(key)?.as_str();
    let signing = shape.traits.get("aws.auth#sigv4");
    Service {
        id: &shape.id,
        title: title.unwrap_or(shape.id.name()),
        documentation: traits::documentation(&shape.traits),
        external_documentation: traits::external_documentation(&shape.traits),
        version: &service.version,
        sdk_id: traits::sdk_id(&shape.traits),
        endpoint_prefix: of_aws("endpointPrefix"),
        signing_name: signing.and_then(|it| it.get("name")).and_then(Node::as_str),
        query_compatible: shape.traits.has("aws.protocols#awsQueryCompatible"),
        protocol: protocol_of(shape),
        protocols: protocols_of(shape),
        operations,
        errors: &service.errors,
        resources: resource::resources(model, service),
        rename: &service.rename,
        span: shape.span,
    }
}
