//! `pattern = patterns::NAME`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::Item;
use crate::read;

pub(super) const KEYWORD: Keyword = Keyword { name: "pattern", synonyms: &["regex"], read };

struct Pattern(Path);

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    Some(Box::new(Pattern(read::path(item, errors)?)))
}

impl Rule for Pattern {
    fn statement(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        let (Self(path), value, report) = (self, &place.value, place.report());
        Some(quote!(#rules::pattern::check(#value, &#path, #report);))
    }

    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        let Self(path) = self;
        quote!(.pattern(&#path))
    }
}
