//! Operations: where they are sent, what they answer with, and how they are paged.

use super::auth;
use super::traits::{self, paginated};
use super::types::Types;
use crate::api::{Example, Http, Operation, Pagination, Protocol, TypeId};
use crate::map::HashSet;
use crate::model::{self, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;

const UNIT: &str = "smithy.api#Unit";

impl<'m> Types<'m, '_> {
    pub(super) fn operations(&mut self, shapes: &[&'m Shape]) -> Vec<Operation<'m>> {
        let mut operations = Vec::new();
        for shape in shapes {
            if let ShapeKind::Operation(operation) = &shape.kind {
                operations.push(self.operation(shape, operation));
            }
        }
        operations
    }

    /// An operation with the errors and paging defaults of its service.
    fn operation(&mut self, shape: &'m Shape, operation: &'m model::Operation) -> Operation<'m> {
        let owner = self.owners.service_of(&shape.id);
        let protocol = self.owners.protocol_of(&shape.id);
        Operation {
            id: &shape.id,
            documentation: traits::documentation(&shape.traits),
            external_documentation: traits::external_documentation(&shape.traits),
            tags: traits::tags(&shape.traits),
            deprecated: traits::deprecated(&shape.traits),
            service: owner.map(|(service, _)| &service.id),
            protocol,
            input: self.part(&operation.input),
            output: self.part(&operation.output),
            errors: self.errors(operation, owner.map(|(_, service)| service)),
            http: http(shape, protocol),
            auth: owner
                .map(|(service, _)| auth::schemes(&shape.traits, service))
                .unwrap_or_default(),
            auth_is_optional: auth::is_optional(&shape.traits),
            host_prefix: text_of(shape, "smithy.api#endpoint", "hostPrefix"),
            checksum_required: shape.traits.has("smithy.api#httpChecksumRequired"),
            encodings: encodings(shape),
            readonly: shape.traits.has("smithy.api#readonly"),
            idempotent: shape.traits.has("smithy.api#idempotent"),
            pagination: pagination(shape, owner.map(|(service, _)| service)),
            examples: examples(shape),
            rust_name: traits::rust_name(&shape.traits),
            span: shape.span,
        }
    }

    fn part(&mut self, id: &ShapeId) -> Option<TypeId> {
        let shape = self.model.shape(id.as_str()).filter(|_| *id != *UNIT)?;
        Some(self.id_of(shape))
    }

    fn errors(
        &mut self,
        operation: &'m model::Operation,
        service: Option<&'m model::Service>,
    ) -> Vec<TypeId> {
        let of_service = service.map(|service| &service.errors);
        let (mut errors, mut seen) = (Vec::new(), HashSet::default());
        for id in operation.errors.iter().chain(of_service.into_iter().flatten()) {
            errors.extend(self.part(id).filter(|error| seen.insert(*error)));
        }
        errors
    }
}

/// Nothing if the protocol does not look at it.
fn http(shape: &Shape, protocol: Protocol) -> Option<Http<'_>> {
    let http = shape.traits.get(traits::HTTP).filter(|_| protocol.has_http_bindings())?;
    let code = http.get("code").and_then(Node::as_number).and_then(crate::node::Number::as_i128);
    Some(Http {
        method: http.get("method")?.as_str()?,
        uri: http.get("uri")?.as_str()?,
        code: code.and_then(|code| code.try_into().ok()).unwrap_or(200),
    })
}

/// The text of a trait's member.
fn text_of<'m>(shape: &'m Shape, id: &str, key: &str) -> Option<&'m str> {
    shape.traits.get(id)?.get(key)?.as_str()
}

fn encodings(shape: &Shape) -> Vec<&str> {
    let compression = shape.traits.get("smithy.api#requestCompression");
    let encodings = compression.and_then(|it| it.get("encodings")).and_then(Node::as_array);
    encodings.unwrap_or_default().iter().filter_map(Node::as_str).collect()
}

fn pagination<'m>(shape: &'m Shape, service: Option<&'m Shape>) -> Option<Pagination<'m>> {
    let own = shape.traits.get(paginated::ID)?;
    let defaults = service.and_then(|service| service.traits.get(paginated::ID));
    let text = |key| {
        let value = own.get(key).or_else(|| defaults.and_then(|defaults| defaults.get(key)));
        value.and_then(Node::as_str)
    };
    Some(Pagination {
        input_token: text("inputToken")?,
        output_token: text("outputToken")?,
        items: text("items"),
        page_size: text("pageSize"),
    })
}

fn examples(shape: &Shape) -> Vec<Example<'_>> {
    let examples = shape.traits.get("smithy.api#examples").and_then(Node::as_array);
    examples.unwrap_or_default().iter().map(example).collect()
}

fn example(node: &Node) -> Example<'_> {
    Example {
        title: node.get("title").and_then(Node::as_str).unwrap_or_default(),
        documentation: node.get("documentation").and_then(Node::as_str),
        input: node.get("input"),
        output: node.get("output"),
        error: node.get("error").and_then(error_content),
    }
}

fn error_content(error: &Node) -> Option<(&str, Option<&Node>)> {
    Some((error.get("shapeId")?.as_str()?, error.get("content")))
}
