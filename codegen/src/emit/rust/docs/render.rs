//! HTML tokens → Markdown: paragraphs, lists, links, emphasis, code.

use super::{code, url};
use crate::documentation::html::{self, Token};

/// The width at which paragraphs are broken, in characters.
const WIDTH: usize = 92;

/// The Markdown of an HTML text.
pub(super) fn to_markdown(text: &str) -> String {
    let mut renderer = Renderer { frames: vec![Frame::default()], ..Renderer::default() };
    for token in html::tokens(text) {
        match token {
            Token::Text(text) => renderer.text(&html::decode(text)),
            Token::Open(name, href) => renderer.open(name, href),
            Token::Close(name) => renderer.close(name),
        }
    }
    renderer.end_block();
    renderer.output
}

#[derive(Default)]
struct Renderer {
    output: String,
    /// Open inline elements, outermost first; the first is the paragraph.
    frames: Vec<Frame>,
    /// Open lists.
    lists: Vec<List>,
    /// Whether the next block starts an item.
    starts_item: bool,
    /// Whether the last block was an item of a list, so that the next follows without a blank line.
    after_item: bool,
    /// What goes before the next paragraph.
    label: &'static str,
}

#[derive(Default)]
struct Frame {
    tag: &'static str,
    href: Option<String>,
    text: String,
}

struct List {
    ordered: bool,
    items: usize,
}

impl Renderer {
    fn text(&mut self, text: &str) {
        let verbatim = self.frames.iter().any(|frame| matches!(frame.tag, "code" | "pre"));
        let linked = self.frames.iter().any(|frame| frame.tag == "a");
        let text = if verbatim { text.to_owned() } else { escape(text, linked) };
        self.top().text.push_str(&text);
    }

    fn open(&mut self, name: &'static str, href: Option<&str>) {
        match name {
            "a" | "b" | "strong" | "i" | "em" | "code" => {
                let href = href.map(|href| html::decode(href.trim()));
                self.frames.push(Frame { tag: name, href, text: String::new() });
            }
            "pre" | "programlisting" => {
                self.end_block();
                self.frames.push(Frame { tag: "pre", ..Frame::default() });
            }
            "ul" | "ol" => {
                self.end_block();
                self.lists.push(List { ordered: name == "ol", items: 0 });
            }
            "li" => {
                self.end_block();
                if let Some(list) = self.lists.last_mut() {
                    list.items += 1;
                }
                self.starts_item = true;
            }
            "note" => self.label("**Note:** "),
            "important" => self.label("**Important:** "),
            "td" | "th" => self.top().text.push(' '),
            "span" | "sub" | "sup" | "q" | "u" => {}
            _ => self.end_block(),
        }
    }

    fn close(&mut self, name: &'static str) {
        match name {
            "a" | "b" | "strong" | "i" | "em" | "code" => self.close_inline(name),
            "pre" | "programlisting" => self.close_pre(),
            "ul" | "ol" => {
                self.end_block();
                self.lists.pop();
                self.starts_item = false;
            }
            "td" | "th" | "span" | "sub" | "sup" | "q" | "u" => {}
            _ => self.end_block(),
        }
    }

    fn label(&mut self, label: &'static str) {
        self.end_block();
        self.label = label;
    }

    fn top(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    /// Closes an inline element, and whatever was left open inside it.
    fn close_inline(&mut self, name: &str) {
        if !self.frames.iter().any(|frame| frame.tag == name) {
            return;
        }
        while self.close_last_inline() != name {}
    }

    fn close_last_inline(&mut self) -> &'static str {
        let Some(frame) = self.frames.pop() else { return "" };
        let markdown = inline(&frame);
        self.top().text.push_str(&markdown);
        frame.tag
    }

    fn close_pre(&mut self) {
        let is_pre = |frame: &Frame| frame.tag == "pre";
        while self.frames.last().is_some_and(|frame| !is_pre(frame)) && self.frames.len() > 1 {
            self.close_last_inline();
        }
        if let Some(frame) = self.frames.pop_if(|frame| is_pre(frame)) {
            let text = frame.text.trim_matches('\n').replace("```", "'''");
            let lines = std::iter::once("```text").chain(text.lines()).chain(["```"]);
            self.push_block(&lines.map(str::to_owned).collect::<Vec<_>>());
        }
    }

    /// Ends the paragraph.
    fn end_block(&mut self) {
        while self.frames.len() > 1 {
            self.close_last_inline();
        }
        let text = std::mem::take(&mut self.top().text);
        let label = std::mem::take(&mut self.label);
        let lines = wrap(&text, WIDTH.saturating_sub(2 * self.lists.len()));
        if lines.is_empty() {
            self.label = label;
            return;
        }
        let mut lines = lines;
        lines[0].insert_str(0, label);
        self.push_block(&lines);
    }

    fn push_block(&mut self, lines: &[String]) {
        let starts_item = std::mem::take(&mut self.starts_item) && !self.lists.is_empty();
        if !self.output.is_empty() {
            self.output.push_str(if starts_item && self.after_item { "\n" } else { "\n\n" });
        }
        let indent = "  ".repeat(self.lists.len().saturating_sub(1))
            + &" ".repeat(self.lists.iter().rev().skip(1).filter(|list| list.ordered).count());
        let marker = match self.lists.last() {
            Some(List { ordered: true, items }) => format!("{items}. "),
            Some(_) => "- ".to_owned(),
            None => String::new(),
        };
        let hanging = " ".repeat(marker.len());
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.output.push('\n');
            }
            let marker = if index == 0 && starts_item { &marker } else { &hanging };
            for part in [&indent, marker, line] {
                self.output.push_str(part);
            }
        }
        self.after_item = !self.lists.is_empty();
    }
}

/// The Markdown of a closed inline element. Space at its ends goes outside.
fn inline(frame: &Frame) -> String {
    let text = frame.text.trim();
    let before = if frame.text.starts_with(char::is_whitespace) { " " } else { "" };
    let after = if frame.text.ends_with(char::is_whitespace) { " " } else { "" };
    if text.is_empty() {
        return before.to_owned();
    }
    let markdown = match frame.tag {
        "code" => code(text),
        "b" | "strong" => format!("**{text}**"),
        "i" | "em" => format!("*{text}*"),
        "a" => link(text, frame.href.as_deref().unwrap_or_default()),
        _ => text.to_owned(),
    };
    format!("{before}{markdown}{after}")
}

fn link(text: &str, href: &str) -> String {
    let absolute = href.starts_with("http://") || href.starts_with("https://");
    let simple = !href.contains(|it: char| it.is_whitespace() || "<>()\\".contains(it));
    if absolute && simple { format!("[{text}]({href})") } else { text.to_owned() }
}

/// Text with everything escaped that Markdown or rustdoc would take for more than text.
fn escape(text: &str, linked: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if let Some(length) = url::length(rest).filter(|_| !linked) {
            escaped.push_str(&url::link(&rest[..length]));
            rest = &rest[length..];
            continue;
        }
        if "\\`*[]<~".contains(character) || (character == '_' && !escaped.ends_with(is_word)) {
            escaped.push('\\');
        }
        escaped.push(character);
        rest = &rest[character.len_utf8()..];
    }
    escaped
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric()
}

/// The words of a text in lines. A line never starts with what Markdown would take for a list,
/// a heading or a quote.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let harmless = !starts_block(word);
        match lines.last_mut() {
            Some(line) if !harmless || line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            None if !harmless => lines.push(defuse(word)),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Whether a word at the start of a line would start a block.
fn starts_block(word: &str) -> bool {
    word.starts_with(['-', '+', '#', '>', '=', '|', ':']) || is_item_number(word)
}

fn is_item_number(word: &str) -> bool {
    let digits = word.trim_end_matches(['.', ')']);
    digits.len() < word.len() && !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
}

fn defuse(word: &str) -> String {
    if is_item_number(word) {
        let end = word.trim_end_matches(['.', ')']).len();
        format!("{}\\{}", &word[..end], &word[end..])
    } else {
        format!("\\{word}")
    }
}
