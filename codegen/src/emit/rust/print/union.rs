//! Unions: an enum with a variant per member, of which JSON holds exactly one.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::{container_attribute, debug_trait, parts};
use super::renames::Renames;
use super::rules::field_attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use super::types::{payload_type, serde_attribute};
use crate::emit::rust::plan::{Field, Item};

/// The definition of a union, in parts.
pub(super) fn union(
    scope: &Scope<'_>,
    item: &Item,
    variants: &[Field],
) -> impl Iterator<Item = TokenStream> {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let traits = ["Clone", debug_trait(item, variants), "PartialEq", "Serde", "Validate"];
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[quote!(union)]);
    let (boxed, value) = (scope.boxed(), scope.import("shapewright_validate", "UnknownValue"));
    let renames = Renames::of_variants(variants);
    let rename_all = renames.attribute();
    let unknown = quote! {
        /// A member that this model does not know: of an answer from a newer service.
        #[validate(unknown)]
        Unknown {
            /// Its name.
            name: #boxed<str>,
            /// Its value.
            value: #value,
        },
    };
    let head = quote! {
        #docs
        #deprecated
        #derive
        #rename_all
        #container
        #[non_exhaustive]
        pub enum #name
    };
    parts(variants).map(move |(variants, is_last)| {
        let variants = variants.iter().map(|it| variant(scope, &renames, it));
        let unknown = is_last.then_some(&unknown);
        quote!(#head { #(#variants)* #unknown })
    })
}

fn variant(scope: &Scope<'_>, renames: &Renames, field: &Field) -> TokenStream {
    let docs = documentation(&field.documentation);
    let deprecated = deprecated(field.deprecated.as_deref());
    let serde = serde_attribute(renames.key(field), field);
    let validate = field_attribute(scope, field);
    let (name, ty) = (identifier(&field.name), payload_type(scope, field));
    quote! {
        #docs
        #deprecated
        #serde
        #name(#validate #ty),
    }
}
