//! `Model` → [`ShapeGraph`]: the same facts as generated code has as statics, for checking
//! documents against any model at run time.
//!
//! Every data shape of the model becomes a shape of the graph, findable by its shape ID; an
//! operation's ID finds its input, output and errors. Two things are left out, each with a
//! diagnostic: patterns that no engine here can enforce, and members that stream, which are not
//! part of a JSON document.
//!
//! ```
//! use shapewright_smithy::Model;
//! use shapewright_codegen::emit::shape_graph;
//! use shapewright_validate::walk::{Options, Outcome, walk};
//!
//! fn check_input(model: &Model, operation: &str, json: &[u8]) -> Option<Outcome> {
//!     let (graph, _diagnostics) = shape_graph::build(model);
//!     let input = graph.shape(graph.operation(operation)?.input?)?;
//!     Some(walk(json, input, &graph, Options::new()))
//! }
//! ```

mod constraints;
mod kind;
mod member;
mod patterns;

use indexmap::IndexMap;
use shapewright_validate::shape::{Data, OperationShapes, Shape, ShapeGraph, Target};

use crate::emit::protocol::Protocol;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::model::{self, Model, ShapeKind};
use shapewright_smithy::shape_id::ShapeId;

use patterns::Patterns;

/// Builds the graph of a model, and says what it leaves out.
pub fn build(model: &Model) -> (ShapeGraph, Diagnostics) {
    let mut builder = Builder::new(model);
    let mut graph = ShapeGraph::new();
    for shape in model.shapes.values().filter(|shape| is_data(shape)) {
        let built = builder.shape(shape);
        let index = graph.add(built);
        graph.name(shape.id.as_str(), index);
    }
    for shape in model.shapes.values() {
        if let ShapeKind::Operation(operation) = &shape.kind {
            graph.add_operation(shape.id.as_str(), builder.operation(operation));
        }
    }
    (graph, builder.diagnostics)
}

/// What building needs to know of the whole model.
struct Builder<'m> {
    model: &'m Model,
    /// The index that each data shape will have.
    indices: IndexMap<&'m str, u32>,
    /// What the protocols of the model's services do with members.
    protocol: Protocol,
    patterns: Patterns,
    diagnostics: Diagnostics,
}

impl<'m> Builder<'m> {
    fn new(model: &'m Model) -> Self {
        let data = model.shapes.values().filter(|shape| is_data(shape));
        Self {
            model,
            indices: data.map(|shape| shape.id.as_str()).zip(0..).collect(),
            protocol: Protocol::of(model, None),
            patterns: Patterns::default(),
            diagnostics: Diagnostics::new(),
        }
    }

    fn shape(&mut self, shape: &'m model::Shape) -> Shape {
        Shape {
            name: Data::from(shape.id.name()),
            kind: self.kind(shape),
            constraints: self.constraints(&shape.id, &shape.traits, shape.span),
            doc: documentation(&shape.traits),
        }
    }

    fn operation(&self, operation: &model::Operation) -> OperationShapes {
        let errors = operation.errors.iter().filter_map(|error| self.index(error));
        OperationShapes {
            input: self.index(&operation.input),
            output: self.index(&operation.output),
            errors: errors.collect(),
        }
    }

    fn index(&self, id: &ShapeId) -> Option<u32> {
        self.indices.get(id.as_str()).copied()
    }

    fn target(&self, id: &ShapeId) -> Target {
        Target::Index(self.index(id).unwrap_or(u32::MAX))
    }
}

/// Whether a shape describes data.
fn is_data(shape: &model::Shape) -> bool {
    !matches!(shape.kind, ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_))
}

fn documentation(traits: &model::Traits) -> Data<str> {
    let text = traits.get("smithy.api#documentation").and_then(|node| node.as_str());
    text.map_or(Data::Static(""), Data::from)
}
