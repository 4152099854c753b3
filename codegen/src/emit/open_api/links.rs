//! Links: which operations take what a creation has given.

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Api, Binding, Member, Operation, Property, Service, TypeId};

use super::place::Place;

/// `links` of the answer of an operation that creates an instance of a resource: to the operations
/// for this instance.
pub(super) fn links<'m>(
    api: &'m Api<'m>,
    service: &Service<'m>,
    creation: &Operation<'m>,
    planned: &[(&'m Operation<'m>, Place)],
) -> Map<String, Value> {
    let mut resources = service.resources.iter();
    let created = resources.find(|resource| resource.parts.create.as_ref() == Some(creation.id));
    let (Some(resource), Some(output)) = (created, creation.output) else { return Map::new() };
    let value =
        |identifier: &str| Some(format!("$response.body#/{}", pointer(api, output, identifier)?));
    let values: Option<Vec<(&str, String)>> =
        resource.parts.identifiers.keys().map(|it| Some((it.as_str(), value(it)?))).collect();
    let Some(values) = values else { return Map::new() };
    let is_for_instance = |(operation, _): &&(&Operation<'m>, Place)| {
        operation.id != creation.id && resource.operations().any(|id| id == operation.id)
    };
    let linked = planned.iter().filter(is_for_instance).filter_map(|(operation, place)| {
        let name = service.name_of(operation.id);
        let parameters = parameters(api, operation, place, &values)?;
        Some((name.to_owned(), json!({"operationId": name, "parameters": parameters})))
    });
    linked.collect()
}

/// Where the body of an answer has an identifier: in a member, or in a structure of properties.
fn pointer(api: &Api<'_>, output: TypeId, identifier: &str) -> Option<String> {
    let members = api.get(output).members();
    if let Some(member) = holder(members, identifier) {
        return (member.binding == Binding::Body).then(|| member.wire_name.to_owned());
    }
    let nested = members.iter().find(|member| member.property == Property::Nested)?;
    let inner = holder(api.target(&nested.value).members(), identifier)?.wire_name;
    match nested.binding {
        Binding::Payload => Some(inner.to_owned()),
        Binding::Body => Some(format!("{}/{inner}", nested.wire_name)),
        _ => None,
    }
}

/// The member that holds an identifier: the one of which the model says so, or of its name.
fn holder<'a, 'm>(members: &'a [Member<'m>], identifier: &str) -> Option<&'a Member<'m>> {
    let bound = members.iter().find(|member| member.identifies == Some(identifier));
    bound.or_else(|| members.iter().find(|member| member.held_of_resource() == Some(identifier)))
}

/// The parameters of an operation that take these identifiers; `None` if it does not take all.
fn parameters(
    api: &Api<'_>,
    operation: &Operation<'_>,
    place: &Place,
    values: &[(&str, String)],
) -> Option<Map<String, Value>> {
    let members = api.get(operation.input?).members();
    let parameter = |(identifier, value): &(&str, String)| {
        let holder = holder(members, identifier)?;
        let name = match holder.binding {
            Binding::Label => place.labels.get(holder.name).map_or(holder.name, String::as_str),
            Binding::Query | Binding::Header => holder.bound_name,
            _ => return None,
        };
        Some((name.to_owned(), Value::from(value.as_str())))
    };
    values.iter().map(parameter).collect()
}
