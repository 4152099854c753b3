//! Node values.

use serde_json::{Map, Number, Value};

use crate::node::{self, Node, Object};

/// A node as JSON.
pub(super) fn node(node: &Node) -> Value {
    match &node.value {
        node::Value::Null => Value::Null,
        node::Value::Bool(value) => Value::Bool(*value),
        node::Value::Number(number) => self::number(number),
        node::Value::String(text) | node::Value::ShapeId(text) => Value::from(text.as_str()),
        node::Value::Array(elements) => elements.iter().map(self::node).collect(),
        node::Value::Object(entries) => object(entries),
    }
}

/// The entries of an object as JSON.
pub(super) fn object(entries: &Object) -> Value {
    let entries = entries.iter().map(|(key, entry)| (key.clone(), node(&entry.value)));
    Value::Object(entries.collect::<Map<_, _>>())
}

/// A number: exact where 64 bits hold it, else the nearest double. What no double holds is a
/// string with its text, which Smithy reads as a big number, too.
fn number(number: &node::Number) -> Value {
    serde_json::from_str::<Number>(number.as_str())
        .map_or_else(|_| Value::from(number.as_str().to_uppercase()), Value::Number)
}
