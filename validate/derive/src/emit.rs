//! What it means → `impl Validate` and `impl Shaped`.

pub(crate) mod generics;
mod shape;
mod token;
mod validate;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::model::Input;

/// Implementations that say nothing, beside the mistakes of a type: the compiler then reports those
/// alone, and not also every use of the type.
pub(crate) fn nothing(input: &DeriveInput) -> TokenStream {
    let (ident, runtime) = (&input.ident, quote!(::shapewright_validate));
    let (of_impl, of_type, bounds) = input.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #of_impl #runtime::Validate for #ident #of_type #bounds {
            fn check(&self, _: &mut #runtime::Report<'_>) {}
        }

        #[automatically_derived]
        impl #of_impl #runtime::Shaped for #ident #of_type #bounds {
            fn shape() -> &'static #runtime::shape::Shape {
                ::core::unreachable!()
            }
        }
    }
}

/// The implementations for a type.
pub(crate) fn emit(input: &Input) -> TokenStream {
    let validate = validate::implementation(input);
    let shaped = shape::implementation(input);
    let tokens = token::implementation(input);
    quote!(#validate #shaped #tokens)
}
