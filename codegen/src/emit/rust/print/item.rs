//! One item of the plan as Rust items, and what all of them share.

use proc_macro2::TokenStream;
use quote::quote;

use super::rules::attribute;
use super::scope::Scope;
use super::syntax::identifier;
use super::{int_enum, newtype, operation, string_enum, structure, union};
use crate::emit::rust::plan::{Item, ItemKind};

/// The Rust items for an item of the plan.
pub(super) fn item(scope: &Scope<'_>, item: &Item) -> Vec<TokenStream> {
    match &item.kind {
        ItemKind::Structure(structure) => structure::structure(scope, item, structure),
        ItemKind::Union(variants) => union::union(scope, item, variants),
        ItemKind::StringEnum(values) => string_enum::string_enum(scope, item, values),
        ItemKind::IntEnum(values) => int_enum::int_enum(scope, item, values),
        ItemKind::Newtype(rules) => newtype::newtype(scope, item, rules),
        ItemKind::Operation(operation) => operation::operation(scope, item, operation),
    }
}

/// The `#[validate(…)]` of a type: its name where Rust's differs, whether it is sensitive, and more.
pub(super) fn container_attribute(item: &Item, more: &[TokenStream]) -> TokenStream {
    let mut parts = more.to_vec();
    parts.extend(item.shape_if_other().map(|shape| quote!(name = #shape)));
    if item.sensitive {
        parts.push(quote!(sensitive));
    }
    attribute(&parts)
}

/// A `Debug` that hides what is sensitive.
pub(super) fn debug_impl(scope: &Scope<'_>, item: &Item, body: &TokenStream) -> TokenStream {
    let (name, fmt) = (identifier(&item.name), scope.fmt());
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, formatter: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #body
            }
        }
    }
}

/// What `Debug` shows in place of what is sensitive.
pub(super) fn redacted(scope: &Scope<'_>) -> TokenStream {
    scope.import("shapewright_validate", "Redacted")
}

/// The body of a `Debug` that shows only the name.
pub(super) fn hidden(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let name = &item.name;
    let redacted = redacted(scope);
    quote!(formatter.debug_tuple(#name).field(&#redacted).finish())
}

/// A `Display` with that body.
pub(super) fn display_impl(scope: &Scope<'_>, item: &Item, body: &TokenStream) -> TokenStream {
    let (name, fmt) = (identifier(&item.name), scope.fmt());
    quote! {
        impl #fmt::Display for #name {
            fn fmt(&self, formatter: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #body
            }
        }
    }
}

/// `From<source>` for the type, its parameter called `value`.
pub(super) fn from_impl(
    scope: &Scope<'_>,
    item: &Item,
    source: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let (name, from) = (identifier(&item.name), scope.trait_from());
    quote! {
        impl #from<#source> for #name {
            fn from(value: #source) -> Self { #body }
        }
    }
}

/// `FromStr` that cannot fail.
pub(super) fn from_str_impl(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let (name, result, ok) = (identifier(&item.name), scope.result(), scope.ok());
    let from_str = scope.import("std::str", "FromStr");
    let infallible = scope.import("std::convert", "Infallible");
    quote! {
        impl #from_str for #name {
            type Err = #infallible;

            fn from_str(text: &str) -> #result<Self, #infallible> {
                #ok(Self::from(text))
            }
        }
    }
}

/// `AsRef<str>` by `as_str`.
pub(super) fn as_ref_impl(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let (name, as_ref) = (identifier(&item.name), scope.prelude("core::convert", "AsRef"));
    quote! {
        impl #as_ref<str> for #name {
            fn as_ref(&self) -> &str { self.as_str() }
        }
    }
}
