//! Selection: from what is asked for to the shapes that it needs, in a stable order.
//!
//! A [`Selection`] names services, operations and shapes, by absolute ID or by an unambiguous
//! name; [`select`] answers with the [`Closure`]: everything that is reachable from them through
//! resources, operations, inputs, outputs, errors and members. The order depends only on where
//! shapes are written (file name, then position), never on the order in which files were given.
//!
//! What it does not do: follow traits, resource identifiers or resource properties.

use std::collections::{BTreeSet, HashSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Model, Resource, Shape, ShapeKind};
use crate::shape_id::ShapeId;
use crate::suggest::closest;

/// The namespace whose shapes every model has and no closure contains.
const PRELUDE: &str = "smithy.api";

/// What is asked for. Names are absolute IDs (`a.b#C`) or names that only one shape has (`C`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Services: all their operations, unless `operations` names some.
    pub services: Vec<String>,
    /// Operations, of the services if there are any.
    pub operations: Vec<String>,
    /// Other shapes.
    pub shapes: Vec<String>,
}

/// What a selection needs: IDs in a stable order, prelude shapes left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closure {
    /// The services that were asked for, or that are there where nothing was asked for.
    pub services: Vec<ShapeId>,
    /// The operations.
    pub operations: Vec<ShapeId>,
    /// The data shapes: everything but services, resources and operations.
    pub shapes: Vec<ShapeId>,
}

/// The closure of a selection. An empty selection asks for every service, and for every shape of
/// a model that has no service.
///
/// # Errors
/// A name that no shape has, that several have, or that is of another kind, with a suggestion.
pub fn select(model: &Model, selection: &Selection) -> Result<Closure, Diagnostics> {
    let mut walk = Walk::new(model);
    walk.start(selection);
    if walk.diagnostics.has_errors() {
        return Err(walk.diagnostics);
    }
    walk.run();
    Ok(walk.finish())
}

/// What a name of a selection should be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Service,
    Operation,
    Shape,
}

impl Wanted {
    fn noun(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Operation => "operation",
            Self::Shape => "shape",
        }
    }

    fn accepts(self, kind: &ShapeKind) -> bool {
        match self {
            Self::Service => matches!(kind, ShapeKind::Service(_)),
            Self::Operation => matches!(kind, ShapeKind::Operation(_)),
            Self::Shape => true,
        }
    }
}

struct Walk<'a> {
    model: &'a Model,
    queue: Vec<ShapeId>,
    seen: HashSet<ShapeId>,
    services: BTreeSet<ShapeId>,
    /// Whether operations were named, so that services contribute only those.
    only_named_operations: bool,
    diagnostics: Diagnostics,
}

impl<'a> Walk<'a> {
    fn new(model: &'a Model) -> Self {
        Self {
            model,
            queue: Vec::new(),
            seen: HashSet::new(),
            services: BTreeSet::new(),
            only_named_operations: false,
            diagnostics: Diagnostics::new(),
        }
    }

    fn start(&mut self, selection: &Selection) {
        if *selection == Selection::default() {
            self.start_with_everything();
            return;
        }
        self.only_named_operations = !selection.operations.is_empty();
        for name in &selection.services {
            if let Some(id) = self.resolve(name, Wanted::Service, None) {
                self.services.insert(id.clone());
                self.visit(&id);
            }
        }
        let offered = (!self.services.is_empty()).then(|| self.offered_operations());
        for name in &selection.operations {
            if let Some(id) = self.resolve(name, Wanted::Operation, offered.as_ref()) {
                self.visit(&id);
            }
        }
        for name in &selection.shapes {
            if let Some(id) = self.resolve(name, Wanted::Shape, None) {
                self.visit(&id);
            }
        }
    }

    fn start_with_everything(&mut self) {
        let own = || self.model.shapes.values().filter(|shape| !shape.id.is_built_in());
        let is_service = |shape: &&Shape| Wanted::Service.accepts(&shape.kind);
        let services: Vec<_> = own().filter(is_service).map(|shape| shape.id.clone()).collect();
        let all: Vec<_> = own().filter(|shape| !is_trait(shape)).map(|s| s.id.clone()).collect();
        self.services.extend(services.iter().cloned());
        for id in if services.is_empty() { all } else { services } {
            self.visit(&id);
        }
    }

    /// The shape that a name means, or a diagnostic.
    fn resolve(
        &mut self,
        name: &str,
        wanted: Wanted,
        offered: Option<&BTreeSet<ShapeId>>,
    ) -> Option<ShapeId> {
        let candidates: Vec<&Shape> = self
            .model
            .shapes
            .values()
            .filter(|shape| wanted.accepts(&shape.kind))
            .filter(|shape| offered.is_none_or(|offered| offered.contains(&shape.id)))
            .collect();
        let matches: Vec<&Shape> = candidates
            .iter()
            .copied()
            .filter(|shape| shape.id == *name || shape.id.name() == name)
            .collect();
        if let [shape] = matches[..] {
            return Some(shape.id.clone());
        }
        let problem = match matches[..] {
            [] => not_found(name, wanted, &candidates),
            _ => ambiguous(name, wanted, &matches),
        };
        self.diagnostics.push(problem);
        None
    }

    fn offered_operations(&self) -> BTreeSet<ShapeId> {
        let mut offered = BTreeSet::new();
        let mut queue: Vec<&ShapeId> = self.services.iter().collect();
        let mut seen = HashSet::new();
        while let Some(id) = queue.pop() {
            let Some(shape) = self.model.shape(id.as_str()).filter(|_| seen.insert(id)) else {
                continue;
            };
            match &shape.kind {
                ShapeKind::Service(service) => {
                    queue.extend(service.operations.iter().chain(&service.resources));
                }
                ShapeKind::Resource(resource) => {
                    queue.extend(resource_operations(resource).chain(&resource.resources));
                }
                ShapeKind::Operation(_) => {
                    offered.insert(id.clone());
                }
                _ => {}
            }
        }
        offered
    }

    fn visit(&mut self, id: &ShapeId) {
        if id.namespace() != PRELUDE && self.seen.insert(id.clone()) {
            self.queue.push(id.clone());
        }
    }

    fn run(&mut self) {
        while let Some(id) = self.queue.pop() {
            let Some(shape) = self.model.shape(id.as_str()) else { continue };
            for next in self.neighbours(shape) {
                self.visit(&next);
            }
        }
    }

    fn neighbours(&self, shape: &Shape) -> Vec<ShapeId> {
        match &shape.kind {
            ShapeKind::Service(service) if self.only_named_operations => service.errors.clone(),
            ShapeKind::Service(service) => {
                let parts = [&service.operations, &service.resources, &service.errors];
                parts.into_iter().flatten().cloned().collect()
            }
            ShapeKind::Resource(resource) => {
                resource_operations(resource).chain(&resource.resources).cloned().collect()
            }
            ShapeKind::Operation(operation) => [&operation.input, &operation.output]
                .into_iter()
                .chain(&operation.errors)
                .cloned()
                .collect(),
            ShapeKind::Enum | ShapeKind::IntEnum => Vec::new(),
            _ => shape.members.iter().map(|member| member.target.clone()).collect(),
        }
    }

    fn finish(self) -> Closure {
        let mut shapes: Vec<&Shape> =
            self.seen.iter().filter_map(|id| self.model.shape(id.as_str())).collect();
        shapes.sort_by_key(|shape| {
            (self.model.sources.file(shape.span.file).name(), shape.span.start, &shape.id)
        });
        let mut closure =
            Closure { services: self.services.into_iter().collect(), ..Closure::default() };
        for shape in shapes {
            match shape.kind {
                ShapeKind::Service(_) | ShapeKind::Resource(_) => {}
                ShapeKind::Operation(_) => closure.operations.push(shape.id.clone()),
                _ => closure.shapes.push(shape.id.clone()),
            }
        }
        closure
    }
}

/// Whether a shape only defines a trait: no data of a service.
fn is_trait(shape: &Shape) -> bool {
    shape.traits.has("smithy.api#trait")
}

fn resource_operations(resource: &Resource) -> impl Iterator<Item = &ShapeId> {
    let lifecycle = [
        &resource.create,
        &resource.put,
        &resource.read,
        &resource.update,
        &resource.delete,
        &resource.list,
    ];
    lifecycle
        .into_iter()
        .flatten()
        .chain(&resource.operations)
        .chain(&resource.collection_operations)
}

fn ambiguous(name: &str, wanted: Wanted, matches: &[&Shape]) -> Diagnostic {
    let ids: Vec<_> = matches.iter().map(|shape| format!("`{}`", shape.id)).collect();
    let message = format!("several {}s are called `{name}`", wanted.noun());
    Diagnostic::new("Selection", Severity::Error, None, message)
        .with_help(format!("name one of {}", ids.join(", ")))
}

fn not_found(name: &str, wanted: Wanted, candidates: &[&Shape]) -> Diagnostic {
    let message = format!("the model has no {} `{name}`", wanted.noun());
    let problem = Diagnostic::new("Selection", Severity::Error, None, message);
    let absolute = name.contains('#');
    let own = candidates.iter().filter(|shape| shape.id.namespace() != PRELUDE);
    let names = own.map(|shape| if absolute { shape.id.as_str() } else { shape.id.name() });
    match closest(name, names) {
        Some(candidate) => problem.with_help(format!("did you mean `{candidate}`?")),
        None => problem,
    }
}
