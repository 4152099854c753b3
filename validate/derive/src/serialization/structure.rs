//! Structures: each member is a line of a table for reading and one for writing.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{GenericParam, Generics, Path, Type, parse_quote};

use super::with::{reader, writer};
use crate::emit::generics::bounded;
use crate::model::{Field, Input, Presence};
use crate::types::option;

/// `Serialize` and `Deserialize`.
pub(super) fn implementations(input: &Input, fields: &[Field]) -> TokenStream {
    let (serialize, deserialize) = (serialize(input, fields), deserialize(input, fields));
    quote!(#serialize #deserialize)
}

/// The generics with `'de`, and with the bound for every type parameter in a field.
pub(super) fn reading(generics: &Generics, types: &[&Type], runtime: &Path) -> Generics {
    let bound = quote!(#runtime::__private::serde::Deserialize<'de>);
    let mut generics = bounded(generics, types, &bound);
    let lifetime: GenericParam = parse_quote!('de);
    generics.params.insert(0, lifetime);
    generics
}

fn types(fields: &[Field]) -> Vec<&Type> {
    fields.iter().map(|field| &field.ty).collect()
}

fn serialize(input: &Input, fields: &[Field]) -> TokenStream {
    let Input { ident, runtime, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let structure = quote!(#runtime::__private::structure);
    let generics = bounded(&input.generics, &types(fields), &quote!(#serde::Serialize));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    let name = ident.to_string();
    let members = fields.iter().enumerate().map(|(index, field)| write(runtime, index, field));
    let writer = if fields.is_empty() { quote!(_) } else { quote!(writer) };
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #of_impl #serde::Serialize for #ident #of_type #bounds {
            fn serialize<S: #serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #structure::serialize(self, #name, serializer)
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl #of_impl #structure::Write for #ident #of_type #bounds {
            fn write<W: #structure::Writer>(&self, #writer: &mut W) {
                #(#members)*
            }
        }
    }
}

fn write(runtime: &Path, index: usize, field: &Field) -> TokenStream {
    let (member, key) = (&field.member, &field.names.wire);
    let is_optional = option(&field.ty).is_some();
    let Some(module) = &field.with else {
        let method = if is_optional { quote!(optional) } else { quote!(member) };
        return quote!(writer.#method(#key, &self.#member););
    };
    let (name, definition) = writer(runtime, index, &field.ty, module);
    let call = quote!(writer.member(#key, &#name(&self.#member)););
    if !is_optional {
        return quote!(#definition #call);
    }
    quote! {
        #definition
        if self.#member.is_some() {
            #call
        }
    }
}

fn deserialize(input: &Input, fields: &[Field]) -> TokenStream {
    let Input { ident, runtime, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let structure = quote!(#runtime::__private::structure);
    let name = ident.to_string();
    let (_, of_type, _) = input.generics.split_for_impl();
    let generics = reading(&input.generics, &types(fields), runtime);
    let (of_impl, _, bounds) = generics.split_for_impl();
    let slots = Slots::of(fields);
    let (slots_type, empty, built) = slots.tokens(runtime, fields);
    let keys = fields.iter().map(|field| &field.names.wire);
    let definitions = fields.iter().enumerate().filter_map(|(index, field)| {
        Some(reader(runtime, index, &field.ty, field.with.as_ref()?).1)
    });
    let arms = fields
        .iter()
        .enumerate()
        .map(|(index, field)| read(runtime, index, field, &slots.place(index, field)));
    let read_slots = if fields.is_empty() { quote!(_) } else { quote!(slots) };
    let members = if fields.is_empty() { quote!(_) } else { quote!(members) };
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #of_impl #serde::Deserialize<'de> for #ident #of_type #bounds {
            fn deserialize<D: #serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #structure::deserialize(deserializer)
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl #of_impl #structure::Read<'de> for #ident #of_type #bounds {
            type Slots = #slots_type;
            const NAME: &'static str = #name;
            const KEYS: &'static [&'static str] = &[#(#keys),*];
            const EMPTY: Self::Slots = #empty;

            fn read<M: #serde::de::MapAccess<'de>>(
                #read_slots: &mut Self::Slots,
                index: usize,
                #members: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                #(#definitions)*
                match index {
                    #(#arms)*
                    _ => ::core::result::Result::Ok(()),
                }
            }

            fn build<E: #serde::de::Error>(
                slots: Self::Slots,
            ) -> ::core::result::Result<Self, E> {
                ::core::result::Result::Ok(#built)
            }
        }
    }
}

/// Where what was read waits for the rest.
enum Slots {
    /// In the structure itself, all of whose fields are options.
    Structure,
    /// In a tuple of options.
    Tuple,
}

impl Slots {
    fn of(fields: &[Field]) -> Self {
        let are_options = fields.iter().all(|field| option(&field.ty).is_some());
        if are_options { Self::Structure } else { Self::Tuple }
    }

    /// The type, its empty value, and the structure made from `slots`.
    fn tokens(&self, runtime: &Path, fields: &[Field]) -> (TokenStream, TokenStream, TokenStream) {
        let none = quote!(::core::option::Option::None);
        if matches!(self, Self::Structure) {
            let members = fields.iter().map(|field| &field.member);
            return (quote!(Self), quote!(Self { #(#members: #none),* }), quote!(slots));
        }
        let types = fields.iter().map(slot);
        let nothing = fields.iter().map(|_| &none);
        let values = fields
            .iter()
            .enumerate()
            .map(|(index, field)| value(runtime, field, &self.place(index, field)));
        (quote!((#(#types,)*)), quote!((#(#nothing,)*)), quote!(Self { #(#values),* }))
    }

    fn place(&self, index: usize, field: &Field) -> TokenStream {
        let (member, position) = (&field.member, Literal::usize_unsuffixed(index));
        match self {
            Self::Structure => quote!(slots.#member),
            Self::Tuple => quote!(slots.#position),
        }
    }
}

/// The type of what is read of a field: an option.
fn slot(field: &Field) -> TokenStream {
    let ty = &field.ty;
    if option(ty).is_some() { quote!(#ty) } else { quote!(::core::option::Option<#ty>) }
}

fn read(runtime: &Path, index: usize, field: &Field, place: &TokenStream) -> TokenStream {
    let position = Literal::usize_unsuffixed(index);
    let structure = quote!(#runtime::__private::structure);
    let is_optional = option(&field.ty).is_some();
    if let Some(module) = &field.with {
        let name = reader(runtime, index, &field.ty, module).0;
        let value =
            if is_optional { quote!(value) } else { quote!(::core::option::Option::Some(value)) };
        return quote!(#position => members.next_value().map(|#name(value)| #place = #value),);
    }
    let function = if is_optional { quote!(optional) } else { quote!(required) };
    quote!(#position => #structure::#function(&mut #place, members),)
}

fn value(runtime: &Path, field: &Field, place: &TokenStream) -> TokenStream {
    let (member, key) = (&field.member, &field.names.wire);
    if option(&field.ty).is_some() {
        return quote!(#member: #place);
    }
    if matches!(field.presence, Presence::Defaulted) {
        return quote!(#member: #place.unwrap_or_default());
    }
    quote!(#member: #runtime::__private::structure::present(#place, #key)?)
}
