//! The values of enums: of `enum` and `intEnum` shapes, and of strings with the `enum` trait of
//! Smithy 1.0.

use super::traits;
use crate::api::{Deprecated, EnumValue};
use crate::model::{Member, Shape, ShapeKind};
use crate::node::Node;

/// The trait of Smithy 1.0.
const OLD: &str = "smithy.api#enum";
const INTERNAL: &str = "smithy.api#internal";

/// The values of a string enum; `None` if the shape is none.
pub fn strings(shape: &Shape) -> Option<Vec<EnumValue<'_, &str>>> {
    match shape.kind {
        ShapeKind::Enum => Some(shape.members.iter().map(string).collect()),
        ShapeKind::String => {
            let entries = shape.traits.get(OLD)?.as_array().unwrap_or_default();
            Some(entries.iter().filter_map(old).collect())
        }
        _ => None,
    }
}

/// How many values a shape has at most, without looking at them.
pub fn most(shape: &Shape) -> usize {
    let entries = shape.traits.get(OLD).and_then(Node::as_array);
    shape.members.len() + entries.map_or(0, <[_]>::len)
}

/// The values of an `intEnum`, as far as they are 32-bit integers, which assembly demands.
pub fn integers(shape: &Shape) -> Vec<EnumValue<'_, i32>> {
    let value = |member: &'_ Member| {
        let value = member.traits.get(traits::ENUM_VALUE)?.as_number()?.as_i128()?;
        i32::try_from(value).ok()
    };
    shape.members.iter().filter_map(|member| Some(of_member(member, value(member)?))).collect()
}

/// A value; the name of its member, unless it has another.
fn string(member: &Member) -> EnumValue<'_, &str> {
    let value = member.traits.get(traits::ENUM_VALUE).and_then(Node::as_str);
    of_member(member, value.unwrap_or(member.name()))
}

fn of_member<T>(member: &Member, value: T) -> EnumValue<'_, T> {
    EnumValue {
        name: Some(member.name()),
        value,
        documentation: traits::documentation(&member.traits),
        deprecated: traits::deprecated(&member.traits),
        internal: member.traits.has(INTERNAL),
        member: Some(&member.id),
        rust_name: traits::rust_name(&member.traits),
        span: member.span,
    }
}

/// An entry of the trait of Smithy 1.0.
fn old(entry: &Node) -> Option<EnumValue<'_, &str>> {
    let text = |key| entry.get(key).and_then(Node::as_str);
    let is_deprecated = entry.get("deprecated").and_then(Node::as_bool) == Some(true);
    let mut tags = entry.get("tags").and_then(Node::as_array).unwrap_or_default().iter();
    Some(EnumValue {
        name: text("name"),
        value: text("value")?,
        documentation: text("documentation"),
        deprecated: is_deprecated.then(Deprecated::default),
        internal: tags.any(|tag| tag.as_str() == Some("internal")),
        member: None,
        rust_name: None,
        span: entry.span,
    })
}
