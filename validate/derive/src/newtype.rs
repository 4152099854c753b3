//! `#[derive(Newtype)]`: a string with a type of its own.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Member, Type};

use crate::model::{Input, Kind};
use crate::types::is_one_of;
use crate::{scalar, text};

/// The implementation for a structure around a string.
pub(crate) fn derive(input: &Input) -> syn::Result<TokenStream> {
    let Some((member, ty)) = string(input) else {
        let message = "`Newtype` needs a structure around a `String`: `struct Id(String);`";
        return Err(syn::Error::new(input.ident.span(), message));
    };
    let methods = methods(input, member, ty);
    let as_text = text::implementations(input, &quote!(Self(value)));
    let serde = serde(input, member, ty);
    let Input { ident, derived, .. } = input;
    Ok(quote! {
        #methods

        #derived
        impl ::core::convert::From<&str> for #ident {
            fn from(value: &str) -> Self {
                Self(::core::convert::Into::into(value))
            }
        }

        #derived
        impl ::core::convert::From<#ident> for #ty {
            fn from(value: #ident) -> Self {
                value.#member
            }
        }

        #as_text
        #serde
    })
}

fn string(input: &Input) -> Option<(&Member, &Type)> {
    match &input.kind {
        Kind::Newtype(newtype) if is_one_of(&newtype.ty, &["String"]) => {
            Some((&newtype.member, &newtype.ty))
        }
        _ => None,
    }
}

fn methods(input: &Input, member: &Member, ty: &Type) -> TokenStream {
    let Input { ident, derived, .. } = input;
    quote! {
        #derived
        impl #ident {
            /// Wraps a text as it is; `validate()` checks it.
            #[must_use]
            pub fn new(text: impl ::core::convert::Into<#ty>) -> Self {
                Self(::core::convert::Into::into(text))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.#member
            }

            /// The text, taken out.
            #[must_use]
            pub fn into_inner(self) -> #ty {
                self.#member
            }
        }
    }
}

fn serde(input: &Input, member: &Member, ty: &Type) -> TokenStream {
    let runtime = &input.runtime;
    let text = quote!(<#ty as #runtime::__private::serde::Deserialize<'de>>);
    let write = quote!(serializer.serialize_str(&self.#member));
    scalar::serde(input, &write, &quote!(#text::deserialize(deserializer).map(Self)))
}
