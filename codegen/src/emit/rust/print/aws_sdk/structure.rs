//! Structures: member by member.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, implementation};
use super::value::{Conversion, Direction, at};
use crate::emit::rust::plan::aws_sdk::{Counterpart, Making, SdkMember};
use crate::emit::rust::plan::{Field, FieldDefault, Item, Literal, Structure, Type};
use crate::emit::rust::print::syntax::{identifier, number};

/// Both directions; of an operation's input, also to the builder that sends it.
pub(super) fn implementations(
    context: &Context<'_>,
    item: &Item,
    structure: &Structure,
    counterpart: &Counterpart,
    (making, members): (&Making, &[SdkMember]),
) -> Vec<TokenStream> {
    let name = identifier(&item.name);
    let (ours, theirs) = (quote!(#name), context.sdk(&counterpart.path));
    let fields = structure.fields.iter().zip(members);
    let fields = fields.map(|(field, member)| from_sdk(context, field, member));
    let made = quote!(Self { #(#fields)* });
    let parameter = if members.is_empty() { quote!(_) } else { quote!(value) };
    let is_fallible = counterpart.fallible.from_sdk;
    let to_ours = implementation(context, is_fallible, (&theirs, &ours), &parameter, (None, &made));
    let mut implementations = to_sdk(context, item, structure, counterpart, (making, members));
    implementations.push(to_ours);
    implementations
}

fn to_sdk(
    context: &Context<'_>,
    item: &Item,
    structure: &Structure,
    counterpart: &Counterpart,
    (making, members): (&Making, &[SdkMember]),
) -> Vec<TokenStream> {
    let name = identifier(&item.name);
    let (ours, theirs, value) = (quote!(#name), context.sdk(&counterpart.path), quote!(value));
    let fields = structure.fields.iter().map(|field| identifier(&field.name));
    let taken = quote!(let #name { #(#fields),* } = value;);
    let pairs = structure.fields.iter().zip(members);
    let setters = pairs.map(|(field, member)| set(context, field, member));
    let setters = quote!(#(#setters)*);
    let is_fallible = counterpart.fallible.to_sdk;
    let make = |is_fallible, theirs: &TokenStream, taken, made: &TokenStream| {
        implementation(context, is_fallible, (&ours, theirs), &value, (taken, made))
    };
    match making {
        Making::Input(builder) => {
            let builder = context.sdk(builder);
            let filled = quote!(Self::default() #setters);
            let built = if is_fallible {
                quote!(#builder::try_from(value)?.build()?)
            } else {
                quote!(#builder::from(value).build()?)
            };
            vec![
                make(is_fallible, &builder, Some(&taken), &filled),
                make(true, &theirs, None, &built),
            ]
        }
        Making::Builder { fallible } => {
            let question = fallible.then(|| quote!(?));
            let built = quote!(Self::builder() #setters .build() #question);
            vec![make(is_fallible, &theirs, Some(&taken), &built)]
        }
        Making::Error => {
            let metadata = metadata(context, item, structure);
            let built = quote!(Self::builder().meta(#metadata) #setters .build());
            vec![make(is_fallible, &theirs, Some(&taken), &built)]
        }
    }
}

/// What the SDK knows of an error whose answer it reads: its name and its message.
fn metadata(context: &Context<'_>, item: &Item, structure: &Structure) -> TokenStream {
    let scope = &context.scope;
    let some = scope.some();
    let message = structure.error.as_ref().and_then(|error| error.message.as_ref());
    let message = message.map(|(name, is_optional)| {
        let name = identifier(name);
        if *is_optional { quote!(#name.as_deref()) } else { quote!(#some(#name.as_str())) }
    });
    let message = message.unwrap_or_else(|| scope.none());
    let (metadata, name) = (context.runtime("metadata"), &item.shape);
    quote!(#metadata(#some(#name), #message))
}

/// The call of a builder's method that sets a member. Every one of them takes an option.
fn set(context: &Context<'_>, field: &Field, member: &SdkMember) -> TokenStream {
    let (setter, name) = (identifier(&member.setter), identifier(&field.name));
    let conversion = Conversion::of_field(context, Direction::ToSdk, field, member);
    let (is_fallible, is_optional) = (conversion.is_fallible, field.is_optional());
    let conversion = if is_optional { conversion.of_option() } else { conversion };
    let value = at(context, field, is_fallible, &conversion.apply(&quote!(#name)));
    if is_optional {
        return quote!(.#setter(#value));
    }
    let some = context.scope.some();
    quote!(.#setter(#some(#value)))
}

/// A field, made of a member of the SDK's `value`.
fn from_sdk(context: &Context<'_>, field: &Field, member: &SdkMember) -> TokenStream {
    let (ours, theirs) = (identifier(&field.name), identifier(&member.name));
    let conversion = Conversion::of_field(context, Direction::FromSdk, field, member);
    let is_fallible = conversion.is_fallible;
    let value = quote!(value.#theirs);
    let value = match (field.is_optional(), member.optional) {
        (true, true) => at(context, field, is_fallible, &conversion.of_option().apply(&value)),
        (false, false) => at(context, field, is_fallible, &conversion.apply(&value)),
        (true, false) => {
            let (some, value) =
                (context.scope.some(), at(context, field, is_fallible, &conversion.apply(&value)));
            quote!(#some(#value))
        }
        (false, true) => match &field.default {
            Some(default) => {
                let value = at(context, field, is_fallible, &conversion.of_option().apply(&value));
                let otherwise = otherwise(&field.ty, default);
                quote!(#value.#otherwise)
            }
            None => {
                let (required, name) = (context.runtime("required"), &field.member);
                let value = quote!(#required(#name, #value)?);
                at(context, field, is_fallible, &conversion.apply(&value))
            }
        },
    };
    quote!(#ours: #value,)
}

/// The method of an option that gives the default for an absent member.
fn otherwise(ty: &Type, default: &FieldDefault) -> TokenStream {
    match (&default.value, ty) {
        (Literal::Zero, _) => quote!(unwrap_or_default()),
        (Literal::Bool(value), _) => quote!(unwrap_or(#value)),
        (Literal::Number(text), Type::Named(_)) => {
            let number = number(text);
            quote!(unwrap_or_else(|| #number.into()))
        }
        (Literal::Number(text), Type::Timestamp(_)) => from_json(text),
        (Literal::Number(text), _) => {
            let number = number(text);
            quote!(unwrap_or(#number))
        }
        (Literal::Text(text), Type::String | Type::Named(_)) => {
            quote!(unwrap_or_else(|| #text.into()))
        }
        (Literal::Text(text), Type::Blob | Type::Timestamp(_)) => from_json(&format!("\"{text}\"")),
        (Literal::Text(text), _) => from_json(text),
    }
}

/// The default of a type without literals, as JSON has it.
fn from_json(json: &str) -> TokenStream {
    quote!(unwrap_or_else(|| {
        ::shapewright_validate::__private::FromDefault::from_default(#json)
    }))
}
