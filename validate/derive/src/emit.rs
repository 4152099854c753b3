//! What it means → `impl Validate` and `impl Shaped`.

pub(crate) mod generics;
mod shape;
mod token;
mod validate;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Input;

/// The implementations for a type.
pub(crate) fn emit(input: &Input) -> TokenStream {
    let validate = validate::implementation(input);
    let shaped = shape::implementation(input);
    let tokens = token::implementation(input);
    quote!(#validate #shaped #tokens)
}
