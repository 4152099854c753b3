//! `#[derive(RedactedDebug)]`: `Debug` that does not show what is sensitive.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Member};

use crate::model::{Field, Input, Kind, Union};

/// The implementation for a structure or union.
pub(crate) fn derive(input: &Input) -> syn::Result<TokenStream> {
    let body = match &input.kind {
        Kind::Structure(structure) => of_structure(input, &structure.fields),
        Kind::Union(union) => of_union(input, union),
        Kind::Newtype(_) | Kind::StringEnum(_) | Kind::IntEnum(_) => {
            let message = "`RedactedDebug` is for structures with named fields, and for unions";
            return Err(syn::Error::new(input.ident.span(), message));
        }
    };
    let Input { ident, derived, .. } = input;
    let generics = {
        let types: Vec<_> = crate::emit::generics::shaped_types(input);
        crate::emit::generics::bounded(&input.generics, &types, &quote!(::core::fmt::Debug))
    };
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    Ok(quote! {
        #derived
        impl #of_impl ::core::fmt::Debug for #ident #of_type #bounds {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    })
}

fn of_structure(input: &Input, fields: &[Field]) -> TokenStream {
    let (name, runtime) = (input.ident.to_string(), &input.runtime);
    let fields = fields.iter().map(|field| {
        let member = &field.member;
        let text = match member {
            Member::Named(ident) => plain(ident),
            Member::Unnamed(index) => index.index.to_string(),
        };
        if input.sensitive || field.rules.sensitive {
            quote!(.field(#text, &#runtime::Redacted))
        } else {
            quote!(.field(#text, &self.#member))
        }
    });
    quote!(formatter.debug_struct(#name)#(#fields)*.finish())
}

fn of_union(input: &Input, union: &Union) -> TokenStream {
    let runtime = &input.runtime;
    let arms = union.variants.iter().map(|variant| {
        let (ident, text) = (&variant.ident, plain(&variant.ident));
        if input.sensitive || variant.rules.sensitive {
            quote!(Self::#ident(_) => (#text, &#runtime::Redacted),)
        } else {
            quote!(Self::#ident(value) => (#text, value),)
        }
    });
    // The value of an unknown member shows nothing of itself.
    let unknown = union.unknown.as_ref().map(|ident| {
        let text = plain(ident);
        let name = if input.sensitive { quote!(&#runtime::Redacted) } else { quote!(name) };
        quote! {
            Self::#ident { name, value } => {
                let _ = name;
                return formatter
                    .debug_struct(#text)
                    .field("name", #name)
                    .field("value", value)
                    .finish();
            }
        }
    });
    quote! {
        let (name, value): (&str, &dyn ::core::fmt::Debug) = match self {
            #(#arms)*
            #unknown
        };
        formatter.debug_tuple(name).field(value).finish()
    }
}

fn plain(ident: &Ident) -> String {
    ident.to_string().trim_start_matches("r#").to_owned()
}
