//! Structures: the type, its constructor, its setters, and what errors are beside.

use proc_macro2::TokenStream;
use quote::quote;

use super::error;
use super::item::{container_attribute, debug_impl, redacted};
use super::rules::{advice, field_attribute};
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use super::types::{field_type, from_parameter, parameter, serde_module};
use crate::emit::rust::plan::{Field, Item, Structure};

/// The items for a structure.
pub(super) fn structure(scope: &Scope<'_>, item: &Item, structure: &Structure) -> Vec<TokenStream> {
    let mut items = vec![definition(scope, item, structure), methods(scope, item, structure)];
    if hides_something(item, structure) {
        items.push(debug_impl(scope, item, &debug_body(scope, item, structure)));
    }
    if let Some(facts) = &structure.error {
        items.extend(error::impls(scope, item, facts));
    }
    items
}

fn hides_something(item: &Item, structure: &Structure) -> bool {
    item.sensitive || structure.fields.iter().any(|field| field.redacted)
}

fn needs_nothing(structure: &Structure) -> bool {
    structure.fields.iter().all(|field| !field.required)
}

fn definition(scope: &Scope<'_>, item: &Item, structure: &Structure) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone"];
    traits.extend((!hides_something(item, structure)).then_some("Debug"));
    traits.extend(needs_nothing(structure).then_some("Default"));
    traits.extend(["PartialEq", "Serialize", "Deserialize", "Validate"]);
    let derive = scope.derive(&traits);
    let advice: Vec<_> = structure.advice.iter().map(|it| advice(scope, it)).collect();
    let container = container_attribute(item, &advice);
    let fields = structure.fields.iter().map(|it| field(scope, it));
    quote! {
        #docs
        #deprecated
        #derive
        #container
        #[non_exhaustive]
        pub struct #name { #(#fields)* }
    }
}

fn field(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let docs = documentation(&field.documentation);
    let deprecated = deprecated(field.deprecated.as_deref());
    let serde = serde_attribute(scope, field);
    let validate = field_attribute(scope, field);
    let (name, ty) = (identifier(&field.name), field_type(scope, field));
    quote! {
        #docs
        #deprecated
        #serde
        #validate
        pub #name: #ty,
    }
}

fn serde_attribute(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let mut parts = Vec::new();
    if field.wire_name != field.name {
        let wire_name = &field.wire_name;
        parts.push(quote!(rename = #wire_name));
    }
    if !field.required {
        let is_none = format!("{}::is_none", scope.option()).replace(' ', "");
        parts.push(quote!(skip_serializing_if = #is_none));
    }
    if let Some(module) = serde_module(&field.ty) {
        // Without `with`, serde takes an absent option for `None` by itself.
        parts.extend((!field.required).then(|| quote!(default)));
        parts.push(quote!(with = #module));
    }
    if parts.is_empty() { TokenStream::new() } else { quote!(#[serde(#(#parts),*)]) }
}

fn methods(scope: &Scope<'_>, item: &Item, structure: &Structure) -> TokenStream {
    let name = identifier(&item.name);
    let constructor = constructor(scope, structure);
    let setters = structure.fields.iter().map(|field| setter(scope, field));
    quote! {
        impl #name {
            #constructor
            #(#setters)*
        }
    }
}

fn constructor(scope: &Scope<'_>, structure: &Structure) -> TokenStream {
    if needs_nothing(structure) {
        return quote! {
            /// Creates a value without any member.
            #[must_use]
            pub fn new() -> Self { Self::default() }
        };
    }
    let parameters = structure.fields.iter().filter(|field| field.required).map(|field| {
        let (name, ty) = (identifier(&field.name), parameter(scope, &field.ty));
        quote!(#name: #ty)
    });
    let values = structure.fields.iter().map(|field| initial_value(scope, field));
    quote! {
        /// Creates a value from the required members.
        #[must_use]
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

fn initial_value(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let name = identifier(&field.name);
    let none = scope.none();
    if !field.required {
        return quote!(#name: #none);
    }
    let parameter = quote!(#name);
    let value = from_parameter(scope, field, &parameter);
    if value.to_string() == parameter.to_string() { parameter } else { quote!(#name: #value) }
}

fn setter(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let docs = documentation(&format!("Sets `{}`.", field.name));
    let deprecated = deprecated(field.deprecated.as_deref());
    let (method, name) = (identifier(&field.setter), identifier(&field.name));
    let ty = parameter(scope, &field.ty);
    let mut value = from_parameter(scope, field, &quote!(#name));
    if !field.required {
        let some = scope.some();
        value = quote!(#some(#value));
    }
    quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #method(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn debug_body(scope: &Scope<'_>, item: &Item, structure: &Structure) -> TokenStream {
    let (name, redacted) = (&item.name, redacted(scope));
    let fields = structure.fields.iter().map(|field| {
        let (text, name) = (&field.name, identifier(&field.name));
        if item.sensitive || field.redacted {
            quote!(.field(#text, &#redacted))
        } else {
            quote!(.field(#text, &self.#name))
        }
    });
    quote!(formatter.debug_struct(#name)#(#fields)*.finish())
}
