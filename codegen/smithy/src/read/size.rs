//! What a raw model takes in memory until it is assembled.

use crate::ast::{Member, Model, Reference, Shape, ShapeKind, Trait};
use crate::budget::{LIMIT, Memory, Spent, cost};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Node, Value};

/// Takes what a file needs from the memory of its model. Reports the shape that it does not suffice
/// for.
pub(crate) fn take(
    file: &Model,
    memory: &mut Memory,
    diagnostics: &mut Diagnostics,
) -> Result<(), Spent> {
    let metadata: u64 = file.metadata.iter().map(|(_, node)| of_node(node)).sum();
    let applied: u64 = file.applies.iter().map(|it| cost::REFERENCE + of_traits(&it.traits)).sum();
    let imported = file.uses.iter().map(of_reference).sum::<u64>();
    let mut place = file.shapes.first().map(|shape| shape.span);
    let mut taken = memory.take(metadata + applied + imported);
    for shape in &file.shapes {
        if taken.is_err() {
            break;
        }
        place = Some(shape.span);
        taken = memory.take(of_shape(shape));
    }
    if taken.is_err() {
        let message = memory.message();
        let severity = crate::diagnostic::Severity::Error;
        diagnostics.push(Diagnostic::new(LIMIT, severity, place, message));
    }
    taken
}

/// What the shapes of a C2J model take once they are read, beside what their values take.
pub(crate) fn of_c2j(root: &Node) -> u64 {
    let count = |shape: &Node, key: &str| -> u64 {
        let value = shape.get(key);
        let entries = value.and_then(Node::as_object).map_or(0, crate::node::Object::len);
        entries.max(value.and_then(Node::as_array).map_or(0, <[Node]>::len)) as u64
    };
    let of_shape = |shape: &Node| {
        cost::SHAPE
            + count(shape, "members") * (cost::MEMBER + cost::REFERENCE)
            + count(shape, "enum") * (cost::MEMBER + cost::TRAIT + cost::NODE)
    };
    let shapes = root.get("shapes").and_then(Node::as_object);
    let shapes = shapes.into_iter().flat_map(crate::node::Object::values);
    of_node(root) + shapes.map(|entry| of_shape(&entry.value)).sum::<u64>()
}

fn of_shape(shape: &Shape) -> u64 {
    let id = shape.id.as_str().len() as u64;
    let is_enum = matches!(shape.kind, ShapeKind::Enum | ShapeKind::IntEnum);
    let implied = if is_enum { cost::TRAIT + cost::NODE } else { 0 };
    let members = shape.members.iter().map(|member| id + implied + of_member(member));
    // References of services and their kind are values, which were counted when they were read.
    cost::SHAPE
        + 2 * id
        + of_traits(&shape.traits)
        + shape.mixins.iter().map(of_reference).sum::<u64>()
        + members.sum::<u64>()
}

fn of_member(member: &Member) -> u64 {
    let target = member.target.as_ref().map_or(0, of_reference);
    cost::MEMBER + 2 * member.name.value.len() as u64 + target + of_traits(&member.traits)
}

fn of_reference(reference: &Reference) -> u64 {
    cost::REFERENCE + reference.text.len() as u64
}

/// What traits take.
pub(crate) fn of_traits(traits: &[Trait]) -> u64 {
    traits.iter().map(|it| cost::TRAIT + it.value.as_ref().map_or(0, of_node)).sum()
}

/// What a value takes.
pub(crate) fn of_node(node: &Node) -> u64 {
    let inside = match &node.value {
        Value::Null | Value::Bool(_) => 0,
        Value::Number(number) => number.as_str().len() as u64,
        Value::String(text) | Value::ShapeId(text) => text.len() as u64,
        Value::Array(elements) => elements.iter().map(of_node).sum(),
        Value::Object(object) => {
            let entry = |(key, entry): (&crate::node::Key, &crate::node::Entry)| {
                cost::KEY + key.len() as u64 + of_node(&entry.value)
            };
            object.iter().map(entry).sum()
        }
    };
    cost::NODE + inside
}
