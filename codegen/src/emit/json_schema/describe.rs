//! What a schema says to people: descriptions and notes.

use std::fmt::Display;

use serde_json::{Map, Value, json};

use crate::documentation::plain_text;
use crate::make;
use shapewright_smithy::api::{Deprecated, EnumValue, TypeKind};
use shapewright_smithy::node::Node;

use super::usage::Usage;
use super::{Openness, keywords};

/// The last sentence of the description of what must not be shown.
pub(super) const SENSITIVE: &str = "Sensitive: keep it out of logs and messages.";

/// `description`, `$comment` and `deprecated` of a usage, where there is something to say.
/// `fallback` is documentation for what has none of its own.
pub(super) fn annotations(
    usage: &Usage<'_>,
    openness: Openness,
    fallback: Option<&str>,
) -> Map<String, Value> {
    let mut keywords = Map::new();
    let documentation = usage.documentation.or(fallback).unwrap_or_default();
    let mut description = plain_text(documentation);
    match &usage.ty.kind {
        TypeKind::Enum(values) => append_values(&mut description, values),
        TypeKind::IntEnum(values) => append_values(&mut description, values),
        _ => {}
    }
    if openness == Openness::Open {
        for bound in keywords::sentences(usage.constraints) {
            append(&mut description, &bound);
        }
    }
    if let Some(deprecated) = usage.deprecated {
        append(&mut description, &deprecation(deprecated));
    }
    let sensitive = usage.constraints.sensitive;
    if sensitive {
        append(&mut description, SENSITIVE);
    }
    if !description.is_empty() {
        let description = make::text(&description).into_owned();
        keywords.insert("description".to_owned(), description.into());
    }
    if sensitive {
        keywords.insert("$comment".to_owned(), "sensitive".into());
    }
    if usage.deprecated.is_some() {
        keywords.insert("deprecated".to_owned(), true.into());
    }
    keywords
}

/// `externalDocs` of OpenAPI, which has one link, and the others as an extension.
pub(crate) fn external_docs(links: Option<&Node>) -> Map<String, Value> {
    let mut keywords = Map::new();
    let mut links = named_links(links);
    if let Some((name, url)) = links.next() {
        keywords.insert("externalDocs".to_owned(), json!({"description": name, "url": url}));
    }
    let others: Map<_, _> = links.map(|(name, url)| (name.to_owned(), url.into())).collect();
    if !others.is_empty() {
        keywords.insert("x-smithy-external-documentation".to_owned(), others.into());
    }
    keywords
}

/// The names and URLs of links.
pub(crate) fn named_links(links: Option<&Node>) -> impl Iterator<Item = (&str, &str)> {
    let links = links.and_then(Node::as_object).into_iter().flat_map(|it| it.iter());
    links.filter_map(|(name, link)| Some((name.as_str(), link.value.as_str()?)))
}

/// `Deprecated since 2.0: use Other.` as far as the model says it.
pub(crate) fn deprecation(Deprecated { message, since }: Deprecated<'_>) -> String {
    let since = since.map(|since| format!(" since {}", plain_text(since))).unwrap_or_default();
    match message.map(plain_text).filter(|message| !message.is_empty()) {
        Some(message) => format!("Deprecated{since}: {message}"),
        None => format!("Deprecated{since}."),
    }
}

/// What each value of an enum means, one per line, where the model says it. It stands here because
/// definitions have no descriptions and editors show no documentation of single values.
fn append_values<T: Display>(description: &mut String, values: &[EnumValue<'_, T>]) {
    let lines = values.iter().filter_map(|value| {
        let text = plain_text(value.documentation?);
        Some(format!("- {}: {}", value.value, text.lines().next()?))
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
