//! serde's attributes that change what a text looks like. What the shape cannot say is refused, or
//! left to serde.

use quote::ToTokens as _;
use syn::Type;

use crate::errors::Errors;
use crate::raw::{Attributes, Body, Input, Item};
use crate::read;
use crate::rules::Rules;
use crate::rules::timestamp_format::{self, USUAL};
use crate::types::is_one_of;

/// The modules of this crate for `with`: what they read is the form that the shape has.
const MODULES: [&str; 5] = ["date_time", "http_date", "epoch_seconds", "float", "big_number_text"];

/// Refuses attributes of a type and its variants that no shape can say.
pub(super) fn refuse(input: &Input, errors: &mut Errors) {
    for item in &input.attributes.serde {
        let name = item.name.to_string();
        let message = match (name.as_str(), &input.body) {
            ("transparent", Body::Named(_)) => {
                "in JSON this is the value of its field: make it a newtype, `struct Name(Type)`"
            }
            ("from" | "try_from", body) if !is_read_alike(item, body, &input.attributes) => {
                "the text is that of another type, whose shape is not known: derive `Validate` for \
                 that one, or implement `Shaped` for this one by hand"
            }
            ("tag", Body::Named(_)) => "a tag is a member that is no field, so it has no shape",
            ("tag" | "content" | "untagged", Body::Enum(_))
                if !read::has_word(&input.attributes.validate, "union") =>
            {
                "an enum without fields is its value, text or an integer: serde's default"
            }
            _ => continue,
        };
        errors.push(item.name.span(), message);
    }
    refuse_functions(&input.body, errors);
    let Body::Enum(variants) = &input.body else { return };
    for item in variants.iter().flat_map(|variant| &variant.attributes.serde) {
        let name = item.name.to_string();
        let message = match name.as_str() {
            "alias" => "a value or member has one name: add a variant, or take the alias away",
            "other" => "this loses what was read: use `#[validate(unknown)]`",
            _ => continue,
        };
        errors.push(item.name.span(), message);
    }
}

/// Whether a value is made of another one that is read first.
pub(super) fn is_converted(serde: &[Item]) -> bool {
    serde.iter().any(|item| item.name == "from" || item.name == "try_from")
}

/// Whether the type that is read first has the form of the type: text of an enum of strings, integers of
/// one of integers, and what a newtype holds.
fn is_read_alike(item: &Item, body: &Body, attributes: &Attributes) -> bool {
    let text = read::as_text(item).unwrap_or_default();
    let first = syn::parse_str::<Type>(&text).ok();
    let is = |words: &[&str]| first.as_ref().is_some_and(|ty| is_one_of(ty, words));
    match body {
        Body::Named(_) => false,
        Body::Tuple(fields) => {
            let words = |ty: &Type| ty.to_token_stream().to_string();
            fields
                .iter()
                .any(|field| first.as_ref().is_some_and(|it| words(it) == words(&field.ty)))
        }
        Body::Enum(_) if read::has_word(&attributes.validate, "union") => false,
        Body::Enum(_) if read::has_word(&attributes.validate, "int_enum") => {
            is(&["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"])
        }
        Body::Enum(_) => text.contains("str") || is(&["String"]),
    }
}

/// Refuses functions of one's own that read a newtype or a member of a union: its form is the type's.
fn refuse_functions(body: &Body, errors: &mut Errors) {
    let attributes: Vec<&Attributes> = match body {
        Body::Named(_) => return,
        Body::Tuple(fields) => fields.iter().map(|field| &field.attributes).collect(),
        Body::Enum(variants) => {
            let fields = variants.iter().flat_map(|variant| &variant.fields);
            let of_fields = fields.map(|field| &field.attributes);
            variants.iter().map(|variant| &variant.attributes).chain(of_fields).collect()
        }
    };
    for item in attributes.into_iter().flat_map(|it| &it.serde).filter(|it| is_function(it)) {
        let message = "only this function knows the form of the text: implement `Shaped` by hand, or \
                       put the function on a field of a structure";
        errors.push(item.name.span(), message);
    }
}

/// A union is an object whose one key is the member: serde's default. No other form has a shape.
pub(super) fn refuse_other_tagging(serde: &[Item], errors: &mut Errors) {
    let other = |item: &&Item| ["tag", "content", "untagged"].iter().any(|name| item.name == name);
    if let Some(item) = serde.iter().find(other) {
        errors.push(
            item.name.span(),
            "a union is tagged by its member's name: an object with one key",
        );
    }
}

/// Whether serde does not read the field or variant at all.
pub(super) fn leaves_out(serde: &[Item]) -> bool {
    read::has_word(serde, "skip") || read::has_word(serde, "skip_deserializing")
}

/// Whether a function of one's own reads the field: only it knows the form.
pub(super) fn is_opaque(serde: &[Item]) -> bool {
    serde.iter().any(is_function)
}

fn is_function(item: &Item) -> bool {
    item.name == "deserialize_with" || (item.name == "with" && !is_ours(item))
}

/// Whether `with` names a module of this crate: by its path, or by its name if that was imported.
fn is_ours(item: &Item) -> bool {
    let text = read::as_text(item).unwrap_or_default();
    let path: Vec<&str> = text.trim_start_matches("::").split("::").map(str::trim).collect();
    let has_name = path.last().is_some_and(|module| MODULES.contains(module));
    has_name && (path.len() == 1 || matches!(path[0], "shapewright_validate" | "datetime"))
}

/// Refuses a module for timestamps of one form beside a shape that says another.
pub(super) fn refuse_other_format(serde: &[Item], rules: &Rules, errors: &mut Errors) {
    let modules = serde.iter().filter(|item| item.name == "with" && is_ours(item));
    for item in modules {
        let text = read::as_text(item).unwrap_or_default();
        let module = text.rsplit("::").next().unwrap_or_default().trim();
        let Some(format) = timestamp_format::of_module(module) else { continue };
        let said = rules.timestamp_formats();
        let is_said = said.contains(&format) || (said.is_empty() && format == USUAL);
        if !is_said || said.iter().any(|other| *other != format) {
            let message = format!(
                "the shape says another form of the timestamp: write `#[validate(format = \"{format}\")]` \
                 (of what a list or map holds, in `each` or `values`)"
            );
            errors.push(item.name.span(), message);
        }
    }
}

/// Other names under which serde reads the field.
pub(super) fn aliases(serde: &[Item]) -> Vec<String> {
    serde.iter().filter(|item| item.name == "alias").filter_map(read::as_text).collect()
}
