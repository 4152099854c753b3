//! A type where a document holds a value of it.

use serde_json::Value;

use shapewright_smithy::api::{Api, Constraints, Deprecated, Type, TypeRef};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;

use super::Openness;
use crate::make::of_node;

/// A type as a member, an element, a key or a value uses it, or as the root of a document.
#[derive(Clone, Copy)]
pub(super) struct Usage<'m> {
    /// The type.
    pub(super) ty: &'m Type<'m>,
    /// The ID of the member; at the root, that of the type.
    pub(super) id: &'m ShapeId,
    /// What a value must keep to here.
    pub(super) constraints: &'m Constraints<'m>,
    /// The documentation, as modelled.
    pub(super) documentation: Option<&'m str>,
    /// Links to more of it, by name.
    pub(super) external_documentation: Option<&'m Node>,
    /// The deprecation, if it is deprecated.
    pub(super) deprecated: Option<Deprecated<'m>>,
    /// The media type of a value.
    pub(super) media_type: Option<&'m str>,
}

impl<'m> Usage<'m> {
    /// The target of a reference, as the reference uses it.
    pub(super) fn by(api: &'m Api<'m>, reference: &'m TypeRef<'m>) -> Self {
        Self {
            ty: api.target(reference),
            id: reference.member,
            constraints: &reference.constraints,
            documentation: reference.documentation,
            external_documentation: reference.external_documentation,
            deprecated: reference.deprecated,
            media_type: reference.media_type,
        }
    }

    /// A type by itself.
    pub(super) fn of(ty: &'m Type<'m>) -> Self {
        Self {
            ty,
            id: ty.id,
            constraints: &ty.constraints,
            documentation: ty.documentation,
            external_documentation: ty.external_documentation,
            deprecated: ty.deprecated,
            media_type: ty.media_type,
        }
    }

    /// The same without bounds if the schema is open: services raise their limits, and nobody holds
    /// answers to patterns, some of which are wrong.
    pub(super) fn bounded(self, openness: Openness) -> Self {
        static NONE: Constraints<'static> = Constraints::NONE;
        match openness {
            Openness::Closed => self,
            Openness::Open => Self { constraints: &NONE, ..self },
        }
    }

    /// A value of the model as documents have it here, with the digits of its numbers.
    pub(super) fn to_json(self, node: &Node) -> Value {
        match node.as_number() {
            Some(number) if self.constraints.textual => number.as_str().into(),
            _ => of_node(node),
        }
    }
}
