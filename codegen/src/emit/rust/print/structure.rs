//! Structures: the type, its constructor, its setters, and what errors are beside.

use proc_macro2::TokenStream;
use quote::quote;

use super::constructor;
use super::error;
use super::field::{field_names, with_names};
use super::form::{Names, names};
use super::item::{container_attribute, debug_impl, redacted};
use super::key::{FieldKey, HeadKey, SetterKey};
use super::layout::{Block, INDENTATION, Place, documentation_text, format_in, with_parts};
use super::rules::{advice, field_attribute};
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use super::types::{field_type, from_parameter, parameter, serde_module};
use crate::emit::rust::plan::{Field, Item, Structure};

/// The items for a structure.
pub(super) fn structure<'a>(
    scope: &Scope<'a>,
    item: &'a Item,
    structure: &'a Structure,
) -> Vec<Block> {
    let mut blocks = vec![definition(scope, item, structure), methods(scope, item, structure)];
    if hides_something(item, structure) {
        blocks.push(scope.block(debug_impl(
            scope,
            &item.name,
            &debug_body(scope, item, structure),
        )));
    }
    if let Some(facts) = &structure.error {
        blocks.extend(error::impls(scope, item, facts));
    }
    blocks
}

fn hides_something(item: &Item, structure: &Structure) -> bool {
    item.sensitive || structure.fields.iter().any(|field| field.redacted)
}

fn needs_nothing(structure: &Structure) -> bool {
    structure.fields.iter().all(|field| !field.required)
}

fn definition<'a>(scope: &Scope<'a>, item: &Item, structure: &'a Structure) -> Block {
    let key = HeadKey {
        hides_something: hides_something(item, structure),
        needs_nothing: needs_nothing(structure),
        sensitive: item.sensitive,
        renamed: item.shape_if_other().is_some(),
    };
    let alike = item.deprecated.is_none() && structure.advice.is_empty();
    let names = names([item.name.as_str(), &item.shape]);
    let head = if alike {
        scope.heads.text(scope.file, key, names, |names| head(scope, item, structure, names))
    } else {
        scope.block(head(scope, item, structure, names))
    };
    let fields = structure.fields.iter().map(|it| field(scope, it));
    with_parts(&item.documentation, &head?, fields)
}

/// The definition under those names, without documentation and fields.
fn head(
    scope: &Scope<'_>,
    item: &Item,
    structure: &Structure,
    [name, shape, ..]: Names<'_>,
) -> TokenStream {
    let deprecated = deprecated(item.deprecated.as_deref());
    let mut traits = vec!["Clone"];
    traits.extend((!hides_something(item, structure)).then_some("Debug"));
    traits.extend(needs_nothing(structure).then_some("Default"));
    traits.extend(["PartialEq", "Serialize", "Deserialize", "Validate"]);
    let derive = scope.derive(&traits);
    let advice: Vec<_> = structure.advice.iter().map(|it| advice(scope, it)).collect();
    let shape = item.shape_if_other().map(|_| shape);
    let container = container_attribute(shape, item.sensitive, &advice);
    let name = identifier(name);
    quote! {
        #deprecated
        #derive
        #container
        #[non_exhaustive]
        pub struct #name {}
    }
}

/// A field as it stands in its structure.
pub(super) fn field<'a>(scope: &Scope<'a>, field: &'a Field) -> Block {
    let mut text = documentation_text(&field.documentation, INDENTATION);
    let Some(names) = field_names(field, &field.wire_name) else {
        text.push_str(&format_in(Place::Structure, scope.file, field_tokens(scope, field))?);
        return Ok(text);
    };
    let key = FieldKey::of(field);
    let part = scope
        .fields
        .text(scope.file, key, names, |names| field_tokens(scope, &with_names(field, names)));
    text.push_str(&part?);
    Ok(text)
}

pub(super) fn field_tokens(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let deprecated = deprecated(field.deprecated.as_deref());
    let serde = serde_attribute(scope, field);
    let validate = field_attribute(scope, field);
    let (name, ty) = (identifier(&field.name), field_type(scope, field));
    quote! {
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

fn methods(scope: &Scope<'_>, item: &Item, structure: &Structure) -> Block {
    let name = identifier(&item.name);
    let constructor = if needs_nothing(structure) {
        scope.constructors.text(scope.file, (), names([]), |_| constructor::of_nothing())
    } else {
        constructor::of_required(scope, &structure.fields)
    };
    let setters = structure.fields.iter().map(|field| setter(scope, field));
    let methods = std::iter::once(constructor).chain(setters);
    with_parts("", &format!("impl {name} {{}}\n"), methods)
}

pub(super) fn setter(scope: &Scope<'_>, field: &Field) -> Block {
    let Some(names) = field_names(field, &field.setter) else {
        return format_in(Place::Impl, scope.file, setter_tokens(scope, field, &field.name));
    };
    scope.setters.text(scope.file, SetterKey::of(field), names, |names| {
        setter_tokens(scope, &with_names(field, names), names[4])
    })
}

/// The setter; `assigned` is the name of the field.
pub(super) fn setter_tokens(scope: &Scope<'_>, field: &Field, assigned: &str) -> TokenStream {
    let docs = documentation(&format!("Sets `{}`.", field.name));
    let deprecated = deprecated(field.deprecated.as_deref());
    let (method, name) = (identifier(&field.setter), identifier(&field.name));
    let assigned = identifier(assigned);
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
            self.#assigned = #value;
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
