//! What the derive of errors must know: `#[error(…)]`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::syntax::identifier;
use crate::emit::rust::plan::ErrorFacts;

/// The field that the derive takes for the message by itself.
const MESSAGE: &str = "message";

/// The attribute of an error.
pub(super) fn attribute(facts: &ErrorFacts) -> TokenStream {
    let status = Literal::u16_unsuffixed(facts.http_status);
    let fault = if facts.client_fault { "client" } else { "server" };
    let message = facts.message.as_ref().map(|(field, _)| field).filter(|field| *field != MESSAGE);
    let message = message.map(|field| {
        let field = identifier(field);
        quote!(message = #field)
    });
    let retryable = facts.retryable.then(|| quote!(retryable));
    let throttling = facts.throttling.then(|| quote!(throttling));
    let query_code = facts.query_code.as_ref().map(|code| quote!(query_code = #code));
    let more = [retryable, throttling, query_code, message];
    let parts = [quote!(status = #status), quote!(fault = #fault)].into_iter();
    let parts = parts.chain(more.into_iter().flatten());
    quote!(#[error(#(#parts),*)])
}
