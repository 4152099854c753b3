//! Services, resources and operations.

use super::reader::Reader;
use crate::ast::{Operation, Resource, Service};
use crate::node::Node;
use crate::source::{Span, Spanned};

const SERVICE: [&str; 5] = ["version", "operations", "resources", "errors", "rename"];
const OPERATION: [&str; 3] = ["input", "output", "errors"];

impl Reader<'_> {
    pub(super) fn service_property(
        &mut self,
        service: &mut Service,
        key: &str,
        span: Span,
        value: Node,
    ) {
        match key {
            "version" => service.version = self.string(value),
            "operations" => service.operations = self.references(value),
            "resources" => service.resources = self.references(value),
            "errors" => service.errors = self.references(value),
            "rename" => {
                for (id, entry) in self.object(value).unwrap_or_default() {
                    let id = self.id(id, entry.key_span);
                    let name: Option<Spanned<String>> = self.string(entry.value);
                    service.rename.extend(id.zip(name));
                }
            }
            _ => self.unknown(key, span, "a service", &SERVICE),
        }
    }

    pub(super) fn resource_property(
        &mut self,
        resource: &mut Resource,
        key: &str,
        span: Span,
        value: Node,
    ) {
        match key {
            "identifiers" => resource.identifiers = self.named_references(value),
            "properties" => resource.properties = self.named_references(value),
            "create" => resource.create = self.reference(value),
            "put" => resource.put = self.reference(value),
            "read" => resource.read = self.reference(value),
            "update" => resource.update = self.reference(value),
            "delete" => resource.delete = self.reference(value),
            "list" => resource.list = self.reference(value),
            "operations" => resource.operations = self.references(value),
            "collectionOperations" => resource.collection_operations = self.references(value),
            "resources" => resource.resources = self.references(value),
            _ => self.unknown(key, span, "a resource", &Resource::PROPERTIES),
        }
    }

    pub(super) fn operation_property(
        &mut self,
        operation: &mut Operation,
        key: &str,
        span: Span,
        value: Node,
    ) {
        match key {
            "input" => operation.input = self.reference(value),
            "output" => operation.output = self.reference(value),
            "errors" => operation.errors = self.references(value),
            _ => self.unknown(key, span, "an operation", &OPERATION),
        }
    }
}
