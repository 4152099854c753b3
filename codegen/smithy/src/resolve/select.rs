//! Selection: from what is asked for to the shapes that it needs, in a stable order.
//!
//! The order depends only on where shapes are written (file name, then position), never on the
//! order in which files were given. Traits, resource identifiers and resource properties are not
//! followed.

use std::collections::{BTreeSet, HashSet};

use super::owners::{Owners, neighbours};
use super::traits;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;
use crate::suggest::closest;

/// The namespace whose shapes every model has and no closure contains.
const PRELUDE: &str = "smithy.api";

/// What is asked for. Names are absolute IDs (`a.b#C`) or names that only one shape has (`C`); services
/// may also be called as SDKs do (`sdkId`).
///
/// An empty selection asks for every service, and for every shape of a model that has no service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Services: all their operations, unless `operations` names some.
    pub services: Vec<String>,
    /// Operations, of the services if there are any.
    pub operations: Vec<String>,
    /// Other shapes.
    pub shapes: Vec<String>,
    /// Every shape of the model, those of the prelude and those that define traits included;
    /// names are then of no account.
    pub everything: bool,
}

impl Selection {
    /// Every shape of a model.
    pub fn everything() -> Self {
        Self { everything: true, ..Self::default() }
    }

    /// These shapes alone, and what they reach.
    pub fn shapes(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { shapes: names.into_iter().map(Into::into).collect(), ..Self::default() }
    }
}

/// What a selection needs, prelude shapes left out.
#[derive(Default)]
pub(super) struct Closure<'m> {
    /// The services that were asked for or, if only operations were, those that own them.
    pub(super) services: Vec<&'m ShapeId>,
    /// The operations.
    pub(super) operations: Vec<&'m Shape>,
    /// The data shapes: everything but services, resources and operations.
    pub(super) shapes: Vec<&'m Shape>,
}

/// The closure of a selection.
///
/// # Errors
/// A name that no shape has, that several have, or that is of another kind, with a suggestion.
pub(super) fn select<'m>(
    model: &'m Model,
    selection: &Selection,
    owners: &Owners<'m>,
) -> Result<Closure<'m>, Diagnostics> {
    let mut walk = Walk::new(model, owners);
    walk.start(selection);
    if walk.diagnostics.has_errors() {
        return Err(walk.diagnostics);
    }
    walk.run();
    Ok(walk.finish())
}

/// The closure of an empty selection.
pub(super) fn all<'m>(model: &'m Model, owners: &Owners<'m>) -> Closure<'m> {
    let mut walk = Walk::new(model, owners);
    walk.start_with_services();
    walk.run();
    walk.finish()
}

/// The operations that services have, by themselves or by their resources.
pub(super) fn offered<'m>(
    model: &'m Model,
    services: impl IntoIterator<Item = &'m ShapeId>,
) -> BTreeSet<ShapeId> {
    let mut offered = BTreeSet::new();
    let mut queue: Vec<&ShapeId> = services.into_iter().collect();
    let mut seen = HashSet::new();
    while let Some(id) = queue.pop() {
        let Some(shape) = model.shape(id.as_str()).filter(|_| seen.insert(id)) else { continue };
        match &shape.kind {
            ShapeKind::Operation(_) => drop(offered.insert(id.clone())),
            ShapeKind::Service(_) | ShapeKind::Resource(_) => queue.extend(neighbours(shape)),
            _ => {}
        }
    }
    offered
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

struct Walk<'m, 'o> {
    model: &'m Model,
    owners: &'o Owners<'m>,
    queue: Vec<&'m Shape>,
    seen: HashSet<&'m ShapeId>,
    services: BTreeSet<&'m ShapeId>,
    /// Whether operations were named, so that services contribute only those.
    only_named_operations: bool,
    diagnostics: Diagnostics,
}

impl<'m, 'o> Walk<'m, 'o> {
    fn new(model: &'m Model, owners: &'o Owners<'m>) -> Self {
        Self {
            model,
            owners,
            queue: Vec::new(),
            seen: HashSet::new(),
            services: BTreeSet::new(),
            only_named_operations: false,
            diagnostics: Diagnostics::new(),
        }
    }

    fn start(&mut self, selection: &Selection) {
        if selection.everything {
            self.services.extend(self.owners.services.iter().map(|(shape, _)| &shape.id));
            self.queue.extend(self.model.shapes.values());
            self.seen.extend(self.model.shapes.keys());
            return;
        }
        if *selection == Selection::default() {
            self.start_with_services();
            return;
        }
        self.only_named_operations = !selection.operations.is_empty();
        for name in &selection.services {
            if let Some(shape) = self.resolve(name, Wanted::Service, None) {
                self.services.insert(&shape.id);
                self.visit(&shape.id);
            }
        }
        let services = self.services.iter().copied();
        let offered = (!self.services.is_empty()).then(|| offered(self.model, services));
        for name in &selection.operations {
            if let Some(shape) = self.resolve(name, Wanted::Operation, offered.as_ref()) {
                self.visit(&shape.id);
            }
        }
        for name in &selection.shapes {
            if let Some(shape) = self.resolve(name, Wanted::Shape, None) {
                self.visit(&shape.id);
            }
        }
        if selection.services.is_empty() {
            self.add_owners();
        }
    }

    /// Adds the services of the operations that were named: their errors, paging and names belong
    /// to the operations.
    fn add_owners(&mut self) {
        let operations = self.queue.iter().filter(|it| Wanted::Operation.accepts(&it.kind));
        let owners = operations.filter_map(|operation| self.owners.service_of(&operation.id));
        self.services.extend(owners.map(|(service, _)| &service.id));
    }

    fn start_with_services(&mut self) {
        let owners = self.owners;
        self.services.extend(owners.services.iter().map(|(shape, _)| &shape.id));
        if owners.services.is_empty() {
            let own = self.model.shapes.values().filter(|shape| !shape.id.is_built_in());
            own.filter(|shape| !is_trait(shape) && !traits::is_mixin(shape))
                .for_each(|shape| self.visit(&shape.id));
        }
        owners.services.iter().for_each(|(shape, _)| self.visit(&shape.id));
    }

    /// The shape that a name means, or a diagnostic.
    fn resolve(
        &mut self,
        name: &str,
        wanted: Wanted,
        offered: Option<&BTreeSet<ShapeId>>,
    ) -> Option<&'m Shape> {
        let candidates: Vec<&'m Shape> = self
            .model
            .shapes
            .values()
            .filter(|shape| wanted.accepts(&shape.kind))
            .filter(|shape| wanted == Wanted::Shape || !traits::is_mixin(shape))
            .filter(|shape| offered.is_none_or(|offered| offered.contains(&shape.id)))
            .collect();
        let matches: Vec<&'m Shape> = candidates
            .iter()
            .copied()
            .filter(|shape| shape.id == *name || shape.id.name() == name)
            .collect();
        let matches = match (&matches[..], wanted) {
            ([], Wanted::Service) => self.of_sdk_id(name),
            _ => matches,
        };
        if let [shape] = matches[..] {
            return Some(shape);
        }
        let problem = match matches[..] {
            [] => not_found(name, wanted, &candidates),
            _ => ambiguous(name, wanted, &matches),
        };
        self.diagnostics.push(problem);
        None
    }

    /// The services that SDKs call by a name: `KMS` is `TrentService`.
    fn of_sdk_id(&self, name: &str) -> Vec<&'m Shape> {
        let services = self.owners.services.iter().map(|(shape, _)| *shape);
        services.filter(|shape| traits::sdk_id(&shape.traits) == Some(name)).collect()
    }

    fn visit(&mut self, id: &ShapeId) {
        if let Some(shape) = self.model.shape(id.as_str())
            && id.namespace() != PRELUDE
            && self.seen.insert(&shape.id)
        {
            self.queue.push(shape);
        }
    }

    fn run(&mut self) {
        while let Some(shape) = self.queue.pop() {
            self.neighbours(shape).into_iter().for_each(|next| self.visit(next));
        }
    }

    fn neighbours(&self, shape: &'m Shape) -> Vec<&'m ShapeId> {
        match &shape.kind {
            ShapeKind::Service(service) if self.only_named_operations => {
                service.errors.iter().collect()
            }
            ShapeKind::Operation(_) => {
                let owner = self.owners.service_of(&shape.id);
                let errors = owner.into_iter().flat_map(|(_, service)| &service.errors);
                neighbours(shape).into_iter().chain(errors).collect()
            }
            _ => neighbours(shape),
        }
    }

    fn finish(self) -> Closure<'m> {
        let model = self.model;
        let mut shapes: Vec<&'m Shape> =
            self.seen.iter().filter_map(|id| model.shape(id.as_str())).collect();
        shapes.sort_by_key(|shape| model.position(shape));
        let mut closure =
            Closure { services: self.services.into_iter().collect(), ..Closure::default() };
        for shape in shapes {
            match shape.kind {
                ShapeKind::Service(_) | ShapeKind::Resource(_) => {}
                ShapeKind::Operation(_) if traits::is_mixin(shape) => {}
                ShapeKind::Operation(_) => closure.operations.push(shape),
                _ => closure.shapes.push(shape),
            }
        }
        closure
    }
}

/// Whether a shape only defines a trait: no data of a service.
fn is_trait(shape: &Shape) -> bool {
    shape.traits.has("smithy.api#trait")
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
