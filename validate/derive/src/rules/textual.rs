//! `textual`: a big number is a JSON string of its digits, which reading checks.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Path, Type};

use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::Item;
use crate::read;
use crate::types::{SMALL, is_one_of};

pub(super) const KEYWORD: Keyword = Keyword { name: "textual", synonyms: &[], read };

struct Textual;

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    read::word(item, errors).then(|| Box::new(Textual) as Box<dyn Rule>)
}

impl Rule for Textual {
    fn statement(&self, _rules: &TokenStream, _place: &Place) -> Option<TokenStream> {
        None
    }

    fn refusal(&self, ty: &Type) -> Option<&'static str> {
        is_one_of(ty, &SMALL).then_some("`textual` is for big numbers: `BigInteger`, `BigDecimal`")
    }

    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        quote!(.textual())
    }

    fn is_checked(&self) -> bool {
        false
    }
}
