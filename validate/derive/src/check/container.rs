//! The attributes of a type.

use syn::{Path, parse_quote};

use super::rename::Case;
use super::serde::refuse_other_tagging;
use crate::error_facts;
use crate::errors::{Errors, unknown};
use crate::model::{Role, Stream};
use crate::raw::{Body, Input, Item, Value};
use crate::read;

/// The attributes of a type.
pub(super) struct Container {
    pub(super) runtime: Path,
    pub(super) name: String,
    pub(super) sensitive: bool,
    /// The function of a rule of one's own.
    pub(super) custom: Option<Path>,
    /// Recommendations for the members of a structure.
    pub(super) recommendations: Vec<Item>,
    pub(super) enum_kind: Option<EnumKind>,
    /// serde's `rename_all`.
    pub(super) case: Option<Case>,
    /// serde's `default`.
    pub(super) defaulted: bool,
    /// serde's `deny_unknown_fields`.
    pub(super) denies_unknown: bool,
    /// What operations use it for.
    pub(super) role: Option<Role>,
    /// The member that is the body as a stream.
    pub(super) stream: Option<Stream>,
}

/// The kind that an enum is marked as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum EnumKind {
    Union,
    IntEnum,
}

const KEYWORDS: [&str; 12] = [
    "name",
    "sensitive",
    "union",
    "int_enum",
    "input",
    "output",
    "stream",
    "event_stream",
    "media_type",
    "recommendation",
    "custom",
    "crate",
];

/// Reads the attributes of a type.
pub(super) fn container(input: &Input, errors: &mut Errors) -> Container {
    let (mut name, mut sensitive, mut kind) = (None, false, None);
    let (mut custom, mut recommendations, mut role) = (None, Vec::new(), None);
    let (mut stream, mut media_type) = (None, None);
    for item in &input.attributes.validate {
        match item.name.to_string().as_str() {
            "crate" => {
                read::path(item, errors);
            }
            "name" => {
                if let Some(text) = read::text(item, errors) {
                    read::once(&mut name, text, item, errors);
                }
            }
            "custom" => {
                if let Some(path) = read::path(item, errors) {
                    read::once(&mut custom, path, item, errors);
                }
            }
            "sensitive" => read::flag(&mut sensitive, item, errors),
            "recommendation" if matches!(input.body, Body::Named(_)) => {
                recommendations.push(item.clone());
            }
            "recommendation" => errors.push(
                item.name.span(),
                "a recommendation for a type is about the members of a structure: put it on the \
                 value instead",
            ),
            "union" => enum_kind(&mut kind, EnumKind::Union, item, input, errors),
            "input" => role_of(&mut role, Role::Input, item, input, errors),
            "output" => role_of(&mut role, Role::Output, item, input, errors),
            keyword @ ("stream" | "event_stream") => {
                let is_events = keyword == "event_stream";
                if let Some(name) = read::text(item, errors) {
                    read::once(&mut stream, (name, is_events), item, errors);
                }
            }
            "media_type" => {
                if let Some(text) = read::text(item, errors) {
                    read::once(&mut media_type, (text, item.name.span()), item, errors);
                }
            }
            "int_enum" => enum_kind(&mut kind, EnumKind::IntEnum, item, input, errors),
            other => errors.push(item.name.span(), unknown("attribute", other, &KEYWORDS)),
        }
    }
    if kind == Some(EnumKind::Union) {
        refuse_other_tagging(&input.attributes.serde, errors);
    }
    if let (None, Some((_, span))) = (&stream, &media_type) {
        errors.push(*span, "the media type of a type is that of its stream: `stream = \"…\"`");
    }
    let media_type = media_type.map(|(text, _)| text);
    let error = input.attributes.error.as_deref();
    Container {
        runtime: runtime(&input.attributes.validate),
        name: name.unwrap_or_else(|| input.ident.to_string().trim_start_matches("r#").to_owned()),
        sensitive,
        custom,
        recommendations,
        enum_kind: kind,
        case: Case::of(&input.attributes.serde),
        defaulted: says(&input.attributes.serde, "default"),
        denies_unknown: says(&input.attributes.serde, "deny_unknown_fields"),
        role: role.or_else(|| error.map(|items| Role::Error(error_facts::facts_of(items)))),
        stream: stream.map(|(name, is_events)| Stream { name, is_events, media_type }),
    }
}

/// Where the runtime crate is: what `crate = path` says, or its usual place.
pub(crate) fn runtime(validate: &[Item]) -> Path {
    let given = validate.iter().rev().find_map(|item| match &item.value {
        Value::Path(path) if item.name == "crate" => Some(path.clone()),
        _ => None,
    });
    given.unwrap_or_else(|| parse_quote!(::shapewright_validate))
}

fn says(serde: &[Item], name: &str) -> bool {
    serde.iter().any(|item| item.name == name)
}

fn role_of(slot: &mut Option<Role>, role: Role, item: &Item, input: &Input, errors: &mut Errors) {
    if !matches!(input.body, Body::Named(_)) {
        errors.push(item.name.span(), format_args!("`{}` applies to structures", item.name));
    }
    if slot.is_some() {
        errors.push(item.name.span(), "a structure is either an `input` or an `output`");
    }
    if read::word(item, errors) {
        *slot = Some(role);
    }
}

fn enum_kind(
    slot: &mut Option<EnumKind>,
    kind: EnumKind,
    item: &Item,
    input: &Input,
    errors: &mut Errors,
) {
    if !matches!(input.body, Body::Enum(_)) {
        errors.push(item.name.span(), format_args!("`{}` applies to enums", item.name));
    }
    if slot.is_some_and(|other| other != kind) {
        errors.push(item.name.span(), "an enum is either a `union` or an `int_enum`");
    }
    if read::word(item, errors) {
        *slot = Some(kind);
    }
}
