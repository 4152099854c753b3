//! Node values: on one line where they fit, else one entry per line.

use super::names::Names;
use super::page::{INDENT, indent};
use super::text;
use crate::model::{Member, Model, Shape};
use crate::node::{Node, Object, Value};
use crate::shape_id::{ShapeId, is_identifier};

/// Writes values.
#[derive(Clone, Copy)]
pub(super) struct Nodes<'m> {
    pub(super) model: &'m Model,
    pub(super) names: &'m Names<'m>,
}

/// What a value is an instance of, as far as the model knows: its member, if any, and its shape.
#[derive(Clone, Copy, Default)]
pub(super) struct Type<'m> {
    member: Option<&'m Member>,
    shape: Option<&'m Shape>,
}

impl<'m> Type<'m> {
    /// The type of the values of a trait.
    pub(super) fn of_trait(model: &'m Model, id: &ShapeId) -> Self {
        Self { member: None, shape: model.shapes.get(id) }
    }

    fn member(self, model: &'m Model, name: &str) -> Self {
        let member = self.shape.and_then(|shape| shape.member(name));
        Self { member, shape: member.map(|member| model.target(member)) }
    }

    /// The type of a value of an object under a key: a member, or what a map holds.
    fn entry(self, model: &'m Model, key: &str) -> Self {
        let is_map = self.shape.is_some_and(|shape| shape.kind == crate::model::ShapeKind::Map);
        self.member(model, if is_map { "value" } else { key })
    }

    /// Whether its strings are IDs of shapes.
    fn is_id(self) -> bool {
        let has = |traits: &crate::model::Traits| traits.has("smithy.api#idRef");
        self.member.is_some_and(|member| has(&member.traits))
            || self.shape.is_some_and(|shape| has(&shape.traits))
    }
}

impl<'m> Nodes<'m> {
    /// A value on one line if it fits, else on several, of which all but the first are indented
    /// within the first. A line has `room` characters; `before` of the first are taken.
    pub(super) fn node(&self, node: &Node, ty: Type<'m>, room: usize, before: usize) -> String {
        let mut out = String::new();
        if self.flat(node, ty, room.saturating_sub(before), &mut out) {
            return out;
        }
        match &node.value {
            Value::Array(elements) => format!("[\n{}\n]", self.elements(elements, ty, room)),
            Value::Object(object) => format!("{{\n{}\n}}", self.entries(object, ty, room)),
            Value::String(text) => self.string(text, ty, room),
            _ => out,
        }
    }

    /// The elements of an array, each on its lines, one level deeper.
    fn elements(&self, elements: &[Node], ty: Type<'m>, room: usize) -> String {
        let (room, ty) = (room.saturating_sub(INDENT), ty.member(self.model, "member"));
        let elements = elements.iter().map(|element| indent(&self.node(element, ty, room, 0)));
        elements.collect::<Vec<_>>().join("\n")
    }

    /// The entries of an object, each on its lines, one level deeper.
    pub(super) fn entries(&self, object: &Object, ty: Type<'m>, room: usize) -> String {
        let room = room.saturating_sub(INDENT);
        let entries = object.iter().map(|(key, entry)| {
            let start = format!("{}: ", self::key(key));
            let ty = ty.entry(self.model, key);
            let value = self.node(&entry.value, ty, room, start.len());
            indent(&(start + &value))
        });
        entries.collect::<Vec<_>>().join("\n")
    }

    /// The entries of an object on one line, or nothing if they are longer than `room`.
    pub(super) fn flat_entries(
        &self,
        object: &Object,
        ty: Type<'m>,
        room: usize,
        out: &mut String,
    ) -> bool {
        let start = out.len();
        for (index, (key, entry)) in object.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            out.push_str(&self::key(key));
            out.push_str(": ");
            let left = room.saturating_sub(out.len() - start);
            if left == 0 || !self.flat(&entry.value, ty.entry(self.model, key), left, out) {
                return false;
            }
        }
        out.len() - start <= room
    }

    /// Adds a value on one line; `false`, and something unfinished, if it is longer than `room`.
    pub(super) fn flat(&self, node: &Node, ty: Type<'m>, room: usize, out: &mut String) -> bool {
        let start = out.len();
        let fits = match &node.value {
            Value::Null => push(out, "null"),
            Value::Bool(value) => push(out, if *value { "true" } else { "false" }),
            Value::Number(number) => push(out, number.as_str()),
            Value::String(text) | Value::ShapeId(text) => {
                push(out, &self.id(text, ty).unwrap_or_else(|| text::quoted(text)))
            }
            Value::Array(elements) => self.flat_array(elements, ty, room, out),
            Value::Object(object) if object.is_empty() => push(out, "{}"),
            Value::Object(object) => {
                out.push_str("{ ");
                self.flat_entries(object, ty, room, out) && push(out, " }")
            }
        };
        // Numbers, words and names cannot be broken; they stand as they are.
        let is_atom = matches!(node.value, Value::Null | Value::Bool(_) | Value::Number(_));
        is_atom || (fits && out.len() - start <= room)
    }

    fn flat_array(&self, elements: &[Node], ty: Type<'m>, room: usize, out: &mut String) -> bool {
        let (start, ty) = (out.len(), ty.member(self.model, "member"));
        out.push('[');
        for (index, element) in elements.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            let left = room.saturating_sub(out.len() - start);
            if left == 0 || !self.flat(element, ty, left, out) {
                return false;
            }
        }
        push(out, "]")
    }

    fn string(&self, text: &str, ty: Type<'m>, room: usize) -> String {
        if let Some(id) = self.id(text, ty) {
            return id;
        }
        text::block(text, room.saturating_sub(INDENT).max(MIN_ROOM))
            .unwrap_or_else(|| text::quoted(text))
    }

    /// The name of the shape that a text names.
    fn id(&self, text: &str, ty: Type<'m>) -> Option<String> {
        let id = ty.is_id().then(|| ShapeId::parse(text)).flatten()?;
        Some(self.names.of(&id))
    }
}

/// Text is not broken into lines shorter than this, in characters.
const MIN_ROOM: usize = 40;

fn push(out: &mut String, text: &str) -> bool {
    out.push_str(text);
    true
}

/// A key of an object: without quotes where it is an identifier.
pub(super) fn key(key: &str) -> String {
    if is_identifier(key) { key.to_owned() } else { text::quoted(key) }
}
