//! Advice, as statements and as data.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::place::{Place, report};
use crate::model::{Advice, Field, MemberTest, Relation, Rules, ValueTest};

/// The statements that check a value, where warnings are asked for.
pub(super) fn statements(runtime: &Path, rules: &Rules, place: &Place) -> TokenStream {
    let (value, at, report) = (&place.value, place.report(), report());
    let statement = |advice: &Advice<ValueTest>| {
        let Advice { rule, gist, test } = advice;
        let is_broken = match test {
            ValueTest::Pattern(path) => quote!(#runtime::check::mismatch(#value, &#path)),
            ValueTest::ReservedPrefix(text) => quote!(#runtime::check::begins(#value, #text)),
            ValueTest::MultipleOf(unit) => quote!(#runtime::check::uneven(#value, #unit)),
        };
        quote! {
            if #report.wants_advice() && #is_broken {
                #runtime::check::fail::advice(#at, #rule, #gist);
            }
        }
    };
    rules.advice.iter().map(statement).collect()
}

/// The statements that check the members of a structure together.
pub(super) fn member_statements(
    runtime: &Path,
    advice: &[Advice<MemberTest>],
    fields: &[Field],
) -> TokenStream {
    let place = |index: usize| {
        let field = &fields[index];
        Place::field(&field.member, &field.ty, &field.names.member)
    };
    let statement = |advice: &Advice<MemberTest>| {
        let Advice { rule, gist, test } = advice;
        let (member, other, report) = (place(test.member), place(test.other), report());
        let (value, other, at) = (&member.value, &other.value, member.report());
        let is_broken = match test.relation {
            Relation::Needs => {
                quote!(!#runtime::check::absent(#value) && #runtime::check::absent(#other))
            }
            Relation::After => quote!(#runtime::check::not_after(#value, #other)),
        };
        quote! {
            if #report.wants_advice() && #is_broken {
                #runtime::check::fail::advice(#at, #rule, #gist);
            }
        }
    };
    advice.iter().map(statement).collect()
}

/// A builder call on `Constraints`; nothing where there is no advice.
pub(super) fn builder_call(runtime: &Path, rules: &Rules) -> Option<TokenStream> {
    let datum = |advice: &Advice<ValueTest>| {
        let test = match &advice.test {
            ValueTest::Pattern(path) => quote!(pattern(&#path)),
            ValueTest::ReservedPrefix(text) => quote!(reserved_prefix(#text)),
            ValueTest::MultipleOf(unit) => quote!(MultipleOf(#unit)),
        };
        data(runtime, advice, &test)
    };
    let data: Vec<TokenStream> = rules.advice.iter().map(datum).collect();
    call(&data)
}

/// The same for the members of a structure.
pub(super) fn member_builder_call(
    runtime: &Path,
    advice: &[Advice<MemberTest>],
    fields: &[Field],
) -> Option<TokenStream> {
    let datum = |advice: &Advice<MemberTest>| {
        let name = |index: usize| &fields[index].names.member;
        let (member, other) = (name(advice.test.member), name(advice.test.other));
        let test = match advice.test.relation {
            Relation::Needs => quote!(needs(#member, #other)),
            Relation::After => quote!(after(#member, #other)),
        };
        data(runtime, advice, &test)
    };
    let data: Vec<TokenStream> = advice.iter().map(datum).collect();
    call(&data)
}

fn data<T>(runtime: &Path, advice: &Advice<T>, test: &TokenStream) -> TokenStream {
    let Advice { rule, gist, .. } = advice;
    quote!(#runtime::shape::Advice::new(#rule, #gist, #runtime::shape::Test::#test))
}

fn call(advice: &[TokenStream]) -> Option<TokenStream> {
    (!advice.is_empty()).then(|| quote!(.advice(const { &[#(#advice),*] })))
}
