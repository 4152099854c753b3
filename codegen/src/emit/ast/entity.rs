//! Services, resources and operations: what they have beyond their mixins.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::shape::{reference, references};
use crate::model::{Operation, Resource, Service, ShapeKind};
use crate::shape_id::ShapeId;

type Fields = Map<String, Value>;

/// The properties of a service.
pub(super) fn service(fields: &mut Fields, service: &Service, mixins: &[&ShapeKind]) {
    let mixins: Vec<&Service> = mixins.iter().filter_map(|kind| as_service(kind)).collect();
    let inherited = |list: fn(&Service) -> &[ShapeId]| mixins.iter().flat_map(move |it| list(it));
    let last = mixins.iter().rev().find(|it| !it.version.is_empty());
    if !service.version.is_empty() && last.is_none_or(|it| it.version != service.version) {
        fields.insert("version".to_owned(), Value::from(service.version.as_str()));
    }
    ids(fields, "operations", &service.operations, inherited(|it| &it.operations));
    ids(fields, "resources", &service.resources, inherited(|it| &it.resources));
    ids(fields, "errors", &service.errors, inherited(|it| &it.errors));
    let own = service
        .rename
        .iter()
        .filter(|(shape, name)| !mixins.iter().any(|mixin| mixin.rename.get(*shape) == Some(name)));
    let rename: Fields =
        own.map(|(shape, name)| (shape.to_string(), Value::from(name.as_str()))).collect();
    if !rename.is_empty() {
        fields.insert("rename".to_owned(), Value::Object(rename));
    }
}

/// The properties of a resource.
pub(super) fn resource(fields: &mut Fields, resource: &Resource, mixins: &[&ShapeKind]) {
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
pub(super) fn operation(fields: &mut Fields, operation: &Operation, mixins: &[&ShapeKind]) {
    fields.insert("input".to_owned(), reference(&operation.input));
    fields.insert("output".to_owned(), reference(&operation.output));
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

fn ids<'a>(
    fields: &mut Fields,
    key: &str,
    all: &[ShapeId],
    inherited: impl Iterator<Item = &'a ShapeId>,
) {
    let inherited: Vec<&ShapeId> = inherited.collect();
    let own: Vec<&ShapeId> = all.iter().filter(|id| !inherited.contains(id)).collect();
    if !own.is_empty() {
        fields.insert(key.to_owned(), references(own));
    }
}

fn one(
    fields: &mut Fields,
    key: &str,
    resource: &Resource,
    mixins: &[&Resource],
    get: fn(&Resource) -> Option<&ShapeId>,
) {
    let inherited = mixins.iter().rev().find_map(|mixin| get(mixin));
    if let Some(id) = get(resource).filter(|id| inherited != Some(*id)) {
        fields.insert(key.to_owned(), reference(id));
    }
}

fn named(
    fields: &mut Fields,
    key: &str,
    all: &IndexMap<String, ShapeId>,
    mixins: &[&Resource],
    get: fn(&Resource) -> &IndexMap<String, ShapeId>,
) {
    let own = all
        .iter()
        .filter(|(name, id)| !mixins.iter().any(|mixin| get(mixin).get(name.as_str()) == Some(id)));
    let own: Fields = own.map(|(name, id)| (name.clone(), reference(id))).collect();
    if !own.is_empty() {
        fields.insert(key.to_owned(), Value::Object(own));
    }
}
