//! `#[derive(OperationError)]`: what an operation may answer instead of its output.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Fields, Type, Variant};

/// The variant of errors that the model does not name.
const UNKNOWN: &str = "Unknown";

/// The implementations for an enum.
pub(crate) fn derive(input: &DeriveInput) -> syn::Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(syn::Error::new(input.ident.span(), "`OperationError` needs an enum"));
    };
    let variants = data.variants.iter().map(parsed).collect::<syn::Result<Vec<_>>>()?;
    let is_unknown = |(ident, _): &&(&Ident, &Type)| *ident == UNKNOWN;
    if !variants.iter().any(|it| is_unknown(&it)) {
        let message = "`OperationError` needs a variant `Unknown(UnknownError)`";
        return Err(syn::Error::new(input.ident.span(), message));
    }
    let known: Vec<_> = variants.iter().filter(|it| !is_unknown(it)).copied().collect();
    let (ident, runtime) = (&input.ident, quote!(::shapewright_validate));
    let (implementation, texts) =
        (implementation(ident, &runtime, &known), texts(ident, &runtime, &known));
    let froms = known.iter().map(|(variant, ty)| {
        quote! {
            #[automatically_derived]
            impl ::core::convert::From<#ty> for #ident {
                fn from(error: #ty) -> Self {
                    Self::#variant(error)
                }
            }
        }
    });
    Ok(quote!(#implementation #texts #(#froms)*))
}

/// The name of a variant, and the error that it holds.
fn parsed(variant: &Variant) -> syn::Result<(&Ident, &Type)> {
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            Ok((&variant.ident, &fields.unnamed[0].ty))
        }
        _ => Err(syn::Error::new(variant.ident.span(), "a variant holds one error: `Name(Type)`")),
    }
}

fn implementation(ident: &Ident, runtime: &TokenStream, known: &[(&Ident, &Type)]) -> TokenStream {
    let (variants, types): (Vec<_>, Vec<_>) = known.iter().copied().unzip();
    let operation = quote!(#runtime::operation);
    quote! {
        #[automatically_derived]
        impl #operation::OperationError for #ident {
            const SHAPES: &'static [#runtime::shape::Target] = &[
                #(#runtime::shape::Target::Static(<#types as #runtime::Shaped>::shape)),*
            ];

            fn read<R: #operation::ReadError>(
                name: &str,
                reader: R,
            ) -> ::core::option::Option<::core::result::Result<Self, R::Failure>> {
                match name {
                    #(<#types as #operation::ServiceError>::NAME => {
                        ::core::option::Option::Some(reader.read().map(Self::#variants))
                    })*
                    _ => ::core::option::Option::None,
                }
            }

            fn unknown(error: #operation::UnknownError) -> Self {
                Self::Unknown(error)
            }

            fn visit<V: #operation::VisitError>(
                &self,
                visitor: V,
            ) -> ::core::result::Result<V::Output, &#operation::UnknownError> {
                match self {
                    #(Self::#variants(error) => ::core::result::Result::Ok(visitor.visit(error)),)*
                    Self::Unknown(error) => ::core::result::Result::Err(error),
                }
            }
        }
    }
}

fn texts(ident: &Ident, runtime: &TokenStream, known: &[(&Ident, &Type)]) -> TokenStream {
    let variants = known.iter().map(|(variant, _)| variant);
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #runtime::__private::write_any_error(self, formatter)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for #ident {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                match self {
                    #(Self::#variants(error) => ::core::option::Option::Some(error),)*
                    Self::Unknown(error) => ::core::option::Option::Some(error),
                }
            }
        }
    }
}
