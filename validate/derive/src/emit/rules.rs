//! Rules as statements.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::advice;
use super::constraints::{optional, range_constant};
use super::place::Place;
use crate::model::{Length, Rules};

/// The statements that check a value: its own rules, then those of its parts.
pub(super) fn statements(runtime: &Path, rules: &Rules, place: &Place) -> TokenStream {
    let hushed = rules.sensitive.then(|| place.sensitive());
    let place = hushed.as_ref().unwrap_or(place);
    let own = own(runtime, rules, place);
    let each = rules.each.as_deref().map(|inner| each(runtime, inner, place));
    let entries = entries(runtime, rules.keys.as_deref(), rules.values.as_deref(), place);
    quote!(#own #each #entries)
}

/// Rules in the order in which violations are told: enum (in the type itself), length, pattern,
/// range, unique items.
fn own(runtime: &Path, rules: &Rules, place: &Place) -> TokenStream {
    let (value, report) = (&place.value, place.report());
    let nested = rules.nested.then(|| quote!(#runtime::check::nested(#value, #report);));
    let length = rules.length.as_ref().map(|it| length(runtime, it, place));
    let pattern = rules.pattern.as_ref().map(|path| {
        quote! {
            if #runtime::check::mismatch(#value, &#path) {
                #runtime::check::fail::pattern(#report, &#path);
            }
        }
    });
    let range = rules.range.as_ref().map(|range| {
        let range = range_constant(runtime, range);
        quote! {
            {
                const RANGE: &#runtime::check::Range = &#range;
                if #runtime::check::outside(#value, RANGE) {
                    #runtime::check::fail::range(#report, RANGE);
                }
            }
        }
    });
    let unique = rules.unique_items.then(|| {
        quote! {
            if #runtime::check::repeats(#value) {
                #runtime::check::fail::unique_items(#report);
            }
        }
    });
    let advice = advice::statements(runtime, rules, place);
    quote!(#nested #length #pattern #range #unique #advice)
}

fn length(runtime: &Path, length: &Length, place: &Place) -> TokenStream {
    let (value, report, actual) = (&place.value, place.report(), place.variable("actual"));
    let (min, max) = (optional(length.min.as_ref()), optional(length.max.as_ref()));
    quote! {
        if let ::core::option::Option::Some(#actual) = #runtime::check::length(#value, #min, #max) {
            #runtime::check::fail::length(#report, #actual, #min, #max);
        }
    }
}

fn each(runtime: &Path, rules: &Rules, place: &Place) -> Option<TokenStream> {
    if !rules.checks_something() {
        return None;
    }
    let (index, element) = (place.variable("index"), place.variable("element"));
    let part = place.part(&element, &quote!(.index(#index)));
    let (list, statements) = (&place.value, statements(runtime, rules, &part));
    Some(quote! {
        #runtime::check::each(#list, |#index, #element| { #statements });
    })
}

/// A key is reported at the map itself, a value under its key.
fn entries(
    runtime: &Path,
    keys: Option<&Rules>,
    values: Option<&Rules>,
    place: &Place,
) -> Option<TokenStream> {
    let concealed = keys.is_some_and(|rules| rules.sensitive);
    let keys = keys.filter(|rules| rules.checks_something());
    let values = values.filter(|rules| rules.checks_something());
    if keys.is_none() && values.is_none() {
        return None;
    }
    let key = place.variable("key");
    let value = if values.is_some() { place.variable("value") } else { place.variable("_value") };
    let of_key =
        keys.map(|rules| statements(runtime, rules, &place.part(&key, &TokenStream::new())));
    let of_value = values.map(|rules| {
        let shown = if concealed {
            quote!(#runtime::check::SENSITIVE_KEY)
        } else {
            quote!(#runtime::check::shown_key(#key))
        };
        statements(runtime, rules, &place.part(&value, &quote!(.key(#shown))))
    });
    let map = &place.value;
    Some(quote! {
        for (#key, #value) in #runtime::check::entries(#map) {
            #of_key
            #of_value
        }
    })
}
