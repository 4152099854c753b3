//! What errors are beside structures: `Display`, `Error`, and their HTTP facts.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::item::display_impl;
use super::scope::Scope;
use super::syntax::identifier;
use crate::emit::rust::plan::{ErrorFacts, Item};

/// Where the traits of errors are.
const MODULE: &str = "shapewright_validate::operation";

/// The impls that make an error of a structure.
pub(super) fn impls(scope: &Scope<'_>, item: &Item, facts: &ErrorFacts) -> Vec<TokenStream> {
    let name = identifier(&item.name);
    let error = scope.import("std::error", "Error");
    vec![
        display(scope, item, facts),
        quote!(impl #error for #name {}),
        service_error(scope, item, facts),
    ]
}

fn display(scope: &Scope<'_>, item: &Item, facts: &ErrorFacts) -> TokenStream {
    let shape = &item.shape;
    let with_message = format!("{shape}: {{message}}");
    let some = scope.some();
    let body = match &facts.message {
        Some((field, optional)) if !item.sensitive => {
            let field = identifier(field);
            if *optional {
                quote! {
                    match &self.#field {
                        #some(message) => write!(formatter, #with_message),
                        _ => formatter.write_str(#shape),
                    }
                }
            } else {
                quote! {
                    let message = &self.#field;
                    write!(formatter, #with_message)
                }
            }
        }
        _ => quote!(formatter.write_str(#shape)),
    };
    display_impl(scope, item, &body)
}

fn service_error(scope: &Scope<'_>, item: &Item, facts: &ErrorFacts) -> TokenStream {
    let (name, shape) = (identifier(&item.name), &item.shape);
    let status = Literal::u16_unsuffixed(facts.http_status);
    let fault = identifier(if facts.client_fault { "Client" } else { "Server" });
    let service_error = scope.import(MODULE, "ServiceError");
    let fault_type = scope.import(MODULE, "Fault");
    let retryable = facts.retryable.then(|| {
        quote!(
            const RETRYABLE: bool = true;
        )
    });
    let throttling = facts.throttling.then(|| {
        quote!(
            const THROTTLING: bool = true;
        )
    });
    quote! {
        impl #service_error for #name {
            const NAME: &'static str = #shape;
            const HTTP_STATUS: u16 = #status;
            const FAULT: #fault_type = #fault_type::#fault;
            #retryable
            #throttling
        }
    }
}
