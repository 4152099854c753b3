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
    let Input { ident, runtime, derived, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let structure = quote!(#runtime::__private::structure);
    let generics = bounded(&input.generics, &types(fields), &quote!(#serde::Serialize));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    let members = fields.iter().enumerate().map(|(index, field)| write(runtime, index, field));
    quote! {
        #derived
        impl #of_impl #serde::Serialize for #ident #of_type #bounds {
            fn serialize<S: #serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let mut writer = #structure::Members::of(serializer);
                #(#members)*
                writer.end()
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
    let Input { ident, runtime, derived, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let structure = quote!(#runtime::__private::structure);
    let name = ident.to_string();
    let (_, of_type, _) = input.generics.split_for_impl();
    let generics = reading(&input.generics, &types(fields), runtime);
    let (of_impl, _, bounds) = generics.split_for_impl();
    let are_options = fields.iter().all(|field| option(&field.ty).is_some());
    let keys = fields.iter().map(|field| &field.names.wire);
    let (function, read) = if are_options {
        let read = read_options(input, fields, &generics);
        (quote!(deserialize_options), read)
    } else {
        (quote!(deserialize), read_slots(input, fields, &generics))
    };
    quote! {
        #derived
        impl #of_impl #serde::Deserialize<'de> for #ident #of_type #bounds {
            fn deserialize<D: #serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #structure::#function(deserializer, #name, &[#(#keys),*])
            }
        }

        #read
    }
}

/// A structure of options is read in place.
fn read_options(input: &Input, fields: &[Field], generics: &Generics) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let (_, of_type, _) = input.generics.split_for_impl();
    let (of_impl, _, bounds) = generics.split_for_impl();
    let names = fields.iter().map(|field| &field.member);
    let place = |_: usize, field: &Field| {
        let member = &field.member;
        quote!(self.#member)
    };
    let body = read_body(runtime, fields, place);
    let members = if fields.is_empty() { quote!(_) } else { quote!(members) };
    quote! {
        #derived
        impl #of_impl #runtime::__private::structure::ReadOptions<'de>
            for #ident #of_type #bounds
        {
            const EMPTY: Self = Self { #(#names: ::core::option::Option::None),* };

            fn read<M: #runtime::__private::serde::de::MapAccess<'de>>(
                &mut self,
                index: usize,
                #members: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                #body
            }
        }
    }
}

/// Any other structure is made of a tuple of what was read.
fn read_slots(input: &Input, fields: &[Field], generics: &Generics) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let (_, of_type, _) = input.generics.split_for_impl();
    let (of_impl, _, bounds) = generics.split_for_impl();
    let types = fields.iter().map(slot);
    let nothing = fields.iter().map(|_| quote!(::core::option::Option::None));
    let place = |index: usize, _: &Field| {
        let position = Literal::usize_unsuffixed(index);
        quote!(slots.#position)
    };
    let body = read_body(runtime, fields, place);
    let values = fields.iter().enumerate();
    let values = values.map(|(index, field)| value(runtime, field, &place(index, field)));
    quote! {
        #derived
        impl #of_impl #runtime::__private::structure::Read<'de> for #ident #of_type #bounds {
            type Slots = (#(#types,)*);
            const EMPTY: Self::Slots = (#(#nothing,)*);

            fn read<M: #serde::de::MapAccess<'de>>(
                slots: &mut Self::Slots,
                index: usize,
                members: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                #body
            }

            fn build<E: #serde::de::Error>(
                slots: Self::Slots,
            ) -> ::core::result::Result<Self, E> {
                ::core::result::Result::Ok(Self { #(#values),* })
            }
        }
    }
}

/// Reads the value of the key at `index` into its place.
fn read_body(
    runtime: &Path,
    fields: &[Field],
    place: impl Fn(usize, &Field) -> TokenStream,
) -> TokenStream {
    let definitions = fields.iter().enumerate().filter_map(|(index, field)| {
        Some(reader(runtime, index, &read_type(field), field.with.as_ref()?).1)
    });
    let arms = fields.iter().enumerate();
    let arms = arms.map(|(index, field)| read(runtime, index, field, &place(index, field)));
    quote! {
        #(#definitions)*
        match index {
            #(#arms)*
            _ => ::core::result::Result::Ok(()),
        }
    }
}

/// The type of what is read of a field: an option.
fn slot(field: &Field) -> TokenStream {
    let ty = &field.ty;
    if option(ty).is_some() { quote!(#ty) } else { quote!(::core::option::Option<#ty>) }
}

/// The type of what stands for a field in JSON: `null` is absent if there is a default.
fn read_type(field: &Field) -> Type {
    let ty = &field.ty;
    if is_defaulted(field) { parse_quote!(::core::option::Option<#ty>) } else { ty.clone() }
}

/// Whether a default stands for the field, which is no option, if it is absent.
fn is_defaulted(field: &Field) -> bool {
    matches!(field.presence, Presence::Defaulted) && option(&field.ty).is_none()
}

fn read(runtime: &Path, index: usize, field: &Field, place: &TokenStream) -> TokenStream {
    let position = Literal::usize_unsuffixed(index);
    let structure = quote!(#runtime::__private::structure);
    let is_optional = option(&field.ty).is_some() || is_defaulted(field);
    if let Some(module) = &field.with {
        let name = reader(runtime, index, &read_type(field), module).0;
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
        return match &field.default {
            Some(default) => {
                let value = &default.value;
                quote!(#member: #place.unwrap_or_else(|| #value))
            }
            None => quote!(#member: #place.unwrap_or_default()),
        };
    }
    quote!(#member: #runtime::__private::structure::present(#place, #key)?)
}
