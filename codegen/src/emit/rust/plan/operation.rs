//! Services and operations: where they are sent and what they answer with.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{ErrorVariant, Operation, Paginated, Service, Type, default};
use shapewright_smithy::api::{self, Pagination, TypeId};
use shapewright_smithy::shape_id::ShapeId;

/// The variant of errors that the model does not name.
const UNKNOWN: &str = "Unknown";

impl<'m> Builder<'_, 'm> {
    /// An operation.
    pub(super) fn operation(&self, operation: &api::Operation<'m>) -> Operation {
        let http = operation.http;
        let service = operation.service.and_then(|id| self.services.get(id));
        Operation {
            input: self.body(operation.input),
            output: self.body(operation.output),
            method: http.map_or("", |http| http.method).to_owned(),
            uri: http.map_or("", |http| http.uri).to_owned(),
            http_status: http.map_or(200, |http| http.code),
            error: self.errors.get(operation.id).cloned().unwrap_or_default(),
            service: service.cloned(),
            host_prefix: operation.host_prefix.map(str::to_owned),
            checksum_required: operation.checksum_required,
            encodings: operation.encodings.iter().map(ToString::to_string).collect(),
            readonly: operation.readonly,
            idempotent: operation.idempotent,
            optional_defaults: default::has_optional(self.api, operation),
            paginated: operation.pagination.map(paginated),
        }
    }

    /// What an operation may answer instead of its output.
    pub(super) fn errors(&self, operation: &api::Operation<'m>) -> Vec<ErrorVariant> {
        let types = operation.errors.iter().filter_map(|id| self.names.get(id));
        types.map(|ty| ErrorVariant { name: variant(ty), ty: ty.clone() }).collect()
    }

    /// A service, with those of its operations that are selected.
    pub(super) fn service(&self, service: &api::Service<'m>) -> Service {
        let name = |id: &&'m ShapeId| self.operations.get(id).cloned();
        Service {
            id: service.id.to_string(),
            protocol: service.protocol,
            sdk_id: service.sdk_id.map(str::to_owned),
            version: service.version.to_owned(),
            endpoint_prefix: service.endpoint_prefix.map(str::to_owned),
            signing_name: service.signing_name.map(str::to_owned),
            query_compatible: service.query_compatible,
            operations: service.operations.iter().filter_map(name).collect(),
        }
    }

    fn body(&self, id: Option<TypeId>) -> Type {
        id.map_or(Type::Unit, |id| self.named(id))
    }
}

/// The variant of an error's type.
fn variant(ty: &str) -> String {
    if ty == UNKNOWN { format!("{ty}_") } else { ty.to_owned() }
}

fn paginated(pagination: Pagination<'_>) -> Paginated {
    Paginated {
        input_token: pagination.input_token.to_owned(),
        output_token: pagination.output_token.to_owned(),
        items: pagination.items.map(str::to_owned),
        page_size: pagination.page_size.map(str::to_owned),
    }
}
