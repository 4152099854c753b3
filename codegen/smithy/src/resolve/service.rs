//! Services.

use super::owners::Owners;
use super::protocol::{protocol_of, protocols_of};
use super::select::Closure;
use super::{resource, traits};
use crate::api::Service;
use crate::budget;
use crate::map::{HashMap, HashSet};
use crate::model::{self, Model, Shape};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// The selected services or, if only operations are selected, those that own them.
pub(super) fn services<'m>(
    model: &'m Model,
    owners: &Owners<'m>,
    chosen: &Closure<'m>,
) -> Vec<Service<'m>> {
    let chosen_services: HashSet<&ShapeId> = chosen.services.iter().copied().collect();
    let operations = chosen.operations.iter().enumerate();
    let positions: HashMap<&ShapeId, usize> =
        operations.map(|(position, operation)| (&operation.id, position)).collect();
    let asked_for = owners.services.iter().filter(|(it, _)| chosen_services.contains(&it.id));
    let services = asked_for.map(|(shape, service)| {
        let offered = super::select::offered(model, [&shape.id]);
        budget::step(offered.len());
        let mut offered: Vec<usize> =
            offered.iter().filter_map(|id| positions.get(id)).copied().collect();
        offered.sort_unstable();
        let operations = offered.into_iter().map(|position| &chosen.operations[position].id);
        self::service(model, shape, service, operations.collect())
    });
    services.collect()
}

fn service<'m>(
    model: &'m Model,
    shape: &'m Shape,
    service: &'m model::Service,
    operations: Vec<&'m ShapeId>,
) -> Service<'m> {
    let title = shape.traits.get("smithy.api#title").and_then(Node::as_str);
    let of_aws = |key| shape.traits.get("aws.api#service")?.get(key)?.as_str();
    let resources = resource::resources(model, service);
    let owned = resources.iter().enumerate().rev();
    let owned = owned.flat_map(|(index, it)| it.operations().map(move |id| (id, index)));
    let owners = owned.inspect(|_| budget::step(1)).collect();
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
        resources,
        owners,
        rename: &service.rename,
        span: shape.span,
    }
}
