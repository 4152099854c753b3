//! Strings with a type of their own.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::container_attribute;
use super::rules::rules_attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{Item, Rules};

/// The definition of a newtype.
pub(super) fn newtype(scope: &Scope<'_>, item: &Item, rules: &Rules) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Newtype", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[]);
    let rules = rules_attribute(scope, &Rules { sensitive: false, ..rules.clone() });
    let string = scope.string();
    quote! {
        #docs
        #deprecated
        #derive
        #container
        pub struct #name(#rules #string);
    }
}
