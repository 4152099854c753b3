//! [`Api`] → [`ShapeGraph`]: the same facts as generated code has as statics, for checking
//! documents against any model at run time.
//!
//! Every type of the API becomes a shape of the graph, findable by its shape ID; an operation's ID
//! finds its input, output and errors. Two things are left out, each with a diagnostic: patterns
//! that no engine here can enforce, and members that stream, which are not part of a JSON document.
//!
//! ```
//! use shapewright_codegen::emit::shape_graph;
//! use shapewright_smithy::Model;
//! use shapewright_validate::walk::{Options, Outcome, walk};
//!
//! fn check_input(model: &Model, operation: &str, json: &[u8]) -> Option<Outcome> {
//!     let (graph, _diagnostics) = shape_graph::of_model(model);
//!     let input = graph.resolve(graph.operation(operation)?.input.as_ref()?)?;
//!     Some(walk(json, input, &graph, Options::new()))
//! }
//! ```

mod constraints;
mod kind;
mod messages;
mod patterns;

use std::borrow::Cow;

use shapewright_pattern::Patterns;
use shapewright_smithy::api::{Api, Type};
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::model::Model;
use shapewright_smithy::resolve::{Selection, resolve};
use shapewright_validate::shape::{Data, Shape, ShapeGraph};

/// Builds the graph of every shape of a model, and says what it leaves out.
pub fn of_model(model: &Model) -> (ShapeGraph, Diagnostics) {
    match resolve(model, &Selection::everything()) {
        Ok(resolved) => {
            let (graph, mut diagnostics) = build(Cow::Owned(resolved.api), &Patterns::new());
            diagnostics.append(resolved.warnings);
            (graph, diagnostics)
        }
        Err(problems) => (ShapeGraph::new(), problems),
    }
}

/// Builds the graph of an API, and says what it leaves out.
pub fn emit(api: &Api<'_>) -> (ShapeGraph, Diagnostics) {
    emit_with(api, &Patterns::new())
}

/// The same with patterns of the caller. All values of a graph together may take so much work of
/// patterns that only an engine decides, beyond what each pays for: a process that runs for long, such
/// as a server, [renews](Patterns::renew) it between messages.
pub fn emit_with(api: &Api<'_>, patterns: &Patterns) -> (ShapeGraph, Diagnostics) {
    build(Cow::Borrowed(api), patterns)
}

/// Builds the graph. An API of its own loses the members of its types on the way, so that both are
/// never there as a whole.
fn build(mut api: Cow<'_, Api<'_>>, patterns: &Patterns) -> (ShapeGraph, Diagnostics) {
    let mut builder = Builder { patterns, diagnostics: Diagnostics::new() };
    let mut graph = ShapeGraph::new();
    for id in api.type_ids() {
        let ty = api.get(id);
        let index = graph.add(builder.shape(&api, ty));
        if api.id(ty.id.as_str()) == Some(id) {
            graph.name(ty.id.as_str(), index);
        }
        if let Cow::Owned(api) = &mut api {
            api.forget_members(id);
        }
    }
    let services = messages::services(&api);
    for operation in &api.operations {
        graph.add_operation(operation.id.as_str(), messages::operation(operation, &services));
    }
    (graph, builder.diagnostics)
}

/// What building needs beside the API.
struct Builder<'p> {
    patterns: &'p Patterns,
    diagnostics: Diagnostics,
}

impl Builder<'_> {
    fn shape(&mut self, api: &Api<'_>, ty: &Type<'_>) -> Shape {
        let mut shape = Shape::new("", self.kind(api, ty));
        shape.name = Data::from(ty.id.name());
        shape.constraints = self.constraints(ty.id, &ty.constraints);
        shape.role = ty.role;
        shape.error = messages::error(ty);
        shape.stream = messages::stream(api, ty);
        shape.doc = documentation(ty.documentation);
        shape
    }
}

fn documentation(text: Option<&str>) -> Data<str> {
    text.map_or(Data::Static(""), Data::from)
}
