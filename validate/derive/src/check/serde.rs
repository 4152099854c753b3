//! serde's attributes that change what a text looks like. What the shape cannot say is refused, or
//! left to serde.

use crate::errors::Errors;
use crate::raw::{Body, Input, Item};
use crate::read;

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
            ("from" | "try_from", Body::Named(_)) => {
                "the text is that of another type, whose shape is not known: derive `Validate` for \
                 that one, or implement `Shaped` for this one by hand"
            }
            ("tag", Body::Named(_)) => "a tag is a member that is no field, so it has no shape",
            _ => continue,
        };
        errors.push(item.name.span(), message);
    }
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

/// Whether serde does not read the field or variant at all.
pub(super) fn leaves_out(serde: &[Item]) -> bool {
    read::has_word(serde, "skip") || read::has_word(serde, "skip_deserializing")
}

/// Whether a function of one's own reads the field: only it knows the form.
pub(super) fn is_opaque(serde: &[Item]) -> bool {
    serde.iter().any(|item| {
        let is_ours = || {
            let path = read::as_text(item).unwrap_or_default();
            path.rsplit("::").next().is_some_and(|module| MODULES.contains(&module.trim()))
        };
        item.name == "deserialize_with" || (item.name == "with" && !is_ours())
    })
}

/// Other names under which serde reads the field.
pub(super) fn aliases(serde: &[Item]) -> Vec<String> {
    serde.iter().filter(|item| item.name == "alias").filter_map(read::as_text).collect()
}
