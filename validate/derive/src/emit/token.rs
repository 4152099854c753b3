//! `impl IdempotencyTokens`, for structures that have any.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use crate::model::{Input, Kind};

/// The implementation; nothing for types without tokens.
pub(super) fn implementation(input: &Input) -> TokenStream {
    let Kind::Structure(structure) = &input.kind else { return TokenStream::new() };
    let mut tokens = structure.fields.iter().filter(|field| field.idempotency_token).peekable();
    if tokens.peek().is_none() {
        return TokenStream::new();
    }
    let Input { ident, runtime, generics, derived, .. } = input;
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    let visit = Ident::new("visit", Span::mixed_site());
    let members = tokens.map(|field| {
        let member = &field.member;
        quote_spanned!(Span::call_site().located_at(field.ty.span())=> &mut self.#member)
    });
    quote! {
        #derived
        impl #of_impl #runtime::IdempotencyTokens for #ident #of_type #bounds {
            fn visit_idempotency_tokens(
                &mut self,
                #visit: &mut dyn ::core::ops::FnMut(&mut dyn #runtime::__private::Token),
            ) {
                #(#visit(#members);)*
            }
        }
    }
}
