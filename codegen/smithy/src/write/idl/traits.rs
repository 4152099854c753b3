//! Traits before shapes and members.

use super::docs;
use super::file::Writer;
use super::node::Type;
use super::page::Page;
use crate::model::{ShapeKind, Traits};
use crate::node::{Node, Value};
use crate::shape_id::ShapeId;

const DOCUMENTATION: &str = "smithy.api#documentation";

impl Writer<'_> {
    /// The documentation and the other traits that a shape or member has itself, each on its
    /// lines, without those that are said otherwise.
    pub(super) fn traits(&self, page: &mut Page, traits: &Traits, otherwise: &[&str]) {
        let own = || traits.0.iter().filter(|(_, applied)| !applied.mixed_in);
        let mut commented = false;
        if let Some((_, applied)) = own().find(|(id, _)| id.as_str() == DOCUMENTATION) {
            commented = self.documentation(page, &applied.value);
        }
        for (id, applied) in own() {
            let is_said = otherwise.contains(&id.as_str()) || (commented && *id == DOCUMENTATION);
            if !is_said {
                let text = self.applied(id, &applied.value, page.room(), 0);
                page.block(&text);
            }
        }
    }

    /// Whether there is anything that [`Writer::traits`] would write.
    pub(super) fn has_traits(traits: &Traits, otherwise: &[&str]) -> bool {
        let mut own = traits.0.iter().filter(|(_, applied)| !applied.mixed_in);
        own.any(|(id, _)| !otherwise.contains(&id.as_str()))
    }

    fn documentation(&self, page: &mut Page, value: &Node) -> bool {
        let how = self.options.documentation;
        let lines = value.as_str().and_then(|text| docs::comment(text, how, page.room()));
        for line in lines.iter().flatten() {
            page.line(line);
        }
        lines.is_some()
    }

    /// One trait: `@name` or `@name(value)`. A line has `room` characters; `before` of the first
    /// are taken.
    pub(super) fn applied(&self, id: &ShapeId, value: &Node, room: usize, before: usize) -> String {
        let (name, ty, nodes) = (self.names.of(id), Type::of_trait(self.model, id), self.nodes());
        // The last parenthesis is on the line of the value's last character.
        let (room, before) = (room.saturating_sub(1), before + "@(".len() + name.len());
        let value = match &value.value {
            Value::Object(object) if object.is_empty() && !self.is_list(id) => {
                return format!("@{name}");
            }
            Value::Object(object) if !object.is_empty() => {
                let mut flat = String::new();
                if nodes.flat_entries(object, ty, room.saturating_sub(before), &mut flat) {
                    flat
                } else {
                    nodes.entries(object, ty, room)
                }
            }
            _ => nodes.node(value, ty, room, before),
        };
        format!("@{name}({value})")
    }

    fn is_list(&self, id: &ShapeId) -> bool {
        self.model.shapes.get(id).is_some_and(|shape| shape.kind == ShapeKind::List)
    }
}
