//! What a schema says to people: descriptions and notes.

use serde_json::{Map, Value};

use crate::documentation::plain_text;
use shapewright_smithy::model::{Shape, ShapeKind};
use shapewright_smithy::node::Node;

use super::facts::Use;

/// The last sentence of the description of what must not be shown.
pub(super) const SENSITIVE: &str = "Sensitive: keep it out of logs and messages.";

/// `description`, `$comment` and `deprecated` of a use, where there is something to say.
/// `fallback` is documentation for what has none of its own.
pub(super) fn annotations(usage: &Use<'_>, fallback: Option<&str>) -> Map<String, Value> {
    let mut keywords = Map::new();
    let documentation = usage.text("smithy.api#documentation").or(fallback).unwrap_or_default();
    let mut description = plain_text(documentation);
    append_values(&mut description, usage.shape);
    let deprecated = usage.get("smithy.api#deprecated");
    if let Some(deprecated) = deprecated {
        append(&mut description, &deprecation(deprecated));
    }
    let sensitive = usage.has("smithy.api#sensitive");
    if sensitive {
        append(&mut description, SENSITIVE);
    }
    if !description.is_empty() {
        keywords.insert("description".to_owned(), description.into());
    }
    if sensitive {
        keywords.insert("$comment".to_owned(), "sensitive".into());
    }
    if deprecated.is_some() {
        keywords.insert("deprecated".to_owned(), true.into());
    }
    keywords
}

/// `Deprecated since 2.0: use Other.` as far as the trait says it.
fn deprecation(value: &Node) -> String {
    let text = |key| value.get(key).and_then(Node::as_str).map(plain_text);
    let since = text("since").map(|since| format!(" since {since}")).unwrap_or_default();
    match text("message").filter(|message| !message.is_empty()) {
        Some(message) => format!("Deprecated{since}: {message}"),
        None => format!("Deprecated{since}."),
    }
}

/// What each value of an enum means, one per line, where the model says it. It stands here because
/// definitions have no descriptions and editors show no documentation of single values.
fn append_values(description: &mut String, shape: &Shape) {
    if !matches!(shape.kind, ShapeKind::Enum | ShapeKind::IntEnum) {
        return;
    }
    let lines = shape.members.iter().filter_map(|member| {
        let text = plain_text(member.traits.get("smithy.api#documentation")?.as_str()?);
        let value = member.traits.get("smithy.api#enumValue").map(Node::to_json);
        let value = match value {
            Some(Value::String(value)) => value,
            Some(value) => value.to_string(),
            None => member.name().to_owned(),
        };
        Some(format!("- {value}: {}", text.lines().next()?))
    });
    let lines: Vec<_> = lines.collect();
    if !lines.is_empty() {
        if !description.is_empty() {
            description.push_str("\n\n");
        }
        description.push_str(&lines.join("\n"));
    }
}

fn append(description: &mut String, sentence: &str) {
    if !description.is_empty() {
        let in_paragraph =
            !description.lines().next_back().is_some_and(|line| line.starts_with("- "));
        description.push_str(if in_paragraph { " " } else { "\n\n" });
    }
    description.push_str(sentence);
}
