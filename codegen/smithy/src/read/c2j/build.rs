//! Making raw shapes, traits and nodes.

use crate::ast::{Member, Reference, Shape, ShapeKind, Trait};
use crate::node::{Entry, Node, Number, Object, Value};
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};

/// A shape without traits and members.
pub(super) fn shape(id: ShapeId, kind: ShapeKind, span: Span) -> Shape {
    Shape {
        id,
        span,
        kind,
        traits: Vec::new(),
        mixins: Vec::new(),
        for_resource: None,
        members: Vec::new(),
    }
}

/// A member.
pub(super) fn member(name: &str, target: Reference, traits: Vec<Trait>) -> Member {
    let span = target.span;
    Member { name: Spanned::new(name.into(), span), target: Some(target), elided: false, traits }
}

/// A trait with a value.
pub(super) fn applied(id: &'static str, value: Node) -> Trait {
    let span = value.span;
    Trait { id: Reference { text: String::from(id), span }, value: Some(value), is_null: false }
}

/// A trait without a value.
pub(super) fn annotation(id: &'static str, span: Span) -> Trait {
    Trait { id: Reference { text: String::from(id), span }, value: None, is_null: false }
}

/// A trait whose value is a text.
pub(super) fn text_trait(id: &'static str, text: &str, span: Span) -> Trait {
    applied(id, Node::string(text, span))
}

/// An object of those entries that are there.
pub(super) fn object(
    span: Span,
    entries: impl IntoIterator<Item = (&'static str, Option<Node>)>,
) -> Node {
    let mut object = Object::default();
    for (key, value) in entries {
        if let Some(value) = value {
            object.insert(key.into(), Entry { key_span: value.span, value });
        }
    }
    Node::new(Value::Object(object), span)
}

/// A number.
pub(super) fn number(value: i128, span: Span) -> Node {
    Node::new(Value::Number(Number::from_text(value.to_string())), span)
}

/// Whether an entry is there and `true`.
pub(super) fn is_true(node: &Node, key: &str) -> bool {
    node.get(key).and_then(Node::as_bool) == Some(true)
}

/// The text of an entry.
pub(super) fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    node.get(key).and_then(Node::as_str)
}

/// The traits that shapes, members and operations have alike: documentation and deprecation.
pub(super) fn common_traits(node: &Node) -> Vec<Trait> {
    let mut traits = Vec::new();
    if let Some(text) = node.get("documentation").filter(|it| it.as_str().is_some()) {
        traits.push(applied("smithy.api#documentation", text.clone()));
    }
    if is_true(node, "deprecated") {
        let message = node.get("deprecatedMessage").cloned();
        let since = node.get("deprecatedSince").cloned();
        let value = object(node.span, [("message", message), ("since", since)]);
        traits.push(applied("smithy.api#deprecated", value));
    }
    traits
}
