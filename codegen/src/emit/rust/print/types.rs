//! Types, and how a value becomes one: the parameters of constructors and setters.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::syntax::identifier;
use crate::emit::rust::plan::{Field, TimestampFormat, Type};

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
    if field.required {
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

/// The serde module for types whose own serde form is not the one on the wire.
pub(super) fn serde_module(ty: &Type) -> Option<&'static str> {
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

/// The type of a parameter for a field: `impl Into<…>` where that helps a caller.
pub(super) fn parameter(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::List { element, sparse } => {
            let (iterator, item) =
                (scope.trait_into_iterator(), element_parameter(scope, element, *sparse));
            quote!(impl #iterator<Item = #item>)
        }
        Type::Map { key, value, sparse } => {
            let iterator = scope.trait_into_iterator();
            let key = element_parameter(scope, key, false);
            let value = element_parameter(scope, value, *sparse);
            quote!(impl #iterator<Item = (#key, #value)>)
        }
        _ => element_parameter(scope, ty, false),
    }
}

fn element_parameter(scope: &Scope<'_>, ty: &Type, sparse: bool) -> TokenStream {
    let tokens = optional(scope, ty, sparse);
    if !sparse && is_plain(ty) {
        return tokens;
    }
    let into = scope.trait_into();
    quote!(impl #into<#tokens>)
}

/// Types that are passed as they are: a literal of one could not be inferred through `Into`.
fn is_plain(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Bool
            | Type::I8
            | Type::I16
            | Type::I32
            | Type::I64
            | Type::F32
            | Type::F64
            | Type::Timestamp(_)
            | Type::Unit
    )
}

/// The value of a field, without option, from its parameter `name`.
pub(super) fn from_parameter(scope: &Scope<'_>, field: &Field, name: &TokenStream) -> TokenStream {
    let value = match &field.ty {
        Type::List { element, sparse } if !sparse && is_plain(element) => {
            quote!(#name.into_iter().collect())
        }
        Type::List { .. } => {
            let into = scope.trait_into();
            quote!(#name.into_iter().map(#into::into).collect())
        }
        Type::Map { key, value, sparse } => from_entries(name, key, value, *sparse),
        ty if is_plain(ty) => name.clone(),
        _ => quote!(#name.into()),
    };
    if !field.boxed {
        return value;
    }
    let boxed = scope.boxed();
    quote!(#boxed::new(#value))
}

fn from_entries(name: &TokenStream, key: &Type, value: &Type, sparse: bool) -> TokenStream {
    let key = if is_plain(key) { quote!(key) } else { quote!(key.into()) };
    let plain = !sparse && is_plain(value);
    let value = if plain { quote!(value) } else { quote!(value.into()) };
    quote!(#name.into_iter().map(|(key, value)| (#key, #value)).collect())
}
