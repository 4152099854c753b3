//! HTML → Markdown: paragraphs, lists, links, emphasis, code.

use super::writer::{Inline, Writer};
use crate::documentation::html::{self, Token};

/// The Markdown of an HTML text.
pub(super) fn to_markdown(text: &str) -> String {
    let mut writer = Writer::default();
    // The text of the block of code that is open.
    let mut code: Option<String> = None;
    for token in html::tokens(text) {
        match (token, &mut code) {
            (Token::Close("pre" | "programlisting"), Some(text)) => {
                writer.code_block("text", text.trim_matches('\n'));
                code = None;
            }
            (Token::Text(text), Some(code)) => code.push_str(&html::decode(text)),
            (_, Some(_)) => {}
            (Token::Open("pre" | "programlisting", _), None) => code = Some(String::new()),
            (Token::Text(text), None) => writer.text(&html::decode(text).replace('\n', " ")),
            (Token::Open(name, href), None) => open(&mut writer, name, href),
            (Token::Close(name), None) => close(&mut writer, name),
        }
    }
    writer.code_block("text", code.as_deref().unwrap_or_default().trim_matches('\n'));
    writer.finish()
}

fn open(writer: &mut Writer, name: &str, href: Option<&str>) {
    match name {
        "ul" => writer.open_list(None),
        "ol" => writer.open_list(Some(1)),
        "li" => writer.open_item(),
        "note" => writer.label("**Note:** "),
        "important" => writer.label("**Important:** "),
        "td" | "th" => writer.text(" "),
        _ => match inline(name, href) {
            Some(inline) => writer.open(inline),
            None if is_text(name) => {}
            None => writer.end_block(),
        },
    }
}

fn close(writer: &mut Writer, name: &str) {
    match name {
        "ul" | "ol" => writer.close_list(),
        "li" => writer.close_indent(),
        "td" | "th" => {}
        _ => match inline(name, None) {
            Some(inline) => writer.close(&inline),
            None if is_text(name) => {}
            None => writer.end_block(),
        },
    }
}

/// The inline element that a tag opens.
fn inline(name: &str, href: Option<&str>) -> Option<Inline> {
    match name {
        "a" => Some(Inline::Link(html::decode(href.unwrap_or_default().trim()))),
        "b" | "strong" => Some(Inline::Strong),
        "i" | "em" => Some(Inline::Emphasis),
        "code" => Some(Inline::Code),
        _ => None,
    }
}

/// Whether a tag changes nothing about the text in it that Markdown could say.
fn is_text(name: &str) -> bool {
    matches!(name, "span" | "sub" | "sup" | "q" | "u")
}
