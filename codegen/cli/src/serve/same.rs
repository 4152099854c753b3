//! Whether two values of a type are the same: by value, however they are written. Numbers count with
//! all their digits, floats as their type holds them, timestamps as instants; structures and maps have
//! no order, and a member that is null is absent.

use std::borrow::Cow;
use std::str::FromStr;

use serde_json::Value;
use shapewright_smithy::api::{Api, Member, Type, TypeKind, TypeRef};
use shapewright_validate::__private::instant;
use shapewright_validate::BigDecimal;
use shapewright_validate::shape::TimestampFormat;

use super::exact::{self, Document};

/// Whether two documents of a type are the same.
pub(super) fn documents(
    api: &Api<'_>,
    ty: Option<&Type<'_>>,
    one: &Document,
    other: &Document,
) -> bool {
    members(api, ty.map(Type::members).unwrap_or_default(), one, other)
}

/// Whether two values are the same to what uses them.
pub(super) fn values(api: &Api<'_>, used: &TypeRef<'_>, one: &Value, other: &Value) -> bool {
    match (&api.target(used).kind, one, other) {
        (
            TypeKind::Structure(known) | TypeKind::Union(known),
            Value::Object(one),
            Value::Object(other),
        ) => members(api, known, one, other),
        (TypeKind::List { element, .. }, Value::Array(one), Value::Array(other)) => {
            lists(one, other, |one, other| values(api, element, one, other))
        }
        (TypeKind::Map { value, .. }, Value::Object(one), Value::Object(other)) => {
            maps(one, other, |one, other| values(api, value, one, other))
        }
        (TypeKind::Timestamp, ..) => scalars(one, other, instant),
        (TypeKind::Float, ..) => scalars(one, other, number::<f32>),
        (TypeKind::Double, ..) => scalars(one, other, exact::double),
        (TypeKind::BigInteger | TypeKind::BigDecimal, ..) => scalars(one, other, big),
        _ => json(one, other),
    }
}

fn members(api: &Api<'_>, known: &[Member<'_>], one: &Document, other: &Document) -> bool {
    one.keys().chain(other.keys()).all(|name| {
        let [one, other] = [one, other].map(|it| it.get(name).filter(|value| !value.is_null()));
        let member = known.iter().find(|member| member.name == name);
        match (one, other) {
            (Some(one), Some(other)) => match member {
                Some(member) => values(api, &member.value, one, other),
                None => json(one, other),
            },
            (one, other) => one == other,
        }
    })
}

/// The same for values of which their JSON says all.
fn json(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => lists(one, other, json),
        (Value::Object(one), Value::Object(other)) => maps(one, other, json),
        _ => scalars(one, other, number::<BigDecimal>),
    }
}

fn lists(one: &[Value], other: &[Value], are_same: impl Fn(&Value, &Value) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| are_same(one, other))
}

fn maps(one: &Document, other: &Document, are_same: impl Fn(&Value, &Value) -> bool) -> bool {
    let is_in_other =
        |(key, value): (&String, &Value)| other.get(key).is_some_and(|it| are_same(value, it));
    one.len() == other.len() && one.iter().all(is_in_other)
}

/// Whether two values without parts are the same, or are read as the same.
fn scalars<T: PartialEq>(one: &Value, other: &Value, read: impl Fn(&Value) -> Option<T>) -> bool {
    one == other || read(one).is_some_and(|it| read(other) == Some(it))
}

fn number<T: FromStr>(value: &Value) -> Option<T> {
    exact::number(value)?.parse().ok()
}

/// A big number, which some protocols write as text.
fn big(value: &Value) -> Option<BigDecimal> {
    text(value)?.parse().ok()
}

/// A timestamp of any format in one of them.
fn instant(value: &Value) -> Option<String> {
    instant::rewritten(&text(value)?, TimestampFormat::DateTime)
}

/// What a text or number says.
fn text(value: &Value) -> Option<Cow<'_, str>> {
    exact::number(value).or_else(|| value.as_str().map(Cow::Borrowed))
}
