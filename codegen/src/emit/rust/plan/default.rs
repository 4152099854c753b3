//! Defaults of members: as attributes have them, and who fills them in.

use std::collections::HashSet;

use crate::emit::rust::plan::{FieldDefault, Literal, Type};
use shapewright_smithy::api::{self, Api, Member, TimestampFormat, TypeId, TypeKind};
use shapewright_smithy::node::{Node, Number};
use shapewright_validate::__private::instant;

/// What stands for a member, of that type in Rust, if it is absent.
pub(super) fn of(api: &Api<'_>, member: &Member<'_>, ty: &Type) -> Option<FieldDefault> {
    let node = member.presence.default?;
    let optional = member.presence.client_optional;
    let value = literal(api, member, ty, node)?;
    let value = if !optional && is_zero(ty, &value) { Literal::Zero } else { value };
    Some(FieldDefault { value, optional })
}

fn literal(api: &Api<'_>, member: &Member<'_>, ty: &Type, node: &Node) -> Option<Literal> {
    Some(match ty {
        Type::Bool => Literal::Bool(node.as_bool()?),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 => Literal::Number(integer(node)?),
        Type::F32 | Type::F64 => Literal::Number(float(node.as_number()?)),
        Type::Named(_) => match api.target(&member.value).kind {
            TypeKind::IntEnum(_) => Literal::Number(integer(node)?),
            _ => Literal::Text(node.as_str()?.to_owned()),
        },
        Type::String | Type::Blob => Literal::Text(node.as_str()?.to_owned()),
        Type::Timestamp(format) => timestamp(node, *format)?,
        Type::BigInteger { .. } | Type::BigDecimal { .. } => {
            Literal::Text(node.as_number()?.as_str().to_owned())
        }
        Type::Document | Type::List { .. } | Type::Map { .. } => {
            Literal::Text(node.to_json().to_string())
        }
        Type::Unit => return None,
    })
}

/// Whether a value is what its type's own default is.
fn is_zero(ty: &Type, value: &Literal) -> bool {
    match (ty, value) {
        (Type::Bool, Literal::Bool(value)) => !value,
        (Type::I8 | Type::I16 | Type::I32 | Type::I64, Literal::Number(text)) => text == "0",
        (Type::F32 | Type::F64, Literal::Number(text)) => text == "0.0",
        (Type::String | Type::Blob, Literal::Text(text)) => text.is_empty(),
        (Type::List { .. } | Type::Map { .. }, _) => true,
        _ => false,
    }
}

fn integer(node: &Node) -> Option<String> {
    Some(node.as_number()?.as_i128()?.to_string())
}

/// A number as a floating-point literal of Rust.
fn float(number: &Number) -> String {
    let text = number.as_str();
    if number.is_integer_literal() { format!("{text}.0") } else { text.to_owned() }
}

/// An instant in the format in which its member has it on the wire.
fn timestamp(node: &Node, format: TimestampFormat) -> Option<Literal> {
    let text = match node.as_number() {
        Some(number) => number.as_str(),
        None => node.as_str()?,
    };
    let json = instant::rewritten(text, format)?;
    let text = json.strip_prefix('"').and_then(|json| json.strip_suffix('"'));
    Some(text.map_or_else(|| Literal::Number(json.clone()), |text| Literal::Text(text.to_owned())))
}

/// Whether the messages of an operation have, at any depth, members that are optional for clients
/// although they have a default: servers fill those in.
pub(super) fn has_optional(api: &Api<'_>, operation: &api::Operation<'_>) -> bool {
    let messages = operation.input.into_iter().chain(operation.output);
    let mut open: Vec<TypeId> = messages.chain(operation.errors.iter().copied()).collect();
    let mut seen: HashSet<TypeId> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        let ty = api.get(id);
        let is_optional =
            |it: &Member<'_>| it.presence.default.is_some() && it.presence.client_optional;
        if ty.members().iter().any(is_optional) {
            return true;
        }
        let targets = ty.references().into_iter().map(|reference| reference.target);
        open.extend(targets.filter(|target| seen.insert(*target)));
    }
    false
}
