//! Operations: where they are sent and what they answer with.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{Operation, Paginated, Type};
use shapewright_smithy::api::{self, Pagination, TypeId};

impl Builder<'_, '_> {
    /// An operation.
    pub(super) fn operation(&self, operation: &api::Operation<'_>) -> Operation {
        let http = operation.http;
        let errors = operation.errors.iter();
        Operation {
            input: self.body(operation.input),
            output: self.body(operation.output),
            method: http.map_or("", |http| http.method).to_owned(),
            uri: http.map_or("", |http| http.uri).to_owned(),
            http_status: http.map_or(200, |http| http.code),
            errors: errors.map(|id| self.api.get(*id).id.name().to_owned()).collect(),
            readonly: operation.readonly,
            idempotent: operation.idempotent,
            paginated: operation.pagination.map(paginated),
        }
    }

    fn body(&self, id: Option<TypeId>) -> Type {
        id.map_or(Type::Unit, |id| self.named(id))
    }
}

fn paginated(pagination: Pagination<'_>) -> Paginated {
    Paginated {
        input_token: pagination.input_token.to_owned(),
        output_token: pagination.output_token.to_owned(),
        items: pagination.items.map(str::to_owned),
        page_size: pagination.page_size.map(str::to_owned),
    }
}
