//! What of a document is never shown: values of `sensitive` shapes, and what may be meant for one.
//!
//! ```text
//! shape ─► plan: what each value may hold ─► scan: ranges of the JSON ─► yaml: ranges of the YAML
//! ```
//!
//! If a shape leads to something sensitive, then everything scalar is hidden in a value that is
//! not of the form that its shape has, and in what unknown members hold. Of text that is no JSON or
//! YAML, only punctuation and the names of members are shown ([`broken`]).

mod broken;
mod messages;
mod order;
mod paths;
mod plan;
mod scan;
mod yaml;

use std::rc::Rc;

use shapewright_validate::Code;
use shapewright_validate::walk::Outcome;

use super::document::{Document, Origin, Yaml};
use super::hidden::{Bytes, Masks, narrow};
pub(super) use messages::in_document;
pub(crate) use messages::{in_message, in_rejection};
pub(super) use paths::without_secrets;
pub(super) use plan::Plans;

/// Those of a document, about which this was found. Of a file of several documents, those of
/// the file: lines that are shown may hold its neighbours.
pub(super) fn of(document: &Document<'_>, outcome: &Outcome, plans: &Plans<'_>) -> Rc<Masks> {
    if !plans.has_secrets() {
        return Rc::default();
    }
    match &document.origin {
        Origin::File | Origin::Line { .. } => {
            let mut found = outcome.violations.iter().flatten();
            let is_json = !found.any(|it| match it.kind.code() {
                Code::Depth => true,
                Code::Syntax => it.path.is_empty(),
                _ => false,
            });
            Rc::new(of_json(document.json, plans, is_json))
        }
        Origin::Part { file, masks, .. } => {
            let masks = masks.get_or_init(|| Rc::new(of_json(file, &plans.each(), true)));
            Rc::clone(masks)
        }
        Origin::Yaml { file, element } => {
            let each = element.map(|_| plans.each());
            let of_file = || Rc::new(of_yaml(file, each.as_ref().unwrap_or(plans)));
            Rc::clone(file.masks.get_or_init(of_file))
        }
    }
}

/// What stands for what is hidden of a document that is printed.
const REDACTED: &str = "** redacted **";

/// A JSON document with a text in the place of everything that is hidden; `None` if it is no JSON.
pub(super) fn concealed(json: &str, plans: &Plans<'_>) -> Option<String> {
    if !plans.has_secrets() {
        return Some(json.to_owned());
    }
    let (mut shown, mut place, mut keys) = (String::new(), 0, 0_usize);
    for Bytes { start, end } in scan::hidden(json.as_bytes(), plans)?.values {
        let (start, end) = (start as usize, end as usize);
        shown.push_str(json.get(place..start)?);
        place = end;
        // Keys stay apart.
        let is_key = json.get(end..)?.trim_start().starts_with(':');
        keys += usize::from(is_key);
        shown.push('"');
        shown.push_str(REDACTED);
        if is_key && keys > 1 {
            shown.push(' ');
            shown.push_str(&keys.to_string());
        }
        shown.push('"');
    }
    shown.push_str(json.get(place..)?);
    Some(shown)
}

fn of_json(text: &[u8], plans: &Plans<'_>, is_json: bool) -> Masks {
    let hidden = if is_json { scan::hidden(text, plans) } else { None };
    let hidden = hidden.map(|hidden| hidden.values);
    let whole = Bytes { start: 0, end: narrow(text.len()) };
    let hidden = hidden.unwrap_or_else(|| {
        if plans.is_secret() { vec![whole] } else { broken::hidden(text, &plans.names) }
    });
    Masks { hidden, around: Vec::new() }
}

fn of_yaml(file: &Yaml<'_>, plans: &Plans<'_>) -> Masks {
    match scan::hidden(file.converted.json.as_bytes(), plans) {
        Some(json) => yaml::hidden(file, json),
        None => of_json(file.bytes, plans, false),
    }
}
