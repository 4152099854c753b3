//! `#[derive(ServiceError)]`: `Display`, `Error` and `ServiceError` for what a service answers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Attribute, DeriveInput, Member};

use crate::error_facts::Facts;
use crate::errors::Errors;
use crate::model::{Field, Input, Kind};
use crate::raw::Value;
use crate::types::{is_one_of, option};
use crate::{check, parse};

/// The implementations for a structure.
pub(crate) fn derive(input: DeriveInput) -> syn::Result<TokenStream> {
    let attributes = input.attrs.clone();
    let input = check::check(parse::parse(input)?)?;
    let Kind::Structure(structure) = &input.kind else {
        let message = "`ServiceError` needs a structure";
        return Err(syn::Error::new(input.ident.span(), message));
    };
    let facts = facts(&attributes, &input)?;
    let message = message(&input, &structure.fields, &facts)?;
    let (display, service_error) = (display(&input, message), service_error(&input, &facts));
    let Input { ident, derived, .. } = input;
    let (of_impl, of_type, bounds) = input.generics.split_for_impl();
    Ok(quote! {
        #display

        #derived
        impl #of_impl ::core::error::Error for #ident #of_type #bounds {}

        #service_error
    })
}

fn facts(attributes: &[Attribute], input: &Input) -> syn::Result<Facts> {
    let (mut facts, mut errors) = (Facts::default(), Errors::default());
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("error")) {
        match parse::items(attribute) {
            Ok(items) => items.iter().for_each(|item| facts.read(item, &mut errors)),
            Err(error) => errors.add(error),
        }
    }
    if !facts.has_fault {
        let message = "whose fault is it? `#[error(fault = \"client\")]` or `\"server\"`";
        errors.push(input.ident.span(), message);
    }
    errors.into_result(Some(facts))
}

/// The field with the message: the one that `#[error(message = field)]` names, else a text that is
/// called `message`. What is sensitive is no message.
fn message<'f>(
    input: &Input,
    fields: &'f [Field],
    facts: &Facts,
) -> syn::Result<Option<&'f Field>> {
    let named = |name: &str| {
        fields.iter().find(|field| match &field.member {
            Member::Named(ident) => ident.to_string().trim_start_matches("r#") == name,
            Member::Unnamed(_) => false,
        })
    };
    let is_text = |field: &&Field| {
        let text = option(&field.ty).unwrap_or(&field.ty);
        is_one_of(text, &["String"]) && !field.rules.sensitive && !input.sensitive
    };
    let Some(item) = &facts.message else { return Ok(named("message").filter(is_text)) };
    let Value::Path(path) = &item.value else { return Ok(None) };
    let name = path.get_ident().map(ToString::to_string).unwrap_or_default();
    match named(name.trim_start_matches("r#")).filter(is_text) {
        Some(field) => Ok(Some(field)),
        None => Err(syn::Error::new(
            item.value_span(),
            "expected a field of type `String` or `Option<String>` that is not sensitive",
        )),
    }
}

fn display(input: &Input, message: Option<&Field>) -> TokenStream {
    let Input { ident, runtime, name, derived, .. } = input;
    let (of_impl, of_type, bounds) = input.generics.split_for_impl();
    let message = match message {
        None => quote!(::core::option::Option::None),
        Some(field) => {
            let member = &field.member;
            if option(&field.ty).is_some() {
                quote!(self.#member.as_deref())
            } else {
                quote!(::core::option::Option::Some(&self.#member))
            }
        }
    };
    quote! {
        #derived
        impl #of_impl ::core::fmt::Display for #ident #of_type #bounds {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #runtime::__private::write_error(formatter, #name, #message)
            }
        }
    }
}

fn service_error(input: &Input, facts: &Facts) -> TokenStream {
    let Input { ident, runtime, name, derived, .. } = input;
    let (of_impl, of_type, bounds) = input.generics.split_for_impl();
    let server_fault = facts.server_fault.unwrap_or_default();
    let status = facts.status.unwrap_or(if server_fault { 500 } else { 400 });
    let status = Literal::u16_unsuffixed(status);
    let fault = if server_fault { quote!(Server) } else { quote!(Client) };
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
        #derived
        impl #of_impl #runtime::operation::ServiceError for #ident #of_type #bounds {
            const NAME: &'static str = #name;
            const HTTP_STATUS: u16 = #status;
            const FAULT: #runtime::operation::Fault = #runtime::operation::Fault::#fault;
            #retryable
            #throttling
        }
    }
}
