//! Enums of integers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::item::{container_attribute, debug_impl, display_impl, from_impl, hidden};
use super::rules::attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{EnumValue, Enumeration, Item};

/// The items for an enum of integers.
pub(super) fn int_enum(
    scope: &Scope<'_>,
    item: &Item,
    enumeration: &Enumeration<i32>,
) -> Vec<TokenStream> {
    let mut items = vec![
        definition(scope, item, enumeration),
        methods(item, enumeration),
        from_impl(scope, item, &quote!(i32), &from_body(enumeration)),
        into_impl(scope, item),
    ];
    if item.sensitive {
        items.push(debug_impl(scope, item, &hidden(scope, item)));
    } else {
        let fmt = scope.fmt();
        let body = quote!(#fmt::Display::fmt(&self.as_i32(), formatter));
        items.push(display_impl(scope, item, &body));
    }
    items
}

fn definition(scope: &Scope<'_>, item: &Item, enumeration: &Enumeration<i32>) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone", "Copy"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"]);
    traits.extend(["Serialize", "Deserialize", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[quote!(int_enum)]);
    let variants = enumeration.values.iter().map(variant);
    quote! {
        #docs
        #deprecated
        #derive
        #[serde(from = "i32", into = "i32")]
        #container
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that this model does not know.
            #[validate(unknown)]
            Unknown(i32),
        }
    }
}

fn variant(value: &EnumValue<i32>) -> TokenStream {
    let docs = documentation(&value.documentation);
    let deprecated = deprecated(value.deprecated.as_deref());
    let (name, number) = (identifier(&value.name), Literal::i32_unsuffixed(value.value));
    let mut parts = vec![quote!(value = #number)];
    if value.internal {
        parts.push(quote!(internal));
    }
    let validate = attribute(&parts);
    quote! {
        #docs
        #deprecated
        #validate
        #name,
    }
}

fn methods(item: &Item, enumeration: &Enumeration<i32>) -> TokenStream {
    let name = identifier(&item.name);
    let values = enumeration.values.iter().map(|value| Literal::i32_unsuffixed(value.value));
    let arms = enumeration.values.iter().map(|value| {
        let (name, number) = (identifier(&value.name), Literal::i32_unsuffixed(value.value));
        quote!(Self::#name => #number,)
    });
    quote! {
        impl #name {
            /// Every value that this model knows, in its order.
            pub const VALUES: &'static [i32] = &[#(#values),*];

            /// The value as it is on the wire.
            #[must_use]
            pub fn as_i32(self) -> i32 {
                match self {
                    #(#arms)*
                    Self::Unknown(value) => value,
                }
            }
        }
    }
}

fn from_body(enumeration: &Enumeration<i32>) -> TokenStream {
    let arms = enumeration.values.iter().map(|value| {
        let (name, number) = (identifier(&value.name), Literal::i32_unsuffixed(value.value));
        quote!(#number => Self::#name,)
    });
    quote! {
        match value {
            #(#arms)*
            _ => Self::Unknown(value),
        }
    }
}

fn into_impl(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let (name, from) = (identifier(&item.name), scope.trait_from());
    quote! {
        impl #from<#name> for i32 {
            fn from(value: #name) -> Self { value.as_i32() }
        }
    }
}
