//! Links: which operations take what a creation has given.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{
    Api, Binding, Member, Operation, Property, Resource, Service, TypeId,
};
use shapewright_smithy::shape_id::ShapeId;

use super::place::Place;
use crate::budget::step;

/// What the links of a service are made of.
pub(super) struct Links<'a, 'm> {
    api: &'a Api<'m>,
    service: &'a Service<'m>,
    planned: &'a [(&'m Operation<'m>, Place)],
    /// The resource that an operation creates.
    created: HashMap<&'m ShapeId, &'a Resource<'m>>,
    /// Where an operation stands among those that are planned.
    positions: HashMap<&'m ShapeId, usize>,
    /// The members of inputs that hold identifiers, of those that were looked at.
    holders: HashMap<TypeId, Holders<'a, 'm>>,
}

impl<'a, 'm> Links<'a, 'm> {
    /// Those of the planned operations of a service.
    pub(super) fn new(
        api: &'a Api<'m>,
        service: &'a Service<'m>,
        planned: &'a [(&'m Operation<'m>, Place)],
    ) -> Self {
        // Of several resources that an operation creates, the first.
        let resources = service.resources.iter().rev();
        let created = resources.filter_map(|it| Some((it.parts.create.as_ref()?, it))).collect();
        let positions = planned.iter().enumerate();
        let positions = positions.map(|(index, (operation, _))| (operation.id, index)).collect();
        Self { api, service, planned, created, positions, holders: HashMap::new() }
    }

    /// `links` of the answer of an operation that creates an instance of a resource: to the operations
    /// for this instance.
    pub(super) fn of(&mut self, creation: &Operation<'m>) -> Map<String, Value> {
        let (Some(resource), Some(output)) = (self.created.get(creation.id), creation.output)
        else {
            return Map::new();
        };
        let Some(values) = values(self.api, resource, output) else { return Map::new() };
        let others = resource.operations().filter(|id| *id != creation.id);
        let mut linked: Vec<usize> =
            others.filter_map(|id| self.positions.get(id)).copied().collect();
        linked.sort_unstable();
        linked.dedup();
        step(linked.len());
        let links = linked.into_iter().filter_map(|index| {
            let (operation, place) = &self.planned[index];
            let name = self.service.name_of(operation.id);
            let input = operation.input?;
            let of_input = || Holders::of(self.api.get(input).members());
            let holders = self.holders.entry(input).or_insert_with(of_input);
            let parameters = parameters(holders, place, &values)?;
            Some((name.to_owned(), json!({"operationId": name, "parameters": parameters})))
        });
        links.collect()
    }
}

/// The identifiers of a resource, and where the answer of its creation has them; `None` if it does not
/// have all.
fn values<'m>(
    api: &Api<'m>,
    resource: &Resource<'m>,
    output: TypeId,
) -> Option<Vec<(&'m str, String)>> {
    let members = api.get(output).members();
    let holders = Holders::of(members);
    let nested = members.iter().find(|member| member.property == Property::Nested);
    let nested = nested.map(|it| (it, Holders::of(api.target(&it.value).members())));
    let value = |identifier: &'m String| {
        let pointer = pointer(&holders, nested.as_ref(), identifier)?;
        Some((identifier.as_str(), format!("$response.body#/{pointer}")))
    };
    resource.parts.identifiers.keys().map(value).collect()
}

/// Where the body of an answer has an identifier: in a member, or in a structure of properties.
fn pointer(
    holders: &Holders<'_, '_>,
    nested: Option<&(&Member<'_>, Holders<'_, '_>)>,
    identifier: &str,
) -> Option<String> {
    if let Some(member) = holders.of_identifier(identifier) {
        return (member.binding == Binding::Body).then(|| member.wire_name.to_owned());
    }
    let (nested, inside) = nested?;
    let inner = inside.of_identifier(identifier)?.wire_name;
    match nested.binding {
        Binding::Payload => Some(inner.to_owned()),
        Binding::Body => Some(format!("{}/{inner}", nested.wire_name)),
        _ => None,
    }
}

/// The members that hold identifiers: those of which the model says so, and those of their names.
struct Holders<'a, 'm> {
    bound: HashMap<&'m str, &'a Member<'m>>,
    named: HashMap<&'m str, &'a Member<'m>>,
}

impl<'a, 'm> Holders<'a, 'm> {
    fn of(members: &'a [Member<'m>]) -> Self {
        step(members.len());
        // Of several, the first.
        let all = || members.iter().rev();
        Self {
            bound: all().filter_map(|it| Some((it.identifies?, it))).collect(),
            named: all().filter_map(|it| Some((it.held_of_resource()?, it))).collect(),
        }
    }

    fn of_identifier(&self, identifier: &str) -> Option<&'a Member<'m>> {
        self.bound.get(identifier).or_else(|| self.named.get(identifier)).copied()
    }
}

/// The parameters of an operation that take these identifiers; `None` if it does not take all.
fn parameters(
    holders: &Holders<'_, '_>,
    place: &Place,
    values: &[(&str, String)],
) -> Option<Map<String, Value>> {
    let parameter = |(identifier, value): &(&str, String)| {
        let holder = holders.of_identifier(identifier)?;
        let name = match holder.binding {
            Binding::Label => place.labels.get(holder.name).map_or(holder.name, String::as_str),
            Binding::Query | Binding::Header => holder.bound_name,
            _ => return None,
        };
        Some((name.to_owned(), Value::from(value.as_str())))
    };
    values.iter().map(parameter).collect()
}
