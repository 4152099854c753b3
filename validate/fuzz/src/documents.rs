//! Documents: valid ones, ones that break a rule, and ones that were tampered with.

use arbitrary::{Result, Unstructured};
use serde_json::{Map, Value};
use shapewright_validate::arbitrary::{broken, document, rules};
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::Profile;

/// Values that readers of JSON differ about, or that are often wrong.
const FRAGMENTS: [&str; 32] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "1",
    "1.0",
    "1e2",
    "1E-2",
    "0.5",
    "-0.0",
    "127",
    "128",
    "32768",
    "2147483648",
    "9007199254740993",
    "9223372036854775808",
    "1e400",
    "\"\"",
    "\"NaN\"",
    "\"Infinity\"",
    "\"YQ==\"",
    "\"YQ\"",
    "\"\\u0000\"",
    "\"\u{1f44d}\"",
    "\"\\ud83d\\udc4d\"",
    "[]",
    "{}",
    "[null]",
    "{\"__type\":\"x\"}",
    "\"2026-01-01T00:00:00Z\"",
];

/// Marks a string that stands for a fragment.
const MARK: &str = "\u{e000}fragment ";

/// A document for a shape; mostly wrong in some way.
pub fn any(
    shape: &'static Shape,
    profile: Profile,
    bytes: &mut Unstructured<'_>,
) -> Result<String> {
    let graph = ShapeGraph::new();
    match bytes.int_in_range(0..=7_u8)? {
        0 => document(shape, &graph, profile, bytes),
        1 | 2 => {
            let rules = rules(shape, &graph);
            if rules.is_empty() {
                return document(shape, &graph, profile, bytes);
            }
            let rule = bytes.choose(&rules)?;
            match broken(shape, &graph, Profile::Wire, rule, bytes) {
                Some(broken) => Ok(broken.document),
                None => document(shape, &graph, profile, bytes),
            }
        }
        3 => {
            let text = document(shape, &graph, profile, bytes)?;
            tampered_text(text, bytes)
        }
        _ => {
            let edits = bytes.int_in_range(1..=4_u8)?;
            let text = document(shape, &graph, profile, bytes)?;
            let Ok(mut value) = serde_json::from_str(&text) else { return Ok(text) };
            for _ in 0..edits {
                tamper(&mut value, bytes)?;
            }
            Ok(with_fragments(&value.to_string()))
        }
    }
}

/// The text with some bytes changed.
fn tampered_text(text: String, bytes: &mut Unstructured<'_>) -> Result<String> {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..bytes.int_in_range(1..=3_u8)? {
        let place = bytes.choose_index(characters.len().max(1))?.min(characters.len());
        match bytes.int_in_range(0..=2_u8)? {
            0 if place < characters.len() => {
                characters.remove(place);
            }
            1 => characters.insert(place, bytes.arbitrary()?),
            _ => {
                let wrong =
                    *bytes.choose(&['"', '\\', ',', ':', '[', ']', '{', '}', ' ', '0', 'e'])?;
                characters.insert(place, wrong);
            }
        }
    }
    Ok(characters.into_iter().collect())
}

/// Changes one value somewhere in a document.
fn tamper(value: &mut Value, bytes: &mut Unstructured<'_>) -> Result<()> {
    if bytes.ratio(2, 3)? {
        match value {
            Value::Array(elements) if !elements.is_empty() => {
                let index = bytes.choose_index(elements.len())?;
                return tamper(&mut elements[index], bytes);
            }
            Value::Object(entries) if !entries.is_empty() => {
                let index = bytes.choose_index(entries.len())?;
                if let Some(value) = entries.values_mut().nth(index) {
                    return tamper(value, bytes);
                }
            }
            _ => {}
        }
    }
    match (value, bytes.int_in_range(0..=3_u8)?) {
        (Value::Object(entries), 0 | 1) => tamper_object(entries, bytes)?,
        (Value::Array(elements), 0) => {
            elements.pop();
        }
        (Value::Array(elements), 1) => {
            let again = elements.last().cloned().unwrap_or(Value::Null);
            elements.push(again);
        }
        (Value::String(text), 0) => {
            text.pop();
        }
        (Value::String(text), 1) => text.push(bytes.arbitrary()?),
        (Value::String(text), 2) => *text = text.to_ascii_lowercase(),
        (value, _) => *value = fragment(bytes)?,
    }
    Ok(())
}

fn tamper_object(entries: &mut Map<String, Value>, bytes: &mut Unstructured<'_>) -> Result<()> {
    let index = bytes.choose_index(entries.len().max(1))?;
    let key = entries.keys().nth(index).cloned();
    match (key, bytes.int_in_range(0..=3_u8)?) {
        (Some(key), 0) => {
            entries.shift_remove(&key);
        }
        (Some(key), 1) => {
            let value = entries.shift_remove(&key).unwrap_or_default();
            entries.insert(key.to_lowercase(), value);
        }
        (Some(key), 2) => {
            // Printed, both are the same key.
            let value = fragment(bytes)?;
            entries.insert(format!("{MARK}{key}"), value);
        }
        _ => {
            let value = fragment(bytes)?;
            entries.insert("Unknown".to_owned(), value);
        }
    }
    Ok(())
}

/// A string that [`with_fragments`] turns into a fragment.
fn fragment(bytes: &mut Unstructured<'_>) -> Result<Value> {
    let index = bytes.choose_index(FRAGMENTS.len())?;
    Ok(Value::String(format!("{MARK}{index};")))
}

/// Puts the fragments in, and takes the marks from keys that are there twice.
fn with_fragments(text: &str) -> String {
    let mut whole = text.to_owned();
    for (index, fragment) in FRAGMENTS.iter().enumerate() {
        whole = whole.replace(&format!("\"{MARK}{index};\""), fragment);
    }
    whole.replace(MARK, "")
}
