//! One file: control, metadata, namespace and use statements, then the shapes in their order.

use super::Options;
use super::inline::Inline;
use super::names::Names;
use super::node::{Nodes, Type, key};
use super::page::Page;
use super::text::quoted;
use crate::budget;
use crate::model::{Model, Shape, ShapeKind};

/// The version that is written.
const VERSION: &str = "2.0";

/// What the shapes of one namespace are written with.
pub(super) struct Writer<'m> {
    pub(super) model: &'m Model,
    pub(super) options: &'m Options,
    pub(super) names: Names<'m>,
    pub(super) inline: Inline,
}

/// The file of a namespace with its shapes; metadata stands in one file of a model.
pub(super) fn write(
    model: &Model,
    options: &Options,
    (namespace, mut shapes): (&str, Vec<&Shape>),
    with_metadata: bool,
) -> String {
    budget::step(shapes.len());
    shapes.sort_by_key(|shape| (rank(shape), shape.id.name()));
    let inline = Inline::new(model, &shapes);
    let writer = Writer { model, options, names: Names::new(model, namespace, &shapes), inline };
    let mut page = Page::new(options.width);
    writer.control(&mut page);
    if with_metadata {
        writer.metadata(&mut page);
    }
    page.blank();
    page.line(&format!("namespace {namespace}"));
    let uses = writer.names.uses();
    if !uses.is_empty() {
        page.blank();
        for id in uses {
            page.line(&format!("use {id}"));
        }
    }
    for shape in shapes.into_iter().filter(|shape| !writer.inline.is_inline(&shape.id)) {
        page.blank();
        writer.shape(&mut page, shape);
    }
    page.into_text()
}

/// The file of a model without shapes.
pub(super) fn write_metadata(model: &Model, options: &Options) -> String {
    let (names, inline) = (Names::new(model, "", &[]), Inline::new(model, &[]));
    let writer = Writer { model, options, names, inline };
    let mut page = Page::new(options.width);
    writer.control(&mut page);
    writer.metadata(&mut page);
    page.into_text()
}

/// Definitions of traits come first, then what a service is made of from the outside in.
fn rank(shape: &Shape) -> usize {
    match shape.kind {
        _ if shape.traits.has("smithy.api#trait") => 0,
        ShapeKind::Service(_) => 1,
        ShapeKind::Resource(_) => 2,
        ShapeKind::Operation(_) => 3,
        _ => 4,
    }
}

impl Writer<'_> {
    pub(super) fn nodes(&self) -> Nodes<'_> {
        Nodes { model: self.model, names: &self.names }
    }

    fn control(&self, page: &mut Page) {
        page.line(&format!("$version: \"{VERSION}\""));
        if self.inline.input != "Input" {
            page.line(&format!("$operationInputSuffix: {}", quoted(&self.inline.input)));
        }
        if self.inline.output != "Output" {
            page.line(&format!("$operationOutputSuffix: {}", quoted(&self.inline.output)));
        }
    }

    fn metadata(&self, page: &mut Page) {
        for (index, (name, entry)) in self.model.metadata.iter().enumerate() {
            if index == 0 {
                page.blank();
            }
            let start = format!("metadata {} = ", key(name));
            let ty = Type::default();
            let value = self.nodes().node(&entry.value, ty, page.room(), start.len());
            page.block(&(start + &value));
        }
    }
}
