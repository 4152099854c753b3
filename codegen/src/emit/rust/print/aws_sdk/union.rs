//! Unions: variant by variant. A member that the other side does not know is an error.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, implementation};
use super::value::{Conversion, Direction, at};
use crate::emit::rust::plan::aws_sdk::{Counterpart, SdkMember};
use crate::emit::rust::plan::{Field, Item, Type};
use crate::emit::rust::print::syntax::identifier;

/// Both directions.
pub(super) fn implementations(
    context: &Context<'_>,
    item: &Item,
    counterpart: &Counterpart,
    variants: &[Field],
    members: &[SdkMember],
) -> Vec<TokenStream> {
    let name = identifier(&item.name);
    let (ours, theirs) = (quote!(#name), context.sdk(&counterpart.path));
    let pairs = || variants.iter().zip(members);
    let to_sdk = pairs().map(|(variant, member)| to_sdk(context, &name, variant, member));
    let from_sdk = pairs().map(|(variant, member)| from_sdk(context, &theirs, variant, member));
    let error = context.runtime("ConversionError");
    let kind = context.runtime("ConversionErrorKind");
    let err = context.scope.prelude("core::result::Result", "Err");
    let unknown = quote!(return #err(#error::new(#kind::UnknownVariant)));
    let to_sdk = quote! {
        match value {
            #(#to_sdk)*
            #name::Unknown { .. } => #unknown,
        }
    };
    let from_sdk = quote! {
        match value {
            #(#from_sdk)*
            _ => #unknown,
        }
    };
    let parameter = quote!(value);
    vec![
        implementation(context, true, (&ours, &theirs), &parameter, (None, &to_sdk)),
        implementation(context, true, (&theirs, &ours), &parameter, (None, &from_sdk)),
    ]
}

/// An arm from our variant. A variant without a value holds a unit here, and nothing there.
fn to_sdk(
    context: &Context<'_>,
    name: &proc_macro2::Ident,
    variant: &Field,
    member: &SdkMember,
) -> TokenStream {
    let (our, their) = (identifier(&variant.name), identifier(&member.name));
    if variant.ty == Type::Unit {
        return quote!(#name::#our(_) => Self::#their,);
    }
    let value = value(context, Direction::ToSdk, variant, member);
    quote!(#name::#our(value) => Self::#their(#value),)
}

fn from_sdk(
    context: &Context<'_>,
    theirs: &TokenStream,
    variant: &Field,
    member: &SdkMember,
) -> TokenStream {
    let (our, their) = (identifier(&variant.name), identifier(&member.name));
    if variant.ty == Type::Unit {
        let unit = context.scope.import("shapewright_validate", "Unit");
        return quote!(#theirs::#their => Self::#our(#unit),);
    }
    let value = value(context, Direction::FromSdk, variant, member);
    quote!(#theirs::#their(value) => Self::#our(#value),)
}

fn value(
    context: &Context<'_>,
    direction: Direction,
    variant: &Field,
    member: &SdkMember,
) -> TokenStream {
    let conversion = Conversion::of_field(context, direction, variant, member);
    at(context, variant, conversion.is_fallible, &conversion.apply(&quote!(value)))
}
