//! Enums of strings: one variant per value, and one for values of newer services.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::{
    as_ref_impl, container_attribute, debug_impl, display_impl, from_impl, from_str_impl, hidden,
};
use super::rules::attribute;
use super::scope::Scope;
use super::syntax::{deprecated, documentation, identifier};
use crate::emit::rust::plan::{EnumValue, Enumeration, Item};

/// The items for an enum of strings.
pub(super) fn string_enum(
    scope: &Scope<'_>,
    item: &Item,
    enumeration: &Enumeration<String>,
) -> Vec<TokenStream> {
    let string = scope.string();
    let mut items = vec![
        definition(scope, item, enumeration),
        methods(item, enumeration),
        from_impl(scope, item, &quote!(&str), &from_str_body(enumeration)),
        from_impl(scope, item, &string, &quote!(Self::from(value.as_str()))),
        from_str_impl(scope, item),
        as_ref_impl(scope, item),
    ];
    if item.sensitive {
        items.push(debug_impl(scope, item, &hidden(scope, item)));
    } else {
        items.push(display_impl(scope, item, &quote!(formatter.write_str(self.as_str()))));
    }
    items.extend(serde_impls(scope, item));
    items
}

fn definition(scope: &Scope<'_>, item: &Item, enumeration: &Enumeration<String>) -> TokenStream {
    let docs = documentation(&item.documentation);
    let deprecated = deprecated(item.deprecated.as_deref());
    let name = identifier(&item.name);
    let mut traits = vec!["Clone"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item, &[]);
    let variants = enumeration.values.iter().map(variant);
    let boxed = scope.boxed();
    quote! {
        #docs
        #deprecated
        #derive
        #container
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that this model does not know.
            #[validate(unknown)]
            Unknown(#boxed<str>),
        }
    }
}

fn variant(value: &EnumValue<String>) -> TokenStream {
    let docs = documentation(&value.documentation);
    let deprecated = deprecated(value.deprecated.as_deref());
    let (name, text) = (identifier(&value.name), &value.value);
    let mut parts = vec![quote!(value = #text)];
    if value.internal {
        parts.push(quote!(internal));
    }
    let validate = attribute(&parts);
    quote! {
        #docs
        #deprecated
        #validate
        #name,
    }
}

fn methods(item: &Item, enumeration: &Enumeration<String>) -> TokenStream {
    let name = identifier(&item.name);
    let values = enumeration.values.iter().map(|value| &value.value);
    let arms = enumeration.values.iter().map(|value| {
        let (name, text) = (identifier(&value.name), &value.value);
        quote!(Self::#name => #text,)
    });
    quote! {
        impl #name {
            /// Every value that this model knows, in its order.
            pub const VALUES: &'static [&'static str] = &[#(#values),*];

            /// The value as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(#arms)*
                    Self::Unknown(value) => value,
                }
            }
        }
    }
}

fn from_str_body(enumeration: &Enumeration<String>) -> TokenStream {
    let arms = enumeration.values.iter().map(|value| {
        let (name, text) = (identifier(&value.name), &value.value);
        quote!(#text => Self::#name,)
    });
    quote! {
        match value {
            #(#arms)*
            _ => Self::Unknown(value.into()),
        }
    }
}

fn serde_impls(scope: &Scope<'_>, item: &Item) -> [TokenStream; 2] {
    let (name, result) = (identifier(&item.name), scope.result());
    let serialize = scope.import("serde", "Serialize");
    let deserialize = scope.import("serde", "Deserialize");
    let serializer = scope.import("serde", "Serializer");
    let deserializer = scope.import("serde", "Deserializer");
    let string_enum = scope.import("shapewright_validate::__private", "string_enum");
    let (s, d) = (scope.free("S"), scope.free("D"));
    [
        quote! {
            impl #serialize for #name {
                fn serialize<#s: #serializer>(&self, serializer: #s) -> #result<#s::Ok, #s::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }
        },
        quote! {
            impl<'de> #deserialize<'de> for #name {
                fn deserialize<#d: #deserializer<'de>>(
                    deserializer: #d,
                ) -> #result<Self, #d::Error> {
                    #string_enum::deserialize(
                        deserializer,
                        |text| Self::from(text),
                    )
                }
            }
        },
    ]
}
