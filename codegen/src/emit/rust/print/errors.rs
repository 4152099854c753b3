//! What operations may answer instead of their outputs: enums of errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{ErrorVariant, Item};

/// The definition of an operation's errors: an enum, or another name of the one without errors.
pub(super) fn errors(scope: &Scope<'_>, item: &Item, variants: &[ErrorVariant]) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    if variants.is_empty() {
        // One enum serves all of them.
        let unmodeled = scope.import("shapewright_validate::operation", "UnmodeledError");
        return quote! {
            #docs
            #deprecated
            pub type #name = #unmodeled;
        };
    }
    let derive = scope.derive(&["Clone", "Debug", "PartialEq", "OperationError"]);
    let variants = variants.iter().map(|variant| {
        let docs = documentation(&format!("`{}`.", variant.ty));
        let (name, ty) = (identifier(&variant.name), identifier(&variant.ty));
        quote! {
            #docs
            #name(#ty),
        }
    });
    let unknown = scope.import("shapewright_validate::operation", "UnknownError");
    quote! {
        #docs
        #deprecated
        #derive
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// An error that the model does not name.
            Unknown(#unknown),
        }
    }
}
