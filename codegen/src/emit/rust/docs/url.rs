//! Bare URLs in running text.

use super::code;

/// Whether a text leads to the web.
pub(super) fn is_web(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Whether a text has a URL.
pub(super) fn is_in(text: &str) -> bool {
    text.contains("http://") || text.contains("https://")
}

/// A URL at the start of `text`: its length in bytes, without the punctuation that ends a sentence.
pub(super) fn length(text: &str) -> Option<usize> {
    if !is_web(text) {
        return None;
    }
    let end = text
        .find(|character: char| character.is_whitespace() || "<>\"`()".contains(character))
        .unwrap_or(text.len());
    Some(text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', ']']).len())
}

/// An automatic link, or code where a part of the URL is a placeholder.
pub(super) fn link(url: &str) -> String {
    let plain = |character: char| {
        character.is_ascii_alphanumeric() || "-._~:/?#@!$&'+,;=%".contains(character)
    };
    let has_host = url.split_once("://").is_some_and(|(_, rest)| !rest.is_empty());
    if has_host && url.chars().all(plain) { format!("<{url}>") } else { code(url) }
}
