//! Operations: unit structures that name their input and output.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::form::{Names, names};
use super::key::OperationKey;
use super::layout::{Block, documentation_text, list, with_lines};
use super::scope::Scope;
use super::syntax::{deprecated, identifier};
use super::types::type_tokens;
use crate::emit::rust::plan::{Item, Operation, Paginated, Type};

/// Where the traits of operations are.
const MODULE: &str = "shapewright_validate::operation";

/// The status that operations have unless they say otherwise.
const DEFAULT_STATUS: u16 = 200;

/// The items for an operation.
pub(super) fn operation(scope: &Scope<'_>, item: &Item, operation: &Operation) -> Vec<Block> {
    vec![definition(scope, item), implementation(scope, item, operation)]
}

fn definition(scope: &Scope<'_>, item: &Item) -> Block {
    let definition = match &item.deprecated {
        None => scope.item_of_kind("operation", &item.name, |name| head(scope, None, name)),
        Some(note) => scope.block(head(scope, Some(note), &item.name)),
    };
    Ok(documentation_text(&item.documentation, "") + &definition?)
}

/// The definition without documentation.
fn head(scope: &Scope<'_>, note: Option<&str>, name: &str) -> TokenStream {
    let deprecated = deprecated(note);
    let name = identifier(name);
    let derive = scope.derive(&["Clone", "Copy", "Debug", "Default", "PartialEq", "Eq", "Hash"]);
    quote! {
        #deprecated
        #derive
        pub struct #name;
    }
}

fn implementation(scope: &Scope<'_>, item: &Item, operation: &Operation) -> Block {
    let errors: Vec<_> = operation.errors.iter().collect();
    let list = list("    const ERRORS: &'static [&'static str] = &[", &errors);
    let names = operation_names(item, operation).zip(list);
    let Some((names, list)) = names.filter(|_| operation.paginated.is_none()) else {
        let tokens = implementation_tokens(scope, &item.name, &item.shape, operation);
        return scope.block(tokens);
    };
    let Operation { http_status, readonly, idempotent, .. } = *operation;
    let texts = [operation.method.clone(), short_uri(operation).unwrap_or_default().to_owned()];
    let units = [&operation.input, &operation.output].map(|ty| *ty == Type::Unit);
    let key = OperationKey { texts, units, http_status, readonly, idempotent };
    let text = scope.operations.text(scope.file, key, names, |names| {
        let [name, shape, input, output, uri, ..] = names;
        let operation = Operation {
            input: renamed(&operation.input, input),
            output: renamed(&operation.output, output),
            uri: short_uri(operation).unwrap_or(uri).to_owned(),
            errors: Vec::new(),
            ..operation.clone()
        };
        implementation_tokens(scope, name, shape, &operation)
    });
    Ok(with_lines(&text?, "const ERRORS", &list))
}

/// The names of an operation, its shape, its input and output, and the URI.
fn operation_names<'a>(item: &'a Item, operation: &'a Operation) -> Option<Names<'a>> {
    let [input, output] = [&operation.input, &operation.output].map(|ty| match ty {
        Type::Named(name) => Some(name.as_str()),
        Type::Unit => Some(""),
        _ => None,
    });
    let names = names([
        item.name.as_str(),
        &item.shape,
        input?,
        output?,
        if short_uri(operation).is_some() { "" } else { &operation.uri },
    ]);
    operation.method.is_ascii().then_some(names)
}

fn short_uri(operation: &Operation) -> Option<&str> {
    (operation.uri.len() <= 1).then_some(&operation.uri)
}

fn renamed(ty: &Type, name: &str) -> Type {
    if *ty == Type::Unit { Type::Unit } else { Type::Named(name.to_owned()) }
}

fn implementation_tokens(
    scope: &Scope<'_>,
    name: &str,
    shape: &str,
    operation: &Operation,
) -> TokenStream {
    let name = identifier(name);
    let input = body_type(scope, &operation.input);
    let output = body_type(scope, &operation.output);
    let (method, uri) = (&operation.method, &operation.uri);
    let errors = &operation.errors;
    let operation_trait = scope.import(MODULE, "Operation");
    let constants = constants(scope, operation);
    quote! {
        impl #operation_trait for #name {
            type Input = #input;
            type Output = #output;

            const NAME: &'static str = #shape;
            const HTTP_METHOD: &'static str = #method;
            const URI: &'static str = #uri;
            const ERRORS: &'static [&'static str] = &[#(#errors),*];
            #constants
        }
    }
}

fn body_type(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    if *ty == Type::Unit { quote!(()) } else { type_tokens(scope, ty) }
}

/// The constants that differ from their defaults.
fn constants(scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    let status = Literal::u16_unsuffixed(operation.http_status);
    let status = (operation.http_status != DEFAULT_STATUS)
        .then(|| quote!(const HTTP_STATUS: u16 = #status;));
    let readonly = operation.readonly.then(|| {
        quote!(
            const READONLY: bool = true;
        )
    });
    let idempotent = operation.idempotent.then(|| {
        quote!(
            const IDEMPOTENT: bool = true;
        )
    });
    let pagination = operation.paginated.as_ref().map(|it| pagination(scope, it));
    quote!(#status #readonly #idempotent #pagination)
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
