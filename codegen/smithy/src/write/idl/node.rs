//! Node values: on one line where they fit, else one entry per line.

use super::names::Names;
use super::page::INDENT;
use super::text;
use crate::budget::{self, MAX_INDENT, MAX_NAME};
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
        let mut lines = Lines::default();
        self.write(node, ty, (room, before), &mut lines);
        lines.out
    }

    fn write(&self, node: &Node, ty: Type<'m>, (room, before): (usize, usize), lines: &mut Lines) {
        budget::step(1);
        let start = lines.out.len();
        if self.flat(node, ty, room.saturating_sub(before), &mut lines.out) {
            return;
        }
        match &node.value {
            Value::Array(elements) => {
                lines.out.truncate(start);
                lines.out.push('[');
                lines.inside(|lines| self.write_elements(elements, ty, room, lines));
                lines.out.push(']');
            }
            Value::Object(object) => {
                lines.out.truncate(start);
                lines.out.push('{');
                lines.inside(|lines| self.write_entries(object, ty, room, lines));
                lines.out.push('}');
            }
            Value::String(text) => {
                lines.out.truncate(start);
                lines.block(&self.string(text, ty, room));
            }
            _ => {}
        }
    }

    /// The elements of an array, each on its lines.
    fn write_elements(&self, elements: &[Node], ty: Type<'m>, room: usize, lines: &mut Lines) {
        let (room, ty) = (room.saturating_sub(INDENT), ty.member(self.model, "member"));
        for element in elements {
            lines.line();
            self.write(element, ty, (room, 0), lines);
        }
    }

    /// The entries of an object, each on its lines, one level deeper.
    pub(super) fn entries(&self, object: &Object, ty: Type<'m>, room: usize) -> String {
        let mut lines = Lines::default();
        lines.inside(|lines| self.write_entries(object, ty, room, lines));
        lines.out
    }

    fn write_entries(&self, object: &Object, ty: Type<'m>, room: usize, lines: &mut Lines) {
        let room = room.saturating_sub(INDENT);
        for (key, entry) in object {
            lines.line();
            let start = format!("{}: ", self::key(key));
            lines.out.push_str(&start);
            let ty = ty.entry(self.model, key);
            self.write(&entry.value, ty, (room, start.len()), lines);
        }
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

/// Lines that are indented as deep as they are nested, up to [`MAX_INDENT`].
#[derive(Default)]
struct Lines {
    out: String,
    level: usize,
}

impl Lines {
    /// Begins a line.
    fn line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', self.level.min(MAX_INDENT) * INDENT));
    }

    /// Adds what `write` writes, one level deeper, on lines of its own.
    fn inside(&mut self, write: impl FnOnce(&mut Self)) {
        self.level += 1;
        write(self);
        self.level -= 1;
        self.line();
    }

    /// Adds a block of lines that is indented within itself already.
    fn block(&mut self, block: &str) {
        for (index, line) in block.split('\n').enumerate() {
            match (index, line) {
                (0, _) => self.out.push_str(line),
                (_, "") => self.out.push('\n'),
                _ => {
                    self.line();
                    self.out.push_str(line);
                }
            }
        }
    }
}

/// Text is not broken into lines shorter than this, in characters.
const MIN_ROOM: usize = 40;

fn push(out: &mut String, text: &str) -> bool {
    out.push_str(text);
    true
}

/// A key of an object: without quotes where it is an identifier that readers take.
pub(super) fn key(key: &str) -> String {
    if is_identifier(key) && key.len() <= MAX_NAME { key.to_owned() } else { text::quoted(key) }
}
