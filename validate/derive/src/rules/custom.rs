//! `custom = path::to::function`: a rule of one's own.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::Path;
use syn::spanned::Spanned;

use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::Item;
use crate::read;

pub(super) const KEYWORD: Keyword =
    Keyword { name: "custom", synonyms: &["predicate", "function"], read };

/// The function: it takes the value and the report at its path.
struct Custom(Path);

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    Some(Box::new(Custom(read::path(item, errors)?)))
}

/// The call of a rule's function. As a block it must be a `()`: a function that returns whether the
/// value keeps the rule does not compile.
pub(crate) fn call(function: &Path, value: &TokenStream, report: &TokenStream) -> TokenStream {
    let place = Span::mixed_site().located_at(function.span());
    quote_spanned!(place=> { #function(#value, #report) })
}

impl Rule for Custom {
    fn statement(&self, _rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        Some(call(&self.0, &place.value, &place.report()))
    }

    /// Shapes as data have no functions.
    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        TokenStream::new()
    }
}
