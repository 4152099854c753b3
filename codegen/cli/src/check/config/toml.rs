//! TOML as the JSON that is checked, with the places of both.

use std::ops::Range;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::check::yaml::{Converted, Mark};

/// What is wrong with a text that is not TOML.
pub(super) struct Problem {
    /// In bytes, from 0.
    pub(super) offset: usize,
    pub(super) message: String,
}

/// Converts a document.
///
/// # Errors
/// A text that is not TOML: the first problem.
pub(super) fn read(text: &str) -> Result<Converted, Problem> {
    let table = DeTable::parse(text).map_err(|error| Problem {
        offset: error.span().map_or(0, |span| span.start),
        message: error.message().trim_end().replace('\n', ", "),
    })?;
    let mut converted = Converted::default();
    object(&mut converted, table.get_ref());
    Ok(converted)
}

fn object(converted: &mut Converted, table: &DeTable<'_>) {
    converted.json.push('{');
    for (index, (key, value)) in table.iter().enumerate() {
        converted.json.push_str(if index > 0 { "," } else { "" });
        mark(converted, key.span());
        converted.json.push_str(&Value::from(&**key.get_ref()).to_string());
        converted.json.push(':');
        add(converted, value);
    }
    converted.json.push('}');
}

fn add(converted: &mut Converted, value: &Spanned<DeValue<'_>>) {
    mark(converted, value.span());
    match value.get_ref() {
        DeValue::Table(table) => object(converted, table),
        DeValue::Array(array) => {
            converted.json.push('[');
            for (index, element) in array.iter().enumerate() {
                converted.json.push_str(if index > 0 { "," } else { "" });
                add(converted, element);
            }
            converted.json.push(']');
        }
        DeValue::String(text) => converted.json.push_str(&Value::from(&**text).to_string()),
        DeValue::Boolean(value) => converted.json.push_str(&value.to_string()),
        // No shape of ours has a number: its value does not matter, its type does.
        DeValue::Integer(_) | DeValue::Float(_) => converted.json.push('0'),
        DeValue::Datetime(time) => {
            converted.json.push_str(&Value::from(time.to_string()).to_string());
        }
    }
}

fn mark(converted: &mut Converted, Range { start, end }: Range<usize>) {
    let narrow = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
    let offset = narrow(converted.json.len());
    converted.marks.push(Mark { offset, start: narrow(start), end: narrow(end) });
}
