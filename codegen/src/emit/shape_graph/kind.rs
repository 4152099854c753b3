//! What a shape is, and its members.

use shapewright_smithy::api::{self, Api, Binding, Type, TypeKind, TypeRef};
use shapewright_smithy::diagnostic::{Diagnostic, Severity};
use shapewright_smithy::node::Node;
use shapewright_validate::shape::{
    self, Data, DefaultValue, EnumValue, IntEnumValue, Kind, Member, MemberHttp, Target,
};

use super::{Builder, documentation};
use crate::make;

impl Builder<'_> {
    pub(super) fn kind(&mut self, api: &Api<'_>, ty: &Type<'_>) -> Kind {
        match &ty.kind {
            TypeKind::Blob => Kind::Blob,
            TypeKind::Boolean => Kind::Boolean,
            TypeKind::String => Kind::String,
            TypeKind::Byte => Kind::Byte,
            TypeKind::Short => Kind::Short,
            TypeKind::Integer => Kind::Integer,
            TypeKind::Long => Kind::Long,
            TypeKind::Float => Kind::Float,
            TypeKind::Double => Kind::Double,
            TypeKind::BigInteger => Kind::BigInteger,
            TypeKind::BigDecimal => Kind::BigDecimal,
            TypeKind::Timestamp => Kind::Timestamp,
            TypeKind::Document => Kind::Document,
            TypeKind::Enum(values) => Kind::Enum(values.iter().map(enum_value).collect()),
            TypeKind::IntEnum(values) => Kind::IntEnum(values.iter().map(int_enum_value).collect()),
            TypeKind::List { element, sparse } => {
                Kind::List { element: self.reference(api, element), sparse: *sparse }
            }
            TypeKind::Map { key, value, sparse } => Kind::Map {
                key: self.reference(api, key),
                value: self.reference(api, value),
                sparse: *sparse,
            },
            TypeKind::Structure(members) => Kind::Structure(self.members(api, members)),
            TypeKind::Union(members) => Kind::Union(self.members(api, members)),
        }
    }

    fn members(&mut self, api: &Api<'_>, members: &[api::Member<'_>]) -> Data<[Member]> {
        members.iter().filter_map(|member| self.member(api, member)).collect()
    }

    /// A member of a structure or union; `None` for one that is not in the document.
    fn member(&mut self, api: &Api<'_>, member: &api::Member<'_>) -> Option<Member> {
        if member.is_stream {
            let id = member.id();
            if !api.target(&member.value).is_event_stream {
                return None;
            }
            let message = format!("`{id}` streams events, so it is not part of a JSON document");
            let note =
                Diagnostic::new("Streaming", Severity::Note, Some(member.value.span), message);
            self.diagnostics.push(note.with_shape(id.clone()));
            return None;
        }
        let wire_name = Some(member.wire_name).filter(|name| *name != member.name);
        let mut shape = Member::new("", self.reference(api, &member.value)).bound(member.binding);
        shape.http = carrying(member);
        shape.name = Data::from(member.name);
        shape.wire_name = wire_name.map(Data::from);
        shape.required = member.presence.required;
        shape.has_default = member.presence.default.is_some();
        shape.default = member.presence.default.map(|default| DefaultValue {
            json: json(default),
            client_optional: member.presence.client_optional,
        });
        shape.idempotency_token = member.presence.idempotency_token;
        shape.doc = documentation(member.value.documentation);
        Some(shape)
    }

    /// A target with the constraints of its use, unless those are its own.
    fn reference(&mut self, api: &Api<'_>, reference: &TypeRef<'_>) -> shape::TypeRef {
        let target = api.target(reference);
        let is_same = reference.constraints == target.constraints || !target.is_value();
        let constraints =
            if is_same { None } else { self.constraints(reference.member, &reference.constraints) };
        shape::TypeRef { target: Target::Index(reference.target.number()), constraints }
    }
}

fn carrying(member: &api::Member<'_>) -> MemberHttp {
    let is_bound = member.binding != Binding::Body;
    let name = Some(member.bound_name).filter(|name| *name != member.name);
    MemberHttp {
        name: name.map(Data::from),
        host_label: member.host_label,
        media_type: member.value.media_type.filter(|_| is_bound).map(Data::from),
        json_value: member.is_json_value,
    }
}

/// A default as JSON text. Numbers keep their digits.
fn json(node: &Node) -> Data<str> {
    Data::from(make::compact_json(&make::as_written(node)).as_str())
}

fn enum_value(value: &api::EnumValue<'_, &str>) -> EnumValue {
    let mut shape = EnumValue::new("", "");
    shape.name = Data::from(value.name.unwrap_or(value.value));
    shape.value = Data::from(value.value);
    shape.internal = value.internal;
    shape
}

fn int_enum_value(value: &api::EnumValue<'_, i32>) -> IntEnumValue {
    let mut shape = IntEnumValue::new("", value.value);
    shape.name = Data::from(value.name.unwrap_or_default());
    shape.internal = value.internal;
    shape
}
