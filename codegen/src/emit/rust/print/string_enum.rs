//! Enums of strings: one variant per value, and one for values of newer services.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::{container_attribute, parts};
use super::rules::attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{EnumValue, Enumeration, Item};

/// The definition, in parts, of an enum of strings.
pub(super) fn string_enum(
    scope: &Scope<'_>,
    item: &Item,
    enumeration: &Enumeration<String>,
) -> impl Iterator<Item = TokenStream> {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "StringEnum", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[]);
    let boxed = scope.boxed();
    let unknown = quote! {
        /// A value that this model does not know.
        #[validate(unknown)]
        Unknown(#boxed<str>),
    };
    let head = quote! {
        #docs
        #deprecated
        #derive
        #container
        #[non_exhaustive]
        pub enum #name
    };
    parts(&enumeration.values).map(move |(values, is_last)| {
        let variants = values.iter().map(variant);
        let unknown = is_last.then_some(&unknown);
        quote!(#head { #(#variants)* #unknown })
    })
}

fn variant(value: &EnumValue<String>) -> TokenStream {
    let docs = documentation(&value.documentation);
    let deprecated = deprecated(value.deprecated.as_deref());
    let (name, text) = (identifier(&value.name), &value.value);
    let internal = value.internal.then(|| quote!(internal));
    let parts: Vec<_> = std::iter::once(quote!(value = #text)).chain(internal).collect();
    let validate = attribute(&parts);
    quote! {
        #docs
        #deprecated
        #validate
        #name,
    }
}
