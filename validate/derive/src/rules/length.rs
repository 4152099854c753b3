//! `length(min = 1, max = 64)`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Lit, Path};

use super::bounds::Bounds;
use super::{Keyword, Rule};
use crate::errors::Errors;
use crate::place::Place;
use crate::raw::{Item, Value};

pub(super) const KEYWORD: Keyword = Keyword { name: "length", synonyms: &["len", "size"], read };

type Length = Bounds<u64>;

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    let length = Length::read(item, |item, _, errors| natural(item, errors), |it| *it, errors)?;
    Some(Box::new(length))
}

/// A natural number.
pub(super) fn natural(item: &Item, errors: &mut Errors) -> Option<u64> {
    let literal = match &item.value {
        Value::Literal(literal) if !literal.negative => match &literal.literal {
            Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    };
    if literal.is_none() {
        let message = format!("expected a natural number: `{} = 64`", item.name);
        errors.push(item.value_span(), message);
    }
    literal
}

impl Rule for Length {
    fn statement(&self, rules: &TokenStream, place: &Place) -> Option<TokenStream> {
        let (value, report) = (&place.value, place.report());
        let [min, max] = [self.min, self.max].map(|bound| bound.map(Literal::u64_unsuffixed));
        let bounds = if max.is_some() { quote!(#min..=#max) } else { quote!(#min..) };
        Some(quote!(#rules::length::check(#value, #bounds, #report);))
    }

    fn builder_call(&self, _runtime: &Path) -> TokenStream {
        let [min, max] = self.tokens(|bound| *bound);
        quote!(.length(#min, #max))
    }
}
