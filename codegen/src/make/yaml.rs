//! YAML with what a person needs to know as comments.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

use super::big::{compact_json, plain};
use super::unmade::too_long;
use super::{MAX_BYTES, Used};
use crate::budget::step;
use serde_json::Value;
use shapewright_smithy::api::{Api, Member, TypeKind};
use shapewright_smithy::shape_id::ShapeId;

/// The most columns of a line of documentation.
const WIDTH: usize = 96;

/// The document, with documentation, bounds and values above each member. Members that may be left
/// out and are not there are named at the end of their structure, unless the skeleton is full.
///
/// # Errors
/// With its comments, the document is longer than [`MAX_BYTES`].
pub fn print(
    api: &Api<'_>,
    root: Used<'_, '_>,
    value: &Value,
    full: bool,
) -> Result<String, String> {
    let mut printer = Printer {
        api,
        full,
        text: String::new(),
        members: HashMap::new(),
        documentation: HashMap::new(),
    };
    let title = format!("# {}: ", root.ty.id.name());
    let documentation = printer.documentation(root);
    printer.comment(0, &documentation, &title);
    if is_flat(value) {
        let _ = writeln!(printer.text, "{}", compact_json(value));
    } else {
        printer.inside(0, root, value);
    }
    if printer.is_full() { Err(too_long()) } else { Ok(printer.text) }
}

struct Printer<'a, 'm> {
    api: &'a Api<'m>,
    full: bool,
    text: String,
    /// The members of structures and unions by name.
    members: HashMap<&'m ShapeId, HashMap<&'m str, &'a Member<'m>>>,
    /// Documentation as it is printed, by what is modelled: many members have that of one target.
    documentation: HashMap<(*const u8, usize), Rc<str>>,
}

impl<'a, 'm> Printer<'a, 'm> {
    /// Whether nothing more is printed, since the document is too long.
    fn is_full(&self) -> bool {
        self.text.len() > MAX_BYTES
    }

    /// The entries of a value, each on a line of its own at least.
    fn inside(&mut self, depth: usize, used: Used<'a, 'm>, value: &Value) {
        let indent = "  ".repeat(depth);
        match value {
            Value::Object(entries) => {
                for (name, entry) in entries {
                    if self.is_full() {
                        return;
                    }
                    let inner = self.member(used, name);
                    if let Some(inner) =
                        inner.filter(|_| !matches!(used.ty.kind, TypeKind::Map { .. }))
                    {
                        self.about(depth, inner);
                    }
                    let key = key(name);
                    let _ = if key.len() > MAX_IMPLICIT {
                        write!(self.text, "{indent}? {key}\n{indent}:")
                    } else {
                        write!(self.text, "{indent}{key}:")
                    };
                    self.after_key(depth, inner, entry);
                }
                self.left_out(depth, used, entries.len());
            }
            Value::Array(elements) => {
                let inner = match &used.ty.kind {
                    TypeKind::List { element, .. } => Some(Used::by(self.api, element)),
                    _ => None,
                };
                for element in elements {
                    let _ = write!(self.text, "{indent}-");
                    self.after_key(depth, inner, element);
                }
            }
            _ => {}
        }
    }

    /// What stands after `key:` or `-`.
    fn after_key(&mut self, depth: usize, used: Option<Used<'a, 'm>>, value: &Value) {
        match used {
            Some(used) if !is_flat(value) => {
                self.text.push('\n');
                self.inside(depth + 1, used, value);
            }
            _ => {
                let _ = writeln!(self.text, " {}", compact_json(value));
            }
        }
    }

    fn member(&mut self, used: Used<'a, 'm>, name: &str) -> Option<Used<'a, 'm>> {
        if let TypeKind::Map { value, .. } = &used.ty.kind {
            return Some(Used::by(self.api, value));
        }
        let by_name = self.members.entry(used.ty.id).or_insert_with(|| {
            step(used.ty.members().len());
            used.ty.members().iter().map(|member| (member.name, member)).collect()
        });
        Some(Used::member(self.api, by_name.get(name)?))
    }

    /// What the model says of a value.
    fn documentation(&mut self, used: Used<'_, 'm>) -> Rc<str> {
        let text = used.documentation();
        let plain = self.documentation.entry((text.as_ptr(), text.len()));
        Rc::clone(plain.or_insert_with(|| {
            step(text.len());
            crate::documentation::plain_text(text).into()
        }))
    }

    /// Documentation, bounds and values.
    fn about(&mut self, depth: usize, used: Used<'a, 'm>) {
        let documentation = self.documentation(used);
        self.comment(depth, &documentation, "# ");
        let facts = facts(used);
        if !facts.is_empty() {
            self.comment(depth, &facts.join("; "), "# ");
        }
    }

    /// Names the members that are not there.
    fn left_out(&mut self, depth: usize, used: Used<'a, 'm>, present: usize) {
        if self.full || !matches!(used.ty.kind, TypeKind::Structure(_)) {
            return;
        }
        let optional = used.ty.members().iter().filter(|member| !member.presence.required);
        let names: Vec<&str> = optional.map(|member| member.name).collect();
        if !names.is_empty() {
            self.comment(depth, &format!("Optional: {}", names.join(", ")), "# ");
        }
        if present == 0 {
            let _ = writeln!(self.text, "{}{{}}", "  ".repeat(depth));
        }
    }

    /// A comment, wrapped.
    fn comment(&mut self, depth: usize, text: &str, prefix: &str) {
        let indent = "  ".repeat(depth);
        let mut line = format!("{indent}{prefix}");
        let mut is_empty = true;
        for word in text.split_whitespace() {
            if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.text.push_str(line.trim_end());
                self.text.push('\n');
                line = format!("{indent}# ");
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        let line = line.trim_end().trim_end_matches(':');
        if line.trim() != "#" {
            self.text.push_str(line);
            self.text.push('\n');
        }
    }
}

/// Whether a value stands on the line of its key.
fn is_flat(value: &Value) -> bool {
    match value {
        Value::Array(elements) => elements.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        _ => true,
    }
}

/// The longest key whose colon may follow it, in characters (YAML 1.2, section 7.4.2).
const MAX_IMPLICIT: usize = 1024;

/// A key: plain where that reads as the same text, else quoted.
fn key(name: &str) -> String {
    let is_plain = name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_' || it == '-')
        && !matches!(
            name.to_ascii_lowercase().as_str(),
            "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
        );
    if is_plain { name.to_owned() } else { Value::from(plain(name)).to_string() }
}

/// What bounds the value.
fn facts(used: Used<'_, '_>) -> Vec<String> {
    let mut facts = Vec::new();
    if used.required {
        facts.push("required".to_owned());
    }
    let values = used.enum_values();
    if !values.is_empty() {
        facts.push(format!("one of {}", values.join(", ")));
    }
    let length = used.constraints.length.map(|length| [length.min, length.max]);
    let length = length.unwrap_or_default().map(|bound| bound.map(|bound| bound.to_string()));
    let range = used.bounds().map(|bound| bound.map(|number| number.as_str().to_owned()));
    for (what, bounds) in [("length", length), ("value", range)] {
        facts.extend(match bounds {
            [Some(min), Some(max)] => Some(format!("{what} {min} to {max}")),
            [Some(min), None] => Some(format!("{what} at least {min}")),
            [None, Some(max)] => Some(format!("{what} at most {max}")),
            [None, None] => None,
        });
    }
    facts.extend(used.constraints.pattern.map(|pattern| format!("pattern {}", pattern.text)));
    facts
}
