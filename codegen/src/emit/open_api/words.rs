//! Documentation as OpenAPI has it.

use serde_json::{Map, Value, json};

use shapewright_smithy::api::Deprecated;
use shapewright_smithy::node::Node;

use crate::documentation::plain_text;
use crate::emit::json_schema::describe::deprecation;

/// The first sentence of documentation, without its full stop; `None` without documentation.
pub(super) fn summary(documentation: Option<&str>) -> Option<String> {
    let text = plain_text(documentation?);
    let line = text.lines().next()?.trim();
    let end = line.match_indices(". ").map(|(index, _)| index).next().unwrap_or(line.len());
    let sentence = line[..end].trim_end_matches(['.', ':']);
    (!sentence.is_empty()).then(|| sentence.to_owned())
}

/// Adds `description`, if there is documentation, or something is said of a deprecation.
pub(super) fn describe(
    object: &mut Map<String, Value>,
    documentation: Option<&str>,
    deprecated: Option<Deprecated<'_>>,
) {
    let mut text = documentation.map(plain_text).unwrap_or_default();
    if let Some(deprecated) = deprecated {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&deprecation(deprecated));
    }
    if !text.is_empty() {
        object.insert("description".to_owned(), text.into());
    }
}

/// Adds `externalDocs`, which has one link, and the others as an extension.
pub(super) fn document(object: &mut Map<String, Value>, links: Option<&Node>) {
    let links = links.and_then(Node::as_object).into_iter().flat_map(|it| it.iter());
    let links = links.filter_map(|(name, link)| Some((name.as_str(), link.value.as_str()?)));
    let mut links = links.map(|(name, url)| (name.to_owned(), Value::from(url)));
    if let Some((name, url)) = links.next() {
        object.insert("externalDocs".to_owned(), json!({"description": name, "url": url}));
    }
    let others: Map<String, Value> = links.collect();
    if !others.is_empty() {
        object.insert("x-smithy-external-documentation".to_owned(), others.into());
    }
}
