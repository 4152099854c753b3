//! Reading the values of single items.

use syn::{Lit, Path};

use crate::errors::Errors;
use crate::raw::{Item, Value};

/// Whether a list has an item of that name without a value.
pub(crate) fn has_word(items: &[Item], name: &str) -> bool {
    items.iter().any(|item| item.name == name && matches!(item.value, Value::Word))
}

/// Refuses a value after a name that takes none.
pub(crate) fn word(item: &Item, errors: &mut Errors) -> bool {
    let is_word = matches!(item.value, Value::Word);
    if !is_word {
        errors.push(item.value_span(), format_args!("`{}` takes no value", item.name));
    }
    is_word
}

/// The text of `name = "text"`.
pub(crate) fn text(item: &Item, errors: &mut Errors) -> Option<String> {
    let text = as_text(item);
    if text.is_none() {
        errors.push(item.value_span(), format_args!("expected `{} = \"…\"`", item.name));
    }
    text
}

/// The text of `name = "text"`, if it is one.
pub(crate) fn as_text(item: &Item) -> Option<String> {
    match &item.value {
        Value::Literal(literal) => match &literal.literal {
            Lit::Str(text) if !literal.negative => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// The path of `name = path`.
pub(crate) fn path(item: &Item, errors: &mut Errors) -> Option<Path> {
    if let Value::Path(path) = &item.value {
        return Some(path.clone());
    }
    let example = match item.name.to_string().as_str() {
        "pattern" => "patterns::NAME",
        "custom" => "path::to::function",
        _ => "::path",
    };
    let message = format!("expected a path: `{} = {example}`", item.name);
    errors.push(item.value_span(), message);
    None
}

/// The items of `name(items)`.
pub(crate) fn list<'i>(item: &'i Item, example: &str, errors: &mut Errors) -> Option<&'i [Item]> {
    if let Value::List(items) = &item.value {
        return Some(items);
    }
    errors.push(item.name.span(), format_args!("expected `{}({example})`", item.name));
    None
}

/// Puts a value into a slot, unless the slot is taken.
pub(crate) fn once<T>(slot: &mut Option<T>, value: T, item: &Item, errors: &mut Errors) {
    if slot.is_some() {
        errors.push(item.name.span(), format_args!("`{}` is given twice", item.name));
    }
    *slot = Some(value);
}

/// Sets a flag, unless it is set.
pub(crate) fn flag(slot: &mut bool, item: &Item, errors: &mut Errors) {
    if *slot {
        errors.push(item.name.span(), format_args!("`{}` is given twice", item.name));
    }
    *slot = word(item, errors);
}
