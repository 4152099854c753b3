//! `impl Validate`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;

use super::generics::{bounded, nested_types};
use super::place::{Place, report};
use super::rules::statements;
use crate::model::{Field, Input, Kind, Variant};

/// The implementation of `Validate`.
pub(super) fn implementation(input: &Input) -> TokenStream {
    let Input { ident, runtime, .. } = input;
    let body = body(input);
    let report = if body.is_empty() {
        quote!(_)
    } else {
        let it = report();
        quote!(#it)
    };
    let generics = bounded(&input.generics, &nested_types(input), &quote!(#runtime::Validate));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::pedantic)]
        impl #of_impl #runtime::Validate for #ident #of_type #bounds {
            fn check(&self, #report: &mut #runtime::Report<'_>) {
                #body
            }
        }
    }
}

fn body(input: &Input) -> TokenStream {
    let runtime = &input.runtime;
    match &input.kind {
        Kind::Structure(fields) => fields.iter().map(|it| field(runtime, it)).collect(),
        Kind::Newtype { member, rules, .. } => {
            statements(runtime, rules, &Place::root(quote!(&self.#member)))
        }
        Kind::Union(variants) => union(runtime, variants),
        Kind::StringEnum(values) => unknown(runtime, values.unknown.as_ref(), &quote!(enumeration)),
        Kind::IntEnum(values) => {
            unknown(runtime, values.unknown.as_ref(), &quote!(int_enumeration))
        }
    }
}

fn field(runtime: &Path, field: &Field) -> TokenStream {
    if field.skipped {
        return TokenStream::new();
    }
    let member = &field.member;
    let place = Place::member(quote!(&self.#member), &field.names.member);
    let required = field.required.then(|| {
        let (value, report) = (&place.value, place.report());
        quote! {
            if #runtime::check::absent(#value) {
                #runtime::check::fail::required(#report);
            }
        }
    });
    let statements = statements(runtime, &field.rules, &place);
    quote!(#required #statements)
}

fn union(runtime: &Path, variants: &[Variant]) -> TokenStream {
    let checked = |variant: &&Variant| variant.rules.checks_something();
    let arms: Vec<TokenStream> =
        variants.iter().filter(checked).map(|it| arm(runtime, it)).collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let others = (arms.len() < variants.len()).then(|| quote!(_ => {}));
    quote! {
        match self {
            #(#arms)*
            #others
        }
    }
}

fn arm(runtime: &Path, variant: &Variant) -> TokenStream {
    let payload = Ident::new("payload", proc_macro2::Span::mixed_site());
    let place = Place::member(quote!(#payload), &variant.names.member);
    let (ident, statements) = (&variant.ident, statements(runtime, &variant.rules, &place));
    quote!(Self::#ident(#payload) => { #statements })
}

fn unknown(runtime: &Path, variant: Option<&Ident>, failure: &TokenStream) -> TokenStream {
    let Some(variant) = variant else { return TokenStream::new() };
    let report = report();
    quote! {
        if let Self::#variant(_) = self {
            #runtime::check::fail::#failure(#report, <Self as #runtime::Shaped>::shape());
        }
    }
}
