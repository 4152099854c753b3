//! Services, resources and operations: what they have beyond their mixins.

use super::{Fields, Tree};
use crate::budget;
use crate::map::{HashSet, Map};
use crate::model::{Operation, Resource, Service, ShapeKind};
use crate::shape_id::ShapeId;

/// The properties of a service.
pub(super) fn service<'m>(fields: &mut Fields<'m>, service: &'m Service, mixins: &[&'m ShapeKind]) {
    let mixins: Vec<&Service> = mixins.iter().filter_map(|kind| as_service(kind)).collect();
    let inherited = |list: fn(&Service) -> &[ShapeId]| mixins.iter().flat_map(move |it| list(it));
    let last = mixins.iter().rev().find(|it| !it.version.is_empty());
    if !service.version.is_empty() && last.is_none_or(|it| it.version != service.version) {
        fields.push(("version", Tree::Text(&service.version)));
    }
    ids(fields, "operations", &service.operations, inherited(|it| &it.operations));
    ids(fields, "resources", &service.resources, inherited(|it| &it.resources));
    ids(fields, "errors", &service.errors, inherited(|it| &it.errors));
    let inherited: HashSet<(&ShapeId, &String)> =
        mixins.iter().flat_map(|mixin| mixin.rename.iter()).collect();
    let own = service.rename.iter().filter(|renamed| !inherited.contains(renamed));
    let rename: Fields<'m> = own.map(|(shape, name)| (shape.as_str(), Tree::Text(name))).collect();
    if !rename.is_empty() {
        fields.push(("rename", Tree::Object(rename)));
    }
}

/// The properties of a resource.
pub(super) fn resource<'m>(
    fields: &mut Fields<'m>,
    resource: &'m Resource,
    mixins: &[&'m ShapeKind],
) {
    let mixins: Vec<&Resource> = mixins.iter().filter_map(|kind| as_resource(kind)).collect();
    named(fields, "identifiers", &resource.identifiers, &mixins, |it| &it.identifiers);
    named(fields, "properties", &resource.properties, &mixins, |it| &it.properties);
    one(fields, "create", resource, &mixins, |it| it.create.as_ref());
    one(fields, "put", resource, &mixins, |it| it.put.as_ref());
    one(fields, "read", resource, &mixins, |it| it.read.as_ref());
    one(fields, "update", resource, &mixins, |it| it.update.as_ref());
    one(fields, "delete", resource, &mixins, |it| it.delete.as_ref());
    one(fields, "list", resource, &mixins, |it| it.list.as_ref());
    let inherited = |list: fn(&Resource) -> &[ShapeId]| mixins.iter().flat_map(move |it| list(it));
    ids(fields, "operations", &resource.operations, inherited(|it| &it.operations));
    let collection = inherited(|it| &it.collection_operations);
    ids(fields, "collectionOperations", &resource.collection_operations, collection);
    ids(fields, "resources", &resource.resources, inherited(|it| &it.resources));
}

/// The properties of an operation. Input and output are always written, as Smithy does.
pub(super) fn operation<'m>(
    fields: &mut Fields<'m>,
    operation: &'m Operation,
    mixins: &[&'m ShapeKind],
) {
    fields.push(("input", Tree::Reference(&operation.input)));
    fields.push(("output", Tree::Reference(&operation.output)));
    let errors = mixins.iter().filter_map(|kind| as_operation(kind)).flat_map(|it| &it.errors);
    ids(fields, "errors", &operation.errors, errors);
}

fn as_service(kind: &ShapeKind) -> Option<&Service> {
    if let ShapeKind::Service(service) = kind { Some(service) } else { None }
}

fn as_resource(kind: &ShapeKind) -> Option<&Resource> {
    if let ShapeKind::Resource(resource) = kind { Some(resource) } else { None }
}

fn as_operation(kind: &ShapeKind) -> Option<&Operation> {
    if let ShapeKind::Operation(operation) = kind { Some(operation) } else { None }
}

fn ids<'m>(
    fields: &mut Fields<'m>,
    key: &'m str,
    all: &'m [ShapeId],
    inherited: impl Iterator<Item = &'m ShapeId>,
) {
    let inherited: HashSet<&ShapeId> = inherited.collect();
    budget::step(all.len());
    let own: Vec<&ShapeId> = all.iter().filter(|id| !inherited.contains(id)).collect();
    if !own.is_empty() {
        fields.push((key, Tree::references(own)));
    }
}

fn one<'m>(
    fields: &mut Fields<'m>,
    key: &'m str,
    resource: &'m Resource,
    mixins: &[&'m Resource],
    get: fn(&Resource) -> Option<&ShapeId>,
) {
    let inherited = mixins.iter().rev().find_map(|mixin| get(mixin));
    if let Some(id) = get(resource).filter(|id| inherited != Some(*id)) {
        fields.push((key, Tree::Reference(id)));
    }
}

fn named<'m>(
    fields: &mut Fields<'m>,
    key: &'m str,
    all: &'m Map<String, ShapeId>,
    mixins: &[&Resource],
    get: fn(&Resource) -> &Map<String, ShapeId>,
) {
    let inherited: HashSet<(&String, &ShapeId)> =
        mixins.iter().flat_map(|mixin| get(mixin).iter()).collect();
    let own = all.iter().filter(|named| !inherited.contains(named));
    let own: Fields<'m> = own.map(|(name, id)| (name.as_str(), Tree::Reference(id))).collect();
    if !own.is_empty() {
        fields.push((key, Tree::Object(own)));
    }
}
