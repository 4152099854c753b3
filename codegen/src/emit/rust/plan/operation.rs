//! Operations: where they are sent and what they answer with.

use crate::emit::rust::plan::build::Builder;
use crate::emit::rust::plan::{Operation, Paginated, Type};
use shapewright_smithy::model::{self, Shape};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;

impl Builder<'_> {
    /// An operation with the errors and paging defaults of its service.
    pub(super) fn operation(&self, shape: &Shape, operation: &model::Operation) -> Operation {
        let http = shape.traits.get("smithy.api#http");
        let text = |key| http.and_then(|http| http.get(key)).and_then(Node::as_str);
        let code = http.and_then(|http| http.get("code")).and_then(Node::as_number);
        let code = code.and_then(|code| code.as_i128()?.try_into().ok());
        Operation {
            input: self.body(&operation.input),
            output: self.body(&operation.output),
            method: text("method").unwrap_or_default().to_owned(),
            uri: text("uri").unwrap_or_default().to_owned(),
            http_status: code.unwrap_or(200),
            errors: self.errors(operation),
            readonly: shape.traits.has("smithy.api#readonly"),
            idempotent: shape.traits.has("smithy.api#idempotent"),
            paginated: self.paginated(shape),
        }
    }

    fn body(&self, id: &ShapeId) -> Type {
        match self.model.shape(id.as_str()) {
            Some(shape) if *id != *"smithy.api#Unit" => self.named(shape),
            _ => Type::Unit,
        }
    }

    fn errors(&self, operation: &model::Operation) -> Vec<String> {
        let mut errors: Vec<String> = Vec::new();
        let of_services = self.services.iter().flat_map(|(_, service)| &service.errors);
        for id in operation.errors.iter().chain(of_services) {
            if !errors.iter().any(|error| error == id.name()) {
                errors.push(id.name().to_owned());
            }
        }
        errors
    }

    fn paginated(&self, shape: &Shape) -> Option<Paginated> {
        let own = shape.traits.get("smithy.api#paginated")?;
        let defaults =
            self.services.iter().find_map(|(it, _)| it.traits.get("smithy.api#paginated"));
        let text = |key| {
            let value = own.get(key).or_else(|| defaults.and_then(|defaults| defaults.get(key)));
            value.and_then(Node::as_str).map(str::to_owned)
        };
        Some(Paginated {
            input_token: text("inputToken")?,
            output_token: text("outputToken")?,
            items: text("items"),
            page_size: text("pageSize"),
        })
    }
}
