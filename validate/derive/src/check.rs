//! What was written → what it means.

mod container;
mod enumeration;
pub(crate) mod rename;
mod serde;
mod structure;
mod union;

use crate::errors::Errors;
use crate::model::{Input, Kind};
use crate::raw::{Body, Variant};
use crate::{model, raw, read};

pub(crate) use container::runtime;
use container::{Container, EnumKind};

/// Checks a type and its attributes.
pub(crate) fn check(raw: raw::Input) -> syn::Result<model::Input> {
    let mut errors = Errors::default();
    serde::refuse(&raw, &mut errors);
    let converted = serde::is_converted(&raw.attributes.serde);
    let mut container = container::container(&raw, &mut errors);
    let derived = raw.derived();
    let kind = kind(raw.body, &raw.ident, &mut container, &mut errors);
    let (ident, generics, doc) = (raw.ident, raw.generics, raw.attributes.doc);
    let Container { runtime, name, sensitive, role, stream, denies_unknown, custom, .. } =
        container;
    let input = |kind| Input {
        ident,
        generics,
        derived,
        converted,
        runtime,
        name,
        sensitive,
        role,
        stream,
        denies_unknown,
        custom,
        doc,
        kind,
    };
    errors.into_result(kind.map(input))
}

fn kind(
    body: Body,
    ident: &proc_macro2::Ident,
    container: &mut Container,
    errors: &mut Errors,
) -> Option<Kind> {
    match body {
        Body::Named(fields) => Some(structure::structure(fields, container, errors)),
        Body::Tuple(fields) => structure::newtype(fields, ident, errors),
        Body::Enum(variants) => match container.enum_kind {
            Some(EnumKind::Union) => Some(union::union(variants, container, errors)),
            Some(EnumKind::IntEnum) => Some(enumeration::int_enum(variants, errors)),
            None => string_enum(variants, container, errors),
        },
    }
}

/// An enum without either is one of strings, if it can be.
fn string_enum(variants: Vec<Variant>, container: &Container, errors: &mut Errors) -> Option<Kind> {
    let has_payload = |variant: &&Variant| {
        !variant.fields.is_empty() && !read::has_word(&variant.attributes.validate, "unknown")
    };
    if let Some(variant) = variants.iter().find(has_payload) {
        let message = "a variant with a payload is a member of a union: put `#[validate(union)]` \
                       on the enum (or `#[validate(unknown)]` on the variant, if it holds the \
                       values that are none of the others)";
        errors.push(variant.ident.span(), message);
        return None;
    }
    Some(enumeration::string_enum(variants, container, errors))
}
