//! Enums of strings: one variant per value, and one for values of newer services.

use proc_macro2::TokenStream;
use quote::quote;

use super::form::names;
use super::item::{
    as_ref_impl, container_attribute, debug_impl, display_impl, from_impl, from_str_impl, hidden,
};
use super::layout::{
    ARMS, Block, INDENTATION, Place, documentation_text, format_in, list, with_lines, with_parts,
};
use super::rules::attribute;
use super::scope::Scope;
use super::syntax::{deprecated, identifier};
use crate::emit::rust::plan::{EnumValue, Enumeration, Item};

/// The items for an enum of strings.
pub(super) fn string_enum(
    scope: &Scope<'_>,
    item: &Item,
    enumeration: &Enumeration<String>,
) -> Vec<Block> {
    let name = item.name.as_str();
    let mut blocks = vec![
        definition(scope, item, enumeration),
        methods(scope, item, enumeration),
        from_str(scope, item, enumeration),
        scope.item_of_kind("string_enum::from_string", name, |name| {
            from_impl(scope, name, &scope.string(), &quote!(Self::from(value.as_str())))
        }),
        scope.item_of_kind("FromStr", name, |name| from_str_impl(scope, name)),
        scope.item_of_kind("AsRef", name, |name| as_ref_impl(scope, name)),
    ];
    blocks.push(if item.sensitive {
        scope.item_of_kind("hidden", name, |name| debug_impl(scope, name, &hidden(scope, name)))
    } else {
        scope.item_of_kind("string_enum::Display", name, |name| {
            display_impl(scope, name, &quote!(formatter.write_str(self.as_str())))
        })
    });
    blocks.push(scope.item_of_kind("string_enum::Serialize", name, |name| serialize(scope, name)));
    blocks.push(
        scope.item_of_kind("string_enum::Deserialize", name, |name| deserialize(scope, name)),
    );
    blocks
}

fn definition(scope: &Scope<'_>, item: &Item, enumeration: &Enumeration<String>) -> Block {
    let is_usual = item.deprecated.is_none() && item.shape_if_other().is_none() && !item.sensitive;
    let definition = if is_usual {
        scope.item_of_kind("string_enum", &item.name, |name| head(scope, item, name))
    } else {
        scope.block(head(scope, item, &item.name))
    };
    let boxed = scope.boxed();
    let unknown = scope.variants.text(scope.file, "unknown", names([]), |_| {
        quote! {
            /// A value that this model does not know.
            #[validate(unknown)]
            Unknown(#boxed<str>),
        }
    });
    let variants = enumeration.values.iter().map(|value| variant(scope, value));
    let variants = variants.chain(std::iter::once(unknown));
    with_parts(&item.documentation, &definition?, variants)
}

/// The definition under that name, without documentation and variants.
fn head(scope: &Scope<'_>, item: &Item, name: &str) -> TokenStream {
    let deprecated = deprecated(item.deprecated.as_deref());
    let mut traits = vec!["Clone"];
    traits.extend((!item.sensitive).then_some("Debug"));
    traits.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Validate"]);
    let derive = scope.derive(&traits);
    let container = container_attribute(item.shape_if_other(), item.sensitive, &[]);
    let name = identifier(name);
    quote! {
        #deprecated
        #derive
        #container
        #[non_exhaustive]
        pub enum #name {}
    }
}

fn variant(scope: &Scope<'_>, value: &EnumValue<String>) -> Block {
    let mut text = documentation_text(&value.documentation, INDENTATION);
    let names = names([value.name.as_str(), &value.value]);
    let spell = |name: &str, text: &str| {
        let deprecated = deprecated(value.deprecated.as_deref());
        let name = identifier(name);
        let internal = value.internal.then(|| quote!(internal));
        let parts: Vec<_> = std::iter::once(quote!(value = #text)).chain(internal).collect();
        let validate = attribute(&parts);
        quote! {
            #deprecated
            #validate
            #name,
        }
    };
    let variant = if value.deprecated.is_none() {
        let which = if value.internal { "internal" } else { "" };
        scope.variants.text(scope.file, which, names, |[name, text, ..]| spell(name, text))
    } else {
        format_in(Place::Enum, scope.file, spell(&value.name, &value.value))
    };
    text.push_str(&variant?);
    Ok(text)
}

/// `VALUES` and `as_str`.
fn methods(scope: &Scope<'_>, item: &Item, enumeration: &Enumeration<String>) -> Block {
    let spell = |name: &str, values: &[&String]| {
        let (name, marker) = (identifier(name), identifier(ARMS));
        quote! {
            impl #name {
                /// Every value that this model knows, in its order.
                pub const VALUES: &'static [&'static str] = &[#(#values),*];

                /// The value as it is on the wire.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    match self {
                        #marker => {}
                        Self::Unknown(value) => value,
                    }
                }
            }
        }
    };
    let values: Vec<_> = enumeration.values.iter().map(|value| &value.value).collect();
    let arms = arms(scope, "as_str", enumeration, arm_tokens)?;
    let methods = match list("    pub const VALUES: &'static [&'static str] = &[", &values) {
        Some(list) => {
            let spell = |name: &str| spell(name, &[]);
            let methods = scope.item_of_kind("string_enum::methods", &item.name, spell);
            with_lines(&methods?, "pub const VALUES", &list)
        }
        None => scope.block(spell(&item.name, &values))?,
    };
    Ok(with_lines(&methods, ARMS, &arms))
}

fn from_str(scope: &Scope<'_>, item: &Item, enumeration: &Enumeration<String>) -> Block {
    let implementation = scope.item_of_kind("string_enum::from_str", &item.name, |name| {
        let marker = identifier(ARMS);
        let body = quote! {
            match value {
                #marker => {}
                _ => Self::Unknown(value.into()),
            }
        };
        from_impl(scope, name, &quote!(&str), &body)
    });
    let arms = arms(scope, "from_str", enumeration, |name, text| {
        let name = identifier(name);
        quote!(#text => Self::#name,)
    });
    Ok(with_lines(&implementation?, ARMS, &arms?))
}

/// The arm that gives the text of a variant.
pub(super) fn arm_tokens(name: &str, text: &str) -> TokenStream {
    let name = identifier(name);
    quote!(Self::#name => #text,)
}

/// An arm for each value.
pub(super) fn arms(
    scope: &Scope<'_>,
    which: &'static str,
    enumeration: &Enumeration<String>,
    arm: impl Fn(&str, &str) -> TokenStream,
) -> Block {
    let mut text = String::new();
    for value in &enumeration.values {
        let names = names([value.name.as_str(), &value.value]);
        text.push_str(
            &scope.arms.text(scope.file, which, names, |[name, text, ..]| arm(name, text))?,
        );
    }
    Ok(text)
}

fn serialize(scope: &Scope<'_>, name: &str) -> TokenStream {
    let (name, result) = (identifier(name), scope.result());
    let serialize = scope.import("serde", "Serialize");
    let serializer = scope.import("serde", "Serializer");
    let s = scope.free("S");
    quote! {
        impl #serialize for #name {
            fn serialize<#s: #serializer>(&self, serializer: #s) -> #result<#s::Ok, #s::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}

fn deserialize(scope: &Scope<'_>, name: &str) -> TokenStream {
    let (name, result) = (identifier(name), scope.result());
    let deserialize = scope.import("serde", "Deserialize");
    let deserializer = scope.import("serde", "Deserializer");
    let string_enum = scope.import("shapewright_validate::__private", "string_enum");
    let d = scope.free("D");
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
    }
}
