//! What errors are beside structures: `Display`, `Error`, and their HTTP facts.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::form::{is_plain, is_plain_identifier, names};
use super::item::display_impl;
use super::layout::Block;
use super::scope::Scope;
use super::syntax::identifier;
use crate::emit::rust::plan::{ErrorFacts, Item};

/// Where the traits of errors are.
const MODULE: &str = "shapewright_validate::operation";

/// What the impls of an error look like, but for its names.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct ErrorKey {
    facts: ErrorFacts,
    sensitive: bool,
}

/// The impls that make an error of a structure.
pub(super) fn impls(scope: &Scope<'_>, item: &Item, facts: &ErrorFacts) -> Vec<Block> {
    let error = scope.item_of_kind("Error", &item.name, |name| {
        let (name, error) = (identifier(name), scope.import("std::error", "Error"));
        quote!(impl #error for #name {})
    });
    if !(is_plain_identifier(&item.name) && is_plain(&item.shape)) {
        let display = display(scope, facts, item.sensitive, &item.name, &item.shape);
        let service_error = service_error(scope, facts, &item.name, &item.shape);
        return vec![scope.block(display), error, scope.block(service_error)];
    }
    let names = names([item.name.as_str(), &item.shape]);
    let key = ErrorKey { facts: facts.clone(), sensitive: item.sensitive };
    let display = scope.displays.text(scope.file, key.clone(), names, |[name, shape, ..]| {
        display(scope, facts, item.sensitive, name, shape)
    });
    let service_error = scope
        .service_errors
        .text(scope.file, key, names, |[name, shape, ..]| service_error(scope, facts, name, shape));
    vec![display, error, service_error]
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
