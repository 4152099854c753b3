//! The type that a shape becomes.

use super::constraints::constraints;
use super::enums;
use super::place::Place;
use super::traits;
use super::types::Types;
use crate::api::{ErrorFacts, Type, TypeKind};
use crate::model::{Shape, ShapeKind};
use crate::node::Node;

impl<'m> Types<'m, '_> {
    /// The type of a shape that stands in a place.
    pub(super) fn of_shape(&mut self, shape: &'m Shape, place: Place) -> Type<'m> {
        let kind = self.kind(shape, place);
        let mut constraints = constraints(None, shape, place);
        if let TypeKind::Structure(members) = &kind {
            constraints.recommendations =
                traits::recommendation::of_structure(shape, members, &mut self.warnings);
        }
        Type {
            id: &shape.id,
            kind,
            protocol: place.protocol,
            constraints: constraints.into(),
            title: traits::title(&shape.traits),
            documentation: traits::documentation(&shape.traits),
            external_documentation: traits::external_documentation(&shape.traits),
            deprecated: traits::deprecated(&shape.traits),
            media_type: traits::media_type(&shape.traits),
            role: self.roles.of_structure(&shape.id),
            error: error_facts(shape),
            is_event_stream: shape.kind == ShapeKind::Union && traits::is_streaming(&shape.traits),
            is_trait: shape.traits.has("smithy.api#trait"),
            is_mixin: traits::is_mixin(shape),
            newtype: traits::newtype(&shape.traits),
            rust_name: traits::rust_name(&shape.traits),
            span: shape.span,
        }
    }

    fn kind(&mut self, shape: &'m Shape, place: Place) -> TypeKind<'m> {
        if let Some(values) = enums::strings(shape) {
            return TypeKind::Enum(values);
        }
        match &shape.kind {
            ShapeKind::Blob => TypeKind::Blob,
            ShapeKind::Boolean => TypeKind::Boolean,
            ShapeKind::String | ShapeKind::Enum => TypeKind::String,
            ShapeKind::Byte => TypeKind::Byte,
            ShapeKind::Short => TypeKind::Short,
            ShapeKind::Integer => TypeKind::Integer,
            ShapeKind::Long => TypeKind::Long,
            ShapeKind::Float => TypeKind::Float,
            ShapeKind::Double => TypeKind::Double,
            ShapeKind::BigInteger => TypeKind::BigInteger,
            ShapeKind::BigDecimal => TypeKind::BigDecimal,
            ShapeKind::Timestamp => TypeKind::Timestamp,
            ShapeKind::IntEnum => TypeKind::IntEnum(enums::integers(shape)),
            ShapeKind::List => self.list(shape, place),
            ShapeKind::Map => self.map(shape, place),
            ShapeKind::Structure => TypeKind::Structure(self.members(shape, place.protocol)),
            ShapeKind::Union => TypeKind::Union(self.members(shape, place.protocol)),
            ShapeKind::Document
            | ShapeKind::Service(_)
            | ShapeKind::Resource(_)
            | ShapeKind::Operation(_) => TypeKind::Document,
        }
    }

    /// A list has a member, which assembly demands; without one it holds anything.
    fn list(&mut self, shape: &'m Shape, place: Place) -> TypeKind<'m> {
        let Some(member) = shape.member("member") else { return TypeKind::Document };
        TypeKind::List {
            element: Box::new(self.reference(member, place)),
            sparse: is_sparse(shape),
        }
    }

    fn map(&mut self, shape: &'m Shape, place: Place) -> TypeKind<'m> {
        let (Some(key), Some(value)) = (shape.member("key"), shape.member("value")) else {
            return TypeKind::Document;
        };
        TypeKind::Map {
            key: Box::new(self.reference(key, place)),
            value: Box::new(self.reference(value, place)),
            sparse: is_sparse(shape),
        }
    }
}

fn is_sparse(shape: &Shape) -> bool {
    shape.traits.has("smithy.api#sparse")
}

fn error_facts(shape: &Shape) -> Option<ErrorFacts<'_>> {
    let client_fault = shape.traits.get("smithy.api#error")?.as_str() != Some("server");
    let status = shape.traits.get("smithy.api#httpError");
    let retryable = shape.traits.get("smithy.api#retryable");
    let throttling = retryable.and_then(|node| node.get("throttling")).and_then(Node::as_bool);
    let query_error = shape.traits.get("aws.protocols#awsQueryError");
    Some(ErrorFacts {
        http_status: traits::error_status(status, client_fault),
        client_fault,
        retryable: retryable.is_some(),
        throttling: throttling == Some(true),
        query_code: query_error.and_then(|it| it.get("code")).and_then(Node::as_str),
    })
}
