//! What types of text have alike: conversions, and how they are shown.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Input;

/// `From<String>` with that body, `FromStr`, `AsRef<str>`, how the type is shown, and how it is filled
/// if it is a token, by its `From<&str>` and `as_str`.
pub(crate) fn implementations(input: &Input, from_string: &TokenStream) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let shown = shown(input, &quote!(formatter.write_str(self.as_str())));
    quote! {
        #derived
        impl ::core::convert::From<#runtime::__private::String> for #ident {
            fn from(value: #runtime::__private::String) -> Self {
                #from_string
            }
        }

        #derived
        impl ::core::str::FromStr for #ident {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(<Self as ::core::convert::From<&str>>::from(text))
            }
        }

        #derived
        impl ::core::convert::AsRef<str> for #ident {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        #derived
        impl #runtime::__private::MapKey for #ident {
            fn key(&self) -> #runtime::__private::Key<'_> {
                #runtime::__private::Key::Text(self.as_str())
            }
        }

        #derived
        impl #runtime::__private::Token for #ident {
            fn fill(&mut self, fresh: &mut dyn ::core::ops::FnMut() -> #runtime::__private::String) {
                if self.as_str().is_empty() {
                    *self = <Self as ::core::convert::From<_>>::from(fresh());
                }
            }
        }

        #shown
    }
}

/// `Display` with that body; for a sensitive type, a `Debug` that shows the name alone.
pub(crate) fn shown(input: &Input, body: &TokenStream) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let name = ident.to_string();
    let (interface, body) = if input.sensitive {
        let redacted = quote!(#runtime::Redacted);
        (quote!(Debug), quote!(formatter.debug_tuple(#name).field(&#redacted).finish()))
    } else {
        (quote!(Display), body.clone())
    };
    quote! {
        #derived
        impl ::core::fmt::#interface for #ident {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}
