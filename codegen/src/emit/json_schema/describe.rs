//! What a schema says to people: descriptions and notes.

use serde_json::{Map, Value};

use crate::documentation::plain_text;

use super::facts::Use;

/// The last sentence of the description of what must not be shown.
const SENSITIVE: &str = "Sensitive: keep it out of logs and messages.";

/// `description`, `$comment` and `deprecated` of a use, where there is something to say.
/// `fallback` is documentation for what has none of its own.
pub(super) fn annotations(usage: &Use<'_>, fallback: Option<&str>) -> Map<String, Value> {
    let mut keywords = Map::new();
    let documentation = usage.text("smithy.api#documentation").or(fallback).unwrap_or_default();
    let mut description = plain_text(documentation);
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
fn deprecation(value: &crate::node::Node) -> String {
    let text = |key| value.get(key).and_then(crate::node::Node::as_str).map(plain_text);
    let since = text("since").map(|since| format!(" since {since}")).unwrap_or_default();
    match text("message").filter(|message| !message.is_empty()) {
        Some(message) => format!("Deprecated{since}: {message}"),
        None => format!("Deprecated{since}."),
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
