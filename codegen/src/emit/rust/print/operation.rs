//! Operations: unit structures that name their input and output.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use super::types::type_tokens;
use crate::emit::rust::plan::{Item, Operation, Paginated, Type};

/// Where the traits of operations are.
const MODULE: &str = "shapewright_validate::operation";

/// The status that operations have unless they say otherwise.
const DEFAULT_STATUS: u16 = 200;

/// The items for an operation.
pub(super) fn operation(scope: &Scope<'_>, item: &Item, operation: &Operation) -> Vec<TokenStream> {
    vec![definition(scope, item), implementation(scope, item, operation)]
}

fn definition(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let derive = scope.derive(&["Clone", "Copy", "Debug", "Default"]);
    quote! {
        #docs
        #deprecated
        #derive
        pub struct #name;
    }
}

fn implementation(scope: &Scope<'_>, item: &Item, operation: &Operation) -> TokenStream {
    let (name, shape) = (identifier(&item.name), &item.shape);
    let input = body_type(scope, &operation.input);
    let output = body_type(scope, &operation.output);
    let error = identifier(&operation.error);
    let service = match &operation.service {
        Some(service) => {
            let service = identifier(service);
            quote!(#service)
        }
        None => scope.import(MODULE, "NoService"),
    };
    let operation_trait = scope.import(MODULE, "Operation");
    let (http, constants) = (http(operation), constants(scope, operation));
    quote! {
        impl #operation_trait for #name {
            type Input = #input;
            type Output = #output;
            type Error = #error;
            type Service = #service;

            const NAME: &'static str = #shape;
            #http
            #constants
        }
    }
}

fn body_type(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::Unit => scope.import("shapewright_validate", "Unit"),
        _ => type_tokens(scope, ty),
    }
}

/// The method and the URI.
fn http(operation: &Operation) -> Option<TokenStream> {
    let (method, uri) = (&operation.method, &operation.uri);
    (!method.is_empty()).then(|| {
        quote! {
            const HTTP_METHOD: &'static str = #method;
            const URI: &'static str = #uri;
        }
    })
}

/// The constants that differ from their defaults.
fn constants(scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    let (option, some) = (scope.option(), scope.some());
    let status = Literal::u16_unsuffixed(operation.http_status);
    let status = (operation.http_status != DEFAULT_STATUS)
        .then(|| quote!(const HTTP_STATUS: u16 = #status;));
    let flag = |is_set: bool, name: &str| {
        let name = identifier(name);
        is_set.then(|| quote!(const #name: bool = true;))
    };
    let checksum = flag(operation.checksum_required, "CHECKSUM_REQUIRED");
    let readonly = flag(operation.readonly, "READONLY");
    let idempotent = flag(operation.idempotent, "IDEMPOTENT");
    let defaults = flag(operation.optional_defaults, "OPTIONAL_DEFAULTS");
    let host_prefix = operation
        .host_prefix
        .as_ref()
        .map(|prefix| quote!(const HOST_PREFIX: #option<&'static str> = #some(#prefix);));
    let encodings = (!operation.encodings.is_empty()).then(|| {
        let data = scope.import("shapewright_validate::shape", "Data");
        let encodings = &operation.encodings;
        quote!(const ENCODINGS: &'static [#data<str>] = &[#(#data::Static(#encodings)),*];)
    });
    let pagination = operation.paginated.as_ref().map(|it| pagination(scope, it));
    quote!(#status #host_prefix #checksum #encodings #readonly #idempotent #defaults #pagination)
}

fn pagination(scope: &Scope<'_>, paginated: &Paginated) -> TokenStream {
    let (option, some, none) = (scope.option(), scope.some(), scope.none());
    let optional = |text: Option<&String>| match text {
        Some(text) => quote!(#some(#text)),
        None => none.clone(),
    };
    let (input_token, output_token) = (&paginated.input_token, &paginated.output_token);
    let pagination = scope.import(MODULE, "Pagination");
    let items = optional(paginated.items.as_ref());
    let page_size = optional(paginated.page_size.as_ref());
    quote! {
        const PAGINATION: #option<#pagination> = #some(#pagination {
                input_token: #input_token,
                output_token: #output_token,
                items: #items,
                page_size: #page_size,
            });
    }
}
