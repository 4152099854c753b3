//! What messages need: operations, services, errors and streams as data.

use std::collections::BTreeMap;

use shapewright_smithy::api::{self, Api, Type, TypeId};
use shapewright_smithy::shape_id::ShapeId;
use shapewright_validate::shape::{Data, ErrorFacts, Http, Operation, Service, Stream, Target};

/// The services of an API, by ID.
pub(super) type Services<'m> = BTreeMap<&'m ShapeId, Data<Service>>;

/// Those of an API.
pub(super) fn services<'m>(api: &Api<'m>) -> Services<'m> {
    let services = api.services.iter().map(|service| (service.id, service_of(service)));
    services.collect()
}

fn service_of(service: &api::Service<'_>) -> Data<Service> {
    let mut data = Service::new("");
    data.id = Data::from(service.id.as_str());
    data.signing_name = service.signing_name.map(Data::from);
    data.query_compatible = service.query_compatible;
    Data::Shared(data.into())
}

/// An operation; the IDs of types are the indices of the graph.
pub(super) fn operation(operation: &api::Operation<'_>, services: &Services<'_>) -> Operation {
    let index = |id: TypeId| Target::Index(id.number());
    let mut data = Operation::new("", operation.protocol);
    data.name = Data::from(operation.id.name());
    data.service = operation.service.and_then(|id| services.get(id)).cloned();
    data.http = operation.http.map(|http| Http {
        method: Data::from(http.method),
        uri: Data::from(http.uri),
        code: http.code,
    });
    data.input = operation.input.map(index);
    data.output = operation.output.map(index);
    data.errors = operation.errors.iter().map(|id| index(*id)).collect();
    data.host_prefix = operation.host_prefix.map(Data::from);
    data.checksum_required = operation.checksum_required;
    data.encodings = operation.encodings.iter().map(|encoding| Data::from(*encoding)).collect();
    data
}

/// What is known of a type as an error.
pub(super) fn error(ty: &Type<'_>) -> Option<Data<ErrorFacts>> {
    let facts = ty.error?;
    let mut data = ErrorFacts::new(facts.http_status, facts.client_fault);
    data.namespace = Data::from(ty.id.namespace());
    (data.retryable, data.throttling) = (facts.retryable, facts.throttling);
    data.query_code = facts.query_code.map(Data::from);
    Some(Data::Shared(data.into()))
}

/// The member that streams.
pub(super) fn stream(api: &Api<'_>, ty: &Type<'_>) -> Option<Data<Stream>> {
    let member = ty.members().iter().find(|member| member.is_stream)?;
    let mut data = Stream::new("");
    data.name = Data::from(member.name);
    data.media_type = member.value.media_type.map(Data::from);
    data.is_events = api.target(&member.value).is_event_stream;
    data.required = member.presence.must_be_written() && !data.is_events;
    // Events hold members of which no graph knows.
    data.sensitive = member.value.constraints.sensitive || data.is_events;
    Some(Data::Shared(data.into()))
}
