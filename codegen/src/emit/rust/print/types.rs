//! Types, and how serde reads and writes them.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::syntax::identifier;
use crate::emit::rust::plan::{Field, Literal, TimestampFormat, Type};

/// The runtime crate.
const RUNTIME: &str = "shapewright_validate";

/// A type as it is written.
pub(super) fn type_tokens(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::Bool => quote!(bool),
        Type::I8 => quote!(i8),
        Type::I16 => quote!(i16),
        Type::I32 => quote!(i32),
        Type::I64 => quote!(i64),
        Type::F32 => quote!(f32),
        Type::F64 => quote!(f64),
        Type::BigInteger { .. } => scope.import(RUNTIME, "BigInteger"),
        Type::BigDecimal { .. } => scope.import(RUNTIME, "BigDecimal"),
        Type::String => scope.string(),
        Type::Blob => scope.import(RUNTIME, "Blob"),
        Type::Timestamp(_) => scope.import("jiff", "Timestamp"),
        Type::Document => scope.import(RUNTIME, "Document"),
        Type::Unit => scope.import(RUNTIME, "Unit"),
        Type::Named(name) => {
            let name = identifier(name);
            quote!(#name)
        }
        Type::List { element, sparse } => {
            let (vec, element) = (scope.vec(), optional(scope, element, *sparse));
            quote!(#vec<#element>)
        }
        Type::Map { key, value, sparse } => {
            let map = scope.import("std::collections", "BTreeMap");
            let (key, value) = (type_tokens(scope, key), optional(scope, value, *sparse));
            quote!(#map<#key, #value>)
        }
    }
}

fn optional(scope: &Scope<'_>, ty: &Type, optional: bool) -> TokenStream {
    let ty = type_tokens(scope, ty);
    if !optional {
        return ty;
    }
    let option = scope.option();
    quote!(#option<#ty>)
}

/// The type of a field, with box and option.
pub(super) fn field_type(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let ty = payload_type(scope, field);
    if !field.is_optional() {
        return ty;
    }
    let option = scope.option();
    quote!(#option<#ty>)
}

/// The type of a field, with box.
pub(super) fn payload_type(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let ty = type_tokens(scope, &field.ty);
    if !field.boxed {
        return ty;
    }
    let boxed = scope.boxed();
    quote!(#boxed<#ty>)
}

/// The `#[serde(…)]` of a field or variant: its name on the wire, if it is to be said, and the module
/// for its type, if it needs one; and whether the default of its type stands for it.
pub(super) fn serde_attribute(wire_name: Option<&str>, field: &Field) -> TokenStream {
    let rename = wire_name.map(|name| quote!(rename = #name));
    let default = field.default.as_ref().filter(|it| it.value == Literal::Zero);
    let default = default.map(|_| quote!(default));
    let with = serde_module(&field.ty).map(|module| quote!(with = #module));
    let parts: Vec<TokenStream> = [rename, default, with].into_iter().flatten().collect();
    if parts.is_empty() { TokenStream::new() } else { quote!(#[serde(#(#parts),*)]) }
}

/// The serde module for types whose own serde form is not the one on the wire.
fn serde_module(ty: &Type) -> Option<&'static str> {
    match leaf(ty) {
        Type::Timestamp(TimestampFormat::DateTime) => {
            Some("shapewright_validate::datetime::date_time")
        }
        Type::Timestamp(TimestampFormat::HttpDate) => {
            Some("shapewright_validate::datetime::http_date")
        }
        Type::Timestamp(TimestampFormat::EpochSeconds) => {
            Some("shapewright_validate::datetime::epoch_seconds")
        }
        Type::F32 | Type::F64 => Some("shapewright_validate::float"),
        Type::BigInteger { textual: true } | Type::BigDecimal { textual: true } => {
            Some("shapewright_validate::big_number_text")
        }
        _ => None,
    }
}

/// What lists and maps finally hold.
fn leaf(ty: &Type) -> &Type {
    match ty {
        Type::List { element, .. } => leaf(element),
        Type::Map { value, .. } => leaf(value),
        _ => ty,
    }
}
