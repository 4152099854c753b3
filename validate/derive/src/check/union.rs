//! Unions: enums whose variants are members.

use proc_macro2::Ident;
use syn::Member;
use syn::spanned::Spanned as _;

use super::container::Container;
use super::rename::{module, renamed};
use super::serde::{leaves_out, refuse_other_format};
use super::structure::{given, refuse_same_names};
use crate::errors::{Errors, unknown};
use crate::model::{Kind, Names, Union, Variant};
use crate::raw::{self, Item};
use crate::types::option;
use crate::{read, rules};

/// A union.
pub(super) fn union(
    variants: Vec<raw::Variant>,
    container: &Container,
    errors: &mut Errors,
) -> Kind {
    let (unknown, others): (Vec<_>, Vec<_>) =
        variants.into_iter().partition(|it| read::has_word(&it.attributes.validate, "unknown"));
    let unknown = unknown.into_iter().fold(None, |first, it| unknown_member(first, it, errors));
    let wired = others.into_iter().filter(|it| !leaves_out(&it.attributes.serde));
    let variants: Vec<Variant> = wired.filter_map(|it| variant(it, container, errors)).collect();
    refuse_same_names(
        variants.iter().map(|it| (it.names.member.as_str(), it.ident.span())),
        errors,
    );
    Kind::Union(Union { variants, unknown })
}

/// The variant that holds what a newer model has.
fn unknown_member(
    first: Option<Ident>,
    variant: raw::Variant,
    errors: &mut Errors,
) -> Option<Ident> {
    let span = variant.ident.span();
    let is_field = |name: &str| {
        variant.fields.iter().any(|it| matches!(&it.member, Member::Named(ident) if ident == name))
    };
    if variant.fields.len() != 2 || !is_field("name") || !is_field("value") {
        let message = "the variant for unknown members holds the member's name and value: \
                       `Unknown { name: Box<str>, value: UnknownValue }`";
        errors.push(span, message);
    }
    if first.is_some() {
        errors.push(span, "there is one variant for unknown members already");
    }
    first.or(Some(variant.ident))
}

fn variant(raw: raw::Variant, container: &Container, errors: &mut Errors) -> Option<Variant> {
    let name_of_variant = own_name(&raw.attributes.validate, errors);
    let count = raw.fields.len();
    let mut fields = raw.fields.into_iter();
    let (Some(field), 1, false) = (fields.next(), count, raw.has_named_fields) else {
        let message = "a member of a union holds one value: `Member(Type)`; a member without a \
                       value holds `shapewright_validate::Unit`";
        errors.push(raw.ident.span(), message);
        return None;
    };
    let given = given(&field.attributes.validate, &["name"], errors);
    given.rules.refuse_for(&field.ty, errors);
    refuse_other_format(&raw.attributes.serde, &given.rules, errors);
    if option(&field.ty).is_some() {
        let message = "the member that is set has a value, so this is no option: `Member(Type)`";
        errors.push(field.ty.span(), message);
    }
    let rust = raw.ident.to_string().trim_start_matches("r#").to_owned();
    let wire = renamed(&raw.attributes.serde)
        .unwrap_or_else(|| container.case.map_or_else(|| rust.clone(), |case| case.variant(&rust)));
    let member = given.name.or(name_of_variant).unwrap_or_else(|| wire.clone());
    let names = Names { member, wire };
    let (with, doc) = (module(&raw.attributes.serde), raw.attributes.doc);
    Some(Variant { ident: raw.ident, ty: field.ty, names, with, doc, rules: given.rules })
}

/// The name that stands on the variant itself rather than on its payload.
fn own_name(items: &[Item], errors: &mut Errors) -> Option<String> {
    let mut name = None;
    for item in items {
        let keyword = item.name.to_string();
        if keyword == "name" {
            name = read::text(item, errors);
        } else if rules::is_keyword(&keyword) {
            let message =
                format!("rules stand on the payload: `Member(#[validate({keyword}…)] T)`");
            errors.push(item.name.span(), message);
        } else {
            errors.push(item.name.span(), unknown("attribute", &keyword, &["name"]));
        }
    }
    name
}
