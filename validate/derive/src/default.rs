//! Defaults of the model: what stands for a field that is absent.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Lit, Path, Type};

use crate::errors::Errors;
use crate::raw::{self, Attributes, Item, Value};
use crate::types::{boxed, is_one_of, list, map, option};

/// The keyword.
pub(crate) const KEYWORD: &str = "default";

/// What stands for a field that is absent.
pub(crate) struct DefaultValue {
    /// It, as JSON, if the type tells.
    pub(crate) json: Option<String>,
    /// It, as an expression of the type of the field, without option.
    pub(crate) value: TokenStream,
}

/// Types whose values are written as text, or as JSON, and parsed.
const PARSED: [&str; 6] = ["Timestamp", "Blob", "BigInteger", "BigDecimal", "Document", "Value"];

/// Types whose literals are those of Rust.
const LITERAL: [&str; 15] = [
    "bool", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    "f32", "f64",
];

/// The default that the attributes of a field state: `#[validate(default = …)]`, or
/// `#[serde(default)]` for the default of the type.
pub(crate) fn of(ty: &Type, attributes: &Attributes, runtime: &Path) -> Option<DefaultValue> {
    let inner = option(ty).unwrap_or(ty);
    let ty = boxed(inner).unwrap_or(inner);
    match attributes.validate.iter().find(|item| item.name == KEYWORD).map(|item| &item.value) {
        Some(Value::Literal(literal)) => {
            let value = from_literal(ty, literal, runtime);
            let value = if boxed(inner).is_some() {
                quote!(::core::convert::From::from(#value))
            } else {
                value
            };
            Some(DefaultValue { json: Some(json(ty, literal)), value })
        }
        _ => attributes.serde.iter().any(|item| item.name == KEYWORD).then(|| DefaultValue {
            json: zero(ty).map(str::to_owned),
            value: quote!(::core::default::Default::default()),
        }),
    }
}

/// Whether the attributes state a default that is not that of the type.
pub(crate) fn is_stated(attributes: &Attributes) -> bool {
    attributes.validate.iter().any(|item| item.name == KEYWORD)
}

/// Refuses a default that is no literal.
pub(crate) fn check(item: &Item, errors: &mut Errors) {
    let is_literal = match &item.value {
        Value::Literal(raw::Literal { negative, literal }) => match literal {
            Lit::Int(_) | Lit::Float(_) => true,
            Lit::Str(_) | Lit::Bool(_) => !negative,
            _ => false,
        },
        _ => false,
    };
    if !is_literal {
        let message = "expected a text, a number, `true` or `false`: `default = 5`; for the default \
                       of the type, `#[serde(default)]`";
        errors.push(item.value_span(), message);
    }
}

fn from_literal(ty: &Type, literal: &raw::Literal, runtime: &Path) -> TokenStream {
    if list(ty).is_some() || map(ty).is_some() {
        return quote!(::core::default::Default::default());
    }
    if is_one_of(ty, &PARSED) {
        let json = Literal::string(&json(ty, literal));
        return quote!(<#ty as #runtime::__private::FromDefault>::from_default(#json));
    }
    let sign = literal.negative.then(|| quote!(-));
    match &literal.literal {
        literal if is_one_of(ty, &LITERAL) => quote!(#sign #literal),
        // The values of an enum of integers.
        Lit::Int(digits) => {
            let digits = digits.base10_parse::<i32>().map_or_else(
                |_| quote!(#digits),
                |value| {
                    let value = Literal::i32_suffixed(value);
                    quote!(#value)
                },
            );
            quote!(::core::convert::From::from(#sign #digits))
        }
        literal => quote!(::core::convert::From::from(#literal)),
    }
}

/// A default as JSON. That of a list, a map, a document or a number of any size is written so.
fn json(ty: &Type, literal: &raw::Literal) -> String {
    let sign = if literal.negative { "-" } else { "" };
    let is_json = list(ty).is_some()
        || map(ty).is_some()
        || is_one_of(ty, &["Document", "Value", "BigInteger", "BigDecimal"]);
    match &literal.literal {
        Lit::Str(text) if is_json => text.value(),
        Lit::Str(text) => quoted(&text.value()),
        Lit::Bool(value) => value.value.to_string(),
        Lit::Int(digits) => format!("{sign}{}", digits.base10_digits()),
        Lit::Float(digits) => {
            let digits = digits.base10_digits();
            // `1.` is a number of Rust's, but not of JSON's.
            format!("{sign}{digits}{}", if digits.ends_with('.') { "0" } else { "" })
        }
        _ => "null".to_owned(),
    }
}

/// The default of a type as JSON, if it is known.
fn zero(ty: &Type) -> Option<&'static str> {
    if list(ty).is_some() {
        return Some("[]");
    }
    if map(ty).is_some() {
        return Some("{}");
    }
    match ty {
        _ if is_one_of(ty, &["bool"]) => Some("false"),
        _ if is_one_of(ty, &LITERAL) => Some("0"),
        _ if is_one_of(ty, &["String", "Blob"]) => Some("\"\""),
        _ => None,
    }
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\0'..='\u{1f}' => {
                let _ = write!(json, "\\u{:04x}", u32::from(character));
            }
            _ => json.push(character),
        }
    }
    json.push('"');
    json
}
