//! One document under other names, or in another view.

use shapewright_validate::shape::{Binding, Kind, Member, Shape, ShapeGraph, TypeRef};

use crate::node::Node;

/// A document with wire names under the names of the model; `None` if a key that the wire does not
/// know would become one that the model knows.
pub(crate) fn modelled(node: &Node, shape: &Shape, graph: &ShapeGraph) -> Option<Node> {
    let inner = |node: &Node, used: &TypeRef| match graph.resolve(&used.target) {
        Some(shape) => modelled(node, shape, graph),
        None => Some(node.clone()),
    };
    Some(match (node, &shape.kind) {
        (Node::Object(entries), Kind::Structure(members) | Kind::Union(members)) => {
            let entries = entries.iter().map(|(key, value)| {
                let Some(member) = members.iter().find(|member| member.key() == key) else {
                    let is_free = members.iter().all(|member| &*member.name != key.as_str());
                    return is_free.then(|| (key.clone(), value.clone()));
                };
                Some((member.name.to_string(), inner(value, &member.value)?))
            });
            Node::Object(entries.collect::<Option<_>>()?)
        }
        (Node::Object(entries), Kind::Map { value: used, .. }) => {
            let entry = |(key, value): &(String, Node)| Some((key.clone(), inner(value, used)?));
            Node::Object(entries.iter().map(entry).collect::<Option<_>>()?)
        }
        (Node::Array(elements), Kind::List { element, .. }) => {
            Node::Array(elements.iter().map(|node| inner(node, element)).collect::<Option<_>>()?)
        }
        (other, _) => other.clone(),
    })
}

/// What HTTP carries of a document in the body, or `None` if that is no JSON.
pub(crate) fn body(node: Node, shape: &Shape, graph: &ShapeGraph) -> Option<Node> {
    let is_at = |binding: Binding| move |member: &&Member| member.binding == binding;
    let payload = shape.members().iter().find(is_at(Binding::Payload));
    if payload.is_some_and(|payload| !has_json(payload, graph)) {
        return None;
    }
    let Node::Object(mut entries) = node else { return Some(node) };
    let Some(payload) = payload else {
        let members = shape.members();
        let stays = |key: &String| {
            let member = members.iter().find(|member| member.key() == key);
            member.is_none_or(|member| member.binding == Binding::Body)
        };
        entries.retain(|(key, _)| stays(key));
        return Some(Node::Object(entries));
    };
    let value = entries.into_iter().find(|(key, _)| key == payload.key()).map(|(_, value)| value);
    Some(value.unwrap_or(Node::Object(Vec::new())))
}

/// Whether a payload is JSON, rather than text or bytes.
fn has_json(payload: &Member, graph: &ShapeGraph) -> bool {
    let shape = graph.resolve(&payload.value.target);
    !shape.is_some_and(|shape| matches!(shape.kind, Kind::String | Kind::Enum(_) | Kind::Blob))
}
