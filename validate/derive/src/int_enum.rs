//! `#[derive(IntEnum)]`: an enum of integers, as a number and back.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{Input, Kind};
use crate::string_enum::unknown_variant;
use crate::{scalar, text};

/// The implementation for an enum of integers.
pub(crate) fn derive(input: &Input) -> syn::Result<TokenStream> {
    let Kind::IntEnum(enumeration) = &input.kind else {
        let message = "`IntEnum` needs an enum with `#[validate(int_enum)]`";
        return Err(syn::Error::new(input.ident.span(), message));
    };
    let unknown = unknown_variant(input, enumeration.unknown.as_ref(), "Unknown(i32)")?;
    let Input { ident, derived, .. } = input;
    let variants: Vec<_> = enumeration.values.iter().map(|value| &value.ident).collect();
    let numbers = enumeration.values.iter().map(|value| Literal::i32_unsuffixed(value.value));
    let numbers: Vec<Literal> = numbers.collect();
    let shown = text::shown(input, &quote!(::core::fmt::Display::fmt(&self.as_i32(), formatter)));
    let serde = serde(input);
    Ok(quote! {
        #derived
        impl #ident {
            /// Every value that this model knows, in its order.
            pub const VALUES: &'static [i32] = &[#(#numbers),*];

            /// The value as it is on the wire.
            #[must_use]
            pub fn as_i32(self) -> i32 {
                match self {
                    #(Self::#variants => #numbers,)*
                    Self::#unknown(value) => value,
                }
            }
        }

        #derived
        impl ::core::convert::From<i32> for #ident {
            fn from(value: i32) -> Self {
                match value {
                    #(#numbers => Self::#variants,)*
                    _ => Self::#unknown(value),
                }
            }
        }

        #derived
        impl ::core::convert::From<#ident> for i32 {
            fn from(value: #ident) -> Self {
                value.as_i32()
            }
        }

        #shown
        #serde
    })
}

fn serde(input: &Input) -> TokenStream {
    let runtime = &input.runtime;
    let number = quote!(<i32 as #runtime::__private::serde::Deserialize<'de>>);
    let write = quote!(serializer.serialize_i32(self.as_i32()));
    scalar::serde(input, &write, &quote!(#number::deserialize(deserializer).map(Self::from)))
}
