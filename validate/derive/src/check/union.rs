//! Unions: enums whose variants are members.

use super::container::Container;
use super::rename::{module, renamed};
use super::structure::given;
use crate::errors::{Errors, unknown};
use crate::model::{Kind, Names, Variant};
use crate::raw::{self, Item};
use crate::{read, rules};

/// A union.
pub(super) fn union(
    variants: Vec<raw::Variant>,
    container: &Container,
    errors: &mut Errors,
) -> Kind {
    let wired = variants.into_iter().filter(|it| !read::has_word(&it.attributes.serde, "skip"));
    let variants: Vec<Variant> = wired.filter_map(|it| variant(it, container, errors)).collect();
    Kind::Union(variants)
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
