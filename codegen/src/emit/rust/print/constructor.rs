//! Constructors: without parameters, or with one for each required member.

use proc_macro2::TokenStream;
use quote::quote;

use super::field::{field_names, with_names};
use super::key::SetterKey;
use super::layout::{Block, INDENTATION, MARGIN, Place, format_in, push_list};
use super::scope::Scope;
use super::syntax::identifier;
use super::types::{from_parameter, parameter};
use crate::emit::rust::plan::Field;
use shapewright_smithy::diagnostic::Diagnostic;

/// The longest value of a structure that `prettyplease` leaves on one line, from `Self` to `}`.
const MAX_VALUE: usize = 35;

/// The constructor of a structure that needs no member.
pub(super) fn of_nothing() -> TokenStream {
    quote! {
        /// Creates a value without any member.
        #[must_use]
        pub fn new() -> Self { Self::default() }
    }
}

/// The constructor of a structure that needs some members.
pub(super) fn of_required(scope: &Scope<'_>, fields: &[Field]) -> Block {
    match from_parts(scope, fields)? {
        Some(text) => Ok(text),
        None => format_in(Place::Impl, scope.file, tokens(scope, fields)),
    }
}

pub(super) fn tokens(scope: &Scope<'_>, fields: &[Field]) -> TokenStream {
    let parameters =
        fields.iter().filter(|field| field.required).map(|field| parameter_tokens(scope, field));
    let values = fields.iter().map(|field| value_tokens(scope, field));
    quote! {
        /// Creates a value from the required members.
        #[must_use]
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

fn parameter_tokens(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let (name, ty) = (identifier(&field.name), parameter(scope, &field.ty));
    quote!(#name: #ty)
}

fn value_tokens(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let name = identifier(&field.name);
    let none = scope.none();
    if !field.required {
        return quote!(#name: #none);
    }
    let parameter = quote!(#name);
    let value = from_parameter(scope, field, &parameter);
    if value.to_string() == parameter.to_string() { parameter } else { quote!(#name: #value) }
}

/// The constructor from parameters and values, of which there are many alike; nothing if one of
/// them does not fit on a line.
fn from_parts(scope: &Scope<'_>, fields: &[Field]) -> Result<Option<String>, Diagnostic> {
    let (mut parameters, mut values) = (Vec::new(), Vec::new());
    for field in fields {
        let Some(names) = field_names(field, &field.setter) else { return Ok(None) };
        let (file, key) = (scope.file, SetterKey::of);
        if field.required {
            let parameter = scope.parameters.text(file, key(field), names, |names| {
                parameter_tokens(scope, &with_names(field, names))
            });
            parameters.push(without_comma(&parameter?));
        }
        let value = scope
            .values
            .text(file, key(field), names, |names| value_tokens(scope, &with_names(field, names)));
        values.push(without_comma(&value?));
    }
    let mut text =
        String::from("    /// Creates a value from the required members.\n    #[must_use]\n");
    let max_value = MAX_VALUE + 2 * INDENTATION.len();
    let fits = push_list(&mut text, "    pub fn new(", &parameters, ") -> Self {", MARGIN)
        && push_list(&mut text, "        Self { ", &values, " }", max_value);
    text.push_str("    }\n");
    Ok(fits.then_some(text))
}

/// A part of a list without what surrounds it on a line of its own.
fn without_comma(part: &str) -> String {
    part.trim().trim_end_matches(',').to_owned()
}
