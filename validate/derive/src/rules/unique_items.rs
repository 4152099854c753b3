//! `unique_items`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Path, Type};

use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::Item;
use crate::read;
use crate::types::{element, held, is_one_of};

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

    fn statement_of_instants(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        let (value, report) = (&place.value, place.report());
        Some(quote!(#rules::unique_items::check_ordered(#value, #report);))
    }

    fn refusal(&self, ty: &Type) -> Option<&'static str> {
        let is_float = element(ty).is_some_and(|it| is_one_of(held(it), &["f32", "f64"]));
        is_float.then_some(
            "`unique_items` has no meaning for floating-point numbers: NaN differs from itself, and two \
             texts may be one number",
        )
    }

    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        quote!(.unique_items())
    }
}
