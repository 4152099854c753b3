//! What errors are beside structures: `Display`, `Error`, and their HTTP facts.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::form::names;
use super::item::display_impl;
use super::key::ErrorKey;
use super::layout::Block;
use super::scope::Scope;
use super::syntax::identifier;
use crate::emit::rust::plan::{ErrorFacts, Item};

/// Where the traits of errors are.
const MODULE: &str = "shapewright_validate::operation";

/// The impls that make an error of a structure.
pub(super) fn impls(scope: &Scope<'_>, item: &Item, facts: &ErrorFacts) -> Vec<Block> {
    let error = scope.item_of_kind("Error", &item.name, |name| {
        let (name, error) = (identifier(name), scope.import("std::error", "Error"));
        quote!(impl #error for #name {})
    });
    let message = facts.message.as_ref().map_or("", |(field, _)| field);
    let names = names([item.name.as_str(), &item.shape, message]);
    let key = ErrorKey { facts: with_message(facts, ""), sensitive: item.sensitive };
    let display =
        scope.displays.text(scope.file, key.clone(), names, |[name, shape, message, ..]| {
            display(scope, &with_message(facts, message), item.sensitive, name, shape)
        });
    let service_error = scope
        .service_errors
        .text(scope.file, key, names, |[name, shape, ..]| service_error(scope, facts, name, shape));
    vec![display, error, service_error]
}

/// The facts with another name of the field with the message, if there is one.
fn with_message(facts: &ErrorFacts, field: &str) -> ErrorFacts {
    let message = facts.message.as_ref().map(|(_, optional)| (field.to_owned(), *optional));
    ErrorFacts { message, ..facts.clone() }
}

fn display(
    scope: &Scope<'_>,
    facts: &ErrorFacts,
    sensitive: bool,
    name: &str,
    shape: &str,
) -> TokenStream {
    let with_message = format!("{shape}: {{message}}");
    let some = scope.some();
    let body = match &facts.message {
        Some((field, optional)) if !sensitive => {
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
    display_impl(scope, name, &body)
}

fn service_error(scope: &Scope<'_>, facts: &ErrorFacts, name: &str, shape: &str) -> TokenStream {
    let name = identifier(name);
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
