//! `impl Shaped`: the same facts as data.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Path, Type};

use super::generics::{bounded, shaped_types};
use crate::model::{Binding, EnumValue, Field, Input, Kind, Names, Newtype, Presence, Variant};
use crate::rules::{Rules, recommendation};

/// The implementation of `Shaped`.
pub(super) fn implementation(input: &Input) -> TokenStream {
    let Input { ident, runtime, .. } = input;
    let generics = bounded(&input.generics, &shaped_types(input), &quote!(#runtime::Shaped));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    let (body, sensitive) = (body(input), sensitivity(input));
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::pedantic)]
        impl #of_impl #runtime::Shaped for #ident #of_type #bounds {
            #sensitive

            fn shape() -> &'static #runtime::shape::Shape {
                #body
            }
        }
    }
}

/// A newtype is as sensitive as what it holds.
fn sensitivity(input: &Input) -> Option<TokenStream> {
    let runtime = &input.runtime;
    let says_so = |newtype: &Newtype| input.sensitive || newtype.rules.sensitive;
    let value = match &input.kind {
        Kind::Newtype(newtype) if !says_so(newtype) => {
            let ty = &newtype.ty;
            quote!(<#ty as #runtime::Shaped>::SENSITIVE)
        }
        Kind::Newtype(_) => quote!(true),
        _ => input.sensitive.then(|| quote!(true))?,
    };
    Some(quote!(const SENSITIVE: bool = #value;))
}

fn body(input: &Input) -> TokenStream {
    let Input { runtime, name, .. } = input;
    let shape = match &input.kind {
        Kind::Newtype(newtype) if newtype.rules.nested => {
            let ty = &newtype.ty;
            return quote!(<#ty as #runtime::Shaped>::shape());
        }
        Kind::Newtype(newtype) => of_newtype(input, newtype),
        Kind::Structure(structure) => {
            let members = structure.fields.iter().map(|field| member(runtime, field));
            quote!(#runtime::shape::Shape::structure(#name, const { &[#(#members),*] }))
        }
        Kind::Union(variants) => {
            let members = variants.iter().map(|variant| union_member(runtime, variant));
            quote!(#runtime::shape::Shape::union(#name, const { &[#(#members),*] }))
        }
        Kind::StringEnum(values) => {
            let values = values.values.iter().map(enum_value);
            let values = quote!(#runtime::__private::enum_values([#(#values),*]));
            quote!(#runtime::shape::Shape::string_enum(#name, const { &#values }))
        }
        Kind::IntEnum(values) => {
            let values = values.values.iter().map(|value| int_enum_value(runtime, value));
            quote!(#runtime::shape::Shape::int_enum(#name, const { &[#(#values),*] }))
        }
    };
    let doc = documented(&input.doc);
    let shape = constrained(input, shape);
    constant(input, &quote!(#shape #doc))
}

/// A static, so that the shape is one, with a name that no pattern of the user has; a constant
/// where the type has parameters, which no static can depend on.
fn constant(input: &Input, shape: &TokenStream) -> TokenStream {
    let runtime = &input.runtime;
    if input.generics.params.is_empty() {
        quote! {
            static __SHAPE: #runtime::shape::Shape = #shape;
            &__SHAPE
        }
    } else {
        quote!(const { &#shape })
    }
}

/// Adds the constraints of the type itself. A newtype has them with its other constraints.
fn constrained(input: &Input, shape: TokenStream) -> TokenStream {
    let runtime = &input.runtime;
    let recommendations = match &input.kind {
        Kind::Newtype(_) => return shape,
        Kind::Structure(structure) => {
            recommendation::builder_call(runtime, &structure.recommendations, &structure.names())
        }
        Kind::Union(_) | Kind::StringEnum(_) | Kind::IntEnum(_) => None,
    };
    let sensitive = input.sensitive.then(|| quote!(.sensitive()));
    if recommendations.is_none() && sensitive.is_none() {
        return shape;
    }
    let constraints = quote!(#runtime::shape::Constraints::new() #sensitive #recommendations);
    quote!(#shape.constrained(const { &#constraints }))
}

fn of_newtype(input: &Input, newtype: &Newtype) -> TokenStream {
    let Input { runtime, name, .. } = input;
    let Newtype { ty, rules, .. } = newtype;
    let kind = kind(runtime, ty, rules)
        .unwrap_or_else(|| quote!(<#ty as #runtime::__private::Leaf>::KIND));
    let calls = rules.builder_calls(runtime);
    let sensitive = (input.sensitive && !rules.sensitive).then(|| quote!(.sensitive()));
    quote! {
        #runtime::shape::Shape::new(#name, #kind)
            .constrained(const { &<#ty as #runtime::__private::Leaf>::CONSTRAINTS #calls #sensitive })
    }
}

fn member(runtime: &Path, field: &Field) -> TokenStream {
    let ty = &field.ty;
    if field.skipped {
        let value = quote!(#runtime::shape::TypeRef::of(#runtime::shape::scalar::document));
        return named(runtime, &field.names, &value, &quote!(false), &field.doc);
    }
    let value = type_ref(runtime, ty, &field.rules);
    let nullable = quote!(<#ty as #runtime::Shaped>::NULLABLE);
    let (required, defaulted) = match field.presence {
        Presence::Required => (quote!(true), None),
        Presence::Defaulted => (quote!(false), Some(quote!(.defaulted_if(!#nullable)))),
        Presence::ByType => (quote!(!#nullable), None),
    };
    let member = named(runtime, &field.names, &value, &required, &field.doc);
    let token = field.idempotency_token.then(|| quote!(.idempotency_token()));
    let binding = field.binding.map(|it| binding(runtime, it));
    quote!(#member #defaulted #token #binding)
}

/// A builder call; nothing where there is no documentation.
fn documented(doc: &str) -> Option<TokenStream> {
    (!doc.is_empty()).then(|| quote!(.documented(#doc)))
}

fn binding(runtime: &Path, binding: Binding) -> TokenStream {
    let variant = match binding {
        Binding::Label => quote!(Label),
        Binding::Query => quote!(Query),
        Binding::Header => quote!(Header),
        Binding::Payload => quote!(Payload),
        Binding::ResponseCode => quote!(ResponseCode),
    };
    quote!(.bound(#runtime::shape::Binding::#variant))
}

fn union_member(runtime: &Path, variant: &Variant) -> TokenStream {
    let value = type_ref(runtime, &variant.ty, &variant.rules);
    named(runtime, &variant.names, &value, &quote!(false), &variant.doc)
}

/// One call makes a member: large models have tens of thousands of them, and each call costs the
/// compiler time.
fn named(
    runtime: &Path,
    names: &Names,
    value: &TokenStream,
    required: &TokenStream,
    doc: &str,
) -> TokenStream {
    let Names { member, wire } = names;
    let wire = if member == wire {
        quote!(::core::option::Option::None)
    } else {
        quote!(::core::option::Option::Some(#wire))
    };
    quote!(#runtime::__private::member(#member, #wire, #value, #required, #doc))
}

/// An expression of type `TypeRef`.
fn type_ref(runtime: &Path, ty: &Type, rules: &Rules) -> TokenStream {
    let value = if let Some(kind) = kind(runtime, ty, rules) {
        let is_list = rules.parts.each.is_some();
        let name = if is_list { "List" } else { "Map" };
        let own =
            is_list.then(|| quote!(.constrained_if(<#ty as #runtime::__private::rules::each::List>::CONSTRAINTS)));
        let shape = quote!(#runtime::shape::Shape::new(#name, #kind) #own);
        quote!(#runtime::shape::TypeRef::inline(const { &#shape }))
    } else {
        quote!(#runtime::shape::TypeRef::of(<#ty as #runtime::Shaped>::shape))
    };
    let calls = rules.builder_calls(runtime);
    if calls.is_empty() {
        return value;
    }
    quote!(#value.constrained(const { &#runtime::shape::Constraints::new() #calls }))
}

/// The kind of a list or map whose parts have rules of their own.
fn kind(runtime: &Path, ty: &Type, rules: &Rules) -> Option<TokenStream> {
    if let Some(each) = rules.parts.each.as_deref() {
        let element: Type =
            syn::parse_quote!(<#ty as #runtime::__private::rules::each::List>::Element);
        let of_element = type_ref(runtime, &element, each);
        return Some(quote!(#runtime::shape::Kind::List {
            element: #of_element,
            sparse: <#element as #runtime::Shaped>::NULLABLE,
        }));
    }
    if rules.parts.keys.is_none() && rules.parts.values.is_none() {
        return None;
    }
    let none = Rules::default();
    let key: Type = syn::parse_quote!(<#ty as #runtime::__private::rules::entries::Map>::Key);
    let value: Type = syn::parse_quote!(<#ty as #runtime::__private::rules::entries::Map>::Value);
    let of_key = type_ref(runtime, &key, rules.parts.keys.as_deref().unwrap_or(&none));
    let of_value = type_ref(runtime, &value, rules.parts.values.as_deref().unwrap_or(&none));
    Some(quote!(#runtime::shape::Kind::Map {
        key: #of_key,
        value: #of_value,
        sparse: <#value as #runtime::Shaped>::NULLABLE,
    }))
}

fn enum_value(value: &EnumValue<String>) -> TokenStream {
    let EnumValue { name, value, internal, .. } = value;
    quote!((#name, #value, #internal))
}

fn int_enum_value(runtime: &Path, value: &EnumValue<i32>) -> TokenStream {
    let (name, number) = (&value.name, value.value);
    let internal = value.internal.then(|| quote!(.internal()));
    quote!(#runtime::shape::IntEnumValue::new(#name, #number)#internal)
}
