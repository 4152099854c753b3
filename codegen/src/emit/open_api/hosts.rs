//! Hosts: those of a service, and those of operations with a prefix before them.

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{Api, Operation, Service, Type};

use super::words::describe;

/// The endpoints of AWS's regions; of another service the place that the document comes from.
pub(super) fn of_service(service: &Service<'_>) -> Value {
    let Some(prefix) = service.endpoint_prefix else { return json!([{"url": "/"}]) };
    json!([{"url": url("", prefix), "variables": {"region": region()}}])
}

/// The same with the prefix of an operation, if it has one and its service has hosts.
pub(super) fn of_operation(
    api: &Api<'_>,
    service: &Service<'_>,
    operation: &Operation<'_>,
) -> Option<Value> {
    let (before, prefix) = (operation.host_prefix?, service.endpoint_prefix?);
    let mut before = before.to_owned();
    let mut variables = Map::new();
    let members = operation.input.map(|id| api.get(id)).map(Type::members).unwrap_or_default();
    for member in members.iter().filter(|member| member.host_label) {
        let mut name = member.name.to_owned();
        if name == "region" {
            name.push('_');
            before = before.replace("{region}", "{region_}");
        }
        let mut variable = Map::from_iter([("default".to_owned(), member.name.into())]);
        describe(&mut variable, member.value.documentation, None);
        variables.insert(name, variable.into());
    }
    variables.insert("region".to_owned(), region());
    Some(json!([{"url": url(&before, prefix), "variables": variables}]))
}

/// The prefix of an operation's host, if the document knows no host that it could stand before.
pub(super) fn lost(service: &Service<'_>, operation: &Operation<'_>) -> Option<String> {
    let prefix = operation.host_prefix.filter(|_| service.endpoint_prefix.is_none())?;
    let id = operation.id;
    Some(format!("the document names no host, before which `{prefix}` of `{id}` could stand"))
}

fn url(before: &str, prefix: &str) -> String {
    format!("https://{before}{prefix}.{{region}}.amazonaws.com")
}

fn region() -> Value {
    json!({"default": "us-east-1", "description": "The AWS region."})
}
