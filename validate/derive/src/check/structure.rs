//! Structures and newtypes.

use std::collections::BTreeSet;
use std::{iter, mem};

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned as _;
use syn::{Member, Type};

use super::container::Container;
use super::rename::{module, renamed};
use super::serde::{aliases, is_opaque, leaves_out, refuse_other_format};
use crate::default;
use crate::errors::{Errors, unknown};
use crate::model::{Binding, Bound, Carried, Field, Kind, Names, Newtype, Presence, Structure};
use crate::raw::{self, Item};
use crate::read;
use crate::rules::recommendation::Recommendation;
use crate::rules::{self, Rules};
use crate::types::option;

/// A structure.
pub(super) fn structure(
    fields: Vec<raw::Field>,
    container: &mut Container,
    errors: &mut Errors,
) -> Kind {
    let (left_out, wired): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|field| leaves_out(&field.attributes.serde));
    for field in &left_out {
        refuse_rules_beside_serde_skip(field, errors);
    }
    let fields: Vec<Field> = wired.into_iter().map(|it| field(it, container, errors)).collect();
    refuse_same_names(fields.iter().map(|it| (it.names.member.as_str(), it.member.span())), errors);
    refuse_same_keys(&fields, errors);
    refuse_second_payload(&fields, errors);
    let names: Vec<&str> = fields.iter().map(|field| field.names.member.as_str()).collect();
    let items = mem::take(&mut container.recommendations);
    let recommendations =
        items.iter().filter_map(|item| Recommendation::of_members(item, &names, errors)).collect();
    Kind::Structure(Structure { fields, recommendations })
}

fn field(raw: raw::Field, container: &Container, errors: &mut Errors) -> Field {
    let serde = &raw.attributes.serde;
    let given = given(&raw.attributes.validate, &FIELD_KEYWORDS, errors);
    refuse_rules_beside_skip(&given, &raw, errors);
    given.rules.refuse_for(&raw.ty, errors);
    refuse_other_format(serde, &given.rules, errors);
    if matches!(&raw.ty, Type::Tuple(tuple) if tuple.elems.is_empty()) {
        let message = "in JSON this is null, which no member of a shape is: use \
                       `shapewright_validate::Unit` for a structure without members";
        errors.push(raw.ty.span(), message);
    }
    if given.required && option(&raw.ty).is_none() {
        let message = "`required` is for options: a value of any other type is there anyhow";
        errors.push(raw.ty.span(), message);
    }
    if let Some(item) = serde.iter().find(|item| item.name == "flatten") {
        let message = "a flattened field has no member of its own, so its shape is not known";
        errors.push(item.name.span(), message);
    }
    let default = default::of(&raw.ty, &raw.attributes, &container.runtime);
    let defaulted = container.defaulted || default.is_some();
    let presence = match (given.required, defaulted) {
        (true, _) => Presence::Required,
        (false, true) => Presence::Defaulted,
        (false, false) => Presence::ByType,
    };
    let wire = renamed(serde).unwrap_or_else(|| cased(&raw.member, container));
    Field {
        names: Names { member: given.name.unwrap_or_else(|| wire.clone()), wire },
        presence,
        default,
        with: module(serde),
        opaque: is_opaque(serde),
        aliases: aliases(serde),
        skipped: given.skip,
        idempotency_token: given.idempotency_token,
        carried: given.carried,
        doc: raw.attributes.doc,
        rules: given.rules,
        member: raw.member,
        ty: raw.ty,
    }
}

fn refuse_rules_beside_skip(given: &Given, raw: &raw::Field, errors: &mut Errors) {
    if given.skip && (given.rules.checks_something() || given.required) {
        errors.push(raw.span, "`skip` leaves nothing to check: take the other rules away");
    }
}

/// A field that serde skips is no member: no rule of it would ever be looked at.
fn refuse_rules_beside_serde_skip(field: &raw::Field, errors: &mut Errors) {
    for item in field.attributes.validate.iter().filter(|item| item.name != "skip") {
        let message = "serde skips the field, so it is no member of the shape and nothing checks it: take \
                       this away, or write a rule on the type, `#[validate(custom = …)]`";
        errors.push(item.name.span(), message);
    }
}

fn cased(member: &Member, container: &Container) -> String {
    let name = match member {
        Member::Named(ident) => ident.to_string().trim_start_matches("r#").to_owned(),
        Member::Unnamed(index) => index.index.to_string(),
    };
    container.case.map_or(name.clone(), |case| case.field(&name))
}

/// Refuses two members of one name: their paths would be one.
pub(super) fn refuse_same_names<'n>(
    names: impl Iterator<Item = (&'n str, Span)>,
    errors: &mut Errors,
) {
    let mut seen = BTreeSet::new();
    for (name, span) in names {
        if !seen.insert(name) {
            errors.push(span, format!("two members are called `{name}`"));
        }
    }
}

/// Refuses two members of one key: a text has a value for one of them.
fn refuse_same_keys(fields: &[Field], errors: &mut Errors) {
    let mut seen = BTreeSet::new();
    for field in fields {
        for key in iter::once(&field.names.wire).chain(&field.aliases) {
            if !seen.insert(key) {
                errors.push(
                    field.member.span(),
                    format!("two members are read from the key `{key}`"),
                );
            }
        }
    }
}

/// Refuses two members that are both the whole body.
fn refuse_second_payload(fields: &[Field], errors: &mut Errors) {
    let is_payload = |it: &&Field| {
        it.carried.binding.as_ref().is_some_and(|it| matches!(it.binding, Binding::Payload))
    };
    for field in fields.iter().filter(is_payload).skip(1) {
        errors.push(field.member.span(), "another member is the body already");
    }
}

/// A newtype.
pub(super) fn newtype(fields: Vec<raw::Field>, ident: &Ident, errors: &mut Errors) -> Option<Kind> {
    let count = fields.len();
    let mut fields = fields.into_iter();
    let (Some(field), 1) = (fields.next(), count) else {
        let message = if count == 0 {
            "in JSON this is null: write `struct Name {}` for a structure without members"
        } else {
            "a structure has named fields and a newtype has one unnamed field; there is no shape \
             for this"
        };
        errors.push(ident.span(), message);
        return None;
    };
    let given = given(&field.attributes.validate, &[], errors);
    given.rules.refuse_for(&field.ty, errors);
    let newtype = Newtype { member: field.member, ty: field.ty, rules: given.rules };
    Some(Kind::Newtype(Box::new(newtype)))
}

/// The attributes of a field.
#[derive(Default)]
pub(super) struct Given {
    pub(super) rules: Rules,
    pub(super) name: Option<String>,
    pub(super) required: bool,
    pub(super) skip: bool,
    pub(super) idempotency_token: bool,
    pub(super) carried: Carried,
}

const FIELD_KEYWORDS: [&str; 8] = [
    "required",
    "name",
    "skip",
    "idempotency_token",
    "binding",
    "host_label",
    "media_type",
    default::KEYWORD,
];

const BINDINGS: [(&str, Binding); 7] = [
    ("label", Binding::Label),
    ("query", Binding::Query),
    ("query-params", Binding::QueryParams),
    ("header", Binding::Header),
    ("prefix-headers", Binding::PrefixHeaders),
    ("payload", Binding::Payload),
    ("response-code", Binding::ResponseCode),
];

/// `label`, or with the name that the member has there: `query:maxResults`.
fn binding(item: &Item, errors: &mut Errors) -> Option<Bound> {
    let text = read::text(item, errors)?;
    let (place, name) = match text.split_once(':') {
        Some((place, name)) => (place, Some(name.to_owned())),
        None => (text.as_str(), None),
    };
    let binding = BINDINGS.iter().find(|(name, _)| *name == place).map(|(_, binding)| *binding);
    if binding.is_none() {
        errors.push(item.value_span(), unknown("binding", place, &BINDINGS.map(|(name, _)| name)));
    }
    binding.map(|binding| Bound { binding, name })
}

/// Reads the attributes of a field: rules, and those of `keywords` that this kind of field has.
pub(super) fn given(items: &[Item], keywords: &[&str], errors: &mut Errors) -> Given {
    let mut given = Given::default();
    for item in items {
        if given.rules.add(item, errors) {
            continue;
        }
        let name = item.name.to_string();
        match name.as_str() {
            other if !keywords.contains(&other) => {
                errors.push(item.name.span(), misplaced_or_unknown(other, keywords));
            }
            "required" => read::flag(&mut given.required, item, errors),
            "skip" => read::flag(&mut given.skip, item, errors),
            "idempotency_token" => read::flag(&mut given.idempotency_token, item, errors),
            default::KEYWORD => default::check(item, errors),
            "host_label" => read::flag(&mut given.carried.host_label, item, errors),
            "media_type" => {
                if let Some(text) = read::text(item, errors) {
                    read::once(&mut given.carried.media_type, text, item, errors);
                }
            }
            "binding" => {
                if let Some(binding) = binding(item, errors) {
                    read::once(&mut given.carried.binding, binding, item, errors);
                }
            }
            _ => {
                if let Some(text) = read::text(item, errors) {
                    read::once(&mut given.name, text, item, errors);
                }
            }
        }
    }
    if let Some(item) = items.last() {
        rules::refuse_contradictions(&given.rules, item, errors);
    }
    given
}

fn misplaced_or_unknown(name: &str, keywords: &[&str]) -> String {
    if FIELD_KEYWORDS.contains(&name) {
        return format!("`{name}` applies to fields of structures");
    }
    match name {
        "input" | "output" => format!("`{name}` stands on the structure"),
        "unknown" => "`unknown` stands on a variant".to_owned(),
        _ => rules::unknown(name, keywords),
    }
}
