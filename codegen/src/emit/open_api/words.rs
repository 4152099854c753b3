//! Documentation as OpenAPI has it.

use serde_json::{Map, Value};

use shapewright_smithy::api::Deprecated;
use shapewright_smithy::node::Node;

use crate::documentation::plain_text;
use crate::emit::json_schema::describe::{deprecation, named_links};

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

/// Documentation with links, for what has no `externalDocs`.
pub(super) fn with_links(documentation: Option<&str>, links: Option<&Node>) -> Option<String> {
    let links: Vec<_> =
        named_links(links).map(|(name, url)| format!("[{name}](<{url}>)")).collect();
    let see = (!links.is_empty()).then(|| format!("See {}.", links.join(", ")));
    let parts: Vec<_> = documentation.into_iter().chain(see.as_deref()).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}
