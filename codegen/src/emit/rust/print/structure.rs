//! Structures, errors among them.

use proc_macro2::TokenStream;
use quote::quote;

use super::error;
use super::item::{container_attribute, debug_trait, parts};
use super::renames::Renames;
use super::rules::{field_attribute, recommendation};
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use super::types::{field_type, serde_attribute};
use crate::emit::rust::plan::{Field, Item, Literal, Role, Stream, Structure};

/// The definition of a structure, in parts.
pub(super) fn structure<'p>(
    scope: &Scope<'_>,
    item: &'p Item,
    structure: &'p Structure,
) -> impl Iterator<Item = TokenStream> {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let derive = scope.derive(&traits(item, structure));
    let recommendations = structure.recommendations.iter().map(|it| recommendation(scope, it));
    let stream = structure.stream.iter().flat_map(stream);
    let more: Vec<_> =
        role(structure.role).into_iter().chain(stream).chain(recommendations).collect();
    let container = container_attribute(item, &more);
    let error = structure.error.as_ref().map(error::attribute);
    let renames = Renames::of_fields(&structure.fields);
    let rename_all = renames.attribute();
    let head = quote! {
        #docs
        #deprecated
        #derive
        #rename_all
        #error
        #container
        #[non_exhaustive]
        pub struct #name
    };
    parts(&structure.fields).map(move |(fields, _)| {
        let fields = fields.iter().map(|it| field(scope, &renames, it));
        quote!(#head { #(#fields)* })
    })
}

/// What says that a member is the body as a stream, and of which media type.
fn stream(stream: &Stream) -> impl Iterator<Item = TokenStream> {
    let Stream { member, is_events, media_type } = stream;
    let keyword = if *is_events { quote!(event_stream) } else { quote!(stream) };
    let media_type = media_type.as_ref().map(|it| quote!(media_type = #it));
    [Some(quote!(#keyword = #member)), media_type].into_iter().flatten()
}

/// What says how strictly a request or an answer is read; of an error, its own attribute does.
fn role(role: Role) -> Option<TokenStream> {
    match role {
        Role::Input => Some(quote!(input)),
        Role::Output => Some(quote!(output)),
        _ => None,
    }
}

fn traits(item: &Item, structure: &Structure) -> Vec<&'static str> {
    // `Setters` makes `Default` if a default is not that of its type.
    let is_zero = |field: &Field| {
        field.is_optional() || field.default.as_ref().is_some_and(|it| it.value == Literal::Zero)
    };
    let mut traits = vec!["Clone", debug_trait(item, &structure.fields)];
    traits.extend(structure.fields.iter().all(is_zero).then_some("Default"));
    traits.extend(["PartialEq", "Serde", "Setters", "Validate"]);
    traits.extend(structure.error.as_ref().map(|_| "ServiceError"));
    traits
}

fn field(scope: &Scope<'_>, renames: &Renames, field: &Field) -> TokenStream {
    let docs = documentation(&field.documentation);
    let deprecated = deprecated(field.deprecated.as_deref());
    let serde = serde_attribute(renames.key(field), field);
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
