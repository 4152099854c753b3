//! From a model to a plan: names first, then boxes, then one item per shape.

use std::collections::{BTreeSet, HashMap};

use crate::emit::rust::case;
use crate::emit::rust::plan::facts::{self, Protocol};
use crate::emit::rust::plan::modules::modules;
use crate::emit::rust::plan::names::{self, Claim, Reserved};
use crate::emit::rust::plan::pattern_table::PatternTable;
use crate::emit::rust::plan::recursion::boxed_members;
use crate::emit::rust::plan::{Item, ItemKind, Plan};
use crate::emit::rust::{Options, docs};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};
use shapewright_smithy::model::{Model, Service, Shape, ShapeKind};
use shapewright_smithy::node::Node;
use shapewright_smithy::select::{Closure, select};
use shapewright_smithy::shape_id::ShapeId;

/// The plan for what the options ask for.
///
/// # Errors
/// Names that the model does not have; shapes whose Rust names collide or are no identifiers.
///
/// # Examples
/// See [`crate::emit::rust::emit`].
pub fn plan(model: &Model, options: &Options) -> Result<Plan, Diagnostics> {
    let closure = select(model, &options.selection)?;
    let mut builder = Builder::new(model, options, &closure);
    builder.check_newtypes();
    let items = builder.items();
    if builder.diagnostics.has_errors() {
        return Err(builder.diagnostics);
    }
    let sources: BTreeSet<_> = items.iter().map(|(source, _)| source.clone()).collect();
    Ok(Plan {
        documentation: builder.documentation(),
        sources: sources.into_iter().collect(),
        modules: modules(items, options.layout),
        patterns: builder.patterns.into_sorted(),
        warnings: builder.diagnostics,
    })
}

/// What the passes share.
pub(super) struct Builder<'a> {
    pub(super) model: &'a Model,
    pub(super) protocol: Protocol,
    pub(super) services: Vec<(&'a Shape, &'a Service)>,
    /// The shapes that become items, where they are written.
    shapes: Vec<&'a Shape>,
    /// The Rust names of the items.
    pub(super) names: HashMap<ShapeId, String>,
    /// The members that need a box.
    pub(super) boxed: BTreeSet<ShapeId>,
    pub(super) patterns: PatternTable,
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Builder<'a> {
    fn new(model: &'a Model, options: &Options, closure: &Closure) -> Self {
        let services = services(model, &closure.services);
        let mut diagnostics = Diagnostics::new();
        let shapes = item_shapes(model, closure);
        let names = type_names(&shapes, &services, &mut diagnostics);
        Self {
            protocol: Protocol::of(
                services.first().map(|(shape, _)| *shape),
                options.protocol.as_deref(),
            ),
            boxed: boxed_members(model, &closure.shapes),
            services,
            shapes,
            names,
            model,
            patterns: PatternTable::default(),
            diagnostics,
        }
    }

    /// The items, each with the name of the file that its shape comes from.
    fn items(&mut self) -> Vec<(String, Item)> {
        let shapes = self.shapes.clone();
        let model = self.model;
        let source = |shape: &Shape| model.sources.file(shape.span.file).name().to_owned();
        shapes.into_iter().filter_map(|shape| Some((source(shape), self.item(shape)?))).collect()
    }

    fn item(&mut self, shape: &Shape) -> Option<Item> {
        let kind = self.item_kind(shape)?;
        let noun = noun(&kind);
        let documentation =
            facts::documentation(&shape.traits, &format!("The {noun} `{}`.", shape.id.name()));
        Some(Item {
            shape: shape.id.name().to_owned(),
            name: self.names.get(&shape.id)?.clone(),
            documentation: documentation + &self.note_on_streams(shape),
            deprecated: facts::deprecated(&shape.traits),
            sensitive: shape.traits.has("smithy.api#sensitive"),
            kind,
        })
    }

    fn item_kind(&mut self, shape: &Shape) -> Option<ItemKind> {
        Some(match &shape.kind {
            ShapeKind::Structure => ItemKind::Structure(self.structure(shape)),
            ShapeKind::Union => ItemKind::Union(self.variants(shape)),
            ShapeKind::IntEnum => ItemKind::IntEnum(self.int_enum(shape)),
            ShapeKind::Operation(operation) => {
                ItemKind::Operation(self.operation(shape, operation))
            }
            _ if facts::is_string_enum(shape) => ItemKind::StringEnum(self.string_enum(shape)),
            _ if facts::is_newtype(shape) => ItemKind::Newtype(self.rules_of_newtype(shape)),
            _ => return None,
        })
    }

    /// Says which members are left out because they are streams.
    fn note_on_streams(&self, shape: &Shape) -> String {
        let data = matches!(shape.kind, ShapeKind::Structure | ShapeKind::Union);
        let streams = shape.members.iter().filter(|member| facts::is_stream(self.model, member));
        let names: Vec<_> = streams.map(|member| format!("`{}`", member.name())).collect();
        match names.len() {
            0 => String::new(),
            _ if !data => String::new(),
            1 => format!(
                "\n\nThe member {} is a stream, no part of the JSON document: it is left out.",
                names[0]
            ),
            _ => format!(
                "\n\nThe members {} are streams, no part of the JSON document: they are left out.",
                names.join(", ")
            ),
        }
    }

    fn check_newtypes(&mut self) {
        for shape in &self.shapes {
            let asked = shape.traits.get("shapewright.rust#newtype");
            let Some(node) = asked.filter(|_| !facts::is_newtype(shape)) else { continue };
            let message = format!("`{}` is no plain string and cannot be a newtype", shape.id);
            self.diagnostics.push(
                Diagnostic::error("RustNewtype", node.span, message)
                    .with_help("only `string` shapes that are no enums can")
                    .with_shape(shape.id.clone()),
            );
        }
    }

    /// The documentation of the root module: that of the service.
    fn documentation(&self) -> String {
        let Some((shape, service)) = self.services.first() else {
            return "Types of the model.".to_owned();
        };
        let title = shape.traits.get("smithy.api#title").and_then(Node::as_str);
        let title = docs::to_rustdoc(title.unwrap_or(shape.id.name()));
        let version = &service.version;
        let heading = if version.is_empty() {
            format!("{title}.")
        } else {
            format!("{title}, version {version}.")
        };
        match facts::documentation(&shape.traits, "") {
            text if text.is_empty() => heading,
            text => format!("{heading}\n\n{text}"),
        }
    }
}

fn noun(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::Structure(structure) if structure.error.is_some() => "error",
        ItemKind::Structure(_) => "structure",
        ItemKind::Union(_) => "union",
        ItemKind::StringEnum(_) | ItemKind::IntEnum(_) => "enum",
        ItemKind::Newtype(_) => "string",
        ItemKind::Operation(_) => "operation",
    }
}

fn services<'a>(model: &'a Model, ids: &[ShapeId]) -> Vec<(&'a Shape, &'a Service)> {
    let shapes = ids.iter().filter_map(|id| model.shape(id.as_str()));
    shapes
        .filter_map(|shape| match &shape.kind {
            ShapeKind::Service(service) => Some((shape, &**service)),
            _ => None,
        })
        .collect()
}

/// The shapes that become items, by file and position. Event streams are no JSON and become none.
fn item_shapes<'a>(model: &'a Model, closure: &Closure) -> Vec<&'a Shape> {
    let ids = closure.operations.iter().chain(&closure.shapes);
    let mut shapes: Vec<&Shape> =
        ids.filter_map(|id| model.shape(id.as_str())).filter(|shape| becomes_item(shape)).collect();
    shapes.sort_by_key(|shape| {
        (model.sources.file(shape.span.file).name(), shape.span.start, &shape.id)
    });
    shapes
}

fn becomes_item(shape: &Shape) -> bool {
    match &shape.kind {
        ShapeKind::Union => !shape.traits.has("smithy.api#streaming"),
        ShapeKind::Structure | ShapeKind::IntEnum | ShapeKind::Operation(_) => true,
        ShapeKind::Enum | ShapeKind::String => {
            facts::is_string_enum(shape) || facts::is_newtype(shape)
        }
        _ => false,
    }
}

fn type_names(
    shapes: &[&Shape],
    services: &[(&Shape, &Service)],
    diagnostics: &mut Diagnostics,
) -> HashMap<ShapeId, String> {
    let written = |shape: &'_ Shape| -> String {
        let renamed = services.iter().find_map(|(_, service)| service.rename.get(&shape.id));
        renamed.map_or(shape.id.name(), String::as_str).to_owned()
    };
    let written: Vec<String> = shapes.iter().map(|shape| written(shape)).collect();
    let claims: Vec<_> = shapes
        .iter()
        .zip(&written)
        .map(|(shape, name)| {
            Claim::new(&shape.id, shape.span, &shape.traits, name, case::type_name)
        })
        .collect();
    let names = names::give(&claims, Reserved::default(), diagnostics);
    shapes.iter().map(|shape| shape.id.clone()).zip(names).collect()
}
