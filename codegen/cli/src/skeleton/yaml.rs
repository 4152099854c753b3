//! YAML with what a person needs to know as comments.

use serde_json::Value;
use shapewright_smithy::Model;
use shapewright_smithy::model::{Member, ShapeKind};
use shapewright_smithy::node::Node;
use std::fmt::Write as _;

use super::{Use, enum_values};

/// The most columns of a line of documentation.
const WIDTH: usize = 96;

/// The document, with documentation, bounds and values above each member. Members that may be left
/// out and are not there are named at the end of their structure, unless the skeleton is full.
pub(super) fn print(model: &Model, root: Use<'_>, value: &Value, full: bool) -> String {
    let mut printer = Printer { model, full, text: String::new() };
    let title = format!("# {}: ", root.shape.id.name());
    printer.comment(0, &documentation(root), &title);
    if is_flat(value) {
        let _ = writeln!(printer.text, "{value}");
    } else {
        printer.inside(0, root, value);
    }
    printer.text
}

struct Printer<'m> {
    model: &'m Model,
    full: bool,
    text: String,
}

impl<'m> Printer<'m> {
    /// The entries of a value, each on a line of its own at least.
    fn inside(&mut self, depth: usize, used: Use<'m>, value: &Value) {
        let indent = "  ".repeat(depth);
        match value {
            Value::Object(entries) => {
                for (name, entry) in entries {
                    let inner = self.member(used, name);
                    if let Some(inner) = inner.filter(|_| used.shape.kind != ShapeKind::Map) {
                        self.about(depth, inner);
                    }
                    let _ = write!(self.text, "{indent}{}:", key(name));
                    self.after_key(depth, inner, entry);
                }
                self.left_out(depth, used, entries.len());
            }
            Value::Array(elements) => {
                let inner = used.shape.member("member").map(|it| Use::of(self.model, it));
                for element in elements {
                    let _ = write!(self.text, "{indent}-");
                    self.after_key(depth, inner, element);
                }
            }
            _ => {}
        }
    }

    /// What stands after `key:` or `-`.
    fn after_key(&mut self, depth: usize, used: Option<Use<'m>>, value: &Value) {
        match used {
            Some(used) if !is_flat(value) => {
                self.text.push('\n');
                self.inside(depth + 1, used, value);
            }
            _ => {
                let _ = writeln!(self.text, " {value}");
            }
        }
    }

    fn member(&self, used: Use<'m>, name: &str) -> Option<Use<'m>> {
        let member = match used.shape.kind {
            ShapeKind::Map => used.shape.member("value"),
            _ => used.shape.member(name),
        };
        member.map(|member| Use::of(self.model, member))
    }

    /// Documentation, bounds and values.
    fn about(&mut self, depth: usize, used: Use<'m>) {
        self.comment(depth, &documentation(used), "# ");
        let facts = facts(used);
        if !facts.is_empty() {
            self.comment(depth, &facts.join("; "), "# ");
        }
    }

    /// Names the members that are not there.
    fn left_out(&mut self, depth: usize, used: Use<'m>, present: usize) {
        if self.full || used.shape.kind != ShapeKind::Structure {
            return;
        }
        let optional = used.shape.members.iter().filter(|it| !it.traits.has("smithy.api#required"));
        let names: Vec<&str> = optional.map(Member::name).collect();
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

/// A key: plain where that reads as the same text, else quoted.
fn key(name: &str) -> String {
    let is_plain = name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_' || it == '-')
        && !matches!(
            name.to_ascii_lowercase().as_str(),
            "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
        );
    if is_plain { name.to_owned() } else { Value::from(name).to_string() }
}

fn documentation(used: Use<'_>) -> String {
    let text = used.get("smithy.api#documentation").and_then(Node::as_str).unwrap_or_default();
    shapewright_codegen::documentation::plain_text(text)
}

/// What bounds the value.
fn facts(used: Use<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if used.member.is_some_and(|member| member.traits.has("smithy.api#required")) {
        facts.push("required".to_owned());
    }
    let values: Vec<String> = match used.shape.kind {
        ShapeKind::Enum | ShapeKind::IntEnum => enum_values(used)
            .map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned))
            .collect(),
        _ => Vec::new(),
    };
    if !values.is_empty() {
        facts.push(format!("one of {}", values.join(", ")));
    }
    for (id, what) in [("smithy.api#length", "length"), ("smithy.api#range", "value")] {
        let bound = |key| used.bound(id, key).map(|number| number.as_str().to_owned());
        facts.extend(match (bound("min"), bound("max")) {
            (Some(min), Some(max)) => Some(format!("{what} {min} to {max}")),
            (Some(min), None) => Some(format!("{what} at least {min}")),
            (None, Some(max)) => Some(format!("{what} at most {max}")),
            (None, None) => None,
        });
    }
    if let Some(pattern) = used.get("smithy.api#pattern").and_then(Node::as_str) {
        facts.push(format!("pattern {pattern}"));
    }
    facts
}
