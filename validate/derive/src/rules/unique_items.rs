//! `unique_items`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::Item;
use crate::read;

pub(super) const KEYWORD: Keyword = Keyword { name: "unique_items", synonyms: &["unique"], read };

struct UniqueItems;

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    read::word(item, errors).then(|| Box::new(UniqueItems) as Box<dyn Rule>)
}

impl Rule for UniqueItems {
    fn statement(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        let (value, report) = (&place.value, place.report());
        Some(quote!(#rules::unique_items::check(#value, #report);))
    }

    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        quote!(.unique_items())
    }
}
