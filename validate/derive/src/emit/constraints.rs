//! Rules as data.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Path;

use super::advice;
use crate::model::{Bound, Format, Range, Rules};

/// Builder calls on `Constraints` for the rules of a value itself; nothing where it has none.
pub(super) fn builder_calls(runtime: &Path, rules: &Rules) -> TokenStream {
    let length = rules.length.as_ref().map(|length| {
        let (min, max) = (optional(length.min.as_ref()), optional(length.max.as_ref()));
        quote!(.length(#min, #max))
    });
    let range = rules.range.as_ref().map(|range| {
        let text = |bound: &Option<Bound>| optional(bound.as_ref().map(|bound| &bound.text));
        let (min, max) = (text(&range.min), text(&range.max));
        quote!(.range(#min, #max))
    });
    let pattern = rules.pattern.as_ref().map(|path| quote!(.pattern(&#path)));
    let unique = rules.unique_items.then(|| quote!(.unique_items()));
    let sensitive = rules.sensitive.then(|| quote!(.sensitive()));
    let format = rules.format.map(|format| {
        let variant = match format {
            Format::DateTime => quote!(DateTime),
            Format::HttpDate => quote!(HttpDate),
            Format::EpochSeconds => quote!(EpochSeconds),
        };
        quote!(.timestamp_format(#runtime::shape::TimestampFormat::#variant))
    });
    let advice = advice::builder_call(runtime, rules);
    quote!(#length #range #pattern #unique #sensitive #format #advice)
}

/// `Some(value)` or `None`.
pub(super) fn optional(value: Option<&impl ToTokens>) -> TokenStream {
    value.map_or_else(
        || quote!(::core::option::Option::None),
        |value| quote!(::core::option::Option::Some(#value)),
    )
}

/// An expression of type `check::Range`.
pub(super) fn range_constant(runtime: &Path, range: &Range) -> TokenStream {
    let bound = |bound: &Option<Bound>| {
        optional(bound.as_ref().map(|it| bound_constant(runtime, it)).as_ref())
    };
    let (min, max) = (bound(&range.min), bound(&range.max));
    quote!(#runtime::check::Range { min: #min, max: #max })
}

fn bound_constant(runtime: &Path, bound: &Bound) -> TokenStream {
    let text = &bound.text;
    let integer = Literal::i128_unsuffixed(bound.integer);
    let single = single(text);
    let double = double(text);
    quote! {
        #runtime::check::Bound {
            text: #text, integer: #integer, single: #single, double: #double,
        }
    }
}

/// The nearest `f32`; infinite where the number is too large.
fn single(text: &str) -> TokenStream {
    match text.parse::<f32>() {
        Ok(number) if number.is_finite() => Literal::f32_suffixed(number).into_token_stream(),
        _ if text.starts_with('-') => quote!(::core::primitive::f32::NEG_INFINITY),
        _ => quote!(::core::primitive::f32::INFINITY),
    }
}

/// The nearest `f64`; infinite where the number is too large.
fn double(text: &str) -> TokenStream {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Literal::f64_suffixed(number).into_token_stream(),
        _ if text.starts_with('-') => quote!(::core::primitive::f64::NEG_INFINITY),
        _ => quote!(::core::primitive::f64::INFINITY),
    }
}
