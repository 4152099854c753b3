//! Unions: an enum with a variant per member, of which JSON holds exactly one.
//!
//! They are read through a structure of all members, so that `null` members count as absent,
//! `__type` is ignored, and two members, none, or an unknown one are refused.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::{container_attribute, debug_impl, redacted};
use super::rules::field_attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use super::types::{payload_type, serde_module};
use crate::emit::rust::plan::{Field, Item};

/// The items for a union.
pub(super) fn union(scope: &Scope<'_>, item: &Item, variants: &[Field]) -> Vec<TokenStream> {
    let mut items = vec![definition(scope, item, variants), deserialize(scope, item, variants)];
    if hides_something(item, variants) {
        items.push(debug_impl(scope, item, &debug_body(scope, item, variants)));
    }
    items
}

fn hides_something(item: &Item, variants: &[Field]) -> bool {
    item.sensitive || variants.iter().any(|variant| variant.redacted)
}

fn definition(scope: &Scope<'_>, item: &Item, variants: &[Field]) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone"];
    traits.extend((!hides_something(item, variants)).then_some("Debug"));
    traits.extend(["PartialEq", "Serialize", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[quote!(union)]);
    let variants = variants.iter().map(|it| variant(scope, it));
    quote! {
        #docs
        #deprecated
        #derive
        #container
        #[non_exhaustive]
        pub enum #name { #(#variants)* }
    }
}

fn variant(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let docs = documentation(&field.documentation);
    let deprecated = deprecated(field.deprecated.as_deref());
    let serde = serde_attribute(field, &[]);
    let validate = field_attribute(scope, field);
    let (name, ty) = (identifier(&field.name), payload_type(scope, field));
    quote! {
        #docs
        #deprecated
        #serde
        #name(#validate #ty),
    }
}

fn serde_attribute(field: &Field, more: &[TokenStream]) -> TokenStream {
    let wire_name = &field.wire_name;
    let mut parts = vec![quote!(rename = #wire_name)];
    parts.extend_from_slice(more);
    if let Some(module) = serde_module(&field.ty) {
        parts.push(quote!(with = #module));
    }
    quote!(#[serde(#(#parts),*)])
}

fn deserialize(scope: &Scope<'_>, item: &Item, variants: &[Field]) -> TokenStream {
    let (name, result) = (identifier(&item.name), scope.result());
    let deserialize = scope.import("serde", "Deserialize");
    let deserializer = scope.import("serde", "Deserializer");
    let ignored = scope.import("serde::de", "IgnoredAny");
    let union = scope.import("shapewright_validate::__private", "union");
    let members = scope.free(&format!("{}Members", item.name));
    let (d, option) = (scope.free("D"), scope.option());
    let fields = variants.iter().enumerate().map(|(index, variant)| {
        let serde = serde_attribute(variant, &[quote!(default)]);
        let (field, ty) = (member_field(index), payload_type(scope, variant));
        quote!(#serde #field: #option<#ty>,)
    });
    let given = variants.iter().enumerate().map(|(index, variant)| {
        let (field, name) = (member_field(index), identifier(&variant.name));
        quote!(members.#field.map(Self::#name))
    });
    quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<#d: #deserializer<'de>>(deserializer: #d) -> #result<Self, #d::Error> {
                #[derive(#deserialize)]
                #[serde(deny_unknown_fields)]
                struct #members {
                    #[serde(rename = "__type", default)]
                    _type: #option<#ignored>,
                    #(#fields)*
                }
                let members = <#members as #deserialize>::deserialize(deserializer)?;
                #union::exactly_one([#(#given),*])
            }
        }
    }
}

/// The field of the reading structure for a variant; never in the way of a member's name.
fn member_field(index: usize) -> proc_macro2::Ident {
    identifier(&format!("member_{}", index + 1))
}

fn debug_body(scope: &Scope<'_>, item: &Item, variants: &[Field]) -> TokenStream {
    let redacted = redacted(scope);
    let arms = variants.iter().map(|variant| {
        let (text, name) = (&variant.name, identifier(&variant.name));
        if item.sensitive || variant.redacted {
            quote! {
                Self::#name(_) => {
                    formatter.debug_tuple(#text).field(&#redacted).finish()
                }
            }
        } else {
            quote!(Self::#name(value) => formatter.debug_tuple(#text).field(value).finish(),)
        }
    });
    quote! {
        match self { #(#arms)* }
    }
}
