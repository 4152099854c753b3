//! Documents as YAML with a comment above each member that says what it is.
//!
//! Texts are double-quoted as in JSON, which YAML reads alike; so a date stays a text.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::documentation::plain_text;
use crate::make;
use shapewright_smithy::api::{Api, Type, TypeKind};

use super::usage::Usage;

/// Columns of a comment, its indentation not counted.
const WIDTH: usize = 96;

/// A document of a type; `documentation` stands at its head.
pub(super) fn print<'m>(
    api: &'m Api<'m>,
    ty: &'m Type<'m>,
    documentation: Option<&str>,
    value: &Value,
) -> String {
    let mut printer = Printer { api, text: String::new() };
    let documentation = documentation.unwrap_or_default();
    printer.comment(documentation, 0);
    if !documentation.is_empty() {
        printer.text.push('\n');
    }
    match value.as_object().filter(|object| !object.is_empty()) {
        Some(object) => printer.object(Some(ty), object, 0),
        None => {
            let _ = writeln!(printer.text, "{}", make::compact_json(value));
        }
    }
    printer.text
}

struct Printer<'m> {
    api: &'m Api<'m>,
    text: String,
}

impl<'m> Printer<'m> {
    fn object(&mut self, ty: Option<&'m Type<'m>>, object: &Map<String, Value>, depth: usize) {
        for (key, value) in object {
            let usage = ty.and_then(|ty| self.target(ty, key));
            if let Some(usage) = usage.filter(|_| ty.is_some_and(has_named_members)) {
                self.comment(usage.documentation.unwrap_or_default(), depth);
            }
            self.indent(depth);
            let _ = write!(self.text, "{}:", key_text(key));
            self.after_mark(usage.map(|usage| usage.ty), value, depth);
        }
    }

    /// The value after `key:` or `-`.
    fn after_mark(&mut self, ty: Option<&'m Type<'m>>, value: &Value, depth: usize) {
        match value {
            Value::Object(object) if !object.is_empty() => {
                self.text.push('\n');
                self.object(ty, object, depth + 1);
            }
            Value::Array(elements) if !elements.is_empty() => {
                self.text.push('\n');
                let target = ty.and_then(|ty| self.target(ty, "member"));
                for element in elements {
                    self.indent(depth + 1);
                    self.text.push('-');
                    self.after_mark(target.map(|usage| usage.ty), element, depth + 1);
                }
            }
            scalar => {
                let _ = writeln!(self.text, " {}", make::compact_json(scalar));
            }
        }
    }

    /// What stands under a key of a structure, union or map, or in a list.
    fn target(&self, ty: &'m Type<'m>, key: &str) -> Option<Usage<'m>> {
        let reference = match &ty.kind {
            TypeKind::List { element, .. } => element,
            TypeKind::Map { value, .. } => value,
            _ => &ty.members().iter().find(|member| member.name == key)?.value,
        };
        Some(Usage::by(self.api, reference))
    }

    fn comment(&mut self, documentation: &str, depth: usize) {
        for line in plain_text(documentation).lines() {
            let mut width = 0;
            for word in line.split(' ') {
                let length = word.chars().count();
                if width == 0 || width + length >= WIDTH {
                    self.start_comment(depth, width > 0);
                    width = 0;
                }
                self.text.push(' ');
                self.text.push_str(word);
                width += length + 1;
            }
            self.end_comment();
        }
    }

    fn start_comment(&mut self, depth: usize, goes_on: bool) {
        if goes_on {
            self.text.push('\n');
        }
        self.indent(depth);
        self.text.push('#');
    }

    fn end_comment(&mut self) {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        self.text.push('\n');
    }

    fn indent(&mut self, depth: usize) {
        for _ in 0..depth {
            self.text.push_str("  ");
        }
    }
}

fn has_named_members(ty: &Type<'_>) -> bool {
    matches!(ty.kind, TypeKind::Structure(_) | TypeKind::Union(_))
}

/// A key as YAML reads it: bare where it cannot be taken for anything but a text.
fn key_text(key: &str) -> String {
    const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let bare = key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '-'))
        && !WORDS.contains(&key.to_ascii_lowercase().as_str());
    if bare { key.to_owned() } else { Value::from(make::plain(key)).to_string() }
}
