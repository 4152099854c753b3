//! What services, resources and operations refer to, by property, and where they say so.
//!
//! A model holds the IDs alone. Where they were written matters to messages only, so that it is kept
//! beside the model while it is checked.

use super::names::Names;
use crate::ast;
use crate::budget;
use crate::map::HashMap;
use crate::model::{Operation, Resource, Service, Shape, ShapeKind};
use crate::shape_id::ShapeId;
use crate::source::Span;

/// The properties of a resource that name one operation each.
const LIFECYCLE: [&str; 6] = ["create", "put", "read", "update", "delete", "list"];

/// Where the references of services, resources and operations were written, by their shapes; those
/// of one shape are ordered by property and target, since it may have many.
pub(super) struct Places(HashMap<ShapeId, Vec<Place>>);

/// One reference.
struct Place {
    property: &'static str,
    target: ShapeId,
    span: Span,
}

impl Places {
    /// Those of all files.
    pub(super) fn of(files: &[ast::Model], names: &Names) -> Self {
        let mut places: HashMap<ShapeId, Vec<Place>> = HashMap::default();
        for file in files {
            let scope = names.scope(file);
            for shape in &file.shapes {
                let written = written(&shape.kind).into_iter().filter_map(|(property, it)| {
                    Some(Place { property, target: scope.resolve(&it.text)?, span: it.span })
                });
                let written: Vec<Place> = written.collect();
                if !written.is_empty() {
                    places.entry(shape.id.clone()).or_default().extend(written);
                }
            }
        }
        // Of references that are the same, the first one stays the first.
        for places in places.values_mut() {
            places.sort_by(|left, right| left.key().cmp(&right.key()));
        }
        Self(places)
    }

    /// The place of a reference; that of the shape's name, if a mixin brought the reference.
    pub(super) fn span(&self, shape: &Shape, property: &str, target: &ShapeId) -> Span {
        let places = self.0.get(&shape.id).map_or(&[][..], Vec::as_slice);
        let wanted = (property, target);
        let at = places.partition_point(|place| {
            budget::step(1);
            place.key() < wanted
        });
        let place = places.get(at).filter(|place| place.key() == wanted);
        place.map_or(shape.span, |place| place.span)
    }
}

impl Place {
    fn key(&self) -> (&str, &ShapeId) {
        (self.property, &self.target)
    }
}

/// References with the properties that they stand in.
type References<'a, T> = Vec<(&'static str, &'a T)>;

/// Whether a property takes shapes of a kind.
pub(super) fn takes(property: &str, kind: &ShapeKind) -> bool {
    match property {
        "input" | "output" | "errors" => *kind == ShapeKind::Structure,
        "resources" => matches!(kind, ShapeKind::Resource(_)),
        "identifiers" => matches!(kind, ShapeKind::String | ShapeKind::Enum),
        "properties" => !is_entity(kind),
        _ => matches!(kind, ShapeKind::Operation(_)),
    }
}

/// Whether a shape is a service, a resource or an operation.
pub(super) fn is_entity(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_))
}

/// What a service, resource or operation refers to. Renamed shapes are not among it.
pub(super) fn of(kind: &ShapeKind) -> References<'_, ShapeId> {
    match kind {
        ShapeKind::Service(it) => of_service(it),
        ShapeKind::Resource(it) => of_resource(it),
        ShapeKind::Operation(it) => of_operation(it),
        _ => Vec::new(),
    }
}

fn of_service(service: &Service) -> References<'_, ShapeId> {
    let mut found = References::new();
    add(&mut found, "operations", &service.operations);
    add(&mut found, "resources", &service.resources);
    add(&mut found, "errors", &service.errors);
    found
}

fn of_resource(resource: &Resource) -> References<'_, ShapeId> {
    let Resource { create, put, read, update, delete, list, .. } = resource;
    let mut found = References::new();
    add(&mut found, "identifiers", resource.identifiers.values());
    add(&mut found, "properties", resource.properties.values());
    for (property, operation) in
        LIFECYCLE.into_iter().zip([create, put, read, update, delete, list])
    {
        add(&mut found, property, operation);
    }
    add(&mut found, "operations", &resource.operations);
    add(&mut found, "collectionOperations", &resource.collection_operations);
    add(&mut found, "resources", &resource.resources);
    found
}

fn of_operation(operation: &Operation) -> References<'_, ShapeId> {
    let mut found = vec![("input", &operation.input), ("output", &operation.output)];
    add(&mut found, "errors", &operation.errors);
    found
}

/// The same as written, with the shapes that a service renames.
fn written(kind: &ast::ShapeKind) -> References<'_, ast::Reference> {
    let mut found = References::new();
    match kind {
        ast::ShapeKind::Service(it) => {
            add(&mut found, "operations", &it.operations);
            add(&mut found, "resources", &it.resources);
            add(&mut found, "errors", &it.errors);
            add(&mut found, "rename", it.rename.iter().map(|(shape, _)| shape));
        }
        ast::ShapeKind::Resource(it) => {
            let ast::Resource { create, put, read, update, delete, list, .. } = &**it;
            add(&mut found, "identifiers", it.identifiers.iter().map(|(_, target)| target));
            add(&mut found, "properties", it.properties.iter().map(|(_, target)| target));
            let lifecycle = [create, put, read, update, delete, list];
            for (property, operation) in LIFECYCLE.into_iter().zip(lifecycle) {
                add(&mut found, property, operation);
            }
            add(&mut found, "operations", &it.operations);
            add(&mut found, "collectionOperations", &it.collection_operations);
            add(&mut found, "resources", &it.resources);
        }
        ast::ShapeKind::Operation(it) => {
            add(&mut found, "input", &it.input);
            add(&mut found, "output", &it.output);
            add(&mut found, "errors", &it.errors);
        }
        _ => {}
    }
    found
}

fn add<'a, T>(
    found: &mut References<'a, T>,
    property: &'static str,
    more: impl IntoIterator<Item = &'a T>,
) {
    found.extend(more.into_iter().map(|it| (property, it)));
}
