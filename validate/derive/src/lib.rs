//! `#[derive(Validate)]` for [`shapewright-validate`](https://docs.rs/shapewright-validate).
//!
//! # The phases
//!
//! | phase | module | from | to |
//! |---|---|---|---|
//! | parse | `parse` | tokens | `raw::Input`: what was written, with spans |
//! | check | `check` | `raw::Input` | `model::Input`: what it means, every contradiction refused |
//! | emit | `emit` | `model::Input` | `impl Validate`, `impl Shaped`, `impl IdempotencyTokens` |
//!
//! Raw and checked input are different types, so that `emit` has no error to report. All mistakes
//! of a type are reported at once, each at its place.
//!
//! Rules of values stand in `rules`, one per file, from the keyword to the statement: to add a
//! constraint is to add its file there.
//!
//! The attributes are described at [`macro@Validate`].

mod check;
mod emit;
mod errors;
mod model;
mod parse;
mod place;
mod raw;
mod read;
mod rules;

use proc_macro::TokenStream;

/// Implements `Validate` and `Shaped`.
#[doc = include_str!("../README.md")]
#[proc_macro_derive(Validate, attributes(validate, serde))]
pub fn derive_validate(input: TokenStream) -> TokenStream {
    expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand(input: proc_macro2::TokenStream) -> syn::Result<proc_macro2::TokenStream> {
    let raw = parse::parse(syn::parse2(input)?)?;
    let input = check::check(raw)?;
    Ok(emit::emit(&input))
}
