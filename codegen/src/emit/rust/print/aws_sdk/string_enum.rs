//! Enums of strings: by their texts, so that values which one side does not know are kept.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, implementation};
use crate::emit::rust::plan::Item;
use crate::emit::rust::plan::aws_sdk::Counterpart;
use crate::emit::rust::print::syntax::identifier;

/// Both directions.
pub(super) fn implementations(
    context: &Context<'_>,
    item: &Item,
    counterpart: &Counterpart,
) -> Vec<TokenStream> {
    let name = identifier(&item.name);
    let (ours, theirs) = (quote!(#name), context.sdk(&counterpart.path));
    let body = (None, &quote!(Self::from(value.as_str())));
    let parameter = quote!(value);
    vec![
        implementation(context, false, (&ours, &theirs), &parameter, body),
        implementation(context, false, (&theirs, &ours), &parameter, body),
    ]
}
