//! What the items of the plan share.

use proc_macro2::TokenStream;
use quote::quote;

use super::rules::attribute;
use crate::emit::rust::plan::{Field, Item, Module};

/// The `#[validate(…)]` of a type: its name if Rust's differs, whether it is sensitive, and more.
pub(super) fn container_attribute(item: &Item, more: &[TokenStream]) -> TokenStream {
    let mut parts = more.to_vec();
    parts.extend(item.shape_if_other().map(|shape| quote!(name = #shape)));
    if item.sensitive {
        parts.push(quote!(sensitive));
    }
    attribute(&parts)
}

/// How many members are printed at once.
const PART: usize = 1_000;

/// The members of an item in parts, one if there are none, and whether each is the last.
pub(super) fn parts<T>(members: &[T]) -> impl Iterator<Item = (&[T], bool)> {
    let count = members.len().div_ceil(PART).max(1);
    (1..=count).map(move |number| {
        let end = members.len().min(number * PART);
        (&members[(number - 1) * PART..end], number == count)
    })
}

/// The derive that shows a structure or union, but nothing that is sensitive.
pub(super) fn debug_trait(item: &Item, fields: &[Field]) -> &'static str {
    let hides_something = item.sensitive || fields.iter().any(|field| field.redacted);
    if hides_something { "RedactedDebug" } else { "Debug" }
}

/// The spellings that only the model's own names have.
pub(super) fn allowed_lints(module: &Module) -> TokenStream {
    if !module.has_odd_names() {
        return TokenStream::new();
    }
    quote! {
        #![allow(
            non_camel_case_types,
            non_snake_case,
            reason = "names that would collide keep the spelling of the model"
        )]
    }
}
