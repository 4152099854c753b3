//! Services, resources and operations.

use super::file::Writer;
use super::inline::{INPUT, OUTPUT};
use super::node::key;
use super::page::Page;
use super::text;
use crate::model::Shape;
use crate::shape_id::ShapeId;
use crate::write::ast::{Fields, Tree, own_properties};

const UNIT: &str = "smithy.api#Unit";

impl Writer<'_> {
    /// `head`, the properties that the shape does not have from its mixins, and the closing brace.
    pub(super) fn entity(&self, page: &mut Page, head: &str, shape: &Shape) {
        let mut properties = own_properties(self.model, shape);
        properties.retain(|(_, value)| !matches!(value, Tree::Reference(id) if **id == UNIT));
        let head = self.with_mixins(head.to_owned(), shape, page.room());
        if properties.is_empty() {
            page.block(&format!("{head} {{}}"));
            return;
        }
        page.block(&format!("{head} {{"));
        page.indented(|page| {
            for (name, value) in &properties {
                self.property(page, name, value, shape);
            }
        });
        page.line("}");
    }

    fn property(&self, page: &mut Page, name: &str, value: &Tree<'_>, shape: &Shape) {
        match value {
            Tree::Text(version) => page.line(&format!("{name}: {}", text::quoted(version))),
            Tree::List(shapes) => {
                page.line(&format!("{name}: ["));
                page.indented(|page| {
                    for shape in shapes {
                        if let Tree::Reference(id) = shape {
                            page.line(&self.names.of(id));
                        }
                    }
                });
                page.line("]");
            }
            Tree::Reference(id) => self.reference(page, name, id, shape),
            Tree::Object(object) => self.named(page, name, object),
            Tree::Node(_) | Tree::Lazy(_) => {}
        }
    }

    /// A shape, or the structure itself where it belongs to this operation.
    fn reference(&self, page: &mut Page, name: &str, id: &ShapeId, shape: &Shape) {
        match self.model.shapes.get(id).filter(|_| self.inline.is_in(id, &shape.id)) {
            Some(structure) => self.inline_structure(page, name, structure),
            None => page.line(&format!("{name}: {}", self.names.of(id))),
        }
    }

    fn inline_structure(&self, page: &mut Page, name: &str, structure: &Shape) {
        let mixins = self.with_mixins(String::new(), structure, page.room().saturating_sub(10));
        let head = format!("{mixins} {{").trim_start().to_owned();
        if !Self::has_traits(&structure.traits, &[INPUT, OUTPUT]) {
            self.body(page, &format!("{name} := {head}"), structure);
            return;
        }
        page.line(&format!("{name} :="));
        page.indented(|page| {
            self.traits(page, &structure.traits, &[INPUT, OUTPUT]);
            self.body(page, &head, structure);
        });
    }

    /// Identifiers and properties (name: shape), or `rename` (shape: name).
    fn named(&self, page: &mut Page, name: &str, object: &Fields<'_>) {
        page.line(&format!("{name}: {{"));
        page.indented(|page| {
            for (entry, value) in object {
                let value = match value {
                    Tree::Reference(id) => self.names.of(id),
                    Tree::Text(text) => text::quoted(text),
                    _ => continue,
                };
                page.line(&format!("{}: {value}", key(entry)));
            }
        });
        page.line("}");
    }
}
