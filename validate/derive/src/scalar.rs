//! `Serialize` and `Deserialize` of types that are one text or number on the wire.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Input;

/// Both implementations: `write` gives the value to `serializer`, `read` takes one from
/// `deserializer`.
pub(crate) fn serde(input: &Input, write: &TokenStream, read: &TokenStream) -> TokenStream {
    let Input { ident, runtime, derived, sensitive, .. } = input;
    let serde = quote!(#runtime::__private::serde);
    let unquoted = sensitive.then(|| quote!(.map_err(#runtime::__private::unquoted)));
    quote! {
        #derived
        impl #serde::Serialize for #ident {
            fn serialize<S: #serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #write
            }
        }

        #derived
        impl<'de> #serde::Deserialize<'de> for #ident {
            fn deserialize<D: #serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #read #unquoted
            }
        }
    }
}
