//! A type as something uses it.

use shapewright_smithy::ShapeId;
use shapewright_smithy::api::{Api, Binding, Constraints, Member, Type, TypeKind, TypeRef};
use shapewright_smithy::node::{Node, Number};

/// A type by itself, or as a member, an element, a key or a value uses it.
#[derive(Clone, Copy, Debug)]
pub struct Used<'a, 'm> {
    /// The type.
    pub ty: &'a Type<'m>,
    /// What a value must keep to here.
    pub constraints: &'a Constraints<'m>,
    /// What refers to the type; `None` for a type by itself.
    pub reference: Option<&'a TypeRef<'m>>,
    /// What stands for a member that is absent.
    pub default: Option<&'m Node>,
    /// Whether it is a member that the model requires.
    pub required: bool,
    /// Whether an empty value of it is not there at all: a list in a header or in the query, bytes that
    /// are a body.
    pub is_lost_if_empty: bool,
}

impl<'a, 'm> Used<'a, 'm> {
    /// A type by itself.
    pub fn of(ty: &'a Type<'m>) -> Self {
        let constraints = &ty.constraints;
        Self {
            ty,
            constraints,
            reference: None,
            default: None,
            required: false,
            is_lost_if_empty: false,
        }
    }

    /// The target of a reference.
    pub fn by(api: &'a Api<'m>, reference: &'a TypeRef<'m>) -> Self {
        let constraints = &reference.constraints;
        let used = Self::of(api.target(reference));
        Self { constraints, reference: Some(reference), ..used }
    }

    /// A member.
    pub fn member(api: &'a Api<'m>, member: &'a Member<'m>) -> Self {
        let (default, required) = (member.presence.default, member.presence.required);
        let is_lost_if_empty =
            matches!(member.binding, Binding::Query | Binding::Header | Binding::Payload);
        Self { default, required, is_lost_if_empty, ..Self::by(api, &member.value) }
    }

    /// The name of the member or, of a type by itself, of its shape.
    pub fn name(self) -> &'m str {
        let member = self.reference.and_then(|reference| reference.member.member());
        member.unwrap_or(self.ty.id.name())
    }

    /// What has the constraints: the member, if it has some of its own, or the shape.
    pub fn owner(self) -> &'m ShapeId {
        let own = self.reference.filter(|reference| reference.has_own_constraints);
        own.map_or(self.ty.id, |reference| reference.member)
    }

    /// The documentation: the member's or, if it has none, the type's.
    pub fn documentation(self) -> &'m str {
        let text = match self.reference {
            Some(reference) => reference.documentation,
            None => self.ty.documentation,
        };
        text.unwrap_or_default()
    }

    /// The media type: that of the reference or, of a type by itself, its own.
    pub fn media_type(self) -> Option<&'m str> {
        self.reference.map_or(self.ty.media_type, |reference| reference.media_type)
    }

    /// The least and the greatest length that a value may have; a length that memory cannot hold is
    /// no bound.
    pub fn lengths(self) -> (usize, Option<usize>) {
        let length = self.constraints.length;
        let bound = |bound: Option<u64>| bound.and_then(|bound| usize::try_from(bound).ok());
        let min = bound(length.and_then(|length| length.min)).unwrap_or(0);
        (min, bound(length.and_then(|length| length.max)))
    }

    /// The least and the greatest number that a value may be.
    pub fn bounds(self) -> [Option<&'m Number>; 2] {
        let range = self.constraints.range.unwrap_or_default();
        [range.min, range.max]
    }

    /// The values of an enum that may be named, as text; empty for every other type.
    pub fn enum_values(self) -> Vec<String> {
        match &self.ty.kind {
            TypeKind::Enum(values) => {
                let values = values.iter().filter(|value| !value.internal);
                values.map(|value| value.value.to_owned()).collect()
            }
            TypeKind::IntEnum(values) => {
                let values = values.iter().filter(|value| !value.internal);
                values.map(|value| value.value.to_string()).collect()
            }
            _ => Vec::new(),
        }
    }
}
