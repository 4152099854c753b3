//! What a request of an operation has: parameters and a body.

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Binding, Member, Operation, Protocol, Service, Type};

use super::content::{Bodies, Part, REQUEST_HEADERS, is_one_of};
use super::examples::{self, Nodes};
use super::paths::is_rpc;
use super::place::Place;
use super::words::describe;

impl<'m> Bodies<'m, '_> {
    /// `parameters` and `requestBody` of an operation, as far as it has them.
    pub(super) fn request(
        &mut self,
        service: &Service<'_>,
        operation: &'m Operation<'m>,
        place: &Place,
    ) -> Map<String, Value> {
        let named = examples::of(operation);
        let nodes = named.iter().filter_map(|named| Some((named, named.example.input?)));
        let nodes = Nodes::new(nodes.collect());
        let mut parameters = self.fixed(service, operation, place);
        let input = operation.input.map(|id| self.api.get(id));
        let members = input.map(Type::members).unwrap_or_default();
        let named = members.iter().filter(|it| it.binding == Binding::Query);
        let literals = place.literals.iter().map(|(name, _)| name.clone());
        let queries: Vec<_> = named.map(|it| it.bound_name.to_owned()).chain(literals).collect();
        for member in members {
            if let Some(mut parameter) = self.parameter(member, place, &nodes) {
                if member.binding == Binding::QueryParams {
                    tell_apart(&mut parameter, &queries);
                }
                parameters.push(parameter);
            }
        }
        let mut request = Map::new();
        if !parameters.is_empty() {
            request.insert("parameters".to_owned(), parameters.into());
        }
        let body = match input {
            Some(ty) => self.content(ty, &nodes),
            None => self.no_input(),
        };
        if let Some(content) = body {
            let mut body = Map::new();
            describe(&mut body, input.and_then(|ty| ty.documentation), None);
            body.insert("content".to_owned(), content.into());
            let must_be_there =
                |it: &Member<'_>| it.binding.is_in_body() && it.presence.must_be_written();
            let members = input.map(Type::members).unwrap_or_default();
            let is_required = is_rpc(self.protocol) || members.iter().any(must_be_there);
            if is_required {
                body.insert("required".to_owned(), true.into());
            }
            request.insert("requestBody".to_owned(), body.into());
        }
        request
    }

    /// The body of an operation without input: awsJson has an empty object.
    fn no_input(&self) -> Option<Map<String, Value>> {
        let is_there = matches!(self.protocol, Protocol::AwsJson1_0 | Protocol::AwsJson1_1);
        let empty = json!({"schema": {"type": "object"}});
        is_there.then(|| Map::from_iter([(self.media_type().to_owned(), empty)]))
    }

    /// Parameters with one value: those that the path or the protocol fixes.
    fn fixed(&self, service: &Service<'_>, operation: &Operation<'_>, place: &Place) -> Vec<Value> {
        let fixed = |name: &str, place: &str, value: &str| {
            json!({
                "name": name,
                "in": place,
                "required": true,
                "schema": {"type": "string", "enum": [value]},
            })
        };
        let target = || format!("{}.{}", service.id.name(), operation.id.name());
        let of_protocol = match self.protocol {
            Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => {
                Some(fixed("X-Amz-Target", "header", &target()))
            }
            Protocol::RpcV2Json => Some(fixed("smithy-protocol", "header", "rpc-v2-json")),
            _ => None,
        };
        let literals = place.literals.iter().map(|(name, value)| fixed(name, "query", value));
        of_protocol.into_iter().chain(literals).collect()
    }

    /// The parameter that carries a member, if one does.
    fn parameter(
        &mut self,
        member: &'m Member<'m>,
        place: &Place,
        nodes: &Nodes<'_, 'm>,
    ) -> Option<Value> {
        let place_name = match member.binding {
            Binding::Label => "path",
            Binding::Query | Binding::QueryParams => "query",
            Binding::Header if !is_one_of(&REQUEST_HEADERS, member.bound_name) => "header",
            _ => return None,
        };
        let name = match member.binding {
            Binding::Label => place.labels.get(member.name).map_or(member.name, String::as_str),
            _ => member.bound_name,
        };
        let mut parameter = Map::new();
        parameter.insert("name".to_owned(), name.into());
        parameter.insert("in".to_owned(), place_name.into());
        let Part { description, schema } = self.part(member);
        parameter.extend(description.map(|it| ("description".to_owned(), it.into())));
        if member.binding == Binding::Label || member.presence.must_be_written() {
            parameter.insert("required".to_owned(), true.into());
        }
        if member.value.deprecated.is_some() {
            parameter.insert("deprecated".to_owned(), true.into());
        }
        if member.presence.idempotency_token {
            parameter.insert("x-smithy-idempotency-token".to_owned(), true.into());
        }
        parameter.insert("schema".to_owned(), schema);
        examples::insert(&mut parameter, examples::of_member(self.api, member, nodes));
        Some(parameter.into())
    }
}

/// Gives the parameter for any other ones a name that none of these has: it is on no wire.
fn tell_apart(parameter: &mut Value, others: &[String]) {
    let mut name = parameter["name"].as_str().unwrap_or_default().to_owned();
    while others.contains(&name) {
        name.push('_');
    }
    parameter["name"] = name.into();
}
