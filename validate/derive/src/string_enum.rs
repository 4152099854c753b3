//! `#[derive(StringEnum)]`: an enum of strings, as text and back.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::errors::Errors;
use crate::model::{EnumValue, Input, Kind};
use crate::{scalar, text};

/// The implementation for an enum of strings.
pub(crate) fn derive(input: &Input) -> syn::Result<TokenStream> {
    let Kind::StringEnum(enumeration) = &input.kind else {
        let message = "`StringEnum` needs an enum whose variants are strings";
        return Err(syn::Error::new(input.ident.span(), message));
    };
    let unknown = unknown_variant(input, enumeration.unknown.as_ref(), "Unknown(Box<str>)")?;
    let methods = methods(input, &enumeration.values, unknown);
    let from_text = from_text(input, &enumeration.values, unknown);
    let as_text = text::implementations(input, &quote!(Self::from(value.as_str())));
    let serde = serde(input);
    Ok(quote!(#methods #from_text #as_text #serde))
}

/// The variant that keeps the values of newer models.
pub(crate) fn unknown_variant<'v>(
    input: &Input,
    variant: Option<&'v Ident>,
    example: &str,
) -> syn::Result<&'v Ident> {
    let mut errors = Errors::default();
    if variant.is_none() {
        let message =
            format!("a variant for unknown values is missing: `#[validate(unknown)] {example}`");
        errors.push(input.ident.span(), message);
    }
    errors.into_result(variant)
}

fn methods(input: &Input, values: &[EnumValue<String>], unknown: &Ident) -> TokenStream {
    let Input { ident, derived, .. } = input;
    let variants = values.iter().map(|value| &value.ident);
    let texts: Vec<&String> = values.iter().map(|value| &value.value).collect();
    quote! {
        #derived
        impl #ident {
            /// Every value that this model knows, in its order.
            pub const VALUES: &'static [&'static str] = &[#(#texts),*];

            /// The value as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #texts,)*
                    Self::#unknown(value) => value,
                }
            }
        }
    }
}

fn from_text(input: &Input, values: &[EnumValue<String>], unknown: &Ident) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let variants = values.iter().map(|value| &value.ident);
    let indices = (0..values.len()).map(Literal::usize_unsuffixed);
    quote! {
        #derived
        impl ::core::convert::From<&str> for #ident {
            fn from(value: &str) -> Self {
                match #runtime::__private::string_enum::position(Self::VALUES, value) {
                    #(#indices => Self::#variants,)*
                    _ => Self::#unknown(::core::convert::Into::into(value)),
                }
            }
        }
    }
}

fn serde(input: &Input) -> TokenStream {
    let runtime = &input.runtime;
    let write = quote!(serializer.serialize_str(self.as_str()));
    let read = quote!(#runtime::__private::string_enum::deserialize(deserializer));
    scalar::serde(input, &write, &read)
}
