//! The examples of operations, split as messages are.

use std::collections::HashMap;

use serde_json::{Map, Value};
use shapewright_smithy::api::{Api, Binding, Example, Member, Operation, Type};
use shapewright_smithy::node::Node;

use super::words::describe;
use crate::emit::json_schema::example::in_message;
use crate::emit::json_schema::names::kebab;
use crate::emit::taken::Taken;

/// An example by the key that it has everywhere in its operation.
#[derive(Clone, Debug)]
pub(super) struct Named<'m> {
    key: String,
    pub(super) example: Example<'m>,
}

/// The examples of an operation.
pub(super) fn of<'m>(operation: &Operation<'m>) -> Vec<Named<'m>> {
    let mut taken = Taken::new("-more");
    let named = operation.examples.iter().map(|example| {
        let plain = Some(kebab(example.title)).filter(|key| !key.is_empty());
        let key = taken.take(plain.as_deref().unwrap_or("example"));
        Named { key, example: *example }
    });
    named.collect()
}

/// What examples have of a message.
pub(super) struct Nodes<'n, 'm> {
    all: Vec<(&'n Named<'m>, &'m Node)>,
    /// What they have for each member: a message may have many, of which each example has a few.
    of_members: HashMap<&'m str, Vec<(&'n Named<'m>, &'m Node)>>,
}

impl<'n, 'm> Nodes<'n, 'm> {
    /// These nodes of these examples.
    pub(super) fn new(all: Vec<(&'n Named<'m>, &'m Node)>) -> Self {
        let mut of_members: HashMap<&str, Vec<_>> = HashMap::new();
        for (named, node) in &all {
            for (key, entry) in node.as_object().into_iter().flat_map(|it| it.iter()) {
                if !entry.value.is_null() {
                    of_members.entry(key.as_str()).or_default().push((*named, &entry.value));
                }
            }
        }
        Self { all, of_members }
    }
}

/// `examples` of a parameter, header or payload: what the nodes have for the member.
pub(super) fn of_member<'m>(
    api: &'m Api<'m>,
    member: &'m Member<'m>,
    nodes: &Nodes<'_, 'm>,
) -> Map<String, Value> {
    let values = nodes.of_members.get(member.name).into_iter().flatten();
    values.map(|(named, value)| entry(named, &in_message(api, &member.value, value))).collect()
}

/// `examples` of a body: the members that it carries.
pub(super) fn of_body<'m>(
    api: &'m Api<'m>,
    ty: &'m Type<'m>,
    nodes: &Nodes<'_, 'm>,
) -> Map<String, Value> {
    let mut bodies: HashMap<&str, Map<String, Value>> = HashMap::new();
    let members = ty.members().iter().filter(|it| it.binding == Binding::Body && !it.is_stream);
    for member in members {
        for (named, value) in nodes.of_members.get(member.name).into_iter().flatten() {
            let value = in_message(api, &member.value, value);
            bodies.entry(&named.key).or_default().insert(member.wire_name.to_owned(), value);
        }
    }
    let mut body = |named: &Named<'_>| bodies.remove(named.key.as_str()).unwrap_or_default();
    nodes.all.iter().map(|(named, _)| entry(named, &body(named).into())).collect()
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
