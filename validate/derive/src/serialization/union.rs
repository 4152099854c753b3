//! Unions: an object with one key.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Path, Type};

use super::structure::reading;
use super::with::{reader, writer};
use crate::emit::generics::bounded;
use crate::model::{Input, Union, Variant};

/// `Serialize` and `Deserialize`.
pub(super) fn implementations(input: &Input, union: &Union) -> TokenStream {
    let (serialize, deserialize) = (serialize(input, union), deserialize(input, union));
    quote!(#serialize #deserialize)
}

fn types(variants: &[Variant]) -> Vec<&Type> {
    variants.iter().map(|variant| &variant.ty).collect()
}

fn serialize(input: &Input, union: &Union) -> TokenStream {
    let Union { variants, unknown } = union;
    let Input { ident, runtime, derived, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let generics = bounded(&input.generics, &types(variants), &quote!(#serde::Serialize));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    let name = ident.to_string();
    let arms = variants.iter().enumerate().map(|(index, variant)| {
        let (ident, key) = (&variant.ident, &variant.names.wire);
        let number = Literal::u32_suffixed(u32::try_from(index).unwrap_or(u32::MAX));
        let (definition, value) = match &variant.with {
            None => (TokenStream::new(), quote!(value)),
            Some(module) => {
                let (writer, definition) = writer(runtime, index, &variant.ty, module);
                (definition, quote!(&#writer(value)))
            }
        };
        quote! {
            Self::#ident(value) => {
                #definition
                serializer.serialize_newtype_variant(#name, #number, #key, #value)
            }
        }
    });
    let unknown = unknown.as_ref().map(
        |ident| quote!(Self::#ident { name, value } => serializer.collect_map([(name, value)]),),
    );
    quote! {
        #derived
        impl #of_impl #serde::Serialize for #ident #of_type #bounds {
            fn serialize<S: #serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    #(#arms)*
                    #unknown
                }
            }
        }
    }
}

fn deserialize(input: &Input, of: &Union) -> TokenStream {
    let Union { variants, unknown } = of;
    let Input { ident, runtime, derived, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let union = quote!(#runtime::__private::union);
    let name = ident.to_string();
    let (_, of_type, _) = input.generics.split_for_impl();
    let generics = reading(&input.generics, &types(variants), runtime);
    let (of_impl, _, bounds) = generics.split_for_impl();
    let keys = variants.iter().map(|variant| &variant.names.wire);
    let definitions = variants.iter().enumerate().filter_map(|(index, variant)| {
        Some(reader(runtime, index, &optional(&variant.ty), variant.with.as_ref()?).1)
    });
    let arms = variants.iter().enumerate().map(|(index, variant)| read(runtime, index, variant));
    let unknown = unknown.as_ref().map(|ident| {
        quote! {
            const UNKNOWN: ::core::option::Option<
                fn(#union::Name, #runtime::UnknownValue) -> Self,
            > = ::core::option::Option::Some(|name, value| Self::#ident { name, value });
        }
    });
    let members = if variants.is_empty() { quote!(_) } else { quote!(members) };
    quote! {
        #derived
        impl #of_impl #serde::Deserialize<'de> for #ident #of_type #bounds {
            fn deserialize<D: #serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #union::deserialize(deserializer)
            }
        }

        #derived
        impl #of_impl #union::Read<'de> for #ident #of_type #bounds {
            const NAME: &'static str = #name;
            const KEYS: &'static [&'static str] = &[#(#keys,)* #union::TYPE];
            #unknown

            fn read<M: #serde::de::MapAccess<'de>>(
                index: usize,
                #members: &mut M,
            ) -> ::core::result::Result<::core::option::Option<Self>, M::Error> {
                #(#definitions)*
                match index {
                    #(#arms)*
                    _ => ::core::result::Result::Ok(::core::option::Option::None),
                }
            }
        }
    }
}

/// `null` is an absent member.
fn optional(ty: &Type) -> Type {
    syn::parse_quote!(::core::option::Option<#ty>)
}

fn read(runtime: &Path, index: usize, variant: &Variant) -> TokenStream {
    let (ident, position) = (&variant.ident, Literal::usize_unsuffixed(index));
    if let Some(module) = &variant.with {
        let name = reader(runtime, index, &optional(&variant.ty), module).0;
        return quote! {
            #position => members.next_value().map(|#name(value)| value.map(Self::#ident)),
        };
    }
    quote!(#position => #runtime::__private::union::member(members, Self::#ident),)
}
