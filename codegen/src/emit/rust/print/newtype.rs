//! Strings with a type of their own.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::{
    as_ref_impl, container_attribute, debug_impl, display_impl, from_impl, from_str_impl, hidden,
};
use super::rules::rules_attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{Item, Rules};

/// The items for a newtype.
pub(super) fn newtype(scope: &Scope<'_>, item: &Item, rules: &Rules) -> Vec<TokenStream> {
    let string = scope.string();
    let mut items = vec![
        definition(scope, item, rules),
        methods(scope, item),
        from_impl(scope, item, &quote!(&str), &quote!(Self(value.into()))),
        from_impl(scope, item, &string, &quote!(Self(value))),
        into_impl(scope, item),
        from_str_impl(scope, item),
        as_ref_impl(scope, item),
    ];
    if item.sensitive {
        items.push(debug_impl(scope, item, &hidden(scope, item)));
    } else {
        items.push(display_impl(scope, item, &quote!(formatter.write_str(&self.0))));
    }
    items
}

fn definition(scope: &Scope<'_>, item: &Item, rules: &Rules) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"]);
    traits.extend(["Serialize", "Deserialize", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[]);
    let rules = rules_attribute(scope, &Rules { sensitive: false, ..rules.clone() });
    let string = scope.string();
    quote! {
        #docs
        #deprecated
        #derive
        #[serde(transparent)]
        #container
        pub struct #name(#rules #string);
    }
}

fn methods(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let (name, string, into) = (identifier(&item.name), scope.string(), scope.trait_into());
    quote! {
        impl #name {
            /// Wraps a text as it is; `validate()` checks it.
            #[must_use]
            pub fn new(text: impl #into<#string>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text, taken out.
            #[must_use]
            pub fn into_inner(self) -> #string {
                self.0
            }
        }
    }
}

fn into_impl(scope: &Scope<'_>, item: &Item) -> TokenStream {
    let (name, from, string) = (identifier(&item.name), scope.trait_from(), scope.string());
    quote! {
        impl #from<#name> for #string {
            fn from(value: #name) -> Self { value.0 }
        }
    }
}
