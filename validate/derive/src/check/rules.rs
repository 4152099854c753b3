//! The rules of a value.

use super::{advice, number, read};
use crate::errors::{Errors, unknown};
use crate::model::{Bound, Format, Length, Range, Rules};
use crate::raw::Item;

/// The keywords of rules.
pub(super) const KEYWORDS: [&str; 11] = [
    "length",
    "range",
    "pattern",
    "unique_items",
    "nested",
    "each",
    "keys",
    "values",
    "sensitive",
    "format",
    "advice",
];

/// How deep `each`, `keys` and `values` may be nested.
const MAX_DEPTH: usize = 32;

/// Adds what an item says to the rules; `false` if it is no keyword of rules.
pub(super) fn rule(rules: &mut Rules, item: &Item, errors: &mut Errors) -> bool {
    rule_at(rules, item, 0, errors)
}

fn rule_at(rules: &mut Rules, item: &Item, depth: usize, errors: &mut Errors) -> bool {
    match item.name.to_string().as_str() {
        "length" => {
            if let Some(length) = length(item, errors) {
                read::once(&mut rules.length, length, item, errors);
            }
        }
        "range" => {
            if let Some(range) = range(item, errors) {
                read::once(&mut rules.range, range, item, errors);
            }
        }
        "pattern" => {
            if let Some(path) = read::path(item, errors) {
                read::once(&mut rules.pattern, path, item, errors);
            }
        }
        "format" => {
            if let Some(format) = format(item, errors) {
                read::once(&mut rules.format, format, item, errors);
            }
        }
        "advice" => rules.advice.extend(advice::of_value(item, errors)),
        "unique_items" => read::flag(&mut rules.unique_items, item, errors),
        "nested" => read::flag(&mut rules.nested, item, errors),
        "sensitive" => read::flag(&mut rules.sensitive, item, errors),
        "each" => inner(&mut rules.each, item, depth, errors),
        "keys" => inner(&mut rules.keys, item, depth, errors),
        "values" => inner(&mut rules.values, item, depth, errors),
        _ => return false,
    }
    true
}

/// `each(…)`, `keys(…)`, `values(…)`.
fn inner(slot: &mut Option<Box<Rules>>, item: &Item, depth: usize, errors: &mut Errors) {
    let Some(items) = read::list(item, "length(max = 64)", errors) else { return };
    if items.is_empty() {
        errors.push(item.name.span(), format_args!("`{}` says nothing", item.name));
    }
    if depth == MAX_DEPTH {
        errors.push(item.name.span(), "rules are nested too deeply");
        return;
    }
    let mut rules = Rules::default();
    for inner in items {
        if !rule_at(&mut rules, inner, depth + 1, errors) {
            let name = inner.name.to_string();
            errors.push(inner.name.span(), misplaced_or_unknown(&name, &item.name.to_string()));
        }
    }
    refuse_contradictions(&rules, item, errors);
    read::once(slot, Box::new(rules), item, errors);
}

fn misplaced_or_unknown(name: &str, outer: &str) -> String {
    match name {
        "required" => format!(
            "`required` has no meaning in `{outer}`: elements that may be null are options, all \
             others are required"
        ),
        "name" | "skip" => format!("`{name}` applies to fields, not to `{outer}`"),
        _ => unknown("rule", name, &KEYWORDS),
    }
}

/// What no value can be at once: a list and a map.
pub(super) fn refuse_contradictions(rules: &Rules, item: &Item, errors: &mut Errors) {
    if rules.each.is_some() && (rules.keys.is_some() || rules.values.is_some()) {
        let message = "`each` is for lists, `keys` and `values` are for maps: no value is both";
        errors.push(item.name.span(), message);
    }
}

fn length(item: &Item, errors: &mut Errors) -> Option<Length> {
    let items = read::list(item, "min = 1, max = 64", errors)?;
    let (mut min, mut max) = (None, None);
    for item in items {
        match item.name.to_string().as_str() {
            "min" => read::once(&mut min, number::length(item, errors)?, item, errors),
            "max" => read::once(&mut max, number::length(item, errors)?, item, errors),
            other => return bound_expected(item, other, errors),
        }
    }
    number::refuse_empty(min.as_ref(), max.as_ref(), item.name.span(), errors);
    Some(Length { min, max })
}

fn range(item: &Item, errors: &mut Errors) -> Option<Range> {
    let items = read::list(item, "min = 1, max = 64", errors)?;
    let (mut min, mut max) = (None, None);
    for item in items {
        match item.name.to_string().as_str() {
            "min" => read::once(&mut min, number::range(item, true, errors)?, item, errors),
            "max" => read::once(&mut max, number::range(item, false, errors)?, item, errors),
            other => return bound_expected(item, other, errors),
        }
    }
    let double = |bound: &Option<Bound>| bound.as_ref().and_then(|it| it.text.parse::<f64>().ok());
    let (low, high) = (double(&min), double(&max));
    number::refuse_empty(low.as_ref(), high.as_ref(), item.name.span(), errors);
    Some(Range { min, max })
}

fn bound_expected<T>(item: &Item, name: &str, errors: &mut Errors) -> Option<T> {
    errors.push(item.name.span(), unknown("bound", name, &["min", "max"]));
    None
}

const FORMATS: [(&str, Format); 3] = [
    ("date-time", Format::DateTime),
    ("http-date", Format::HttpDate),
    ("epoch-seconds", Format::EpochSeconds),
];

fn format(item: &Item, errors: &mut Errors) -> Option<Format> {
    let text = read::text(item, errors)?;
    let format = FORMATS.iter().find(|(name, _)| *name == text).map(|(_, format)| *format);
    if format.is_none() {
        let names = FORMATS.map(|(name, _)| name);
        errors.push(item.value_span(), unknown("format", &text, &names));
    }
    format
}
