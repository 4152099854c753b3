//! The examples of operations, split as messages are.

use serde_json::{Map, Value};
use shapewright_smithy::api::{Api, Binding, Example, Member, Operation, Type};
use shapewright_smithy::node::Node;

use super::words::describe;
use crate::emit::json_schema::example::in_message;
use crate::emit::json_schema::names::kebab;

/// An example by the key that it has everywhere in its operation.
#[derive(Clone, Debug)]
pub(super) struct Named<'m> {
    key: String,
    pub(super) example: Example<'m>,
}

/// The examples of an operation.
pub(super) fn of<'m>(operation: &Operation<'m>) -> Vec<Named<'m>> {
    let mut named: Vec<Named<'m>> = Vec::new();
    for example in &operation.examples {
        let plain = Some(kebab(example.title)).filter(|key| !key.is_empty());
        let mut key = plain.unwrap_or_else(|| "example".to_owned());
        while named.iter().any(|other| other.key == key) {
            key.push_str("-more");
        }
        named.push(Named { key, example: *example });
    }
    named
}

/// `examples` of a parameter, header or payload: what the nodes have for the member.
pub(super) fn of_member<'m>(
    api: &'m Api<'m>,
    member: &'m Member<'m>,
    nodes: &[(&Named<'m>, &'m Node)],
) -> Map<String, Value> {
    let values = nodes.iter().filter_map(|(named, node)| {
        let value = node.get(member.name).filter(|value| !value.is_null())?;
        Some(entry(named, &in_message(api, &member.value, value)))
    });
    values.collect()
}

/// `examples` of a body: the members that it carries.
pub(super) fn of_body<'m>(
    api: &'m Api<'m>,
    ty: &'m Type<'m>,
    nodes: &[(&Named<'m>, &'m Node)],
) -> Map<String, Value> {
    let body = |node: &'m Node| -> Value {
        let members = ty.members().iter().filter(|it| it.binding == Binding::Body && !it.is_stream);
        let present = members.filter_map(|member| {
            let value = node.get(member.name).filter(|value| !value.is_null())?;
            Some((member.wire_name.to_owned(), in_message(api, &member.value, value)))
        });
        Value::Object(present.collect())
    };
    nodes.iter().map(|(named, node)| entry(named, &body(node))).collect()
}

/// The entry of `examples` of a body of which the example says nothing: it has no members.
pub(super) fn empty(named: &Named<'_>) -> (String, Value) {
    entry(named, &Map::new().into())
}

/// Adds `examples`, if there are any.
pub(super) fn insert(object: &mut Map<String, Value>, examples: Map<String, Value>) {
    if !examples.is_empty() {
        object.insert("examples".to_owned(), examples.into());
    }
}

fn entry(named: &Named<'_>, value: &Value) -> (String, Value) {
    let Example { title, documentation, .. } = named.example;
    let mut example = Map::new();
    if !title.is_empty() {
        example.insert("summary".to_owned(), title.into());
    }
    describe(&mut example, documentation, None);
    example.insert("value".to_owned(), value.clone());
    (named.key.clone(), example.into())
}
