//! Values that a serde module (`with = "…"`) writes and reads.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Path, Type};

/// A type inside of a function that writes what it refers to by a module, and its definition.
pub(super) fn writer(
    runtime: &Path,
    index: usize,
    ty: &Type,
    module: &Path,
) -> (Ident, TokenStream) {
    let (name, serde) = (format_ident!("__Write{index}"), quote!(#runtime::__private::serde));
    let definition = quote! {
        struct #name<'v>(&'v #ty);
        impl #serde::Serialize for #name<'_> {
            fn serialize<S: #serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #module::serialize(self.0, serializer)
            }
        }
    };
    (name, definition)
}

/// A type inside of a function that holds what a module reads, and its definition.
pub(super) fn reader(
    runtime: &Path,
    index: usize,
    ty: &Type,
    module: &Path,
) -> (Ident, TokenStream) {
    let (name, serde) = (format_ident!("__Read{index}"), quote!(#runtime::__private::serde));
    let definition = quote! {
        struct #name(#ty);
        impl<'de> #serde::Deserialize<'de> for #name {
            fn deserialize<D: #serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #module::deserialize(deserializer).map(Self)
            }
        }
    };
    (name, definition)
}
