//! What a shape is.

use shapewright_validate::shape::{Data, EnumValue, IntEnumValue, Kind, Member, Use};

use super::Builder;
use shapewright_smithy::model::{self, ShapeKind};
use shapewright_smithy::node::Node;

impl<'m> Builder<'m> {
    pub(super) fn kind(&mut self, shape: &'m model::Shape) -> Kind {
        match &shape.kind {
            ShapeKind::Blob => Kind::Blob,
            ShapeKind::Boolean => Kind::Boolean,
            ShapeKind::String => match shape.traits.get("smithy.api#enum") {
                Some(definitions) => Kind::Enum(old_enum(definitions)),
                None => Kind::String,
            },
            ShapeKind::Byte => Kind::Byte,
            ShapeKind::Short => Kind::Short,
            ShapeKind::Integer => Kind::Integer,
            ShapeKind::Long => Kind::Long,
            ShapeKind::Float => Kind::Float,
            ShapeKind::Double => Kind::Double,
            ShapeKind::BigInteger => Kind::BigInteger,
            ShapeKind::BigDecimal => Kind::BigDecimal,
            ShapeKind::Timestamp => Kind::Timestamp,
            ShapeKind::Enum => Kind::Enum(shape.members.iter().map(enum_value).collect()),
            ShapeKind::IntEnum => {
                Kind::IntEnum(shape.members.iter().filter_map(int_enum_value).collect())
            }
            ShapeKind::List => self.list(shape),
            ShapeKind::Map => self.map(shape),
            ShapeKind::Structure => Kind::Structure(self.members(shape)),
            ShapeKind::Union => Kind::Union(self.members(shape)),
            ShapeKind::Document
            | ShapeKind::Service(_)
            | ShapeKind::Resource(_)
            | ShapeKind::Operation(_) => Kind::Document,
        }
    }

    fn list(&mut self, shape: &'m model::Shape) -> Kind {
        match self.use_of(shape, "member") {
            Some(element) => Kind::List { element, sparse: is_sparse(shape) },
            None => Kind::Document,
        }
    }

    fn map(&mut self, shape: &'m model::Shape) -> Kind {
        match (self.use_of(shape, "key"), self.use_of(shape, "value")) {
            (Some(key), Some(value)) => Kind::Map { key, value, sparse: is_sparse(shape) },
            _ => Kind::Document,
        }
    }

    fn use_of(&mut self, shape: &'m model::Shape, member: &str) -> Option<Use> {
        shape.member(member).map(|member| self.used(member))
    }

    fn members(&mut self, shape: &'m model::Shape) -> Data<[Member]> {
        shape.members.iter().filter_map(|member| self.member(member)).collect()
    }
}

fn is_sparse(shape: &model::Shape) -> bool {
    shape.traits.has("smithy.api#sparse")
}

/// A value of an enum; its name, unless it has another.
fn enum_value(member: &model::Member) -> EnumValue {
    let value = member.traits.get("smithy.api#enumValue").and_then(Node::as_str);
    EnumValue {
        name: Data::from(member.name()),
        value: Data::from(value.unwrap_or(member.name())),
        internal: member.traits.has("smithy.api#internal"),
    }
}

fn int_enum_value(member: &model::Member) -> Option<IntEnumValue> {
    let value = member.traits.get("smithy.api#enumValue")?.as_number()?.as_i128()?;
    Some(IntEnumValue {
        name: Data::from(member.name()),
        value: i32::try_from(value).ok()?,
        internal: member.traits.has("smithy.api#internal"),
    })
}

/// The values of the `enum` trait of Smithy 1.0.
fn old_enum(definitions: &Node) -> Data<[EnumValue]> {
    let value = |definition: &Node| {
        let value = definition.get("value")?.as_str()?;
        Some(EnumValue {
            name: Data::from(definition.get("name").and_then(Node::as_str).unwrap_or(value)),
            value: Data::from(value),
            internal: definition.get("tags").is_some_and(has_internal),
        })
    };
    definitions.as_array().unwrap_or_default().iter().filter_map(value).collect()
}

fn has_internal(tags: &Node) -> bool {
    let tags = tags.as_array().unwrap_or_default();
    tags.iter().any(|tag| tag.as_str() == Some("internal"))
}
