//! How shapes are called in the file of a namespace.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Model, Shape, ShapeKind, Traits};
use crate::shape_id::ShapeId;

const PRELUDE: &str = "smithy.api";

/// The names of one file.
pub(super) struct Names<'m> {
    model: &'m Model,
    namespace: &'m str,
    /// Names of other namespaces that are imported: ID by name.
    uses: BTreeMap<String, ShapeId>,
}

impl<'m> Names<'m> {
    /// Decides what the file of `namespace`, with these shapes, imports.
    pub(super) fn new(model: &'m Model, namespace: &'m str, shapes: &[&Shape]) -> Self {
        let mut names = Self { model, namespace, uses: BTreeMap::new() };
        let mut foreign = BTreeSet::new();
        for shape in shapes {
            references(shape, &mut |id| {
                if id.namespace() != namespace && id.namespace() != PRELUDE {
                    foreign.insert(id.container());
                }
            });
        }
        for id in foreign {
            if !names.is_taken(id.name()) {
                names.uses.insert(id.name().to_owned(), id);
            }
        }
        names
    }

    /// The imported IDs, in order.
    pub(super) fn uses(&self) -> Vec<&ShapeId> {
        let mut uses: Vec<&ShapeId> = self.uses.values().collect();
        uses.sort();
        uses
    }

    /// The shortest name that means this shape or member here.
    pub(super) fn of(&self, id: &ShapeId) -> String {
        if !self.is_short(id) {
            return id.to_string();
        }
        match id.member() {
            Some(member) => format!("{}${member}", id.name()),
            None => id.name().to_owned(),
        }
    }

    /// Whether the name alone means the shape: `use`, then the namespace, then the prelude.
    fn is_short(&self, id: &ShapeId) -> bool {
        // These words are values, not names.
        if matches!(id.name(), "true" | "false" | "null") {
            return false;
        }
        if let Some(used) = self.uses.get(id.name()) {
            return *used == id.container();
        }
        match id.namespace() {
            PRELUDE => self.is_public(id.name()) && !self.is_defined(self.namespace, id.name()),
            namespace if namespace == self.namespace => {
                self.is_defined(namespace, id.name()) || !self.is_public(id.name())
            }
            _ => false,
        }
    }

    /// Whether a name means something here already.
    fn is_taken(&self, name: &str) -> bool {
        self.is_defined(self.namespace, name)
            || self.is_public(name)
            || self.uses.contains_key(name)
            || matches!(name, "true" | "false" | "null")
    }

    fn is_defined(&self, namespace: &str, name: &str) -> bool {
        self.model.shapes.contains_key(&ShapeId::new(namespace, name))
    }

    fn is_public(&self, name: &str) -> bool {
        let shape = self.model.shapes.get(&ShapeId::new(PRELUDE, name));
        shape.is_some_and(|shape| !shape.traits.has("smithy.api#private"))
    }
}

/// Tells every ID that the statement of a shape names: targets, mixins and traits. IDs within
/// values of traits do not make an import worthwhile.
fn references(shape: &Shape, tell: &mut impl FnMut(&ShapeId)) {
    shape.mixins.iter().for_each(&mut *tell);
    own_traits(&shape.traits, tell);
    for member in &shape.members {
        if member.mixed_in_from.is_none() {
            tell(&member.target);
        }
        own_traits(&member.traits, tell);
    }
    match &shape.kind {
        ShapeKind::Service(it) => {
            [&it.operations, &it.resources, &it.errors].into_iter().flatten().for_each(tell);
        }
        ShapeKind::Operation(it) => {
            [&it.input, &it.output].into_iter().chain(&it.errors).for_each(tell);
        }
        ShapeKind::Resource(it) => {
            let lifecycle = [&it.create, &it.put, &it.read, &it.update, &it.delete, &it.list];
            let named = it.identifiers.values().chain(it.properties.values());
            let listed = it.operations.iter().chain(&it.collection_operations);
            let all = lifecycle.into_iter().flatten().chain(named).chain(listed);
            all.chain(&it.resources).for_each(tell);
        }
        _ => {}
    }
}

fn own_traits(traits: &Traits, tell: &mut impl FnMut(&ShapeId)) {
    traits.0.iter().filter(|(_, applied)| !applied.mixed_in).for_each(|(id, _)| tell(id));
}
