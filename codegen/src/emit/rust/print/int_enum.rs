//! Enums of integers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::item::{container_attribute, parts};
use super::rules::attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{EnumValue, Enumeration, Item};

/// The definition, in parts, of an enum of integers.
pub(super) fn int_enum(
    scope: &Scope<'_>,
    item: &Item,
    enumeration: &Enumeration<i32>,
) -> impl Iterator<Item = TokenStream> {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone", "Copy"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "IntEnum", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[quote!(int_enum)]);
    let unknown = quote! {
        /// A value that this model does not know.
        #[validate(unknown)]
        Unknown(i32),
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

fn variant(value: &EnumValue<i32>) -> TokenStream {
    let docs = documentation(&value.documentation);
    let deprecated = deprecated(value.deprecated.as_deref());
    let (name, number) = (identifier(&value.name), Literal::i32_unsuffixed(value.value));
    let internal = value.internal.then(|| quote!(internal));
    let parts: Vec<_> = std::iter::once(quote!(value = #number)).chain(internal).collect();
    let validate = attribute(&parts);
    quote! {
        #docs
        #deprecated
        #validate
        #name,
    }
}
