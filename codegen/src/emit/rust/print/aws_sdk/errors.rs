//! What operations may answer instead of their outputs.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, implementation};
use crate::emit::rust::plan::aws_sdk::{Counterpart, Fallible};
use crate::emit::rust::plan::{ErrorVariant, Item};
use crate::emit::rust::print::syntax::identifier;

/// Both directions. What the SDK knows and the model does not is the unknown error.
pub(super) fn implementations(
    context: &Context<'_>,
    item: &Item,
    counterpart: &Counterpart,
    variants: &[ErrorVariant],
    names: &[String],
) -> Vec<TokenStream> {
    let name = identifier(&item.name);
    let (ours, theirs) = (quote!(#name), context.sdk(&counterpart.path));
    let pairs = || {
        let pairs = variants.iter().zip(names);
        pairs.map(|(variant, sdk)| {
            let nested = context.conversions.nested(&variant.ty);
            (identifier(&variant.name), identifier(sdk), nested)
        })
    };
    let convert =
        |fallible| if fallible { quote!(error.try_into()?) } else { quote!(error.into()) };
    let to_sdk = pairs().map(|(our, their, nested)| {
        let error = convert(nested.to_sdk);
        quote!(#name::#our(error) => Self::#their(#error),)
    });
    let from_sdk = pairs().map(|(our, their, nested)| {
        let error = convert(nested.from_sdk);
        quote!(#theirs::#their(error) => Self::#our(#error),)
    });
    let metadata = context.runtime("metadata");
    let unknown = context.runtime("unknown_error");
    let to_sdk = quote! {
        match value {
            #(#to_sdk)*
            #name::Unknown(error) => {
                Self::generic(#metadata(error.code.as_deref(), error.message.as_deref()))
            }
        }
    };
    let from_sdk = if variants.is_empty() {
        quote!(Self::Unknown(#unknown(value.meta())))
    } else {
        quote! {
            match value {
                #(#from_sdk)*
                other => Self::Unknown(#unknown(other.meta())),
            }
        }
    };
    let parameter = quote!(value);
    let Fallible { to_sdk: to, from_sdk: from } = counterpart.fallible;
    vec![
        implementation(context, to, (&ours, &theirs), &parameter, (None, &to_sdk)),
        implementation(context, from, (&theirs, &ours), &parameter, (None, &from_sdk)),
    ]
}
