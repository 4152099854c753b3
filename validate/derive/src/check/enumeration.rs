//! Enums of strings and of integers.

use std::collections::BTreeSet;
use std::fmt::Display;

use proc_macro2::Ident;
use syn::Lit;

use super::container::Container;
use super::rename::renamed;
use super::serde::leaves_out;
use crate::errors::{Errors, unknown};
use crate::model::{EnumValue, Enumeration, Kind};
use crate::raw::{Item, Value, Variant};
use crate::read;

const KEYWORDS: [&str; 4] = ["value", "internal", "unknown", "name"];

/// An enum of strings.
pub(super) fn string_enum(
    variants: Vec<Variant>,
    container: &Container,
    errors: &mut Errors,
) -> Kind {
    let value = |variant: &Variant, given: Option<&Item>, errors: &mut Errors| {
        if let Some(item) = given {
            return read::text(item, errors);
        }
        let rust = variant.ident.to_string().trim_start_matches("r#").to_owned();
        let cased = || container.case.map_or_else(|| rust.clone(), |case| case.variant(&rust));
        Some(renamed(&variant.attributes.serde).unwrap_or_else(cased))
    };
    Kind::StringEnum(enumeration(variants, value, errors))
}

/// An enum of integers.
pub(super) fn int_enum(variants: Vec<Variant>, errors: &mut Errors) -> Kind {
    let value = |variant: &Variant, given: Option<&Item>, errors: &mut Errors| {
        let number = given.and_then(integer);
        if number.is_none() {
            let span = given.map_or_else(|| variant.ident.span(), Item::value_span);
            errors.push(span, "expected a 32-bit integer: `#[validate(value = 1)]`");
        }
        number
    };
    Kind::IntEnum(enumeration(variants, value, errors))
}

fn integer(item: &Item) -> Option<i32> {
    let Value::Literal(literal) = &item.value else { return None };
    let Lit::Int(number) = &literal.literal else { return None };
    let magnitude: i64 = number.base10_parse().ok()?;
    i32::try_from(if literal.negative { -magnitude } else { magnitude }).ok()
}

fn enumeration<V: Ord + Clone + Display>(
    variants: Vec<Variant>,
    value: impl Fn(&Variant, Option<&Item>, &mut Errors) -> Option<V>,
    errors: &mut Errors,
) -> Enumeration<V> {
    let mut enumeration = Enumeration { values: Vec::new(), unknown: None };
    let mut seen = BTreeSet::new();
    for variant in variants.into_iter().filter(|it| !leaves_out(&it.attributes.serde)) {
        let given = given(&variant, errors);
        if given.unknown {
            unknown_variant(&mut enumeration.unknown, variant, errors);
            continue;
        }
        refuse_payload(&variant, errors);
        let Some(value) = value(&variant, given.value, errors) else { continue };
        if !seen.insert(value.clone()) {
            let message = format!("two variants have the value `{value}`");
            errors.push(variant.ident.span(), message);
        }
        let (ident, internal) = (variant.ident.clone(), given.internal);
        let name = given.name.unwrap_or_else(|| ident.to_string());
        enumeration.values.push(EnumValue { ident, name, value, internal });
    }
    enumeration
}

/// The attributes of a variant.
#[derive(Default)]
struct Given<'i> {
    value: Option<&'i Item>,
    name: Option<String>,
    internal: bool,
    unknown: bool,
}

fn given<'i>(variant: &'i Variant, errors: &mut Errors) -> Given<'i> {
    let mut given = Given::default();
    for item in &variant.attributes.validate {
        match item.name.to_string().as_str() {
            "value" => read::once(&mut given.value, item, item, errors),
            "name" => given.name = read::text(item, errors),
            "internal" => read::flag(&mut given.internal, item, errors),
            "unknown" => read::flag(&mut given.unknown, item, errors),
            other => errors.push(item.name.span(), unknown("attribute", other, &KEYWORDS)),
        }
    }
    given
}

fn unknown_variant(slot: &mut Option<Ident>, variant: Variant, errors: &mut Errors) {
    if variant.fields.len() != 1 {
        let message = "the variant for unknown values holds the value: `Unknown(Box<str>)`";
        errors.push(variant.ident.span(), message);
    }
    if slot.is_some() {
        errors.push(variant.ident.span(), "there is one variant for unknown values already");
    }
    *slot = Some(variant.ident);
}

fn refuse_payload(variant: &Variant, errors: &mut Errors) {
    if !variant.fields.is_empty() {
        errors.push(variant.ident.span(), "a value of an enum has no payload");
    }
}
