//! `impl Validate`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Path;

use super::generics::{bounded, keyed_types, nested_types, shaped_types};
use crate::model::{Field, Input, Kind, Presence, Structure, Union, Variant};
use crate::place::{Place, report};
use crate::rules::custom;

/// The implementation of `Validate`.
pub(super) fn implementation(input: &Input) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let (body, report) = (body(input), report());
    // The rules of a container come before those of its members.
    let custom = input.custom.as_ref().map(|it| custom::call(it, &quote!(self), &quote!(#report)));
    let body = quote!(#custom #body);
    let parameter = if body.is_empty() { quote!(_) } else { quote!(#report) };
    let generics = bounded(&input.generics, &nested_types(input), &quote!(#runtime::Validate));
    // Only with its parameters is it known whether `nested` is missing somewhere, and the shape
    // refuses that.
    let is_generic = input.generics.type_params().next().is_some();
    let refusing = is_generic.then(|| {
        quote!(let _: fn() -> &'static #runtime::shape::Shape = <Self as #runtime::Shaped>::shape;)
    });
    let shaped = if is_generic { shaped_types(input) } else { keyed_types(input) };
    let generics = bounded(&generics, &shaped, &quote!(#runtime::Shaped));
    let concealed = (input.sensitive && !body.is_empty())
        .then(|| quote!(let #report = &mut #report.sensitive();));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    quote! {
        #derived
        impl #of_impl #runtime::Validate for #ident #of_type #bounds {
            fn check(&self, #parameter: &mut #runtime::Report<'_>) {
                #refusing
                #concealed
                #body
            }
        }
    }
}

/// Whether values of the type are checked at all.
pub(super) fn checks_something(input: &Input) -> bool {
    input.custom.is_some() || !body(input).is_empty()
}

fn body(input: &Input) -> TokenStream {
    let runtime = &input.runtime;
    match &input.kind {
        Kind::Structure(structure) => of_structure(runtime, structure),
        Kind::Newtype(newtype) => {
            newtype.rules.statements(runtime, &Place::root(&newtype.member, &newtype.ty))
        }
        Kind::Union(of) => union(runtime, of),
        Kind::StringEnum(values) => unknown_text(runtime, values.unknown.as_ref()),
        Kind::IntEnum(values) => unknown_integer(runtime, values.unknown.as_ref()),
    }
}

fn of_structure(runtime: &Path, structure: &Structure) -> TokenStream {
    let place = |index: usize| place(&structure.fields[index]);
    let names = structure.names();
    let recommended =
        structure.recommendations.iter().map(|it| it.member_statement(runtime, &names, place));
    let fields = structure.fields.iter().map(|it| field(runtime, it));
    quote!(#(#recommended)* #(#fields)*)
}

fn place(field: &Field) -> Place {
    Place::field(&field.member, &field.ty, &field.names.member)
}

fn field(runtime: &Path, field: &Field) -> TokenStream {
    if field.skipped {
        return TokenStream::new();
    }
    let place = place(field);
    let required = matches!(field.presence, Presence::Required).then(|| {
        let (value, report) = (&place.value, place.report());
        quote!(#runtime::__private::rules::required::check(#value, #report);)
    });
    let statements = field.rules.statements(runtime, &place);
    quote!(#required #statements)
}

fn union(runtime: &Path, union: &Union) -> TokenStream {
    let Union { variants, unknown } = union;
    let checked = |variant: &&Variant| variant.rules.checks_something();
    let mut arms: Vec<TokenStream> =
        variants.iter().filter(checked).map(|it| arm(runtime, it)).collect();
    let others = (arms.len() < variants.len()).then(|| quote!(_ => {}));
    arms.extend(unknown.as_ref().map(|it| unknown_arm(runtime, it)));
    if arms.is_empty() {
        return TokenStream::new();
    }
    quote! {
        match self {
            #(#arms)*
            #others
        }
    }
}

fn arm(runtime: &Path, variant: &Variant) -> TokenStream {
    let payload = Ident::new("payload", Span::mixed_site());
    let place = Place::payload(&payload, &variant.ty, &variant.names.member);
    let (ident, statements) = (&variant.ident, variant.rules.statements(runtime, &place));
    quote!(Self::#ident(#payload) => { #statements })
}

fn unknown_arm(runtime: &Path, variant: &Ident) -> TokenStream {
    let (report, name) = (report(), Ident::new("unknown", Span::mixed_site()));
    quote! {
        Self::#variant { name: #name, .. } => {
            #runtime::__private::rules::union::unknown::<Self>(#name, #report);
        }
    }
}

fn unknown_text(runtime: &Path, variant: Option<&Ident>) -> TokenStream {
    let Some(variant) = variant else { return TokenStream::new() };
    let (report, found) = (report(), Ident::new("found", Span::mixed_site()));
    quote! {
        if let Self::#variant(#found) = self {
            let #found = ::core::convert::AsRef::<str>::as_ref(#found);
            #runtime::__private::rules::enumeration::unknown_text::<Self>(#found, #report);
        }
    }
}

fn unknown_integer(runtime: &Path, variant: Option<&Ident>) -> TokenStream {
    let Some(variant) = variant else { return TokenStream::new() };
    let report = report();
    quote! {
        if let Self::#variant(_) = self {
            #runtime::__private::rules::enumeration::unknown_integer::<Self>(#report);
        }
    }
}
