//! Documentation of a model → rustdoc that gives no warning and holds no code.
//!
//! Smithy documentation is Markdown, AWS writes HTML into it. Both are read, Markdown by the parser
//! of rustdoc, and written anew with everything escaped that is text. What comes out is read once
//! more: if rustdoc would find a test, HTML, a link elsewhere than to the web or nothing, all of it
//! becomes a block of text. Characters that could disguise text are dropped.

mod html;
mod markdown;
mod text;
mod url;
mod writer;

use shapewright_validate::Printable;

use crate::documentation::{harmless, html::is_html};

/// Markdown for rustdoc. Empty where there is nothing to say.
pub(crate) fn to_rustdoc(text: &str) -> String {
    let text = harmless(text);
    let markdown = written(&text);
    // Markdown that shows nothing may be definitions of links that nothing uses.
    let is_shown = !markdown.is_empty() || is_html(&text);
    if is_shown && markdown::is_harmless(&markdown) {
        return markdown;
    }
    trimmed(code_block("text", &text).iter().map(String::as_str))
}

/// HTML or Markdown, written anew.
fn written(text: &str) -> String {
    let markdown = if is_html(text) { html::to_markdown(text) } else { markdown::clean(text) };
    trimmed(markdown.lines())
}

/// A note in one line: rustdoc shows it as Markdown, the compiler as it is.
pub(crate) fn to_note(text: &str) -> String {
    let note = to_rustdoc(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if markdown::is_harmless(&note) { note } else { code(&harmless(text)) }
}

/// Lines without spaces at their ends.
fn trimmed<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A code span, with as many backticks as its text needs. What cannot be seen is escaped.
pub(crate) fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let text = Printable(&text.replace('\n', " ")).to_string();
    let fence = "`".repeat(longest_backticks(&text) + 1);
    let ends = |end: char| text.starts_with(end) && text.ends_with(end);
    let padded = text.starts_with('`') || text.ends_with('`') || ends(' ');
    let padding = if padded { " " } else { "" };
    format!("{fence}{padding}{text}{padding}{fence}")
}

/// The lines of a code block, with as many backticks as its text needs.
fn code_block(language: &str, text: &str) -> Vec<String> {
    /// The fewest backticks of a block.
    const BACKTICKS: usize = 3;
    if text.trim().is_empty() {
        return Vec::new();
    }
    let fence = "`".repeat(BACKTICKS.max(longest_backticks(text) + 1));
    let lines = std::iter::once(fence.clone() + language).chain(text.lines().map(str::to_owned));
    lines.chain([fence]).collect()
}

fn longest_backticks(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
