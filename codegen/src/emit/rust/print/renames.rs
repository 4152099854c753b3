//! Names on the wire: said once for a type where one casing gives most of them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::case;
use crate::emit::rust::plan::Field;

/// How serde makes the keys of a type from its names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Casing {
    /// They are the names.
    Same,
    Pascal,
    Camel,
}

impl Casing {
    /// The key of a field in snake case.
    fn of_field(self, name: &str) -> String {
        match self {
            Self::Same => name.to_owned(),
            Self::Pascal => case::type_name(name),
            Self::Camel => lower_first(&case::type_name(name)),
        }
    }

    /// The key of a variant in Pascal case.
    fn of_variant(self, name: &str) -> String {
        if self == Self::Camel { lower_first(name) } else { name.to_owned() }
    }
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// What serde must know of the keys of a type.
pub(super) struct Renames {
    casing: Casing,
    key: fn(Casing, &str) -> String,
}

impl Renames {
    /// Those of a structure.
    pub(super) fn of_fields(fields: &[Field]) -> Self {
        Self::fewest(fields, Casing::of_field, &[Casing::Same, Casing::Pascal, Casing::Camel])
    }

    /// Those of a union.
    pub(super) fn of_variants(variants: &[Field]) -> Self {
        Self::fewest(variants, Casing::of_variant, &[Casing::Same, Casing::Camel])
    }

    /// The casing with the fewest attributes.
    fn fewest(fields: &[Field], key: fn(Casing, &str) -> String, casings: &[Casing]) -> Self {
        let attributes = |casing: Casing| {
            let renames = Self { casing, key };
            let of_members = fields.iter().filter(|field| renames.key(field).is_some());
            of_members.count() + usize::from(casing != Casing::Same)
        };
        let casing = casings.iter().copied().min_by_key(|casing| attributes(*casing));
        Self { casing: casing.unwrap_or(Casing::Same), key }
    }

    /// The attribute of the type.
    pub(super) fn attribute(&self) -> TokenStream {
        match self.casing {
            Casing::Same => TokenStream::new(),
            Casing::Pascal => quote!(#[serde(rename_all = "PascalCase")]),
            Casing::Camel => quote!(#[serde(rename_all = "camelCase")]),
        }
    }

    /// The key of a member if serde does not make it by itself.
    pub(super) fn key<'f>(&self, field: &'f Field) -> Option<&'f str> {
        let made = (self.key)(self.casing, &field.name);
        (made != field.wire_name).then_some(&field.wire_name)
    }
}
