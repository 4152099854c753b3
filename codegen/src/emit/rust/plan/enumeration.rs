//! Enums of strings and of integers.

use crate::emit::rust::case;
use crate::emit::rust::plan::build::Builder;
use crate::emit::rust::plan::facts::{deprecated, documentation, is_internal};
use crate::emit::rust::plan::names::{self, Claim, Reserved};
use crate::emit::rust::plan::{EnumValue, Enumeration};
use shapewright_smithy::model::{Member, Shape, ShapeKind, Traits};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;

/// The variant for values that the model does not know, and the constant with those that it does.
/// A modelled value of that name is called `UnknownValue` instead.
const RESERVED: Reserved<'static> = Reserved { names: &["Unknown", "VALUES"], suffix: "Value" };

impl Builder<'_> {
    /// The values of an `enum` shape, or of a string with the `enum` trait of 1.0.
    pub(super) fn string_enum(&mut self, shape: &Shape) -> Enumeration<String> {
        if shape.kind == ShapeKind::Enum {
            let value = |member: &Member| {
                let value = member.traits.get("smithy.api#enumValue").and_then(Node::as_str);
                value.unwrap_or(member.name()).to_owned()
            };
            return self.members_as_values(shape, value);
        }
        let entries = shape.traits.get("smithy.api#enum").and_then(Node::as_array).unwrap_or(&[]);
        self.entries_as_values(shape, entries)
    }

    /// The values of an `intEnum` shape.
    pub(super) fn int_enum(&mut self, shape: &Shape) -> Enumeration<i32> {
        self.members_as_values(shape, |member| {
            let value = member.traits.get("smithy.api#enumValue").and_then(Node::as_number);
            value.and_then(|value| value.as_i128()?.try_into().ok()).unwrap_or_default()
        })
    }

    fn members_as_values<T>(
        &mut self,
        shape: &Shape,
        value: impl Fn(&Member) -> T,
    ) -> Enumeration<T> {
        let claims: Vec<_> = shape
            .members
            .iter()
            .map(|it| Claim::new(&it.id, it.span, &it.traits, it.name(), case::pascal))
            .collect();
        let names = names::give(&claims, RESERVED, &mut self.diagnostics);
        let values = shape.members.iter().zip(names).map(|(member, name)| EnumValue {
            value: value(member),
            name,
            documentation: documentation(&member.traits, &format!("`{}`.", member.name())),
            deprecated: deprecated(&member.traits),
            internal: is_internal(&member.traits),
        });
        Enumeration { values: values.collect() }
    }

    fn entries_as_values(&mut self, shape: &Shape, entries: &[Node]) -> Enumeration<String> {
        let text = |entry: &Node, key| entry.get(key).and_then(Node::as_str).map(str::to_owned);
        let values: Vec<String> = entries.iter().filter_map(|entry| text(entry, "value")).collect();
        let written: Vec<String> = entries
            .iter()
            .zip(&values)
            .enumerate()
            .map(|(index, (entry, value))| {
                text(entry, "name").unwrap_or_else(|| name_from_value(value, index))
            })
            .collect();
        let ids: Vec<ShapeId> = written.iter().map(|name| shape.id.with_member(name)).collect();
        let no_traits = Traits::default();
        let claims: Vec<_> = ids
            .iter()
            .zip(&written)
            .map(|(id, name)| Claim::new(id, shape.span, &no_traits, name, case::pascal))
            .collect();
        let names = names::give(&claims, RESERVED, &mut self.diagnostics);
        let entries = entries.iter().zip(values).zip(names);
        let values = entries.map(|((entry, value), name)| EnumValue {
            documentation: entry_documentation(entry, &value),
            deprecated: (entry.get("deprecated").and_then(Node::as_bool) == Some(true))
                .then(String::new),
            internal: entry
                .get("tags")
                .is_some_and(|tags| crate::emit::rust::plan::facts::has_string(tags, "internal")),
            value,
            name,
        });
        Enumeration { values: values.collect() }
    }
}

fn entry_documentation(entry: &Node, value: &str) -> String {
    let text = entry.get("documentation").and_then(Node::as_str).unwrap_or_default();
    let markdown = crate::emit::rust::docs::to_rustdoc(text);
    if markdown.is_empty() { crate::emit::rust::docs::code(value) + "." } else { markdown }
}

/// A name for a value that has none: its letters and digits, or its place.
fn name_from_value(value: &str, index: usize) -> String {
    let name: String = value
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() { character } else { '_' })
        .collect();
    if name.bytes().any(|byte| byte != b'_') { name } else { format!("VALUE_{}", index + 1) }
}
